"""Signs beside the lines that carry marks, and linked numbers of the sources that each mark meets."""

from collections.abc import Mapping, Sequence

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from reader.evidence.model import Verdict
from reader.export.annotation import Annotation, Reference
from reader.export.boxes import Box
from reader.export.palette import look, unit
from reader.export.signs import Ink, filled_sign, number, number_width, sign
from reader.export.tags import Tags

_SIZE = 7.0
_GAP = 12.0
_SIGNS_SHOWN = 5
_DIGIT = 5.6
_SMALL_SIGN = 5.0
_REFERENCES_SHOWN = 4
_ROOM = 26.0


class Margins:
    """Draws into the margins of one PDF.

    `left` and `right` are the edges of the text on every page; `places` the first line of each mark by name.
    """

    def __init__(
        self, pdf: pikepdf.Pdf, edges: tuple[float, float], places: Mapping[str, Box], tags: Tags
    ) -> None:
        self._pdf = pdf
        self._left, self._right = edges
        self._places = places
        self._tags = tags

    def draw(self, page_number: int, own: Sequence[Annotation]) -> None:
        """Draw beside the first line of each mark that begins on a page, marks on one line side by side."""
        page = self._pdf.pages[page_number]
        width = float(page.mediabox[2])
        drawn: list[str] = []
        rows: dict[int, list[Annotation]] = {}
        for annotation in own:
            bottom = annotation.lines[0].bottom
            line = next((n for n in _near(bottom) if n in rows), round(bottom))
            rows.setdefault(line, []).append(annotation)
        for row in rows.values():
            at = self._right + 9
            x = self._left - 18 - (min(len(row), _SIGNS_SHOWN) - 1) * _GAP
            for annotation in row:
                y = annotation.lines[0].bottom + 3.2
                if x < self._left - _GAP:
                    drawn.append(self._sign(page, annotation, x, y))
                x += _GAP
                if annotation.references and at < width - _ROOM:
                    operators, at = self._references(page, annotation, at, y, width)
                    drawn.append(operators)
        content = "q\n" + "\n".join(drawn) + "\nQ"
        page.contents_add(self._pdf.make_stream(f"/Artifact BMC\n{content}\nEMC".encode("ascii")))

    def _sign(self, page: pikepdf.Page, annotation: Annotation, x: float, y: float) -> str:
        ink = ink_of(annotation)
        if annotation.references:
            self._link(
                page,
                annotation,
                annotation.references[0],
                (x - 1.5, y - 2.5, x + _SIZE + 1.5, y + _SIZE + 1.5),
            )
        draw_sign = filled_sign if annotation.reviewed else sign
        return draw_sign(annotation.verdict, x, y, _SIZE, ink)

    def _references(
        self, page: pikepdf.Page, annotation: Annotation, x: float, y: float, width: float
    ) -> tuple[str, float]:
        """Return the operators for a sign and the numbers behind it, and where the next may stand."""
        ink = ink_of(annotation)
        shown = sorted(annotation.references[:_REFERENCES_SHOWN], key=lambda r: r.number)
        begins = x + _SMALL_SIGN + 2.6
        if not shown or begins + number_width(shown[0].number, _DIGIT) > width - _ROOM:
            return "", width
        drawn = [sign(annotation.verdict, x, y + 0.4, _SMALL_SIGN, ink, pen=1.0)]
        x = begins
        for reference in shown:
            wide = number_width(reference.number, _DIGIT)
            if x + wide > width - _ROOM:
                break
            drawn.append(number(reference.number, x, y + 0.1, _DIGIT, ink))
            self._link(page, annotation, reference, (x - 1.2, y - 2.5, x + wide + 0.6, y + _SIZE + 1.5))
            x += wide + 3.4
        return " ".join(drawn), x + 4

    def _link(
        self,
        page: pikepdf.Page,
        annotation: Annotation,
        reference: Reference,
        rect: tuple[float, float, float, float],
    ) -> None:
        if reference.file or reference.target in self._places:
            link = linked(self._pdf, page, reference, rect)
            self._tags.add(link, page, Name.Link, reference.says, annotation.lines[0])


def linked(
    pdf: pikepdf.Pdf, page: pikepdf.Page, reference: Reference, rect: tuple[float, float, float, float]
) -> pikepdf.Object:
    """Add a link to the other side of a mark over a rectangle of a page and return it."""
    action = Dictionary(S=Name.GoTo, D=String(reference.target))
    if reference.file:
        name = String(reference.file)
        file = Dictionary(Type=Name.Filespec, F=name, UF=name)
        action = Dictionary(S=Name.GoToR, F=file, D=String(reference.target), NewWindow=True)
    link = pdf.make_indirect(
        Dictionary(
            Type=Name.Annot,
            Subtype=Name.Link,
            Rect=Array([round(v, 2) for v in rect]),
            Border=Array([0, 0, 0]),
            Contents=String(reference.says),
            A=action,
            F=4,
            P=page.obj,
        )
    )
    annotations_of(page).append(link)
    return link


def annotations_of(page: pikepdf.Page) -> pikepdf.Object:
    """Return the array of a page's annotations, made where there is none."""
    if Name.Annots not in page.obj:
        page.obj.Annots = Array()
    return page.obj.Annots


def _near(bottom: float) -> tuple[int, int, int]:
    line = round(bottom)
    return line, line + 1, line - 1


def ink_of(annotation: Annotation) -> Ink:
    """Return the colour of an annotation's sign."""
    return unit(look(annotation.verdict or Verdict.CONTRADICTS).ink)
