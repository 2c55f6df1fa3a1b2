"""Rows of JSON by source, kept in a cache: stamped with the code that made them, and with a checksum."""

import json
import zlib
from contextlib import suppress
from pathlib import Path
from typing import Any

from reader.settings import write_whole

Rows = dict[str, list[Any]]


def read_rows(file: Path, stamp: str) -> Rows:
    """Return what `file` keeps; nothing where it is absent, damaged or stamped otherwise."""
    try:
        head, _, body = file.read_bytes().partition(b"\n")
        if head.decode() == f"{stamp} {zlib.crc32(body)}":
            rows: Rows = json.loads(body)
            return rows
    except (OSError, ValueError):
        pass
    return {}


def write_rows(file: Path, stamp: str, rows: Rows) -> None:
    """Write `file` whole or not at all; a folder that cannot be written is no error."""
    told = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
    body = told.encode("utf-8", "surrogatepass")
    with suppress(OSError):
        write_whole(file, f"{stamp} {zlib.crc32(body)}\n".encode() + body)
