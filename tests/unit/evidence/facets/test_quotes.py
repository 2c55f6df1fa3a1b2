"""Quotations, who said them, and silence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.evidence.facets.model import Relation
from reader.evidence.facets.quotes import compare_quotes, find_quotes, find_silences, same_speaker
from tests.unit.evidence.facets.tables import rows

SPEAKERS = """
"It sank at dawn," Olsen said. | olsen
"It sank at dawn," said Olsen. | olsen
"It sank at dawn," said Jan Olsen. | olsen
“It sank at dawn,” said Jan Olsen. | olsen
"It sank at dawn," says harbour master Jan Olsen. | olsen
"It sank at dawn," Olsen told reporters. | olsen
"It sank at dawn," said the company's spokeswoman Ilse Brandt. | brandt
"It sank at dawn," the company's spokeswoman Ilse Brandt said. | brandt
"It sank at dawn," the minister added. | minister
"It sank at dawn," she said. | she
"It sank at dawn," he wrote. | he
Olsen said: "It sank at dawn." | olsen
Olsen said that it "sank at dawn". | olsen
Jan Olsen told the Courier: "It sank at dawn." | olsen
The minister, who came late, said that "it sank at dawn". | minister
The museum's director, Anna Keiser, said "it sank at dawn". | keiser
The president of the shipping board speaks of "a dark dawn". | president
The words "it sank at dawn" stand on the wall. |
"It sank at dawn." |
"""

SILENCES = """
Olsen declined to comment. | olsen | part
She declined to comment. | she | part
The company declined to comment. | company | part
A spokesman for Nordline declined to comment. | spokesman | part
The president of the Harbour Bank declined to comment. | president | part
Jan Olsen refused to say why. | olsen | part
Olsen did not respond to a request. | olsen | part
Olsen has not commented. | olsen | whole
Olsen has not commented since Monday. | olsen | part
Olsen has not commented on the leak. | olsen | part
Olsen made no statement. | olsen | whole
Olsen made no public statement. | olsen | whole
Olsen said nothing. | olsen | whole
Olsen said nothing about the leak. | olsen | part
Olsen remained silent. | olsen | whole
Olsen, the harbour master, could not be reached. | olsen | part
"""

RELATIONS = """
"It sank at dawn with all hands" | "It sank at dawn with all hands" | same
"It sank at dawn with all hands" | "sank at dawn" | same
"It sank at dawn with all hands," | “It sank at dawn, with all hands.” | same
"It sank at dawn with all hands" | "It sank at dusk with all hands" | compatible
"We did not know of the leak before Monday" | "We did know of the leak before Monday" | clash
"We knew of the leak on Monday evening" | "We knew of the leak on Friday evening" | clash
"We have five boats left in the harbour" | "We have nine boats left in the harbour" | clash
"We will never sell the old harbour bridge" | "We will sell the old harbour bridge" | clash
"We sold all of the old harbour boats" | "We sold some of the old harbour boats" | clash
"We knew of a leak on Monday evening" | "We knew of the leak on Monday evening" | same
"It sank at dawn with all hands" | "The owners are in mourning and ask for peace" | compatible
"a dark day" | "a black day" | compatible
"nothing is decided" | "nothing is settled" | compatible
"""

SAME = """
olsen | olsen | yes
olsen | brandt | no
olsen | he | open
olsen | | open
minister | minister | yes
"""


@pytest.mark.parametrize(("text", "speaker"), rows(SPEAKERS))
def test_a_quotation_has_a_speaker(text: str, speaker: str) -> None:
    (found,) = find_quotes(text)
    assert found.speaker == speaker
    assert found.span.of(text)[0] in '"“'


@pytest.mark.parametrize(("text", "speaker", "whole"), rows(SILENCES))
def test_silence_is_somebodys(text: str, speaker: str, whole: str) -> None:
    (found,) = find_silences(text)
    assert (found.speaker, found.whole) == (speaker, whole == "whole")


@pytest.mark.parametrize(("one", "two", "relation"), rows(RELATIONS))
def test_two_quotations_compare_word_by_word(one: str, two: str, relation: str) -> None:
    (a,), (b,) = find_quotes(one), find_quotes(two)
    assert compare_quotes(a, b) is Relation(relation)
    assert compare_quotes(b, a) is Relation(relation)


@pytest.mark.parametrize(("one", "two", "same"), rows(SAME))
def test_two_speakers(one: str, two: str, same: str) -> None:
    assert same_speaker(one, two) is {"yes": True, "no": False, "open": None}[same]


@pytest.mark.parametrize("text", ["Olsen spoke for an hour.", "The club commented at length.", 'a "leak"'])
def test_speech_is_no_silence(text: str) -> None:
    assert find_silences(text) == ()
    assert find_quotes(text) == ()


@given(st.text())
def test_no_text_breaks_it(text: str) -> None:
    for quote in find_quotes(text):
        assert 0 <= quote.span.start < quote.span.end <= len(text)
    for silence in find_silences(text):
        assert silence.span.end <= len(text)
