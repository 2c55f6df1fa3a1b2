"""One state of an index, immutable: what every search that begins in it reads, from any thread."""

from dataclasses import dataclass

import numpy as np
from whoosh.index import Index

from reader.library.model import Library
from reader.search.arrays import Numbers
from reader.search.layout import Layout, lay_out
from reader.search.occurrences import Occurrences, entries_of
from reader.search.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True, eq=False)
class Generation:
    """The words of a library as they stand in one state of its index.

    Attributes:
        layout: the numbering of words, sentences, paragraphs and sources.
        occurrences: where each word stands.
        vocabulary: the words there are.
        source_of_entry: per entry of the index, the number of its source, -1 where it is deleted.
    """

    layout: Layout
    occurrences: Occurrences
    vocabulary: Vocabulary
    source_of_entry: Numbers


def read_generation(library: Library, index: Index) -> Generation:
    """Read an index that holds the sources of `library`, as they are.

    Raises:
        ValueError: it holds others.
    """
    numbers = {document.source: n for n, document in enumerate(library.documents)}
    entries = entries_of(index)
    source_of_entry = np.full(index.doc_count_all(), -1, np.int64)
    counts: list[Numbers] = [np.empty(0, np.int64)] * len(numbers)
    for entry in entries:
        if entry.source not in numbers:
            raise ValueError(f"{entry.source} is indexed and not in the library")
        source_of_entry[entry.number] = numbers[entry.source]
        counts[numbers[entry.source]] = entry.counts
    layout = lay_out(library.documents, counts)
    firsts = layout.first_word[layout.first_sentence[source_of_entry]]
    occurrences = Occurrences(index, np.where(source_of_entry < 0, -1, firsts))
    return Generation(layout, occurrences, Vocabulary(occurrences.vocabulary()), source_of_entry)
