"""Word's DOCX (ECMA-376, part 1, section 17) to pieces: the text as it is with all changes accepted."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reader.sources.packages import Package, attribute, local
from reader.sources.pieces import CELLS, Extract, Found, Piece, extract, piece
from reader.sources.refusals import damaged
from reader.text.blocks import Mark

if TYPE_CHECKING:
    from lxml.etree import _Element

_MAIN = "word/document.xml"
_STYLES = "word/styles.xml"
_NOTES = ("word/footnotes.xml", "word/endnotes.xml")
_PROPERTIES = "docProps/core.xml"
_LEFT_OUT = frozenset({"del", "moveFrom", "instrText", "Fallback", "pPr", "rPr", "sectPr", "delText"})
_DEEPEST_STYLE = 20


@dataclass(frozen=True, slots=True)
class _Style:
    name: str
    parent: str
    level: int


def read(path: Path) -> Extract:
    """Return the pieces of a DOCX file; SourceError where it cannot be read."""
    package = Package(path)
    try:
        names = package.names()
        body = package.tree(_MAIN).find("{*}body")
        if body is None:
            raise damaged()
        styles = _styles(package.tree(_STYLES)) if _STYLES in names else {}
        walk = _Walk(styles)
        pieces = list(walk.blocks(body))
        for part in _NOTES:
            if part in names:
                pieces.extend(_notes(walk, package.tree(part)))
        found = _found(package.tree(_PROPERTIES)) if _PROPERTIES in names else Found()
    finally:
        package.close()
    return extract(pieces, found)


def _styles(root: "_Element") -> dict[str, _Style]:
    styles = {}
    for style in root.iter("{*}style"):
        named, based, outline = (style.find(p) for p in ("{*}name", "{*}basedOn", "{*}pPr/{*}outlineLvl"))
        level = attribute(outline, "val") if outline is not None else ""
        styles[attribute(style, "styleId")] = _Style(
            attribute(named, "val").lower() if named is not None else "",
            attribute(based, "val") if based is not None else "",
            int(level) + 1 if level.isascii() and level.isdigit() else 0,
        )
    return styles


def _found(root: "_Element") -> Found:
    fields = {local(child): "".join(child.itertext()) for child in root}
    return Found(
        title=fields.get("title", ""),
        writer=fields.get("creator", ""),
        language=fields.get("language", ""),
        is_titled=False,
    )


def _notes(walk: "_Walk", root: "_Element") -> Iterator[Piece | None]:
    for note in root:
        if attribute(note, "type") in {"", "normal"}:
            yield from walk.blocks(note)


class _Walk:
    """The walk over a document's blocks."""

    def __init__(self, styles: dict[str, _Style]) -> None:
        self._styles = styles

    def blocks(self, parent: "_Element") -> Iterator[Piece | None]:
        for child in parent:
            name = local(child)
            if name == "p":
                yield from self._paragraph(child)
            elif name == "tbl":
                yield from self._table(child)
            elif name not in _LEFT_OUT:
                yield from self.blocks(child)

    def _table(self, table: "_Element") -> Iterator[Piece | None]:
        for row in (r for r in table.iter("{*}tr") if _nearest(r, "tbl") is table):
            cells = [c for c in row.iter("{*}tc") if _nearest(c, "tr") is row]
            if len(cells) == 1:
                yield from self.blocks(cells[0])
            else:
                said = (" ".join(p.text for p in self.blocks(c) if p) for c in cells)
                yield piece(CELLS.join(filter(None, said)), Mark.ROW)

    def _paragraph(self, paragraph: "_Element") -> Iterator[Piece | None]:
        boxes: list[_Element] = []
        text = "".join(_shown(paragraph, boxes))
        mark, level = self._mark(paragraph)
        yield piece(text, mark, level)
        for box in boxes:
            yield from self.blocks(box)

    def _mark(self, paragraph: "_Element") -> tuple[Mark, int]:
        styled = paragraph.find("{*}pPr/{*}pStyle")
        outlined = paragraph.find("{*}pPr/{*}outlineLvl")
        numbered = paragraph.find("{*}pPr/{*}numPr/{*}numId")
        style = attribute(styled, "val") if styled is not None else ""
        level = attribute(outlined, "val") if outlined is not None else ""
        if level.isascii() and level.isdigit() and int(level) < 9:
            return Mark.HEADING, int(level) + 2
        found = self._styled(style)
        if found[0] is Mark.NONE and numbered is not None and attribute(numbered, "val") != "0":
            return Mark.BULLET, 0
        return found

    def _styled(self, style: str) -> tuple[Mark, int]:
        """Return what a style, or one that it is based on, makes of a paragraph; a title comes first."""
        for _ in range(_DEEPEST_STYLE):
            known = self._styles.get(style)
            name = known.name if known else style.lower()
            if name == "title":
                return Mark.HEADING, 1
            if name.startswith("heading") or (known and 0 < known.level <= 9):
                digits = "".join(c for c in name if c.isdecimal())
                return Mark.HEADING, 1 + (int(digits) if digits else known.level if known else 1)
            if name.startswith("list ") or name in {"listbullet", "listnumber"}:
                return Mark.BULLET, 0
            if known is None:
                break
            style = known.parent
        return Mark.NONE, 0


def _shown(parent: "_Element", boxes: "list[_Element]") -> Iterator[str]:
    """Yield what the runs of a paragraph show; text boxes are set aside into `boxes`."""
    for child in parent:
        name = local(child)
        if name == "t":
            yield child.text or ""
        elif name in {"tab", "br", "cr", "ptab"}:
            yield " "
        elif name == "noBreakHyphen":
            yield "-"
        elif name == "txbxContent":
            boxes.append(child)
        elif name not in _LEFT_OUT and not (name == "r" and _is_hidden(child)):
            yield from _shown(child, boxes)


def _is_hidden(run: "_Element") -> bool:
    vanish = run.find("{*}rPr/{*}vanish")
    return vanish is not None and attribute(vanish, "val") not in {"0", "false", "off"}


def _nearest(element: "_Element", name: str) -> "_Element | None":
    parent = element.getparent()
    while parent is not None and local(parent) != name:
        parent = parent.getparent()
    return parent
