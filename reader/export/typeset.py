"""Sources typeset with Typst; the characters that were typeset, each with its place in its source."""

import datetime as dt
import json
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import typst

from reader import places
from reader.errors import MissingPartError
from reader.evidence.model import Verdict
from reader.export.files import moment
from reader.export.glyphs import named, needs_system_fonts, undrawable
from reader.export.palette import LOOKS, css
from reader.export.wording import clipped
from reader.text.model import Document, Paragraph, ParagraphKind
from reader.text.shown import shown_text

PAGE_HEIGHT = 841.89
MARGINS = {"left": 108.0, "right": 116.0, "top": 78.0, "bottom": 76.0}
PRODUCT = "Crossread"
_LONG_TITLE = 110
_LONGEST_WORD = 40
_BREAK = "\u200b"
_OVERLONG = re.compile(rf"\S{{{_LONGEST_WORD}}}(?=\S)")
_LONGEST_TITLE = 240
_LEGENDS = {Verdict.SUPPORTS: "supports a claim", Verdict.CONTRADICTS: "contradicts a claim"}
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
LEGEND_END = (
    "Each highlight carries a note with the claim and the reason. Grey text is not part of the article."
)
_WORDS = {
    "claim": "contested claim",
    "contested": "Contested claims",
    "hint": LEGEND_END,
    "reviewed": "by the analyst",
}


@dataclass(frozen=True, slots=True)
class SetParagraph:
    """A paragraph as typeset: its characters and, for each, its offset in the source (code points)."""

    text: str
    origins: tuple[int, ...]
    kind: ParagraphKind


@dataclass(frozen=True, slots=True)
class SetSource:
    """A source as typeset.

    Attributes:
        source: the source's name in its library.
        label: the name of the destination at its title.
        title: the title as typeset; where the source's text holds it, it is the first of `paragraphs`.
        paragraphs: what is typeset of the source's text, in reading order, the title before furniture.
        titled: whether the first paragraph stands as the title.
    """

    source: str
    label: str
    title: str
    paragraphs: tuple[SetParagraph, ...]
    titled: bool


Naming = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Glyphs:
    """Which characters have to be named, and whether fonts of this machine are needed for the others."""

    missing: frozenset[str]
    system_fonts: bool

    def show(self, character: str) -> str:
        """Return what is typeset for one character."""
        return named(character) if character in self.missing else character

    def line(self, text: str) -> str:
        """Return a text on one line, with all that cannot be drawn named."""
        line = "".join(self.show(c) for c in " ".join(clean(text).split()))
        return _OVERLONG.sub(lambda found: found.group() + _BREAK, line)


def clean(text: str) -> str:
    """Return the text without characters that no font has: controls and lone surrogates become blanks."""
    return "".join(" " if unicodedata.category(c) in {"Cc", "Cs"} else c for c in text)


def glyphs_for(text: str) -> Glyphs:
    """Return how to show `text`: with Typst's own fonts, the machine's only for a script they lack."""
    text = clean(text)
    missing = undrawable(text)
    if not needs_system_fonts(missing):
        return Glyphs(missing, system_fonts=False)
    return Glyphs(undrawable(text, system_fonts=True), system_fonts=True)


def set_source(document: Document, label: str, glyphs: Glyphs) -> SetSource:
    """Return a document as it will be typeset: markup hidden, blanks collapsed, missing characters named."""
    paragraphs = tuple(
        p for p in (_set_paragraph(document, own, glyphs) for own in document.paragraphs) if p.text
    )
    at = next((i for i, p in enumerate(paragraphs) if p.kind is ParagraphKind.TITLE), 0)
    if all(p.kind is ParagraphKind.FURNITURE for p in paragraphs[:at]):
        paragraphs = (*paragraphs[at : at + 1], *paragraphs[:at], *paragraphs[at + 1 :])
    titled = bool(paragraphs) and paragraphs[0].kind is ParagraphKind.TITLE
    named_title = document.metadata.title or document.source
    title = paragraphs[0].text if titled else glyphs.line(clipped(named_title, _LONGEST_TITLE))
    return SetSource(document.source, label, title, paragraphs, titled)


def article(document: Document, done: SetSource, glyphs: Glyphs) -> dict[str, Any]:
    """Return what the template needs to know of one source."""
    meta = document.metadata
    date = written_date(meta.date)
    byline = " · ".join(glyphs.line(part) for part in (meta.author, date) if part)
    publisher = glyphs.line(meta.publisher)
    shown = done.paragraphs[1:] if done.titled else done.paragraphs
    return {
        "label": done.label,
        "title": done.title,
        "long": len(done.title) > _LONG_TITLE,
        "over": publisher,
        "byline": byline,
        "running": " · ".join(part for part in (publisher, clipped_title(done.title)) if part),
        "language": primary_language(meta.language),
        "paragraphs": [{"kind": p.kind.value, "text": p.text} for p in shown],
    }


def clipped_title(title: str, limit: int = 64) -> str:
    """Return a title short enough for a running head."""
    return title if len(title) <= limit else title[:limit].rsplit(" ", 1)[0] + " …"


def written_date(date: dt.date | None) -> str:
    """Return a date as written in English text, the same in every locale; "" for none."""
    if date is None:
        return ""
    month = _MONTHS[date.month - 1]
    return f"{date.day} {month} {date.year}"


def primary_language(tag: str) -> str:
    """Return the two or three letter language of a BCP 47 tag, as Typst takes it; else English."""
    primary = tag.replace("_", "-").split("-")[0].lower()
    return primary if primary.isascii() and primary.isalpha() and len(primary) in {2, 3} else "en"


def base_data(title: str, language: str, footer: str) -> dict[str, Any]:
    """Return what every template needs to know."""
    return {
        "title": title,
        "language": primary_language(language),
        "footer": footer,
        "product": PRODUCT,
        "measures": MARGINS,
        "looks": {
            verdict.value: {
                "mark": look.mark,
                "fill": css(look.fill),
                "ink": css(look.ink),
                "dash": list(look.dash),
                "mark-word": look.word,
                "legend": _LEGENDS.get(verdict, look.word),
            }
            for verdict, look in LOOKS.items()
        },
        "words": _WORDS,
        "reviewed": False,
        "keywords": [],
        "authors": [],
        "description": "",
    }


def compile_pdf(template: str, data: dict[str, Any], *, system_fonts: bool = False) -> bytes:
    """Typeset a template of resources/typst; raises MissingPartError where the template is not installed."""
    root = places.resources() / "typst"
    if not (root / template).is_file():
        raise MissingPartError(f"the template {template} is missing", "install Crossread again")
    compiler = typst.Compiler(
        str(root / template),
        root=str(root),
        ignore_system_fonts=not system_fonts,
        sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
    )
    content = compiler.compile(format="pdf", timestamp=int(moment().timestamp()))
    assert isinstance(content, bytes)  # noqa: S101 - one PDF is one string of bytes
    return content


def _set_paragraph(document: Document, paragraph: Paragraph, glyphs: Glyphs) -> SetParagraph:
    shown = shown_text(document, paragraph.span)
    text: list[str] = []
    origins: list[int] = []
    blank = 0
    for i, character in enumerate(clean(shown.text)):
        piece = " " if character.isspace() else glyphs.show(character)
        if piece == " " and (not text or text[-1] == " "):
            continue
        if piece != " " and len(text) - blank > _LONGEST_WORD:
            piece = _BREAK + piece
            blank = len(text)
        text.extend(piece)
        origins.extend([shown.to_source(i)] * len(piece))
        blank = len(text) if piece == " " else blank
    while text and text[-1] == " ":
        text.pop()
        origins.pop()
    return SetParagraph("".join(text), tuple(origins), paragraph.kind)
