"""The judged library as plain records: the audit trail, and the rows of every table."""

import hashlib
import json
from collections.abc import Sequence
from typing import Any

from reader import __version__
from reader.evidence.model import Reason
from reader.export.files import moment
from reader.export.model import JudgedLibrary
from reader.review.decided import Decided, Passage
from reader.review.model import Review
from reader.text.model import Document, Span


def audit(judged: JudgedLibrary, missing: Sequence[tuple[str, Span]] = ()) -> bytes:
    """Return the audit trail as JSON: versions, SHA-256 of each text, offsets in code points, scores.

    `missing` are the passages and claims that stand on no page of the dossier, by source and place.
    """
    record = {
        "program": f"Crossread {__version__}",
        "engine": judged.engine_version,
        "created": moment().isoformat(),
        "library": judged.library.folder.name,
        "sources": [_source(document) for document in judged.library.documents],
        "refused": [
            {"source": r.source, "reason": r.reason, "remedy": r.remedy} for r in judged.library.refused
        ],
        "scope": judged.scope or "all",
        "claims": [_decided(judged, decided) for decided in judged.decided],
        "orphans": [_orphan(review) for review in judged.orphans],
        "on_no_page": [
            {"source": source, **_ends(span), "text": span.of(judged.library.document(source).text)}
            for source, span in missing
        ],
    }
    return (json.dumps(record, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")


def text_hash(document: Document) -> str:
    """Return the SHA-256 of a source's text in UTF-8, in hexadecimal."""
    return hashlib.sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest()


def _source(document: Document) -> dict[str, Any]:
    meta = document.metadata
    return {
        "source": document.source,
        "sha256": text_hash(document),
        "characters": len(document.text),
        "title": meta.title,
        "publisher": meta.publisher,
        "author": meta.author,
        "date": meta.date.isoformat() if meta.date else None,
        "language": meta.language,
    }


def _decided(judged: JudgedLibrary, decided: Decided) -> dict[str, Any]:
    judgement, claim = decided.shown, decided.shown.claim
    return {
        "claim": {"id": claim.id, "source": claim.source, **_ends(claim.span), "text": claim.text},
        "own": judged.is_own(claim),
        "standing": decided.standing.value,
        "machine_standing": decided.machine.standing.value,
        "evidence": [_passage(passage) for passage in decided.passages],
        "silent": list(judgement.silent),
    }


def _passage(passage: Passage) -> dict[str, Any]:
    evidence, review = passage.evidence, passage.review
    return {
        "source": evidence.source,
        **_ends(evidence.span),
        "text": evidence.text,
        "verdict": passage.verdict.value if passage.verdict else None,
        "machine_verdict": passage.machine.value if passage.machine else None,
        "review": _review(review) if review else None,
        "score": round(evidence.score, 4),
        "copied": evidence.copied,
        "reasons": [reason_record(reason) for reason in evidence.reasons],
    }


def _orphan(review: Review) -> dict[str, Any]:
    key = review.key
    return {
        "claim_source": key.claim_source,
        "claim": key.claim_text,
        "source": key.passage_source,
        "passage": key.passage_text,
        "review": _review(review),
    }


def _review(review: Review) -> dict[str, Any]:
    return {
        "verdict": review.verdict.value if review.verdict else None,
        "note": review.note,
        "tags": list(review.tags),
        "created": review.created.isoformat(),
        "modified": review.modified.isoformat(),
    }


def reason_record(reason: Reason) -> dict[str, Any]:
    """Return a reason as JSON; the spans are offsets in the sources."""
    return {
        "kind": reason.kind.value,
        "agrees": reason.agrees,
        "claim": reason.claim,
        "passage": reason.passage,
        "claim_span": list(_ends(reason.claim_span).values()) if reason.claim_span else None,
        "passage_span": list(_ends(reason.passage_span).values()) if reason.passage_span else None,
    }


def _ends(span: Span | None) -> dict[str, int | None]:
    return {"start": span.start if span else None, "end": span.end if span else None}
