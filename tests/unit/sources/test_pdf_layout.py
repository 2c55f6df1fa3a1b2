"""Reading order and paragraphs from places alone."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from reader.sources.pdf_flow import Flow, assembled, body_size, flows
from reader.sources.pdf_layout import Line, Word, columns, is_rtl, rows

LEADING = 12.0
SIZE = 10.0
WIDTH = 5.0


def word(text: str, left: float, base: float) -> Word:
    right = left + len(text) * WIDTH
    return Word(text, left, base - 2, right, base + 8, base, SIZE, False, tuple(range(len(text))))


def line(text: str, left: float, base: float) -> list[Word]:
    placed = []
    for part in text.split(" "):
        placed.append(word(part, left, base))
        left = placed[-1].right + WIDTH
    return placed


def shown(found: list[list[Line]]) -> list[list[str]]:
    return [[x.text for x in column] for column in found]


def column(name: str, left: float, count: int, top: float = 700) -> list[list[Word]]:
    return [line(f"{name}{n} runs along here", left, top - n * LEADING) for n in range(count)]


def test_two_columns_below_a_title() -> None:
    title = line("A long title that stands across both of the columns here", 60, 740)
    left, right = column("left", 50, 5), column("right", 250, 5)
    by_rows = [w for pair in zip(left, right, strict=True) for x in pair for w in x]
    by_columns = [w for x in (*left, *right) for w in x]
    for words in (by_rows, by_columns):
        found = shown(columns([*title, *words]))
        assert found == [
            [" ".join(w.text for w in title)],
            [f"left{n} runs along here" for n in range(5)],
            [f"right{n} runs along here" for n in range(5)],
        ]


def test_columns_of_unlike_lines_and_length() -> None:
    left = [line(f"left{n} runs along here", 50, 700 - n * 12) for n in range(8)]
    right = [line(f"right{n} runs along here", 250, 693 - n * 15) for n in range(3)]
    below = line("and a line that stands across all of it, from left to right", 50, 560)
    found = shown(columns([w for x in (*right, *left) for w in x] + below))
    assert [len(c) for c in found] == [8, 3, 1]


def test_columns_from_right_to_left() -> None:
    hebrew = [
        [Word("שלום" * 5, left_, base - 2, left_ + 120, base + 8, base, SIZE) for left_ in (50.0, 250.0)]
        for base in (700.0, 688.0, 676.0, 664.0)
    ]
    words = [w for pair in hebrew for w in pair]
    assert is_rtl(words)
    assert [c[0].left for c in columns(words)] == [250.0, 50.0]


def test_a_table_is_read_by_rows() -> None:
    cells = [("Place", "Depth"), ("Vesterby", "3"), ("Nordlund", "1.2"), ("Oster", "7")]
    words = [
        w
        for n, (a, b) in enumerate(cells)
        for w in (word(a, 50, 700 - n * LEADING), word(b, 250, 700 - n * LEADING))
    ]
    (only,) = columns(words)
    assert [x.text for x in only] == ["Place Depth", "Vesterby 3", "Nordlund 1.2", "Oster 7"]
    assert all(x.cells == {1} for x in only)


def paragraphs(lines: list[list[Word]]) -> list[str]:
    found = columns([w for x in lines for w in x])
    body = body_size([x for c in found for x in c])
    return [assembled(flow, Counter())[0] for flow in flows([found], body)]


def test_paragraphs_by_indent_gap_and_short_lines() -> None:
    full = "these are words up to the edge"
    lines = [
        line("Indented words up to the edge", 65, 700),
        line(full, 50, 688),
        line("which ends here.", 50, 676),
        line("New words up to the right edge", 50, 664),
        line(full, 50, 652),
        line("more of these words to the edge", 50, 628),
    ]
    assert paragraphs(lines) == [
        "Indented words up to the edge these are words up to the edge which ends here.",
        "New words up to the right edge these are words up to the edge",
        "more of these words to the edge",
    ]


def test_lines_from_right_to_left_run_to_the_left_edge() -> None:
    def hebrew(left: float, right: float, base: float) -> Line:
        first = Word("שלום", right - 20, base - 2, right, base + 8, base, SIZE)
        return Line((first, Word("לכולם", left, base - 2, right - 24, base + 8, base, SIZE)))

    lines = [hebrew(50, 300, 700), hebrew(52, 300, 688), hebrew(220, 300, 676), hebrew(50, 300, 664)]
    assert [len(flow.words) for flow in flows([[lines]], SIZE)] == [6, 2]


def test_hyphens_at_line_ends() -> None:
    lines = [
        line("the government of the re-", 50, 700),
        line("gion and the well-", 50, 688),
        line("known council of 2019-", 50, 676),
        line("20 met the Anglo-", 50, 664),
        line("Danish board", 50, 652),
    ]
    flow = Flow(SIZE, False, 0)
    for words in lines:
        flow.take(Line(tuple(words)), 0)
    text, places = assembled(flow, Counter(["well-known"]))
    assert (
        text
        == "the government of the region and the well-known council of 2019-20 met the Anglo-Danish board"
    )
    assert len(places) == len(text)
    assert [p is None for p in places] == [c == " " for c in text]


def test_raised_figures() -> None:
    flow = Flow(SIZE, False, 0)
    raised = Word("3", 100, 704, 103, 710, 704, 6, False, (9,))
    flow.take(Line((word("5", 50, 700), word("m", 90, 700), raised)), 0)
    assert assembled(flow, Counter())[0] == "5 m³"
    flow = Flow(SIZE, False, 0)
    flow.take(Line((word("said.", 50, 700), raised, word("Then", 110, 700))), 0)
    assert assembled(flow, Counter())[0] == "said. Then"


def test_chinese_lines_are_joined_without_blanks() -> None:
    flow = Flow(SIZE, False, 0)
    for n in range(2):
        flow.take(Line((word("水坝在夜间决堤", 50, 700 - n * LEADING),)), 0)
    assert assembled(flow, Counter())[0] == "水坝在夜间决堤" * 2


PLACES = st.tuples(
    st.integers(0, 500), st.integers(0, 700), st.sampled_from(["a", "word", "שלום", "1.", "•", "x-"])
)


@given(st.lists(PLACES, max_size=30))
def test_no_word_is_lost_or_doubled(places: list[tuple[int, int, str]]) -> None:
    words = [word(text, x, y) for x, y, text in places]
    found = columns(words)
    assert Counter(map(id, words)) == Counter(id(w) for c in found for x in c for w in x.words)
    assert Counter(map(id, words)) == Counter(id(w) for x in rows(words) for w in x.words)
    assert columns(words) == found
    for flow in flows([found], SIZE):
        text, where = assembled(flow, Counter())
        assert len(text) == len(where)
