"""The blocks of an HTML tree as a reader sees them: scripts, styles and what is hidden are left out.

Nothing is fetched: no picture, frame, style sheet or script that the markup names is ever opened.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from reader.errors import SourceError
from reader.sources.packages import local
from reader.sources.pieces import CELLS, Piece, bullet, joined, piece
from reader.sources.refusals import damaged, too_deep
from reader.text.blocks import Mark
from reader.text.wordlists import word_set

if TYPE_CHECKING:
    from lxml.etree import _Element

_UNSEEN = word_set(
    "script style template noscript head svg math iframe frame object embed applet select option button "
    "input textarea audio video canvas map nav menu dialog title meta link base img rt rp"
)
_INLINE = word_set(
    "a abbr acronym b bdi bdo big cite code data del dfn em font hi i ins kbd label lb mark nobr q ref ruby "
    "s samp small span strike strong sub sup time tt u var wbr"
)
_HEADINGS = {f"h{n}": n for n in range(1, 7)}
_MARKS = {"li": Mark.BULLET, "blockquote": Mark.QUOTE, "figcaption": Mark.CODE}
_LONGEST_CELL = 200
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_NOTE_ROLES = frozenset(
    {"doc-noteref", "doc-backlink", "noteref", "backlink", "footnote-ref", "footnote-back", "reference"}
)
_LONGEST_SIGN = 5


def parse_html(text: str) -> "_Element":
    """Return the root of a page; SourceError where nothing is in it or elements are nested without end."""
    from lxml import etree, html

    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, etree.ParserError, ValueError) as error:
        raise damaged() from error
    if any("Excessive depth" in entry.message for entry in parser.error_log):
        raise too_deep()
    if root is None:
        raise SourceError("there is no text in the page", "save the page again once it has loaded wholly")
    _prepare(root)
    return root


def pieces(root: "_Element") -> list[Piece | None]:
    """Return all that the page shows, in the order in which it is written."""
    body = root.find("body")
    walk = _Walk()
    walk.enter(root if body is None else body, Mark.NONE, 0)
    walk.flush()
    return walk.done


def _prepare(root: "_Element") -> None:
    """Take out the signs of footnotes and the ways back; raised figures become signs of their own."""
    for element in [*root.iter("a"), *root.iter("sup")]:
        if _leads_to_note(element):
            _drop(element)
    for element in root.iter("sup"):
        text = (element.text or "").strip()
        if text.isascii() and text.isdigit() and not len(element):
            element.text = text.translate(_RAISED)


def _leads_to_note(element: "_Element") -> bool:
    roles = {element.get("role"), element.get("epub:type"), element.get("class")}
    if roles & _NOTE_ROLES:
        return True
    link = element if local(element) == "a" else element.find("a")
    if link is None or not (link.get("href") or "").startswith("#"):
        return False
    written = "".join(element.itertext()).strip("[]() \ufe0e")
    raised = local(element) == "sup" or next(element.iter("sup"), None) is not None
    return (raised and len(written) <= _LONGEST_SIGN) or written in {"↩", "↑", "^"}


def _drop(element: "_Element") -> None:
    """Remove an element, and keep what follows it."""
    parent, before = element.getparent(), element.getprevious()
    if parent is None:
        return
    if before is not None:
        before.tail = (before.tail or "") + (element.tail or "")
    else:
        parent.text = (parent.text or "") + (element.tail or "")
    element.tail = None
    parent.remove(element)


class _Walk:
    """The walk over a tree; it gathers the lines of the block that is open."""

    def __init__(self) -> None:
        self.done: list[Piece | None] = []
        self._lines: list[tuple[str, bool]] = []
        self._line: list[str] = []
        self._mark, self._level = Mark.NONE, 0

    def flush(self) -> None:
        """Close the block that is open."""
        self._break()
        for line in joined(self._lines):
            self.done.append(bullet(line) or piece(line, self._mark, self._level))
            if self._mark is Mark.BULLET:
                self._mark = Mark.NONE
        self._lines = []

    def enter(self, element: "_Element", mark: Mark, level: int) -> None:
        """Take in a block and all in it."""
        self.flush()
        self._mark, self._level = mark, level
        self._text(element.text, element)
        for child in element:
            self._child(child)
            self._text(child.tail, element)
        self.flush()
        self._mark, self._level = Mark.NONE, 0

    def _child(self, child: "_Element") -> None:
        name = local(child)
        if not name or name in _UNSEEN or _is_hidden(child):
            return
        if name in {"br", "lb"}:
            self._break()
        elif name in _INLINE and all(_is_inline(inner) for inner in child.iter()):
            self._inline(child)
        elif name == "table" and not _is_layout(child):
            self.flush()
            self.done.extend(_rows(child))
        else:
            inherited = self._mark if name in {"p", "div", "span", "a"} and not self._said() else Mark.NONE
            mark = Mark.HEADING if name in _HEADINGS else _MARKS.get(name, inherited)
            self.enter(child, mark, _HEADINGS.get(name, 0))

    def _said(self) -> bool:
        return bool(self._lines) or any(part.strip() for part in self._line)

    def _inline(self, element: "_Element") -> None:
        if _is_hidden(element):
            return
        self._text(element.text, element)
        for child in element:
            if local(child) not in _UNSEEN:
                self._inline(child)
            self._text(child.tail, element)

    def _text(self, text: str | None, inside: "_Element") -> None:
        if not text:
            return
        if local(inside) == "pre":
            for n, line in enumerate(text.split("\n")):
                if n:
                    self._break()
                self._line.append(line)
        else:
            self._line.append(_blanks(text))

    def _break(self) -> None:
        line = "".join(self._line)
        self._line = []
        if line.strip():
            self._lines.append((line, True))


def _is_inline(element: "_Element") -> bool:
    name = local(element)
    return not name or name in _INLINE or name in _UNSEEN


def _blanks(text: str) -> str:
    lead = " " if text[0].isspace() else ""
    tail = " " if text[-1].isspace() else ""
    return lead + " ".join(text.split()) + tail


def _is_hidden(element: "_Element") -> bool:
    attributes = dict(element.items())
    if "hidden" in attributes:
        return True
    style = attributes.get("style", "").lower().replace(" ", "")
    return "display:none" in style or "visibility:hidden" in style


def _is_layout(table: "_Element") -> bool:
    """Say whether a table only puts parts of a page beside each other."""
    cells = [*table.iter("td")]
    if any(len("".join(cell.itertext())) > _LONGEST_CELL for cell in cells):
        return True
    return any(next(cell.iter("table"), None) is not None for cell in cells)


def _rows(table: "_Element") -> Iterator[Piece | None]:
    for row in table.iter("tr"):
        said = [_said(cell) for cell in row if local(cell) in {"td", "th"}]
        yield piece(CELLS.join(filter(None, said)), Mark.ROW)


def _said(cell: "_Element") -> str:
    walk = _Walk()
    walk.enter(cell, Mark.NONE, 0)
    return " ".join(p.text for p in walk.done if p)
