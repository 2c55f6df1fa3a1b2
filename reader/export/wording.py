"""Verdicts, reasons and counterparts in words, the same in every kind of export."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from reader.evidence.model import Claim, Evidence, Reason
from reader.export.palette import LOOKS, Shown, look
from reader.export.words import Words
from reader.library.model import Library
from reader.review.decided import Passage
from reader.review.model import HumanVerdict
from reader.text.model import Document
from reader.text.shown import opening


def flat(text: str) -> str:
    """Return the text on one line, every run of blanks as one."""
    return " ".join(text.split())


def clipped(text: str, limit: int = 320) -> str:
    """Return the text on one line, cut at a word's end with an ellipsis where it is longer than `limit`."""
    line = flat(text)
    if len(line) <= limit:
        return line
    return line[:limit].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"


def note_line(reviewed: Passage | None) -> str:
    """Return the analyst's note and tags on one line; "" where there are none."""
    review = reviewed.review if reviewed else None
    if review is None:
        return ""
    tags = " ".join(f"#{tag}" for tag in review.tags)
    return " ".join(filter(None, (flat(review.note), tags)))


@dataclass(frozen=True)
class Wording:
    """What is said of a library's evidence, in one language."""

    library: Library
    words: Words

    @cached_property
    def names(self) -> dict[str, str]:
        """How each source is called: its label, or its first words; with its file where several are alike."""
        names = {document.source: self._name(document) for document in self.library.documents}
        known = Counter(names.values())
        return {source: name if known[name] == 1 else f"{name} ({source})" for source, name in names.items()}

    def name(self, source: str | None) -> str:
        """Return how a source is called; where there is none, that the reader entered the text."""
        return self.names.get(source, source) if source else self.words("entered by the reader")

    def _name(self, document: Document) -> str:
        words = opening(document) if document.label == document.source else ""
        return self.words.quoted(words) if words else document.label

    def origin(self, claim: Claim) -> str:
        """Return where a claim was found, in words."""
        return self.name(claim.source)

    def verdict(self, verdict: Shown) -> str:
        """Return what a verdict is called."""
        return self.words(look(verdict).word)

    def reason(self, reason: Reason) -> str:
        """Return one reason with the two fragments that meet."""
        kind = self.words(reason.kind.value)
        relation = self.words("agrees with" if reason.agrees else "against")
        if not reason.claim and not reason.passage:
            return kind
        quoted = self.words.quoted
        return f"{kind}: {quoted(flat(reason.passage))} {relation} {quoted(flat(reason.claim))}"

    def reasons(self, reasons: tuple[Reason, ...]) -> str:
        """Return all reasons on one line, separated by semicolons."""
        return "; ".join(dict.fromkeys(self.reason(reason) for reason in reasons))

    def verdict_line(self, evidence: Evidence, reviewed: Passage | None = None) -> str:
        """Return the verdict that counts, with its mark and who gave it."""
        mark = LOOKS[evidence.verdict].mark
        return f"{mark} {self.verdict(evidence.verdict)} ({self.standing_behind(evidence, reviewed)})"

    def standing_behind(self, evidence: Evidence, reviewed: Passage | None = None) -> str:
        """Return who gave a verdict, how surely, and whether the wording is a copy."""
        copied = f", {self.words('copied wording')}" if evidence.copied else ""
        say = self.analysts_say(reviewed) if reviewed else ""
        if reviewed is None or not say:
            return f"{evidence.score:.2f}{copied}"
        if reviewed.overruled or reviewed.machine is None:
            return f"{say}{copied}"
        return f"{evidence.score:.2f}{copied}; {say}"

    def analysts_say(self, reviewed: Passage) -> str:
        """Return what the analyst did to a verdict, beside the machine's; "" where it stands unreviewed."""
        if reviewed.human is None:
            return ""
        if reviewed.machine is None:
            return self.words("added by the analyst")
        if not reviewed.overruled:
            return self.words("confirmed by the analyst")
        return self.words("the analyst's verdict; the machine's: {verdict}", verdict=self.machines(reviewed))

    def machines(self, reviewed: Passage) -> str:
        """Return the machine's verdict with its mark and how surely it was given; "" where there is none."""
        if reviewed.machine is None:
            return ""
        mark = LOOKS[reviewed.machine].mark
        return f"{mark} {self.verdict(reviewed.machine)} {reviewed.evidence.score:.2f}"

    def struck(self, reviewed: Passage) -> str:
        """Return a passage that the analyst found irrelevant, on one line."""
        source, text = self.name(reviewed.evidence.source), clipped(reviewed.evidence.text)
        note = note_line(reviewed)
        machine = self.machines(reviewed)
        said = f" ({self.words('the machine: {verdict}', verdict=machine)})" if machine else ""
        said += f" {self.words('Note')}: {note}" if note else ""
        return f"{self.words('Irrelevant by the analyst')}: {source}: {self.words.quoted(text)}{said}"

    def others(self, mentioned: Iterable[str], silent: Iterable[str]) -> str:
        """Return which sources only mention a claim and which are silent on it; "" where none."""
        parts = []
        for word, sources in (("Mentioned by", tuple(mentioned)), ("Silent", tuple(silent))):
            if sources:
                parts.append(f"{self.words(word)}: " + ", ".join(map(self.name, sources)))
        return ". ".join(parts)

    def heading(self, verdict: Shown, count: int) -> str:
        """Return what a highlight says first, given how many claims it bears on."""
        claims = self.words("a claim") if count == 1 else self.words("{count} claims", count=count)
        if verdict is HumanVerdict.IRRELEVANT:
            claims = self.words("to {claims}, by the analyst", claims=claims)
        return f"{look(verdict).mark} {self.verdict(verdict).upper()} {claims}"
