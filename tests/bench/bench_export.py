"""Exports at size: dossiers of 5 and 50 articles and every other form, beside Typst alone on the same texts.

The articles are the library that comes along, ten times over for fifty; who supports and contradicts whom is
drawn by lot, about as dense as the engine finds it. Times are of the processor, so that a busy machine tells
the same as an idle one. The longest pause is between two moments at which the export asks whether to stop.
"""

import io
import random
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pikepdf
import typst

from reader.evidence.model import Claim, Evidence, Judgement, Reason, ReasonKind, Standing, Verdict
from reader.export.annotated import AnnotatedPdfs
from reader.export.model import JudgedLibrary
from reader.export.page import page_bytes
from reader.export.tables import csv_bytes, markdown_bytes
from reader.export.webannotation import webannotation_bytes
from reader.library.model import Library
from reader.library.open import open_library
from reader.text.model import Document
from tests.shared_data import SEEDS

_VERDICTS = (Verdict.SUPPORTS, Verdict.CONTRADICTS, Verdict.MENTIONS)
_WEIGHTS = (4, 1, 4)
_PASSAGES = 4
_SHORTEST_CLAIM = 40


def judged(copies: int) -> JudgedLibrary:
    """Return the library that comes along, so many times over, with judgements drawn by lot."""
    documents = tuple(
        replace(document, source=f"{n:02}-{document.source}")
        for n in range(copies)
        for document in open_library(SEEDS).documents
    )
    lot = random.Random(1)
    judgements = tuple(j for document in documents for j in _judgements(document, documents, lot))
    return JudgedLibrary(Library(Path("bench"), documents), judgements, "drawn by lot")


def _judgements(document: Document, documents: tuple[Document, ...], lot: random.Random) -> list[Judgement]:
    made = []
    for _, span in document.sentences():
        if len(span) < _SHORTEST_CLAIM:
            continue
        claim = Claim(f"{document.source}@{span.start}", span.of(document.text), document.source, span)
        others = [d for d in lot.sample(documents, min(_PASSAGES + 1, len(documents))) if d is not document]
        evidence = tuple(_evidence(claim, other, lot) for other in others)
        found = {e.verdict for e in evidence}
        standing = Standing.CORROBORATED if Verdict.SUPPORTS in found else Standing.SINGLE_SOURCE
        standing = Standing.CONTESTED if Verdict.CONTRADICTS in found else standing
        made.append(Judgement(claim, evidence, (), standing))
    return made


def _evidence(claim: Claim, other: Document, lot: random.Random) -> Evidence:
    span = lot.choice([span for _, span in other.sentences()])
    text = span.of(other.text)
    verdict = lot.choices(_VERDICTS, _WEIGHTS)[0]
    reason = Reason(ReasonKind.WORDING, claim.text[:30], text[:30], agrees=verdict is Verdict.SUPPORTS)
    return Evidence(other.source, span, text, verdict, lot.random(), (reason,))


def timed(work: Callable[[], bytes]) -> tuple[float, bytes]:
    """Return the processor's seconds that `work` takes, and what it makes."""
    begun = time.process_time()
    made = work()
    return time.process_time() - begun, made


def typst_alone(whole: JudgedLibrary) -> bytes:
    """Return the texts of the library as Typst sets them without anything else: the floor."""
    text = "\n\n".join(document.text for document in whole.library.documents)
    compiler = typst.Compiler(
        b'#set document(title: "x")\n#sys.inputs.text', ignore_system_fonts=True, sys_inputs={"text": text}
    )
    made = compiler.compile(format="pdf", timestamp=0)
    assert isinstance(made, bytes)
    return made


def main() -> None:
    """Print the tables."""
    print("dossier\n| articles | claims | pages | MB | CPU s | × Typst alone | longest pause, s |")
    print("|---|---|---|---|---|---|---|")
    for copies in (1, 10):
        whole = judged(copies)
        pauses, last = [0.0], [time.process_time()]

        def check(pauses: list[float] = pauses, last: list[float] = last) -> None:
            now = time.process_time()
            pauses.append(now - last[0])
            last[0] = now

        floor, _ = timed(partial(typst_alone, whole))
        last[0] = time.process_time()
        took, made = timed(AnnotatedPdfs(whole, check).dossier)
        check()
        with pikepdf.open(io.BytesIO(made)) as pdf:
            pages = len(pdf.pages)
        counts = f"{len(whole.library.documents)} | {len(whole.judgements)} | {pages} | {len(made) / 1e6:.1f}"
        print(f"| {counts} | {took:.1f} | {took / floor:.0f} | {max(pauses):.1f} |")
    print("\nfive articles, every other form\n| form | KB | CPU s |\n|---|---|---|")
    whole = judged(1)
    forms = {
        "one annotated PDF": lambda: AnnotatedPdfs(whole).source(whole.library.documents[0]),
        "all in one PDF": lambda: AnnotatedPdfs(whole).library(),
        "Web Annotation": lambda: webannotation_bytes(whole),
        "CSV": lambda: csv_bytes(whole),
        "Markdown": lambda: markdown_bytes(whole),
        "HTML": lambda: page_bytes(whole),
    }
    for name, work in forms.items():
        took, made = timed(work)
        print(f"| {name} | {len(made) / 1e3:.0f} | {took:.2f} |")


if __name__ == "__main__":
    main()
