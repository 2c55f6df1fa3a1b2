"""What the analyst says of a piece of evidence, beside what the machine says."""

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from reader.evidence.model import Claim, Evidence, Verdict
from reader.library.model import Library
from reader.text.anchor import Anchor, make_anchor, reanchor
from reader.text.model import Span


class HumanVerdict(StrEnum):
    """The analyst's verdict on a passage; `irrelevant` strikes it from the claim's evidence."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    MENTIONS = "mentions"
    IRRELEVANT = "irrelevant"


@dataclass(frozen=True, slots=True)
class AnalystsEvidence(Evidence):
    """A passage that the analyst alone names: chosen by hand, or found by the machine once and no more.

    Its verdict is the analyst's.
    """


@dataclass(frozen=True, slots=True)
class ReviewKey:
    """A claim and a passage, as a review is fastened to them.

    Two keys are equal if both texts (blanks apart) and both sources are: a passage that only moved keeps its
    review. The anchors and the machine's verdict go along for the store.
    """

    claim_source: str | None
    claim_text: str
    passage_source: str
    passage_text: str
    claim_anchor: Anchor | None = field(compare=False)
    passage_anchor: Anchor = field(compare=False)
    machine: Verdict | None = field(compare=False)

    @property
    def identity(self) -> str:
        """The key under which the store keeps it; equal for equal keys only."""
        return json.dumps([self.claim_source, self.claim_text, self.passage_source, self.passage_text])


@dataclass(frozen=True, slots=True)
class Review:
    """The analyst's verdict, note and tags on a piece of evidence; times of the first and the last change."""

    key: ReviewKey
    verdict: HumanVerdict | None
    note: str
    tags: tuple[str, ...]
    created: dt.datetime
    modified: dt.datetime

    @property
    def is_empty(self) -> bool:
        """Say whether all of it was taken back."""
        return self.verdict is None and not self.note and not self.tags

    @property
    def overrules(self) -> bool:
        """Say whether the analyst decided otherwise than the machine."""
        return self.verdict is not None and (
            self.key.machine is None or self.verdict != self.key.machine.value
        )


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One change of a verdict, a note or the tags: when, by whom ("" where that was not kept), in words."""

    at: dt.datetime
    who: str
    field: str
    label: str
    before: str
    after: str


def review_key(library: Library, claim: Claim, evidence: Evidence) -> ReviewKey:
    """Return the key of a claim and its evidence; KeyError where `library` lacks the evidence's source."""
    claim_anchor = None
    if claim.source is not None and claim.span is not None:
        claim_anchor = make_anchor(library.document(claim.source).text, claim.span)
    passage_anchor = make_anchor(library.document(evidence.source).text, evidence.span)
    return ReviewKey(
        claim.source,
        plain(claim.text),
        evidence.source,
        plain(passage_anchor.exact),
        claim_anchor,
        passage_anchor,
        None if isinstance(evidence, AnalystsEvidence) else evidence.verdict,
    )


def concerns(key: ReviewKey, claim: Claim) -> bool:
    """Say whether a review is about a claim."""
    return key.claim_source == claim.source and key.claim_text == plain(claim.text)


def found(key: ReviewKey, texts: Mapping[str, str]) -> Span | None:
    """Return where a review's passage stands in the texts; None where it, or its claim, cannot be found."""
    if key.claim_anchor is not None and found_claim(key, texts) is None:
        return None
    return found_passage(key, texts)


def found_claim(key: ReviewKey, texts: Mapping[str, str]) -> Span | None:
    """Return where a review's claim stands; None where it cannot be found, or was typed."""
    text = texts.get(key.claim_source) if key.claim_source is not None else None
    return None if text is None or key.claim_anchor is None else reanchor(text, key.claim_anchor)


def found_passage(key: ReviewKey, texts: Mapping[str, str]) -> Span | None:
    """Return where a review's passage stands; None where it cannot be found."""
    text = texts.get(key.passage_source)
    return None if text is None else reanchor(text, key.passage_anchor)


def storable(text: str) -> str:
    """Return `text` with lone surrogates, which no file can hold, made into U+FFFD."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def plain(text: str) -> str:
    """Return `text` as keys hold it: blanks apart, storable."""
    return storable(" ".join(text.split()))
