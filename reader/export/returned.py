"""Notes that people made in exported or imported PDFs, as reviews of the library."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reader.evidence.model import Claim, Evidence, Verdict
from reader.export.glyphs import named
from reader.export.marked import Counterpart, Mark, marks
from reader.export.model import JudgedLibrary
from reader.export.pdfnotes import PdfNote
from reader.export.said import added
from reader.export.scattered import bare
from reader.export.taking_in import joined
from reader.export.wording import flat
from reader.review.decided import Passage
from reader.review.model import AnalystsEvidence, HumanVerdict, Review, plain, review_key
from reader.text.anchor import Anchor, reanchor
from reader.text.model import Document, Span
from reader.text.shown import shown_text

_WORDS = {
    HumanVerdict.SUPPORTS: ("✓", "supports", "stützt"),
    HumanVerdict.CONTRADICTS: ("✗", "contradicts", "widerspricht"),
    HumanVerdict.MENTIONS: ("~", "mentions", "erwähnt"),
    HumanVerdict.IRRELEVANT: ("irrelevant", "unerheblich"),
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

    A note on a passage that the export marked is about the claims which that mark names: all of them, unless
    the note begins with the number of one ("[2] …") or was written below one in our own note. A note
    elsewhere is about the library's claim there or, where there is none, about the words themselves. One that
    begins with a verdict ("contradicts: …", "✗ …") gives it; words struck out are irrelevant; words that
    are marked without anything more said are kept as a mention. Where the words stand in several sources and
    the file does not tell which, the note is lost rather than guessed.
    """
    finder = _Finder(judged)
    reviews: dict[str, Review] = {}
    lost = []
    for note in notes:
        found = finder.reviews(note)
        if not found:
            lost.append(note)
        for review in found:
            if not review.is_empty:
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
                known = self._named.get(mark.name)
                if known is None:
                    self._marks.setdefault(source, []).append(mark)
                others = (*(known.counterparts if known else ()), *mark.counterparts)
                once = {other.name: other for other in others}
                self._named[mark.name] = replace(mark, counterparts=tuple(once.values()))
        self._letters = {d.source: _Letters(d) for d in judged.library.documents}

    def reviews(self, note: PdfNote) -> list[Review]:
        """Return a note as reviews, empty ones where it says nothing; none where its place is unknown."""
        mark = self._named.get(note.own)
        place = None if mark else self._place(note)
        if mark is None and place is not None:
            mark = self._mark_at(*place)
        pairs = self._reviewed(mark, note.claims) if mark else []
        place = place or (None if any(pairs) else self._place(note))
        if any(pairs):
            said = added(note.text, note.ours, len(pairs))
            parts = [
                (pair, text) for n, text in said for pair in (pairs if n is None else [pairs[n]]) if pair
            ]
        elif place is not None:
            parts = [(self._free(*place), added(note.text, note.ours, 1)[-1][1])]
        else:
            return []
        shown = HumanVerdict(mark.verdict.value) if mark and mark.verdict and any(pairs) else None
        return [self._review(note, *pair, text, shown) for pair, text in parts]

    def _review(
        self, note: PdfNote, claim: Claim, evidence: Evidence, text: str, shown: HumanVerdict | None
    ) -> Review:
        verdict, text = _verdict(note, text, shown or HumanVerdict(evidence.verdict.value))
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

    def _reviewed(self, mark: Mark, names: Sequence[str]) -> list[tuple[Claim, Evidence] | None]:
        """Return claim and evidence for each text that a mark's note tells of; None where there is none now.

        The file's `names` of these texts count, where it has them.
        """
        others = {other.name: other for other in mark.counterparts}
        wanted = [others.get(name) for name in names] if names else list(mark.named)
        return [self._pair(mark, other) if other else None for other in wanted]

    def _pair(self, mark: Mark, other: Counterpart) -> tuple[Claim, Evidence] | None:
        for decided in (d for view in self._views for d in view.decided):
            claim = decided.counting.claim
            for passage in decided.passages:
                if _meets(mark, other, claim, passage):
                    return claim, passage.evidence
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


def _meets(mark: Mark, other: Counterpart, claim: Claim, passage: Passage) -> bool:
    """Say whether a claim and its passage are the two ends that a mark and its counterpart name."""
    evidence = passage.evidence
    there = (other.source, other.span) if other.span else (other.source, None)
    if mark.verdict is None:
        return (claim.source, claim.span) == (mark.source, mark.span) and (
            evidence.source,
            evidence.span,
        ) == there
    shown = passage.verdict or HumanVerdict.IRRELEVANT
    own = (evidence.source, evidence.span, shown) == (mark.source, mark.span, mark.verdict)
    return own and (claim.source, claim.span) == there and flat(claim.text) == other.text


def _sentences(document: Document, span: Span) -> Span:
    """Return the sentences in which a run of text stands."""
    own = [s for _, s in document.sentences(furniture=True) if s.overlap(span)]
    return Span(own[0].start, own[-1].end) if own else span


def _alike(one: Span, other: Span) -> float:
    return one.overlap(other) / max(1, len(one) + len(other) - one.overlap(other))


def _verdict(note: PdfNote, text: str, shown: HumanVerdict) -> tuple[HumanVerdict | None, str]:
    """Return the verdict that a note gives on what is `shown`, and the rest of its text.

    A decision of the analyst's that is shown struck out is not made by striking: it may be written over.
    """
    struck = note.struck and not note.own
    if struck or (note.state == "Rejected" and shown is not HumanVerdict.IRRELEVANT):
        return HumanVerdict.IRRELEVANT, text
    if note.state == "Accepted":
        return shown, text
    said = _SAID.match(text)
    if said is None:
        return (HumanVerdict.IRRELEVANT if note.struck else None), text
    word = said[1].lower()
    return next(v for v, words in _WORDS.items() if word in words), text[said.end() :]
