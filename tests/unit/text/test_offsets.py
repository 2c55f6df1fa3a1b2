"""Code points and UTF-16 units."""

from hypothesis import given
from hypothesis import strategies as st

from reader.text.offsets import Utf16Map


@given(st.text(max_size=80))
def test_it_counts_as_the_codec_does(text: str) -> None:
    offsets = Utf16Map(text)
    for i in range(len(text) + 1):
        units = len(text[:i].encode("utf-16-le", "surrogatepass")) // 2
        assert offsets.to_utf16(i) == units
        assert offsets.to_code_point(units) == i


def test_half_a_pair_is_its_character() -> None:
    assert [Utf16Map("a🧠b").to_code_point(u) for u in range(5)] == [0, 1, 1, 2, 3]


def test_offsets_outside_are_clamped() -> None:
    offsets = Utf16Map("🧠")
    assert (offsets.to_utf16(-3), offsets.to_utf16(9)) == (0, 2)
    assert (offsets.to_code_point(-3), offsets.to_code_point(9)) == (0, 1)
