"""Claims that the reader made are known again from their reviews."""

import datetime as dt
from pathlib import Path

import pytest

from reader.evidence.claims import claim_from_span, claim_from_text, extract_claims
from reader.evidence.model import Claim, Evidence, Verdict
from reader.library.model import Library
from reader.library.open import open_library
from reader.review.made import made_claims, own_claim
from reader.review.model import HumanVerdict, Review, review_key
from reader.text.model import Span

MILL = "# Fire at the mill\n\nThe mill on the Arno burned down on Sunday night, the fire brigade said.\n"
QUAY = "# After the fire\n\nNobody was in the mill on the Arno when it burned down, its owner said.\n"
NOON = dt.datetime(2031, 6, 4, 12, tzinfo=dt.UTC)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    for name, text in (("mill.md", MILL), ("quay.md", QUAY)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return open_library(tmp_path)


def reviewed(library: Library, claim: Claim) -> Review:
    text = library.document("quay.md").text
    span = Span(text.index("Nobody"), len(text.rstrip()))
    evidence = Evidence("quay.md", span, span.of(text), Verdict.MENTIONS, 0.5)
    return Review(review_key(library, claim, evidence), HumanVerdict.SUPPORTS, "", (), NOON, NOON)


def selected(library: Library, words: str) -> Claim:
    document = library.document("mill.md")
    start = document.text.index(words)
    return claim_from_span(document, Span(start, start + len(words)))


def test_typed_and_selected_claims_come_back_once(library: Library) -> None:
    typed = claim_from_text("Nobody died in  the mill.")
    part = selected(library, "burned down on Sunday night")
    reviews = [reviewed(library, claim) for claim in (typed, part, typed)]
    assert made_claims(library, extract_claims(library), reviews) == (typed, part)


def test_extracted_claims_are_not_made_again(library: Library) -> None:
    extracted = extract_claims(library)
    assert made_claims(library, extracted, [reviewed(library, claim) for claim in extracted]) == ()


def test_a_selected_claim_is_found_where_its_words_went(library: Library, tmp_path: Path) -> None:
    review = reviewed(library, selected(library, "burned down on Sunday night"))
    (tmp_path / "mill.md").write_text(f"A word before.\n\n{MILL}", encoding="utf-8")
    changed = open_library(tmp_path)
    (claim,) = made_claims(changed, extract_claims(changed), [review])
    assert claim.text == "burned down on Sunday night"
    assert claim.span is not None
    assert claim.span.of(changed.document("mill.md").text) == claim.text


def test_a_claim_whose_words_are_gone_is_not_made_up(library: Library, tmp_path: Path) -> None:
    review = reviewed(library, selected(library, "burned down on Sunday night"))
    calm = "# Calm\n\nNothing at all happened there in the week.\n"
    (tmp_path / "mill.md").write_text(calm, encoding="utf-8")
    changed = open_library(tmp_path)
    assert made_claims(changed, extract_claims(changed), [review]) == ()


def test_claims_kept_without_a_review_come_back_in_their_order(library: Library, tmp_path: Path) -> None:
    typed, part = claim_from_text("Nobody died."), selected(library, "burned down on Sunday night")
    extracted = extract_claims(library)
    kept = [own_claim(library, claim) for claim in (part, typed, extracted[0])]
    reviews = [reviewed(library, claim_from_text("It rained.")), reviewed(library, typed)]
    made = made_claims(library, extracted, reviews, kept)
    assert made == (part, typed, claim_from_text("It rained."))
    (tmp_path / "mill.md").unlink()
    changed = open_library(tmp_path)
    assert made_claims(changed, extract_claims(changed), (), kept) == (typed,)
