"""The claims of each source as they were extracted last: only what changed is read for them again."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from reader.errors import Cancelled
from reader.evidence.claims import claims_of
from reader.evidence.model import Claim
from reader.library.fingerprint import fingerprint
from reader.library.kept_rows import Rows, read_rows, write_rows
from reader.library.model import Library
from reader.library.stamp import code_stamp
from reader.text.model import Document, Span

_FILE = "claims.json"
_ROOMS = ("evidence", "text")


def library_claims(
    library: Library, folder: Path, check: Callable[[], None] = lambda: None
) -> tuple[Claim, ...]:
    """Return the check-worthy sentences of every source, in reading order, keeping them in a cache folder.

    What cannot be read there or was made by other code is extracted again; a folder that cannot be written is
    no error. `check` is called between sources; where it raises, what was extracted is kept.
    """
    stamp = code_stamp(*_ROOMS)
    kept = read_rows(folder / _FILE, stamp)
    found: list[Claim] = []
    rows: Rows = {}
    try:
        for document in library.documents:
            known = fingerprint(document)
            row = kept.get(document.source)
            if row is None or row[0] != known:
                check()
                row = [known, [_row(claim, document) for claim in claims_of(document)]]
            rows[document.source] = row
            found += [_claim(document, *told) for told in row[1]]
    except Cancelled:
        write_rows(folder / _FILE, stamp, {**kept, **rows})
        raise
    if rows != kept:
        write_rows(folder / _FILE, stamp, rows)
    return tuple(found)


def _row(claim: Claim, document: Document) -> list[Any]:
    """Return a claim as it is kept: its words only where the text has others in its place."""
    span = claim.span or Span(0, 0)
    own = "" if span.of(document.text) == claim.text else claim.text
    return [span.start, span.end, claim.check_worthiness, own]


def _claim(document: Document, start: int, end: int, worth: float, text: str) -> Claim:
    own = text or document.text[start:end]
    return Claim(f"{document.source}#{start}-{end}", own, document.source, Span(start, end), worth)
