"""A few letters of a name are enough, and the nearest name comes first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ui.fuzzy import rank

NAMES = ("Export…", "Next passage", "Next claim", "Claim and passage alone", "Paste a text as a source…")


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("exp", "Export…"),
        ("nc", "Next claim"),
        ("next pas", "Next passage"),
        ("pas ne", "Next passage"),
        ("clm", "Next claim"),
        ("pas", "Paste a text as a source…"),
        ("capa", "Claim and passage alone"),
        ("EXPORT", "Export…"),
    ],
)
def test_the_nearest_name_comes_first(typed: str, first: str) -> None:
    found = {name: r for name in NAMES if (r := rank(typed, name)) is not None}
    assert min(found, key=found.__getitem__) == first


@pytest.mark.parametrize("typed", ["xyz", "tropxe", "next zebra"])
def test_letters_in_another_order_are_no_find(typed: str) -> None:
    assert [name for name in NAMES if rank(typed, name) is not None] == []


def test_nothing_typed_finds_all_alike() -> None:
    assert {rank(" ", name) for name in NAMES} == {(0, 0)}


@given(st.text("abc .", min_size=1, max_size=12), st.data())
def test_any_letters_of_a_name_in_their_order_find_it(name: str, data: st.DataObject) -> None:
    kept = data.draw(st.lists(st.booleans(), min_size=len(name), max_size=len(name)))
    typed = "".join(c for c, keep in zip(name, kept, strict=True) if keep and c != " ")
    assert rank(typed, name) is not None
