"""Every word of a source and where it stands, as Whoosh keeps it and as it is read back."""

import sys
import threading
from array import array
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass

import numpy as np
from whoosh.fields import STORED, FieldType, Schema
from whoosh.formats import Format
from whoosh.index import Index
from whoosh.reading import IndexReader, TermNotFound

from reader.search.arrays import Numbers
from reader.search.terms import exact_forms
from reader.text.model import Document
from reader.text.words import words_of

WORDS, TITLE, PUBLISHER, AUTHOR, NAME = "words", "title", "publisher", "author", "name"
_MOST_KEPT = 4096


class PlacesFormat(Format):
    """A posting holds the positions of a word in one field of one source, as 32-bit numbers."""

    posting_size = -1


class WordsField(FieldType):
    """A Whoosh field that takes the words' forms in order, and keeps each form with its positions."""

    def __init__(self) -> None:
        super().__init__(PlacesFormat(), analyzer=None)

    def index(
        self, value: Iterable[tuple[str, ...]], **_: object
    ) -> Iterator[tuple[bytes, int, float, bytes]]:
        """Yield each form with its count, weight and positions."""
        places: dict[str, array[int]] = {}
        for position, forms in enumerate(value):
            for form in forms:
                found = places.get(form)
                if found is None:
                    places[form] = array("I", (position,))
                else:
                    found.append(position)
        for form, at in places.items():
            yield form.encode("utf-8", "replace"), len(at), 1.0, _little(at).tobytes()


def _little(numbers: "array[int]") -> "array[int]":
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


def schema() -> Schema:
    """Return the fields: an entry per source, with its words and what it says of itself.

    `counts` holds the number of words of each sentence, in reading order; `print` the source's fingerprint.
    """
    words = {name: WordsField() for name in (WORDS, TITLE, PUBLISHER, AUTHOR, NAME)}
    return Schema(source=STORED, print=STORED, counts=STORED, **words)


def entry(document: Document, fingerprint: str) -> dict[str, object]:
    """Return a source as the index takes it."""
    meta = document.metadata
    forms: list[tuple[str, ...]] = []
    counts = array("I")
    for paragraph in document.paragraphs:
        for span in paragraph.sentences:
            before = len(forms)
            forms += forms_of(span.of(document.text))
            counts.append(len(forms) - before)
    return {
        "source": document.source,
        "print": fingerprint,
        "counts": _little(counts).tobytes(),
        WORDS: forms,
        TITLE: forms_of(meta.title),
        PUBLISHER: forms_of(meta.publisher),
        AUTHOR: forms_of(meta.author),
        NAME: forms_of(document.source),
    }


def forms_of(text: str) -> list[tuple[str, ...]]:
    """Return the exact forms of each word of `text`."""
    return list(map(exact_forms, words_of(text)))


class Occurrences:
    """Reads where words stand from one generation of an index. Safe to use from several threads.

    What was read once is kept. Only the reading of a list from the files is done by one thread at a time.
    """

    def __init__(self, index: Index, bases: Numbers) -> None:
        """Take an index, and per entry the number of its source's first word, -1 where it is deleted."""
        self._reader: IndexReader = index.reader()
        self._bases = bases
        self._reading = threading.Lock()
        self._kept: OrderedDict[tuple[str, str], Numbers] = OrderedDict()

    def close(self) -> None:
        """Release the files."""
        with self._reading:
            self._reader.close()

    def vocabulary(self) -> Iterator[tuple[str, int]]:
        """Yield every form of the words with the number of sources that have it, sorted by bytes."""
        with self._reading:
            for form, info in self._reader.iter_field(WORDS):
                yield form.decode("utf-8"), info.doc_frequency()

    def beginning(self, field: str, prefix: str, most: int) -> list[str]:
        """Return the forms of a field that begin with `prefix`, `most` of them in alphabetical order."""
        found = []
        with self._reading:
            for raw in self._reader.expand_prefix(field, prefix):
                found.append(raw.decode("utf-8"))
                if len(found) == most:
                    break
        return found

    def words(self, form: str, stop: Callable[[], bool] = lambda: False) -> Numbers:
        """Return the numbers of the words written so, sorted; fewer, and not kept, once `stop` says so."""
        return self._read(WORDS, form, stop)

    def entries(self, field: str, form: str) -> tuple[Numbers, Numbers]:
        """Return for each place of a form in a field the entry's number and the position in the field."""
        with self._reading:
            docs, counts, places = self._raw(field, form, lambda: False)[:3]
        return np.repeat(docs, counts), places

    def _read(self, field: str, form: str, stop: Callable[[], bool]) -> Numbers:
        key = (field, form)
        with self._reading:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
            docs, counts, places, whole = self._raw(field, form, stop)
        bases = np.repeat(self._bases[docs], counts)
        numbers = (bases + places)[bases >= 0]
        numbers.sort(kind="stable")
        if whole:
            with self._reading:
                self._kept[key] = numbers
                if len(self._kept) > _MOST_KEPT:
                    self._kept.popitem(last=False)
        return numbers

    def _raw(self, field: str, form: str, stop: Callable[[], bool]) -> tuple[Numbers, Numbers, Numbers, bool]:
        docs: list[int] = []
        values: list[bytes] = []
        whole = True
        for leaf, offset in self._reader.leaf_readers():
            try:
                matcher = leaf.postings(field, form)
            except TermNotFound:
                continue
            while matcher.is_active():
                docs.append(matcher.id() + offset)
                values.append(matcher.value())
                if not len(docs) % 512 and stop():
                    whole = False
                    break
                matcher.next()
        counts = np.fromiter(map(len, values), np.int64, len(values)) // 4
        places = np.frombuffer(b"".join(values), "<u4").astype(np.int64)
        return np.array(docs, np.int64), counts, places, whole


@dataclass(frozen=True, slots=True)
class Entry:
    """What the index holds of one source: its number there, its name, its fingerprint, words per sentence."""

    number: int
    source: str
    fingerprint: str
    counts: Numbers


def entries_of(index: Index) -> list[Entry]:
    """Return the entries of an index that are not deleted."""
    with closing(index.reader()) as reader:
        return [
            Entry(
                number,
                str(kept["source"]),
                str(kept["print"]),
                np.frombuffer(kept["counts"], "<u4").astype(np.int64),
            )
            for number, kept in reader.iter_docs()
        ]
