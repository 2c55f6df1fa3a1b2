"""The way out: every form in which a judged library leaves the program."""

import functools
from collections.abc import Callable
from pathlib import Path

from reader.errors import Cancelled, UsageError
from reader.export.annotated import DOSSIER_STEM, LIBRARY_STEM, AnnotatedPdfs, source_path
from reader.export.files import ExportError, make_folder, target, write
from reader.export.inplace import UntouchablePdfError
from reader.export.model import JudgedLibrary
from reader.export.page import page_bytes
from reader.export.tables import csv_bytes, markdown_bytes
from reader.export.webannotation import webannotation_bytes

Progress = Callable[[int, int], None]
Cancel = Callable[[], bool]
Tell = Callable[[str], None]
Job = tuple[Path, Callable[[], bytes]]
Make = Callable[[JudgedLibrary, "_Steps"], bytes]


class _Steps:
    """Asks whether to stop and tells progress: after each file, and within one that takes long."""

    def __init__(self, progress: Progress | None, cancelled: Cancel | None) -> None:
        self._progress = progress
        self._cancelled = cancelled
        self.pdfs: AnnotatedPdfs | None = None
        self._done = 0
        self._all = 0

    def within(self, stages: int) -> None:
        """Say that the one file to be made has this many stages."""
        self._all = stages + 1

    def check(self) -> None:
        """Raise Cancelled where the work is to stop."""
        if self._cancelled is not None and self._cancelled():
            raise Cancelled

    def step(self) -> None:
        """Come to the next stage of a file."""
        self.check()
        self._done += 1
        if self._all:
            self.tell(min(self._done, self._all - 1), self._all)

    def written(self, done: int, of: int) -> None:
        """Tell how many files are written."""
        self.tell(max(self._all, of) if done == of else done, max(self._all, of))

    def tell(self, done: int, of: int) -> None:
        """Tell how far the work is."""
        if self._progress is not None:
            self._progress(done, of)


def _dossier(judged: JudgedLibrary, steps: _Steps) -> bytes:
    pdfs = steps.pdfs = AnnotatedPdfs(judged, steps.step, steps.check)
    steps.within(pdfs.stages)
    return pdfs.dossier()


def _plain(make: Callable[[JudgedLibrary], bytes]) -> Make:
    return lambda judged, _steps: make(judged)


_SINGLE: dict[str, tuple[str, frozenset[str], Make]] = {
    "dossier": (f"{DOSSIER_STEM}.pdf", frozenset({".pdf"}), _dossier),
    "webannotation": ("annotations.jsonld", frozenset({".jsonld", ".json"}), _plain(webannotation_bytes)),
    "csv": ("evidence.csv", frozenset({".csv"}), _plain(csv_bytes)),
    "markdown": ("evidence.md", frozenset({".md", ".markdown"}), _plain(markdown_bytes)),
    "html": ("crossread.html", frozenset({".html", ".htm"}), _plain(page_bytes)),
}
FORMATS = ("pdf", *_SINGLE)


def export(
    judged: JudgedLibrary,
    out: Path,
    format: str,  # noqa: A002 - the word of the command line
    progress: Progress | None = None,
    cancelled: Cancel | None = None,
    *,
    tell: Tell = lambda _line: None,
) -> tuple[Path, ...]:
    """Write `judged` to `out` and return the files written.

    `out` is a folder for "pdf"; for the other formats it is a file with a fitting suffix, or a folder in
    which the file gets a name of its own. Files are written whole or not at all; `cancelled` is asked before
    each one and all along in a dossier. A PDF that must not be changed is passed over, and
    UntouchablePdfError raised at the end; `tell` gets a line on passages that have no mark in a file. No file
    of the library itself is ever written over. Raises UsageError for an unknown format, ExportError where
    `out` cannot be written, Cancelled when asked to stop.
    """
    if format not in FORMATS:
        raise UsageError(f"unknown export format {format!r}", f"choose one of {', '.join(FORMATS)}")
    steps = _Steps(progress, cancelled)
    if format == "pdf":
        jobs = _pdfs(judged, make_folder(out), steps)
    else:
        jobs = [_single(judged, out, format, steps)]
    _spare(judged, [path for path, _ in jobs])
    written: list[Path] = []
    refused: list[UntouchablePdfError] = []
    for n, (path, make) in enumerate(jobs, 1):
        steps.check()
        try:
            written.append(write(path, make()))
            if steps.pdfs and steps.pdfs.unplaced:
                tell(unplaced(path, steps.pdfs.unplaced))
        except UntouchablePdfError as error:
            refused.append(error)
        steps.written(n, len(jobs))
    if refused:
        more = f" (and {len(refused) - 1} more)" if len(refused) > 1 else ""
        raise UntouchablePdfError(f"{refused[0].message}{more}; all else was written", refused[0].remedy)
    return tuple(written)


def unplaced(path: Path, count: int) -> str:
    """Return the line on passages without a mark."""
    if count == 1:
        return f"{path.name}: a passage is found on no page and has no mark; a note on page 1 holds it"
    return f"{path.name}: {count} passages are found on no page and have no mark; a note on page 1 holds them"


def _pdfs(judged: JudgedLibrary, folder: Path, steps: _Steps) -> list[Job]:
    pdfs = steps.pdfs = AnnotatedPdfs(judged, steps.check)
    jobs: list[Job] = [
        (source_path(folder, pdfs, document.source), functools.partial(pdfs.source, document))
        for document in judged.library.documents
    ]
    return [*jobs, (folder / f"{LIBRARY_STEM}.pdf", pdfs.library)]


def _spare(judged: JudgedLibrary, paths: list[Path]) -> None:
    """Raise ExportError where an export would take the place of a source."""
    library = judged.library
    sources = {(library.folder / document.source).resolve() for document in library.documents}
    taken = next((path for path in paths if path.resolve() in sources), None)
    if taken is not None:
        raise ExportError(f"{taken} is a source of the library", "choose another folder to export to")


def _single(judged: JudgedLibrary, out: Path, form: str, steps: _Steps) -> Job:
    name, suffixes, make = _SINGLE[form]
    return target(out, name, suffixes), functools.partial(make, judged, steps)
