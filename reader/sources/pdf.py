"""PDF to pieces: text in reading order with its paragraphs, and where on the pages each character stands."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import SourceError
from reader.sources.decoding import read_bytes
from reader.sources.head import fold_line
from reader.sources.pdf_flow import Flow, Place, assembled, body_size, flows
from reader.sources.pdf_layout import Line, Word, columns, rows
from reader.sources.pdf_words import PageWords, page_words
from reader.sources.pieces import Extract, Found, Piece, extract, tidy
from reader.sources.refusals import encrypted
from reader.text.blocks import Mark

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

LARGEST = 256 * 1024 * 1024
"""The largest file that is read, in bytes."""

MOST_PAGES = 1_000
"""The longest document that is read."""

_MARGIN = 0.12
_MARGIN_LINES = 3
_FOLIO = re.compile(
    r"(?:page\s*)?[-–—]?\s*(?:\d{1,4}|[ivxlc]{1,7})\s*(?:(?:of|/)\s*\d{1,4})?\s*[-–—]?", re.IGNORECASE
)
_PRINTED = re.compile(r"(?:file|https?)://\S+.*\d+/\d+|\d{1,2}/\d{1,2}/\d{2,4}, \d{1,2}:\d\d(?: [AP]M)?\b.*")
_LARGER = 1.12
_LONGEST_HEADING = 160
_LEVELS = 3
_SCANNED = "its pages are pictures without text, as from a scanner"
_RECOGNISE = (
    "run text recognition (OCR) over it, with OCRmyPDF for instance, and put the result into the folder"
)


@dataclass(frozen=True, slots=True)
class PlacedPiece:
    """A piece, and for each character of its text the place on a page; None for blanks between words."""

    piece: Piece
    places: tuple[Place | None, ...]


def read(path: Path) -> Extract:
    """Return the pieces of a PDF; SourceError where it cannot be read or holds no text."""
    with opened(read_bytes(path, LARGEST)) as document:
        pieces, notes = placed(document)
        found = _found(document.get_metadata_dict(), [p.piece for p in pieces])
    return extract((p.piece for p in pieces), found, notes)


def opened(data: bytes) -> "PdfDocument":
    """Return the open document; SourceError for what is damaged, protected or too long."""
    import pypdfium2
    from pypdfium2 import raw

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD:
            raise encrypted() from error
        raise SourceError(
            "the PDF is damaged", "open it in a PDF viewer and print it to a new PDF"
        ) from error
    if len(document) > MOST_PAGES:
        pages = len(document)
        document.close()
        raise SourceError(f"the PDF has {pages} pages", f"split it into files of at most {MOST_PAGES} pages")
    return document


def placed(document: "PdfDocument") -> tuple[list[PlacedPiece], tuple[str, ...]]:
    """Return the pieces with the places of their characters, and notes on pages that could not be read."""
    pages, notes = _pages(document)
    kept = [columns(words) for words in _without_margins(pages)]
    body = body_size([line for page in kept for column in page for line in column])
    paragraphs = flows(kept, body)
    known = _vocabulary(paragraphs)
    levels = _levels(paragraphs, body)
    aside = [flow for n, page in enumerate(pages) for flow in flows([columns(page.aside)], body) if flow]
    done = [_placed(flow, known, levels) for flow in paragraphs]
    return [p for p in [*done, *(_aside(f, known) for f in aside)] if p is not None], notes


def _pages(document: "PdfDocument") -> tuple[list[PageWords], tuple[str, ...]]:
    from pypdfium2 import PdfiumError

    pages: list[PageWords] = []
    unread: list[int] = []
    for number in range(len(document)):
        try:
            page = document[number]
        except PdfiumError:
            unread.append(number + 1)
            pages.append(PageWords((), (), is_picture=False))
        else:
            pages.append(page_words(page))
            page.close()
    pictures = [n for n, page in enumerate(pages, 1) if page.is_picture]
    if not any(page.words for page in pages):
        if pictures:
            raise SourceError(_SCANNED, _RECOGNISE)
        raise SourceError("there is no text in the PDF", "put a PDF with text, or a text file, in its place")
    notes = []
    if pictures:
        notes.append(f"{_counted(pictures)} left out: pictures without text; {_RECOGNISE}")
    if unread:
        notes.append(f"{_counted(unread)} left out: damaged")
    return pages, tuple(notes)


def _counted(numbers: Sequence[int]) -> str:
    """Return page numbers in words, runs of them as such."""
    runs: list[list[int]] = []
    for n in numbers:
        if runs and runs[-1][-1] == n - 1:
            runs[-1].append(n)
        else:
            runs.append([n])
    told = ", ".join(str(r[0]) if len(r) == 1 else f"{r[0]}-{r[-1]}" for r in runs)
    return f"page {told}" if len(numbers) == 1 else f"pages {told}"


def _without_margins(pages: Sequence[PageWords]) -> list[list[Word]]:
    """Return the pages' words without page numbers and the lines that pages repeat at top and bottom."""
    marginal = [_marginal(page.words) for page in pages]
    seen = Counter(shape for lines in marginal for shape in {_shape(line) for line in lines})
    often = max(2, len(pages) // 4)
    dropped = {
        id(word)
        for lines in marginal
        for line in lines
        if (len(pages) > 1 and (seen[_shape(line)] >= often or _FOLIO.fullmatch(line.text)))
        or _PRINTED.fullmatch(line.text)
        for word in line.words
    }
    return [[word for word in page.words if id(word) not in dropped] for page in pages]


def _marginal(words: Sequence[Word]) -> list[Line]:
    lines = rows(words)
    if not lines:
        return []
    top, bottom = lines[0].top, lines[-1].bottom
    reach = (top - bottom) * _MARGIN
    high = [line for line in lines[:_MARGIN_LINES] if line.top > top - reach]
    low = [line for line in lines[-_MARGIN_LINES:] if line.bottom < bottom + reach]
    return [*high, *low]


def _shape(line: Line) -> str:
    """Return what a running head keeps from page to page: its words without figures, and its height."""
    return f"{re.sub(r'[0-9]+', '#', line.text)} {round(line.base / 4)}"


def _vocabulary(paragraphs: Iterable[Flow]) -> Counter[str]:
    """Count the words of the text, those apart that a line's end cuts."""
    known: Counter[str] = Counter()
    for flow in paragraphs:
        broken = frozenset(flow.broken)
        for n, (word, _, _) in enumerate(flow.words):
            if n not in broken and n - 1 not in broken:
                known.update(re.findall(r"[\w]+(?:-[\w]+)*", word.lower()))
    return known


def _levels(paragraphs: Sequence[Flow], body: float) -> dict[float, int]:
    """Return the level of each size of letters that headings are set in; the largest is the first."""
    sizes = {
        round(f.size, 1) for f in paragraphs if f.size > body * _LARGER and len(f.text) <= _LONGEST_HEADING
    }
    return {size: min(level, _LEVELS) for level, size in enumerate(sorted(sizes, reverse=True), 1)}


def _placed(flow: Flow, known: Counter[str], levels: dict[float, int]) -> PlacedPiece | None:
    text, places = assembled(flow, known)
    level = levels.get(round(flow.size, 1), 0)
    short = len(text) <= _LONGEST_HEADING
    if short and not level and flow.is_bold and not text.endswith((".", ",", ";")) and not flow.is_listed:
        level = _LEVELS
    if flow.is_row:
        return _tidied(text, places, Mark.ROW, 0)
    if flow.is_listed:
        return _tidied(text, places, Mark.BULLET, 0)
    return _tidied(text, places, Mark.HEADING if level and short else Mark.NONE, level if short else 0)


def _aside(flow: Flow, known: Counter[str]) -> PlacedPiece | None:
    text, places = assembled(flow, known)
    return _tidied(text, places, Mark.CODE, 0)


def _tidied(text: str, places: Sequence[Place | None], mark: Mark, level: int) -> PlacedPiece | None:
    """Return the piece; where tidying alters the text, what it takes out has no place."""
    shown = tidy(text)
    if not shown:
        return None
    if shown == text:
        return PlacedPiece(Piece(text, mark, level), tuple(places))
    kept: list[Place | None] = []
    at = 0
    for character in shown:
        while text[at] != character and not (character == " " and text[at].isspace()):
            at += 1
        kept.append(places[at])
        at += 1
    return PlacedPiece(Piece(shown, mark, level), tuple(kept))


def _found(said: dict[str, str], pieces: Sequence[Piece]) -> Found:
    """Return the metadata: a title only if the first page says it too; many are left from a template."""
    title = tidy(said.get("Title", ""))
    start = fold_line(" ".join(p.text for p in pieces[:20]))
    first = next((p.text for p in pieces[:8] if p.mark is Mark.HEADING and p.level == 1), "")
    if not title or fold_line(title) not in start:
        title = first
    return Found(title=title, writer=said.get("Author", ""))
