"""Parts laid beside each other: one slot that differs clashes as far as the rest agrees."""

import dataclasses
import datetime as dt

import numpy as np
import pytest

from reader.evidence.facets.names import learn_names
from reader.evidence.parts import Part, PartMatch, match_parts, parts_of
from reader.evidence.propositions.model import Fragment, Modality, Proposition
from reader.evidence.similarity import Table
from reader.evidence.statement import typed_statement
from reader.text.model import Span

GAZETTEER = learn_names(
    ["It is told that Anna Lind said in the port of Bergen what Peter Moe said on the way to Oslo."]
)
PUBLISHED = dt.date(2031, 6, 14)
SLOTS = ("day", "figure", "name", "polarity")
CLAIMS = {
    "day": "The ferry {hit} the reef on <when Tuesday>.",
    "figure": "The ferry {carried} <what 212 passengers>.",
    "name": "<who Anna Lind> {sold} the ferry to the museum.",
    "place": "The ferry {hit} the reef off <where Bergen>.",
    "polarity": "The ferry {hit} the reef.",
}
PASSAGES = {
    "day": "The ferry {hit} the reef on <when Friday>.",
    "figure": "The ferry {carried} <what 187 passengers>.",
    "name": "<who Peter Moe> {sold} the ferry to the museum.",
    "place": "The ferry {hit} the reef off <where Oslo>.",
    "polarity": "The ferry {hit} the reef.",
}


def plain(marked: str) -> str:
    """Return a text without its marks."""
    return " ".join(word.strip("{}") for word in marked.split() if word[0] != "<").replace(">", "")


def told(marked: str, modality: Modality = Modality.FACT, *, negated: bool = False) -> Proposition:
    """Return what a marked text says: "{predicate}", "<slot words>", and all else in `others`."""
    text = plain(marked)
    slots: dict[str, Fragment] = {}
    for piece in marked.split("<")[1:]:
        slot, words = piece.split(">")[0].split(" ", 1)
        slots[slot] = Fragment(words, Span(text.index(words), text.index(words) + len(words)))
    predicate = marked.split("{")[1].split("}", maxsplit=1)[0]
    at = text.index(predicate)
    return Proposition(
        0,
        Span(0, len(text)),
        predicate,
        Span(at, at + len(predicate)),
        text,
        slots.get("who"),
        slots.get("what"),
        when=tuple(slots[s] for s in ("when",) if s in slots),
        where=tuple(slots[s] for s in ("where",) if s in slots),
        others=(Fragment(text, Span(0, len(text))),),
        negated=negated,
        modality=modality,
    )


def parts(marked: str, *propositions: Proposition) -> tuple[Part, ...]:
    return parts_of(typed_statement(plain(marked), GAZETTEER, PUBLISHED), propositions or (told(marked),))


def table(claim: str, passage: str) -> Table:
    """Return a table in which a word meets none but itself, and all weigh the same."""
    mine, its = (typed_statement(plain(text), GAZETTEER).words for text in (claim, passage))
    met = np.asarray([[float(a.stem == b.stem) for b in its] for a in mine], np.float32)
    return Table(met, np.ones(len(mine), np.float32), np.ones(len(its), np.float32))


def match(claim: str, passage: str) -> PartMatch:
    return match_parts(parts(claim), parts(passage), table(claim, passage))


def clashes(found: PartMatch) -> dict[str, float]:
    return {slot: getattr(found, slot) for slot in SLOTS if getattr(found, slot)}


def laid(slot: str, *, mine: Modality = Modality.FACT, its: Modality = Modality.FACT) -> PartMatch:
    """Return the match of the claim and the passage that differ in a slot."""
    claim, passage = CLAIMS[slot], PASSAGES[slot]
    return match_parts(
        parts(claim, told(claim, mine)),
        parts(passage, told(passage, its, negated=slot == "polarity")),
        table(claim, passage),
    )


@pytest.mark.parametrize("slot", CLAIMS)
def test_one_slot_that_differs_clashes_and_no_other(slot: str) -> None:
    assert clashes(laid(slot)) == {"name" if slot == "place" else slot: 1.0}


@pytest.mark.parametrize("slot", CLAIMS)
def test_a_slot_that_agrees_does_not_clash(slot: str) -> None:
    assert clashes(match(CLAIMS[slot], CLAIMS[slot])) == {}
    assert clashes(match(PASSAGES[slot], PASSAGES[slot])) == {}


@pytest.mark.parametrize("slot", CLAIMS)
@pytest.mark.parametrize(
    "modality", [Modality.ASKED, Modality.CONDITIONAL, Modality.POSSIBLE, Modality.OBLIGED]
)
def test_what_is_not_said_to_be_so_clashes_with_nothing(slot: str, modality: Modality) -> None:
    assert clashes(laid(slot, mine=modality)) == {}
    assert clashes(laid(slot, its=modality)) == {}
    assert laid(slot, its=modality).aligned == laid(slot).aligned > 0


@pytest.mark.parametrize("slot", CLAIMS)
@pytest.mark.parametrize("modality", [Modality.HEARSAY, Modality.FUTURE, Modality.PLANNED])
def test_what_is_told_or_foretold_clashes_like_a_fact(slot: str, modality: Modality) -> None:
    assert clashes(laid(slot, its=modality)) == clashes(laid(slot))


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("The ferry {hit} the reef on <when Tuesday>.", "The ferry {hit} the reef in <when June>."),
        ("The ferry {hit} the reef on <when Tuesday>.", "The ferry {hit} the reef."),
        (
            "The ferry {hit} the reef on <when Tuesday>.",
            "The ferry, repaired on Friday, {hit} the reef on <when Tuesday>.",
        ),
        ("The ferry {carried} <what 212 passengers>.", "The ferry {carried} <what 60 tonnes>."),
        ("The ferry {carried} <what 212 passengers>.", "The ferry {carried} <what about 210 passengers>."),
        ("The ferry {carried} <what 212 passengers>.", "The ferry {carried} <what another 12 passengers>."),
        ("The ferry {cost} <what $2 million>.", "The ferry {cost} <what 3 million euros>."),
        ("<who Anna Lind> {sold} the ferry.", "<who The owner> {sold} the ferry."),
        ("<who Anna Lind> {sold} the ferry.", "<who Peter Moe and Anna Lind> {sold} the ferry."),
        ("<who Anna Lind> {sold} the ferry.", "The ferry was {sold} in <where Oslo>."),
    ],
)
def test_slots_that_can_both_be_so_do_not_clash(claim: str, passage: str) -> None:
    assert clashes(match(claim, passage)) == {}
    assert clashes(match(passage, claim)) == {}


def test_a_slot_clashes_as_far_as_the_rest_agrees() -> None:
    claim = "The ferry {hit} the reef on <when Tuesday>."
    near = match(claim, "The ferry {hit} the quay on <when Friday>.")
    far = match(claim, "The council {chose} a mayor on <when Friday>.")
    assert near.day == pytest.approx(2 / 3)
    assert far.day == 0.0


def test_the_words_of_the_slot_do_not_count_among_the_rest() -> None:
    claim, passage = CLAIMS["day"], PASSAGES["day"]
    assert match(claim, passage).aligned == pytest.approx(3 / 4)
    assert match(claim, passage).day == 1.0


def test_a_clash_of_one_part_is_found_among_others() -> None:
    claim = "The owner {paid} the crew."
    other = told(CLAIMS["day"])
    first = dataclasses.replace(other, when=(), others=(), predicate_span=Span(0, 13))
    found = match_parts(
        parts(CLAIMS["day"], first, other), parts(PASSAGES["day"]), table(CLAIMS["day"], PASSAGES["day"])
    )
    assert clashes(found) == {"day": 1.0}
    assert clashes(match(claim, PASSAGES["day"])) == {}


def test_cover_is_that_of_the_best_part_and_of_the_first() -> None:
    claim = "The ferry {hit} the reef and the owner paid the crew."
    sank = dataclasses.replace(told(claim), others=(Fragment("The ferry", Span(0, 23)),))
    paid = dataclasses.replace(told(claim), predicate_span=Span(43, 47), others=(Fragment("", Span(28, 52)),))
    passage = "The owner {paid} the crew."
    laid_out = table(claim, passage)
    found = match_parts(parts(claim, sank, paid), parts(passage), laid_out)
    assert (found.covered, found.main, found.aligned) == (1.0, 0.0, 1.0)
    back = match_parts(parts(claim, paid, sank), parts(passage), laid_out)
    assert (back.covered, back.main, back.aligned) == (1.0, 1.0, 1.0)
    silent = match_parts(parts(claim, sank, paid), (), laid_out)
    assert (silent.covered, silent.main, silent.aligned) == (1.0, 0.0, 0.0)


def test_without_parts_or_words_nothing_is_met() -> None:
    claim = CLAIMS["day"]
    assert match_parts((), parts(claim), table(claim, claim)) == PartMatch()
    empty = Table(np.zeros((4, 0), np.float32), np.ones(4, np.float32), np.zeros(0, np.float32))
    assert match_parts(parts(claim), (), empty) == PartMatch()


def test_a_proposition_of_one_word_is_no_part() -> None:
    text = "The ferry {hit} the reef."
    one = dataclasses.replace(told(text), others=())
    assert parts(text, one) == ()
    assert len(parts(text, one, told(text))) == 1
