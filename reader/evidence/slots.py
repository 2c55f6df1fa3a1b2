"""Compares the exclusive slots of two statements: one event, one slot, two fillings make a clash.

Every rule first asks whether both statements speak of the same thing, and holds its tongue if that is open.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from reader.evidence.corpus import Corpus
from reader.evidence.count_slots import count_clashes
from reader.evidence.event_slots import event_clashes, states_no_fact
from reader.evidence.facets.dates import compare_dates
from reader.evidence.facets.denials import is_doubted
from reader.evidence.facets.model import (
    DateFacet,
    Grain,
    Relation,
)
from reader.evidence.facets.relations import Relation as Post
from reader.evidence.facets.relations import RelationKind
from reader.evidence.lexicon import concept
from reader.evidence.model import Reason, ReasonKind
from reader.evidence.same_event import one_time
from reader.evidence.statement import Statement
from reader.evidence.words import content_words
from reader.text.model import Span

Clash = tuple[float, Reason]

_TELLING = frozenset(
    concept(w.stem) for w in content_words("announce confirm reveal disclose unveil declare report say")
)
_REACH = 32
_BESIDE = 8
_OPENING = 4
_MEASURED_ALIKE = 0.45
_RELATIVE = re.compile(r"\b(?:who|which|that|whose)\s(?:\w+\s)?$", re.IGNORECASE)
_SO_FAR = re.compile(r"\b(?:yet|so\sfar|until|before|only|any\smore|again)\b", re.IGNORECASE)
_SAME_EVENT = 0.12
_SAME_NEWS = 0.36
_SAME_COUNT = 0.22
_SAME_PREDICATE = 0.5


def clashes(claim: Statement, passage: Statement, likeness: float, corpus: Corpus) -> tuple[Clash, ...]:
    """Return the clashes of a passage with a claim, each with how sure it is, 0..1, surest first."""
    found = [
        *_between(claim, passage, corpus),
        *_telling_days(claim, passage, likeness),
        *_polarity(claim, passage, likeness),
        *(
            (sure, reason(kind, claim, a, passage, b, agrees=False))
            for sure, kind, a, b in (
                *count_clashes(claim, passage, likeness, corpus),
                *event_clashes(claim, passage, corpus),
            )
        ),
    ]
    return tuple(sorted(found, key=lambda clash: -clash[0]))


def reason(
    kind: ReasonKind, claim: Statement, a: Span, passage: Statement, b: Span, *, agrees: bool
) -> Reason:
    """Return a reason that quotes a stretch of each statement, with its place in the source."""
    return Reason(kind, a.of(claim.text), b.of(passage.text), agrees, claim.located(a), passage.located(b))


@dataclass(frozen=True, slots=True)
class _Side:
    """A relation in its statement; `about` names whom and what the statement is about."""

    post: Post
    statement: Statement
    about: frozenset[str]

    def is_a(self, kind: RelationKind) -> bool:
        return self.post.kind is kind


def _sides(statement: Statement, corpus: Corpus) -> list[_Side]:
    about = statement.people | statement.others
    if not about and statement.source is not None:
        about = corpus.prominent[statement.source]
    return [_Side(post, statement, about) for post in statement.relations]


def _between(claim: Statement, passage: Statement, corpus: Corpus) -> Iterator[Clash]:
    """Yield the clashes of relations, whichever side each stands on; one of a kind is enough."""
    seen: set[ReasonKind] = set()
    for a in _sides(claim, corpus):
        for b in _sides(passage, corpus):
            for rule in _RULES:
                found = rule(a, b) or rule(b, a)
                if found is not None and found[1] not in seen:
                    seen.add(found[1])
                    yield (
                        found[0],
                        reason(found[1], claim, a.post.span, passage, b.post.span, agrees=False),
                    )


_Found = tuple[float, ReasonKind] | None


def _head_and_member(a: _Side, b: _Side) -> _Found:
    """Find that who runs a unit reports to its head, or starts a team inside it."""
    if a.is_a(RelationKind.HEADS) and b.is_a(RelationKind.SUBORDINATE) and _same_person(a, b):
        return (0.75, ReasonKind.ROLE) if a.post.topic & b.post.topic else None
    return None


def _two_heads(a: _Side, b: _Side) -> _Found:
    """Find that one unit has two heads."""
    if not (a.is_a(RelationKind.HEADS) and b.is_a(RelationKind.HEADS)):
        return None
    if not (a.post.person and b.post.person) or a.post.person == b.post.person:
        return None
    shared, either = a.post.topic & b.post.topic, a.post.topic | b.post.topic
    if a.about & b.about and len(shared) * 2 >= len(either) > 0:
        return 0.7, ReasonKind.ROLE
    return None


def _founder_and_hire(a: _Side, b: _Side) -> _Found:
    """Find that who founded an organisation was hired by it."""
    if a.is_a(RelationKind.FOUNDER) and b.is_a(RelationKind.FIRST_HIRE) and _same_person(a, b):
        return (0.7, ReasonKind.ROLE) if a.post.organisation == b.post.organisation else None
    return None


def _gone_and_staying(a: _Side, b: _Side) -> _Found:
    """Find that who had left could still have stayed."""
    if a.is_a(RelationKind.MIGHT_STAY) and b.is_a(RelationKind.GONE) and _same_person(a, b):
        return (0.65, ReasonKind.SEQUENCE) if a.post.organisation == b.post.organisation else None
    return None


def _silence_and_speech(a: _Side, b: _Side) -> _Found:
    """Find that somebody spoke for those who are said to have been silent."""
    if a.is_a(RelationKind.SILENCE) and b.is_a(RelationKind.SPEAKS):
        if a.post.organisation:
            owned = a.post.organisation == b.post.organisation
            return (0.65, ReasonKind.ATTRIBUTION) if owned else None
        shared = a.about & b.about
        same = shared & (a.statement.people | b.statement.people) or len(shared) >= min(2, len(a.about)) > 0
        return (0.65, ReasonKind.ATTRIBUTION) if same else None
    return None


_RULES: tuple[Callable[[_Side, _Side], _Found], ...] = (
    _head_and_member,
    _two_heads,
    _founder_and_hire,
    _gone_and_staying,
    _silence_and_speech,
)


def _same_person(a: _Side, b: _Side) -> bool:
    return a.post.person != "" and a.post.person == b.post.person


def _telling_days(claim: Statement, passage: Statement, likeness: float) -> Iterator[Clash]:
    """Yield the clash of two days on which one and the same thing was announced."""
    people = claim.people & passage.people
    if claim.people and passage.people and not people:
        return
    if likeness < (_SAME_EVENT if people else _SAME_NEWS):
        return
    for a in _told_on(claim):
        for b in _told_on(passage):
            if compare_dates(a, b) is Relation.CLASH:
                yield 0.7, reason(ReasonKind.DATE, claim, a.span, passage, b.span, agrees=False)
                return


def _told_on(statement: Statement) -> Iterator[DateFacet]:
    """Yield the days on which something is announced: beside the telling verb, or opening the sentence."""
    for day in statement.dates:
        if day.grain is not Grain.DAY or day.relation:
            continue
        for word in statement.words:
            gap = max(day.span.start - word.span.end, word.span.start - day.span.end, 0)
            opens = day.span.start <= _OPENING and word.span.start > day.span.end
            if concept(word.stem) in _TELLING and (gap <= _BESIDE or opens):
                yield day
                break


def _polarity(claim: Statement, passage: Statement, likeness: float) -> Iterator[Clash]:
    """Yield the clash of a predicate said and denied of the same things."""
    if likeness < _SAME_PREDICATE or bool(claim.negations) == bool(passage.negations):
        return
    denier, other = (claim, passage) if claim.negations else (passage, claim)
    if not _one_matter(claim, passage) or not _outright(denier):
        return
    negation = denier.negations[0]
    before = {concept(w.stem) for w in denier.words if w.span.end <= negation.span.start}
    denied = {concept(w.stem): w for w in denier.words if negation.scope.overlap(w.span)}
    said = {concept(w.stem): w for w in other.words}
    shared = denied.keys() & said.keys()
    if not denied or next(iter(denied)) not in shared or not before & said.keys():
        return
    last = max(shared, key=lambda c: (denied[c].span.start, c))
    affirmed = said[last].span
    if _weakened(other, affirmed):
        return
    cue = Span(negation.span.start, max(negation.span.end, denied[last].span.end))
    spans = (cue, affirmed) if denier is claim else (affirmed, cue)
    yield 0.6, reason(ReasonKind.NEGATION, claim, spans[0], passage, spans[1], agrees=False)


def _one_matter(claim: Statement, passage: Statement) -> bool:
    apart = claim.source is None or claim.source != passage.source
    return apart and not states_no_fact(claim, passage) and one_time(claim, passage)


def _outright(denier: Statement) -> bool:
    """Say whether the first denial is of the sentence itself and for good, no "who did not" or "not yet"."""
    cue = denier.negations[0].span
    relative = _RELATIVE.search(denier.text[: cue.start]) is not None
    return not relative and _SO_FAR.search(denier.text, cue.end) is None


def _weakened(statement: Statement, span: Span) -> bool:
    return is_doubted(statement.text, span.start) or any(h.scope.overlap(span) for h in statement.hedges)
