"""OpenDocument text (ODF 1.3, part 3) to pieces: the text as shown, without comments and deletions."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from reader.sources.packages import Package, attribute, local
from reader.sources.pieces import CELLS, Extract, Found, Piece, extract, piece
from reader.sources.refusals import damaged, encrypted
from reader.text.blocks import Mark

if TYPE_CHECKING:
    from lxml.etree import _Element

_CONTENT = "content.xml"
_META = "meta.xml"
_MANIFEST = "META-INF/manifest.xml"
_LEFT_OUT = frozenset(
    {
        "tracked-changes",
        "annotation",
        "annotation-end",
        "table-of-content",
        "sequence-decls",
        "forms",
        "object",
    }
)
_ROWS = frozenset({"table-rows", "table-header-rows", "table-row-group"})
_MOST_BLANKS = 100
_DEEPEST_STYLE = 20


def read(path: Path) -> Extract:
    """Return the pieces of an ODT file; SourceError where it cannot be read."""
    package = Package(path)
    try:
        names = package.names()
        if _MANIFEST in names and next(package.tree(_MANIFEST).iter("{*}encryption-data"), None) is not None:
            raise encrypted()
        root = package.tree(_CONTENT)
        body = root.find("{*}body/{*}text")
        if body is None:
            raise damaged()
        walk = _Walk(root)
        pieces = [*walk.blocks(body)]
        pieces.extend(p for note in walk.notes for p in walk.blocks(note))
        found = _found(package.tree(_META)) if _META in names else Found()
    finally:
        package.close()
    return extract(pieces, found)


def _found(root: "_Element") -> Found:
    meta = root.find("{*}meta")
    fields = {local(child): "".join(child.itertext()) for child in (meta if meta is not None else ())}
    return Found(
        title=fields.get("title", ""),
        writer=fields.get("initial-creator", "") or fields.get("creator", ""),
        language=fields.get("language", ""),
        is_titled=False,
    )


class _Walk:
    """The walk over a document's blocks; footnotes and endnotes are set aside into `notes`."""

    def __init__(self, root: "_Element") -> None:
        self.notes: list[_Element] = []
        self._parents = {
            attribute(style, "name"): attribute(style, "parent-style-name") for style in root.iter("{*}style")
        }

    def blocks(self, parent: "_Element", mark: Mark = Mark.NONE) -> Iterator[Piece | None]:
        for child in parent:
            name = local(child)
            if name in {"p", "h"}:
                boxes: list[_Element] = []
                text = "".join(self._shown(child, boxes))
                yield piece(text, *self._mark(child, name, mark))
                for box in boxes:
                    yield from self.blocks(box)
                mark = Mark.NONE
            elif name in {"list-item", "list-header"}:
                yield from self.blocks(child, Mark.BULLET)
            elif name == "table-row":
                yield from self._row(child)
            elif name not in _LEFT_OUT:
                yield from self.blocks(child)

    def _row(self, row: "_Element") -> Iterator[Piece | None]:
        cells = [c for c in row if local(c) == "table-cell"]
        if len(cells) == 1:
            yield from self.blocks(cells[0])
            return
        said = (" ".join(p.text for p in self.blocks(c) if p) for c in cells)
        yield piece(CELLS.join(filter(None, said)), Mark.ROW)

    def _mark(self, element: "_Element", name: str, mark: Mark) -> tuple[Mark, int]:
        level = attribute(element, "outline-level")
        if name == "h":
            return Mark.HEADING, 1 + (int(level) if level.isascii() and level.isdigit() else 1)
        style = attribute(element, "style-name")
        for _ in range(_DEEPEST_STYLE):
            if style == "Title":
                return Mark.HEADING, 1
            style = self._parents.get(style, "")
        return mark, 0

    def _shown(self, parent: "_Element", boxes: "list[_Element]") -> Iterator[str]:
        yield parent.text or ""
        for child in parent:
            name = local(child)
            if name == "s":
                count = attribute(child, "c")
                yield " " * (min(int(count), _MOST_BLANKS) if count.isascii() and count.isdigit() else 1)
            elif name in {"tab", "line-break"}:
                yield " "
            elif name == "note":
                self.notes.extend(child.findall("{*}note-body"))
            elif name == "text-box":
                boxes.append(child)
            elif name not in _LEFT_OUT and name:
                yield from self._shown(child, boxes)
            yield child.tail or ""
