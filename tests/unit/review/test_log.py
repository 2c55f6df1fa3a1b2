from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.evidence.model import Claim, Evidence, Verdict
from reader.library.model import Library
from reader.library.store import ChangedElsewhereError, OwnClaim, ReviewStore
from reader.review.log import ReviewLog, effective_verdict
from reader.review.model import HumanVerdict, Review, ReviewKey, review_key
from reader.text.model import Document, Metadata, Span

QUAY = "The old crane on the north quay was sold in March.\nNobody said to whom."
HARBOUR = "Ships waited.\n\nThe crane on the quay was never sold, the harbour master holds."


def library(**texts: str) -> Library:
    return Library(Path(), tuple(Document(f"{n}.md", text, Metadata(), ()) for n, text in texts.items()))


LIBRARY = library(quay=QUAY, harbour=HARBOUR)


def key(
    passage: str = HARBOUR[15:], of: Library = LIBRARY, machine: Verdict = Verdict.CONTRADICTS
) -> ReviewKey:
    start = of.document("harbour.md").text.index(passage)
    span = Span(start, start + len(passage))
    claim_text = "The old crane on the north quay was sold in March."
    claim_start = of.document("quay.md").text.index(claim_text)
    claim = Claim("c", claim_text, "quay.md", Span(claim_start, claim_start + len(claim_text)))
    return review_key(of, claim, Evidence("harbour.md", span, passage, machine, 0.9))


KEY = key()
OTHER = key("Ships waited.", machine=Verdict.MENTIONS)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[ReviewStore]:
    opened = ReviewStore(tmp_path / "one.sqlite")
    yield opened
    opened.close()


@pytest.fixture
def log(store: ReviewStore) -> ReviewLog:
    return ReviewLog(store)


def held(log: ReviewLog, of: ReviewKey = KEY) -> Review:
    review = log.review(of)
    assert review is not None
    return review


def test_nothing_reviewed_leaves_the_machines_verdict(log: ReviewLog) -> None:
    assert log.review(KEY) is None
    assert log.effective(KEY) is Verdict.CONTRADICTS
    assert (log.undo(), log.redo(), log.undo_label, log.redo_label) == (None, None, None, None)


def test_the_analysts_verdict_stands_beside_the_machines(log: ReviewLog) -> None:
    log.set_verdict(KEY, HumanVerdict.SUPPORTS)
    review = held(log)
    assert review.verdict is HumanVerdict.SUPPORTS
    assert review.key.machine is Verdict.CONTRADICTS
    assert review.overrules
    assert log.effective(KEY) is Verdict.SUPPORTS
    log.set_verdict(KEY, HumanVerdict.CONTRADICTS)
    assert not held(log).overrules
    log.set_verdict(KEY, HumanVerdict.IRRELEVANT)
    assert held(log).overrules
    assert log.effective(KEY) is None


def test_an_effective_verdict_needs_someone_to_have_given_one() -> None:
    assert effective_verdict(None, None) is None
    assert effective_verdict(HumanVerdict.MENTIONS, None) is Verdict.MENTIONS


def test_notes_and_tags_are_kept_apart(log: ReviewLog) -> None:
    log.set_note(KEY, "Ring the harbour master \ud83d")
    log.set_tags(OTHER, (" urgent ", "", "urgent", "ring"))
    assert held(log).note == "Ring the harbour master \ufffd"
    assert held(log).tags == ()
    assert held(log, OTHER).tags == ("urgent", "ring")
    assert [review.key for review in log.reviews()] == [KEY, OTHER]


def test_undo_and_redo_name_what_they_do(log: ReviewLog) -> None:
    log.set_verdict(KEY, HumanVerdict.SUPPORTS)
    log.set_tags(OTHER, ("ring",))
    assert log.undo_label == "Tag as ring"
    assert log.undo() == OTHER
    assert (log.undo_label, log.redo_label) == ("Mark as supports", "Tag as ring")
    assert log.undo() == KEY
    assert log.reviews() == ()
    assert log.redo() == KEY
    assert held(log).verdict is HumanVerdict.SUPPORTS
    log.set_note(KEY, "other way")
    assert log.redo() is None


def test_changes_of_something_else_are_undone_in_their_turn(log: ReviewLog) -> None:
    done: list[str] = []
    log.set_note(KEY, "one")
    log.record("Correct a date", lambda: done.append("back"), lambda: done.append("again"))
    log.set_note(KEY, "two")
    assert log.undo() == KEY
    assert log.undo_label == "Correct a date"
    assert log.undo() is None
    assert log.touched == ()
    assert (done, held(log).note) == (["back"], "one")
    log.undo()
    assert log.redo() == KEY
    assert log.redo_label == "Correct a date"
    log.redo()
    assert (done, held(log).note) == (["back", "again"], "one")
    log.redo()
    assert held(log).note == "two"
    log.undo()
    log.undo()
    log.set_note(OTHER, "anew")
    assert log.redo_label is None


def test_what_changes_nothing_is_no_step(log: ReviewLog) -> None:
    log.set_verdict(KEY, None)
    log.set_note(KEY, "")
    assert log.undo_label is None


def test_history_tells_undone_steps_too(log: ReviewLog) -> None:
    log.set_verdict(KEY, HumanVerdict.SUPPORTS)
    log.undo()
    log.set_tags(KEY, ("a", "b"))
    entries = log.history(KEY)
    assert [(e.label, e.before, e.after) for e in entries] == [
        ("Mark as supports", "", "supports"),
        ("Undo: Mark as supports", "supports", ""),
        ("Tag as a, b", "", "a, b"),
    ]
    assert [e.field for e in entries] == ["verdict", "verdict", "tags"]
    assert entries[0].at <= entries[2].at
    assert log.history(OTHER) == ()


def test_undo_never_takes_back_what_another_window_did(log: ReviewLog, store: ReviewStore) -> None:
    second = ReviewStore(store.file)
    log.set_note(KEY, "mine")
    ReviewLog(second).set_note(KEY, "theirs")
    with pytest.raises(ChangedElsewhereError):
        log.undo()
    assert held(log).note == "theirs"
    assert log.undo() is None
    second.close()


def test_reviews_are_there_after_reopening(log: ReviewLog, store: ReviewStore) -> None:
    log.set_verdict(KEY, HumanVerdict.MENTIONS)
    second = ReviewStore(store.file)
    again = ReviewLog(second)
    assert held(again) == held(log)
    assert again.undo_label is None
    second.close()


def test_a_passage_that_moved_keeps_its_review(log: ReviewLog) -> None:
    log.set_verdict(KEY, HumanVerdict.SUPPORTS)
    moved = library(quay="New opening.\n" + QUAY, harbour="A longer story now.\n\n" + HARBOUR)
    assert key(of=moved) == KEY
    assert held(log, key(of=moved)).verdict is HumanVerdict.SUPPORTS
    assert log.orphans(moved) == ()


def test_a_rewrapped_passage_keeps_its_review(log: ReviewLog) -> None:
    log.set_verdict(KEY, HumanVerdict.SUPPORTS)
    wrapped = library(quay=QUAY, harbour=HARBOUR.replace("quay was", "quay\nwas"))
    assert held(log, key(HARBOUR[15:].replace("quay was", "quay\nwas"), of=wrapped))


@pytest.mark.parametrize(
    "changed",
    [
        library(quay=QUAY, harbour=HARBOUR.replace("never", "always")),
        library(quay=QUAY.replace("March", "April"), harbour=HARBOUR),
        library(quay=QUAY),
    ],
    ids=["passage", "claim", "source"],
)
def test_what_cannot_be_found_again_is_an_orphan(log: ReviewLog, changed: Library) -> None:
    log.set_verdict(KEY, HumanVerdict.SUPPORTS)
    assert log.orphans(LIBRARY) == ()
    assert [review.key for review in log.orphans(changed)] == [KEY]


def test_a_typed_claim_needs_no_source(log: ReviewLog) -> None:
    evidence = Evidence("harbour.md", Span(0, 13), "Ships waited.", Verdict.SUPPORTS, 0.7)
    typed = review_key(LIBRARY, Claim("typed", "Ships had to wait."), evidence)
    log.set_note(typed, "agreed")
    assert held(log, typed).key.claim_source is None
    assert log.orphans(LIBRARY) == ()


def test_a_claim_made_is_removed_with_its_reviews_and_brought_back_as_one(log: ReviewLog) -> None:
    claim = OwnClaim(KEY.claim_text, KEY.claim_source, KEY.claim_anchor)
    log.keep_claim(claim)
    log.keep_claim(claim)
    log.set_verdict(KEY, HumanVerdict.SUPPORTS)
    log.set_note(OTHER, "ask")
    log.remove_claim(claim)
    assert (log.claims(), log.reviews()) == ((), ())
    assert set(log.touched) == {KEY, OTHER}
    assert log.undo_label == "Remove claim"
    log.undo()
    assert log.claims() == (claim,)
    assert (held(log).verdict, held(log, OTHER).note) == (HumanVerdict.SUPPORTS, "ask")
    log.redo()
    assert (log.claims(), log.reviews()) == ((), ())
    for label in ("Remove claim", "Edit note", "Mark as supports", "Make a claim"):
        assert log.undo_label == label
        log.undo()
    assert log.claims() == ()


def test_a_claim_of_former_times_is_adopted_without_a_step(log: ReviewLog) -> None:
    log.adopt_claim(OwnClaim("Ships had to wait."))
    assert log.claims() == (OwnClaim("Ships had to wait."),)
    assert log.undo_label is None


Action = Callable[[ReviewLog], object]
OWN = (OwnClaim("Ships had to wait."), OwnClaim(KEY.claim_text, KEY.claim_source, KEY.claim_anchor))
ACTIONS: st.SearchStrategy[Action] = st.one_of(
    st.builds(
        lambda k, v: lambda log: log.set_verdict(k, v),
        st.sampled_from([KEY, OTHER]),
        st.sampled_from([None, *HumanVerdict]),
    ),
    st.builds(
        lambda k, n: lambda log: log.set_note(k, n), st.sampled_from([KEY, OTHER]), st.text(max_size=3)
    ),
    st.builds(
        lambda t: lambda log: log.set_tags(KEY, tuple(t)), st.lists(st.sampled_from("ab c"), max_size=3)
    ),
    st.builds(lambda c: lambda log: log.keep_claim(c), st.sampled_from(OWN)),
    st.builds(lambda c: lambda log: log.remove_claim(c), st.sampled_from(OWN)),
    st.just(ReviewLog.undo),
    st.just(ReviewLog.redo),
)


def state(log: ReviewLog) -> tuple[object, ...]:
    said = [(r.key, r.verdict, r.note, r.tags) for r in log.reviews()]
    return log.claims(), sorted(said, key=lambda row: row[0].identity)


def all_of(log: ReviewLog, step: Action) -> None:
    while (log.undo_label if step is ReviewLog.undo else log.redo_label) is not None:
        step(log)


@settings(max_examples=25, deadline=None)
@given(st.lists(ACTIONS, max_size=12))
def test_undoing_all_gives_nothing_and_redoing_all_gives_everything(actions: list[Action]) -> None:
    with TemporaryDirectory() as folder:
        store = ReviewStore(Path(folder) / "one.sqlite")
        log = ReviewLog(store)
        for action in actions:
            action(log)
        all_of(log, ReviewLog.redo)
        full = state(log)
        all_of(log, ReviewLog.undo)
        assert state(log) == ((), [])
        all_of(log, ReviewLog.redo)
        assert state(log) == full
        store.close()


def test_a_review_is_attached_anew_in_one_step(log: ReviewLog) -> None:
    log.set_verdict(KEY, HumanVerdict.SUPPORTS)
    log.set_note(KEY, "first")
    log.set_tags(KEY, ("quay",))
    log.set_note(OTHER, "second")
    moved = held(log)
    log.reattach(moved, OTHER)
    assert log.review(KEY) is None
    there = held(log, OTHER)
    assert (there.verdict, there.note, there.tags) == (HumanVerdict.SUPPORTS, "second\nfirst", ("quay",))
    assert set(log.touched) == {KEY, OTHER}
    assert log.undo_label == "Attach anew"
    log.undo()
    assert set(log.touched) == {KEY, OTHER}
    assert (held(log).verdict, held(log).note, held(log).tags) == (moved.verdict, moved.note, moved.tags)
    assert held(log, OTHER).note == "second"
    assert log.redo_label == "Attach anew"
    log.redo()
    assert log.review(KEY) is None
    assert held(log, OTHER).verdict is HumanVerdict.SUPPORTS


def test_a_verdict_given_there_already_stays(log: ReviewLog) -> None:
    log.set_verdict(KEY, HumanVerdict.SUPPORTS)
    log.set_verdict(OTHER, HumanVerdict.MENTIONS)
    log.reattach(held(log), OTHER)
    assert held(log, OTHER).verdict is HumanVerdict.MENTIONS


def test_a_discarded_review_is_brought_back_whole(log: ReviewLog) -> None:
    log.set_verdict(KEY, HumanVerdict.SUPPORTS)
    log.set_note(KEY, "first")
    before = held(log)
    log.discard(before)
    assert log.review(KEY) is None
    log.undo()
    assert (held(log).verdict, held(log).note) == (before.verdict, before.note)
