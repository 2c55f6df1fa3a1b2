"""Evidence as Web Annotations (https://www.w3.org/TR/annotation-model/), one annotation for each piece."""

import json
import urllib.parse
import uuid
from collections.abc import Iterator
from typing import Any

from reader import __version__
from reader.evidence.model import Claim, Evidence
from reader.export.files import moment
from reader.export.model import JudgedLibrary
from reader.export.records import text_hash
from reader.export.wording import flat
from reader.library.model import Library
from reader.review.decided import Passage
from reader.review.model import Review
from reader.text.anchor import make_anchor
from reader.text.model import Span


def webannotation_bytes(judged: JudgedLibrary) -> bytes:
    """Return an annotation collection as JSON-LD.

    The target of an annotation is the passage, by position (code points) and by quote; a linking body holds
    the claim in the same way, or its text where the reader entered it. What the analyst says of a passage is
    an annotation of its own, beside the machine's.
    """
    items = [
        item
        for decided in judged.decided
        for passage in decided.passages
        for item in _annotations(judged, decided.shown.claim, passage)
    ]
    collection = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": _urn("collection", *(text_hash(d) for d in judged.library.documents)),
        "type": "AnnotationCollection",
        "label": f"Crossread: {judged.library.folder.name}",
        "total": len(items),
        "first": {
            "id": _urn("page", *(text_hash(d) for d in judged.library.documents)),
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": items,
        },
    }
    return (json.dumps(collection, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")


def _annotations(judged: JudgedLibrary, claim: Claim, passage: Passage) -> Iterator[dict[str, Any]]:
    if passage.machine is not None:
        yield _machines(judged, claim, passage.evidence)
    if passage.review is not None:
        yield _analysts(judged, claim, passage.evidence, passage.review)


def _analysts(judged: JudgedLibrary, claim: Claim, evidence: Evidence, review: Review) -> dict[str, Any]:
    verdict = [review.verdict.value] if review.verdict else []
    place = f"{evidence.source}#{evidence.span.start}-{evidence.span.end}"
    bodies = [
        {"type": "TextualBody", "purpose": "tagging", "value": value} for value in (*verdict, *review.tags)
    ]
    if review.note:
        note = {"type": "TextualBody", "purpose": "commenting", "format": "text/plain", "value": review.note}
        bodies.append(note)
    return {
        "id": _urn(claim.id, place, "analyst"),
        "type": "Annotation",
        "motivation": "moderating",
        "creator": {"type": "Person", "name": "Analyst"},
        "created": review.created.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "modified": review.modified.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "body": [*bodies, _claim_body(judged.library, claim)],
        "target": _selected(judged.library, evidence.source, evidence.span),
    }


def _machines(judged: JudgedLibrary, claim: Claim, evidence: Evidence) -> dict[str, Any]:
    says = judged.says
    note = f"{says.verdict_line(evidence)}\n{says.origin(claim)}: “{flat(claim.text)}”"
    reasons = says.reasons(evidence.reasons)
    place = f"{evidence.source}#{evidence.span.start}-{evidence.span.end}"
    return {
        "id": _urn(claim.id, place, evidence.verdict.value),
        "type": "Annotation",
        "motivation": "assessing",
        "created": moment().strftime("%Y-%m-%dT%H:%M:%SZ"),
        "generator": {
            "id": f"urn:crossread:{urllib.parse.quote(judged.engine_version, safe='.-')}",
            "type": "Software",
            "name": f"Crossread {__version__}, engine {judged.engine_version}",
        },
        "body": [
            {"type": "TextualBody", "purpose": "tagging", "value": evidence.verdict.value},
            {
                "type": "TextualBody",
                "purpose": "commenting",
                "format": "text/plain",
                "language": judged.layout.language,
                "value": f"{note}\n{says.words('Why')}: {reasons}" if reasons else note,
            },
            _claim_body(judged.library, claim),
        ],
        "target": _selected(judged.library, evidence.source, evidence.span),
    }


def _claim_body(library: Library, claim: Claim) -> dict[str, Any]:
    if claim.source and claim.span:
        selected = _selected(library, claim.source, claim.span)
        return {"type": "SpecificResource", "purpose": "linking", **selected}
    return {"type": "TextualBody", "purpose": "describing", "format": "text/plain", "value": claim.text}


def _selected(library: Library, source: str, span: Span) -> dict[str, Any]:
    anchor = make_anchor(library.document(source).text, span)
    quote = {
        "type": "TextQuoteSelector",
        "exact": anchor.exact,
        "prefix": anchor.prefix,
        "suffix": anchor.suffix,
    }
    return {
        "source": urllib.parse.quote(source),
        "selector": [{"type": "TextPositionSelector", "start": anchor.start, "end": anchor.end}, quote],
    }


def _urn(*parts: str) -> str:
    return uuid.uuid5(uuid.NAMESPACE_URL, "crossread:" + "\0".join(parts)).urn
