"""Which paragraph of one source tells what a paragraph of another tells."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import log, sqrt

from reader.compare.model import Pair
from reader.compare.tokens import tokens
from reader.text.model import Document, Paragraph, ParagraphKind
from reader.text.shown import shown_text

_ALIKE = 0.3
"""Similarity from which two paragraphs are counterparts wherever they stand and whatever they are."""
_ENOUGH = 0.11
"""Similarity from which two of the same kind, in the same order, are; they share `_SHARED` words at least."""
_SHARED = 3
_CANDIDATES = 12
"""How many counterparts are considered for one paragraph; bounds the work on long sources."""

_Weights = dict[str, float]


@dataclass(frozen=True, slots=True)
class _Match:
    left: int
    right: int
    similarity: float
    shared: int = 0

    @property
    def is_likely(self) -> bool:
        return self.similarity >= _ALIKE or (self.similarity >= _ENOUGH and self.shared >= _SHARED)


def align(left: Document, right: Document) -> tuple[Pair, ...]:
    """Pair the paragraphs of two sources; those without a counterpart stand alone. Furniture is left out.

    Similarity is the cosine of the paragraphs' words, each weighed by its inverse document frequency over the
    paragraphs of both (Sparck Jones 1972). Of the likely pairs, the heaviest set in which both sources keep
    their order is taken, then very similar ones across it. Pairs come in the order of `left`; a paragraph of
    `right` without a counterpart follows what precedes it there. The same sources always give the same pairs.
    """
    lefts, rights = _content(left), _content(right)
    bags = [_bag(shown_text(d, p.span).text) for d, ps in ((left, lefts), (right, rights)) for p in ps]
    vectors = _vectors(bags)
    candidates = _candidates(vectors[: len(lefts)], vectors[len(lefts) :])
    chain = _heaviest_chain(
        [
            m
            for m in candidates
            if m.is_likely
            and (m.similarity >= _ALIKE or _is_heading(lefts[m.left]) == _is_heading(rights[m.right]))
        ]
    )
    return tuple(_in_order(lefts, rights, chain, _across(chain, candidates)))


def best_match(text: str, document: Document) -> Paragraph | None:
    """Return the paragraph of `document` that says most of what `text` says; None where none comes near."""
    paragraphs = _content(document)
    vectors = _vectors([_bag(text), *(_bag(shown_text(document, p.span).text) for p in paragraphs)])
    matches = [match for match in _candidates(vectors[:1], vectors[1:]) if match.is_likely]
    best = min(matches, key=lambda m: (-m.similarity, m.right), default=None)
    return None if best is None else paragraphs[best.right]


def _content(document: Document) -> list[Paragraph]:
    return [p for p in document.paragraphs if not p.is_furniture]


def _is_heading(paragraph: Paragraph) -> bool:
    return paragraph.kind in {ParagraphKind.TITLE, ParagraphKind.HEADING}


def _bag(text: str) -> Counter[str]:
    return Counter(_stem(token.key) for token in tokens(text) if token.is_content)


def _stem(key: str) -> str:
    bare = key.removesuffix("'s")
    return bare[:-1] if len(bare) > 3 and bare.endswith("s") and not bare.endswith("ss") else bare


def _vectors(bags: Sequence[Counter[str]]) -> list[_Weights]:
    """Weigh each word by (1 + ln tf) · ln(1 + N / df) and give every paragraph the length 1."""
    frequency = Counter(word for bag in bags for word in bag)
    vectors = []
    for bag in bags:
        weights = {word: (1 + log(n)) * log(1 + len(bags) / frequency[word]) for word, n in bag.items()}
        length = sqrt(sum(weight * weight for weight in weights.values()))
        vectors.append({word: weight / length for word, weight in weights.items()})
    return vectors


def _candidates(lefts: Sequence[_Weights], rights: Sequence[_Weights]) -> list[_Match]:
    """Return for each left paragraph its most similar right ones that share a word with it."""
    holders: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for j, vector in enumerate(rights):
        for word, weight in vector.items():
            holders[word].append((j, weight))
    found = []
    for i, vector in enumerate(lefts):
        scores: dict[int, float] = defaultdict(float)
        shared: Counter[int] = Counter()
        for word, weight in vector.items():
            for j, other in holders.get(word, ()):
                scores[j] += weight * other
                shared[j] += 1
        best = sorted(scores.items(), key=lambda item: (-item[1], item[0]))[:_CANDIDATES]
        found += [_Match(i, j, min(1.0, round(score, 9)), shared[j]) for j, score in best]
    return found


def _heaviest_chain(matches: Iterable[_Match]) -> list[_Match]:
    """Return the matches of greatest total similarity that rise in both sources, in order.

    `ends` holds, by rising right index, the last link of every chain that outweighs all chains ending before
    it; so the best chain to extend is found by bisection.
    """
    ends: list[int] = [-1]
    totals: list[float] = [0.0]
    last: list[_Match | None] = [None]
    before: dict[tuple[int, int], _Match | None] = {}
    for match in sorted(matches, key=lambda m: (m.left, -m.right)):
        at = bisect_right(ends, match.right - 1)
        total = totals[at - 1] + match.similarity
        before[match.left, match.right] = last[at - 1]
        stop = at
        while stop < len(ends) and totals[stop] <= total:
            stop += 1
        if stop > at or at == len(ends) or ends[at] > match.right:
            ends[at:stop], totals[at:stop], last[at:stop] = [match.right], [total], [match]
    chain = []
    match_or_none = last[-1]
    while match_or_none is not None:
        chain.append(match_or_none)
        match_or_none = before[match_or_none.left, match_or_none.right]
    return chain[::-1]


def _across(chain: Iterable[_Match], candidates: Iterable[_Match]) -> list[_Match]:
    """Return very similar pairs that the chain left alone: what is told elsewhere in the other source."""
    taken_left = {match.left for match in chain}
    taken_right = {match.right for match in chain}
    crossing = []
    for match in sorted(candidates, key=lambda m: (-m.similarity, m.left, m.right)):
        if match.similarity < _ALIKE:
            break
        if match.left not in taken_left and match.right not in taken_right:
            taken_left.add(match.left)
            taken_right.add(match.right)
            crossing.append(match)
    return crossing


def _in_order(
    lefts: Sequence[Paragraph], rights: Sequence[Paragraph], chain: Sequence[_Match], across: Iterable[_Match]
) -> Iterator[Pair]:
    elsewhere = {match.left: match for match in across}
    moved = {match.right for match in elsewhere.values()}
    i = j = 0
    for match in [*chain, _Match(len(lefts), len(rights), 0.0)]:
        for k in range(i, match.left):
            other = elsewhere.get(k)
            yield (
                Pair(lefts[k], rights[other.right], other.similarity) if other else Pair(lefts[k], None, 0.0)
            )
        for k in range(j, match.right):
            if k not in moved:
                yield Pair(None, rights[k], 0.0)
        if match.left < len(lefts):
            yield Pair(lefts[match.left], rights[match.right], match.similarity)
        i, j = match.left + 1, match.right + 1
