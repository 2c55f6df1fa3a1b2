"""The dossier's front: how every claim stands, and what contradicts the contested ones, and why."""

import re
from collections.abc import Callable, Sequence
from typing import Any

from reader import __version__
from reader.compare.model import Change
from reader.compare.words import moved_diff
from reader.evidence.model import Evidence, Judgement, Standing, Verdict
from reader.export.decisions import Decisions
from reader.export.files import moment
from reader.export.glyphs import Glyphs
from reader.export.model import Group, JudgedLibrary
from reader.export.palette import STANDING_ORDER, STANDING_WORDS
from reader.export.records import audit, text_hash
from reader.export.typeset import paragraph_label, primary_language
from reader.export.wording import clipped, flat, note_line
from reader.text.model import Document, Span

_STRONGEST = (Verdict.CONTRADICTS, Verdict.SUPPORTS, Verdict.MENTIONS)
_CLASHES_SHOWN = 40
_FEWEST_CLASHES = 20
_DECISIONS_FREE = 30
_AGAINST_SHOWN = 3
_FOR_SHOWN = 2
_SHORT_SHOWN = 60
_SHORT = ("own", Standing.CORROBORATED.value, Standing.SINGLE_SOURCE.value)
"""The groups of claims that are listed in short."""
_LONGEST_PASSAGE = 600
_CHECKSUMS = re.compile(r"(?:-[0-9a-f]{8,})+")
"""Checksums of the engine's parts, which the cover leaves out: the audit trail holds them."""


def dossier_data(judged: JudgedLibrary, glyphs: Glyphs, check: Callable[[], None]) -> dict[str, Any]:
    """Return what the dossier's template needs beside the annotated sources.

    `check` is called before each comparison of texts and may raise Cancelled.
    """
    return _Front(judged, glyphs, check).data()


def dossier_text(judged: JudgedLibrary) -> str:
    """Return all text that the dossier shows of the judgements, to learn which glyphs it needs."""
    parts = [judged.engine_version, judged.library.folder.name, judged.scope]
    for decided in judged.decided:
        parts.append(decided.counting.claim.text)
        for passage in decided.passages:
            parts += [passage.evidence.text, note_line(passage)]
            parts += [part for r in passage.evidence.reasons for part in (r.claim, r.passage)]
    for review in judged.orphans:
        parts += [review.key.claim_text, review.key.passage_text, review.note, *review.tags]
    parts += [part for r in judged.library.refused for part in (r.source, r.reason)]
    return "".join(parts)


class _Front:
    def __init__(self, judged: JudgedLibrary, glyphs: Glyphs, check: Callable[[], None]) -> None:
        self._check = check
        self._judged = judged
        self._says = judged.says
        self._words = judged.says.words
        self._told = {d.counting.claim.id for d in judged.decided if any(p.review for p in d.passages)}
        told = sum(p.review is not None for d in judged.decided for p in d.passages)
        # Decisions are told one and all: where there are many, contested claims give up pages for them.
        self._shown = max(_FEWEST_CLASHES, _CLASHES_SHOWN - max(0, told - _DECISIONS_FREE) // 2)
        self._glyphs = glyphs
        self._line = glyphs.line
        self._documents = {d.source: (n, d) for n, d in enumerate(judged.library.documents, 1)}

    def data(self) -> dict[str, Any]:
        order = {standing: n for n, standing in enumerate(STANDING_ORDER)}
        ranked = sorted(self._judged.counting, key=lambda j: order[j.standing])
        clashes = [j for j in ranked if j.standing is Standing.CONTESTED]
        more = max(0, len(clashes) - self._shown)
        ranks = {judgement.claim.id: n for n, judgement in enumerate(ranked, 1)}
        return {
            "facts": self._facts(),
            "decisions": Decisions(self._judged, self._glyphs, ranks, self._place).data(),
            "standings": _standings(ranked),
            "by-source": [self._own_standings(d, ranked) for _, d in self._documents.values()],
            "matrix": [self._row(judgement, n) for n, judgement in enumerate(ranked, 1)],
            "columns": len(self._documents),
            "clashes": [self._clash(judgement) for judgement in clashes[: self._shown]],
            "more-clashes": self._words(
                "{count} more contested claims stand in the table and, with passages, in the audit trail.",
                count=more,
            )
            if more
            else "",
            "short": [self._short(group) for group in self._judged.groups if group.key in _SHORT],
            "bibliography": [self._entry(d) for _, d in self._documents.values()],
            "refused": [self._line(f"{r.source}: {r.reason}") for r in self._judged.library.refused],
            "audit": audit(self._judged).decode(),
        }

    def _facts(self) -> list[list[str]]:
        judged, words = self._judged, self._words
        parts = _CHECKSUMS.sub("…", judged.engine_version).replace("crossread-", "").split("+")
        engine = " + ".join(parts)
        facts = [
            ("Sources", str(len(self._documents))),
            ("Claims checked", str(len(judged.judgements))),
            ("Scope", judged.scope),
            ("Reviewed", self._reviewed()),
            ("Made", words.date(moment().date())),
            ("Program", f"Crossread {__version__}"),
            ("Engine", engine),
        ]
        return [[words(name), self._line(value)] for name, value in facts if value]

    def _reviewed(self) -> str:
        passages = [p for d in self._judged.decided for p in d.passages if p.human is not None]
        if not passages:
            return ""
        overruled = sum(p.overruled for p in passages)
        one, more = "1 passage by the analyst", "{count} passages by the analyst"
        said = self._words(one) if len(passages) == 1 else self._words(more, count=len(passages))
        return f"{said}, {self._words('{count} overruled', count=overruled)}"

    def _own_standings(self, document: Document, ranked: Sequence[Judgement]) -> dict[str, Any]:
        own = [j for j in ranked if j.claim.source == document.source]
        name = self._line(clipped(self._says.name(document.source), 28))
        return {"name": name, "counts": [s["count"] for s in _standings(own)]}

    def _row(self, judgement: Judgement, number: int) -> dict[str, Any]:
        cells = []
        for source in self._documents:
            own = judgement.in_source(source)
            best = next((v for v in _STRONGEST if any(e.verdict is v for e in own)), None)
            reviews = [self._judged.reviewed(judgement.claim, e) for e in own if e.verdict is best]
            cells.append(
                {
                    "verdict": best.value if best else "",
                    "own": judgement.claim.source == source,
                    "reviewed": any(r and r.human for r in reviews),
                }
            )
        text = self._line(clipped(judgement.claim.text, 110))
        shown = judgement.standing is Standing.CONTESTED and number <= self._shown
        decided = judgement.claim.id in self._told
        return {
            "text": text,
            "standing": judgement.standing.value,
            "cells": cells,
            "linked": shown,
            "decided": decided,
        }

    def _clash(self, judgement: Judgement) -> dict[str, Any]:
        reviewed = self._judged.reviewed
        ranked = sorted(judgement.evidence, key=lambda e: reviewed(judgement.claim, e) is None)
        against = [e for e in ranked if e.verdict is Verdict.CONTRADICTS]
        support = [e for e in ranked if e.verdict is Verdict.SUPPORTS]
        told = sum(reviewed(judgement.claim, e) is not None for e in against + support)
        shown = against[: max(_AGAINST_SHOWN, told)] + support[: max(_FOR_SHOWN, told)]
        more = len(against) + len(support) - len(shown)
        return {
            **self._place(judgement.claim.source, judgement.claim.span),
            "text": self._line(judgement.claim.text),
            "origin": self._line(self._judged.origin(judgement)),
            "evidence": [self._piece(judgement, e) for e in shown],
            "struck": [self._line(self._says.struck(p)) for p in self._judged.struck(judgement.claim)],
            "more": self._words("and {count} more in the audit trail", count=more) if more else "",
        }

    def _piece(self, judgement: Judgement, evidence: Evidence) -> dict[str, Any]:
        reviewed = self._judged.reviewed(judgement.claim, evidence)
        claim, passage = flat(judgement.claim.text), flat(evidence.text)
        against = evidence.verdict is Verdict.CONTRADICTS
        return {
            **self._place(evidence.source, evidence.span),
            "verdict": evidence.verdict.value,
            "source": self._line(self._says.name(evidence.source)),
            "reviewed": bool(reviewed and reviewed.human),
            "score": self._line(self._says.standing_behind(evidence, reviewed)),
            "note": self._line(note_line(reviewed)),
            "text": self._stressed(evidence),
            "reasons": [self._line(self._says.reason(r)) for r in dict.fromkeys(evidence.reasons)],
            "diff": self._diff(claim, passage) if against else [],
        }

    def _place(self, source: str | None, span: Span | None) -> dict[str, Any]:
        """Return the source's number and the paragraph's label of a text in the annotated sources."""
        if source is None or span is None:
            return {"number": 0, "label": "", "language": self._words.language}
        number, document = self._documents[source]
        paragraph = document.paragraph_at(span.start)
        label = paragraph_label(f"source-{number}", paragraph.index) if paragraph else ""
        return {"number": number, "label": label, "language": primary_language(document.metadata.language)}

    def _stressed(self, evidence: Evidence) -> list[list[Any]]:
        """Return a passage in runs, the fragments that gave the reasons being stressed."""
        text = self._line(clipped(evidence.text, _LONGEST_PASSAGE))
        stressed = [False] * len(text)
        for fragment in {self._line(r.passage) for r in evidence.reasons if r.passage}:
            at = text.find(fragment)
            if at >= 0:
                stressed[at : at + len(fragment)] = [True] * len(fragment)
        text = self._words.inner(text)
        runs: list[list[Any]] = []
        for character, strong in zip(text, stressed, strict=True):
            if runs and runs[-1][1] is strong:
                runs[-1][0] += character
            else:
                runs.append([character, strong])
        return runs

    def _diff(self, claim: str, passage: str) -> list[list[str]]:
        """Return the word diff of claim and passage where they share enough for it to be of use.

        What moved is shown once, where the passage has it.
        """
        self._check()
        runs = moved_diff(claim, passage)
        kept = sum(len(run.left) for run in runs if run.change in {Change.EQUAL, Change.MOVED})
        if kept < 0.25 * min(len(claim), len(passage)):
            return []
        shown = []
        for run in runs:
            if run.change is Change.MOVED and not run.right:
                continue
            text = run.left.of(claim) if run.change is Change.DELETED else run.right.of(passage)
            change = run.change
            if not text.strip():
                if change is Change.DELETED:
                    continue
                change = Change.EQUAL
            blank = " " if text.endswith(" ") else ""
            lead = " " if text.startswith(" ") and text.strip() else ""
            shown.append([change.value, lead + self._line(text) + blank])
        return shown

    def _short(self, group: Group) -> dict[str, Any]:
        more = len(group.judgements) - _SHORT_SHOWN
        return {
            "heading": self._words(group.heading),
            "claims": [self._short_claim(j) for j in group.judgements[:_SHORT_SHOWN]],
            "more": self._words("and {count} more in the audit trail", count=more) if more > 0 else "",
        }

    def _short_claim(self, judgement: Judgement) -> dict[str, Any]:
        support = dict.fromkeys(e.source for e in judgement.evidence if e.verdict is Verdict.SUPPORTS)
        also = sorted(self._documents[s][0] for s in support if s != judgement.claim.source)
        claim = judgement.claim
        stands = f" — {self._words(STANDING_WORDS[judgement.standing])}" if self._judged.is_own(claim) else ""
        notes = (note_line(self._judged.reviewed(claim, e)) for e in judgement.evidence)
        return {
            **self._place(claim.source, claim.span),
            "text": self._line(f"{clipped(claim.text, 240)}{stands}"),
            "also": ", ".join(map(str, also)),
            "notes": [self._line(note) for note in notes if note],
        }

    def _entry(self, document: Document) -> dict[str, Any]:
        meta, words = document.metadata, self._words
        about = (meta.publisher, words.date(meta.date))
        files = dict.fromkeys(filter(None, (document.source, meta.original)))
        length = words("{count} characters", count=len(document.text))
        return {
            "author": self._line(meta.author),
            "title": self._line(meta.title or self._says.name(document.source)),
            "about": self._line(", ".join(part for part in about if part)),
            "file": self._line(" · ".join((*files, meta.language))),
            "hash": text_hash(document),
            "length": length,
        }


def _standings(judgements: Sequence[Judgement]) -> list[dict[str, Any]]:
    counts = {s: sum(j.standing is s for j in judgements) for s in STANDING_ORDER}
    return [{"word": STANDING_WORDS[s], "key": s.value, "count": counts[s]} for s in STANDING_ORDER]
