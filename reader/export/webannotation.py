"""Evidence as Web Annotations (https://www.w3.org/TR/annotation-model/), one annotation for each piece.

All of a judged library but its texts is in them, and `reader.export.annotations_read` reads it back: what the
model has no word for (scores, reasons) is in bodies of the format application/json.
"""

import datetime as dt
import json
import urllib.parse
import uuid
from collections.abc import Iterator
from typing import Any

from reader import __version__
from reader.evidence.model import Claim, Evidence
from reader.export.files import moment
from reader.export.model import JudgedLibrary
from reader.export.records import reason_record, text_hash
from reader.export.wording import flat
from reader.library.model import Library
from reader.review.decided import Decided, Passage
from reader.review.model import Review
from reader.text.anchor import Anchor, make_anchor
from reader.text.model import Span


def webannotation_bytes(judged: JudgedLibrary) -> bytes:
    """Return an annotation collection as JSON-LD.

    The target of an annotation is the passage, by position (code points) and by quote; a linking body holds
    the claim in the same way, or its text where the reader entered it. What the analyst says of a passage is
    an annotation of its own, beside the machine's; so is the standing of each claim.
    """
    items: list[dict[str, Any]] = []
    for decided in judged.decided:
        items.append(_standing(judged, decided))
        for passage in decided.passages:
            items += _annotations(judged, decided.shown.claim, passage)
    items += [_orphan(review) for review in judged.orphans]
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


def _standing(judged: JudgedLibrary, decided: Decided) -> dict[str, Any]:
    claim = decided.machine.claim
    target: Any = _urn("claim", claim.id, claim.text)
    if claim.source and claim.span:
        target = _selected(judged.library, claim.source, claim.span)
    record = {
        "claim": claim.id,
        "text": claim.text,
        "check_worthiness": claim.check_worthiness,
        "standing": decided.machine.standing.value,
        "silent": list(decided.machine.silent),
    }
    return {
        "id": _urn("standing", claim.id, claim.text),
        "type": "Annotation",
        "motivation": "classifying",
        "created": moment().strftime("%Y-%m-%dT%H:%M:%SZ"),
        "generator": _generator(judged),
        "body": [
            {"type": "TextualBody", "purpose": "classifying", "value": decided.standing.value},
            _record_body(record),
        ],
        "target": target,
    }


def _record_body(record: dict[str, Any]) -> dict[str, Any]:
    value = json.dumps(record, ensure_ascii=False, sort_keys=True)
    return {"type": "TextualBody", "purpose": "describing", "format": "application/json", "value": value}


def _generator(judged: JudgedLibrary) -> dict[str, Any]:
    return {
        "id": f"urn:crossread:{urllib.parse.quote(judged.engine_version, safe='.-')}",
        "type": "Software",
        "name": f"Crossread {__version__}, engine {judged.engine_version}",
    }


def _annotations(judged: JudgedLibrary, claim: Claim, passage: Passage) -> Iterator[dict[str, Any]]:
    if passage.machine is not None:
        yield _machines(judged, claim, passage.evidence)
    if passage.review is not None:
        yield _analysts(judged, claim, passage.evidence, passage.review)


def _analysts(judged: JudgedLibrary, claim: Claim, evidence: Evidence, review: Review) -> dict[str, Any]:
    place = f"{evidence.source}#{evidence.span.start}-{evidence.span.end}"
    identifier = _urn(claim.id, place, "analyst")
    linked = _claim_body(judged.library, claim)
    target = _selected(judged.library, evidence.source, evidence.span)
    return _moderating(identifier, review, linked, target)


def _orphan(review: Review) -> dict[str, Any]:
    """Return a review of what is found nowhere: it is kept, with the words it was fastened to."""
    key = review.key
    linked = _entered(key.claim_text)
    if key.claim_source and key.claim_anchor:
        selected = _anchored(key.claim_source, key.claim_anchor)
        linked = {"type": "SpecificResource", "purpose": "linking", **selected}
    target = _anchored(key.passage_source, key.passage_anchor)
    return _moderating(_urn("orphan", key.identity), review, linked, target)


def _moderating(
    identifier: str, review: Review, linked: dict[str, Any], target: dict[str, Any]
) -> dict[str, Any]:
    said = [("classifying", review.verdict.value)] if review.verdict else []
    said += [("tagging", tag) for tag in review.tags]
    bodies = [{"type": "TextualBody", "purpose": purpose, "value": value} for purpose, value in said]
    if review.note:
        note = {"type": "TextualBody", "purpose": "commenting", "format": "text/plain", "value": review.note}
        bodies.append(note)
    machine = review.key.machine
    record = {"claim_text": review.key.claim_text, "machine": machine.value if machine else None}
    return {
        "id": identifier,
        "type": "Annotation",
        "motivation": "moderating",
        "creator": {"type": "Person", "name": "Analyst"},
        "created": _stamp(review.created),
        "modified": _stamp(review.modified),
        "body": [*bodies, linked, _record_body(record)],
        "target": target,
    }


def _machines(judged: JudgedLibrary, claim: Claim, evidence: Evidence) -> dict[str, Any]:
    says = judged.says
    note = f"{says.verdict_line(evidence)}\n{says.origin(claim)}: {says.words.quoted(flat(claim.text))}"
    reasons = says.reasons(evidence.reasons)
    place = f"{evidence.source}#{evidence.span.start}-{evidence.span.end}"
    return {
        "id": _urn(claim.id, place, evidence.verdict.value),
        "type": "Annotation",
        "motivation": "assessing",
        "created": moment().strftime("%Y-%m-%dT%H:%M:%SZ"),
        "generator": _generator(judged),
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
            _record_body(_evidence_record(claim, evidence)),
        ],
        "target": _selected(judged.library, evidence.source, evidence.span),
    }


def _evidence_record(claim: Claim, evidence: Evidence) -> dict[str, Any]:
    return {
        "claim": claim.id,
        "text": evidence.text,
        "score": evidence.score,
        "copied": evidence.copied,
        "reasons": [reason_record(reason) for reason in evidence.reasons],
    }


def _claim_body(library: Library, claim: Claim) -> dict[str, Any]:
    if claim.source and claim.span:
        selected = _selected(library, claim.source, claim.span)
        return {"type": "SpecificResource", "purpose": "linking", **selected}
    return _entered(claim.text)


def _entered(text: str) -> dict[str, Any]:
    return {"type": "TextualBody", "purpose": "describing", "format": "text/plain", "value": text}


def _selected(library: Library, source: str, span: Span) -> dict[str, Any]:
    return _anchored(source, make_anchor(library.document(source).text, span))


def _anchored(source: str, anchor: Anchor) -> dict[str, Any]:
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


def _stamp(when: dt.datetime) -> str:
    """Return a time as xsd:dateTime in UTC, with its fractions where it has any."""
    return when.astimezone(dt.UTC).replace(tzinfo=None).isoformat() + "Z"


def _urn(*parts: str) -> str:
    return uuid.uuid5(uuid.NAMESPACE_URL, "crossread:" + "\0".join(parts)).urn
