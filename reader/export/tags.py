"""Annotations in the structure tree of a tagged PDF (ISO 32000-1, 14.7.4.3 and 14.8.4.4)."""

import ctypes

import pikepdf
import pypdfium2
import pypdfium2.raw
from pikepdf import Array, Dictionary, Name, String

from reader.export.boxes import Box

_NO_MARK = -1


class Tags:
    """Puts annotations into the structure tree of a PDF; does nothing where the PDF is not tagged.

    `content` holds the bytes of the PDF, whose pages tell where each element of the tree stands. It is read
    until `close`.
    """

    def __init__(self, pdf: pikepdf.Pdf, content: bytes) -> None:
        self._pdf = pdf
        self._places: _Places | None = None
        root = pdf.Root.get("/StructTreeRoot")
        if root is None or "/ParentTree" not in root or "/K" not in root:
            return
        kids = root.K
        first = kids[0] if isinstance(kids, Array) else kids
        self._root, self._last = root, first
        self._tree = pikepdf.NumberTree(root.ParentTree)
        self._next = int(root.get("/ParentTreeNextKey", 0)) or max(self._tree.keys(), default=-1) + 1
        self._places = _Places(content)
        self._behind: dict[tuple[tuple[int, int], int, int], int] = {}

    def add(
        self,
        annotation: pikepdf.Object,
        page: pikepdf.Page,
        kind: pikepdf.Name,
        alt: str,
        at: Box | None = None,
    ) -> None:
        """Make `annotation` an element of `kind` (`/Annot` or `/Link`), described by `alt`.

        It is put behind the text that stands in the middle of `at`, or to the end of the document where no
        element of the tree stands there.
        """
        if self._places is None:
            return
        owner, place = self._owner(self._places, page, at) if at else (self._last, None)
        reference = Dictionary(Type=Name.OBJR, Obj=annotation, Pg=page.obj)
        element = self._pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=kind, P=owner, Pg=page.obj, K=reference, Alt=String(alt))
        )
        kids = _kids(owner)
        kids.insert(len(kids) if place is None else place, element)
        annotation.StructParent = self._next
        self._tree[self._next] = element
        self._next += 1
        self._root.ParentTreeNextKey = self._next
        page.obj.Tabs = Name.S

    def close(self) -> None:
        """Read the pages no more."""
        if self._places is not None:
            self._places.close()

    def _owner(self, places: "_Places", page: pikepdf.Page, at: Box) -> tuple[pikepdf.Object, int | None]:
        """Return the element whose text stands at a place, and behind which of its kids that is."""
        mark = places.mark_at(at)
        owners = self._tree.get(int(page.obj.get("/StructParents", -1))) if mark >= 0 else None
        owner = owners[mark] if isinstance(owners, Array) and mark < len(owners) else None
        if not isinstance(owner, Dictionary):
            return self._last, None
        for n, kid in enumerate(_kids(owner)):
            if _is_mark(kid, mark, owner, page):
                key = owner.objgen, at.page, mark
                self._behind[key] = self._behind.get(key, 0) + 1
                return owner, n + self._behind[key]
        return self._last, None


class _Places:
    """Where the marked pieces of content stand on the pages of a PDF."""

    def __init__(self, content: bytes) -> None:
        self._document = pypdfium2.PdfDocument(content)
        self._pages: dict[int, list[tuple[float, float, float, float, int]]] = {}

    def mark_at(self, box: Box) -> int:
        """Return the number of the marked content that stands nearest to the middle of a box; -1 for none."""
        if box.page not in self._pages:
            self._pages[box.page] = self._marks(box.page)
        x, y = (box.left + box.right) / 2, (box.bottom + box.top) / 2

        def away(place: tuple[float, float, float, float, int]) -> float:
            left, bottom, right, top, _ = place
            return max(left - x, x - right, 0.0) + max(bottom - y, y - top, 0.0)

        near = min(self._pages[box.page], key=away, default=None)
        return near[4] if near is not None and away(near) < box.top - box.bottom else _NO_MARK

    def close(self) -> None:
        self._document.close()

    def _marks(self, number: int) -> list[tuple[float, float, float, float, int]]:
        raw = pypdfium2.raw
        found = []
        page = self._document[number]
        try:
            for i in range(raw.FPDFPage_CountObjects(page.raw)):
                part = raw.FPDFPage_GetObject(page.raw, i)
                mark = raw.FPDFPageObj_GetMarkedContentID(part)
                ends = [ctypes.c_float() for _ in range(4)]
                if mark >= 0 and raw.FPDFPageObj_GetBounds(part, *map(ctypes.byref, ends)):
                    left, bottom, right, top = (end.value for end in ends)
                    found.append((left, bottom, right, top, int(mark)))
        finally:
            page.close()
        return found


def _kids(owner: pikepdf.Object) -> pikepdf.Object:
    """Return the array of an element's kids, made where it has none or one."""
    if not isinstance(owner.get("/K"), Array):
        owner.K = Array([owner.K] if "/K" in owner else [])
    return owner.K


def _is_mark(kid: object, mark: int, owner: pikepdf.Object, page: pikepdf.Page) -> bool:
    """Say whether a kid is the marked content of that number on a page."""
    if isinstance(kid, Dictionary):
        here = kid.get("/Pg", owner.get("/Pg"))
        return kid.get("/MCID") == mark and isinstance(here, Dictionary) and here.objgen == page.obj.objgen
    here = owner.get("/Pg")
    return kid == mark and isinstance(here, Dictionary) and here.objgen == page.obj.objgen
