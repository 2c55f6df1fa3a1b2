"""Everything is enlarged as the system's text is."""

import pytest

from reader.ui.text_size import scale_for


@pytest.mark.parametrize(
    ("pixels", "factor"),
    [(11, 1.0), (12, 1.0), (13, 1.0), (15, 1.0), (18, 1.33), (24, 1.78), (27, 2.0), (48, 2.5)],
)
def test_larger_text_enlarges_the_window(pixels: float, factor: float) -> None:
    assert scale_for(pixels) == factor
