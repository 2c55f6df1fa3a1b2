"""Notes that people made in exported or imported PDFs, as reviews of the library."""

import re
import unicodedata
from dataclasses import dataclass, replace

from reader.evidence.model import Claim, Evidence, Verdict
from reader.export.glyphs import named
from reader.export.marked import Counterpart, Mark, contents, marks
from reader.export.model import JudgedLibrary
from reader.export.pdfnotes import PdfNote
from reader.export.scattered import bare
from reader.export.taking_in import joined
from reader.export.wording import flat
from reader.review.model import AnalystsEvidence, HumanVerdict, Review, plain, review_key
from reader.text.anchor import Anchor, reanchor
from reader.text.model import Document, Span
from reader.text.shown import shown_text

_WORDS = {
    HumanVerdict.SUPPORTS: ("✓", "supports", "stützt"),
    HumanVerdict.CONTRADICTS: ("✗", "contradicts", "widerspricht"),
    HumanVerdict.MENTIONS: ("~", "mentions", "erwähnt"),
    HumanVerdict.IRRELEVANT: ("irrelevant", "ohne belang"),
}
_SAID = re.compile(
    r"\s*(" + "|".join(re.escape(w) for words in _WORDS.values() for w in words) + r")(?!\w)[\s:.,–-]*",
    re.IGNORECASE,
)

_SYMBOLS = {"So", "Sk", "Co", "Cn", "Me"}


@dataclass(frozen=True, slots=True)
class Returned:
    """What came back with a PDF: reviews, and the notes whose place could not be told."""

    reviews: tuple[Review, ...]
    lost: tuple[PdfNote, ...]


def returned(notes: tuple[PdfNote, ...], judged: JudgedLibrary) -> Returned:
    """Return notes as reviews.

    A note on a passage that the export marked is about the first of the claims which that mark names; one
    elsewhere is about the library's claim there or, where there is none, about the words themselves. A note
    that begins with a verdict ("contradicts: …", "✗ …") gives it; words struck out are irrelevant; words that
    are marked without anything more said are kept as a mention. Where the words stand in several sources and
    the file does not tell which, the note is lost rather than guessed.
    """
    finder = _Finder(judged)
    reviews: dict[str, Review] = {}
    lost = []
    for note in notes:
        review = finder.review(note)
        if review is None:
            lost.append(note)
        elif not review.is_empty:
            before = reviews.get(review.key.identity)
            reviews[review.key.identity] = joined(before, review) if before else review
    return Returned(tuple(reviews.values()), tuple(lost))


class _Finder:
    def __init__(self, judged: JudgedLibrary) -> None:
        # What the machine alone marked comes first: taking in the same note again finds the same claim, even
        # where the note itself struck the passage out.
        self._judged = judged
        self._views = (replace(judged, reviews=()), judged)
        self._marks: dict[str, list[Mark]] = {}
        self._named: dict[str, Mark] = {}
        for source, own in (pair for view in self._views for pair in marks(view).items()):
            for mark in own:
                if mark.name not in self._named:
                    self._named[mark.name] = mark
                    self._marks.setdefault(source, []).append(mark)
        self._letters = {d.source: _Letters(d) for d in judged.library.documents}

    def review(self, note: PdfNote) -> Review | None:
        """Return a note as a review, an empty one where it says nothing; None where its place is unknown."""
        mark = self._named.get(note.own)
        place = None if mark else self._place(note)
        if mark is None and place is None:
            return None
        if mark is None and place is not None:
            mark = self._mark_at(*place)
        pair = self._reviewed(mark) if mark else None
        if pair is None:
            if place is None:
                return None
            pair = self._free(*place)
        claim, evidence = pair
        text = self._added(note, self._named[note.own]) if note.own in self._named else note.text.strip()
        verdict, text = _verdict(note, text, evidence)
        if verdict is None and not text and not note.state and note.marked:
            verdict = HumanVerdict.MENTIONS if isinstance(evidence, AnalystsEvidence) else None
        tags = ("pdf",) if verdict or text or (note.marked and not note.own) else ()
        key = review_key(self._judged.library, claim, evidence)
        return Review(key, verdict, text, tags, note.made, note.changed)

    def _place(self, note: PdfNote) -> tuple[Document, Span] | None:
        """Return the source and the run of its text on which a note stands; None where that is open."""
        if note.quote is None:
            return None
        found = []
        for document in self._judged.library.documents:
            if note.source in {"", document.source}:
                span = self._letters[document.source].find(note.quote)
                if span is not None:
                    found.append((document, span))
        if len(found) != 1:
            return None
        document, span = found[0]
        return document, span if note.marked else _sentences(document, span)

    def _mark_at(self, document: Document, span: Span) -> Mark | None:
        """Return the mark that shares most with a run of text, at least half of the shorter one."""
        best = max(self._marks.get(document.source, ()), key=lambda m: _alike(m.span, span), default=None)
        if best is None or 2 * best.span.overlap(span) < min(len(best.span), len(span)):
            return None
        return best

    def _reviewed(self, mark: Mark) -> tuple[Claim, Evidence] | None:
        """Return the claim and the evidence that a note on a mark is about: the first that it names."""
        for other in mark.counterparts:
            for judgement in (j for view in self._views for j in view.counting):
                claim = judgement.claim
                for evidence in judgement.evidence:
                    if _meets(mark, other, claim, evidence):
                        original = self._judged.reviewed(claim, evidence)
                        return claim, original.evidence if original else evidence
        return None

    def _free(self, document: Document, span: Span) -> tuple[Claim, Evidence]:
        claims = [
            j.claim
            for j in self._judged.judgements
            if j.claim.source == document.source
            and j.claim.span
            and 2 * j.claim.span.overlap(span) >= len(span)
        ]
        text = span.of(document.text)
        claim = max(claims, key=lambda c: _alike(c.span or span, span), default=None)
        if claim is None:
            claim = Claim(f"{document.source}@{span.start}-{span.end}", plain(text), document.source, span)
        return claim, AnalystsEvidence(document.source, span, text, Verdict.MENTIONS, 1.0)

    def _added(self, note: PdfNote, mark: Mark) -> str:
        """Return what a person added to our note, or answered."""
        ours = {line.strip() for line in contents(mark, self._judged.says).splitlines()}
        lines = [line for line in note.text.splitlines() if line.strip() not in ours]
        return "\n".join(lines).strip()


class _Letters:
    """The letters of a source as shown, folded as those of PDFs are, each with its offset.

    Symbols that an export may have named in brackets are left out on both sides.
    """

    def __init__(self, document: Document) -> None:
        symbols = {c for c in document.text if unicodedata.category(c) in _SYMBOLS or ord(c) > 0xFFFF}
        forms = sorted({bare(form) for c in symbols for form in (c, named(c))} - {""}, key=len, reverse=True)
        self._forms = re.compile("|".join(map(re.escape, forms)) or r"(?!)")
        letters, offsets = [], []
        for paragraph in document.paragraphs:
            shown = shown_text(document, paragraph.span)
            for i, character in enumerate(shown.text):
                piece = "" if character in symbols else bare(character)
                letters.append(piece)
                offsets += [shown.to_source(i)] * len(piece)
        self._letters, self._offsets = "".join(letters), tuple(offsets)

    def find(self, quote: Anchor) -> Span | None:
        """Return the run of the text that a quote from a PDF is; None where it is not, or several are."""
        exact, prefix, suffix = (
            self._forms.sub("", bare(part)) for part in (quote.exact, quote.prefix, quote.suffix)
        )
        found = reanchor(self._letters, Anchor(0, len(exact), exact, prefix, suffix))
        if found is None:
            return None
        return Span(self._offsets[found.start], self._offsets[found.end - 1] + 1)


def _meets(mark: Mark, other: Counterpart, claim: Claim, evidence: Evidence) -> bool:
    """Say whether a claim and its evidence are the two ends that a mark and its counterpart name."""
    there = (other.source, other.span) if other.span else (other.source, None)
    if mark.verdict is None:
        return (claim.source, claim.span) == (mark.source, mark.span) and (
            evidence.source,
            evidence.span,
        ) == there
    own = (evidence.source, evidence.span, evidence.verdict) == (mark.source, mark.span, mark.verdict)
    return own and (claim.source, claim.span) == there and flat(claim.text) == other.text


def _sentences(document: Document, span: Span) -> Span:
    """Return the sentences in which a run of text stands."""
    own = [s for _, s in document.sentences(furniture=True) if s.overlap(span)]
    return Span(own[0].start, own[-1].end) if own else span


def _alike(one: Span, other: Span) -> float:
    return one.overlap(other) / max(1, len(one) + len(other) - one.overlap(other))


def _verdict(note: PdfNote, text: str, evidence: Evidence) -> tuple[HumanVerdict | None, str]:
    """Return the verdict that a note gives, and the rest of its text."""
    if note.struck or note.state == "Rejected":
        return HumanVerdict.IRRELEVANT, text
    if note.state == "Accepted":
        return HumanVerdict(evidence.verdict.value), text
    said = _SAID.match(text)
    if said is None:
        return None, text
    word = said[1].lower()
    return next(v for v, words in _WORDS.items() if word in words), text[said.end() :]
