"""The way out: every form in which a judged library leaves the program."""

from collections.abc import Callable, Iterator
from pathlib import Path

from reader.errors import Cancelled, UsageError
from reader.export.annotated import LIBRARY_STEM, AnnotatedPdfs, source_path
from reader.export.files import make_folder, write
from reader.export.model import JudgedLibrary

Progress = Callable[[int, int], None]
Cancel = Callable[[], bool]
FORMATS = ("pdf",)


def export(
    judged: JudgedLibrary,
    out: Path,
    format: str,  # noqa: A002 - the word of the command line
    progress: Progress | None = None,
    cancelled: Cancel | None = None,
) -> tuple[Path, ...]:
    """Write `judged` to `out` and return the files written.

    `out` is a folder for "pdf". Files are written whole or not at all; between two files `cancelled` is asked.
    Raises UsageError for an unknown format, ExportError where `out` cannot be written, Cancelled when asked to stop.
    """
    if format not in FORMATS:
        raise UsageError(f"unknown export format {format!r}", f"choose one of {', '.join(FORMATS)}")
    written: list[Path] = []
    total = len(judged.library.documents) + 1
    for path, make in _pdfs(judged, make_folder(out)):
        if cancelled is not None and cancelled():
            raise Cancelled
        written.append(write(path, make()))
        if progress is not None:
            progress(len(written), total)
    return tuple(written)


def _pdfs(judged: JudgedLibrary, folder: Path) -> Iterator[tuple[Path, Callable[[], bytes]]]:
    pdfs = AnnotatedPdfs(judged)
    for document in judged.library.documents:
        yield source_path(folder, pdfs, document.source), lambda d=document: pdfs.source(d)
    yield folder / f"{LIBRARY_STEM}.pdf", pdfs.library
