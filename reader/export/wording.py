"""Verdicts, reasons and counterparts in words, the same in every kind of export."""

from reader.evidence.model import Claim, Evidence, Judgement, Reason, Verdict
from reader.export.palette import LOOKS
from reader.library.model import Library
from reader.review.decided import Passage


def flat(text: str) -> str:
    """Return the text on one line, every run of blanks as one."""
    return " ".join(text.split())


def clipped(text: str, limit: int = 320) -> str:
    """Return the text on one line, cut at a word's end with an ellipsis where it is longer than `limit`."""
    line = flat(text)
    if len(line) <= limit:
        return line
    return line[:limit].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"


def source_names(library: Library) -> dict[str, str]:
    """Return how each source is called: its label, with its file where labels are equal."""
    labels = [document.label for document in library.documents]
    return {
        document.source: document.label
        if labels.count(document.label) == 1
        else f"{document.label} ({document.source})"
        for document in library.documents
    }


def origin(claim: Claim, names: dict[str, str]) -> str:
    """Return where a claim was found, in words."""
    return names.get(claim.source, claim.source) if claim.source else "entered by the reader"


def reason_line(reason: Reason) -> str:
    """Return one reason with the two fragments that meet."""
    relation = "agrees with" if reason.agrees else "against"
    if not reason.claim and not reason.passage:
        return reason.kind.value
    return f"{reason.kind.value}: “{flat(reason.passage)}” {relation} “{flat(reason.claim)}”"


def reasons_line(reasons: tuple[Reason, ...]) -> str:
    """Return all reasons on one line, separated by semicolons."""
    return "; ".join(dict.fromkeys(reason_line(reason) for reason in reasons))


def verdict_line(evidence: Evidence, reviewed: Passage | None = None) -> str:
    """Return the verdict that counts, with its mark and who gave it."""
    look = LOOKS[evidence.verdict]
    return f"{look.mark} {look.word} ({standing_behind(evidence, reviewed)})"


def standing_behind(evidence: Evidence, reviewed: Passage | None = None) -> str:
    """Return who gave a verdict, how surely, and whether the wording is a copy."""
    copied = ", copied wording" if evidence.copied else ""
    say = analysts_say(reviewed) if reviewed else ""
    if reviewed is None or not say:
        return f"{evidence.score:.2f}{copied}"
    if reviewed.overruled or reviewed.machine is None:
        return f"{say}{copied}"
    return f"{evidence.score:.2f}{copied}; {say}"


def analysts_say(reviewed: Passage) -> str:
    """Return what the analyst did to a verdict, beside the machine's; "" where it stands unreviewed."""
    if reviewed.human is None:
        return ""
    if reviewed.machine is None:
        return "added by the analyst"
    if not reviewed.overruled:
        return "confirmed by the analyst"
    look = LOOKS[reviewed.machine]
    return f"the analyst's verdict; the machine's: {look.mark} {look.word} {reviewed.evidence.score:.2f}"


def note_line(reviewed: Passage | None) -> str:
    """Return the analyst's note and tags on one line; "" where there are none."""
    review = reviewed.review if reviewed else None
    if review is None:
        return ""
    tags = " ".join(f"#{tag}" for tag in review.tags)
    return " ".join(filter(None, (flat(review.note), tags)))


def struck_line(reviewed: Passage, names: dict[str, str]) -> str:
    """Return a passage that the analyst found irrelevant, on one line."""
    source = names.get(reviewed.evidence.source, reviewed.evidence.source)
    note = note_line(reviewed)
    said = f" Note: {note}" if note else ""
    return f"Irrelevant by the analyst: {source}: “{clipped(reviewed.evidence.text)}”{said}"


def telling(judgement: Judgement) -> tuple[Evidence, ...]:
    """Return the evidence that supports or contradicts, best first."""
    return tuple(e for e in judgement.evidence if e.verdict is not Verdict.MENTIONS)


def others_line(judgement: Judgement, names: dict[str, str]) -> str:
    """Return which sources only mention the claim and which are silent on it; "" where there are none."""
    told = {evidence.source for evidence in telling(judgement)}
    mentioned = dict.fromkeys(e.source for e in judgement.evidence if e.source not in told)
    parts = []
    for word, sources in (("Mentioned by", tuple(mentioned)), ("Silent", judgement.silent)):
        if sources:
            parts.append(f"{word}: " + ", ".join(names.get(source, source) for source in sources))
    return ". ".join(parts)


def heading(verdict: Verdict, count: int) -> str:
    """Return what a highlight says first, given how many claims it bears on."""
    look = LOOKS[verdict]
    claims = "a claim" if count == 1 else f"{count} claims"
    return f"{look.mark} {look.word.upper()} {claims}"
