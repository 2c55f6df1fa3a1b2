"""Check-worthy sentences: what a fact-checker could look up, and how much it is worth."""

import re
from collections.abc import Iterator

from reader.evidence.facets.quantities import find_quantities
from reader.evidence.model import Claim
from reader.evidence.words import content_words
from reader.library.model import Library
from reader.text.model import Document, ParagraphKind, Span
from reader.text.shown import shown_text
from reader.text.words import tokenize

_VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|do|does|did|isn['’]t|aren['’]t"
    r"|wasn['’]t|weren['’]t|said|says|told|tells|wrote|writes|led|ran|left|began|became|came|went|took|made|gave"
    r"|got|put|kept|held|found|built|sank|rose|fell|hit|cut|won|lost|met|paid|sold|bought|\w{2,}(?:ed|ing|ens|es|ns"
    r"|ts|rs|ls|ds|ps|ks|ys|ms|gs|ws))\b",
    re.IGNORECASE,
)
_FACT_VERB = re.compile(
    r"\b(?:announc|confirm|report|hir|join|appoint|nam|resign|kill|injur|arrest|charg|sign|vot|pass|acquir|launch"
    r"|found|reveal|disclos|win|won|said|told|wrote|tweet|post|sue|ban|approv|reject|den(?:y|ie)|left|led|lead"
    r"|ran\b|pay|paid|sold|bought|crash|struck|start|open|clos|rais|cut)\w*",
    re.IGNORECASE,
)
_OPINION = re.compile(
    r"\b(?:I think|we believe|imagine|arguably|think about|let['’]s|of course|frankly|honestly|wild|amazing"
    r"|stunning|you|your|optics|perhaps|maybe|should|ought)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_NAME = re.compile(r"(?<=[\w,;:–—\"“'’(] )[A-Z][\w’'-]+")
_FEWEST_WORDS = 4
_CLOSING = "\"”’')"


def extract_claims(library: Library) -> tuple[Claim, ...]:
    """Return the check-worthy sentences of every source, in reading order."""
    return tuple(claim for document in library.documents for claim in claims_of(document))


def claims_of(document: Document) -> Iterator[Claim]:
    """Yield the check-worthy sentences of one source, in reading order."""
    for paragraph, span in document.sentences():
        claim = claim_from_span(document, span)
        worth = check_worthiness(claim.text, paragraph.kind)
        if worth > 0:
            yield Claim(claim.id, claim.text, claim.source, claim.span, worth)


def claim_from_span(document: Document, span: Span) -> Claim:
    """Return the stretch of a document that a reader selected as a claim."""
    text = span.of(document.text)
    tight = Span(span.start + len(text) - len(text.lstrip()), span.start + len(text.rstrip()))
    tight = tight if tight.start < tight.end else span
    shown = " ".join(shown_text(document, tight).text.split())
    return Claim(f"{document.source}#{tight.start}-{tight.end}", shown, document.source, tight)


def claim_from_text(text: str) -> Claim:
    """Return what a reader typed as a claim of no source."""
    tidy = " ".join(text.split())
    return Claim(f"typed:{tidy}", tidy)


def is_question(text: str) -> bool:
    """Say whether a sentence asks, which nothing can support or contradict."""
    return text.strip().rstrip(_CLOSING).endswith("?")


def check_worthiness(text: str, kind: ParagraphKind) -> float:
    """Return in 0..1 how far a sentence states facts that can be checked; 0 for what is no claim at all."""
    bare = text.strip()
    words = tokenize(bare)
    if len(words) < _FEWEST_WORDS or is_question(bare) or bare.rstrip(_CLOSING).endswith(":"):
        return 0.0
    if kind is not ParagraphKind.BULLET and not _VERB.search(bare):
        return 0.0
    names = len(_NAME.findall(bare)) + bool(words[0].text[:1].isupper() and len(words[0].text) > 1)
    if kind is ParagraphKind.HEADING and (names < 2 or len(content_words(bare)) < _FEWEST_WORDS):
        return 0.0
    figures = len(find_quantities(bare)) + len(_YEAR.findall(bare))
    worth = 0.25 + 0.1 * min(names, 3) + 0.15 * min(figures, 2) + 0.15 * bool(_FACT_VERB.search(bare))
    worth -= 0.15 * bool(_OPINION.search(bare))
    return round(max(0.05, min(1.0, worth)), 3)
