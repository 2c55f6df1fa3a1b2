"""The words of a library numbered from the first to the last, and which sentence each stands in."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from reader.search.arrays import Numbers
from reader.text.model import Document, ParagraphKind, Span

Mask = NDArray[np.bool_]


class Scope(StrEnum):
    """How far apart the words of a query may stand."""

    SENTENCE = "sentence"
    PARAGRAPH = "paragraph"
    ARTICLE = "article"


@dataclass(frozen=True, slots=True, eq=False)
class Layout:
    """Immutable tables of one generation; all that is numbered is numbered in library order.

    Attributes:
        documents: the sources.
        sentence_of: per word, its sentence.
        first_word: per sentence, its first word; one more entry ends the last.
        paragraph_of: per sentence, its paragraph.
        source_of: per sentence, its source.
        first_sentence: per source, its first sentence; one more entry ends the last.
        content: per sentence, whether it is content and no furniture.
        title: per sentence, whether it is its source's title.
        starts, ends: per sentence, its bounds in code points of its source's text.
        dates: per source, its date's ordinal, 0 where it has none.
    """

    documents: tuple[Document, ...]
    sentence_of: Numbers
    first_word: Numbers
    paragraph_of: Numbers
    source_of: Numbers
    first_sentence: Numbers
    content: Mask
    title: Mask
    starts: Numbers
    ends: Numbers
    dates: Numbers

    @property
    def sentences(self) -> int:
        """How many sentences there are."""
        return len(self.source_of)

    def span(self, sentence: int) -> Span:
        """Return a sentence's place, in code points of its source's text."""
        return Span(int(self.starts[sentence]), int(self.ends[sentence]))

    def unit_of(self, scope: Scope) -> Numbers:
        """Return per sentence the unit of the scope that it belongs to."""
        if scope is Scope.SENTENCE:
            return np.arange(self.sentences)
        return self.paragraph_of if scope is Scope.PARAGRAPH else self.source_of

    def units(self, scope: Scope) -> int:
        """Return how many units of the scope there are."""
        if scope is Scope.ARTICLE:
            return len(self.documents)
        found = self.unit_of(scope)
        return int(found[-1]) + 1 if len(found) else 0


def lay_out(documents: tuple[Document, ...], counts: list[Numbers]) -> Layout:
    """Return the tables of `documents`; `counts` holds per source the number of words of each sentence.

    Raises:
        ValueError: the counts do not fit the sentences.
    """
    starts: list[int] = []
    ends: list[int] = []
    content: list[bool] = []
    title: list[bool] = []
    paragraph_of: list[int] = []
    sizes: list[int] = []
    paragraphs = 0
    for document, counted in zip(documents, counts, strict=True):
        before = len(starts)
        for paragraph in document.paragraphs:
            for span in paragraph.sentences:
                starts.append(span.start)
                ends.append(span.end)
                content.append(not paragraph.is_furniture)
                title.append(paragraph.kind is ParagraphKind.TITLE)
                paragraph_of.append(paragraphs)
            paragraphs += bool(paragraph.sentences)
        sizes.append(len(starts) - before)
        if sizes[-1] != len(counted):
            raise ValueError(f"{document.source}: {len(counted)} sentences indexed, {sizes[-1]} there")
    words = np.concatenate([np.zeros(0, np.int64), *counts])
    return Layout(
        documents,
        np.repeat(np.arange(len(words)), words),
        np.concatenate([[0], np.cumsum(words)]).astype(np.int64),
        np.array(paragraph_of, np.int64),
        np.repeat(np.arange(len(documents)), sizes),
        np.concatenate([[0], np.cumsum(sizes)]).astype(np.int64),
        np.array(content, np.bool_),
        np.array(title, np.bool_),
        np.array(starts, np.int64),
        np.array(ends, np.int64),
        np.array([d.metadata.date.toordinal() if d.metadata.date else 0 for d in documents], np.int64),
    )
