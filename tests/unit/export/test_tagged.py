"""The analyst's tags leave with every form of export, also those of a claim that the reader typed."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from reader.evidence.claims import claim_from_text
from reader.evidence.model import Judgement, Standing
from reader.export.formats import export
from reader.export.model import JudgedLibrary
from reader.export.records import audit
from reader.review.model import Review, review_key
from tests.unit.export.invented import judged

NOON = dt.datetime(2031, 6, 4, 12, tzinfo=dt.UTC)
TYPED = "Nobody counted the people on the pier."


@pytest.fixture
def tagged() -> JudgedLibrary:
    """Return the library with a typed claim whose first passage is tagged, and nothing else said of it."""
    whole = judged()
    found = whole.judgements[0].evidence[0]
    typed = Judgement(claim_from_text(TYPED), (found,), (), Standing.SINGLE_SOURCE)
    key = review_key(whole.library, typed.claim, found)
    review = Review(key, None, "", ("to ask", "zweifelhaft"), NOON, NOON)
    return replace(whole, judgements=(*whole.judgements, typed), reviews=(review,))


@pytest.mark.parametrize("form", ["csv", "markdown", "html", "webannotation"])
def test_tags_leave_with_every_form(tagged: JudgedLibrary, tmp_path: Path, form: str) -> None:
    (file,) = export(tagged, tmp_path, form)
    text = file.read_text(encoding="utf-8")
    assert TYPED in text
    assert all(tag in text for tag in ("to ask", "zweifelhaft"))


def test_tags_are_in_the_audit_trail(tagged: JudgedLibrary) -> None:
    assert b'"tags": [\n' in audit(tagged)
    assert b"zweifelhaft" in audit(tagged)
