"""How what this program wrote into a PDF is known again when the PDF comes back."""

import hashlib
import re

NOTE_HASH = "/CrossreadNote"
"""The key under which an annotation keeps the SHA-256 of its note, so that a changed note is recognised."""

SOURCES = "/CrossreadSources"
"""The key under which the catalogue lists the sources that are shown, in the order of their labels."""

_NAME = re.compile(r"(crossread-[0-9a-f]{16})(-p\d+)?")


def note_hash(contents: str) -> str:
    """Return the SHA-256 by which an unchanged note is known again."""
    return hashlib.sha256(contents.encode("utf-8", "surrogatepass")).hexdigest()


def own_name(name: str) -> str:
    """Return the name of the mark whose annotation has this /NM; "" for the annotations of others."""
    found = _NAME.fullmatch(name)
    return found[1] if found else ""
