"""Clashes in what one event has but once: its tolls, what was done or denied, what was said and by whom."""

import re
from collections.abc import Iterator

from reader.evidence.corpus import Corpus
from reader.evidence.facets.denials import Denial, find_denials, is_doubted
from reader.evidence.facets.model import HedgeKind, Relation
from reader.evidence.facets.quantifiers import compare_quantified, find_quantified
from reader.evidence.facets.quotes import Quote, compare_quotes, find_quotes, find_silences, same_speaker
from reader.evidence.facets.tallies import compare_tallies, find_dissent, find_tallies
from reader.evidence.facets.tolls import Fate, Toll, compare_tolls, find_harm, find_tolls, is_whole
from reader.evidence.lexicon import concept
from reader.evidence.model import ReasonKind
from reader.evidence.same_event import one_story, one_time
from reader.evidence.statement import Statement
from reader.text.model import Span

Found = tuple[float, ReasonKind, Span, Span]

_SURE = 0.7
_DENIED_SHARE = 0.55
_SHARED_RATHER = 0.5
_UTTERANCE = 6
_PRONOUNS = frozenset({"he", "she", "they"})
_AFTER_BEING = re.compile(
    r"\b(?:is|are|was|were|be|been|being|remain(?:s|ed)?)\s(?:\w+ly\s)?$", re.IGNORECASE
)
_BEFORE_NOUN = re.compile(
    r"\b(?:the|an?|of|his|her|its|their|this|that|no|any|in|for|to|by)\s$|['’]s\s$", re.IGNORECASE
)
_NO_FACT = frozenset({HedgeKind.CONDITIONAL, HedgeKind.COUNTERFACTUAL, HedgeKind.QUESTION})


def event_clashes(claim: Statement, passage: Statement, corpus: Corpus) -> Iterator[Found]:
    """Yield the clashes, each with how sure it is and the words on either side.

    An article does not gainsay itself.
    """
    if claim.source is not None and claim.source == passage.source:
        return
    found = [*_tolls(claim, passage), *_harm(claim, passage), *_silence(claim, passage)]
    if found and _comparable(claim, passage, corpus):
        yield from found
    found = [*_votes(claim, passage), *_dissent(claim, passage), *_shares(claim, passage, corpus)]
    if found and not states_no_fact(claim, passage) and one_time(claim, passage):
        yield from found
    yield from _denials(claim, passage, corpus)
    yield from _quotes(claim, passage)


def _comparable(claim: Statement, passage: Statement, corpus: Corpus) -> bool:
    return (
        not states_no_fact(claim, passage) and one_time(claim, passage) and one_story(claim, passage, corpus)
    )


def states_no_fact(*statements: Statement) -> bool:
    """Say whether one of the statements asks, supposes or tells what might have been."""
    return any(h.kind in _NO_FACT for s in statements for h in s.hedges)


def _tolls(claim: Statement, passage: Statement) -> Iterator[Found]:
    """Yield the clash of two tolls of all that an event befell; several of one fate tell no whole."""
    ours, theirs = _by_fate(claim), _by_fate(passage)
    for fate in ours.keys() & theirs.keys():
        a, b = ours[fate], theirs[fate]
        if compare_tolls(a, b) is Relation.CLASH:
            yield _SURE, ReasonKind.NUMBER, a.span, b.span


def _by_fate(statement: Statement) -> dict[Fate, Toll]:
    tolls = find_tolls(statement.text, statement.quantities)
    single = {t.fate: t for t in tolls if is_whole(t, statement.text)}
    return {fate: t for fate, t in single.items() if sum(u.fate is fate for u in tolls) == 1}


def _harm(claim: Statement, passage: Statement) -> Iterator[Found]:
    """Yield the clash of "nobody was hurt" with somebody's wounds."""
    for denier, other in ((claim, passage), (passage, claim)):
        nought = next(
            (t for t in find_tolls(denier.text, denier.quantities) if _nobody_hurt(t, denier)), None
        )
        harm = find_harm(other.text)
        if nought is not None and harm is not None:
            spans = (nought.span, harm) if denier is claim else (harm, nought.span)
            yield _SURE, ReasonKind.NEGATION, *spans
            return


def _nobody_hurt(toll: Toll, statement: Statement) -> bool:
    return toll.fate is Fate.HURT and toll.quantity.high == 0.0 and is_whole(toll, statement.text)


def _denials(claim: Statement, passage: Statement, corpus: Corpus) -> Iterator[Found]:
    """Yield the clash of a verb denied of a subject with the same verb said of it."""
    for denier, other in ((claim, passage), (passage, claim)):
        for denial in find_denials(denier.text):
            said = _said(denial, other, corpus)
            if said is not None and not states_no_fact(claim, passage) and one_time(claim, passage):
                spans = (denial.span, said) if denier is claim else (said, denial.span)
                yield _SURE, ReasonKind.NEGATION, *spans
                return


def _said(denial: Denial, other: Statement, corpus: Corpus) -> Span | None:
    """Return where a statement says of the same subject what is denied, or None."""
    words = {concept(w.stem): w.span for w in other.words}
    verb, subject = concept(denial.verb), _concepts(denial.subject)
    span, shared = words.get(verb), subject & words.keys()
    if span is None or not shared or not _does_it(denial, other, span, [words[c] for c in shared]):
        return None
    weakened = [n.scope for n in other.negations] + [h.scope for h in other.hedges]
    if is_doubted(other.text, span.start) or any(scope.overlap(span) for scope in weakened):
        return None
    clause = subject | _concepts(denial.rest) | {verb}
    told = corpus.norm(clause & words.keys()) ** 2
    return span if told >= _DENIED_SHARE * corpus.norm(clause) ** 2 else None


def _does_it(denial: Denial, other: Statement, verb: Span, subjects: list[Span]) -> bool:
    """Say whether a verb has one of the subjects where the denied verb has its own: as doer or as done to."""
    before = other.text[: verb.start]
    if _BEFORE_NOUN.search(before) or (denial.state and not _AFTER_BEING.search(before)):
        return False
    leads = any(s.end <= verb.start for s in subjects)
    done_to = _AFTER_BEING.search(before) is not None
    if denial.passive:
        return done_to if leads else not done_to
    return leads and (denial.state or not done_to)


def _concepts(stems: frozenset[str]) -> frozenset[str]:
    return frozenset(concept(s) for s in stems)


def _silence(claim: Statement, passage: Statement) -> Iterator[Found]:
    """Yield the clash of somebody's silence with what that one is quoted to have said."""
    for denier, other in ((claim, passage), (passage, claim)):
        for silence in find_silences(denier.text):
            for quote in find_quotes(other.text):
                who, speaker = _resolved(silence.speaker, denier), _resolved(quote.speaker, other)
                if silence.whole and same_speaker(who, speaker):
                    spans = (silence.span, quote.span) if denier is claim else (quote.span, silence.span)
                    yield _SURE, ReasonKind.ATTRIBUTION, *spans
                    return


def _resolved(speaker: str, statement: Statement) -> str:
    """Return the last name for a pronoun whose referent is known."""
    if speaker in _PRONOUNS and statement.referent:
        return statement.referent.rsplit(" ", 1)[-1]
    return speaker


def _quotes(claim: Statement, passage: Statement) -> Iterator[Found]:
    """Yield the clash of two versions of one utterance, or of two speakers of it."""
    for a in find_quotes(claim.text):
        for b in find_quotes(passage.text):
            relation = compare_quotes(a, b)
            one = same_speaker(_resolved(a.speaker, claim), _resolved(b.speaker, passage))
            if relation is Relation.CLASH and one is not False:
                yield _SURE, ReasonKind.WORDING, a.span, b.span
            elif relation is Relation.SAME and one is False and _two_people(a, claim, b, passage):
                yield _SURE, ReasonKind.ATTRIBUTION, a.span, b.span


def _two_people(a: Quote, claim: Statement, b: Quote, passage: Statement) -> bool:
    """Say whether a whole utterance is put into the mouths of two persons known by name."""
    named = all(
        any(key.endswith(q.speaker) for key in s.people) for q, s in ((a, claim), (b, passage)) if q.speaker
    )
    return named and min(len(a.words), len(b.words)) >= _UTTERANCE


def _votes(claim: Statement, passage: Statement) -> Iterator[Found]:
    """Yield the clash of two results of one vote or match."""
    ours, theirs = find_tallies(claim.text), find_tallies(passage.text)
    if any(compare_tallies(a, b) is Relation.SAME for a in ours for b in theirs):
        return
    for a in ours:
        for b in theirs:
            if compare_tallies(a, b) is Relation.CLASH:
                yield _SURE, ReasonKind.NUMBER, a.span, b.span


def _dissent(claim: Statement, passage: Statement) -> Iterator[Found]:
    """Yield the clash of a unanimous vote with a dissenting voice."""
    for one, other in ((claim, passage), (passage, claim)):
        unanimous = next((t.span for t in find_tallies(one.text) if t.low is None), None)
        dissent = find_dissent(other.text)
        if unanimous is not None and dissent is not None:
            spans = (unanimous, dissent) if one is claim else (dissent, unanimous)
            yield _SURE, ReasonKind.SCOPE, *spans


def _shares(claim: Statement, passage: Statement, corpus: Corpus) -> Iterator[Found]:
    """Yield the clash of all with none or not all of one kind, of which the same is said."""
    for a in find_quantified(claim.text):
        for b in find_quantified(passage.text):
            alike = concept(a.noun) == concept(b.noun) and concept(a.predicate) == concept(b.predicate)
            alike = alike and compare_quantified(a, b) is Relation.CLASH
            if not alike:
                continue
            one, two = _concepts(a.rest), _concepts(b.rest)
            least = min(corpus.norm(one), corpus.norm(two)) ** 2
            if corpus.norm(one & two) ** 2 >= _SHARED_RATHER * least:
                yield _SURE, ReasonKind.SCOPE, a.span, b.span
