"""Tolls and harm: phrase | fate | low | whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.evidence.facets.model import Relation
from reader.evidence.facets.tolls import compare_tolls, find_harm, find_tolls, is_whole
from tests.unit.evidence.facets.tables import rows

READINGS = """
Five people were killed in the fire. | dead | 5 | yes
The fire killed five people. | dead | 5 | yes
The fire killed five. | dead | 5 | yes
a fire killing at least five people | dead | 5 | yes
Five dead as tower burns | dead | 5 | yes
Five people have died. | dead | 5 | yes
Five people lost their lives. | dead | 5 | yes
Five people drowned. | dead | 5 | yes
The death toll stands at five. | dead | 5 | yes
The number of victims had risen to five. | dead | 5 | no
There were five deaths. | dead | 5 | yes
Five deaths were recorded. | dead | 5 | yes
The storm claimed five lives. | dead | 5 | yes
Nobody was killed. | dead | 0 | yes
No one died. | dead | 0 | yes
There were no fatalities. | dead | 0 | yes
Deaths: none | dead | 0 | yes
Five elderly people died. | dead | 5 | no
Five officers were killed. | dead | 5 | no
Fourteen people were injured. | hurt | 14 | yes
The blast injured fourteen. | hurt | 14 | yes
The blast wounded fourteen people. | hurt | 14 | yes
It left fourteen people hurt. | hurt | 14 | yes
Fourteen were slightly injured. | hurt | 14 | yes
Fourteen people suffered minor injuries. | hurt | 14 | yes
Nobody was hurt. | hurt | 0 | yes
No one was injured. | hurt | 0 | yes
No injuries occurred. | hurt | 0 | yes
It ended without casualties. | hurt | 0 | yes
Injuries: none | hurt | 0 | yes
No employee was hurt. | hurt | 0 | no
None of the passengers was injured. | hurt | 0 | no
Seven people are missing. | missing | 7 | yes
Seven people remain missing and 2 boats lost | missing | 7 | yes
Nine people fell ill. | ill | 9 | yes
Nine people have fallen ill. | ill | 9 | yes
The soup made nine people ill. | ill | 9 | yes
About 300 people were evacuated. | moved | 300 | yes
Police evacuated 300 people. | moved | 300 | yes
About 300 people had to leave their homes. | moved | 300 | yes
The flood forced 300 people to flee. | moved | 300 | yes
Twenty-one people were arrested. | held | 21 | yes
Police arrested 21 people. | held | 21 | yes
Police made 21 arrests. | held | 21 | yes
Two men were detained. | held | 2 | no
Sixty people were rescued. | saved | 60 | yes
Divers rescued 60 people. | saved | 60 | yes
The fire destroyed 212 homes. | razed | 212 | yes
The fire levelled 212 houses. | razed | 212 | yes
212 houses were destroyed. | razed | 212 | yes
"""

NOTHING = """
The road kills 40 people every year.
It did not kill 40 people.
Two others were wounded.
Three of them died.
The first two victims were buried.
Another twelve people were injured.
Five people saw the fire.
The mayor made 14 speeches.
No injuries were reported.
No deaths had been reported so far.
"""

RELATIONS = """
Five people were killed. | Five people died. | same
Five people were killed. | Six people died. | clash
At least five people were killed. | Six people died. | compatible
At least five people were killed. | Three people died. | clash
Five people were killed. | Five people were injured. | compatible
Nobody was hurt. | The blast injured fourteen. | clash
Nobody was hurt. | No one was injured. | same
Nobody was hurt. | Nobody was killed. | compatible
Nobody was killed. | Dozens of people were killed. | clash
About 300 people were evacuated. | The flood forced 310 people to flee. | same
About 300 people were evacuated. | The flood forced 900 people to flee. | clash
The fire destroyed 212 homes. | The fire levelled 187 houses. | clash
Police made 21 arrests. | Twenty-one people were arrested. | same
Police made 21 arrests. | Forty people were arrested. | clash
"""

HARM = """
A boy was cut on the foot by glass. | was cut
She broke her wrist. | broke her wrist
The guard suffered two broken ribs. | suffered two broken ribs
He needed stitches. | needed stitches
A woman was taken to hospital with burns. | taken to hospital with
Medics treated ten for minor injuries. | minor injuries
A driver was slightly injured. | was slightly injured
His arm is in a sling. | in a sling
Nobody was cut on the foot. |
She did not break her wrist. |
No one needed stitches. |
The news hurt the company's shares. |
He was not injured when it fell. |
"""


@pytest.mark.parametrize(("text", "fate", "low", "whole"), rows(READINGS))
def test_a_toll_is_read(text: str, fate: str, low: str, whole: str) -> None:
    (found,) = find_tolls(text)
    assert (found.fate.value, found.quantity.low) == (fate, float(low))
    assert is_whole(found, text) is (whole == "yes")
    assert found.span.end <= len(text)


@pytest.mark.parametrize("text", NOTHING.strip().splitlines())
def test_what_is_no_toll_is_left(text: str) -> None:
    assert find_tolls(text) == ()


@pytest.mark.parametrize(("one", "two", "relation"), rows(RELATIONS))
def test_two_tolls_stand_to_each_other(one: str, two: str, relation: str) -> None:
    (a,), (b,) = find_tolls(one), find_tolls(two)
    assert compare_tolls(a, b) is Relation(relation)
    assert compare_tolls(b, a) is Relation(relation)


@pytest.mark.parametrize(("text", "harm"), rows(HARM))
def test_harm_is_found(text: str, harm: str) -> None:
    found = find_harm(text)
    assert (found.of(text) if found else "") == harm


@given(st.text())
def test_no_text_breaks_it(text: str) -> None:
    for found in find_tolls(text):
        assert 0 <= found.span.start < found.span.end <= len(text)
