"""`export`: annotated PDFs, the dossier and the interchange formats."""

import argparse

from reader.app import kept_reviews
from reader.commands.lines import opened
from reader.commands.serving import serving
from reader.review.made import made_claims
from reader.text.printable import one_line


def export(options: argparse.Namespace) -> int:
    """Judge a library and write what was found and what the analyst says of it; print the files written."""
    library, status = opened(options.library)
    reviews = kept_reviews(library.folder)
    with serving(library) as services:
        made = made_claims(library, services.claims, reviews)
        judgements = (*services.judge_all(), *map(services.judge, made))
        for path in services.export(judgements, options.out, options.format, reviews=reviews):
            print(one_line(str(path)))
    return status
