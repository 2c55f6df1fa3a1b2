"""What the commands share: opening a library with its refusals told, and JSON lines."""

import io
import json
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TextIO

from reader.errors import SourceError, UsageError
from reader.library.model import Library
from reader.library.open import open_library
from reader.text.printable import one_line

DONE, UNREADABLE = 0, SourceError.exit_code
_LONGEST_LINE = 4_000_000


def opened(folder: Path) -> tuple[Library, int]:
    """Open a library; tell each refused file on stderr; return it with the exit status so far."""
    library = open_library(folder)
    for notice in library.notices:
        tell(notice)
    for refusal in library.refused:
        tell(f"{refusal.source}: {refusal.reason}: {refusal.remedy}")
    for document in library.documents:
        for note in document.notes:
            tell(f"{document.source}: {note}")
    return library, UNREADABLE if library.refused else DONE


def tell(line: str) -> None:
    """Say a line on stderr, beside the results."""
    if sys.stderr is not None:
        print(f"crossread: {one_line(line)}", file=sys.stderr)


def put(row: Mapping[str, Any]) -> None:
    """Print one JSON line."""
    print(json.dumps(row, ensure_ascii=False))


def rows(file: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield (line number, object) of a JSON-lines file, "-" for the standard input, as the lines come.

    Raises:
        SourceError: the file cannot be read or is not UTF-8.
        UsageError: a line is no object or is longer than 4 million characters.
    """
    try:
        with _stream(file) as stream:
            for number, line in enumerate(iter(lambda: stream.readline(_LONGEST_LINE), ""), 1):
                if line.strip():
                    yield number, _row(line, f"{file} line {number}")
    except (OSError, UnicodeDecodeError) as error:
        why = (error.strerror or "").lower() if isinstance(error, OSError) else "it is not UTF-8"
        raise SourceError(f"{file} cannot be read ({why})", "give a UTF-8 file of JSON lines") from error


@contextmanager
def _stream(file: Path) -> Iterator[TextIO]:
    if str(file) != "-":
        with file.open(encoding="utf-8-sig", newline="\n") as stream:
            yield stream
    elif sys.stdin is None:
        raise UsageError("there is no standard input", "give a file")
    else:
        stream = io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8-sig", newline="\n")
        try:
            yield stream
        finally:
            stream.detach()


def _row(line: str, place: str) -> dict[str, Any]:
    if len(line) == _LONGEST_LINE and not line.endswith("\n"):
        raise UsageError(f"{place} is too long", "write one object a line")
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise UsageError(f"{place} is no JSON ({error})", "mend or remove the line") from error
    if not isinstance(row, dict):
        raise UsageError(f"{place} is no object", "write one {...} a line")
    return row
