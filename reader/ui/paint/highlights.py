"""What is highlighted in a pane, and Qt's formats for it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QTextCharFormat

from reader.evidence.model import Claim, Evidence, Reason, Verdict
from reader.review.decided import Decided, Passage
from reader.review.model import HumanVerdict
from reader.search.model import Hit
from reader.text.model import Span
from reader.ui.theme import Colours, Tone


class Kind(StrEnum):
    """Why a run of text is highlighted."""

    CLAIM = "claim"
    PASSAGE = "passage"
    FRAGMENT = "fragment"
    HIT = "hit"
    CURRENT_HIT = "current hit"


@dataclass(frozen=True, slots=True)
class Highlight:
    """A highlighted run of the source.

    Attributes:
        verdict: of passages and fragments, the one that counts; None where the analyst struck the passage.
        passage: what passages and fragments belong to.
    """

    span: Span
    kind: Kind
    verdict: Verdict | None = None
    current: bool = False
    passage: Passage | None = None

    @property
    def evidence(self) -> Evidence | None:
        """The evidence that it belongs to."""
        return self.passage.evidence if self.passage else None

    @property
    def human(self) -> HumanVerdict | None:
        """The analyst's verdict, where one was given."""
        return self.passage.human if self.passage else None

    @property
    def machine(self) -> Verdict | None:
        """The machine's verdict."""
        return self.passage.machine if self.passage else None

    @property
    def overruled(self) -> bool:
        """Say whether the analyst decided otherwise than the machine."""
        return self.passage is not None and self.passage.overruled


def of_judgement(
    source: str, claim: Claim | None, decided: Decided | None, current: Evidence | None
) -> tuple[Highlight, ...]:
    """Return a claim's highlights in one source: the claim, its passages, then the fragments that meet."""
    found: list[Highlight] = []
    if claim is not None and claim.source == source and claim.span is not None:
        found.append(Highlight(claim.span, Kind.CLAIM))
    if decided is None:
        return tuple(found)
    passages = decided.in_source(source)
    found += [Highlight(p.evidence.span, Kind.PASSAGE, p.verdict, p.evidence == current, p) for p in passages]
    for passage in passages:
        if passage.verdict is not Verdict.MENTIONS:
            found += _fragments(passage, [r.passage_span for r in deciding(passage)], current)
    chosen = decided.passage(current) if current is not None else None
    if chosen is not None and claim is not None and claim.source == source:
        found += _fragments(chosen, [r.claim_span for r in deciding(chosen)], current)
    return tuple(found)


def deciding(passage: Passage) -> list[Reason]:
    """Return the reasons for the verdict that counts; those of a verdict overruled or struck are left out."""
    if passage.verdict is None:
        return []
    return [r for r in passage.evidence.reasons if r.agrees == (passage.verdict is Verdict.SUPPORTS)]


def of_hits(hits: Iterable[Hit], current: Hit | None) -> tuple[Highlight, ...]:
    """Return the highlights of the matched words of hits."""
    return tuple(
        Highlight(match, Kind.CURRENT_HIT if hit == current else Kind.HIT)
        for hit in hits
        for match in hit.matches
    )


def _fragments(passage: Passage, spans: Sequence[Span | None], current: Evidence | None) -> list[Highlight]:
    chosen = passage.evidence == current
    return [Highlight(s, Kind.FRAGMENT, passage.verdict, chosen, passage) for s in spans if s is not None]


def text_format(highlight: Highlight, colours: Colours) -> QTextCharFormat:
    """Return Qt's format for a highlight: ground and line style, never colour alone."""
    form = QTextCharFormat()
    form.setForeground(QColor(colours.ink))
    tone = colours.verdict(highlight.verdict) if highlight.verdict else None
    if highlight.kind is Kind.CLAIM:
        form.setBackground(QColor(colours.claim))
    elif highlight.kind is Kind.PASSAGE and tone:
        _passage(form, highlight, tone)
    elif highlight.kind is Kind.PASSAGE:
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        form.setUnderlineColor(QColor(colours.soft))
    elif highlight.kind is Kind.FRAGMENT and tone:
        form.setBackground(QColor(tone.strong))
    elif highlight.kind in (Kind.HIT, Kind.CURRENT_HIT):
        ground = colours.hit_current if highlight.kind is Kind.CURRENT_HIT else colours.hit
        form.setBackground(QColor(ground))
    return form


def _passage(form: QTextCharFormat, highlight: Highlight, tone: Tone) -> None:
    if highlight.verdict is Verdict.MENTIONS:
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    else:
        copied = highlight.evidence is not None and highlight.evidence.copied
        hatched = QBrush(QColor(tone.strong), Qt.BrushStyle.BDiagPattern)
        form.setBackground(hatched if copied else QBrush(QColor(tone.wash)))
        if highlight.verdict is Verdict.CONTRADICTS:
            form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    form.setUnderlineColor(QColor(tone.ink))


def strip_colour(highlight: Highlight, colours: Colours) -> str:
    """Return the colour of a highlight's mark on the overview strip."""
    if highlight.verdict is not None:
        return colours.verdict(highlight.verdict).ink
    if highlight.kind is Kind.PASSAGE:
        return colours.dim
    return colours.claim_line if highlight.kind is Kind.CLAIM else colours.hit_ink
