import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.compare import edits as room
from reader.compare.edits import Edit, edits

CODES = st.text(alphabet="abcdefghij", max_size=30)


def sides(found: list[Edit]) -> tuple[str, str]:
    return "".join(c for op, c in found if op <= 0), "".join(c for op, c in found if op >= 0)


@given(CODES, CODES, st.integers(0, 60), st.integers(0, 200))
def test_edits_lead_from_left_to_right_however_little_work_is_allowed(
    left: str, right: str, at_once: int, in_all: int
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(room, "_AT_ONCE", at_once)
        patch.setattr(room, "_IN_ALL", in_all)
        assert sides(edits(left, right)) == (left, right)


def test_long_texts_are_cut_at_what_both_have_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "_AT_ONCE", 4)
    assert edits("aaXbbYcc", "adXbeYcc") == [
        *[(0, "a"), (-1, "a"), (1, "d"), (0, "X")],
        *[(0, "b"), (-1, "b"), (1, "e"), (0, "Y")],
        (0, "cc"),
    ]


def test_of_crossing_places_the_most_in_order_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "_AT_ONCE", 0)
    equal = "".join(codes for op, codes in edits("1a2b3c4d5", "6d7a8b9c0") if op == 0)
    assert equal == "abc"


def test_what_has_no_common_codes_is_replaced_between_common_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "_AT_ONCE", 0)
    assert edits("aaxxaa", "aayyyaa") == [(0, "aa"), (-1, "xx"), (1, "yyy"), (0, "aa")]
    assert edits("aaa", "aa") == [(0, "aa"), (-1, "a")]


def test_texts_of_a_book_end_in_bounded_work() -> None:
    left = "".join(chr(0x4E00 + i * 7919 % 5000) for i in range(40_000))
    right = "".join(chr(0x4E00 + i * 6007 % 5000) for i in range(40_000))
    begun = time.process_time()
    assert sides(edits(left, right)) == (left, right)
    assert time.process_time() - begun < 20


def test_telling_codes_meet_before_others_do() -> None:
    left, right = "a..Xb", "X..ac"
    assert (0, "X") in edits(left, right, "X")
    assert (0, "X") not in edits(left, right)
