"""`index` and `search`: the commands that read a library without judging it."""

import argparse
from collections.abc import Iterator
from dataclasses import asdict
from itertools import groupby
from typing import Any

from reader import places
from reader.commands.lines import opened, put
from reader.library.duplicates import Duplicate, find_duplicates
from reader.library.model import Library
from reader.search.index import SearchIndex
from reader.search.model import Hit
from reader.text.printable import one_line

_MOST_PAIRS = 12


def index(options: argparse.Namespace) -> int:
    """Build or refresh the index of a library."""
    library, status = opened(options.library)
    found = SearchIndex.open(library, places.cache_folder(library.folder))
    state = "refreshed" if found.refreshed else "up to date"
    found.close()
    sentences = sum(len(p.sentences) for d in library.documents for p in d.paragraphs)
    duplicates = find_duplicates(library.documents)
    if options.json:
        put(_indexed(library, sentences, state, duplicates))
        return status
    print(f"{len(library.documents)} sources, {sentences} sentences: index {state}")
    for line in _duplicates_told(duplicates):
        print(one_line(line))
    return status


def _indexed(
    library: Library, sentences: int, state: str, duplicates: tuple[Duplicate, ...]
) -> dict[str, Any]:
    return {
        "sources": len(library.documents),
        "sentences": sentences,
        "index": state,
        "refused": [asdict(refusal) for refusal in library.refused],
        "notes": {d.source: list(d.notes) for d in library.documents if d.notes},
        "duplicates": [
            {"source": d.source, "other": d.other, "share": round(d.share, 4), "same": d.is_same}
            for d in duplicates
        ],
    }


def _duplicates_told(duplicates: tuple[Duplicate, ...]) -> Iterator[str]:
    """Yield the pairs, or where they are many how many there are."""
    if len(duplicates) <= _MOST_PAIRS:
        yield from (duplicate.words for duplicate in duplicates)
        return
    same = sum(duplicate.is_same for duplicate in duplicates)
    sources = len({name for d in duplicates for name in (d.source, d.other)})
    yield (
        f"{sources} sources share their text with another: {same} pairs have the same text, "
        f"{len(duplicates) - same} nearly (--json lists them)"
    )


def search(options: argparse.Namespace) -> int:
    """Print the hits of a query, by source, with offsets and snippet."""
    library, status = opened(options.library)
    found = SearchIndex.open(library, places.cache_folder(library.folder))
    result = found.search(options.query)
    found.close()
    texts = {d.source: d.text for d in library.documents}
    if options.json:
        for hit in result.hits:
            put(_hit(hit, texts[hit.source]))
        return status
    print(f"searched: {one_line(result.searched)}")
    for source, hits in groupby(result.hits, key=lambda h: h.source):
        print(f"\n{one_line(library.document(source).label)} ({one_line(source)})")
        for hit in hits:
            print(f"  {hit.span.start:>7}  {_marked(hit, texts[source])}")
    if result.advice:
        print(result.advice)
    return status


def _hit(hit: Hit, text: str) -> dict[str, Any]:
    return {
        "source": hit.source,
        "start": hit.span.start,
        "end": hit.span.end,
        "text": hit.span.of(text),
        "matches": [[m.start, m.end] for m in hit.matches],
        "snippet": hit.snippet.of(text),
        "score": round(hit.score, 4),
    }


def _marked(hit: Hit, text: str) -> str:
    shown, at = "", hit.snippet.start
    for match in hit.matches:
        if hit.snippet.covers(match):
            shown += f"{text[at : match.start]}»{match.of(text)}«"
            at = match.end
    return one_line(shown + text[at : hit.snippet.end])
