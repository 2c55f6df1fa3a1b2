"""Annotations in the structure tree of a tagged PDF (ISO 32000-1, 14.7.4.3 and 14.8.4.4)."""

import pikepdf
from pikepdf import Array, Dictionary, Name, String


class Tags:
    """Puts annotations into the structure tree of a PDF; does nothing where the PDF is not tagged."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self._pdf = pdf
        self._parent: pikepdf.Object | None = None
        root = pdf.Root.get("/StructTreeRoot")
        if root is None or "/ParentTree" not in root or "/K" not in root:
            return
        kids = root.K
        first = kids[0] if isinstance(kids, Array) else kids
        self._root, self._parent = root, first
        self._tree = pikepdf.NumberTree(root.ParentTree)
        self._next = int(root.get("/ParentTreeNextKey", 0)) or max(self._tree.keys(), default=-1) + 1
        if not isinstance(first.get("/K"), Array):
            first.K = Array([first.K] if "/K" in first else [])

    def add(self, annotation: pikepdf.Object, page: pikepdf.Page, kind: pikepdf.Name, alt: str) -> None:
        """Make `annotation` an element of `kind` (`/Annot` or `/Link`), described by `alt`."""
        if self._parent is None:
            return
        reference = Dictionary(Type=Name.OBJR, Obj=annotation, Pg=page.obj)
        element = self._pdf.make_indirect(
            Dictionary(
                Type=Name.StructElem, S=kind, P=self._parent, Pg=page.obj, K=reference, Alt=String(alt)
            )
        )
        self._parent.K.append(element)
        annotation.StructParent = self._next
        self._tree[self._next] = element
        self._next += 1
        self._root.ParentTreeNextKey = self._next
        page.obj.Tabs = Name.S
