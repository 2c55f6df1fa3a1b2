"""Annotated PDFs: each source typeset and highlighted, and all of them in one file."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from reader.evidence.model import Verdict
from reader.export.annotate import Annotation, annotate, destinations
from reader.export.dossier import dossier_data, dossier_text
from reader.export.files import moment, unique_stems
from reader.export.marked import Mark, claim_origins, contents, contested, marks
from reader.export.model import JudgedLibrary
from reader.export.pdftext import Box, align, lines, read
from reader.export.typeset import (
    LEGEND_END,
    MARGINS,
    PAGE_HEIGHT,
    Glyphs,
    SetSource,
    article,
    base_data,
    compile_pdf,
    glyphs_for,
    set_source,
)
from reader.export.wording import clipped, source_names
from reader.text.model import Document
from reader.text.shown import shown_text

LIBRARY_STEM = "library"
DOSSIER_STEM = "dossier"
_SUBJECTS = {
    Verdict.SUPPORTS: "Supports",
    Verdict.CONTRADICTS: "Contradicts",
    Verdict.MENTIONS: "Mentions",
    None: "Contested claim",
}


class AnnotatedPdfs:
    """The annotated PDFs of one judged library; each is made when asked for.

    Attributes:
        files: the file name of each source's PDF.
    """

    def __init__(self, judged: JudgedLibrary) -> None:
        self._judged = judged
        self._names = source_names(judged.library)
        self._marks = marks(judged)
        self._holder = {mark.name: mark for own in self._marks.values() for mark in own}
        documents = judged.library.documents
        stems = unique_stems(tuple(d.source for d in documents), frozenset({LIBRARY_STEM}))
        self.files = {source: f"{stem}.pdf" for source, stem in stems.items()}

    def source(self, document: Document) -> bytes:
        """Return the annotated PDF of one source."""
        glyphs = glyphs_for(_all_text(document))
        done = set_source(document, "source-1", glyphs)
        meta = document.metadata
        data = base_data(done.title, meta.language, glyphs.line(self.files[document.source]))
        data["articles"] = [article(document, done, glyphs)]
        data["reviewed"] = any(mark.reviewed for mark in self._marks.get(document.source, ()))
        data["authors"] = [glyphs.line(meta.author)] if meta.author else []
        data["description"] = f"Annotated by Crossread, engine {self._judged.engine_version}"
        content = compile_pdf("source.typ", data, system_fonts=glyphs.system_fonts)
        return self._annotated(content, (done,), meta.language, siblings=True)

    def library(self) -> bytes:
        """Return one annotated PDF of the whole library, with its contested claims in front."""
        return self._whole("library.typ", LIBRARY_STEM)

    def dossier(self) -> bytes:
        """Return the dossier: standing, matrix, clashes, then the annotated sources; audit attached."""
        return self._whole("dossier.typ", DOSSIER_STEM)

    def _whole(self, template: str, stem: str) -> bytes:
        judged = self._judged
        documents = judged.library.documents
        name = judged.library.folder.name or "Library"
        glyphs = glyphs_for("".join([name, dossier_text(judged), *map(_all_text, documents)]))
        done = tuple(set_source(d, f"source-{n}", glyphs) for n, d in enumerate(documents, 1))
        language = documents[0].metadata.language if documents else "en"
        data = base_data(glyphs.line(name), language, f"{stem}.pdf")
        data["description"] = f"Annotated by Crossread, engine {judged.engine_version}"
        data["reviewed"] = any(mark.reviewed for own in self._marks.values() for mark in own)
        data["articles"] = [article(d, s, glyphs) for d, s in zip(documents, done, strict=True)]
        data |= self._front(glyphs) if template == "library.typ" else dossier_data(judged, glyphs)
        content = compile_pdf(template, data, system_fonts=glyphs.system_fonts)
        return self._annotated(content, done, language, siblings=False)

    def _front(self, glyphs: Glyphs) -> dict[str, Any]:
        origins = claim_origins(self._judged)
        clashes = contested(self._judged)
        return {
            "subtitle": _subtitle(len(self.files), len(self._judged.counting), len(clashes)),
            "contested": [
                {"text": glyphs.line(clipped(j.claim.text)), "origin": glyphs.line(origins[j.claim.id])}
                for j in clashes
            ],
        }

    def _annotated(
        self, content: bytes, sources: Sequence[SetSource], language: str, *, siblings: bool
    ) -> bytes:
        boxes = located(content, sources)
        annotations = [
            self._annotation(mark, boxes[done.source], siblings)
            for done in sources
            for mark in self._marks.get(done.source, ())
        ]
        return annotate(content, annotations, moment(), language)

    def _annotation(self, mark: Mark, boxes: Mapping[int, Sequence[Box]], siblings: bool) -> Annotation:
        target = next((name for name in map(self._mark_at, _places(mark)) if name), "")
        file = ""
        if target and siblings and self._holder[target].source != mark.source:
            file = self.files[self._holder[target].source]
        found = [box for offset in range(mark.span.start, mark.span.end) for box in boxes.get(offset, ())]
        return Annotation(
            mark.name,
            mark.verdict,
            lines(found),
            contents(mark, self._names),
            _SUBJECTS[mark.verdict],
            narrow=self._is_second(mark),
            target=target,
            file=file,
            reviewed=mark.reviewed,
            entry="" if mark.verdict is Verdict.SUPPORTS else self._entry(mark),
        )

    def _entry(self, mark: Mark) -> str:
        return clipped(shown_text(self._judged.library.document(mark.source), mark.span).text, 90)

    def _is_second(self, mark: Mark) -> bool:
        return mark.verdict is Verdict.SUPPORTS and any(
            other.verdict is Verdict.CONTRADICTS and other.span.overlap(mark.span)
            for other in self._marks[mark.source]
        )

    def _mark_at(self, place: tuple[str, int, int]) -> str:
        source, start, end = place
        for mark in self._marks.get(source, ()):
            if mark.span.start < end and start < mark.span.end:
                return mark.name
        return ""


def located(content: bytes, sources: Sequence[SetSource]) -> dict[str, dict[int, list[Box]]]:
    """Return, for each source, the boxes in which each of its characters (by offset) stands in the PDF."""
    pdf = read(content, bottom=MARGINS["bottom"], top=PAGE_HEIGHT - MARGINS["top"])
    pages = destinations(content)
    placed: dict[str, dict[int, list[Box]]] = {}
    for done in sources:
        own = placed.setdefault(done.source, {})
        rest = done.paragraphs[1:] if done.titled else done.paragraphs
        texts = [done.title, LEGEND_END, *(p.text for p in rest)]
        title, _, *found = align(pdf, texts, pdf.first_on(pages.get(done.label, 0)))
        if done.titled:
            rest, found = done.paragraphs, [title, *found]
        for paragraph, boxes in zip(rest, found, strict=True):
            for origin, box in zip(paragraph.origins, boxes, strict=True):
                if box is not None:
                    own.setdefault(origin, []).append(box)
    return placed


def source_path(folder: Path, pdfs: AnnotatedPdfs, source: str) -> Path:
    """Return where the annotated PDF of a source goes."""
    return folder / pdfs.files[source]


def _places(mark: Mark) -> list[tuple[str, int, int]]:
    return [(o.source, o.span.start, o.span.end) for o in mark.counterparts if o.source and o.span]


def _all_text(document: Document) -> str:
    meta = document.metadata
    return "".join((document.text, meta.title, meta.publisher, meta.author, document.source))


def _subtitle(sources: int, claims: int, clashes: int) -> str:
    return f"{sources} sources side by side · {claims} claims checked · {clashes} contested"
