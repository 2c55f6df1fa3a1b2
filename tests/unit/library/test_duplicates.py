"""Sources that say the same."""

import random

import pytest

from reader.errors import Cancelled
from reader.library.duplicates import find_duplicates
from reader.sources.articles import plain_article
from reader.text.model import Document


def text(seed: int, words: int = 300) -> str:
    draw = random.Random(seed)
    return " ".join(f"w{draw.randrange(4000)}" for _ in range(words))


def documents(*texts: str) -> list[Document]:
    return [plain_article(f"{n}.txt", f"{t}, they said.\n") for n, t in enumerate(texts)]


def test_the_same_text_under_two_names() -> None:
    (found,) = find_duplicates(documents(text(1), text(2), text(1).upper()))
    assert (found.source, found.other, found.share, found.is_same) == ("0.txt", "2.txt", 1.0, True)
    assert found.words == "2.txt has the same text as 0.txt"


def test_a_text_with_some_words_changed() -> None:
    words = text(1).split()
    for n in range(0, len(words), 60):
        words[n] = "changed"
    (found,) = find_duplicates(documents(text(1), " ".join(words)))
    assert 0.85 < found.share < 1
    assert not found.is_same
    assert "shares" in found.words


def test_a_text_inside_another() -> None:
    (found,) = find_duplicates(documents(f"{text(1)} {text(2)} {text(3)}", text(2)))
    assert found.share > 0.95
    assert not found.is_same


def test_a_shared_quotation_makes_no_duplicate() -> None:
    shared = text(9, 60)
    assert find_duplicates(documents(f"{text(1)} {shared}", f"{text(2)} {shared}")) == ()


def test_a_note_of_a_few_words_told_twice() -> None:
    (found,) = find_duplicates(
        documents("The lock closed on Sunday", "The lock closed on Sunday", "The lock")
    )
    assert found.is_same


def test_nothing_is_compared_with_nothing() -> None:
    assert find_duplicates([]) == ()
    assert find_duplicates([plain_article("a", ""), plain_article("b", "")]) == ()


def test_it_can_be_called_off() -> None:
    with pytest.raises(Cancelled):
        find_duplicates(documents(text(1)), lambda: True)
