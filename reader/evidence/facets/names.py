"""Names of people and organisations by capitals, with the aliases that a library itself uses."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from reader.text.model import Span
from reader.text.wordlists import word_set
from reader.text.words import fold

_RUN = re.compile(
    r"(?<![\w'’])[A-Z][\w&]*(?:[-'’.](?=[A-Z])[A-Z]\w*)*\.?"
    r"(?:[ \u00a0](?:(?:of|de|van|von|der|al|bin|la)[ \u00a0])?[A-Z][\w&]*(?:[-'’](?=[A-Z])[A-Z]\w*)*){0,4}"
)
_WORD = re.compile(r"[^\W\d_][\w&]*")
_ORG_WORD = re.compile(
    r"\b(?:Inc|Corp|Ltd|LLC|PLC|Co|Company|Group|Labs?|Bank|University|College|Institute|Agency|Ministry|Council"
    r"|Museum|Foundation|Association|Party|Union|Committee|Commission|Court|Department|Office|Authority|Service"
    r"|Services|Telecom|Airlines|Airways|Lines|Ferries|Police|Times|Post|News|Press|Club|Society|Trust|Board|Hospital"
    r"|School|Church|Airport|Sea|Gulf|Canal|East|West|North|South|Street|Harbou?r|Island|Islands|Executive|Order)\b"
)
_TITLES = word_set("mr mrs ms dr prof sir dame lord lady president minister senator captain capt judge")
_PERSON_CUE = re.compile(
    r"^\W{0,2}(?:,? \d\d,|(?: who| he| she)?,?"
    r" (?:said|says|wrote|told|added|joined|joins|has joined|left|will))"
)
_PRONOUN = re.compile(r"\b(?:he|she|his|her|him|himself|herself)\b", re.IGNORECASE)
_CUE_REACH = 40
_NEVER = word_set(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july"
    " august september october november december i the a an in on at he she it they we but and his her its"
    " this that no not there then if as for with after before when while utc gmt"
)


@dataclass(frozen=True, slots=True)
class Name:
    """A name as written; `key` is equal for all forms of one bearer in a library."""

    span: Span
    text: str
    key: str
    person: bool


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Which capitalised words are names in a library, and what each form stands for."""

    proper: frozenset[str] = frozenset()
    people: Mapping[str, str] = field(default_factory=dict)

    def find(self, text: str) -> tuple[Name, ...]:
        """Return the names in `text`, in order; spans count in `text`."""
        return tuple(name for run in _RUN.finditer(text) for name in self._names(run))

    def _names(self, run: re.Match[str]) -> Iterable[Name]:
        words = list(_WORD.finditer(run.group()))
        kept = [w for w in words if self._is_name(w.group())]
        for group in _adjacent(run.group(), kept):
            start, end = group[0].start(), group[-1].end()
            text = run.group()[start:end]
            parts = [fold(w.group()) for w in group]
            if parts[0] in _TITLES and len(parts) > 1:
                parts = parts[1:]
            person = self.people.get(" ".join(parts)) or self.people.get(parts[-1])
            key = person or " ".join(parts)
            yield Name(Span(run.start() + start, run.start() + end), text, key, person is not None)

    def _is_name(self, word: str) -> bool:
        return fold(word) in self.proper and word[0].isupper()


def _adjacent(run: str, words: list[re.Match[str]]) -> list[list[re.Match[str]]]:
    groups: list[list[re.Match[str]]] = []
    for word in words:
        between = run[groups[-1][-1].end() : word.start()] if groups else ""
        if groups and re.fullmatch(r"[\s\u00a0-]|\.\s|[-'’]|\s(?:of|de|van|von|der|al|bin|la)\s", between):
            groups[-1].append(word)
        else:
            groups.append([word])
    return groups


def learn_names(sentences: Iterable[str]) -> Gazetteer:
    """Learn from the sentences of a library which words are names and which of them name people."""
    texts = list(sentences)
    capital, small = _counted(texts)
    proper = frozenset(w for w, n in capital.items() if n > small[w] and w not in _NEVER)
    return Gazetteer(proper, _people(texts, Gazetteer(proper)))


def _counted(texts: list[str]) -> tuple[Counter[str], Counter[str]]:
    capital: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for text in texts:
        words = list(_WORD.finditer(text))
        titled = sum(w.group()[0].isupper() for w in words) > 0.6 * len(words) and len(words) > 3
        for n, word in enumerate(words):
            if word.group()[0].islower():
                small[fold(word.group())] += 1
            elif n and not titled and text[words[n - 1].start() : word.start()].rstrip()[-1:] not in ".!?:":
                capital[fold(word.group())] += 1
    return capital, small


def _people(texts: list[str], bare: Gazetteer) -> dict[str, str]:
    """Map the full and the last names of people to one key: the full name's folded form."""
    full: Counter[str] = Counter()
    votes: Counter[str] = Counter()
    alone: Counter[str] = Counter()
    for text in texts:
        for name in bare.find(text):
            words = name.text.split()
            if len(words) == 1:
                alone[name.key] += 1
            elif len(words) in {2, 3} and " " in name.key and _may_be_person(name.text):
                full[name.key] += 1
                votes[name.key] += _person_votes(text, name)
    people: dict[str, str] = {}
    surnames = {key.rsplit(" ", 1)[1]: times for key, times in sorted(full.items(), key=lambda item: item[1])}
    for key, times in sorted(full.items(), key=lambda item: (-item[1], item[0])):
        first, last = key.split(" ", 1)[0], key.rsplit(" ", 1)[1]
        if surnames.get(first, 0) > times:
            continue
        if votes[key] > 0 or (alone[last] and votes[key] >= 0):
            people[key] = key
            people.setdefault(last, key)
    return people


def _may_be_person(text: str) -> bool:
    words = text.replace("-", " ").split()
    return not _ORG_WORD.search(text) and all(w[0].isupper() and not w.isupper() for w in words)


def _person_votes(text: str, name: Name) -> int:
    before = text[max(0, name.span.start - _CUE_REACH) : name.span.start]
    after = text[name.span.end : name.span.end + _CUE_REACH]
    votes = 2 if _PERSON_CUE.match(after) else 0
    if re.search(r"\b(?:the|in|of|across|near|off|at|from)\s$", before):
        votes -= 1
    if re.search(
        r"(?:\b[a-z]+(?:er|or|ist|man|woman|lead|chief|head|president|founder)|\bMr|\bDr|\bMs)\.?\s$", before
    ):
        votes += 2
    if re.match(
        r"\s?(?:[—–(,-])\s?(?:a|an|the|one|who|for|from|former|once|founder|co-founder|head|director|chief"
        r"|president)\b",
        after,
    ):
        votes += 2
    return votes


def refers_back(text: str) -> bool:
    """Say whether a personal pronoun stands in `text`."""
    return _PRONOUN.search(text) is not None
