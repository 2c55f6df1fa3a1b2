"""`export`: annotated PDFs, the dossier and the interchange formats."""

import argparse

from reader.app import open_services
from reader.commands.lines import opened
from reader.text.printable import one_line


def export(options: argparse.Namespace) -> int:
    """Judge a library and write what was found; print the files written."""
    library, status = opened(options.library)
    services = open_services(library)
    judgements = tuple(services.judge_all())
    for path in services.export(judgements, options.out, options.format):
        print(one_line(str(path)))
    services.close()
    return status
