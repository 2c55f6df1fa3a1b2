"""Blocks: what parts and what joins lines."""

from hypothesis import given
from hypothesis import strategies as st

from reader.text.blocks import Block, Mark, split_blocks
from reader.text.model import Span


def blocks(text: str) -> list[tuple[str, Mark]]:
    return [(b.span.of(text), b.mark) for b in split_blocks(text, Span(0, len(text)))]


def test_each_line_of_plain_text_is_a_block() -> None:
    assert blocks("Rain fell.\nThe dam broke.\n\nNobody saw it.\n") == [
        ("Rain fell.", Mark.NONE),
        ("The dam broke.", Mark.NONE),
        ("Nobody saw it.", Mark.NONE),
    ]


def test_wrapped_lines_of_plain_text_are_joined() -> None:
    text = (
        "A Title\n\nThe pier that the port had built in the spring of that year was\n"
        "Carried away by the storm, together with both of its wooden cranes, on\n"
        "Tuesday night.\nA new paragraph begins here without an empty line, as some men do it,\n"
        "Too.\n"
    )
    found = [t for t, _ in blocks(text)]
    assert len(found) == 3
    assert found[1].endswith("Tuesday night.")


def test_marks_are_not_part_of_the_span() -> None:
    text = "# One\n\n## Two ##\n- a\n* b\n• c\n1. d\n2) e\n> f\n---\n***\n"
    assert blocks(text) == [
        ("One", Mark.HEADING),
        ("Two", Mark.HEADING),
        ("a", Mark.BULLET),
        ("b", Mark.BULLET),
        ("c", Mark.BULLET),
        ("d", Mark.NUMBER),
        ("e", Mark.NUMBER),
        ("f", Mark.QUOTE),
        ("---", Mark.RULE),
        ("***", Mark.RULE),
    ]


def test_levels_of_headings() -> None:
    text = "# One\n### Three\n#tag\n"
    assert [b.level for b in split_blocks(text, Span(0, len(text)))] == [1, 3, 0]


def test_a_list_item_goes_on_in_the_next_line() -> None:
    assert blocks("- 120 cars\n  and buses\n- 3\n") == [
        ("120 cars\n  and buses", Mark.BULLET),
        ("3", Mark.BULLET),
    ]


def test_code_is_kept_together_and_read_as_nothing_else() -> None:
    assert blocks("```\n# no\n- no\n```\nAfter.\n") == [
        ("```", Mark.RULE),
        ("# no\n- no", Mark.CODE),
        ("```", Mark.RULE),
        ("After.", Mark.NONE),
    ]


def test_rows_of_a_table_stand_alone() -> None:
    assert [m for _, m in blocks("| a | b |\n|---|---|\n| c | d |\n")] == [Mark.ROW] * 3


def test_only_the_body_is_read() -> None:
    text = "head\n\nbody\n"
    assert split_blocks(text, Span(6, len(text))) == (Block(Span(6, 10)),)


@given(st.text(st.sampled_from("ab #-*>|.1`\n\t \u2028\u00a0é"), max_size=120))
def test_blocks_are_ordered_and_lose_only_marks(text: str) -> None:
    last = 0
    for block in split_blocks(text, Span(0, len(text))):
        written = block.span.of(text)
        assert written == written.strip() != ""
        assert not set(text[last : block.span.start]) & set("abé")
        last = block.span.end
    assert not set(text[last:]) & set("abé")
