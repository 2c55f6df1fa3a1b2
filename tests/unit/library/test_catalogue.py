"""The list of a library's sources."""

from pathlib import Path

from reader.library.catalogue import Copy, catalogue
from reader.library.duplicates import Duplicate
from reader.library.model import Library, Refusal
from reader.sources.articles import plain_article
from reader.text.model import Metadata


def test_sources_are_listed_with_what_is_to_be_told_of_them() -> None:
    documents = tuple(plain_article(f"{n}.txt", f"Title {n}\n\nThe lock closed, {n} said.\n") for n in "abc")
    refused = (Refusal("x/y.PDF", "it is damaged", "save it again"),)
    library = Library(Path(), documents, refused, {"b.txt": Metadata()})
    pairs = [Duplicate("b.txt", "c.txt", 0.9, is_same=False), Duplicate("a.txt", "c.txt", 1.0, is_same=True)]
    none, a, b, c = catalogue(library, [*pairs, Duplicate("a.txt", "gone.txt", 1.0, is_same=True)])
    assert (none.number, none.source, none.form, none.paragraphs) == (0, "x/y.PDF", "PDF", 0)
    assert none.refusal is refused[0]
    assert [(e.number, e.source, e.form) for e in (a, b, c)] == [
        (1, "a.txt", "TXT"), (2, "b.txt", "TXT"), (3, "c.txt", "TXT"),
    ]  # fmt: skip
    assert [e.is_corrected for e in (a, b, c)] == [False, True, False]
    assert a.copies == (Copy(3, 1.0, is_same=True),)
    assert c.copies == (Copy(1, 1.0, is_same=True), Copy(2, 0.9, is_same=False))
    assert a.paragraphs == 2
    assert [e.has_notes for e in (none, a, b, c)] == [True, True, True, True]
    assert not catalogue(library)[1].has_notes
