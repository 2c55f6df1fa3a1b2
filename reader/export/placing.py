"""Where the text of typeset sources stands on the pages of the PDF."""

import sys
from collections.abc import Sequence

from reader.export.annotate import destinations
from reader.export.boxes import Box
from reader.export.pdftext import Frame, read
from reader.export.scattered import place
from reader.export.typeset import END, Check, SetSource


def located(
    content: bytes,
    sources: Sequence[SetSource],
    frame: Frame,
    legend_end: str,
    check: Check,
) -> dict[str, dict[int, list[Box]]]:
    """Return, for each source, the boxes in which each of its characters (by offset) stands in the PDF.

    The sources' text stands inside `frame`, behind their titles and a legend that ends in `legend_end`.
    """
    pages = destinations(content)
    first = min((pages.get(s.label, 0) for s in sources), default=0)
    pdf = read(content, frame=frame, first=first, check=check)
    placed: dict[str, dict[int, list[Box]]] = {}
    begins = sorted({pages[label] for label in (*(s.label for s in sources), END) if label in pages})
    for done in sources:
        check()
        begin = pages.get(done.label, 0)
        end = next((page for page in begins if page > begin), sys.maxsize)
        own = placed.setdefault(done.source, {})
        rest = done.paragraphs[1:] if done.titled else done.paragraphs
        texts = [done.title, legend_end, *(p.text for p in rest)]
        title, _, *found = place(pdf.between(begin, end), texts)
        if done.titled:
            rest, found = done.paragraphs, [title, *found]
        for paragraph, boxes in zip(rest, found, strict=True):
            for origin, box in zip(paragraph.origins, boxes, strict=True):
                if box is not None:
                    own.setdefault(origin, []).append(box)
    return placed
