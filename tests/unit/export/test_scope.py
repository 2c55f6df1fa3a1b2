"""What of a library is exported."""

import datetime as dt
import json
import re
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

import reader.export.typeset
import reader.export.words
from reader.errors import UsageError
from reader.evidence.model import ReasonKind, Standing
from reader.export.formats import export
from reader.export.model import JudgedLibrary
from reader.export.palette import LOOKS, STANDING_HEADINGS, STANDING_WORDS
from reader.export.scope import Scope, scoped
from reader.export.typeset import hint
from reader.export.words import Words
from reader.places import resources
from reader.review.model import HumanVerdict, Review, review_key
from tests.unit.export.invented import judged

NOON = dt.datetime(2031, 6, 4, 12, tzinfo=dt.UTC)


def ids(whole: JudgedLibrary) -> list[str]:
    return [j.claim.id for j in whole.judgements]


@pytest.mark.parametrize(
    ("scope", "left"),
    [
        (Scope(), ["h#1", "h#3", "h#2", "typed"]),
        (Scope(text="QUILLHAVEN"), ["h#3"]),
        (Scope(standings=frozenset({Standing.CONTESTED})), ["h#1", "h#3"]),
        (Scope(claim="h#2"), ["h#2"]),
        (Scope(claim="nobody was"), ["h#2"]),
        (Scope(ids=frozenset({"typed", "h#1"})), ["h#1", "typed"]),
        (Scope(text="the", standings=frozenset({Standing.CONTESTED})), ["h#1", "h#3"]),
    ],
)
def test_claims_in_the_scope_are_left(scope: Scope, left: list[str]) -> None:
    assert ids(scoped(judged(), scope)) == left


def test_reviewed_claims_keep_the_reviewed_passages_alone() -> None:
    whole = judged()
    first = whole.judgements[0]
    key = review_key(whole.library, first.claim, first.evidence[1])
    review = Review(key, HumanVerdict.CONTRADICTS, "seen", ("quay",), NOON, NOON)
    left = scoped(replace(whole, reviews=(review,)), Scope(reviewed=True))
    assert ids(left) == ["h#1"]
    assert [e.span for e in left.counting[0].evidence] == [first.evidence[1].span]
    assert left.counting[0].evidence[0].verdict.value == "contradicts"
    assert left.scope == "1 of 4 claims: reviewed by the analyst"


def test_a_scope_without_claims_is_refused() -> None:
    with pytest.raises(UsageError, match="widen the scope"):
        scoped(judged(), Scope(text="no such words"))
    with pytest.raises(UsageError):
        scoped(judged(), Scope(reviewed=True))


def test_the_dossier_tells_its_scope(tmp_path: Path) -> None:
    (made,) = export(scoped(judged(), Scope(claim="h#3")), tmp_path, "dossier")
    with pypdfium2.PdfDocument(made) as pdf:
        assert "1 of 4 claims" in pdf[0].get_textpage().get_text_bounded()


def test_every_own_word_has_a_german_one() -> None:
    """Whatever the program says in an export is in the catalogue; names of months alike in both are not."""
    folder = Path(reader.export.words.__file__).parent
    said = set()
    for file in folder.glob("*.py"):
        for found in re.findall(r"words\(\s*\"((?:[^\"\\]|\\.)+)\"", file.read_text(encoding="utf-8")):
            said.add(found)
    said |= set(reader.export.typeset._TEMPLATE_WORDS.values()) | {hint(Words())}
    said |= {look.word for look in LOOKS.values()} | set(STANDING_WORDS.values())
    said |= {kind.value for kind in ReasonKind} | set(STANDING_HEADINGS.values())
    catalogue = json.loads((resources() / "typst" / "words" / "de.json").read_text(encoding="utf-8"))
    assert said - catalogue.keys() == set()
    for english, german in catalogue.items():
        assert set(re.findall(r"\{\w+\}", english)) == set(re.findall(r"\{\w+\}", german))
    assert Words("de").date(dt.date(2031, 6, 3)) == "3. Juni 2031"
    with pytest.raises(UsageError):
        Words("xx")
