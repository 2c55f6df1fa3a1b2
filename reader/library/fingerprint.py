"""What tells one parsed document from another."""

import hashlib
from array import array

from reader.text.model import Document, ParagraphKind

_KINDS = {kind: -1 - n for n, kind in enumerate(ParagraphKind)}


def fingerprint(document: Document) -> str:
    """Return a hash of a document's name, text, metadata, paragraphs, sentences and markup."""
    meta = document.metadata
    shape = array("q")
    for paragraph in document.paragraphs:
        shape.append(_KINDS[paragraph.kind])
        for span in (paragraph.span, *paragraph.sentences):
            shape.append(span.start)
            shape.append(span.end)
    for span in document.markup:
        shape.append(span.start)
        shape.append(span.end)
    told = (
        document.source,
        meta.title,
        meta.publisher,
        meta.author,
        str(meta.date),
        meta.language,
        document.text,
    )
    digest = hashlib.sha256("\0".join(told).encode("utf-8", "surrogatepass"))
    digest.update(shape.tobytes())
    return digest.hexdigest()
