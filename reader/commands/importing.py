"""`import`: what was written into exported files elsewhere comes back as reviews."""

import argparse

from reader import places
from reader.app import Services, kept_reviews
from reader.commands.lines import opened, tell
from reader.commands.serving import serving
from reader.export.incoming import content_of, read_back
from reader.export.model import JudgedLibrary
from reader.export.taking_in import take_in
from reader.library.model import Library
from reader.library.store import ReviewStore
from reader.review.log import ReviewLog
from reader.review.made import made_claims
from reader.text.printable import one_line


def take_back(options: argparse.Namespace) -> int:
    """Read PDFs and Web Annotations, write what people said in them to the reviews, and tell how much."""
    library, status = opened(options.library)
    contents = [(file, content_of(file)) for file in options.files]
    with serving(library) as services:
        judged = _judged(library, services)
    store = ReviewStore(places.review_file(library.folder))
    try:
        log = ReviewLog(store)
        for file, content in contents:
            back = read_back(content, file.name, judged)
            for words in back.lost:
                tell(f"{file.name}: no place for the note on \u201c{words}\u201d")
            print(one_line(f"{file.name}: {take_in(log, back.reviews)} new of {len(back.reviews)} reviews"))
    finally:
        store.close()
    return status


def _judged(library: Library, services: Services) -> JudgedLibrary:
    kept = kept_reviews(library.folder, tell)
    made = made_claims(library, services.claims, kept.reviews, kept.claims)
    judgements = (*services.judge_all(), *map(services.judge, made))
    return JudgedLibrary(library, judgements, services.engine.version, kept.reviews)
