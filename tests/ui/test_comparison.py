"""What the dock tells of one passage, and how the two texts are compared."""

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QTextCursor, QTextDocument, QTextFormat
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from reader.compare.facing import Part, Side, face
from reader.compare.model import Change
from reader.evidence.clauses import Says
from reader.evidence.model import Claim, Clause, Evidence, Reason, ReasonKind, Verdict
from reader.library.model import Library
from reader.review.decided import Passage
from reader.review.model import HumanVerdict, Review, review_key
from reader.text.model import Document, Metadata, Paragraph, ParagraphKind, Span
from reader.ui import theme
from reader.ui.comparison_view import ComparisonView
from reader.ui.evidence_text import clause_words, width_of, write_clauses
from reader.ui.inks import Inks
from reader.ui.palettes import PALETTES
from reader.ui.window import Window

BEFORE = (
    "Nobody on the quay had expected to see her back before the end of that long and stormy week at all. "
)
CLAIM = "The ferry Hilda, which left Brevik at dawn on May 19, ran aground with 40 people aboard."
PASSAGE = "The ferry Hilda, which left Brevik at dusk on 19 May, ran aground with forty people aboard."
MOVED = "With forty people aboard the ferry Hilda ran aground, it is said."


def source(name: str, before: str, sentence: str) -> Document:
    text = before + sentence
    spans = tuple(Span(a, b) for a, b in ((0, len(before)), (len(before), len(text))) if a < b)
    paragraph = Paragraph(0, Span(0, len(text)), ParagraphKind.BODY, spans)
    return Document(name, text, Metadata(title=name), (paragraph,))


def library(passage: str = PASSAGE) -> Library:
    return Library(Path(), (source("a.md", BEFORE, CLAIM), source("b.md", BEFORE, passage)))


SPAN = Span(len(BEFORE), len(BEFORE) + len(CLAIM))
THE_CLAIM = Claim("c", CLAIM, "a.md", SPAN)


def clause(*parts: str, met: float) -> Clause:
    starts = [len(BEFORE) + CLAIM.index(part) for part in parts]
    return Clause(tuple(Span(s, s + len(p)) for s, p in zip(starts, parts, strict=True)), met)


CLAUSES = (
    clause("The ferry Hilda", "ran aground with 40 people aboard", met=0.9),
    clause("which left Brevik at dawn on May 19", met=0.2),
)


def evidence(*reasons: Reason, clauses: tuple[Clause, ...] = CLAUSES, passage: str = PASSAGE) -> Evidence:
    span = Span(len(BEFORE), len(BEFORE) + len(passage))
    return Evidence("b.md", span, passage, Verdict.CONTRADICTS, 0.8, reasons, clauses=clauses)


def parts(found: Evidence) -> list[tuple[str, Says | None]]:
    return list(clause_words(library(), THE_CLAIM, found)) if found.clauses else []


@pytest.fixture
def view(qtbot: QtBot) -> ComparisonView:
    made = ComparisonView(theme.LIGHT)
    qtbot.addWidget(made)
    made.resize(900, 400)
    made.show()
    return made


def show(qtbot: QtBot, view: ComparisonView, found: Evidence, passage: str = PASSAGE) -> str:
    with qtbot.waitSignal(view.written):
        view.show_passage(library(passage), THE_CLAIM, Passage(found))
    return view.toPlainText()


def ground(view: ComparisonView, words: str) -> str:
    """Return the colour behind the last place of `words`."""
    cursor = QTextCursor(view.document())
    cursor.movePosition(QTextCursor.MoveOperation.End)
    found = view.document().find(words, cursor, QTextDocument.FindFlag.FindBackward)
    assert not found.isNull()
    return QColor(found.charFormat().background().color()).name()


def test_clauses_are_told_by_what_the_passage_does_to_them() -> None:
    clash = Reason(
        ReasonKind.DATE, "dawn", "dusk", agrees=False, claim_span=Span(SPAN.start + 35, SPAN.start + 39)
    )
    told = [
        (words, said and said.value) for words, said in clause_words(library(), THE_CLAIM, evidence(clash))
    ]
    assert told == [
        ("The ferry Hilda", "meets"),
        (", ", None),
        ("which left Brevik at dawn on May 19", "clashes"),
        (", ", None),
        ("ran aground with 40 people aboard", "meets"),
        (".", None),
    ]


def test_a_typed_claim_has_its_clauses_too() -> None:
    typed = Claim("typed", CLAIM)
    clauses = (Clause((Span(0, 15),), 0.9), Clause((Span(17, 40),), 0.0))
    told = list(clause_words(library(), typed, evidence(clauses=clauses)))
    assert "".join(words for words, _ in told) == CLAIM
    assert [said.value for _, said in told if said] == ["meets", "nothing"]


@pytest.mark.parametrize(("clauses", "told"), [(CLAUSES, True), ((), False), (CLAUSES[:1] * 2, False)])
def test_what_is_not_spoken_of_is_said_so(clauses: tuple[Clause, ...], told: bool) -> None:
    document = QTextDocument()
    write_clauses(QTextCursor(document), Inks(theme.LIGHT), parts(evidence(clauses=clauses)))
    assert ("not told here" in document.toPlainText().replace("\u00a0", " ")) == told


def test_the_key_names_the_marks_that_are_there_and_a_tooltip_says_what_they_mean() -> None:
    clash = Reason(
        ReasonKind.DATE, "dawn", "dusk", agrees=False, claim_span=Span(SPAN.start + 35, SPAN.start + 39)
    )
    document = QTextDocument()
    write_clauses(QTextCursor(document), Inks(theme.LIGHT), parts(evidence(clash)))
    text = document.toPlainText().replace("\u00a0", " ")
    assert text.rstrip().endswith("supports\u2003contradicts")
    assert "not told here" not in text
    at = document.find("ran aground")
    assert "each part of the claim" in at.charFormat().toolTip()
    key = document.find("contradicts")
    assert key.charFormat().background().color().name() == theme.LIGHT.contradicts.wash


def test_the_parts_of_a_long_claim_stand_on_one_line_shortened() -> None:
    document = QTextDocument()
    write_clauses(QTextCursor(document), Inks(theme.LIGHT), parts(evidence()), 500)
    assert width_of(document.lastBlock()) <= 500
    told = document.lastBlock().text()
    assert "…" in told
    assert "not told here" in told.replace("\u00a0", " ")
    assert CLAIM in document.find("part by part").charFormat().toolTip()


@pytest.mark.parametrize("in_line", [False, True])
def test_in_a_low_dock_the_fragment_that_decides_is_in_sight(
    qtbot: QtBot, view: ComparisonView, in_line: bool
) -> None:
    view.resize(560, 150)
    view.switch_to(["line"] if in_line else [])
    other = "Two tugs from the port freed the vessel before noon; nobody at all was hurt, a spokesman said."
    clash = Reason(ReasonKind.DATE, "dawn", "before noon", agrees=False)
    show(qtbot, view, evidence(clash, passage=other), other)
    end = QTextCursor(view.document())
    end.movePosition(QTextCursor.MoveOperation.End)
    found = view.document().find("before noon", end, QTextDocument.FindFlag.FindBackward)
    assert view.viewport().rect().contains(view.cursorRect(found))


def test_a_short_reason_stands_beside_the_verdict_in_a_wide_dock(qtbot: QtBot, view: ComparisonView) -> None:
    show(qtbot, view, evidence(Reason(ReasonKind.DATE, "dawn", "dusk", agrees=False)))
    first = view.document().firstBlock().text()
    assert "contradicts" in first
    assert "dusk" in first
    view.resize(500, 400)
    show(qtbot, view, evidence(Reason(ReasonKind.DATE, "dawn", "dusk", agrees=False)))
    assert "dusk" not in view.document().firstBlock().text()


def test_the_switches_say_in_a_sentence_what_they_do(view: ComparisonView) -> None:
    tips = [button.toolTip() for button in view.findChildren(QToolButton)]
    assert len(tips) == 3
    assert all(len(tip.split()) > 6 for tip in tips)
    assert [tip.rpartition(" ")[2] for tip in tips] == ["(D)", "(U)", "(H)"]


def test_reasons_stand_there_at_once_and_the_comparison_follows(qtbot: QtBot, view: ComparisonView) -> None:
    reason = Reason(ReasonKind.DATE, "dawn", "dusk", agrees=False)
    with qtbot.waitSignal(view.written):
        view.show_passage(library(), THE_CLAIM, Passage(evidence(reason)))
        assert "dawn" in view.toPlainText()
        assert "Passage · 2" not in view.toPlainText()
    assert "Passage · 2" in view.toPlainText()


def test_only_what_differs_in_fact_is_marked(qtbot: QtBot, view: ComparisonView) -> None:
    show(qtbot, view, evidence())
    assert ground(view, "dusk") == theme.LIGHT.supports.wash
    assert ground(view, "19 May") == "#000000"
    assert ground(view, "forty") == "#000000"


def test_in_one_text_the_claims_words_are_struck(qtbot: QtBot, view: ComparisonView) -> None:
    view.toggle_in_line()
    text = show(qtbot, view, evidence())
    assert "at dawn\u2009dusk on 19 May, ran aground with forty people" in text
    found = view.document().find("dawn\u2009dusk")
    found.setPosition(found.selectionStart() + 1)
    assert found.charFormat().fontStrikeOut()
    assert ground(view, "dusk") == theme.LIGHT.supports.wash


def test_a_clause_that_moved_is_marked_as_moved_on_both_sides(qtbot: QtBot, view: ComparisonView) -> None:
    show(qtbot, view, evidence(passage=MOVED), MOVED)
    assert ground(view, "ferry Hilda") in (theme.LIGHT.mentions.wash, "#000000", theme.LIGHT.chosen)
    assert ground(view, "With forty people aboard") in (theme.LIGHT.mentions.wash, theme.LIGHT.chosen)


def test_texts_that_share_little_stand_below_each_other(qtbot: QtBot, view: ComparisonView) -> None:
    other = "Two tugs from the port freed the vessel before noon; nobody was hurt."
    view.toggle_in_line()
    text = show(qtbot, view, evidence(passage=other), other)
    assert text.index(CLAIM) < text.index(other)
    assert "shared words marked" in text


def test_folded_it_says_how_much_is_hidden_and_u_shows_the_whole(qtbot: QtBot, view: ComparisonView) -> None:
    text = show(qtbot, view, evidence())
    assert "12 word" in text
    assert BEFORE.strip() not in text
    with qtbot.waitSignal(view.written):
        view.toggle_whole()
    assert view.toPlainText().count(BEFORE.strip()) == 2


def test_what_was_compared_is_remembered(
    qtbot: QtBot, view: ComparisonView, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Side] = []

    def counted(left: Side, right: Side, *, whole: bool) -> object:
        asked.append(left)
        return face(left, right, whole=whole)

    monkeypatch.setattr("reader.ui.comparison_view.face", counted)
    for _ in range(3):
        show(qtbot, view, evidence())
    assert len(asked) == 1


def test_a_choice_in_between_leaves_nothing_of_the_former(qtbot: QtBot, view: ComparisonView) -> None:
    view.show_passage(library(), THE_CLAIM, Passage(evidence()))
    view.show_passage(library(), THE_CLAIM, None)
    with qtbot.assertNotEmitted(view.written, wait=60):
        pass
    assert view.toPlainText() == ""


def test_of_a_very_long_paragraph_what_lies_near_is_compared(qtbot: QtBot, view: ComparisonView) -> None:
    long = "And nobody knew why it had been so. " * 2_000
    documents = (source("a.md", long, CLAIM), source("b.md", long, PASSAGE))
    span = Span(len(long), len(long) + len(CLAIM))
    passage = Evidence("b.md", Span(len(long), len(long) + len(PASSAGE)), PASSAGE, Verdict.MENTIONS, 0.5)
    view.toggle_whole()
    with qtbot.waitSignal(view.written):
        view.show_passage(Library(Path(), documents), Claim("c", CLAIM, "a.md", span), Passage(passage))
    assert CLAIM in view.toPlainText()
    assert len(view.toPlainText()) < 12_000


def test_a_claim_over_two_paragraphs_is_compared_as_a_whole(qtbot: QtBot, view: ComparisonView) -> None:
    text = f"{CLAIM}\n\n{MOVED}"
    halves = (Span(0, len(CLAIM)), Span(len(CLAIM) + 2, len(text)))
    paragraphs = tuple(Paragraph(n, s, ParagraphKind.BODY, (s,)) for n, s in enumerate(halves))
    both = Document("a.md", text, Metadata(), paragraphs)
    claim = Claim("c", text, "a.md", Span(0, len(text)))
    with qtbot.waitSignal(view.written):
        view.show_passage(
            Library(Path(), (both, library().documents[1])), claim, Passage(evidence(clauses=()))
        )
    assert CLAIM in view.toPlainText()
    assert MOVED in view.toPlainText()


@pytest.mark.parametrize("colours", [c for pair in PALETTES.values() for c in pair])
def test_all_that_is_written_can_be_read(colours: theme.Colours) -> None:
    inks = Inks(colours)
    parts = [
        Part("words", change, inside=inside, here=here)
        for change in Change
        for inside in (False, True)
        for here in (False, True)
    ]
    forms = [
        inks.compared(part, reworded=reworded, whole=True) for part in parts for reworded in (False, True)
    ]
    forms += [inks.plain(Part("words", Change.EQUAL, inside=False), whole=False)]
    forms += [inks.clause(says) for says in Says]
    forms += [inks.chip(colours.verdict(verdict).wash) for verdict in Verdict]
    forms += [inks.chip(colours.human(verdict), colours.page) for verdict in HumanVerdict]
    forms += [inks.work(colour) for colour in (colours.ink, colours.soft, colours.dim)]
    for form in forms:
        painted = form.hasProperty(QTextFormat.Property.BackgroundBrush)
        behind = form.background().color().name() if painted else colours.raised
        assert theme.contrast(form.foreground().color().name(), behind) >= 4.5


def test_focus_alone_selects_no_claim(qtbot: QtBot, window: Window) -> None:
    window.panes.panes[0].view.setFocus()
    window.claims.view.setFocus()
    assert window.controller.claim is None
    assert not window.claims.view.currentIndex().isValid()


def test_the_note_that_was_kept_is_told_whole(qtbot: QtBot, view: ComparisonView) -> None:
    note = "ask the harbour office " * 12
    key, now = review_key(library(), THE_CLAIM, evidence()), dt.datetime.now(dt.UTC)
    review = Review(key, None, note, (), now, now)
    with qtbot.waitSignal(view.written):
        view.show_passage(library(), THE_CLAIM, Passage(evidence(), review))
    assert " ".join(note.split()) in view.toPlainText()
