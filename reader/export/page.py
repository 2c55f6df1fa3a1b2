"""One self-contained HTML page: the sources in panes with their highlights, the claims with their evidence.

It holds no script and asks for nothing from elsewhere (its content security policy forbids both).
"""

import itertools
from collections.abc import Iterator, Sequence
from html import escape

from reader.evidence.model import Judgement, Verdict
from reader.export.marked import Mark, contents, marks
from reader.export.model import JudgedLibrary
from reader.export.palette import LOOKS, STANDING_ORDER, STANDING_WORDS, css
from reader.export.typeset import clean, primary_language, written_date
from reader.export.wording import (
    flat,
    note_line,
    origin,
    others_line,
    reasons_line,
    source_names,
    struck_line,
    telling,
    verdict_line,
)
from reader.text.model import Document, Paragraph, ParagraphKind, Span
from reader.text.shown import shown_text

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_STYLE = """
:root { color-scheme: light; }
body { margin: 0; font: 17px/1.55 Georgia, "Libertinus Serif", serif; color: #16181c; background: #f4f3f0; }
header, section { padding: 1.2rem 2rem; }
h1 { font-size: 1.7rem; margin: 0 0 .3rem; } h2 { font-size: 1.25rem; }
h3 { font-size: 1.05rem; margin-bottom: .2rem; }
.small { color: #565a61; font: 14px/1.5 system-ui, sans-serif; }
.panes { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(20rem, 1fr); gap: 1px;
  background: #d5d3cd;
  border-block: 1px solid #d5d3cd; overflow-x: auto; }
article { background: #fff; padding: 1rem 1.5rem; height: 80vh; overflow-y: auto; overflow-wrap: anywhere; }
.furniture { color: #767a81; font-size: .85em; }
.bullet { margin-left: 1.2em; }
mark { color: inherit; padding: .08em 0; text-decoration-thickness: 2px; text-underline-offset: 3px; }
mark a { color: inherit; text-decoration: none; }
.evidence { margin: .3rem 0 .3rem 1rem; }
@media print { .panes { display: block; } article { height: auto; overflow: visible; } }
"""


def page_bytes(judged: JudgedLibrary) -> bytes:
    """Return the page in UTF-8; every text of the sources is escaped."""
    names = source_names(judged.library)
    by_source = marks(judged)
    language = judged.library.documents[0].metadata.language if judged.library.documents else "en"
    title = escape(judged.library.folder.name)
    parts = [
        f'<!DOCTYPE html>\n<html lang="{primary_language(language)}">\n<head>\n<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{title}</title>\n<style>{_STYLE}{_verdict_styles()}</style>\n</head>\n<body>",
        f"<header><h1>{title}</h1>",
        f'<p class="small">Checked by Crossread, engine {escape(judged.engine_version)}.',
        f"{_legend(reviewed=any(m.reviewed for own in by_source.values() for m in own))}</p></header>",
        '<div class="panes">',
        *(_pane(d, by_source.get(d.source, ()), names) for d in judged.library.documents),
        "</div>",
        *_claims(judged, names),
        "</body>\n</html>\n",
    ]
    return clean("\n".join(parts).replace("\n", "\u2028")).replace("\u2028", "\n").encode("utf-8")


def _verdict_styles() -> str:
    styles = {Verdict.SUPPORTS: "solid", Verdict.CONTRADICTS: "dashed", Verdict.MENTIONS: "dotted"}
    rules = [
        f".{v.value} {{ background: {css(look.fill)};"
        f" text-decoration: underline {styles[v]} {css(look.ink)}; }}\n"
        f"b.{v.value} {{ color: {css(look.ink)}; background: none; text-decoration: none; }}"
        for v, look in LOOKS.items()
    ]
    ink = css(LOOKS[Verdict.CONTRADICTS].ink)
    rules.append(f".claim {{ background: none; text-decoration: underline solid {ink}; }}")
    rules.append(
        f".both {{ background: {css(LOOKS[Verdict.CONTRADICTS].fill)};"
        f" border-bottom: 3px solid {css(LOOKS[Verdict.SUPPORTS].ink)}; }}"
    )
    rules.append(".reviewed { outline: 1.5px solid #16181c; outline-offset: 1px; }")
    return "\n".join(rules)


def _legend(*, reviewed: bool) -> str:
    shown = (Verdict.SUPPORTS, Verdict.CONTRADICTS)
    samples = [f'<mark class="{v.value}">{LOOKS[v].mark} {LOOKS[v].word} a claim</mark>' for v in shown]
    if reviewed:
        samples.append('<mark class="reviewed">framed: by the analyst</mark>')
    return " ".join(samples)


def _pane(document: Document, own: Sequence[Mark], names: dict[str, str]) -> str:
    meta = document.metadata
    about = " · ".join(escape(part) for part in (names[document.source], meta.author) if part)
    date = f" · {written_date(meta.date)}" if meta.date else ""
    body = "\n".join(_paragraph(document, paragraph, own, names) for paragraph in document.paragraphs)
    heading = "" if any(p.kind is ParagraphKind.TITLE for p in document.paragraphs) else meta.title
    title = f"<h2>{escape(heading)}</h2>\n" if heading else ""
    lang = primary_language(meta.language)
    return (
        f'<article lang="{lang}" tabindex="0">\n<p class="small">{about}{date}</p>\n{title}{body}\n</article>'
    )


def _paragraph(document: Document, paragraph: Paragraph, own: Sequence[Mark], names: dict[str, str]) -> str:
    shown = shown_text(document, paragraph.span)
    here = [(shown.span_from_source(m.span), m) for m in own if m.span.overlap(paragraph.span)]
    cuts = sorted({0, len(shown.text), *(end for span, _ in here for end in (span.start, span.end))})
    pieces: list[str] = []
    for start, end in itertools.pairwise(cuts):
        covering = [mark for span, mark in here if span.overlap(Span(start, end))]
        firsts = [mark for span, mark in here if span.start == start and mark in covering]
        pieces.append(_piece(shown.text[start:end], covering, firsts, names))
    tag = {ParagraphKind.TITLE: "h2", ParagraphKind.HEADING: "h3"}.get(paragraph.kind, "p")
    return f'<{tag} class="{paragraph.kind.value}">{"".join(pieces)}</{tag}>'


def _piece(text: str, covering: Sequence[Mark], firsts: Sequence[Mark], names: dict[str, str]) -> str:
    if not covering:
        return escape(text)
    kinds = {mark.verdict.value if mark.verdict else "claim" for mark in covering}
    style = "both" if {"supports", "contradicts"} <= kinds else min(kinds, key="claim".__eq__)
    style += " reviewed" if any(mark.reviewed for mark in covering) else ""
    note = "\n\n".join(contents(mark, names) for mark in covering)
    targets = "".join(f'<a id="{mark.name}"></a>' for mark in firsts)
    return f'{targets}<mark class="{style}" title="{escape(note)}">{escape(text)}</mark>'


def _claims(judged: JudgedLibrary, names: dict[str, str]) -> Iterator[str]:
    for standing in STANDING_ORDER:
        own = [j for j in judged.counting if j.standing is standing]
        if own:
            yield f"<section><h2>{STANDING_WORDS[standing].capitalize()} claims ({len(own)})</h2>"
            yield from (_claim(judged, judgement, names) for judgement in own)
            yield "</section>"


def _claim(judged: JudgedLibrary, judgement: Judgement, names: dict[str, str]) -> str:
    claim = judgement.claim
    lines = [f'<h3>{escape(flat(claim.text))}</h3><p class="small">{escape(origin(claim, names))}</p>']
    for evidence in telling(judgement):
        target = Mark(evidence.source, evidence.span, evidence.verdict, ()).name
        name = f'<a href="#{target}">{escape(names.get(evidence.source, evidence.source))}</a>'
        why = (
            f'<br><span class="small">{escape(reasons_line(evidence.reasons))}</span>'
            if evidence.reasons
            else ""
        )
        reviewed = judged.reviewed(claim, evidence)
        note = note_line(reviewed)
        why += f'<br><span class="small">Note: {escape(note)}</span>' if note else ""
        verdict = f'<b class="{evidence.verdict.value}">{escape(verdict_line(evidence, reviewed))}</b>'
        lines.append(f'<p class="evidence">{verdict} {name}: “{escape(flat(evidence.text))}”{why}</p>')
    lines.append(f'<p class="evidence small">{escape(others_line(judgement, names))}</p>')
    struck = (struck_line(passage, names) for passage in judged.struck(claim))
    lines += [f'<p class="evidence small">{escape(line)}</p>' for line in struck]
    return "\n".join(lines)
