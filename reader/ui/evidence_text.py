"""What is told of one passage above the comparison: verdicts, reasons, the claim's clauses, the history."""

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, QTimeZone
from PySide6.QtGui import QFontMetricsF, QTextBlock, QTextBlockFormat, QTextCharFormat, QTextCursor

from reader.evidence.clauses import Says, says
from reader.evidence.model import Claim, Evidence, Reason, Verdict
from reader.library.model import Library
from reader.review.decided import Passage
from reader.review.model import HistoryEntry
from reader.text.model import Span
from reader.text.shown import shown_text
from reader.ui.inks import Inks
from reader.ui.paint.inline_mark import insert_mark
from reader.ui.told import told
from reader.ui.wording import reason_words, score_word, verdict_words

Parts = Sequence[tuple[str, Says | None]]
_LONGEST_FRAGMENT = 90
_ON_ONE_LINE = 60
_APART = "     "
_PARTS = (96, 64, 48, 36, 28, 20, 12, 8)
"""The letters of a part that is shortened, at most."""
_UNBROKEN = {ord(blank): "\u00a0" for blank in " \u2002\u2009"}


def write_verdict(cursor: QTextCursor, inks: Inks, passage: Passage, corner: int = 0) -> None:
    """Write the analyst's verdict on a ground of its own, the machine's beside it, and the tags.

    `corner` pixels at the right end of the line are left free.
    """
    colours, evidence = inks.colours, passage.evidence
    shape = _shape(4)
    shape.setRightMargin(corner)
    cursor.setBlockFormat(shape)
    if passage.human is not None:
        ground = colours.human(passage.human)
        said = _tr("you: {verdict}").format(verdict=verdict_words(passage.human))
        cursor.insertText(f"\u2002{said}\u2002", inks.chip(ground, colours.page, bold=True))
        cursor.insertText(f"   {_to_the_machine(passage)}   ", inks.work(colours.soft))
    if passage.machine is not None:
        ink = colours.verdict(passage.machine).ink
        insert_mark(cursor, passage.machine, ink)
        said = f"\u2002{verdict_words(passage.machine)}"
        cursor.insertText(said, inks.work(ink, bold=True, struck=passage.overruled))
        copied = _tr(" · near-identical wording: one witness, not two") if evidence.copied else ""
        cursor.insertText(f"   {score_word(evidence.score)}{copied}", inks.work(colours.soft))
    for tag in passage.review.tags if passage.review else ():
        cursor.insertText("   ", inks.work(colours.soft))
        cursor.insertText(f"\u2009#{tag}\u2009", inks.chip(colours.chosen))


def write_note(cursor: QTextCursor, inks: Inks, note: str) -> None:
    """Write the whole of the analyst's note, as it was kept."""
    if note.strip():
        _block(cursor, 4)
        cursor.insertText(f"{_tr('your note')}\u2002", inks.work(inks.colours.soft, bold=True))
        cursor.insertText(" ".join(note.split()), inks.work(inks.colours.ink))


def write_reasons(cursor: QTextCursor, inks: Inks, reasons: Iterable[Reason], room: int = 0) -> None:
    """Write each reason with the two fragments that meet, beside the verdict if `room` pixels hold both."""
    start = cursor.position()
    for reason in reasons:
        cursor.insertText(_APART, inks.work(inks.colours.soft))
        _reason(cursor, inks, reason)
    if cursor.position() > start and width_of(cursor.block()) > room:
        apart = QTextCursor(cursor)
        apart.setPosition(start)
        apart.setPosition(start + len(_APART), QTextCursor.MoveMode.KeepAnchor)
        apart.removeSelectedText()
        apart.insertBlock(_shape(4))


def _reason(cursor: QTextCursor, inks: Inks, reason: Reason) -> None:
    colours = inks.colours
    tone = colours.verdict(Verdict.SUPPORTS if reason.agrees else Verdict.CONTRADICTS)
    pieces = (
        (f"{reason_words(reason.kind)}\u2002", inks.work(colours.soft)),
        (f"\u2009{_clipped(reason.claim)}\u2009", inks.chip(tone.wash)),
        (f"\u2002{'=' if reason.agrees else '↔'}\u2002", inks.work(tone.ink, bold=True)),
        (f"\u2009{_clipped(reason.passage)}\u2009", inks.chip(tone.wash)),
    )
    together = sum(len(words) for words, _ in pieces) <= _ON_ONE_LINE
    for words, form in pieces:
        cursor.insertText(words.translate(_UNBROKEN) if together else words, form)


def width_of(block: QTextBlock) -> float:
    """Return the pixels that a block's words take on one line; a mark counts as a letter."""
    total = 0.0
    pieces = block.begin()
    while not pieces.atEnd():
        piece = pieces.fragment()
        total += QFontMetricsF(piece.charFormat().font()).horizontalAdvance(piece.text())
        pieces += 1
    return total


def write_clauses(cursor: QTextCursor, inks: Inks, parts: Parts, room: int = 0) -> None:
    """Write the parts of a claim of several clauses, those that the passage meets or clashes with marked.

    `parts` are what `clause_words` yields. A key to the marks follows, and a tooltip over all of it says the
    same in a sentence. What takes more than `room` pixels is shortened to one line; 0 shortens nothing.
    """
    if not parts:
        return
    _block(cursor, 4)
    start = cursor.position()
    _write_parts(cursor, inks, parts)
    if room and width_of(cursor.block()) > room:
        _write_shortened(cursor, inks, parts, room)
    tip = QTextCharFormat()
    meaning = _tr("What this passage says of each part of the claim: the same, something else, nothing")
    tip.setToolTip("\n".join((meaning, "".join(words for words, _ in parts))) if room else meaning)
    whole = QTextCursor(cursor)
    whole.setPosition(start, QTextCursor.MoveMode.KeepAnchor)
    whole.mergeCharFormat(tip)


def _write_parts(cursor: QTextCursor, inks: Inks, parts: Parts) -> None:
    dim = inks.work(inks.colours.dim)
    cursor.insertText(f"{_tr('the claim, part by part')}\u2002", inks.work(inks.colours.soft))
    for words, said in parts:
        cursor.insertText(words, dim if said is None else inks.clause(said))
    found = {said for _, said in parts}
    for said, words in _clause_key().items():
        if said in found:
            cursor.insertText("\u2003", dim)
            cursor.insertText(words.translate(_UNBROKEN), inks.clause(said))


def _write_shortened(cursor: QTextCursor, inks: Inks, parts: Parts, room: int) -> None:
    """Write the parts as long as they may be to stand on one line, in place of those of this line.

    Where all of them have no room at all, those that the passage does not speak of are left out.
    """
    start = cursor.block().position()
    spoken_of = [(words, said) for words, said in parts if said is not Says.NOTHING]
    for some, limit in (*((parts, n) for n in _PARTS), *((spoken_of, n) for n in _PARTS)):
        cursor.setPosition(start, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        _write_parts(cursor, inks, _shortened(some, limit))
        if width_of(cursor.block()) <= room:
            return


def _shortened(parts: Parts, limit: int) -> Parts:
    """Return the parts without what no clause owns, none longer than `limit` letters."""
    owned = [(" ".join(words.split()), said) for words, said in parts if said is not None]
    short: list[tuple[str, Says | None]] = []
    for words, said in owned:
        if short:
            short.append((" ", None))
        fits = len(words) <= limit
        short.append((words if fits else f"{words[: limit - 1].rstrip(' ,;:.')}…", said))
    return short


def _clause_key() -> dict[Says, str]:
    return {
        Says.MEETS: _tr("supports"),
        Says.CLASHES: _tr("contradicts"),
        Says.NOTHING: _tr("not told here"),
    }


def clause_words(library: Library, claim: Claim, evidence: Evidence) -> Iterator[tuple[str, Says | None]]:
    """Yield the claim's words in order, with what the passage does to the clause they belong to."""
    text, spans = claim.text, [(s, says(claim, c, evidence)) for c in evidence.clauses for s in c.spans]
    if claim.source is not None and claim.span is not None:
        shown = shown_text(library.document(claim.source), claim.span)
        text, spans = shown.text, [(shown.span_from_source(span), said) for span, said in spans]
    at = 0
    for span, said in sorted(spans):
        if span.start > at:
            yield text[at : span.start], None
        start = max(at, span.start)
        yield Span(start, max(start, span.end)).of(text), said
        at = max(at, span.end)
    if at < len(text):
        yield text[at:], None


def write_history(cursor: QTextCursor, inks: Inks, history: Iterable[HistoryEntry]) -> None:
    """Write every change of the review, the newest first: when, by whom, and what it was before."""
    colours = inks.colours
    entries = tuple(history)[::-1]
    _block(cursor, 2)
    if not entries:
        cursor.insertText(_tr("not reviewed yet: no history"), inks.work(colours.dim))
        return
    cursor.insertText(_tr("history of your review"), inks.work(colours.soft, bold=True))
    for entry in entries:
        _block(cursor, 1)
        who = f" · {entry.who}" if entry.who else ""
        cursor.insertText(f"{_moment(entry)}{who}\u2003", inks.work(colours.dim))
        cursor.insertText(told(entry.label), inks.work(colours.ink))
        cursor.insertText(f"\u2003{_change(entry)}", inks.work(colours.soft))


def _change(entry: HistoryEntry) -> str:
    values = (told(v) if entry.field == "verdict" else v for v in (entry.before, entry.after))
    return " → ".join(_clipped(value, _tr("nothing")) for value in values)


def _moment(entry: HistoryEntry) -> str:
    at = QDateTime.fromSecsSinceEpoch(int(entry.at.timestamp()), QTimeZone.systemTimeZone())
    return QLocale().toString(at, QLocale.FormatType.ShortFormat)


def _to_the_machine(passage: Passage) -> str:
    if passage.machine is None:
        return _tr("a passage of your own choice")
    return _tr("overrules") if passage.overruled else _tr("confirms")


def _block(cursor: QTextCursor, below: float) -> None:
    cursor.insertBlock(_shape(below))


def _shape(below: float) -> QTextBlockFormat:
    shape = QTextBlockFormat()
    shape.setBottomMargin(below)
    shape.setLineHeight(118.0, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    return shape


def _clipped(fragment: str, nothing: str = "") -> str:
    words = " ".join(fragment.split()) or nothing or _tr("nothing said")
    if len(words) <= _LONGEST_FRAGMENT:
        return words
    return f"{words[: _LONGEST_FRAGMENT - 30].rsplit(' ', 1)[0]} … {words[-24:].split(' ', 1)[-1]}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("EvidenceText", text)
