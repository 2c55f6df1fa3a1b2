"""The claims that the reader made, typed or selected, and reviewed: known from the reviews alone."""

from collections.abc import Iterable

from reader.evidence.claims import claim_from_span, claim_from_text
from reader.evidence.model import Claim
from reader.library.model import Library
from reader.review.model import Review, ReviewKey, concerns, found_claim, plain


def made_claims(library: Library, extracted: Iterable[Claim], reviews: Iterable[Review]) -> tuple[Claim, ...]:
    """Return the claims of `reviews` that are not among the `extracted` ones, each once, as first reviewed.

    One whose words are no longer found in its source is left out: its reviews are orphans.
    """
    reviews = tuple(reviews)
    if not reviews:
        return ()
    known = {(claim.source, plain(claim.text)) for claim in extracted}
    texts = {document.source: document.text for document in library.documents}
    made: dict[tuple[str | None, str], Claim] = {}
    for review in reviews:
        key = review.key
        about = key.claim_source, key.claim_text
        if about not in known and about not in made:
            claim = _claim(library, key, texts)
            if claim is not None and concerns(key, claim):
                made[about] = claim
    return tuple(made.values())


def _claim(library: Library, key: ReviewKey, texts: dict[str, str]) -> Claim | None:
    if key.claim_source is None:
        return claim_from_text(key.claim_text)
    span = found_claim(key, texts)
    return None if span is None else claim_from_span(library.document(key.claim_source), span)
