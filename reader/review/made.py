"""The claims that the reader made, typed or selected: from what is kept of them, and from their reviews."""

from collections.abc import Iterable

from reader.evidence.claims import claim_from_span, claim_from_text
from reader.evidence.model import Claim
from reader.library.model import Library
from reader.library.store import OwnClaim
from reader.review.model import Review, plain
from reader.text.anchor import make_anchor, reanchor


def made_claims(
    library: Library, extracted: Iterable[Claim], reviews: Iterable[Review], kept: Iterable[OwnClaim] = ()
) -> tuple[Claim, ...]:
    """Return the claims `kept`, and those of `reviews`, that are not among the `extracted` ones, each once.

    They come in the order in which they were made, then first reviewed. One whose words are no longer found
    in its source is left out: its reviews are orphans.
    """
    own = (*kept, *(own_of_review(review) for review in reviews))
    if not own:
        return ()
    known = {(claim.source, plain(claim.text)) for claim in extracted}
    texts = {document.source: document.text for document in library.documents}
    made: dict[OwnClaim, Claim] = {}
    for one in own:
        if (one.source, one.text) not in known and one not in made:
            claim = _claim(library, one, texts)
            if claim is not None and (claim.source, plain(claim.text)) == (one.source, one.text):
                made[one] = claim
    return tuple(made.values())


def own_claim(library: Library, claim: Claim) -> OwnClaim:
    """Return a claim that the reader made as it is kept."""
    if claim.source is None or claim.span is None:
        return OwnClaim(plain(claim.text))
    anchor = make_anchor(library.document(claim.source).text, claim.span)
    return OwnClaim(plain(claim.text), claim.source, anchor)


def own_of_review(review: Review) -> OwnClaim:
    """Return the claim of a review as it is kept where the reader made it."""
    return OwnClaim(review.key.claim_text, review.key.claim_source, review.key.claim_anchor)


def _claim(library: Library, own: OwnClaim, texts: dict[str, str]) -> Claim | None:
    if own.source is None:
        return claim_from_text(own.text)
    if own.anchor is None or own.source not in texts:
        return None
    span = reanchor(texts[own.source], own.anchor)
    return None if span is None else claim_from_span(library.document(own.source), span)
