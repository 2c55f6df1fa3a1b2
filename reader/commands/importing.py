"""`import`: what was written into exported files elsewhere comes back as reviews."""

import argparse
from pathlib import Path

from reader import places
from reader.app import Services, kept_reviews
from reader.commands.lines import opened, tell
from reader.commands.serving import serving
from reader.errors import SourceError
from reader.export.annotations_read import read_annotations
from reader.export.model import JudgedLibrary
from reader.export.pdfnotes import read_notes
from reader.export.returned import returned, take_in
from reader.export.wording import clipped
from reader.library.model import Library
from reader.library.store import ReviewStore
from reader.review.log import ReviewLog
from reader.review.made import made_claims
from reader.review.model import Review
from reader.text.printable import one_line


def take_back(options: argparse.Namespace) -> int:
    """Read PDFs and Web Annotations, write what people said in them to the reviews, and tell how much."""
    library, status = opened(options.library)
    contents = [(file, _content(file)) for file in options.files]
    with serving(library) as services:
        judged = _judged(library, services)
    store = ReviewStore(places.review_file(library.folder))
    try:
        log = ReviewLog(store)
        for file, content in contents:
            reviews, lost = _read(file, content, judged)
            for words in lost:
                tell(f"{file.name}: no place for the note on \u201c{words}\u201d")
            print(one_line(f"{file.name}: {take_in(log, reviews)} new of {len(reviews)} reviews"))
    finally:
        store.close()
    return status


def _judged(library: Library, services: Services) -> JudgedLibrary:
    reviews = kept_reviews(library.folder)
    made = made_claims(library, services.claims, reviews)
    judgements = (*services.judge_all(), *map(services.judge, made))
    return JudgedLibrary(library, judgements, services.engine.version, reviews)


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        why = (error.strerror or type(error).__name__).lower()
        raise SourceError(f"{file} cannot be read ({why})", "name a file that was exported") from error


def _read(file: Path, content: bytes, judged: JudgedLibrary) -> tuple[tuple[Review, ...], list[str]]:
    """Return the reviews in a file, and the words of those for which there is no place."""
    if file.suffix.lower() in {".jsonld", ".json"}:
        found = read_annotations(content, judged.library)
        return found.reviews, [clipped(words, 80) for words in found.lost]
    back = returned(read_notes(content, file.name), judged)
    return back.reviews, [
        clipped(note.text or (note.quote.exact if note.quote else ""), 80) for note in back.lost
    ]
