"""Who does what to whom, and whom a passage does not speak of."""

import dataclasses

import pytest

from reader.evidence.facets.names import learn_names
from reader.evidence.parties import Parties, Strangers, named, parties_of, strangers, turned_round
from reader.evidence.parts import Part, parts_of
from reader.evidence.propositions.model import Fragment, Modality, Proposition
from reader.evidence.statement import typed_statement
from reader.text.model import Span

GAZETTEER = learn_names(
    [
        "It was told that Anna Lind said so.",
        "Nobody heard what Peter Moe said.",
        "The mayor said that Peter Moe and Anna Lind had left for the port of Bergen.",
    ]
)


def fragment(text: str, words: str, preposition: str = "", head: str = "") -> Fragment:
    at = text.index(words)
    last = words.rsplit(maxsplit=1)[-1].lower()
    return Fragment(words, Span(at, at + len(words)), head or last, "person", preposition=preposition)


def said(text: str, verb: str, lemma: str, *, who: str, what: str = "", by: str = "") -> Proposition:
    """Return that somebody does something to somebody, as it stands in a text."""
    at = text.index(verb)
    return Proposition(
        0,
        Span(0, len(text)),
        lemma,
        Span(at, at + len(verb)),
        text,
        who=fragment(text, who),
        what=fragment(text, what) if what else None,
        others=(fragment(text, by, "by", by.split(maxsplit=1)[0].lower()),) if by else (),
    )


def part(text: str, verb: str, lemma: str, *, who: str, what: str) -> Part:
    (found,) = parts_of(typed_statement(text, GAZETTEER), [said(text, verb, lemma, who=who, what=what)])
    return found


CLAIM = part("Anna Lind defeated Peter Moe.", "defeated", "defeat", who="Anna Lind", what="Peter Moe")


def test_parties_are_called_by_their_last_names() -> None:
    assert CLAIM.parties == Parties("beat", "lind", "moe")


def test_a_headlines_participle_with_by_is_a_passive() -> None:
    text = "Anna Lind Beaten by Peter Moe"
    found = parties_of(
        typed_statement(text, GAZETTEER), said(text, "Beaten", "beat", who="Anna Lind", by="Peter Moe")
    )
    assert found == Parties("beat", "moe", "lind")


def test_an_act_told_with_its_parties_exchanged_is_found_with_both_clauses() -> None:
    (other,) = parts_of(typed_statement(TURNED, GAZETTEER), [BEATEN])
    assert turned_round([CLAIM], [other]) == (CLAIM.span, Span(0, len(TURNED)))


TURNED = "Moe beat Lind at the polls."
BEATEN = said(TURNED, "beat", "beat", who="Moe", what="Lind")


@pytest.mark.parametrize(
    "other",
    [
        dataclasses.replace(BEATEN, negated=True),
        dataclasses.replace(BEATEN, modality=Modality.PLANNED),
        dataclasses.replace(BEATEN, predicate="praise"),
        dataclasses.replace(BEATEN, who=None),
    ],
    ids=["denied", "planned", "mutual", "open"],
)
def test_what_may_be_true_beside_the_claim_is_not_turned_round(other: Proposition) -> None:
    assert turned_round([CLAIM], parts_of(typed_statement(TURNED, GAZETTEER), [other])) is None


def test_the_same_told_the_same_way_is_not_turned_round() -> None:
    text = "Lind beat Moe at the polls."
    assert turned_round([CLAIM], [part(text, "beat", "beat", who="Lind", what="Moe")]) is None


@pytest.mark.parametrize("verb", ["outspent", "outraised"])
def test_verbs_of_outdoing_go_one_way(verb: str) -> None:
    text = f"Lind {verb} Moe."
    assert parties_of(
        typed_statement(text, GAZETTEER), said(text, verb, verb.removesuffix("d"), who="Lind", what="Moe")
    ).act


def test_a_pronoun_names_whom_it_stands_for_and_a_common_noun_nobody() -> None:
    statement = typed_statement("He left, and the clerk of Anna Lind stayed.", GAZETTEER)
    assert named(statement, Fragment("Peter Moe", Span(0, 2), "he", "person")) == "moe"
    assert named(statement, fragment(statement.text, "the clerk of Anna Lind", head="clerk")) == ""
    assert named(statement, None) == ""


def test_names_that_a_passage_does_not_speak_of_are_strangers() -> None:
    claim = typed_statement("Anna Lind met Peter Moe in Bergen.", GAZETTEER)
    told = typed_statement("Lind was met at the port.", GAZETTEER)
    assert strangers(claim, told) == Strangers(0.5, 1.0)
    assert strangers(claim, dataclasses.replace(told, context="peter moe")) == Strangers(0.0, 1.0)
    assert strangers(told, told) == Strangers()
