"""What sentences say of persons, posts and utterances, as far as surface patterns can tell.

The relations are those with exclusive slots: a unit has one head, a founder was not hired, who left is not
there any more, an utterance that exists was not withheld (after de Marneffe et al. 2008, "Finding
Contradictions in Text", and Ritter et al. 2008, "It's a Contradiction - No, it's Not", on functional
relations).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from reader.evidence.facets import relation_patterns as patterns
from reader.evidence.facets.names import Name
from reader.evidence.overlaps import Overlaps
from reader.evidence.words import content_words
from reader.text.model import Span


class RelationKind(StrEnum):
    """What a relation says of its person or of an utterance."""

    HEADS = "heads a unit that exists"
    SUBORDINATE = "belongs to a unit, reports to its head, or builds a new one"
    FOUNDER = "founded an organisation"
    FIRST_HIRE = "was hired by an organisation when it existed"
    MIGHT_STAY = "is still where he might have stayed"
    GONE = "is no longer in an organisation"
    SPEAKS = "an organisation or its spokesperson spoke"
    SILENCE = "nobody spoke"


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation found in a text.

    Attributes:
        kind: what is said.
        span: the words that say it, in code points of the text.
        person: the key of the person it is said of, or "".
        organisation: the key of the organisation concerned, or "".
        topic: stems of what the unit is for.
    """

    kind: RelationKind
    span: Span
    person: str = ""
    organisation: str = ""
    topic: frozenset[str] = frozenset()


_NEAR = 70
_CLOSE = 8
_OWNED = 12
_ASIDE = frozenset(",;:—–()")
_TITLE_REACH = 200
OPPOSITES = {
    RelationKind.HEADS: (RelationKind.SUBORDINATE, RelationKind.HEADS),
    RelationKind.SUBORDINATE: (RelationKind.HEADS,),
    RelationKind.FOUNDER: (RelationKind.FIRST_HIRE,),
    RelationKind.FIRST_HIRE: (RelationKind.FOUNDER,),
    RelationKind.MIGHT_STAY: (RelationKind.GONE,),
    RelationKind.GONE: (RelationKind.MIGHT_STAY,),
    RelationKind.SPEAKS: (RelationKind.SILENCE,),
    RelationKind.SILENCE: (RelationKind.SPEAKS,),
}


def find_relations(text: str, names: tuple[Name, ...], referent: str, context: str) -> tuple[Relation, ...]:
    """Return the relations in `text`, whose names are known.

    The person of a relation is the nearest one named before it, else `referent`, else (where the sentence
    names nobody) `context`.
    """
    finder = _Finder(text, names, referent, context)
    return tuple(
        relation
        for find in (finder.posts, finder.superiors, finder.founding, finder.staying, finder.utterances)
        for relation in find()
    )


class _Finder:
    def __init__(self, text: str, names: tuple[Name, ...], referent: str, context: str) -> None:
        self.text, self.names = text, names
        self.people = [n for n in names if n.person]
        self.others = [n for n in names if not n.person]
        self._people_ends = [n.span.end for n in self.people]
        self._placed = Overlaps([n.span for n in self.others])
        self.referent = referent
        self.default = "" if self.people else context

    def _person(self, at: int, barred: str = "") -> str:
        if self.referent:
            return self.referent
        before = range(bisect_right(self._people_ends, at))
        return next((k for n in reversed(before) if (k := self.people[n].key) != barred), self.default)

    def _subject(self, at: int) -> str:
        first, behind = bisect_left(self._people_ends, at - 1), bisect_right(self._people_ends, at)
        beside = self.people[first].key if first < behind else ""
        return beside or self.referent or self._first() or self.default

    def _organisation(self, span: Span) -> str:
        near = self._near(span)
        return min(near, key=lambda n: self._distance(n, span)).key if near else ""

    def _near(self, span: Span) -> list[Name]:
        around = Span(max(0, span.start - _NEAR - 1), span.end + _NEAR + 1)
        near = (self.others[n] for n in sorted(self._placed.of([around])))
        return [name for name in near if self._distance(name, span) <= _NEAR]

    @staticmethod
    def _distance(name: Name, span: Span) -> int:
        return max(name.span.start - span.end, span.start - name.span.end, 0)

    def _topic(self, span: Span, reach: int = 0) -> frozenset[str]:
        stretch = self.text[span.start : span.end + reach]
        return frozenset(w.stem for w in content_words(stretch)) - _EMPTY

    def posts(self) -> Iterator[Relation]:
        for match in patterns.HEADS.finditer(self.text):
            span = Span(*match.span())
            yield Relation(RelationKind.HEADS, span, self._person(span.start), "", self._topic(span))
        for pattern in (patterns.NEW_UNIT, patterns.MEMBER):
            for match in pattern.finditer(self.text):
                span = Span(*match.span())
                topic = self._topic(span, _NEAR)
                yield Relation(RelationKind.SUBORDINATE, span, self._person(span.start), "", topic)

    def superiors(self) -> Iterator[Relation]:
        for match in patterns.REPORTS.finditer(self.text):
            span = Span(*match.span())
            person, words = self._person(span.start), span.of(self.text).lower()
            if not any(part in words for part in person.split()):
                yield Relation(RelationKind.SUBORDINATE, span, person, "", self._topic(span))
        for match in patterns.UNDER.finditer(self.text):
            boss = next((n for n in self.people if n.span.start == match.end()), None)
            if boss is not None:
                span = Span(match.start(), boss.span.end)
                topic = self._topic(Span(max(0, span.start - _NEAR), span.end), _NEAR)
                yield Relation(RelationKind.SUBORDINATE, span, self._person(span.start, boss.key), "", topic)
        for name in self.people:
            yield from self._heading(name)

    def _heading(self, name: Name) -> Iterator[Relation]:
        start, end = name.span.start, name.span.end
        before = patterns.TITLE_BEFORE.search(self.text, max(0, start - _TITLE_REACH), start)
        after = patterns.TITLE_AFTER.match(self.text[end : end + _TITLE_REACH])
        if before:
            span = Span(before.start(), end)
        elif after:
            span = Span(start, end + after.end())
        else:
            return
        yield Relation(RelationKind.HEADS, span, name.key, "", self._topic(span))

    def founding(self) -> Iterator[Relation]:
        for pattern, kind in (
            (patterns.FIRST_HIRE, RelationKind.FIRST_HIRE),
            (patterns.FOUNDER, RelationKind.FOUNDER),
        ):
            for match in pattern.finditer(self.text):
                span = Span(*match.span())
                organisation = self._organisation(span)
                if organisation:
                    yield Relation(kind, span, self._person(span.start) or self._first(), organisation)

    def _first(self) -> str:
        return self.people[0].key if self.people else ""

    def staying(self) -> Iterator[Relation]:
        for match in patterns.STAY.finditer(self.text):
            after = next((n for n in self.others if 0 <= n.span.start - match.end() <= 4), None)
            if after is not None:
                span = Span(match.start(), after.span.end)
                yield Relation(RelationKind.MIGHT_STAY, span, self._person(span.start), after.key)
        for pattern in (patterns.PAST_POST, patterns.GONE):
            for match in pattern.finditer(self.text):
                span = Span(*match.span())
                person = self._subject(span.start)
                for name in self._near(span):
                    if name.span.start >= span.end or pattern is patterns.GONE:
                        yield Relation(RelationKind.GONE, _joined(span, name.span), person, name.key)

    def utterances(self) -> Iterator[Relation]:
        silence = patterns.SILENCE.search(self.text)
        if silence:
            yield from self._silence(Span(*silence.span()))
            return
        for match in patterns.SPOKE.finditer(self.text):
            voice = self._voice(match.start())
            if voice is not None and not patterns.DENIED.search(
                self.text[voice.start : match.end() + _CLOSE]
            ):
                span = Span(voice.start, match.end())
                owner = next((n.key for n in self.names if span.overlap(n.span)), "")
                yield Relation(RelationKind.SPEAKS, span, "", owner)
                return

    def _silence(self, span: Span) -> Iterator[Relation]:
        """Yield a silence: of everybody where the sentence opens with it, else of the one named before."""
        owner = next((n.key for n in reversed(self.names) if n.span.end <= span.start), "")
        if owner or not content_words(self.text[: span.start]):
            yield Relation(RelationKind.SILENCE, span, "", owner)

    def _voice(self, at: int) -> Span | None:
        from_start = max(0, at - _NEAR)
        voices = [
            Span(*m.span()).shifted(from_start) for m in patterns.VOICE.finditer(self.text[from_start:at])
        ]
        owners = [n.span for n in self.names if self._owns(n, at)]
        found = sorted(voices + owners, key=lambda s: s.start)
        return found[-1] if found else None

    def _owns(self, name: Name, at: int) -> bool:
        near = 0 <= at - name.span.end <= _OWNED and not _ASIDE & set(self.text[name.span.end : at])
        return near and (not name.person or self._is_noun(at))

    def _is_noun(self, at: int) -> bool:
        return patterns.NOUN_OF_SPEECH.match(self.text, at) is not None


_EMPTY = frozenset(
    w.stem
    for w in content_words(
        "team group department division unit effort project work lead leader head run oversee responsible"
        " new report member join start build create focused company research"
    )
)


def _joined(a: Span, b: Span) -> Span:
    return Span(min(a.start, b.start), max(a.end, b.end))
