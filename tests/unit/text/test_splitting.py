"""Sentences: exact spans, and the places where a full stop ends none."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.model import Span
from reader.text.splitting import split_sentences


def split(text: str) -> list[str]:
    return [s.of(text) for s in split_sentences(text, Span(0, len(text)))]


ONE_SENTENCE = [
    "Mr. Okafor met Dr. Lindqvist in St. Petersburg on Dec. 19 at 10 a.m. GMT.",
    "The U.S. Senate heard J. R. Halvorsen, Jr. of Brightwater Inc. on the leak.",
    "It fell 3.5 percent, to $1.25 billion, i.e. far below No. 2.",
    'The harbour master wrote: "We closed the lock. It stays closed. No boat moves." ',
    "The mayor wrote: “We closed it. It stays closed.”",
    '"Why now?" the governor asked reporters.',
    '"Why now?" Halvorsen asked.',
    '"Stop!" he shouted.',
    "Ann Holm (b. 1931; m. 1950) spoke.",
    "He paused ... and went on.",
    "The plan (see Fig. 3) covers e.g. Norway vs. Sweden.",
    "Senator Ilse M. Brandt, Rep. Otto D. Lind and former Cong. Ada P. Nwosu voted.",
    "1. The First Reason: Nobody Asked",
    "Visit example.org for more.",
    "The ferry – a converted trawler – sank in Sept. 2019.",
    "Prof. Adaeze Nwosu, Ph.D., of the D.C. Institute spoke.",
]


@pytest.mark.parametrize("text", ONE_SENTENCE)
def test_no_split(text: str) -> None:
    assert split(text) == [text.strip()]


SPLITS = [
    ["The dam broke.", "Nobody was hurt."],
    ["It happened in the U.S.", "The agency said so."],
    ["They met at 9 a.m.", "Nothing was decided."],
    ["He left at 10 p.m.", "“We tried,” he said."],
    ['"The dam broke," she said.', '"Nobody was hurt."', "Rain fell."],
    ["“It broke.”", "“It did not.”"],
    ["Was it planned?!", "No."],
    ["It rose.[3]", "It fell. [4] [5]", "It stayed."],
    ["He waited…", "Then it rained."],
    ["It grew to 52.", "That was new."],
    ["Rain fell (for hours).", "(It had been dry.)", "Then it stopped."],
    ["The tally came to No.", "The vote failed."],
    ["Halvorsen Inc.", "It is closed."],
    ["It ended in May.", "June was dry."],
    ["The plan was hers, not I.", "So be it."],
    ["Who knew?", "“Nobody,” said Okafor."],
    ["It closed.", "eFerry did not."],
    ["It rained.", "1,200 people fled."],
]


@pytest.mark.parametrize("sentences", SPLITS)
def test_split(sentences: list[str]) -> None:
    assert split(" ".join(sentences)) == sentences


def test_a_long_quotation_after_a_colon_is_split() -> None:
    text = 'She wrote: "' + "The water rose again. " * 30 + 'We left."'
    assert len(split(text)) > 20


def test_a_quotation_that_never_closes_is_split() -> None:
    assert split('He said: "It rose. We left.') == ['He said: "It rose.', "We left."]


def test_scraps_join_their_neighbour() -> None:
    assert split("*** ! It rose. ... ! We left.") == ["*** ! It rose. ... !", "We left."]


def test_wide_full_stops_need_no_blank() -> None:
    assert split("水位上昇。住民避難。") == ["水位上昇。", "住民避難。"]


def test_offsets_count_in_the_whole_text() -> None:
    text = "Skip this. The dam broke. Nobody was hurt."
    spans = split_sentences(text, Span(11, len(text)))
    assert [s.of(text) for s in spans] == ["The dam broke.", "Nobody was hurt."]


PROSE = st.lists(
    st.sampled_from(
        [
            "Mr.",
            "dam",
            "Dam",
            "U.S.",
            "No.",
            "3.5",
            "1.",
            "said",
            ": “",
            "- ",
            "  ",
            *'.?!…"“”()*:—é🧠。\u200b \n',
        ]
    )
).map("".join)


@given(st.one_of(st.text(max_size=200), PROSE), st.integers(0, 20), st.integers(0, 20))
def test_spans_are_exact_ordered_and_complete(text: str, skip: int, drop: int) -> None:
    start = min(skip, len(text))
    span = Span(start, max(start, len(text) - drop))
    sentences = split_sentences(text, span)
    covered: set[int] = set()
    last = span.start
    for sentence in sentences:
        assert span.covers(sentence)
        assert sentence.start >= last
        assert sentence.of(text) == sentence.of(text).strip() != ""
        covered.update(range(sentence.start, sentence.end))
        last = sentence.end
    assert {i for i in range(span.start, span.end) if not text[i].isspace()} <= covered


@pytest.mark.parametrize(
    "unit", ["The dam broke. ", "Mr. ", ": “a", '. "', "....", "x" * 50, ' : "', "? ", "A."]
)
def test_a_megabyte_takes_seconds_at_most(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    started = time.perf_counter()
    split_sentences(text, Span(0, len(text)))
    assert time.perf_counter() - started < 20
