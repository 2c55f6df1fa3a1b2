"""What the commands share: opening a library with its refusals told, and JSON lines."""

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from reader.errors import SourceError, UsageError
from reader.library.model import Library
from reader.library.open import open_library
from reader.text.printable import one_line

DONE, UNREADABLE = 0, SourceError.exit_code


def opened(folder: Path) -> tuple[Library, int]:
    """Open a library; tell each refused file on stderr; return it with the exit status so far."""
    library = open_library(folder)
    for refusal in library.refused:
        tell(f"{refusal.source}: {refusal.reason}: {refusal.remedy}")
    return library, UNREADABLE if library.refused else DONE


def tell(line: str) -> None:
    """Say a line on stderr, beside the results."""
    print(f"crossread: {one_line(line)}", file=sys.stderr)


def put(row: Mapping[str, Any]) -> None:
    """Print one JSON line."""
    print(json.dumps(row, ensure_ascii=False))


def rows(file: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield (line number, object) of a JSON-lines file; UsageError names the line that is none."""
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        why = (error.strerror or "").lower() if isinstance(error, OSError) else "it is not UTF-8"
        raise SourceError(f"{file} cannot be read ({why})", "give a UTF-8 file of JSON lines") from error
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                row = json.loads(line)
            except (ValueError, RecursionError) as error:
                raise UsageError(
                    f"{file} line {number} is no JSON ({error})", "mend or remove the line"
                ) from error
            if not isinstance(row, dict):
                raise UsageError(f"{file} line {number} is no object", "write one {...} a line")
            yield number, row
