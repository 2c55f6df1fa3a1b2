"""Pairs of invented sentences about exclusive slots: who leads, who founded, who was hired first, who stayed.

Each relation is told in several ways; the same filler makes support, another filler of an exclusive slot a
clash, another subject a neutral pair.
"""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from corpora import Pair, pair

_FIRST = [
    "Ada", "Bruno", "Chidi", "Dana", "Elif", "Farid", "Greta", "Hiro", "Ines", "Jonas",
    "Kavya", "Lars", "Mina", "Nils", "Olga", "Pavel", "Rosa", "Sven", "Tariq", "Uma",
]  # fmt: skip
_LAST = [
    "Abiola", "Brandt", "Castell", "Dufour", "Eriksen", "Falk", "Gruber", "Hadley", "Ivanov", "Jansen",
    "Koller", "Lindqvist", "Moreau", "Nakano", "Okafor", "Petrov", "Quint", "Rossi", "Sandoval", "Tran",
]  # fmt: skip
_FIRMS = [
    "Northlight", "Cobalt Labs", "Veridian", "Halden Group", "Marrow Systems", "Quillon", "Ostara Energy",
    "Bluefen", "Tamarack AI", "Solvent Works",
]  # fmt: skip
_TEAMS = [
    "research team", "safety group", "design unit", "newsroom", "sales division", "chip programme",
    "vaccine project", "data team",
]  # fmt: skip
_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]
_TAILS = (
    ", a move that surprised rivals", ", according to people familiar with the matter",
    " after months of talks", "",
    ", the company said in a short statement", ", ending weeks of speculation",
    " as it prepares a stock market listing", "",
)  # fmt: skip
_CLASHING: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    (
        ("{p} will lead {f}'s {t}", "{p} takes charge of the {t} at {f}",
         "{f} put {p} at the head of its {t}",
         "{p} was named head of the {t} at {f}", "{p}, who now runs {f}'s {t}, started work"),
        ("{p} joins {f}'s {t}, reporting to its head, {q}",
         "{q} leads the {t} at {f}, and {p} will report to {q}",
         "{p} will work under {q}, who runs {f}'s {t}", "{p} becomes a member of the {t} at {f} led by {q}"),
    ),
    (
        ("{p} co-founded {f} in {y}", "{p}, a founder of {f}, spoke",
         "{p} was one of the founding members of {f}",
         "{f}, which {p} helped to found in {y}, grew quickly", "{p} started {f} in {y}"),
        ("{p} was the first employee hired by {f}'s founders",
         "{p} joined {f} as its first hire after it was founded",
         "{p} came to {f} two years after {q} had founded it", "{q} alone founded {f}; {p} arrived later"),
    ),
    (
        ("{p} left {f} in {y}", "{p} quit {f} in {y} to start a company", "In {y} {p} walked away from {f}"),
        ("{p} could have stayed at {f} but chose to leave in {z}", "{p} is still at {f}",
         "{p} remained at {f} until {z}",
         "{p} decided to stay at {f}", "{p} left {f} in {z}"),
    ),
    (
        ("{f} made no public statement", "{f} has not commented", "{f} declined to comment",
         "No word came from {f}"),
        ("\u201cWe are proud of this step,\u201d {f} said in a statement", "{f} confirmed the news in a post",
         "A spokesperson for {f} said the company was \u201cdelighted\u201d",
         "{f} responded publicly on {d}"),
    ),
    (
        ("{f} announced the hire of {p} on {d}", "The appointment of {p} was made public by {f} on {d}",
         "On {d} {f} said that {p} would join"),
        ("{f} announced the hire of {p} on {e}", "It was on {e} that {f} made {p}'s appointment public",
         "{f} broke the news about {p} on {e}"),
    ),
    (
        ("{p} is the chief executive of {f}", "{f} is run by its chief executive {p}", "{p} heads {f}"),
        ("{q} is the chief executive of {f}", "{f}'s chief executive {q} signed",
         "{p} is only an adviser to {f}"),
    ),
    (
        ("No one was hurt in the accident at {f}'s plant",
         "The accident at the {f} plant caused no injuries"),
        ("Two workers were injured in the accident at {f}'s plant",
         "The accident at the {f} plant left three people hurt"),
    ),
    (
        ("{f}'s sale to the fund was completed before {p} resigned", "{p} resigned after {f} had been sold"),
        ("{p} resigned before {f} was sold", "{f} was sold only after {p} had resigned"),
    ),
)  # fmt: skip


def template_pairs(random: Random, most: int) -> Iterator[Pair]:
    """Yield up to `most` pairs, about four in nine clashes, three support, two neutral."""
    for _ in range(most):
        one, other = random.choice(_CLASHING)
        kind = random.choices(("contradict", "support", "neutral"), (4, 3, 2))[0]
        if kind != "support" and random.random() < 0.5:
            one, other = other, one
        fill = _filling(random)
        premise = random.choice(one).format(**fill) + random.choice(_TAILS) + "."
        if kind == "support":
            hypothesis = random.choice(one).format(**fill)
        else:
            hypothesis = random.choice(other).format(**(fill if kind == "contradict" else _filling(random)))
        yield pair(premise, hypothesis + random.choice((".", random.choice(_TAILS) + ".")), kind)


def _filling(random: Random) -> dict[str, str]:
    people = random.sample([f"{a} {b}" for a in _FIRST for b in _LAST], 2)
    d, e = random.sample(_DAYS, 2)
    y = random.randint(1995, 2030)
    return {
        "p": people[0], "q": people[1], "f": random.choice(_FIRMS), "t": random.choice(_TEAMS),
        "d": d, "e": e, "y": str(y), "z": str(y + random.choice((2, 3, 5))),
    }  # fmt: skip
