"""Opening a library: a folder, or a single file, and the documents in it."""

import os
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from reader import places
from reader.errors import SourceError
from reader.library.added import kept_sources, load_added
from reader.library.model import Library, Refusal
from reader.library.overrides import Overrides
from reader.library.parsed import ParsedDocuments
from reader.sources import FORMATS, SUFFIXES, Loader, load
from reader.sources.loading import Load
from reader.text.model import Document, Metadata
from reader.text.wordlists import word_set

_DAMAGED = "what you said of the sources was damaged, and none of it counts now"
_ABOUT_THE_FOLDER = word_set(
    "readme contributing changelog license licence copying notice authors code_of_conduct security"
)


def open_library(folder: Path, progress: Callable[[int, int], None] | None = None) -> Library:
    """Open every source below `folder`, or the one file that `folder` names.

    Hidden files and files about the folder (README, LICENSE and the like) are passed over. A file that
    cannot be read is refused and the rest opens; one that did not change since it was opened last is not
    parsed again. What the user added to the library comes last. `progress` is
    told how many files of how many are done.

    Raises:
        SourceError: there is no such folder or file, or nothing in it can be read.
    """
    if os.path.isfile(folder):  # noqa: PTH113 - no error for a name that is too long
        return _open_file(folder)
    if not os.path.isdir(folder):  # noqa: PTH112
        raise SourceError(f"there is no library at {folder}", "give the folder that holds the articles")
    gathered = _Gathered(Overrides(places.overrides_file(folder)))
    parsed = ParsedDocuments(places.cache_folder(folder))
    own = sorted(source_files(folder))
    found = own + kept_sources(places.added_folder(folder), {source for source, _ in own})
    with Loader() as loader:
        parse = partial(parsed.load, parse=partial(_load, load=loader.load))
        ahead = loader.ahead(parse, own)
        for n, (source, path) in enumerate(found, 1):
            gathered.take(source, path, ahead if n <= len(own) else load_added)
            if progress:
                progress(n, len(found))
    parsed.save()
    if not gathered.documents:
        raise SourceError(_nothing(folder, gathered.refused), f"put articles into it as {FORMATS}")
    return gathered.library(folder)


def _open_file(path: Path) -> Library:
    gathered = _Gathered(Overrides(places.overrides_file(path.parent)))
    gathered.take(path.name, path, _load)
    if gathered.refused:
        (why,) = gathered.refused
        raise SourceError(f"{why.source} cannot be opened: {why.reason}", why.remedy)
    for source, file in kept_sources(places.added_folder(path), {path.name}):
        gathered.take(source, file, load_added)
    return gathered.library(path.parent)


class _Gathered:
    """What was read so far, with what the user says of it."""

    def __init__(self, overrides: Overrides) -> None:
        self._overrides = overrides
        self.documents: list[Document] = []
        self.refused: list[Refusal] = []
        self._found: dict[str, Metadata] = {}

    def take(self, source: str, path: Path, load: Load) -> None:
        """Read a file, or take note why it cannot be read."""
        try:
            document = load(path, source)
        except SourceError as error:
            self.refused.append(Refusal(_printable(source), error.message, error.remedy))
            return
        shown = self._overrides.applied(document)
        if shown.metadata != document.metadata:
            self._found[source] = document.metadata
        self.documents.append(shown)

    def library(self, folder: Path) -> Library:
        """Return the library."""
        damaged = self._overrides.damaged
        told = () if damaged is None else (f"{_DAMAGED}: the file is kept as {damaged}",)
        return Library(folder, tuple(self.documents), tuple(self.refused), self._found, told)


def _load(path: Path, source: str, load: Callable[[Path, str], Document] = load) -> Document:
    if not _is_printable(source):
        raise SourceError("the file's name is not valid text", "rename the file")
    return load(path, source)


def _is_printable(name: str) -> bool:
    return not any("\ud800" <= c <= "\udfff" for c in name)


def _printable(name: str) -> str:
    return name.encode("utf-8", "replace").decode("utf-8")


def _nothing(folder: Path, refused: list[Refusal]) -> str:
    where = f"no source in {folder} can be read"
    if not refused:
        return where
    return f"{where} ({refused[0].source}: {refused[0].reason})"


def source_files(folder: Path) -> Iterator[tuple[str, Path]]:
    """Yield the sources below `folder` by name; a folder that links lead to twice is walked once."""
    walked: set[str] = set()
    waiting = [(os.fspath(folder), os.path.realpath(folder))]
    while waiting:  # no recursion: folders may be nested deeper than Python's calls
        place, real = waiting.pop()
        if real in walked:
            continue
        walked.add(real)
        _, folders, files = next(os.walk(place), (place, [], []))
        visible = sorted((name for name in folders if not name.startswith(".")), reverse=True)
        waiting += [_with_real(place, real, name) for name in visible]
        for name in files:
            path = Path(place) / name
            if _is_wanted(path):
                yield path.relative_to(folder).as_posix(), path


def _with_real(place: str, real: str, name: str) -> tuple[str, str]:
    """Return a folder in `place` and where it really is; only links are resolved, which takes long."""
    path = f"{place}{os.sep}{name}"
    is_link = os.path.islink(path)  # noqa: PTH114 - no error for a name that is too long
    return path, os.path.realpath(path) if is_link else f"{real}{os.sep}{name}"


def _is_wanted(path: Path) -> bool:
    suffix = path.suffix.lower()
    if path.name.startswith(".") or path.stem.lower() in _ABOUT_THE_FOLDER:
        return False
    return suffix in SUFFIXES
