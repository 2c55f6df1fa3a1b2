"""How what this program wrote into a PDF is known again when the PDF comes back."""

import hashlib
import re

NOTE = "/CrossreadNote"
"""The key under which an annotation keeps its note, so that what a person wrote into it is told from it."""

CLAIMS = "/CrossreadClaims"
"""The key under which an annotation lists the names of the texts that its note is about, in their order."""

SOURCES = "/CrossreadSources"
"""The key under which the catalogue lists the sources that are shown, in the order of their labels."""

_NAME = re.compile(r"(crossread-[0-9a-f]{16})(-p\d+)?")


def hashed(*parts: str) -> str:
    """Return a short name that depends on these texts alone."""
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def own_name(name: str) -> str:
    """Return the name of the mark whose annotation has this /NM; "" for the annotations of others."""
    found = _NAME.fullmatch(name)
    return found[1] if found else ""
