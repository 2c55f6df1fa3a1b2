"""A small invented library with its judgements, made by hand."""

import datetime as dt
import re
from pathlib import Path

from reader.evidence.model import (
    Claim,
    Evidence,
    Judgement,
    Reason,
    ReasonKind,
    Standing,
    Verdict,
)
from reader.export.glyphs import glyphs_for
from reader.export.model import JudgedLibrary
from reader.library.model import Library, Refusal
from reader.text.model import Document, Metadata, Paragraph, ParagraphKind, Span
from reader.text.splitting import split_sentences

HARBOUR = """The “Lantern” ferry – a tale of two harbours

Share this page

Captain Ilse Morgenrot said on Monday that 1,240 people crossed the strait 🧠 without delay. =SUM(A1) was \
scrawled on the *noticeboard*, she added. It's the office's first official affluent efficiency file.

Queue

The pier at Quillhaven stays closed until June. Nobody was hurt."""

GAZETTE = """Ferry news
Morgenrot: 980 people crossed on Tuesday, and 𝐀 few <b>waited</b> & left. The pier at Quillhaven reopened in \
May. Nobody was hurt."""

FILLER = "The wind had turned towards the east and the gulls of the outer mole were silent for an hour. "


def drawn(text: str) -> str:
    """Return a text as it is typeset on this machine, which may have a font with emoji, or none."""
    return glyphs_for(text).line(text)


def documents() -> tuple[Document, ...]:
    """Return a long article with markup and furniture, and a short one whose name Windows would refuse."""
    long_text = HARBOUR + "\n\n" + FILLER * 60 + "The last ferry left at noon. " + FILLER * 20
    stars = [m.start() for m in re.finditer(r"\*", long_text)]
    markup = tuple(Span(at, at + 1) for at in stars)
    first = Metadata("The Lantern", "The Quill & Strait", "Ö. Brandt", dt.date(2031, 6, 3), "en-GB")
    return (
        _document("con.txt", GAZETTE, Metadata("Ferry news", "Gazette"), ()),
        _document("harbour.md", long_text, first, markup),
    )


def judged() -> JudgedLibrary:
    """Return the library with contested, corroborated and typed claims."""
    short, long = documents()
    crossed = Claim("h#1", *_at(long, "Captain Ilse", "without delay."))
    hurt = Claim("h#2", *_at(long, "Nobody was hurt", "."))
    pier = Claim("h#3", *_at(long, "The pier", "June."))
    typed = Claim("typed", "-1 ferries sank.")
    number = Reason(ReasonKind.NUMBER, "1,240 people", "980 people", agrees=False)
    date = Reason(ReasonKind.DATE, "until June", "in May", agrees=False)
    same = Reason(ReasonKind.WORDING, "Nobody was hurt", "Nobody was hurt", agrees=True)
    hit, hurt_too, again = (
        _at(short, "Morgenrot", "left."),
        _at(short, "Nobody was hurt", "."),
        _at(long, "The last ferry", "noon. " + FILLER * 8),
    )
    reopened = _at(short, "The pier", "May.")
    judgements = (
        Judgement(
            crossed,
            (
                _evidence(hit, Verdict.CONTRADICTS, 0.91, number),
                _evidence(again, Verdict.SUPPORTS, 0.7),
                _evidence(hurt_too, Verdict.MENTIONS, 0.4),
            ),
            (),
            Standing.CONTESTED,
        ),
        Judgement(
            pier,
            (_evidence(reopened, Verdict.CONTRADICTS, 0.8, date), _evidence(hit, Verdict.SUPPORTS, 0.5)),
            (),
            Standing.CONTESTED,
        ),
        Judgement(
            hurt, (_evidence(hurt_too, Verdict.SUPPORTS, 0.99, same, copied=True),), (), Standing.CORROBORATED
        ),
        Judgement(typed, (), (short.source, long.source), Standing.UNCHECKED),
    )
    refused = (Refusal("broken.bin", "is not text", "remove it"),)
    return JudgedLibrary(Library(Path("ferry <library>"), (short, long), refused), judgements, "rules-test")


def span_of(document: Document, start: str, end: str) -> Span:
    """Return the run of the text from the first `start` through the first `end` behind it."""
    first = document.text.index(start)
    return Span(first, document.text.index(end, first) + len(end))


def _at(document: Document, start: str, end: str) -> tuple[str, str, Span]:
    span = span_of(document, start, end)
    return span.of(document.text), document.source, span


def _evidence(
    place: tuple[str, str, Span], verdict: Verdict, score: float, *reasons: Reason, copied: bool = False
) -> Evidence:
    text, source, span = place
    return Evidence(source, span, text, verdict, score, reasons, copied)


def _document(source: str, text: str, metadata: Metadata, markup: tuple[Span, ...]) -> Document:
    paragraphs = []
    for index, found in enumerate(re.finditer(r"[^\n]+", text)):
        span = Span(*found.span())
        kind = ParagraphKind.BODY
        if index == 0:
            kind = ParagraphKind.TITLE
        elif found.group() in {"Share this page", "Queue"}:
            kind = ParagraphKind.FURNITURE
        paragraphs.append(Paragraph(index, span, kind, tuple(split_sentences(text, span))))
    return Document(source, text, metadata, tuple(paragraphs), markup)
