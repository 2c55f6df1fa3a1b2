"""Makes clashes and faithful restatements of sentences by changing one slot, right by construction.

A slot is a number, year, month, weekday, name, negation or a word with an opposite. Where a premise supports
a hypothesis and both hold the same filler, another filler in the hypothesis makes a clash; where the subject
is changed with it, the two speak of different things and are neutral.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from random import Random

from corpora import Pair, pair

_MONTHS = [
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
]  # fmt: skip
_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_WORDS = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
]  # fmt: skip
_ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
_OPPOSITES = """
increase decrease|increased decreased|increases decreases|rose fell|rise fall|rising falling|higher lower
more fewer|more less|before after|largest smallest|oldest youngest|won lost|wins loses|opened closed
accepted rejected|approved rejected|confirmed denied|confirms denies|joined left|joins leaves|bought sold
founded joined|founder employee|co-founder employee|leads follows|led assisted|lead assist|all some|all none
both neither|north south|northern southern|east west|eastern western|father brother|mother sister|son nephew
husband cousin|wife cousin|president adviser|chairman spokesman|director assistant|chief deputy
captain coach|professor student|minister ambassador|public private|male female|positive negative
success failure|successful failed|began ended|begins ends|start end|started ended|early late|same different
many few|most few|with without|always never|allowed banned|support oppose|supports opposes|supported opposed
safe dangerous|guilty innocent|convicted acquitted|arrested released|alive dead|died survived|killed injured
hired fired|promoted demoted|present absent|temporary permanent|domestic foreign|morning evening
live recorded|official unofficial|partially completely|partly fully|inside outside|above below
improved worsened|improves worsens|effective ineffective|common rare|strengthened weakened|gained lost
inhibits activates|inhibit activate|reduces raises|reduced raised|reduce raise|upregulated downregulated
associated unrelated
""".replace("\n", "|")
OPPOSITE: dict[str, tuple[str, ...]] = {}
for _pair in filter(None, _OPPOSITES.split("|")):
    _a, _b = _pair.split()
    OPPOSITE[_a] = (*OPPOSITE.get(_a, ()), _b)
    OPPOSITE[_b] = (*OPPOSITE.get(_b, ()), _a)
_NUMBER = re.compile(r"(?<![\w.,-])\d{1,3}(?:,\d{3})+(?![\w-])|(?<![\w.,-])\d+(?:\.\d+)?(?![\w-])")
_NAME = re.compile(r"(?<![.!?\"“] )(?<!^)\b(?:[A-Z][a-z]{2,}(?: [A-Z][a-z]{2,}){0,2})\b")
_VERB = r"\b(is|was|are|were|has|had|will|can|could|would|should|does|did|have)"
_AUXILIARY = re.compile(_VERB + r"\b(?! not)(?!n't)")
_NOT = re.compile(_VERB + r" not\b")


class Changer:
    """Changes slots of sentences, with names drawn from a pool. Deterministic for a seed."""

    def __init__(self, names: Sequence[str], random: Random) -> None:
        self._names = names
        self._random = random

    def changes(self, text: str, must_hold: str) -> list[tuple[str, str]]:
        """Return (kind, changed text) for every slot of `text` whose filler `must_hold` holds too."""
        return [
            *self._numbers(text, must_hold),
            *self._listed(text, must_hold, _MONTHS, "month"),
            *self._listed(text, must_hold, _DAYS, "day"),
            *self._listed(text, must_hold, _WORDS[2:], "number"),
            *self._listed(text, must_hold, _ORDINALS, "ordinal"),
            *self._named(text, must_hold),
            *self._opposite(text, must_hold),
        ]

    def negated(self, text: str) -> str | None:
        """Return the text with its first auxiliary negated, or a negation taken out; None without one."""
        if _NOT.search(text):
            return _NOT.sub(r"\1", text, count=1)
        if re.search(r"\b(?:no|not|never|none|nobody|nothing)\b|n't", text) or not _AUXILIARY.search(text):
            return None
        word = self._random.choice(("not", "not", "never"))
        return _AUXILIARY.sub(rf"\1 {word}", text, count=1)

    def renamed(self, text: str) -> str | None:
        """Return the text with every name changed: the same said of somebody else; None without a name."""
        names = sorted({m.group() for m in _NAME.finditer(text)})
        for name in names:
            text = text.replace(name, self._random.choice(self._names))
        return text if names else None

    def _numbers(self, text: str, held: str) -> Iterator[tuple[str, str]]:
        for match in _NUMBER.finditer(text):
            if re.search(rf"(?<![\w.,]){re.escape(match.group())}(?![\w])", held):
                kind = "year" if re.fullmatch(r"(?:1[5-9]|20)\d\d", match.group()) else "number"
                yield kind, _spliced(text, match, self._other_number(match.group(), kind))

    def _other_number(self, figure: str, kind: str) -> str:
        if kind == "year":
            return str(int(figure) + self._random.choice((-11, -4, -3, -2, -1, 1, 2, 3, 5, 10)))
        value = float(figure.replace(",", ""))
        if "." in figure:
            places = len(figure.split(".")[1])
            return f"{value * self._random.choice((0.4, 0.7, 1.3, 1.8, 3.0)) + 0.3:.{places}f}"
        other = round(value * self._random.choice((0.3, 0.6, 0.8, 1.3, 1.7, 2.5))) if value > 9 else value
        other = int(other) + (self._random.choice((1, 2, 3)) if int(other) == int(value) else 0)
        return f"{other:,}" if "," in figure else str(other)

    def _listed(self, text: str, held: str, words: Sequence[str], kind: str) -> Iterator[tuple[str, str]]:
        for match in re.finditer(rf"\b(?:{'|'.join(words)})\b", text):
            if re.search(rf"\b{match.group()}\b", held):
                other = self._random.choice([w for w in words if w != match.group()])
                yield kind, _spliced(text, match, other)

    def _named(self, text: str, held: str) -> Iterator[tuple[str, str]]:
        for match in _NAME.finditer(text):
            if match.group() in held and match.group() not in (*_MONTHS, *_DAYS):
                yield "name", _spliced(text, match, self._random.choice(self._names))

    def _opposite(self, text: str, held: str) -> Iterator[tuple[str, str]]:
        for match in re.finditer(r"[a-z-]+", text):
            if match.group() in OPPOSITE and re.search(rf"\b{match.group()}\b", held):
                yield "opposite", _spliced(text, match, self._random.choice(OPPOSITE[match.group()]))


def _spliced(text: str, match: re.Match[str], filler: str) -> str:
    return text[: match.start()] + filler + text[match.end() :]


def names_in(texts: Iterable[str]) -> list[str]:
    """Return the names of a corpus, each once, sorted."""
    months = {*_MONTHS, *_DAYS}
    return sorted({m.group() for text in texts for m in _NAME.finditer(text)} - months)


def parts(text: str) -> list[str]:
    """Return sentence-like parts of a long sentence: what stands before its commas and semicolons."""
    cut = [m.start() for m in re.finditer(r"[,;] (?=[a-z])", text)]
    return [text[:at].rstrip() + "." for at in cut if text[:at].count(" ") >= 5]


def counterfactual_pairs(supported: Sequence[Pair], random: Random, most: int) -> Iterator[Pair]:
    """Yield clashes, restatements and same-shaped neutrals made of pairs whose premise supports.

    Each pair gives at most one clash and one neutral, and itself; premises are also taken as their own
    hypotheses, whole or in part.
    """
    changer = Changer(names_in(p.premise for p in supported), random)
    made = 0
    for source in random.sample(supported, len(supported)):
        own = [source.hypothesis]
        if source.premise.count(" ") >= 9:
            own += [random.choice([*parts(source.premise), source.premise])]
        for hypothesis in own:
            for new in _of_one(source.premise, hypothesis, changer, random):
                yield new
                made += 1
        if made >= most:
            return


def _of_one(premise: str, hypothesis: str, changer: Changer, random: Random) -> Iterator[Pair]:
    changes = changer.changes(hypothesis, premise)
    negated = changer.negated(hypothesis)
    if changes and (negated is None or random.random() < 0.8):
        kinds = sorted({kind for kind, _ in changes})
        chosen = random.choice(kinds)
        changed = random.choice([text for kind, text in changes if kind == chosen])
        yield pair(premise, changed, "contradict")
        if random.random() < 0.5:
            elsewhere = changer.renamed(premise)
            if elsewhere is not None and chosen != "name":
                yield pair(elsewhere, changed, "neutral")
    elif negated is not None:
        yield pair(premise, negated, "contradict")
    if random.random() < 0.35:
        yield pair(premise, _restated(hypothesis, random), "support")


def _restated(text: str, random: Random) -> str:
    """Return the text with figures written another way: digits for words, short months, approximations."""
    for number, word in enumerate(_WORDS[2:], 2):
        if re.search(rf"(?<![\d.,]){number}(?![\d.,%\w])", text) and random.random() < 0.7:
            return re.sub(rf"(?<![\d.,]){number}(?![\d.,%\w])", word, text, count=1)
        if re.search(rf"\b{word}\b", text) and random.random() < 0.7:
            return re.sub(rf"\b{word}\b", str(number), text, count=1)
    match = next(iter(_NUMBER.finditer(text)), None)
    value = float(match.group().replace(",", "")) if match else 0.0
    if match and value > 20 and not re.fullmatch(r"(1[5-9]|20)\d\d", match.group()):
        low = int(value // 10 * 10) if value < 100 else int(value // 50 * 50)
        if low < value:
            about = random.choice(("more than", "at least", "over"))
            return _spliced(text, match, f"{about} {low:,}")
    for month in _MONTHS:
        if month != "May" and re.search(rf"\b{month} \d", text):
            return text.replace(month, month[:3] + ("." if random.random() < 0.5 else ""), 1)
    return text
