"""Clashes of figures: two counts or measures of one thing in the same role of one event."""

import re
from collections.abc import Iterator

from reader.evidence.corpus import Corpus
from reader.evidence.event_slots import Found, states_no_fact
from reader.evidence.facets.dates import compare_dates
from reader.evidence.facets.model import Qualifier, Quantity, QuantityKind, Relation
from reader.evidence.facets.quantities import compare_quantities, same_measure
from reader.evidence.facets.tolls import find_tolls
from reader.evidence.lexicon import concept
from reader.evidence.model import ReasonKind
from reader.evidence.same_event import one_story, one_time, other_story
from reader.evidence.statement import Statement
from reader.evidence.words import content_words, stem

_REACH = 64
_SAME_COUNT = 0.22
_MEASURED_ALIKE = 0.45
_BY_ROLE = 0.08
_ROLE_WORDS = 2
_SURE_BY_ROLE = 0.6
_FULL = r"(?P<name>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)+)"
_NAME_BEFORE = re.compile(rf"{_FULL},\s(?:who\sis\s|now\s)?$")
_NAME_AFTER = re.compile(rf"\s{_FULL}")
_HABIT = re.compile(r"\s(?:every|each|per|a\s(?:day|week|month|year)|on\saverage|annually)\b", re.IGNORECASE)
_INFORMANTS = re.compile(r"\s(?:familiar|briefed|close|with\s(?:direct\s)?knowledge|who\s(?:spoke|asked))\b")
_ANYBODY = frozenset({"person", "man", "woman", "child", "life", "time", "year", "day"})
_EARLIER = frozenset(w.stem for w in content_words("earlier previous previously last ago former"))


def count_clashes(claim: Statement, passage: Statement, likeness: float, corpus: Corpus) -> Iterator[Found]:
    """Yield the clashes of figures and of ages, each with how sure it is and the words on either side.

    Statements alike in their words need two concepts in common around the figures, and articles that may tell
    one event; others need, besides the counted noun, two in its role, and names and time of one event.
    """
    if states_no_fact(claim, passage):
        return
    yield from _ages(claim, passage)
    apart = claim.source is None or claim.source != passage.source
    if not apart or _other_time(claim, passage) or not one_time(claim, passage):
        return
    for a in claim.quantities:
        for b in passage.quantities:
            if not _clash(a, b) or _stated_too(a, passage) or _stated_too(b, claim):
                continue
            if _told_apart(claim, a) or _told_apart(passage, b):
                continue
            shared = _around(claim, a) & _around(passage, b)
            counted = a.kind is QuantityKind.COUNT
            alike = (
                likeness >= (_SAME_COUNT if counted else _MEASURED_ALIKE)
                and len(shared - {concept(stem(a.noun))}) >= _ROLE_WORDS
            )
            if alike and not other_story(claim, passage, corpus):
                yield min(0.9, 0.5 + likeness), ReasonKind.NUMBER, a.phrase, b.phrase
            elif counted and likeness >= _BY_ROLE and _one_role(claim, a, passage, shared, corpus):
                yield _SURE_BY_ROLE, ReasonKind.NUMBER, a.phrase, b.phrase


def _ages(claim: Statement, passage: Statement) -> Iterator[Found]:
    """Yield the clash of two ages of one name, years apart."""
    ours, theirs = _aged(claim), _aged(passage)
    for name in sorted(ours.keys() & theirs.keys()):
        a, b = ours[name], theirs[name]
        if one_time(claim, passage) and compare_quantities(a, b) is Relation.CLASH:
            yield _SURE_BY_ROLE, ReasonKind.NUMBER, a.span, b.span


def _aged(statement: Statement) -> dict[str, Quantity]:
    """Return the ages that stand beside a full name, by it."""
    found: dict[str, Quantity] = {}
    for quantity in statement.quantities:
        if quantity.kind is QuantityKind.AGE:
            before = _NAME_BEFORE.search(statement.text[: quantity.span.start])
            after = _NAME_AFTER.match(statement.text[quantity.span.end :])
            name = before or after
            if name is not None:
                found.setdefault(name["name"], quantity)
    return found


def _told_apart(statement: Statement, quantity: Quantity) -> bool:
    """Say whether a figure is a toll, which is compared elsewhere, or tells a habit or of informants."""
    after = statement.text[quantity.phrase.end : quantity.phrase.end + _REACH]
    toll = any(t.quantity == quantity for t in find_tolls(statement.text, statement.quantities))
    return toll or _HABIT.match(after) is not None or _INFORMANTS.match(after) is not None


def _clash(a: Quantity, b: Quantity) -> bool:
    if a.partial or b.partial or Qualifier.VAGUE in {a.qualifier, b.qualifier}:
        return False
    return (
        a.kind is not QuantityKind.AGE and _one_measure(a, b) and compare_quantities(a, b) is Relation.CLASH
    )


def _one_role(
    claim: Statement, a: Quantity, passage: Statement, shared: frozenset[str], corpus: Corpus
) -> bool:
    told = shared - {concept(stem(a.noun))}
    if len(told) < _ROLE_WORDS or claim.source == passage.source or a.noun in _ANYBODY:
        return False
    return one_time(claim, passage) and one_story(claim, passage, corpus)


def _stated_too(quantity: Quantity, other: Statement) -> bool:
    """Say whether the other statement has the same figure too: then nothing tells which two should meet."""
    return any(
        (_one_measure(quantity, c) and compare_quantities(quantity, c) is Relation.SAME)
        or (not c.noun and c.low == quantity.low)
        for c in other.quantities
    )


def _one_measure(a: Quantity, b: Quantity) -> bool:
    if QuantityKind.ORDINAL in {a.kind, b.kind}:
        return False
    alike = same_measure(a, b)
    if a.kind is b.kind is QuantityKind.COUNT:
        return bool(a.noun and b.noun) and concept(stem(a.noun)) == concept(stem(b.noun))
    return alike >= 0.5 and (a.noun == b.noun)


def _around(statement: Statement, quantity: Quantity) -> frozenset[str]:
    return frozenset(
        concept(w.stem)
        for w in statement.words
        if not quantity.span.overlap(w.span)
        and not w.stem.isdigit()
        and max(w.span.start - quantity.phrase.end, quantity.phrase.start - w.span.end, 0) <= _REACH
    )


def _other_time(claim: Statement, passage: Statement) -> bool:
    """Say whether the two speak of different times: dates that clash, or only one of them looks back."""
    if claim.dates and passage.dates:
        pairs = [compare_dates(a, b) for a in claim.dates for b in passage.dates]
        if Relation.CLASH in pairs or Relation.SAME not in pairs:
            return True
    earlier = [bool(_EARLIER & {w.stem for w in s.words}) for s in (claim, passage)]
    return earlier[0] != earlier[1]
