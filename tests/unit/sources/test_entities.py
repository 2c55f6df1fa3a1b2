"""Character references in plain text."""

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.sources.articles import plain_article
from reader.sources.entities import FILLER, resolved
from reader.text.shown import shown_text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Tom &amp; Ann said &ldquo;no&rdquo;.", "Tom & Ann said “no”."),
        ("It&#8217;s 5&nbsp;m, caf&eacute; &#x1F9E0;", "It’s 5\u00a0m, café 🧠"),
        ("R&D; &nosuch; &#0; &#10; a&b;", "R&D; &nosuch; \ufffd &#10; a&b;"),
    ],
)
def test_references_show_what_they_stand_for(text: str, shown: str) -> None:
    document = plain_article("a.txt", text)
    (paragraph,) = document.paragraphs
    assert shown_text(document, paragraph.span).text == shown
    assert len(document.text) == len(text)


@given(
    st.lists(st.sampled_from(["&amp;", "&", ";", "#", "x", "&#65;", "é", "&eacute;", "**", "\n"])).map(
        "".join
    )
)
def test_no_offset_moves(text: str) -> None:
    done, fillers = resolved(text)
    assert len(done) == len(text)
    hidden = {i for span in fillers for i in range(span.start, span.end)}
    assert all((done[i] == FILLER) == (i in hidden) for i in range(len(done)))
    assert "".join(c for i, c in enumerate(done) if i not in hidden) == html.unescape(text)
