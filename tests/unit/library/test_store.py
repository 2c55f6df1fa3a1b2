import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.store import (
    ChangedElsewhereError,
    Field,
    OwnClaim,
    ReviewStore,
    Subject,
    from_selectors,
    to_selectors,
)
from reader.library.store_file import StoreError
from reader.text.anchor import Anchor

ROOT = Path(__file__).resolve().parents[3]
ANCHOR = Anchor(10, 25, "the bridge fell", "it is said ", " in March")


def subject(key: str = "k", machine: str | None = "supports") -> Subject:
    return Subject(key, "The bridge fell.", None, None, "harbour.md", ANCHOR, machine)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "reviews" / "one.sqlite"


@pytest.fixture
def store(file: Path) -> Iterator[ReviewStore]:
    opened = ReviewStore(file)
    yield opened
    opened.close()


def test_a_new_store_is_empty_and_makes_its_folder(store: ReviewStore, file: Path) -> None:
    assert file.is_file()
    assert store.reviews() == ()
    assert store.notices == ()
    assert store.find("k") is None


def test_fields_come_back_as_they_were_put(store: ReviewStore) -> None:
    claim = Subject("k", "The bridge fell.", "quay.md", ANCHOR, "harbour.md", ANCHOR, None)
    store.put(claim, "verdict", "irrelevant", "Mark")
    store.put(claim, "note", "ask the\0 harbour master 🧭", "Note")
    store.put(claim, "tags", ("b", "a", "b"), "Tag")
    found = store.find("k")
    assert found is not None
    assert (found.subject, found.verdict, found.tags) == (claim, "irrelevant", ("b", "a"))
    assert found.note == "ask the\0 harbour master 🧭"
    assert found.created <= found.modified
    assert store.reviews() == (found,)


def test_claims_that_the_reader_made_are_kept_until_removed(store: ReviewStore, file: Path) -> None:
    typed, selected = OwnClaim("The bridge fell."), OwnClaim("The bridge fell.", "quay.md", ANCHOR)
    assert [store.keep_claim(claim) for claim in (typed, selected, typed)] == [True, True, False]
    assert [store.remove_claim(claim) for claim in (typed, typed)] == [True, False]
    again = ReviewStore(file)
    assert [(c.text, c.source, c.anchor) for c in again.claims()] == [("The bridge fell.", "quay.md", ANCHOR)]
    assert again.keep_claim(typed)
    assert again.claims() == (typed, selected)
    again.close()
    assert store.changed_elsewhere()


def test_history_holds_every_change_in_order(store: ReviewStore) -> None:
    store.put(subject(), "verdict", "supports", "one")
    store.put(subject("other"), "verdict", "mentions", "elsewhere")
    store.put(subject(), "verdict", "contradicts", "two")
    store.put(subject(), "tags", ("x",), "three")
    assert [(c.label, c.before, c.after) for c in store.history("k")] == [
        ("one", None, "supports"),
        ("two", "supports", "contradicts"),
        ("three", (), ("x",)),
    ]
    assert len(store.history()) == 4


def test_history_tells_who(file: Path) -> None:
    for who in ("ida", "", "noor"):
        store = ReviewStore(file, who)
        store.put(subject(), "note", f"by {who}", "note")
        store.close()
    store = ReviewStore(file)
    assert [c.who for c in store.history("k")] == ["ida", "", "noor"]
    store.close()


@pytest.mark.parametrize(("field", "value"), [("verdict", None), ("note", ""), ("tags", ())])
def test_what_changes_nothing_is_not_recorded(
    store: ReviewStore, field: Field, value: str | tuple[str, ...] | None
) -> None:
    store.put(subject(), field, value, "nothing")
    assert store.reviews() == ()
    assert store.history() == ()


def test_a_value_not_expected_stops_the_change(store: ReviewStore) -> None:
    store.put(subject(), "note", "mine", "Note")
    with pytest.raises(ChangedElsewhereError):
        store.put(subject(), "note", "", "Undo", "theirs")
    found = store.find("k")
    assert found is not None
    assert found.note == "mine"
    store.put(subject(), "note", "", "Undo", "mine")


def test_a_refused_value_leaves_no_trace(store: ReviewStore) -> None:
    with pytest.raises(StoreError):
        store.put(subject(), "verdict", "perhaps", "Mark")
    assert store.reviews() == ()
    store.put(subject(), "verdict", "mentions", "Mark")


def test_two_connections_see_each_other(store: ReviewStore, file: Path) -> None:
    other = ReviewStore(file)
    store.put(subject(), "verdict", "supports", "Mark")
    other.put(subject(), "note", "seen", "Note")
    found = store.find("k")
    assert found is not None
    assert (found.verdict, found.note) == ("supports", "seen")
    other.close()


def test_a_change_elsewhere_is_noticed_once(store: ReviewStore, file: Path) -> None:
    other = ReviewStore(file)
    store.put(subject(), "note", "mine", "Note")
    assert not store.changed_elsewhere()
    assert other.changed_elsewhere()
    assert not other.changed_elsewhere()
    other.put(subject(), "note", "theirs", "Note")
    assert store.changed_elsewhere()
    other.close()


def test_threads_and_connections_write_at_once(store: ReviewStore, file: Path) -> None:
    other = ReviewStore(file)

    def write(through: ReviewStore, name: str) -> None:
        for i in range(20):
            through.put(subject(f"{name}{i}"), "note", "n", "Note")

    jobs = [(store, "a"), (store, "b"), (other, "c"), (other, "d")]
    threads = [threading.Thread(target=write, args=job) for job in jobs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(store.reviews()) == 80
    assert len(store.history()) == 80
    other.close()


def test_a_killed_process_loses_nothing_it_was_told_is_kept(file: Path) -> None:
    program = """
import os, signal, sys
from pathlib import Path
from reader.library.store import ReviewStore, Subject
from reader.text.anchor import Anchor
store = ReviewStore(Path(sys.argv[1]))
for i in range(50):
    subject = Subject(f"k{i}", "c", None, None, "s", Anchor(0, 1, "x", "", ""), None)
    print(store.put(subject, "note", "n", "Note").key, flush=True)
store._connection.execute("BEGIN IMMEDIATE")
store._connection.execute("UPDATE reviews SET note = 'half done'")
os.kill(os.getpid(), signal.SIGKILL)
"""
    done = subprocess.run(
        [sys.executable, "-c", program, str(file)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    told = done.stdout.split()
    assert len(told) == 50, done.stderr
    after = ReviewStore(file)
    assert [(r.subject.key, r.note) for r in after.reviews()] == [(key, "n") for key in told]
    assert after.notices == ()
    after.put(subject(), "note", "and on", "Note")
    after.close()


def test_processes_may_open_a_new_store_together(file: Path) -> None:
    program = """
import sys
from pathlib import Path
from reader.library.store import ReviewStore, Subject
from reader.text.anchor import Anchor
store = ReviewStore(Path(sys.argv[1]))
for i in range(10):
    key = sys.argv[2] + str(i)
    store.put(Subject(key, "c", None, None, "s", Anchor(0, 1, "x", "", ""), None), "note", "n", "Note")
store.close()
"""
    command = [sys.executable, "-c", program, str(file)]
    running = [
        subprocess.Popen([*command, name], cwd=ROOT, stderr=subprocess.PIPE, text=True) for name in "abc"
    ]
    errors = [process.communicate()[1] for process in running]
    assert [process.returncode for process in running] == [0, 0, 0], errors
    after = ReviewStore(file)
    assert len(after.reviews()) == 30
    after.close()


@given(st.builds(Anchor, st.integers(0, 9**9), st.integers(0, 9**9), st.text(), st.text(), st.text()))
def test_anchors_survive_as_selectors(anchor: Anchor) -> None:
    assert from_selectors(to_selectors(anchor)) == anchor
    assert '"TextQuoteSelector"' in to_selectors(anchor)
