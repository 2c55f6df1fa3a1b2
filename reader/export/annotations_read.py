"""Web Annotations read back: judgements and reviews, fastened to the texts as they are now."""

import datetime as dt
import json
import urllib.parse
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from reader.errors import SourceError
from reader.evidence.model import Claim, Evidence, Judgement, Reason, ReasonKind, Standing, Verdict
from reader.library.model import Library
from reader.review.model import HumanVerdict, Review, ReviewKey, plain
from reader.text.anchor import Anchor, reanchor
from reader.text.model import Span

_MALFORMED = (ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError, StopIteration)


@dataclass(frozen=True, slots=True)
class Annotations:
    """What a collection of Web Annotations holds.

    Attributes:
        judgements: what the machine found, in the order of the collection.
        reviews: what the analyst said.
        lost: the quotes that stand in no source any more, or could stand in several places.
    """

    judgements: tuple[Judgement, ...]
    reviews: tuple[Review, ...]
    lost: tuple[str, ...]


def read_annotations(content: bytes, library: Library) -> Annotations:
    """Read what `webannotation_bytes` wrote; raises SourceError where it is something else."""
    try:
        collection = json.loads(content)
        items = collection["first"]["items"]
        return _Reading(library).read(items)
    except _MALFORMED as error:
        raise SourceError(
            f"this is no collection of annotations as Crossread writes it ({type(error).__name__}: {error})",
            "give the .jsonld file of an export",
        ) from error


class _Reading:
    def __init__(self, library: Library) -> None:
        self._texts = {document.source: document.text for document in library.documents}
        self._lost: list[str] = []
        self._claims: dict[str, tuple[Claim, Standing, tuple[str, ...]]] = {}
        self._evidence: dict[str, list[Evidence]] = {}

    def read(self, items: list[dict[str, Any]]) -> Annotations:
        reviews: list[Review] = []
        for item in items:
            if item["motivation"] == "classifying":
                self._claim(item)
            elif item["motivation"] == "assessing":
                self._passage(item)
            elif item["motivation"] == "moderating":
                reviews.append(_review(item))
        judgements = tuple(
            Judgement(claim, tuple(self._evidence.get(key, ())), silent, standing)
            for key, (claim, standing, silent) in self._claims.items()
        )
        return Annotations(judgements, tuple(reviews), tuple(self._lost))

    def _claim(self, item: dict[str, Any]) -> None:
        record, source, span = _record(item), None, None
        if isinstance(item["target"], dict):
            source, anchor = _anchor(item["target"])
            span = self._found(source, anchor)
            if span is None:
                return
        claim = Claim(record["claim"], record["text"], source, span, record["check_worthiness"])
        standing = Standing(record["standing"])
        self._claims[claim.id] = claim, standing, tuple(record["silent"])

    def _passage(self, item: dict[str, Any]) -> None:
        record = _record(item)
        source, anchor = _anchor(item["target"])
        span = self._found(source, anchor)
        if span is None or record["claim"] not in self._claims:
            return
        verdict = Verdict(next(body["value"] for body in item["body"] if body["purpose"] == "tagging"))
        reasons = tuple(map(_reason, record["reasons"]))
        made = Evidence(source, span, record["text"], verdict, record["score"], reasons, record["copied"])
        self._evidence.setdefault(record["claim"], []).append(made)

    def _found(self, source: str, anchor: Anchor) -> Span | None:
        text = self._texts.get(source)
        span = None if text is None else reanchor(text, anchor)
        if span is None:
            self._lost.append(plain(anchor.exact))
        return span


def _review(item: dict[str, Any]) -> Review:
    record = _record(item)
    claim_source, claim_anchor = _linked(item)
    passage_source, passage_anchor = _anchor(item["target"])
    machine = record["machine"]
    key = ReviewKey(
        claim_source,
        record["claim_text"],
        passage_source,
        plain(passage_anchor.exact),
        claim_anchor,
        passage_anchor,
        Verdict(machine) if machine else None,
    )
    verdict = next(_values(item, "classifying"), None)
    note = next((b["value"] for b in item["body"] if b["purpose"] == "commenting"), "")
    return Review(
        key,
        HumanVerdict(verdict) if verdict else None,
        note,
        tuple(_values(item, "tagging")),
        _time(item["created"]),
        _time(item["modified"]),
    )


def _linked(item: dict[str, Any]) -> tuple[str | None, Anchor | None]:
    """Return source and anchor of the claim that an annotation is about; None for one that was entered."""
    linked = next((body for body in item["body"] if body["purpose"] == "linking"), None)
    return _anchor(linked) if linked else (None, None)


def _anchor(selected: Mapping[str, Any]) -> tuple[str, Anchor]:
    by_type = {selector["type"]: selector for selector in selected["selector"]}
    position, quote = by_type["TextPositionSelector"], by_type["TextQuoteSelector"]
    anchor = Anchor(position["start"], position["end"], quote["exact"], quote["prefix"], quote["suffix"])
    return urllib.parse.unquote(selected["source"]), anchor


def _values(item: dict[str, Any], purpose: str) -> Iterator[str]:
    return (body["value"] for body in item["body"] if body["purpose"] == purpose)


def _record(item: dict[str, Any]) -> dict[str, Any]:
    value = next(body["value"] for body in item["body"] if body.get("format") == "application/json")
    found: dict[str, Any] = json.loads(value)
    return found


def _reason(record: dict[str, Any]) -> Reason:
    claim_span, passage_span = (
        Span(*s) if s else None for s in (record["claim_span"], record["passage_span"])
    )
    kind = ReasonKind(record["kind"])
    return Reason(kind, record["claim"], record["passage"], record["agrees"], claim_span, passage_span)


def _time(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text)
