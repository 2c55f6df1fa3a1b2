"""`export`: annotated PDFs, the dossier and the interchange formats."""

import argparse
from collections.abc import Iterable
from pathlib import Path

from reader.app import kept_reviews
from reader.commands.lines import opened, tell
from reader.commands.serving import serving
from reader.evidence.model import Standing
from reader.export.layout import Layout, Paper
from reader.export.scope import Scope
from reader.library.open import source_files
from reader.review.made import made_claims
from reader.text.printable import one_line


def export(options: argparse.Namespace) -> int:
    """Judge a library and write what was found and what the analyst says of it; print the files written."""
    library, status = opened(options.library)
    kept = kept_reviews(library.folder, tell)
    with serving(library) as services:
        made = made_claims(library, services.claims, kept.reviews, kept.claims)
        judgements = (*services.judge_all(), *map(services.judge, made))
        written = services.export(
            judgements,
            options.out,
            options.format,
            reviews=kept.reviews,
            layout=_layout(options),
            scope=_scope(options),
            tell=tell,
        )
        for path in written:
            print(one_line(str(path)))
    if taken := _read_next_time(options.library, written):
        tell(f"{taken} will be read as one of the library's articles: move it out of {options.library}")
    return status


def _read_next_time(library: Path, written: Iterable[Path]) -> Path | None:
    """Return a file of an export that lies where the library's articles are looked for, if any does."""
    articles = {path.resolve() for _, path in source_files(library)}
    return next((path for path in written if path.resolve() in articles), None)


def _layout(options: argparse.Namespace) -> Layout:
    paper = Paper.LETTER if options.paper == "letter" else Paper.A4
    return Layout(paper, options.language, line_numbers=options.line_numbers)


def _scope(options: argparse.Namespace) -> Scope:
    standings = frozenset(map(Standing, options.standing))
    return Scope(options.claim, options.filter, standings, reviewed=options.reviewed)
