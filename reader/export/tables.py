"""Claims and evidence as CSV (RFC 4180) and as Markdown."""

import csv
import io
import re
from collections.abc import Iterator

from reader.evidence.model import Judgement
from reader.export.model import JudgedLibrary
from reader.export.wording import Wording, flat, note_line
from reader.export.words import Words
from reader.review.decided import Passage
from reader.review.model import HumanVerdict

COLUMNS = (
    "claim_id",
    "claim_source",
    "claim_start",
    "claim_end",
    "claim",
    "standing",
    "source",
    "start",
    "end",
    "passage",
    "verdict",
    "score",
    "copied",
    "reasons",
    "machine_verdict",
    "review",
    "note",
    "tags",
    "own",
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#+!|~&])")
_BLOCK_START = re.compile(r"^(\d+)([.)])|^([-=])")


def csv_bytes(judged: JudgedLibrary) -> bytes:
    """Return a row for each piece of evidence, and for each claim without any, as UTF-8 with a signature.

    A text that a spreadsheet would run as a formula begins with an apostrophe (OWASP, "CSV Injection").
    Offsets are code points.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in _rows(judged):
        writer.writerow([_inert(cell) for cell in row])
    return out.getvalue().encode("utf-8-sig", "replace")


def markdown_bytes(judged: JudgedLibrary) -> bytes:
    """Return the reader's claims, then the sources' by standing, with evidence, as CommonMark in UTF-8."""
    library = judged.library
    says, words = judged.says, judged.says.words
    lines = [f"# {_plain(library.folder.name)}", ""]
    checked = words("Checked by Crossread, engine {engine}.", engine=judged.engine_version)
    lines += [
        " ".join(filter(None, (_plain(checked), _plain(judged.scope)))),
        "",
        f"## {words('Sources')}",
        "",
    ]
    for document in library.documents:
        meta = document.metadata
        parts = [says.name(document.source), meta.title, meta.author, words.date(meta.date), document.source]
        lines.append("- " + " · ".join(dict.fromkeys(_plain(part) for part in parts if part)))
    for group in judged.groups:
        lines += ["", f"## {words(group.heading)} ({len(group.judgements)})"]
        for judgement in group.judgements:
            lines += ["", *_claim_lines(judged, judgement)]
    return ("\n".join(lines) + "\n").encode("utf-8", "replace")


def _rows(judged: JudgedLibrary) -> Iterator[tuple[object, ...]]:
    says = Wording(judged.library, Words())
    for decided in judged.decided:
        judgement, claim = decided.counting, decided.counting.claim
        span = (claim.span.start, claim.span.end) if claim.span else ("", "")
        left = (claim.id, claim.source or "", *span, flat(claim.text), judgement.standing.value)
        own = "yes" if judged.is_own(claim) else "no"
        for passage in decided.passages:
            yield *left, *_passage_cells(passage, says), own
        if not decided.passages:
            yield *left, *("",) * (len(COLUMNS) - len(left) - 1), own


def _passage_cells(passage: Passage, says: Wording) -> tuple[object, ...]:
    evidence, review = passage.evidence, passage.review
    return (
        evidence.source,
        evidence.span.start,
        evidence.span.end,
        flat(evidence.text),
        passage.verdict.value if passage.verdict else HumanVerdict.IRRELEVANT.value,
        f"{evidence.score:.4f}",
        "yes" if evidence.copied else "no",
        says.reasons(evidence.reasons),
        passage.machine.value if passage.machine else "",
        passage.human.value if passage.human else "",
        flat(review.note) if review else "",
        ", ".join(review.tags) if review else "",
    )


def _inert(cell: object) -> object:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


def _claim_lines(judged: JudgedLibrary, judgement: Judgement) -> Iterator[str]:
    says = judged.says
    yield f"### {_plain(judgement.claim.text)}"
    yield ""
    yield f"*{_plain(judged.origin(judgement))}*"
    shown = judged.telling(judgement)
    if shown:
        yield ""
    for evidence in shown:
        name = _plain(says.name(evidence.source))
        reviewed = judged.reviewed(judgement.claim, evidence)
        quoted = says.words.quoted(_plain(evidence.text))
        yield f"- **{_plain(says.verdict_line(evidence, reviewed))}** {name}: {quoted}"
        if evidence.reasons:
            yield f"  - {_plain(says.reasons(evidence.reasons))}"
        if note_line(reviewed):
            yield f"  - {says.words('Note')}: {_plain(note_line(reviewed))}"
    others = judged.others(judgement)
    struck = [says.struck(passage) for passage in judged.struck(judgement.claim)]
    for line in filter(None, (others, *struck)):
        yield ""
        yield _plain(line)


def _plain(text: str) -> str:
    escaped = _MARKDOWN.sub(r"\\\1", flat(text))
    return _BLOCK_START.sub(lambda m: f"{m[1]}\\{m[2]}" if m[1] else f"\\{m[3]}", escaped)
