"""`claims` and `evidence`: the engine's answers, for people and as JSON lines."""

import argparse
import dataclasses
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from reader.app import Services
from reader.commands.lines import opened, put, rows
from reader.commands.serving import serving
from reader.errors import UsageError
from reader.evidence.claims import claim_from_span, claim_from_text
from reader.evidence.model import Claim, Evidence, Judgement, Reason, Verdict
from reader.text.model import Span
from reader.text.printable import is_text, one_line

_MARKS = {Verdict.SUPPORTS: "✓", Verdict.CONTRADICTS: "✗", Verdict.MENTIONS: "~"}


def claims(options: argparse.Namespace) -> int:
    """Print every extracted claim with its standing over the library."""
    library, status = opened(options.library)
    with serving(library) as services:
        for judgement in services.judge_all():
            if options.json:
                put(_claim(judgement.claim) | {"standing": judgement.standing.value})
            else:
                claim = judgement.claim
                print(f"{judgement.standing.value:<13} {_line(claim.source or '')}  {_line(claim.text)}")
    return status


def evidence(options: argparse.Namespace) -> int:
    """Print what supports and what contradicts each claim: extracted, typed, or listed in a file."""
    library, status = opened(options.library)
    given = _Given()
    with serving(library) as services:
        for judgement in _judgements(services, options, given):
            if options.json:
                put(_judgement(judgement, given.own(judgement.claim.id)))
            else:
                _print(judgement)
    return status


class _Given:
    """The ids that a claims file gives, which go out as they came in: a whole number stays one."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def key(self, row: dict[str, Any]) -> str:
        """Return the text by which the engine knows the row's id; errors as `_text`."""
        value = row["id"]
        if isinstance(value, int) and not isinstance(value, bool):
            self._numbers[f"number {value}"] = value
            return f"number {value}"
        return _text(row, "id")

    def own(self, key: str) -> str | int:
        """Return the id as it was given."""
        return self._numbers.get(key, key)


def _judgements(services: Services, options: argparse.Namespace, given: _Given) -> Iterator[Judgement]:
    if options.claim is not None:
        if not options.claim.strip():
            raise UsageError("the claim is empty", "write the sentence to check after --claim")
        if not is_text(options.claim):
            raise UsageError("the claim is not valid text", "write it in the terminal's encoding")
        return iter([services.judge(claim_from_text(options.claim))])
    if options.claims is not None:
        listed = tuple(_listed(services, options.claims, given))
        return services.engine.judge_all(listed)
    return services.judge_all()


def _listed(services: Services, file: Path, given: _Given) -> Iterator[Claim]:
    for number, row in rows(file):
        try:
            yield _claim_of(services, row, given)
        except (KeyError, TypeError, ValueError) as error:
            why = f"{error} is missing" if isinstance(error, KeyError) else str(error)
            raise UsageError(
                f"{file} line {number} names no claim ({why})",
                'write {"id", "text"}, or {"source", "start", "end"} inside a source of the library',
            ) from error


def _claim_of(services: Services, row: dict[str, Any], given: _Given) -> Claim:
    if "source" in row:
        claim = _claim_at(services, _text(row, "source"), row["start"], row["end"])
    else:
        claim = claim_from_text(_text(row, "text"))
    return dataclasses.replace(claim, id=given.key(row)) if "id" in row else claim


def _claim_at(services: Services, source: str, start: object, end: object) -> Claim:
    if type(start) is not int or type(end) is not int:
        raise TypeError("start and end are whole numbers")
    document = next((d for d in services.library.documents if d.source == source), None)
    if document is None:
        raise ValueError(f"the library has no source {source!r}")
    span = Span(start, end)
    if end > len(document.text) or not span.of(document.text).strip():
        raise ValueError(f"nothing stands at {start}..{end}")
    return claim_from_span(document, span)


def _text(row: dict[str, Any], key: str) -> str:
    value = row[key]
    if not isinstance(value, str) or not is_text(value):
        raise TypeError(f"{key} is not text")
    if not value.strip():
        raise ValueError(f"{key} is empty")
    return value


def _claim(claim: Claim) -> dict[str, Any]:
    return {
        "id": claim.id,
        "source": claim.source,
        "start": claim.span.start if claim.span else None,
        "end": claim.span.end if claim.span else None,
        "text": claim.text,
    }


def _judgement(judgement: Judgement, own_id: str | int) -> dict[str, Any]:
    return {
        "claim": _claim(judgement.claim) | {"id": own_id},
        "evidence": [_evidence(e) for e in judgement.evidence],
        "silent": list(judgement.silent),
        "standing": judgement.standing.value,
    }


def _evidence(found: Evidence) -> dict[str, Any]:
    return {
        "source": found.source,
        "start": found.span.start,
        "end": found.span.end,
        "text": found.text,
        "verdict": found.verdict.value,
        "score": round(found.score, 4),
        "reasons": [_reason(r) for r in found.reasons],
        "copied": found.copied,
    }


def _reason(reason: Reason) -> dict[str, str]:
    return {"kind": reason.kind.value, "claim": reason.claim, "passage": reason.passage}


def _print(judgement: Judgement) -> None:
    print(f"{judgement.standing.value.upper()}  {_line(judgement.claim.text)}")
    for found in judgement.evidence:
        print(f"  {_MARKS[found.verdict]} {found.verdict.value:<11} {_line(found.source)}:{found.span.start}")
        print(f"      {_line(found.text)}")
        for reason in found.reasons:
            print(f"      {reason.kind.value}: “{_line(reason.claim)}” / “{_line(reason.passage)}”")
    if judgement.silent:
        print(f"  silent: {', '.join(map(_line, judgement.silent))}")
    print()


def _line(text: str) -> str:
    return one_line(text)
