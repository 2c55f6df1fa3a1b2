"""Sources typeset with Typst; the characters that were typeset, each with its place in its source."""

import json
import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import dataclass
from typing import Any, Literal, TypeVar

import typst

from reader import __version__, places
from reader.errors import MissingPartError
from reader.export.files import moment
from reader.export.glyphs import BREAK, LONGEST_WORD, Glyphs, clean, families, fonts, glyphs_for
from reader.export.layout import Layout
from reader.export.palette import LOOKS, STANDING_WORDS, STRUCK, css
from reader.export.wording import clipped
from reader.export.words import Words
from reader.review.model import HumanVerdict
from reader.text.model import Document, Paragraph, ParagraphKind
from reader.text.shown import opening, shown_text

END = "sources-end"
"""The name of the destination behind the last source, where something follows."""

PRODUCT = f"Crossread {__version__}"
_LONG_TITLE = 110
_LONGEST_TITLE = 240
_LEGENDS = {"supports": "supports a claim", "contradicts": "contradicts a claim"}
_HINT = (
    "Each highlight carries a note with the claim and the reason. Numbers in the right margin are the sources"
    " it meets. Grey text is not part of the article."
)
_TEMPLATE_WORDS = {
    "claim": "contested claim",
    "contested": "Contested claims",
    "contested-hint": (
        "In the comparison the claim's own words are struck out, the passage's own are underlined; words in"
        " italics stand elsewhere in the claim."
    ),
    "reviewed": "by the analyst",
    "irrelevant": "irrelevant",
    "decisions": "The analyst's decisions",
    "machine": "machine:",
    "analyst": "analyst:",
    "added": "added by the analyst",
    "dossier": "Dossier",
    "standing": "How the claims stand",
    "by-source": "By source",
    "sources": "Sources",
    "refused": "Not opened",
    "matrix": "Claims and sources",
    "matrix-own": "the claim's own source",
    "matrix-blank": "blank: silent. Numbers are those of the sources on the cover.",
    "column-claim": "Claim",
    "note": "Note",
    "also": "also",
    "bibliography": "Bibliography",
    "page": "p.",
}
_UNSHOWN = re.compile(r"the text `\"(.*)\"` could not be displayed", re.DOTALL)
_ESCAPE = re.compile(r"\\u\{([0-9a-fA-F]+)\}")
_TRIES = 20
T = TypeVar("T")
Standard = Literal["a-2b", "a-3b"]
Check = Callable[[], None]
_PATIENCE = 0.05


class LostGlyphError(Exception):
    """Characters that no font can draw after all, which have to be named.

    Attributes:
        characters: these.
    """

    def __init__(self, characters: frozenset[str]) -> None:
        super().__init__(" ".join(sorted(characters)))
        self.characters = characters


@dataclass(frozen=True, slots=True)
class SetParagraph:
    """A paragraph as typeset: its characters and, for each, its offset in the source (code points)."""

    text: str
    origins: tuple[int, ...]
    kind: ParagraphKind
    index: int


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


def set_source(document: Document, label: str, glyphs: Glyphs) -> SetSource:
    """Return a document as it will be typeset: markup hidden, blanks collapsed, missing characters named."""
    paragraphs = tuple(
        p for p in (_set_paragraph(document, own, glyphs) for own in document.paragraphs) if p.text
    )
    at = next((i for i, p in enumerate(paragraphs) if p.kind is ParagraphKind.TITLE), 0)
    if all(p.kind is ParagraphKind.FURNITURE for p in paragraphs[:at]):
        paragraphs = (*paragraphs[at : at + 1], *paragraphs[:at], *paragraphs[at + 1 :])
    titled = bool(paragraphs) and paragraphs[0].kind is ParagraphKind.TITLE
    named_title = document.metadata.title or opening(document, _LONG_TITLE) or document.source
    title = paragraphs[0].text if titled else glyphs.line(clipped(named_title, _LONGEST_TITLE))
    return SetSource(document.source, label, title, paragraphs, titled)


def article(document: Document, done: SetSource, glyphs: Glyphs, words: Words) -> dict[str, Any]:
    """Return what the template needs to know of one source."""
    meta = document.metadata
    unnamed = "" if meta.title or done.titled else document.source
    byline = " · ".join(glyphs.line(part) for part in (meta.author, words.date(meta.date), unnamed) if part)
    publisher = glyphs.line(meta.publisher)
    shown = done.paragraphs[1:] if done.titled else done.paragraphs
    title_label = paragraph_label(done.label, done.paragraphs[0].index) if done.titled else ""
    return {
        "label": done.label,
        "title-label": title_label,
        "title": done.title,
        "long": len(done.title) > _LONG_TITLE,
        "over": publisher,
        "byline": byline,
        "running": " · ".join(part for part in (publisher, clipped_title(done.title)) if part),
        "language": primary_language(meta.language),
        "paragraphs": [
            {"kind": p.kind.value, "text": p.text, "label": paragraph_label(done.label, p.index)}
            for p in shown
        ],
    }


def paragraph_label(source: str, index: int) -> str:
    """Return the name of the destination at a paragraph of the source labelled `source`."""
    return f"{source}-{index}"


def clipped_title(title: str, limit: int = 64) -> str:
    """Return a title short enough for a running head."""
    return title if len(title) <= limit else title[:limit].rsplit(" ", 1)[0] + " …"


def primary_language(tag: str) -> str:
    """Return the two or three letter language of a BCP 47 tag, as Typst takes it; else English."""
    primary = tag.replace("_", "-").split("-")[0].lower()
    return primary if primary.isascii() and primary.isalpha() and len(primary) in {2, 3} else "en"


def hint(words: Words) -> str:
    """Return the last line of the legend, behind which a source's text begins."""
    return words(_HINT)


def base_data(title: str, language: str, footer: str, layout: Layout) -> dict[str, Any]:
    """Return what every template needs to know."""
    words = Words(layout.language)
    return {
        "title": title,
        "language": primary_language(language),
        "own-language": layout.language,
        "footer": footer,
        "product": PRODUCT,
        "families": families(),
        "end": END,
        "paper": layout.paper.value,
        "line-numbers": layout.line_numbers,
        "measures": layout.margins,
        "looks": {
            verdict.value: {
                "mark": look.mark,
                "fill": css(look.fill),
                "ink": css(look.ink),
                "dash": list(look.dash),
                "mark-word": words(look.word),
                "legend": words(_LEGENDS.get(verdict.value, look.word)),
            }
            for verdict, look in (*LOOKS.items(), (HumanVerdict.IRRELEVANT, STRUCK))
        },
        "quotes": list(words.quotes),
        "standing-words": {standing.value: words(word) for standing, word in STANDING_WORDS.items()},
        "words": {key: words(text) for key, text in _TEMPLATE_WORDS.items()} | {"hint": hint(words)},
        "reviewed": False,
        "struck": False,
        "keywords": [],
        "authors": [],
        "description": "",
        "siblings": [],
    }


def typeset(text: str, make: Callable[[Glyphs], T]) -> T:
    """Return `make` of the way to show `text`; again, with more of it named, where a font fails after all."""
    glyphs = glyphs_for(text)
    for _ in range(_TRIES):
        try:
            return make(glyphs)
        except LostGlyphError as lost:
            glyphs = Glyphs(glyphs.missing | lost.characters, glyphs.system_fonts)
    return make(glyphs)


def compile_pdf(
    template: str,
    data: dict[str, Any],
    *,
    standard: Standard = "a-2b",
    system_fonts: bool = False,
    check: Check | None = None,
) -> bytes:
    """Typeset a template of resources/typst in a standard of Typst's, such as "a-2b" (ISO 19005-2, level B).

    `check` is called while Typst works and may raise Cancelled. Raises LostGlyphError, and MissingPartError
    where the template is not installed.
    """
    root = places.resources() / "typst"
    if not (root / template).is_file():
        raise MissingPartError(f"the template {template} is missing", "install Crossread again")
    compiler = typst.Compiler(
        str(root / template),
        root=str(root),
        font_paths=fonts(system_fonts=system_fonts),
        sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
    )

    def work() -> object:
        return compiler.compile(format="pdf", timestamp=int(moment().timestamp()), pdf_standards=[standard])

    try:
        content = awaited(work, check) if check else work()
    except typst.TypstError as error:
        lost = _UNSHOWN.search(str(error))
        if lost is None:
            raise
        shown = _ESCAPE.sub(lambda found: chr(int(found[1], 16)), lost[1])
        raise LostGlyphError(frozenset(c for c in shown if not c.isascii())) from error
    assert isinstance(content, bytes)  # noqa: S101 - one PDF is one string of bytes
    return content


def awaited(work: Callable[[], T], check: Check) -> T:
    """Return what `work` returns; where `check` raises, that goes on by itself and its answer is dropped."""
    pool = ThreadPoolExecutor(1, "typesetting")
    try:
        running = pool.submit(work)
        while not wait([running], _PATIENCE).done:
            check()
        return running.result()
    finally:
        pool.shutdown(wait=False)


def _set_paragraph(document: Document, paragraph: Paragraph, glyphs: Glyphs) -> SetParagraph:
    shown = shown_text(document, paragraph.span)
    text: list[str] = []
    origins: list[int] = []
    blank = 0
    for i, character in enumerate(clean(shown.text)):
        piece = " " if character.isspace() else glyphs.show(character)
        if piece == " " and (not text or text[-1] == " "):
            continue
        if piece != " " and len(text) - blank > LONGEST_WORD:
            piece = BREAK + piece
            blank = len(text)
        text.extend(piece)
        origins.extend([shown.to_source(i)] * len(piece))
        blank = len(text) if piece == " " else blank
    while text and text[-1] == " ":
        text.pop()
        origins.pop()
    return SetParagraph("".join(text), tuple(origins), paragraph.kind, paragraph.index)
