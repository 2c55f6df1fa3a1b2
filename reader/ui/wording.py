"""How verdicts, scores, standings and dates are put into words."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from reader.evidence.claims import is_question
from reader.evidence.model import Claim, Evidence, Judgement, ReasonKind, Standing, Verdict
from reader.review.decided import Decided, Passage
from reader.review.model import HumanVerdict
from reader.text.model import Document
from reader.text.shown import opening
from reader.ui.paint.highlights import Highlight, Kind

STANDINGS = (Standing.CONTESTED, Standing.CORROBORATED, Standing.SINGLE_SOURCE, Standing.UNCHECKED)
"""Standings in the order in which they are told."""
VERDICT_MARKS = {Verdict.SUPPORTS: "✓", Verdict.CONTRADICTS: "✗", Verdict.MENTIONS: "~"}
HUMAN_MARKS = {HumanVerdict(v.value): mark for v, mark in VERDICT_MARKS.items()} | {
    HumanVerdict.IRRELEVANT: "–"
}
COPIED_MARK, OWN_MARK = "=", "●"
BY_WEIGHT = (Verdict.CONTRADICTS, Verdict.SUPPORTS, Verdict.MENTIONS)
"""Verdicts, the weightiest first."""
BY_WEIGHT_WITH_IRRELEVANT = (*(HumanVerdict(v.value) for v in BY_WEIGHT), HumanVerdict.IRRELEVANT)
_LONGEST_NAME = 60
_WEIGHT = {verdict: n for n, verdict in enumerate(BY_WEIGHT)}


def verdict_words(verdict: Verdict | HumanVerdict) -> str:
    """Say a verdict, the machine's or the analyst's."""
    return {
        HumanVerdict.SUPPORTS.value: _tr("supports"),
        HumanVerdict.CONTRADICTS.value: _tr("contradicts"),
        HumanVerdict.MENTIONS.value: _tr("mentions"),
        HumanVerdict.IRRELEVANT.value: _tr("irrelevant"),
    }[verdict.value]


def sentence_case(words: str) -> str:
    """Return words with the first letter large and the others as they are, for choices and buttons."""
    return words[:1].upper() + words[1:]


def quoted(text: str) -> str:
    """Return a text in quotation marks."""
    return _tr("“{text}”").replace("{text}", text)


def reason_words(kind: ReasonKind) -> str:
    """Say what a reason is about."""
    return {
        ReasonKind.DATE: _tr("date"),
        ReasonKind.NUMBER: _tr("figure"),
        ReasonKind.ROLE: _tr("role"),
        ReasonKind.NAME: _tr("name"),
        ReasonKind.NEGATION: _tr("negation"),
        ReasonKind.ATTRIBUTION: _tr("attribution"),
        ReasonKind.SEQUENCE: _tr("order of events"),
        ReasonKind.SCOPE: _tr("scope"),
        ReasonKind.WORDING: _tr("wording"),
        ReasonKind.ENTAILMENT: _tr("meaning"),
    }[kind]


def score_word(score: float) -> str:
    """Say how sure a verdict is; `score` lies in 0..1."""
    if score >= 0.75:
        return _tr("strong")
    return _tr("likely") if score >= 0.5 else _tr("weak")


def date_words(date: dt.date | None) -> str:
    """Write a date as "19 May 2026", in the window's language; without one, say so."""
    if date is None:
        return _tr("undated")
    return QLocale().toString(QDate(date.year, date.month, date.day), _tr("d MMMM yyyy"))


def counted(words: str, **numbers: int) -> str:
    """Put numbers into their places in a text, written as the window's language writes them."""
    return words.format(**{name: QLocale().toString(number) for name, number in numbers.items()})


def percent_words(share: float) -> str:
    """Write a share of 1 as "125%"."""
    return _tr("{n}%").format(n=round(100 * share))


def short(text: str) -> str:
    """Return the first 60 characters of a text on one line, with an ellipsis where there is more."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_NAME else f"{line[: _LONGEST_NAME - 1].rstrip()}…"


def name_words(document: Document) -> str:
    """Return the label of a source; of one known by its file's name alone, its first words."""
    return document.label if document.label != document.source else _first_words(document) or document.label


def _first_words(document: Document) -> str:
    first = opening(document)
    return quoted(first) if first else ""


def listed_words(number: int, document: Document) -> str:
    """Return a source in a list of them: number, title or first words, and who published it."""
    meta = document.metadata
    name = meta.title or _first_words(document) or document.source
    publisher = f" ({meta.publisher})" if meta.publisher and meta.publisher != name else ""
    return f"{number}  {name}{publisher}"


def second_line(document: Document) -> str:
    """Return what the header says below the name: date, title, author, where the name is not one of them.

    A source without a title is told by its first words.
    """
    meta, name = document.metadata, name_words(document)
    named = meta.title or _first_words(document)
    parts = (date_words(meta.date), *(p for p in (named, meta.author) if p != name))
    return " · ".join(filter(None, parts))


def about_source(document: Document) -> str:
    """Return all that is known of a source, a line each: name, what the second line says, file."""
    return "\n".join(dict.fromkeys((name_words(document), second_line(document), document.source)))


def weight(evidence: Evidence) -> int:
    """Return a passage's rank by verdict: contradictions before support before mentions."""
    return _WEIGHT[evidence.verdict]


def best_passage(judgement: Judgement, source: str) -> Evidence | None:
    """Return the passage a pane should scroll to: the best of its weightiest verdict."""
    return min(
        judgement.in_source(source), key=lambda e: (_WEIGHT[e.verdict], -e.score, e.span.start), default=None
    )


def evidence_words(evidence: Evidence) -> str:
    """Say a passage's verdict and how sure it is: "contradicts, likely"."""
    copied = _tr(", copied wording") if evidence.copied else ""
    return f"{verdict_words(evidence.verdict)}, {score_word(evidence.score)}{copied}"


def passage_words(passage: Passage) -> str:
    """Say a verdict and who gave it: "contradicts, likely", "supports, confirmed by you"."""
    if passage.human is None:
        return evidence_words(passage.evidence)
    if passage.machine is None:
        return _tr("{verdict}, added by you").format(verdict=verdict_words(passage.human))
    if not passage.overruled:
        return _tr("{verdict}, confirmed by you").format(verdict=verdict_words(passage.human))
    return _tr("{verdict}, yours; the machine: {machine}").format(
        verdict=verdict_words(passage.human), machine=verdict_words(passage.machine)
    )


def standing_words(standing: Standing | None) -> str:
    """Say a claim's standing; None: not judged yet."""
    if standing is None:
        return _tr("not judged yet")
    return {
        Standing.CONTESTED: _tr("contested"),
        Standing.CORROBORATED: _tr("corroborated"),
        Standing.SINGLE_SOURCE: _tr("single-source"),
        Standing.UNCHECKED: _tr("unchecked"),
    }[standing]


def source_words(number: int) -> str:
    """Say which source, by its number."""
    return _tr("source {n}").format(n=number)


def work_words(reviewed: int, left: int, former: Standing | None) -> str:
    """Say what was reviewed of a claim and what is left; `former` is the machine's other standing."""
    parts = (
        _tr("%n reviewed", reviewed) if reviewed else "",
        _tr("%n left to review", left) if left else "",
        _tr("by the machine: {standing}").format(standing=standing_words(former)) if former else "",
    )
    return "".join(f", {part}" for part in parts if part)


def mark_words(highlight: Highlight) -> str:
    """Say what a mark on the overview strip stands for."""
    if highlight.passage is not None:
        return passage_words(highlight.passage)
    return _tr("the claim") if highlight.kind is Kind.CLAIM else _tr("search hit")


@dataclass(frozen=True, slots=True)
class Said:
    """A part of what a source says of the claim: in words, and briefly by marks.

    Where it tells of a `verdict`, `count` passages have it, `own` of them by the analyst.
    """

    words: str
    brief: str
    verdict: HumanVerdict | None = None
    count: int = 0
    own: int = 0


def header_parts(decided: Decided, source: str) -> tuple[Said, ...]:
    """Say in a pane's header what its source says of the claim, verdict by verdict, and which are yours."""
    passages = decided.in_source(source)
    counting = [p.human or (HumanVerdict(p.verdict.value) if p.verdict else None) for p in passages]
    parts = []
    for verdict in BY_WEIGHT_WITH_IRRELEVANT:
        if count := counting.count(verdict):
            own = sum(p.human is verdict for p in passages)
            parts.append(_counted_verdict(verdict, count, own))
    if copied := sum(e.copied for e in decided.counting.in_source(source)):
        parts.append(Said(_tr("%n copied", copied), f"{COPIED_MARK} {copied}"))
    if decided.counting.claim.source == source:
        parts.insert(0, Said(_tr("claim here"), _tr("here")))
    elif not decided.counting.in_source(source):
        parts.insert(0, Said(_tr("silent"), _tr("silent")))
    return tuple(parts)


def _counted_verdict(verdict: HumanVerdict, count: int, own: int) -> Said:
    words, brief = f"{verdict_words(verdict)} {count}", f"{HUMAN_MARKS[verdict]} {count}"
    if own == count:
        words, brief = _tr("{verdict} by you").format(verdict=words), f"{brief} {OWN_MARK}"
    elif own:
        words, brief = _tr("{verdict} ({n} by you)").format(verdict=words, n=own), f"{brief} {OWN_MARK}{own}"
    return Said(words, brief, verdict, count, own)


def hits_words(count: int) -> str:
    """Say how many hits there are."""
    return _tr("%n hit(s)", count)


def summary(judgements: Iterable[Judgement]) -> str:
    """Say how the claims of a library stand, and what the reader can do next."""
    counts = Counter(judgement.standing for judgement in judgements)
    if not counts:
        return _tr("Looking for claims…")
    standings = " · ".join(f"{counts[s]} {standing_words(s)}" for s in STANDINGS if counts[s])
    advice = _tr(
        "J selects the next claim, the most contested first.   "
        "/ searches every source.   Enter checks the sentence at the caret.   F1 shows all keys."
    )
    return f"{standings}\n\n{advice}"


def silent_words(claim: Claim) -> str:
    """Say that no passage bears on a claim, and what to do about a sentence of the reader's own."""
    if is_question(claim.text):
        return f"{_tr('Every source is silent.')}\n\n{question_words()}"
    if claim.source is None:
        return _tr("Found in no source: every source is silent, so your sentence stays unchecked.")
    return _tr("No other passage bears on this claim: every source is silent.")


def question_words() -> str:
    """Say what to write in place of a question."""
    return _tr("This is a question, which no source can support: write the answer you expect as a statement.")


def nothing_found(sources: int) -> str:
    """Say that a library has no claims, and how the reader makes one."""
    found = _tr("No claims found in %n source(s)", sources)
    advice = _tr(
        "Select a sentence and press Enter to check it, or type one into “Check a sentence” (Ctrl+Enter)."
    )
    return f"{found}\n\n{advice}"


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("wording", text, "", n)
