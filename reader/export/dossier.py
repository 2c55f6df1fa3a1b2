"""The dossier's front: how every claim stands, and what contradicts the contested ones, and why."""

from collections.abc import Sequence
from typing import Any

from reader import __version__
from reader.compare.model import Change
from reader.compare.words import word_diff
from reader.evidence.model import Evidence, Judgement, Standing, Verdict
from reader.export.files import moment
from reader.export.model import JudgedLibrary
from reader.export.palette import STANDING_ORDER, STANDING_WORDS
from reader.export.records import audit
from reader.export.typeset import Glyphs, written_date
from reader.export.wording import (
    clipped,
    flat,
    note_line,
    origin,
    reason_line,
    source_names,
    standing_behind,
    struck_line,
)
from reader.review.decided import Passage

_STRONGEST = (Verdict.CONTRADICTS, Verdict.SUPPORTS, Verdict.MENTIONS)
_CLASHES_SHOWN = 40
_AGAINST_SHOWN = 3
_FOR_SHOWN = 2
_SHORT_SHOWN = 60


def dossier_data(judged: JudgedLibrary, glyphs: Glyphs) -> dict[str, Any]:
    """Return what the dossier's template needs beside the annotated sources."""
    names = source_names(judged.library)
    order = {standing: n for n, standing in enumerate(STANDING_ORDER)}
    ranked = sorted(judged.counting, key=lambda j: order[j.standing])
    clashes = [j for j in ranked if j.standing is Standing.CONTESTED]
    return {
        "facts": [
            ["Sources", str(len(judged.library.documents))],
            ["Claims checked", str(len(judged.judgements))],
            *_reviewed_facts(judged),
            ["Made", written_date(moment().date())],
            ["Program", f"Crossread {__version__}"],
            ["Engine", glyphs.line(judged.engine_version)],
        ],
        "standings": _standings(judged.counting),
        "columns": [glyphs.line(clipped(names[d.source], 28)) for d in judged.library.documents],
        "matrix": [_row(judged, j, glyphs) for j in ranked],
        "clashes": [_clash(judged, j, names, glyphs) for j in clashes[:_CLASHES_SHOWN]],
        "more-clashes": max(0, len(clashes) - _CLASHES_SHOWN),
        "short": [_short(ranked, s, names, glyphs) for s in STANDING_ORDER[1:3]],
        "refused": [glyphs.line(f"{r.source}: {r.reason}") for r in judged.library.refused],
        "audit": audit(judged).decode(),
    }


def dossier_text(judged: JudgedLibrary) -> str:
    """Return all text that the dossier shows of the judgements, to learn which glyphs it needs."""
    parts = [judged.engine_version, judged.library.folder.name]
    for decided in judged.decided:
        parts.append(decided.counting.claim.text)
        for passage in decided.passages:
            parts += [passage.evidence.text, note_line(passage)]
            parts += [part for r in passage.evidence.reasons for part in (r.claim, r.passage)]
    parts += [part for r in judged.library.refused for part in (r.source, r.reason)]
    return "".join(parts)


def _standings(judgements: Sequence[Judgement]) -> list[dict[str, Any]]:
    counts = {s: sum(j.standing is s for j in judgements) for s in STANDING_ORDER}
    return [{"word": STANDING_WORDS[s], "key": s.value, "count": counts[s]} for s in STANDING_ORDER]


def _row(judged: JudgedLibrary, judgement: Judgement, glyphs: Glyphs) -> dict[str, Any]:
    cells = []
    for document in judged.library.documents:
        own = judgement.in_source(document.source)
        best = next((v for v in _STRONGEST if any(e.verdict is v for e in own)), None)
        reviews = [judged.reviewed(judgement.claim, e) for e in own if e.verdict is best]
        cells.append(
            {
                "verdict": best.value if best else "",
                "own": judgement.claim.source == document.source,
                "reviewed": any(r and r.human for r in reviews),
            }
        )
    text = glyphs.line(clipped(judgement.claim.text, 110))
    return {"text": text, "standing": judgement.standing.value, "cells": cells}


def _clash(
    judged: JudgedLibrary, judgement: Judgement, names: dict[str, str], glyphs: Glyphs
) -> dict[str, Any]:
    against = [e for e in judgement.evidence if e.verdict is Verdict.CONTRADICTS]
    support = [e for e in judgement.evidence if e.verdict is Verdict.SUPPORTS]
    claim = flat(judgement.claim.text)
    shown = [(e, True) for e in against[:_AGAINST_SHOWN]] + [(e, False) for e in support[:_FOR_SHOWN]]
    more = len(against) + len(support) - len(shown)
    return {
        "text": glyphs.line(claim),
        "origin": glyphs.line(origin(judgement.claim, names)),
        "evidence": [
            _piece(claim, e, judged.reviewed(judgement.claim, e), names, glyphs, diffed=diffed)
            for e, diffed in shown
        ],
        "struck": [glyphs.line(struck_line(p, names)) for p in judged.struck(judgement.claim)],
        "more": more,
    }


def _piece(
    claim: str,
    evidence: Evidence,
    reviewed: Passage | None,
    names: dict[str, str],
    glyphs: Glyphs,
    *,
    diffed: bool,
) -> dict[str, Any]:
    return {
        "verdict": evidence.verdict.value,
        "source": glyphs.line(names.get(evidence.source, evidence.source)),
        "reviewed": bool(reviewed and reviewed.human),
        "score": glyphs.line(standing_behind(evidence, reviewed)),
        "note": glyphs.line(note_line(reviewed)),
        "text": glyphs.line(clipped(evidence.text, 600)),
        "reasons": [glyphs.line(reason_line(r)) for r in dict.fromkeys(evidence.reasons)],
        "diff": _diff(claim, flat(evidence.text), glyphs) if diffed else [],
    }


def _reviewed_facts(judged: JudgedLibrary) -> list[list[str]]:
    passages = [p for d in judged.decided for p in d.passages if p.human is not None]
    overruled = sum(p.overruled for p in passages)
    if not passages:
        return []
    return [["Reviewed", f"{len(passages)} passages by the analyst, {overruled} overruled"]]


def _diff(claim: str, passage: str, glyphs: Glyphs) -> list[list[str]]:
    """Return the word diff of claim and passage where they share enough for it to be of use."""
    runs = word_diff(claim, passage)
    kept = sum(len(run.left) for run in runs if run.change is Change.EQUAL)
    if kept < 0.25 * min(len(claim), len(passage)):
        return []
    shown = []
    for run in runs:
        text = run.left.of(claim) if run.change is Change.DELETED else run.right.of(passage)
        shown.append([run.change.value, "".join(glyphs.show(c) for c in text)])
    return shown


def _short(
    ranked: Sequence[Judgement], standing: Standing, names: dict[str, str], glyphs: Glyphs
) -> dict[str, Any]:
    own = [j for j in ranked if j.standing is standing]
    return {
        "heading": f"{STANDING_WORDS[standing].capitalize()} claims",
        "claims": [_short_claim(j, names, glyphs) for j in own[:_SHORT_SHOWN]],
        "more": max(0, len(own) - _SHORT_SHOWN),
    }


def _short_claim(judgement: Judgement, names: dict[str, str], glyphs: Glyphs) -> dict[str, str]:
    support = dict.fromkeys(e.source for e in judgement.evidence if e.verdict is Verdict.SUPPORTS)
    also = ", ".join(names.get(s, s) for s in support if s != judgement.claim.source)
    return {
        "text": glyphs.line(clipped(judgement.claim.text, 240)),
        "origin": glyphs.line(origin(judgement.claim, names)),
        "also": glyphs.line(also),
    }
