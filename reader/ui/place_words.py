"""What is said of a place in a text: the claim, a passage with its reasons, how a sentence stands."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication

from reader.evidence.model import Reason
from reader.review.sentences import SentenceKind, SentenceStanding
from reader.ui.language_names import language_words
from reader.ui.paint.highlights import Highlight, Kind, deciding
from reader.ui.wording import mark_words, quoted, reason_words, source_words


def words_at(
    highlights: Iterable[Highlight],
    standings: Iterable[SentenceStanding],
    offset: int,
    numbers: Mapping[str, int],
) -> str:
    """Say what is marked at an offset of the source, weightiest last; "" where nothing is."""
    said = [
        highlight_words(h)
        for h in highlights
        if h.kind in (Kind.CLAIM, Kind.PASSAGE) and h.span.start <= offset < h.span.end
    ]
    said += [sentence_words(s, numbers) for s in standings if s.span.start <= offset < s.span.end]
    return "; ".join(dict.fromkeys(said))


def highlight_words(highlight: Highlight) -> str:
    """Say what a highlight stands for: "contradicts, likely: date, “Friday” against “Tuesday”"."""
    words = mark_words(highlight)
    reasons = deciding(highlight.passage) if highlight.passage is not None else []
    return ": ".join(filter(None, (words, ", ".join(map(_reason, reasons)))))


def kind_words(kind: SentenceKind) -> str:
    """Say how a sentence stands."""
    return {
        SentenceKind.CONTESTED: _tr("contested"),
        SentenceKind.CORROBORATED: _tr("corroborated"),
        SentenceKind.COPIED: _tr("copied"),
        SentenceKind.SINGLE_SOURCE: _tr("single-source"),
    }[kind]


def sentence_words(sentence: SentenceStanding, numbers: Mapping[str, int]) -> str:
    """Say how a sentence stands and by which sources: "contested by source 2, source 5"."""
    known = sorted(numbers[source] for source in sentence.sources if source in numbers)
    others = ", ".join(map(source_words, known))
    words = {
        SentenceKind.CONTESTED: _tr("contested by {sources}"),
        SentenceKind.CORROBORATED: _tr("corroborated by {sources}"),
        SentenceKind.COPIED: _tr("the same words in {sources}: one witness"),
        SentenceKind.SINGLE_SOURCE: _tr("this source alone says it"),
    }[sentence.kind]
    return words.replace("{sources}", others)


def unread_words(language: str) -> str:
    """Say that a source is not read for its language, given by its ISO 639 code; "" where it is not known."""
    name = language_words(language)
    return (
        _tr("not read: in {language}").replace("{language}", name)
        if name
        else _tr("not read: not in English")
    )


def _reason(reason: Reason) -> str:
    agrees, clashes = _tr("{reason} {passage} as {claim}"), _tr("{reason} {passage} against {claim}")
    template = agrees if reason.agrees else clashes
    return (
        template.replace("{reason}", reason_words(reason.kind))
        .replace("{passage}", quoted(reason.passage))
        .replace("{claim}", quoted(reason.claim))
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("place_words", text)
