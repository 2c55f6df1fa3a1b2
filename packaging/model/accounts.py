"""Read and check the invented accounts: news events told several times, with evidence labelled by hand.

Run as a program, it checks the files given and prints what they hold.

The grammar of a file (see `accounts/README.md`)::

    event: <one line>
    ## A | 2031-03-04 | Headline
    A1 A sentence.
    ## claims
    A1 > S: B1 C2 | s: B4 | C: C5/number | c: D3/cause
"""

from __future__ import annotations

import hashlib
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

GRADES = ("S", "s", "C", "c")
KINDS = frozenset(
    (
        "number", "date", "duration", "place", "who", "role", "existence", "order", "quantifier",
        "attribution", "quote", "cause", "status", "first", "modality", "other",
    )
)  # fmt: skip
_HEAD = re.compile(r"## ([A-Z]) \| (\d{4}-\d\d-\d\d) \| (.+)")
_LINE = re.compile(r"([A-Z]\d+) (.+)")
_CLAIM = re.compile(r"([A-Z]\d+) >(.*)")
_MARK = re.compile(r"([A-Z]\d+)(?:/([a-z]+))?")


class AccountsError(ValueError):
    """A file of accounts breaks the grammar; the message holds file, line and what is wrong."""


@dataclass(frozen=True, slots=True)
class Account:
    """One telling of an event: its letter, ISO day, headline, and the ids of its sentences in order."""

    letter: str
    day: str
    headline: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """One passage that bears on a claim: the grade is S, s (weak), C or c (soft); `kind` types a clash."""

    passage: str
    grade: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """An invented event: accounts, texts by sentence id (headlines under 0), and marks by claim id."""

    name: str
    accounts: tuple[Account, ...]
    texts: dict[str, str]
    claims: dict[str, tuple[Mark, ...]]

    def account(self, sentence: str) -> Account:
        """Return the account that holds the sentence with this id."""
        return next(a for a in self.accounts if a.letter == sentence[0])


@dataclass(slots=True)
class _Draft:
    name: str
    heads: list[tuple[str, str, str]] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)
    claims: dict[str, tuple[Mark, ...]] = field(default_factory=dict)
    in_claims: bool = False


def read_event(path: Path) -> Event:
    """Read one file of accounts.

    Raises:
        AccountsError: where a line breaks the grammar or names a sentence that is not there.
    """
    draft = _Draft(path.stem)
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.strip() and not line.startswith("event:"):
            try:
                _take(draft, line.strip())
            except ValueError as error:
                raise AccountsError(f"{path.name}:{number}: {error}") from None
    _check(draft, path)
    accounts = tuple(
        Account(letter, day, title, tuple(s for s in draft.texts if s[0] == letter and s != f"{letter}0"))
        for letter, day, title in draft.heads
    )
    return Event(draft.name, accounts, draft.texts, draft.claims)


def read_events(folder: Path) -> list[Event]:
    """Read every file of accounts in a folder, by name."""
    return [read_event(path) for path in sorted(folder.glob("*.txt"))]


def is_held_out(event: Event) -> bool:
    """Say whether an event is kept from the models, for the weights: one in five, by the hash of its name."""
    return int(hashlib.sha256(event.name.encode()).hexdigest(), 16) % 5 == 0


def _take(draft: _Draft, line: str) -> None:
    if line == "## claims":
        draft.in_claims = True
    elif head := _HEAD.fullmatch(line):
        draft.heads.append((head[1], head[2], head[3]))
        draft.texts[f"{head[1]}0"] = head[3]
    elif draft.in_claims and (claim := _CLAIM.fullmatch(line)):
        draft.claims[claim[1]] = tuple(_marks(claim[2], claim[1]))
    elif not draft.in_claims and (sentence := _LINE.fullmatch(line)):
        if sentence[1] in draft.texts:
            raise ValueError(f"{sentence[1]} is there twice")
        draft.texts[sentence[1]] = sentence[2]
    else:
        raise ValueError(f"not a line of the grammar: {line[:60]}")


def _marks(text: str, claim: str) -> Iterator[Mark]:
    for part in filter(str.strip, text.split("|")):
        grade, _, marks = part.strip().partition(":")
        if grade not in GRADES:
            raise ValueError(f"unknown grade {grade!r}")
        for token in marks.replace(",", " ").split():
            found = _MARK.fullmatch(token)
            if found is None or (found[2] and found[2] not in KINDS):
                raise ValueError(f"not a passage: {token!r}")
            if found[1] == claim:
                raise ValueError(f"{claim} is evidence for itself")
            yield Mark(found[1], grade, found[2] or "")


def _check(draft: _Draft, path: Path) -> None:
    if len(draft.heads) < 2 or len(draft.claims) < 4:
        raise AccountsError(f"{path.name}: fewer than two accounts or four claims")
    for claim, marks in draft.claims.items():
        known = Counter(mark.passage for mark in marks)
        if missing := [s for s in (claim, *known) if s not in draft.texts]:
            raise AccountsError(f"{path.name}: claim {claim} names {', '.join(missing)}, which is not there")
        if twice := [s for s, n in known.items() if n > 1]:
            raise AccountsError(f"{path.name}: claim {claim} names {', '.join(twice)} twice")


def main(names: list[str]) -> int:
    """Check the files given; return 1 where one is wrong."""
    wrong = 0
    for name in names:
        try:
            event = read_event(Path(name))
        except AccountsError as error:
            wrong = 1
            print(error)
        else:
            grades = Counter(m.grade for marks in event.claims.values() for m in marks)
            marked = " ".join(f"{grade} {grades[grade]}" for grade in GRADES)
            print(f"{event.name}: {len(event.texts)} sentences, {len(event.claims)} claims, {marked}")
    return wrong


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
