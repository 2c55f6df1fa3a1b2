"""The digests: complete, in our own words, and faithful to the originals where these are at hand."""

import re
from collections.abc import Iterator

import pytest

from reader.library.open import open_library
from reader.text.model import Document, ParagraphKind
from tests.shared_data import SEEDS, originals_folder

RUN = 12
FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
CALENDAR = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|May|June|July|August"
    r"|September|October|November|December) \d{1,2})\b"
)
NAME = re.compile(r"(?<=[a-z,] )[A-Z][\w&-]*[A-Za-z]")


def digests() -> dict[str, Document]:
    """Return the digests by the name of the original that each one says it is made from."""
    return {d.metadata.original: d for d in open_library(SEEDS).documents}


def pairs() -> Iterator[tuple[Document, Document]]:
    by_original = digests()
    for original in open_library(originals_folder()).documents:
        yield original, by_original[original.source]


def content(document: Document, *kinds: ParagraphKind) -> str:
    return "\n".join(p.span.of(document.text) for p in document.paragraphs if p.kind in kinds)


def words(text: str) -> list[str]:
    return re.findall(r"[a-z0-9]+", text.lower())


def test_there_are_five_with_their_front_matter() -> None:
    library = open_library(SEEDS)
    assert len(library.documents) == 5
    assert not library.refused
    for document in library.documents:
        assert document.metadata.title
        assert document.metadata.language == "en"
        assert document.metadata.original.endswith(".txt")
        assert len([p for p in document.paragraphs if p.kind is ParagraphKind.BODY]) >= 5


def test_no_run_of_words_is_taken_over() -> None:
    runs: dict[tuple[str, ...], str] = {}
    for original in open_library(originals_folder()).documents:
        found = words(original.text)
        runs |= {tuple(found[i : i + RUN]): original.source for i in range(len(found) - RUN + 1)}
    for digest in SEEDS.glob("*.md"):
        found = words(digest.read_text(encoding="utf-8"))
        copied = [
            found[i : i + RUN] for i in range(len(found) - RUN + 1) if tuple(found[i : i + RUN]) in runs
        ]
        assert not copied, f"{digest.name}: {' '.join(copied[0])}"


@pytest.mark.parametrize("pattern", [FIGURE, CALENDAR, NAME], ids=["figures", "days", "names"])
def test_every_fact_of_the_originals_is_kept(pattern: re.Pattern[str]) -> None:
    kinds = [ParagraphKind.BODY] if pattern is NAME else [ParagraphKind.BODY, ParagraphKind.BULLET]
    facts = 0
    for original, digest in pairs():
        wanted = set(pattern.findall(content(original, *kinds)))
        kept = digest.text.casefold()
        lost = sorted(w for w in wanted if w.casefold() not in kept)
        assert not lost, f"{digest.source} lacks {lost}"
        facts += len(wanted)
    assert facts >= 3
