"""The timeline: the dated statements of all sources in the order of what they date, and where these clash."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import cast

from reader.evidence.disputes import Clash, Fragment
from reader.evidence.facets.model import DateFacet
from reader.evidence.facts import Fact, FactKind
from reader.evidence.model import ReasonKind
from reader.library.model import Library
from reader.text.model import Document, Span

_OF_TIME = frozenset({ReasonKind.DATE, ReasonKind.SEQUENCE})


@dataclass(frozen=True, slots=True)
class Moment:
    """A statement with the date that it names.

    Attributes:
        source, sentence, span: where the statement and its date stand; spans count in the source's text. Of a
            source's own publication both are empty, at its start.
        date: what the date means; None for the day of publication.
        first, last: the days named, both inside; None where the date cannot be resolved: it stands last then.
        clashes: the words of other sources that contradict its date or its order.
    """

    source: str
    sentence: Span
    span: Span
    first: dt.date | None
    last: dt.date | None
    date: DateFacet | None = None
    clashes: tuple[Fragment, ...] = ()

    @property
    def published(self) -> bool:
        """Say whether it is the publication of its source rather than a statement in it."""
        return self.date is None

    def is_at(self, fragment: Fragment) -> bool:
        """Say whether a fragment stands in this statement, in the words of its date."""
        return (
            self.source == fragment.source
            and self.sentence == fragment.sentence
            and self.span.overlap(fragment.span) > 0
        )


def timeline(library: Library, facts: Iterable[Fact], found: Iterable[Clash]) -> tuple[Moment, ...]:
    """Return a moment per date that a source names, and one per dated source, in order of time.

    Within a day the longer stretch comes first (a year before its first month), then sources stand in the
    library's order; dates that cannot be resolved stand at the end.
    """
    against = _against(found)
    moments = [_published(d, d.metadata.date) for d in library.documents if d.metadata.date is not None]
    moments += [_moment(fact, against) for fact in facts if fact.kind is FactKind.DATE]
    place = {document.source: n for n, document in enumerate(library.documents)}
    return tuple(sorted(moments, key=lambda m: _rank(m, place[m.source])))


def counterpart(moments: Iterable[Moment], moment: Moment) -> int:
    """Return the index of the first moment that one of `moment`'s clashes names, -1 where none does."""
    for fragment in moment.clashes:
        for n, other in enumerate(moments):
            if other.is_at(fragment):
                return n
    return -1


def _published(document: Document, day: dt.date) -> Moment:
    return Moment(document.source, Span(0, 0), Span(0, 0), day, day)


def _moment(fact: Fact, against: Mapping[tuple[str, Span], list[tuple[Clash, Fragment]]]) -> Moment:
    date = cast("DateFacet", fact.facet)
    clashes: dict[tuple[str, str], Fragment] = {}
    for clash, other in against.get((fact.source, fact.sentence), ()):
        own = clash.claim if other is clash.passage else clash.passage
        if clash.kind is ReasonKind.SEQUENCE or own.span.overlap(fact.span):
            clashes.setdefault((other.source, other.text), other)
    return Moment(fact.source, fact.sentence, fact.span, date.first, date.last, date, tuple(clashes.values()))


def _against(found: Iterable[Clash]) -> dict[tuple[str, Span], list[tuple[Clash, Fragment]]]:
    """Return for each sentence the clashes of time that it is part of, each with the other side."""
    against: dict[tuple[str, Span], list[tuple[Clash, Fragment]]] = {}
    for clash in found:
        if clash.kind in _OF_TIME:
            for own, other in ((clash.claim, clash.passage), (clash.passage, clash.claim)):
                against.setdefault((own.source, own.sentence), []).append((clash, other))
    return against


def _rank(moment: Moment, place: int) -> tuple[dt.date, int, bool, int, Span]:
    if moment.first is None or moment.last is None:
        return dt.date.max, 0, False, place, moment.span
    length = (moment.last - moment.first).days
    return moment.first, -length, not moment.published, place, moment.span
