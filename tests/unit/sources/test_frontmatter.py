"""Front matter: simple keys, and texts that only look like it."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.sources.frontmatter import read_front_matter

FRONT = """---
title: "The Dam: A Story"
publisher: Harbour Gazette
author: 'Ingrid Solheim'
# a remark
date: 2031-05-25
language: de-CH
original: dam.txt
tags:
  - floods
  - dams
---
Text.
"""


def test_values_lose_their_quotes() -> None:
    front = read_front_matter(FRONT)
    assert front.values["title"] == "The Dam: A Story"
    assert front.first("author") == "Ingrid Solheim"
    assert front.first("byline", "publisher") == "Harbour Gazette"
    assert front.first("nothing") == ""
    assert front.date == dt.date(2031, 5, 25)
    assert front.language == "de-CH"
    assert FRONT[front.end :] == "Text.\n"


NO_FRONT_MATTER = [
    "",
    "Text.",
    "---\nA rule above, and no end.\n",
    "---\n---\nText.",
    "---\nThe dam broke.\n---\nText.",
    "---\na: b",
    "a\n---\ntitle: b\n---\n",
]


@pytest.mark.parametrize("text", NO_FRONT_MATTER)
def test_what_is_no_front_matter(text: str) -> None:
    assert read_front_matter(text).end == 0


def test_written_dates_and_bad_languages() -> None:
    front = read_front_matter("---\ndate: May 25, 2031\nlang: so called English\n---\n")
    assert (front.date, front.language) == (dt.date(2031, 5, 25), "")
    assert read_front_matter("---\ndate: soon\n---\n").date is None


@given(st.text(st.sampled_from("-:ab \n\"'."), max_size=80))
def test_it_never_ends_beyond_the_text(rest: str) -> None:
    text = "---\n" + rest
    assert 0 <= read_front_matter(text).end <= len(text)
