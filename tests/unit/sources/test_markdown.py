"""Markdown: what is shown, and nothing of the marks."""

import datetime as dt

import pytest

from reader.sources.articles import article
from reader.sources.markdown import read, visible
from reader.text.blocks import Mark


def lines(text: str) -> list[tuple[str, str]]:
    return [(p.mark.value, p.text) for p in read(text).pieces]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("The **big** _old_ ***dam***", "The big old dam"),
        ("See [the *report*](https://example.org/a_(b)) now", "See the report now"),
        ("Run `a && b` &amp; go", "Run a && b & go"),
        ("AT&amp;T&nbsp;&mdash; caf&eacute; &#8217;s &lt;b&gt;", "AT&T — café ’s <b>"),
        ("It \\*is\\* so[^1] here", "It *is* so here"),
        ("snake_case_name and 5 * 3 * 2, 2 < 3", "snake_case_name and 5 * 3 * 2, 2 < 3"),
        ("~~Gone~~ <b>here</b><!-- x -->", "Gone here"),
        ("<https://example.org>", "https://example.org"),
        ("A <script>var x</script>b", "A b"),
        ("soft\u00adhyphen", "softhyphen"),
        ("![A dam](dam.png) broke", "broke"),
    ],
)
def test_marks_and_entities_are_not_shown(text: str, shown: str) -> None:
    assert [t for _, t in lines(text)] == [shown]


def test_a_table_becomes_rows() -> None:
    text = "| Place | Depth |\n|:------|---:|\n| **Vesterby** | 3&nbsp;m |\n| Nordlund | |\n"
    assert lines(text) == [("row", "Place · Depth"), ("row", "Vesterby · 3 m"), ("row", "Nordlund")]


def test_lists_quotes_headings_and_code() -> None:
    text = "# One\n\nTwo\n===\n\n- a\n- b\n  more\n\n  and more\n\n3. c\n\n> d\n\n```\ne\n```\n\n---\n"
    assert lines(text) == [
        ("heading", "One"),
        ("heading", "Two"),
        ("bullet", "a"),
        ("bullet", "b more"),
        ("", "and more"),
        ("number", "c"),
        ("quote", "d"),
        ("code", "e"),
    ]
    assert [p.label for p in read(text).pieces if p.mark is Mark.NUMBER] == ["3."]
    assert "3. c\n" in article("a.md", read(text)).text


def test_a_rule_below_a_sentence_makes_it_no_heading() -> None:
    assert lines("The dam broke.\n---\nNobody saw it.\n") == [("", "The dam broke."), ("", "Nobody saw it.")]


def test_indented_text_is_no_code() -> None:
    assert lines("Rain fell.\n\n    The dam broke.\n") == [("", "Rain fell."), ("", "The dam broke.")]


def test_lines_break_paragraphs_where_a_text_has_no_empty_lines() -> None:
    long = "The dam above the town broke in the night, and the valley was under water by the morning. " * 2
    assert len(lines(f"{long}\n{long}\nShort.\nShort.\n")) == 2 + 1
    assert lines("By Ann Holm  \nMay 5, 2031") == [("", "By Ann Holm"), ("", "May 5, 2031")]
    assert lines("• one thing\n• another thing") == [("bullet", "one thing"), ("bullet", "another thing")]


def test_front_matter_gives_the_metadata() -> None:
    found = read("---\ntitle: A\nauthor: B\ndate: 2031-05-25\nlang: da\n---\n\n# A\n\nText.\n").found
    assert (found.title, found.author, found.date, found.language) == ("A", "B", dt.date(2031, 5, 25), "da")


def test_blocks_of_html_show_their_text() -> None:
    assert lines("<div class='x'>\n<p>One &amp; two</p><p>three</p>\n<style>p{}</style></div>\n") == [
        ("", "One & two"),
        ("", "three"),
    ]
    assert visible("a<script>b<p>c</p>") == ["a"]
    assert visible("a<!-- <p>b</p> -->c") == ["ac"]
