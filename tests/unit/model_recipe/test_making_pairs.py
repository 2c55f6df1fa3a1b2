"""Pairs that are made and not found: counterfactuals, templates, near misses, negations."""

import re
from random import Random

import pytest
from conjunctions import conjunction_pairs
from corpora import LABELS, pair
from counterfactuals import OPPOSITE, Changer, counterfactual_pairs, names_in, parts
from near_misses import near_misses
from negations import negated_pairs
from templates import template_pairs

NAMES = ["Otto Lind", "Velmar"]


def changer(seed: int = 3) -> Changer:
    return Changer(NAMES, Random(seed))


@pytest.mark.parametrize(
    ("text", "held", "kind", "kept"),
    [
        ("The fire hurt 14 people.", "14 people were hurt.", "number", "The fire hurt * people."),
        ("It cost 1,250 crowns.", "1,250 crowns were paid.", "number", "It cost * crowns."),
        ("It opened in 1998.", "Opened in 1998, it closed.", "year", "It opened in *."),
        ("It opened in March.", "In March it opened.", "month", "It opened in *."),
        ("It shut on Friday.", "Friday saw it shut.", "day", "It shut on *."),
        ("It took seven boats.", "There were seven boats.", "number", "It took * boats."),
        ("It was her third win.", "She won a third time.", "ordinal", "It was her * win."),
        ("On deck Ilse Brandt spoke.", "Here Ilse Brandt said.", "name", "On deck * spoke."),
        ("The price rose again.", "Again the price rose.", "opposite", "The price * again."),
    ],
)
def test_one_slot_is_changed_where_the_premise_holds_its_filler(
    text: str, held: str, kind: str, kept: str
) -> None:
    pattern = re.compile(re.escape(kept).replace(r"\*", r"(.+)"))
    filler = pattern.fullmatch(text)
    assert filler is not None
    for seed in range(20):
        (change,) = [changed for said, changed in changer(seed).changes(text, held) if said == kind]
        other = pattern.fullmatch(change)
        assert other is not None
        assert other[1] != filler[1]


def test_what_the_premise_does_not_hold_is_left() -> None:
    assert changer().changes("The fire hurt 14 people in March.", "Some people were hurt.") == []
    assert changer().changes("The fire hurt 14 people.", "The fire hurt 141 people.") == []


def test_opposites_go_both_ways() -> None:
    assert "fell" in OPPOSITE["rose"]
    assert "rose" in OPPOSITE["fell"]
    assert all(word not in others for word, others in OPPOSITE.items())


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("The bridge is open.", r"The bridge is (?:not|never) open\."),
        ("The bridge is not open.", r"The bridge is open\."),
        ("There is no bridge.", None),
        ("Bridges opened.", None),
    ],
)
def test_a_negation_is_put_in_or_taken_out(text: str, negated: str | None) -> None:
    found = changer().negated(text)
    assert (found is None) if negated is None else re.fullmatch(negated, found or "")


def test_names_are_found_and_changed_everywhere() -> None:
    assert names_in(["Here Ilse Brandt met Otto Lind in March.", "Then Otto Lind left."]) == [
        "Ilse Brandt",
        "Otto Lind",
    ]
    renamed = changer().renamed("Then Ilse Brandt spoke, and Ilse Brandt left.")
    assert renamed in {f"Then {name} spoke, and {name} left." for name in NAMES}
    assert changer().renamed("nobody spoke.") is None


def test_parts_end_before_a_comma() -> None:
    assert parts("The old bridge over the river opened, the mayor said, in March.") == [
        "The old bridge over the river opened.",
        "The old bridge over the river opened, the mayor said.",
    ]
    assert parts("Short, this one.") == []


SUPPORTED = [
    pair(
        f"The mayor of the town said on Friday that Ilse Brandt had opened {n} bridges since 1998.",
        f"Since 1998 some {n} bridges were opened.",
        "support",
    )
    for n in range(20, 60)
]


def test_counterfactuals_are_repeated_by_a_seed_and_clash_by_construction() -> None:
    made = list(counterfactual_pairs(SUPPORTED, Random(5), 60))
    assert made == list(counterfactual_pairs(SUPPORTED, Random(5), 60))
    assert made != list(counterfactual_pairs(SUPPORTED, Random(6), 60))
    assert {p.label for p in made} == set(LABELS)
    premises = {p.premise for p in SUPPORTED}
    for one in made:
        if one.label == "contradict":
            assert one.premise in premises
            assert one.hypothesis not in {p.hypothesis for p in SUPPORTED if p.premise == one.premise}
        if one.label == "neutral":
            assert "Ilse Brandt" not in one.premise or one.premise not in premises


def test_templates_are_filled_and_weighted() -> None:
    made = list(template_pairs(Random(5), 900))
    assert made == list(template_pairs(Random(5), 900))
    assert not [p for p in made if "{" in p.premise + p.hypothesis]
    counts = {label: sum(p.label == label for p in made) / 900 for label in LABELS}
    assert counts == pytest.approx({"contradict": 4 / 9, "support": 3 / 9, "neutral": 2 / 9}, abs=0.06)
    assert all(p.premise.endswith(".") and p.hypothesis.endswith(".") for p in made)


def test_near_misses_share_words_with_another_pairs_premise() -> None:
    pairs = [
        pair(f"The {animal} of the zoo number {n} escaped.", f"A {animal} got away from zoo {n}.", "support")
        for n, animal in enumerate(("walrus", "ocelot", "walrus", "ocelot", "tapir"))
    ]
    made = list(near_misses(pairs, Random(2), 5))
    assert made
    assert {p.label for p in made} == {"neutral"}
    own = {(p.premise, p.hypothesis) for p in pairs}
    assert not own & {(p.premise, p.hypothesis) for p in made}
    for one in made:
        for animal in ("walrus", "ocelot"):
            assert (animal in one.hypothesis) <= (animal in one.premise)


def test_a_negation_decides_only_against_its_own_sentence() -> None:
    neutral = [
        pair(f"The bridge number {n} was closed by the mayor.", "A cat has slept.", "neutral")
        for n in range(9)
    ]
    support = [
        pair(f"The ship number {n} was towed by two tugs.", "A ship has moved.", "support") for n in range(9)
    ]
    made = list(negated_pairs(neutral + support, Random(4), 200))
    for one in made:
        said = [re.search(r" (?:not|never) ", text) is not None for text in (one.premise, one.hypothesis)]
        if one.label == "contradict":
            assert sorted(said) == [False, True]
            assert "ship" in one.premise
        elif one.label == "support":
            assert said == [True, True]
            assert one.premise == one.hypothesis
        else:
            assert any(said)
            assert "bridge" in one.premise
    assert {p.label for p in made} == set(LABELS)


@pytest.mark.parametrize(
    ("text", "premise", "hypothesis", "label"),
    [
        ("He met Ana and Bo there.", "He met Ana and Bo there.", "He met Ana there.", "support"),
        ("He met Ana and Bo there.", "He met Ana there.", "He met Ana and Bo there.", "neutral"),
        ("He met Ana and Bo there.", "He met Ana and Bo there.", "He met only Bo there.", "contradict"),
        ("He met Ana or Bo there.", "He met Ana or Bo there.", "He met Ana there.", "neutral"),
        (
            "He met Ana or Bo there.",
            "He met neither Ana nor Bo there.",
            "He met Ana or Bo there.",
            "contradict",
        ),
    ],
)
def test_a_joint_is_dropped_changed_and_kept_apart(
    text: str, premise: str, hypothesis: str, label: str
) -> None:
    made = {p for seed in range(30) for p in conjunction_pairs([text], Random(seed), 10)}
    assert pair(premise, hypothesis, label) in made


@pytest.mark.parametrize(
    "text",
    [
        "Ana and Bo met.",
        "Both Ana and Bo met him there.",
        "She saw Ana and Bo or Cy there.",
        "He met Ana, Bo and Cy there.",
        "He never met Ana and Bo there.",
        "It was cold and raining there.",
    ],
)
def test_members_that_do_not_stand_alone_are_left(text: str) -> None:
    assert not list(conjunction_pairs([text], Random(1), 10))
