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
Job = tuple[Path, Callable[[], bytes]]
Make = Callable[[JudgedLibrary], bytes]
_SINGLE: dict[str, tuple[str, frozenset[str], Make]] = {
    "dossier": (f"{DOSSIER_STEM}.pdf", frozenset({".pdf"}), lambda judged: AnnotatedPdfs(judged).dossier()),
    "webannotation": ("annotations.jsonld", frozenset({".jsonld", ".json"}), webannotation_bytes),
    "csv": ("evidence.csv", frozenset({".csv"}), csv_bytes),
    "markdown": ("evidence.md", frozenset({".md", ".markdown"}), markdown_bytes),
    "html": ("crossread.html", frozenset({".html", ".htm"}), page_bytes),
}
FORMATS = ("pdf", *_SINGLE)


def export(
    judged: JudgedLibrary,
    out: Path,
    format: str,  # noqa: A002 - the word of the command line
    progress: Progress | None = None,
    cancelled: Cancel | None = None,
) -> tuple[Path, ...]:
    """Write `judged` to `out` and return the files written.

    `out` is a folder for "pdf"; for the other formats it is a file with a fitting suffix, or a folder in
    which the file gets a name of its own. Files are written whole or not at all; before each one `cancelled`
    is asked. A PDF that must not be changed is passed over, and UntouchablePdfError raised at the end. No
    file of the library itself is ever written over. Raises UsageError for an unknown format, ExportError
    where `out` cannot be written, Cancelled when asked to stop.
    """
    if format not in FORMATS:
        raise UsageError(f"unknown export format {format!r}", f"choose one of {', '.join(FORMATS)}")
    jobs = _pdfs(judged, make_folder(out)) if format == "pdf" else [_single(judged, out, format)]
    _spare(judged, [path for path, _ in jobs])
    written: list[Path] = []
    refused: list[UntouchablePdfError] = []
    for n, (path, make) in enumerate(jobs, 1):
        if cancelled is not None and cancelled():
            raise Cancelled
        try:
            written.append(write(path, make()))
        except UntouchablePdfError as error:
            refused.append(error)
        if progress is not None:
            progress(n, len(jobs))
    if refused:
        more = f" (and {len(refused) - 1} more)" if len(refused) > 1 else ""
        raise UntouchablePdfError(f"{refused[0].message}{more}; all else was written", refused[0].remedy)
    return tuple(written)


def _pdfs(judged: JudgedLibrary, folder: Path) -> list[Job]:
    pdfs = AnnotatedPdfs(judged)
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


def _single(judged: JudgedLibrary, out: Path, form: str) -> Job:
    name, suffixes, make = _SINGLE[form]
    return target(out, name, suffixes), functools.partial(make, judged)
