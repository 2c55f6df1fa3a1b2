"""One self-contained HTML page: the sources in panes with their highlights, the claims with their evidence.

It holds no script and asks for nothing from elsewhere (its content security policy forbids both).
"""

import itertools
from collections.abc import Iterator, Sequence
from html import escape

from reader.evidence.model import Evidence, Judgement, Verdict
from reader.export.glyphs import clean
from reader.export.marked import Mark, contents, marks
from reader.export.model import JudgedLibrary
from reader.export.page_style import POLICY, style
from reader.export.palette import LOOKS, STRUCK, look
from reader.export.typeset import primary_language
from reader.export.wording import flat, note_line
from reader.review.decided import Passage
from reader.review.model import HumanVerdict
from reader.text.model import Document, Paragraph, ParagraphKind, Span
from reader.text.shown import shown_text

_SHOWN_CLAIMS = 4
_RANK = ("contradicts", "supports", "mentions", "irrelevant", "claim")


def page_bytes(judged: JudgedLibrary) -> bytes:
    """Return the page in UTF-8; every text of the sources is escaped."""
    lines = "\n".join(_Page(judged).lines())
    return clean(lines.replace("\n", "\u2028")).replace("\u2028", "\n").encode("utf-8")


class _Page:
    def __init__(self, judged: JudgedLibrary) -> None:
        self._judged = judged
        self._says = judged.says
        self._words = judged.says.words
        self._marks = marks(judged)
        ranked = [judgement for group in judged.groups for judgement in group.judgements]
        self._number = {j.claim.id: n for n, j in enumerate(ranked, 1)}
        self._claims = {(j.claim.source, flat(j.claim.text)): n for n, j in enumerate(ranked, 1)}

    def lines(self) -> Iterator[str]:
        judged, words = self._judged, self._words
        title = escape(judged.library.folder.name)
        checked = words("Checked by Crossread, engine {engine}.", engine=judged.engine_version)
        yield f'<!DOCTYPE html>\n<html lang="{words.language}">\n<head>\n<meta charset="utf-8">'
        yield f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
        yield f"<title>{title}</title>\n<style>{style()}</style>\n</head>\n<body>"
        yield f"<header><h1>{title}</h1>"
        yield f'<p class="small">{escape(" ".join(filter(None, (checked, judged.scope))))}'
        yield f'</p>\n<p class="small">{self._legend()}</p>'
        yield f'<nav class="small">{self._contents()}</nav></header>'
        yield '<main>\n<div class="panes">'
        for document in judged.library.documents:
            yield self._pane(document)
        yield "</div>"
        yield from self._sections()
        yield "</main>\n</body>\n</html>\n"

    def _legend(self) -> str:
        shown = (("supports a claim", Verdict.SUPPORTS), ("contradicts a claim", Verdict.CONTRADICTS))
        samples = [f'<mark class="{v.value}">{LOOKS[v].mark} {self._words(said)}</mark>' for said, v in shown]
        samples.append(f'<mark class="claim">{self._words("contested claim")}</mark>')
        if any(mark.verdict is HumanVerdict.IRRELEVANT for own in self._marks.values() for mark in own):
            samples.append(f'<mark class="irrelevant">{self._words("irrelevant by the analyst")}</mark>')
        if any(mark.reviewed for own in self._marks.values() for mark in own):
            samples.append(f'<mark class="reviewed">{self._words("framed: by the analyst")}</mark>')
        return " ".join(samples)

    def _contents(self) -> str:
        links = [
            f'<a href="#{group.key}">{escape(self._words(group.heading))}</a>'
            for group in self._judged.groups
        ]
        return " · ".join(links)

    def _pane(self, document: Document) -> str:
        meta = document.metadata
        date = self._words.date(meta.date)
        parts = dict.fromkeys((self._says.name(document.source), meta.author, date))
        about = " · ".join(escape(part) for part in parts if part)
        own = self._marks.get(document.source, ())
        body = "\n".join(self._paragraph(document, paragraph, own) for paragraph in document.paragraphs)
        heading = "" if any(p.kind is ParagraphKind.TITLE for p in document.paragraphs) else meta.title
        title = f"<h2>{escape(heading)}</h2>\n" if heading else ""
        lang = primary_language(meta.language)
        name = escape(self._says.name(document.source))
        return (
            f'<article lang="{lang}" aria-label="{name}" tabindex="0">\n'
            f'<p class="small">{about}</p>\n{title}{body}\n</article>'
        )

    def _paragraph(self, document: Document, paragraph: Paragraph, own: Sequence[Mark]) -> str:
        shown = shown_text(document, paragraph.span)
        here = [(shown.span_from_source(m.span), m) for m in own if m.span.overlap(paragraph.span)]
        cuts = sorted({0, len(shown.text), *(end for span, _ in here for end in (span.start, span.end))})
        pieces: list[str] = []
        for start, end in itertools.pairwise(cuts):
            covering = [mark for span, mark in here if span.overlap(Span(start, end))]
            firsts = [mark for span, mark in here if span.start == start and mark in covering]
            lasts = [mark for span, mark in here if span.end == end and mark in covering]
            pieces.append(self._piece(shown.text[start:end], covering, firsts, lasts))
        tag = {ParagraphKind.TITLE: "h2", ParagraphKind.HEADING: "h3"}.get(paragraph.kind, "p")
        return f'<{tag} class="{paragraph.kind.value}">{"".join(pieces)}</{tag}>'

    def _piece(
        self, text: str, covering: Sequence[Mark], firsts: Sequence[Mark], lasts: Sequence[Mark]
    ) -> str:
        if not covering:
            return escape(text)
        kinds = {mark.verdict.value if mark.verdict else "claim" for mark in covering}
        both = {"supports", "contradicts"} <= kinds
        looks = "both" if both else next(kind for kind in _RANK if kind in kinds)
        looks += " irrelevant" if "irrelevant" in kinds - {looks} else ""
        looks += " reviewed" if any(mark.reviewed for mark in covering) else ""
        note = "\n\n".join(contents(mark, self._says) for mark in covering)
        targets = "".join(f'<a id="{mark.name}"></a>' for mark in firsts)
        marked = f'{targets}<mark class="{looks}" title="{escape(note)}">{escape(text)}</mark>'
        return marked + "".join(map(self._references, lasts))

    def _references(self, mark: Mark) -> str:
        """Return links from a highlight to its claims below, for readers who cannot hover."""
        found = [self._claims.get((other.source, other.text)) for other in mark.counterparts]
        numbers = [n for n in found if n][:_SHOWN_CLAIMS] if mark.verdict else []
        sign = look(mark.verdict).mark if mark.verdict else ""
        links = " ".join(f'<a href="#claim-{n}">{n}</a>' for n in numbers)
        return f'<sup class="ref">{sign}{links}</sup>' if links else ""

    def _sections(self) -> Iterator[str]:
        for group in self._judged.groups:
            heading = escape(f"{self._words(group.heading)} ({len(group.judgements)})")
            yield f'<section id="{group.key}"><h2>{heading}</h2>'
            yield from map(self._claim, group.judgements)
            yield "</section>"

    def _claim(self, judgement: Judgement) -> str:
        claim, number = judgement.claim, self._number[judgement.claim.id]
        lines = [
            f'<h3 id="claim-{number}">{number}. {escape(flat(claim.text))}</h3>'
            f'<p class="small">{escape(self._judged.origin(judgement))}</p>'
        ]
        lines += [self._evidence(judgement, evidence) for evidence in self._judged.telling(judgement)]
        lines.append(f'<p class="evidence small">{escape(self._judged.others(judgement))}</p>')
        lines += map(self._struck, self._judged.struck(claim))
        return "\n".join(lines)

    def _struck(self, passage: Passage) -> str:
        evidence = passage.evidence
        target = Mark(evidence.source, evidence.span, HumanVerdict.IRRELEVANT, ()).name
        line = escape(self._says.struck(passage))
        return f'<p class="evidence small"><a href="#{target}">{STRUCK.mark}</a> {line}</p>'

    def _evidence(self, judgement: Judgement, evidence: Evidence) -> str:
        says, reviewed = self._says, self._judged.reviewed(judgement.claim, evidence)
        target = Mark(evidence.source, evidence.span, evidence.verdict, ()).name
        name = f'<a href="#{target}">{escape(says.name(evidence.source))}</a>'
        note = note_line(reviewed)
        below = [says.reasons(evidence.reasons), f"{says.words('Note')}: {note}" if note else ""]
        why = "".join(f'<br><span class="small">{escape(line)}</span>' for line in below if line)
        verdict = f'<b class="{evidence.verdict.value}">{escape(says.verdict_line(evidence, reviewed))}</b>'
        quoted = escape(self._words.quoted(flat(evidence.text)))
        return f'<p class="evidence">{verdict} {name}: {quoted}{why}</p>'
