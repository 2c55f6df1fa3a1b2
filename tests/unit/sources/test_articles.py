"""From text to document: metadata, kinds, sentences."""

import datetime as dt
import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.sources.articles import article, plain_article
from reader.sources.loading import load
from reader.sources.markdown import read
from reader.text.model import Document, ParagraphKind
from reader.text.shown import shown_text
from tests.shared_data import corpus_folder, gold_file, originals_folder

MARKDOWN = """---
title: Ferry Terminal Reopens After Storm
publisher: Harbour Gazette
date: 2031-03-04
original: ferry.txt
---

# Ferry Terminal Reopens After Storm

*By Ingrid Solheim · March 4, 2031*

The **Skagen terminal** reopened on Tuesday, [the port said.](https://example.org/x_y) It had
been closed for nine days.

## What happened

> The pier moved.
> Nobody slept.

- First **ferry** at 6 a.m.
- Second ferry: 120 cars

1. Check the pier.
2. Count the boats.

```json
{"a": 1}
```

![A pier](pier.png)
"""

PLAIN = """Stories from the coast, every day of the year.
← Back to stories
Breaking

Ferry Terminal Reopens After Nine Days of Storm

Harbour Gazette

2031-03-04

4 minute read

Ferry Terminal Reopens After Nine Days of Storm

The terminal on the northern pier reopened on Tuesday, the port said. “We are relieved,” said Mr. Dahl.
Why It Was Closed
1. The First Reason: Wind
The cranes had moved. Nobody could say why:
- Wind from the north — it blew for nine days
- Old bolts. Nobody had checked them.
Figure: The northern pier
The port expects 1,200 cars a day.

#ferries#storms

Related Articles
A Crane Falls
A crane fell on Monday, and the port said that it would...
"""


def plain(text: str) -> Document:
    return plain_article("a.txt", text)


def marked(text: str) -> Document:
    return article("a.md", read(text))


def kinds(document: Document) -> list[tuple[str, str]]:
    return [(p.kind.value, p.span.of(document.text)) for p in document.paragraphs]


def said(document: Document) -> list[str]:
    return [s.of(document.text) for _, s in document.sentences()]


def test_markdown() -> None:
    document = marked(MARKDOWN)
    assert document.metadata.title == "Ferry Terminal Reopens After Storm"
    assert document.metadata.publisher == "Harbour Gazette"
    assert document.metadata.author == "Ingrid Solheim"
    assert document.metadata.date == dt.date(2031, 3, 4)
    assert document.metadata.original == "ferry.txt"
    assert [kind for kind, _ in kinds(document)] == [
        "title",
        "furniture",
        "body",
        "heading",
        "body",
        "bullet",
        "bullet",
        "bullet",
        "bullet",
        "furniture",
    ]
    shown = [shown_text(document, s).text for _, s in document.sentences()]
    assert shown == [
        "Ferry Terminal Reopens After Storm",
        "The Skagen terminal reopened on Tuesday, the port said.",
        "It had been closed for nine days.",
        "What happened",
        "The pier moved.",
        "Nobody slept.",
        "First ferry at 6 a.m.",
        "Second ferry: 120 cars",
        "Check the pier.",
        "Count the boats.",
    ]


def test_front_matter_and_marks_are_no_text() -> None:
    document = marked(MARKDOWN)
    assert document.text.startswith(
        "Ferry Terminal Reopens After Storm\n\nBy Ingrid Solheim · March 4, 2031\n\n"
    )
    assert not any(mark in document.text for mark in ("publisher:", "**", "](", "```", "---", "> ", "#"))


def test_plain_text() -> None:
    document = plain(PLAIN)
    assert document.metadata.title == "Ferry Terminal Reopens After Nine Days of Storm"
    assert document.metadata.publisher == "Harbour Gazette"
    assert document.metadata.date == dt.date(2031, 3, 4)
    assert [kind for kind, _ in kinds(document)] == (
        ["furniture"] * 3
        + ["title"]
        + ["furniture"] * 4
        + ["body", "heading", "heading", "body", "bullet", "bullet", "furniture", "body"]
        + ["furniture"] * 4
    )
    assert said(document)[1:] == [
        "The terminal on the northern pier reopened on Tuesday, the port said.",
        "“We are relieved,” said Mr. Dahl.",
        "Why It Was Closed",
        "1. The First Reason: Wind",
        "The cranes had moved.",
        "Nobody could say why:",
        "Wind from the north — it blew for nine days",
        "Old bolts.",
        "Nobody had checked them.",
        "The port expects 1,200 cars a day.",
    ]


@pytest.mark.parametrize(
    ("head", "publisher", "author", "date"),
    [
        ("By heron · May 25, 2031 · Category: Rivers\n", "", "heron", dt.date(2031, 5, 25)),
        ("gazette 2031-05-25\n", "gazette", "", dt.date(2031, 5, 25)),
        ("Harbour Gazette | 25 May 2031 | 4 min read\n", "Harbour Gazette", "", dt.date(2031, 5, 25)),
        (
            "By Ann Holm, Staff Writer\nUpdated May 26, 2031\nPublished May 25, 2031\n",
            "",
            "Ann Holm",
            dt.date(2031, 5, 25),
        ),
        ("By Per van der Berg and Ann Holm\n", "", "Per van der Berg and Ann Holm", None),
        ("Updated: 25 May 2031\n", "", "", dt.date(2031, 5, 25)),
        ("Vesterby, May 25, 2031\n", "", "", None),
        ("", "", "", None),
    ],
)
def test_heads(head: str, publisher: str, author: str, date: dt.date | None) -> None:
    body = "The dam at Vesterby broke on Sunday night, and the valley was under water by Monday morning.\n"
    meta = plain(f"Dam Breaks Above Vesterby in the Night\n\n{head}\n{body}").metadata
    assert (meta.title, meta.publisher, meta.author, meta.date) == (
        "Dam Breaks Above Vesterby in the Night",
        publisher,
        author,
        date,
    )


def test_a_text_that_begins_with_its_lead_has_no_title() -> None:
    document = plain(
        "The dam broke on Sunday, the council said.\nWhat comes next\nRain is expected on Monday.\n"
    )
    assert document.metadata.title == ""
    assert [kind for kind, _ in kinds(document)] == ["body", "heading", "body"]
    assert document.label == "a.txt"


def test_a_dateline_with_a_year_gives_the_date() -> None:
    lead = "VESTERBY, Dec. 19, 2030 (Nordic Press) -- The dam above the town broke in the night, people said."
    assert plain(lead).metadata.date == dt.date(2030, 12, 19)
    assert kinds(plain(lead)) == [("body", lead)]


def test_a_date_inside_a_story_is_not_its_date() -> None:
    story = "On May 25, 2031 the dam broke, and the council met for the first time in years, said Ms. Holm."
    assert plain(story).metadata.date is None


def test_fields_above_a_story() -> None:
    document = plain(
        "Title: The Lock\nAuthor: A. Holm\nDate: 25 May 2031\nSource: Vesterby Post\n\nThe lock closed.\n"
    )
    meta = document.metadata
    assert (meta.title, meta.author, meta.publisher) == ("The Lock", "A. Holm", "Vesterby Post")
    assert said(document) == ["The lock closed."]


def test_the_name_of_a_site_above_its_navigation_is_no_title() -> None:
    document = plain(
        "Harbour Gazette\nHome\n\nFerry terminal reopens after storm\n\nThe ferry is back, they said.\n"
    )
    assert document.metadata.title == "Ferry terminal reopens after storm"
    assert document.metadata.publisher == "Harbour Gazette"


def test_a_repeated_dek_is_furniture_once_more() -> None:
    dek = "The northern pier is open again after nine days of wind and rain."
    document = plain(
        f"The Pier Is Open\n\n{dek}\n\nThe Pier Is Open\n\n*{dek}*\n\nThe pier is open, they said.\n"
    )
    assert [kind for kind, _ in kinds(document)] == ["title", "body", "furniture", "furniture", "body"]


TECH_STORY = """Tech

Vesterby Robotics Names Dahl Chief Scientist

Jonas Krog
Senior Reporter
Jun 3, 2031, 9:14 AM PDT

Image Credits: Vesterby Robotics

Vesterby Robotics has named Per Dahl, a former head of vision at Nordlund, as chief scientist, it said.

Topics
AI, Robotics, Vesterby

Jonas Krog
Senior Reporter
Jonas Krog covers robotics. He lives in Vesterby with two cats.

View Bio
Most Popular
Nordlund cuts 400 jobs
"""


def test_a_section_name_an_author_with_a_job_and_a_tail() -> None:
    document = plain(TECH_STORY)
    assert document.metadata.title == "Vesterby Robotics Names Dahl Chief Scientist"
    assert (document.metadata.publisher, document.metadata.author) == ("", "Jonas Krog")
    assert document.metadata.date == dt.date(2031, 6, 3)
    assert [kind for kind, _ in kinds(document) if kind != "furniture"] == ["title", "body"]


def check(document: Document, *, begin: int = 0) -> None:
    last = begin
    for index, paragraph in enumerate(document.paragraphs):
        assert paragraph.index == index
        assert paragraph.span.start >= last
        assert paragraph.span.of(document.text).strip() == paragraph.span.of(document.text) != ""
        last = paragraph.span.start
        assert paragraph.sentences
        for sentence in paragraph.sentences:
            assert paragraph.span.covers(sentence)
            assert sentence.start >= last
            assert len(sentence)
            last = sentence.end
        last = paragraph.span.end
    assert last <= len(document.text)


LINES = st.lists(
    st.sampled_from(
        [
            *PLAIN.split("\n"),
            *MARKDOWN.split("\n"),
            "**a** b",
            "*",
            "![](",
            "1. A",
            "By A · 2031-05-05",
            "| a |",
            "  x",
        ]
    ),
    max_size=25,
).map("\n".join)


TEXTS = st.one_of(st.text(max_size=200), LINES)


@given(TEXTS)
def test_any_plain_text_becomes_a_document_with_exact_spans(text: str) -> None:
    document = plain(text)
    assert len(document.text) == len(text)
    assert document.text == text or "&" in text
    check(document)


@given(TEXTS)
def test_any_markdown_becomes_a_document_with_exact_spans(text: str) -> None:
    document = marked(text)
    assert document.markup == ()
    check(document)


@given(LINES, st.booleans())
def test_sentences_of_a_paragraph_leave_out_no_shown_word(text: str, markdown: bool) -> None:
    document = marked(text) if markdown else plain(text)
    for paragraph in document.paragraphs:
        shown = shown_text(document, paragraph.span).text
        parts = "".join(shown_text(document, s).text for s in paragraph.sentences)
        assert "".join(parts.split()) == "".join(shown.split()) or not shown.strip()


@pytest.mark.parametrize(
    "unit", ["The dam broke. ", "a\n", "- a\n", "*a ", "[a](b) ", "By A\n", "> a\n", "<a ", "1. A\n"]
)
def test_a_long_text_takes_seconds_at_most(unit: str) -> None:
    text = unit * (200_000 // len(unit))
    started = time.process_time()
    marked(text)
    plain(text)
    assert time.process_time() - started < 20


@pytest.mark.parametrize(("gold", "share"), [("seeds.dev.json", 0.95), ("cables.dev.json", 0.85)])
def test_sentences_are_those_that_readers_marked(gold: str, share: float) -> None:
    folder = originals_folder() if gold.startswith("seeds") else corpus_folder("cables")
    wanted = set()
    for case in json.loads(gold_file(gold).read_text(encoding="utf-8")):
        lists = [case[k] for k in ("support_must", "support_may", "contradict_must", "contradict_may")]
        wanted |= {
            (s["source"], s["start"], s["end"]) for s in [case["claim"], *(x for part in lists for x in part)]
        }
    documents = {source: load(folder / source, source) for source, _, _ in wanted}
    found = {(d.source, s.start, s.end) for d in documents.values() for _, s in d.sentences(furniture=True)}
    same = 0
    for source, start, end in wanted:
        text = documents[source].text
        bare = end - len(text[start:end].lstrip("-* "))
        same += (source, bare, end) in found
    assert same / len(wanted) >= share


def test_every_original_keeps_its_text_exact() -> None:
    for path in sorted(originals_folder().glob("*.txt")):
        document = load(path, path.name)
        check(document)
        assert any(p.kind is ParagraphKind.BODY for p in document.paragraphs)
