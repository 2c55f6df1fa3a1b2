"""Annotated PDFs: each source typeset and highlighted, and all of them in one file."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from reader.evidence.model import Verdict
from reader.export.annotate import annotate
from reader.export.annotation import Annotation, Reference
from reader.export.attached import told_in_audit
from reader.export.boxes import Box
from reader.export.dossier import dossier_data, dossier_text
from reader.export.files import moment, unique_stems
from reader.export.glyphs import Glyphs
from reader.export.inplace import annotate_in_place, check, is_pdf, locate, original
from reader.export.marked import Mark, contents, contested, marks
from reader.export.model import JudgedLibrary
from reader.export.palette import Shown
from reader.export.pdftext import lines
from reader.export.placing import located
from reader.export.typeset import (
    Check,
    SetSource,
    Standard,
    article,
    base_data,
    compile_pdf,
    hint,
    paragraph_label,
    primary_language,
    set_source,
    typeset,
)
from reader.export.wording import clipped
from reader.review.model import HumanVerdict
from reader.text.model import Document
from reader.text.shown import shown_text

LIBRARY_STEM = "library"
DOSSIER_STEM = "dossier"
_TELLING = 0.5
_SUBJECTS: dict[Shown | None, str] = {
    Verdict.SUPPORTS: "Supports",
    Verdict.CONTRADICTS: "Contradicts",
    Verdict.MENTIONS: "Mentions",
    HumanVerdict.IRRELEVANT: "Irrelevant by the analyst",
    None: "Contested claim",
}

_OVER: dict[Shown | None, tuple[Verdict, ...]] = {
    Verdict.SUPPORTS: (Verdict.CONTRADICTS,),
    Verdict.MENTIONS: (Verdict.CONTRADICTS, Verdict.SUPPORTS),
    HumanVerdict.IRRELEVANT: (Verdict.CONTRADICTS, Verdict.SUPPORTS),
}
"""The verdicts whose highlights leave another a band or a fine line where both are on the same words."""


class AnnotatedPdfs:
    """The annotated PDFs of one judged library; each is made when asked for.

    `step` is called between the stages of the work (`stages` of them for a whole library), `check` many times
    within each; both may raise Cancelled.

    Attributes:
        files: the file name of each source's PDF.
        unplaced: how many marks were not found on the pages of the PDF that was made last.
    """

    def __init__(self, judged: JudgedLibrary, step: Check | None = None, check: Check | None = None) -> None:
        self._judged = judged
        self._step = step or (lambda: None)
        self._check = check or self._step
        self._says = judged.says
        self._words = judged.says.words
        self._marks = marks(judged)
        self._holder = {mark.name: mark for own in self._marks.values() for mark in own}
        self._missing: list[Mark] = []
        documents = judged.library.documents
        self._numbers = {document.source: n for n, document in enumerate(documents, 1)}
        stems = unique_stems(tuple(d.source for d in documents), frozenset({LIBRARY_STEM}))
        self.unplaced = 0
        self.files = {source: f"{stem}.pdf" for source, stem in stems.items()}

    @property
    def stages(self) -> int:
        """How many times `step` is called for the dossier, or for the library in one file."""
        return 3 + len(self.files)

    def source(self, document: Document) -> bytes:
        """Return the annotated PDF of one source: its own PDF where it is one, else typeset (PDF/A-2b).

        Raises UntouchablePdfError for a PDF that is encrypted or signed.
        """
        self.unplaced = 0
        found = original(self._judged.library, document) if is_pdf(document) else None
        if found is not None:
            file, content = found
            check(content, document.source)
            boxes = locate(content, document, file)
            own = self.annotations(document.source, boxes, siblings=True)
            letters = [box for places in boxes.values() for box in places]
            return annotate_in_place(content, own, letters, self._words, document.source)
        text = "".join((_all_text(document), *self._says.names.values(), *self.files.values()))
        return typeset(text, lambda glyphs: self._source(document, glyphs))

    def library(self) -> bytes:
        """Return one annotated PDF of the whole library, its contested claims in front (PDF/A-2b)."""
        return self._whole("library.typ", LIBRARY_STEM, "a-2b")

    def dossier(self) -> bytes:
        """Return the dossier: standing, matrix, clashes, annotated sources; audit attached (PDF/A-3b)."""
        content = self._whole("dossier.typ", DOSSIER_STEM, "a-3b")
        return told_in_audit(content, self._judged, self._missing)

    def annotations(
        self, source: str, boxes: Mapping[int, Sequence[Box]], *, siblings: bool
    ) -> list[Annotation]:
        """Return the annotations of a source whose characters (by offset) stand in `boxes`.

        References to other sources lead to `siblings`, the files of these, or else into the same file.
        """
        return [self._annotation(mark, boxes, siblings) for mark in self._marks.get(source, ())]

    def _source(self, document: Document, glyphs: Glyphs) -> bytes:
        done = set_source(document, "source-1", glyphs)
        meta = document.metadata
        own = self._marks.get(document.source, ())
        data = self._base(done.title, meta.language, self.files[document.source], own, glyphs)
        data["articles"] = [article(document, done, glyphs, self._words)]
        data["authors"] = [glyphs.line(meta.author)] if meta.author else []
        data["siblings"] = [
            {"number": n, "name": glyphs.line(self._says.name(s)), "file": glyphs.line(self.files[s])}
            for s, n in self._numbers.items()
        ]
        content = compile_pdf("source.typ", data, system_fonts=glyphs.system_fonts)
        return self._annotated(content, (done,), meta.language, siblings=True)

    def _whole(self, template: str, stem: str, standard: Standard) -> bytes:
        self.unplaced, judged = 0, self._judged
        name = judged.library.folder.name or "Library"
        parts = [name, dossier_text(judged), *map(_all_text, judged.library.documents)]
        return typeset("".join(parts), lambda glyphs: self._set_whole(template, stem, standard, glyphs))

    def _set_whole(self, template: str, stem: str, standard: Standard, glyphs: Glyphs) -> bytes:
        self._step()
        judged, documents = self._judged, self._judged.library.documents
        done = tuple(set_source(d, f"source-{n}", glyphs) for n, d in enumerate(documents, 1))
        language = judged.layout.language
        title = judged.library.folder.name or "Library"
        own = [mark for marks in self._marks.values() for mark in marks]
        data = self._base(title, language, f"{stem}.pdf", own, glyphs)
        data["articles"] = [article(d, s, glyphs, self._words) for d, s in zip(documents, done, strict=True)]
        data |= (
            self._front(glyphs) if template == "library.typ" else dossier_data(judged, glyphs, self._check)
        )
        self._step()
        content = compile_pdf(
            template, data, standard=standard, system_fonts=glyphs.system_fonts, check=self._check
        )
        self._step()
        return self._annotated(content, done, language, siblings=False)

    def _base(
        self, title: str, language: str, footer: str, own: Sequence[Mark], glyphs: Glyphs
    ) -> dict[str, Any]:
        data = base_data(glyphs.line(title), language, glyphs.line(footer), self._judged.layout)
        data["description"] = self._words(
            "Annotated by Crossread, engine {engine}.", engine=self._judged.engine_version
        )
        data["reviewed"] = any(mark.reviewed for mark in own)
        data["struck"] = any(mark.verdict is HumanVerdict.IRRELEVANT for mark in own)
        return data

    def _front(self, glyphs: Glyphs) -> dict[str, Any]:
        clashes = contested(self._judged)
        counts = {
            "sources": len(self.files),
            "claims": len(self._judged.counting),
            "contested": len(clashes),
        }
        subtitle = "{sources} sources side by side · {claims} claims checked · {contested} contested"
        shown = []
        for judgement in clashes:
            claim = judgement.claim
            label, language = "", "en"
            if claim.source and claim.span:
                document = self._judged.library.document(claim.source)
                paragraph = document.paragraph_at(claim.span.start)
                number = self._numbers[claim.source]
                label = paragraph_label(f"source-{number}", paragraph.index) if paragraph else ""
                language = primary_language(document.metadata.language)
            shown.append(
                {
                    "text": glyphs.line(clipped(claim.text)),
                    "origin": glyphs.line(self._judged.origin(judgement)),
                    "label": label,
                    "language": language,
                }
            )
        return {"subtitle": self._words(subtitle, **counts), "contested": shown}

    def _annotated(
        self, content: bytes, sources: Sequence[SetSource], language: str, *, siblings: bool
    ) -> bytes:
        layout = self._judged.layout
        boxes = located(content, sources, layout.frame, hint(self._words), self._check)
        annotations: list[Annotation] = []
        for done in sources:
            self._step()
            annotations += self.annotations(done.source, boxes[done.source], siblings=siblings)
        self._missing = [self._holder[a.name] for a in annotations if not a.lines]
        width, margins = layout.size[0], layout.margins
        return annotate(
            content,
            annotations,
            moment(),
            language,
            edges=(margins["left"], width - margins["right"]),
            words=self._words,
            sources=[done.source for done in sources],
            check=self._check,
        )

    def _annotation(self, mark: Mark, boxes: Mapping[int, Sequence[Box]], siblings: bool) -> Annotation:
        found = self._found(mark, boxes)
        author = "Analyst, with Crossread" if mark.reviewed else "Crossread"
        return Annotation(
            mark.name,
            mark.verdict,
            lines(found),
            contents(mark, self._says),
            self._words(_SUBJECTS[mark.verdict]),
            self._words(author),
            narrow=self._is_second(mark),
            references=self._references(mark, siblings),
            reviewed=mark.reviewed,
            entry=self._entry(mark),
            claims=tuple(other.name for other in mark.named),
        )

    def _found(self, mark: Mark, boxes: Mapping[int, Sequence[Box]]) -> list[Box]:
        """Return the boxes of a mark's characters; none where most of them stand nowhere."""
        shown = shown_text(self._judged.library.document(mark.source), mark.span)
        letters = [shown.to_source(i) for i, c in enumerate(shown.text) if c.isalnum()]
        if sum(i in boxes for i in letters) < _TELLING * len(letters):
            self.unplaced += 1
            return []
        return [box for i in range(mark.span.start, mark.span.end) for box in boxes.get(i, ())]

    def _references(self, mark: Mark, siblings: bool) -> tuple[Reference, ...]:
        """Return the way to the best counterpart in each source."""
        found: dict[str, Reference] = {}
        for other in mark.counterparts:
            if not other.source or not other.span or other.source in found:
                continue
            target = self._mark_at(other.source, other.span.start, other.span.end)
            if target and target != mark.name:
                file = self.files[other.source] if siblings and other.source != mark.source else ""
                says = f"{self._says.name(other.source)}: {self._words.quoted(clipped(other.text, 120))}"
                found[other.source] = Reference(self._numbers[other.source], target, file, says)
        return tuple(found.values())

    def _entry(self, mark: Mark) -> str:
        return clipped(shown_text(self._judged.library.document(mark.source), mark.span).text, 90)

    def _is_second(self, mark: Mark) -> bool:
        over = _OVER.get(mark.verdict, ())
        return any(o.verdict in over and o.span.overlap(mark.span) for o in self._marks[mark.source])

    def _mark_at(self, source: str, start: int, end: int) -> str:
        for mark in self._marks.get(source, ()):
            if mark.span.start < end and start < mark.span.end:
                return mark.name
        return ""


def source_path(folder: Path, pdfs: AnnotatedPdfs, source: str) -> Path:
    """Return where the annotated PDF of a source goes."""
    return folder / pdfs.files[source]


def _all_text(document: Document) -> str:
    meta = document.metadata
    return "".join((document.text, meta.title, meta.publisher, meta.author, meta.original, document.source))
