"""What a query says: read without error, bounded, and told in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.search.language import MOST_WORDS, parse
from reader.search.layout import Scope
from reader.search.query import All, Near, Word, wanted
from reader.search.wording import in_words


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("toll gates ", "toll and gates"),
        ('"toll gates"', "“toll gates”"),
        ('"toll gates"~4', "toll, gates with at most 4 words between"),
        ('"toll"~4', "“toll”"),
        ("toll~ ", "words spelled like toll (1 letter may differ)"),
        ("bridges~2 ", "words spelled like bridges (2 letters may differ)"),
        ("rep*", "words beginning with rep"),
        ("toll OR fee -ferry ", "toll or (fee and not ferry)"),
        ("author:weir toll ", "in sources whose author has “weir” and toll"),
        ("after:2031-05 toll ", "dated 2031-05 or later and toll"),
        ("before:2031 toll ", "dated 2031 or earlier and toll"),
        ("date:2031-04..2031-05 toll ", "dated from 2031-04 to 2031-05 and toll"),
        ("date:2031-04.. toll ", "dated 2031-04 or later and toll"),
    ],
)
def test_a_query_is_told_in_words(query: str, words: str) -> None:
    tree = parse(query).tree
    assert tree is not None
    assert in_words(tree) == words


@pytest.mark.parametrize(
    ("query", "scope"),
    [
        ("in:paragraph a b", Scope.PARAGRAPH),
        ("IN:art a", Scope.ARTICLE),
        ("a in:s", Scope.SENTENCE),
        ("a", None),
    ],
)
def test_the_scope_is_asked_for(query: str, scope: Scope | None) -> None:
    assert parse(query).scope is scope


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("in:chapter toll", "in: takes sentence, paragraph or article."),
        ("t* toll", "A star needs two letters before it."),
        ("toll~2 ", "At most 1 letters of toll may differ."),
        ("a~1 ", "At most 0 letters of a may differ."),
        ("toll " * 500, f"Only the first {MOST_WORDS} words and phrases are searched."),
    ],
)
def test_what_cannot_be_asked_is_told(query: str, told: str) -> None:
    assert parse(query).told == (told,)


def test_a_query_is_no_longer_than_is_searched() -> None:
    tree = parse("toll " * 5000).tree
    assert isinstance(tree, All)
    assert len(list(wanted(tree))) == MOST_WORDS


def test_near_words_are_words_in_any_form() -> None:
    tree = parse('"Toll gates"~3').tree
    assert isinstance(tree, Near)
    assert [type(word) for word in tree.words] == [Word, Word]


@given(st.text('abn"“”()-*~:.,0123 ORANDNTtitledaein', max_size=60))
def test_reading_never_fails(query: str) -> None:
    tree = parse(query).tree
    assert tree is None or in_words(tree)
