"""What goes between the program and the processes that take files apart: JSON in frames of known length."""

import dataclasses
import datetime as dt
import json
import struct
from typing import IO, Any

from reader.errors import SourceError
from reader.sources.pieces import Extract, Found, Piece
from reader.text.blocks import Mark

_LENGTH = struct.Struct("<Q")


def send(stream: IO[bytes], message: Any) -> None:
    """Write one message."""
    data = json.dumps(message).encode("ascii")
    stream.write(_LENGTH.pack(len(data)) + data)
    stream.flush()


def receive(stream: IO[bytes]) -> Any:
    """Return the next message; EOFError where the other side has gone."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        raise EOFError
    (length,) = _LENGTH.unpack(head)
    data = stream.read(length)
    if len(data) < length:
        raise EOFError
    return json.loads(data)


def from_extract(extract: Extract) -> dict[str, Any]:
    """Return an extract as a message."""
    found = dataclasses.asdict(extract.found)
    found["date"] = extract.found.date.isoformat() if extract.found.date else None
    pieces = [(p.text, p.mark.value, p.level, p.label) for p in extract.pieces]
    return {"pieces": pieces, "found": found, "notes": extract.notes}


def from_error(error: SourceError) -> dict[str, Any]:
    """Return a refusal as a message."""
    return {"refused": [error.message, error.remedy]}


def to_extract(message: dict[str, Any]) -> Extract:
    """Return the extract that a message holds; SourceError where it holds a refusal."""
    if "refused" in message:
        raise SourceError(*message["refused"])
    found = dict(message["found"])
    found["date"] = dt.date.fromisoformat(found["date"]) if found["date"] else None
    pieces = tuple(Piece(text, Mark(mark), level, label) for text, mark, level, label in message["pieces"])
    return Extract(pieces, Found(**found), tuple(message["notes"]))
