"""Whether a library's files are still those that were read."""

import os
from pathlib import Path

from reader.library.open import source_files

Files = frozenset[tuple[str, int, int]]
"""Names, sizes in bytes, and times of change in nanoseconds."""


def files_of(library: Path) -> Files:
    """Return the state of the files below `library`, or of the one file that it names; gone ones left out."""
    single = os.path.isfile(library)  # noqa: PTH113 - no error for a name that is too long
    found = [(library.name, library)] if single else source_files(library)
    state = set()
    for source, path in found:
        try:
            there = path.stat()
        except OSError:
            continue
        state.add((source, there.st_size, there.st_mtime_ns))
    return frozenset(state)


def folders_of(library: Path, most: int) -> tuple[str, ...]:
    """Return the folders in which the library's files lie, at most `most`, the library's own first."""
    if os.path.isfile(library):  # noqa: PTH113
        return (str(library.parent),)
    folders = dict.fromkeys([str(library), *(str(path.parent) for _, path in source_files(library))])
    return tuple(folders)[:most]
