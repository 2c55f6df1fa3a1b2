import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.compare.fold import fold_equal
from reader.compare.model import Change
from reader.compare.words import word_diff

TEXTS = st.lists(
    st.sampled_from(["crane", "quay", "7", "seven", ",", "sold", "not", "$4m", "…", "É"]), max_size=40
).map(" ".join)


def shown(left: str, right: str, keep: int) -> str:
    forms = {Change.EQUAL: "{}", Change.DELETED: "[-{}-]", Change.INSERTED: "{{+{}+}}"}
    return "".join(
        "…"
        if stretch.hidden
        else forms[stretch.run.change].format(
            stretch.run.left.of(left) if stretch.run.left else stretch.run.right.of(right)
        )
        for stretch in fold_equal(word_diff(left, right), left, right, keep)
    )


LEFT = (
    "One two three four five six seven eight sold nine ten eleven twelve a b c d e f g bought in Oslo at last"
)
RIGHT = LEFT.replace("sold", "kept").replace("bought", "lost")


def test_words_near_changes_stay_and_the_rest_is_folded() -> None:
    assert shown(LEFT, RIGHT, 2) == (
        "…seven eight [-sold-]{+kept+} nine ten…f g [-bought-]{+lost+} in Oslo at last"
    )


def test_with_nothing_to_keep_only_changes_stay() -> None:
    assert shown(LEFT, RIGHT, 0) == "…[-sold-]{+kept+}…[-bought-]{+lost+}…"


def test_short_equal_runs_stay() -> None:
    assert shown(LEFT, RIGHT, 6).count("…") == 0


def test_equal_texts_keep_both_ends() -> None:
    assert shown("a b c d e f g h", "a b c d e f g h", 1) == "a…h"


def test_a_negative_keep_is_refused() -> None:
    with pytest.raises(ValueError, match="keep"):
        fold_equal((), "", "", -1)


@given(TEXTS, TEXTS, st.integers(0, 4))
def test_stretches_cover_both_texts_and_hide_equal_text_only(left: str, right: str, keep: int) -> None:
    runs = word_diff(left, right)
    stretches = fold_equal(runs, left, right, keep)
    left_end = right_end = 0
    for stretch in stretches:
        assert (stretch.run.left.start, stretch.run.right.start) == (left_end, right_end)
        left_end, right_end = stretch.run.left.end, stretch.run.right.end
        assert stretch.run.change is Change.EQUAL or not stretch.hidden
        assert stretch.run.left or stretch.run.right
    assert (left_end, right_end) == (len(left), len(right))
    assert [s.run for s in stretches if s.run.change is not Change.EQUAL] == [
        r for r in runs if r.change is not Change.EQUAL
    ]
