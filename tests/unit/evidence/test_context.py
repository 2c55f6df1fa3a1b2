"""What is put before a sentence that does not stand alone."""

import dataclasses

import pytest

from reader.evidence.context import SEPARATOR, in_context
from reader.evidence.facets.names import learn_names
from reader.evidence.statement import Statement, typed_statement
from reader.text.model import ParagraphKind

BEFORE = "The ferry Aurora ran aground off Tarn Island."
TITLE = "What is known of the Aurora"


def statement(text: str, kind: ParagraphKind = ParagraphKind.BODY) -> Statement:
    return dataclasses.replace(typed_statement(text, learn_names([])), kind=kind)


@pytest.mark.parametrize(
    "text",
    [
        "It was towed to the port of Velmar in the evening.",
        "On Tuesday she was found again by divers near the reef.",
        "The company had bought new charts of the reef in spring.",
        "Those aboard were taken to Velmar by the harbour's tugs.",
        "Nobody was hurt.",
    ],
)
def test_what_refers_back_is_led_by_the_sentence_before(text: str) -> None:
    assert in_context(statement(text), BEFORE, TITLE) == BEFORE + SEPARATOR + text


@pytest.mark.parametrize(
    "text",
    [
        "Divers of the port authority inspected the reef at Tarn Island.",
        "Mira Holt told the Harbour Post that the charts were wrong about it.",
    ],
)
def test_what_stands_alone_is_left_alone(text: str) -> None:
    assert in_context(statement(text), BEFORE, TITLE) == text


def test_a_bullet_is_led_by_its_articles_title() -> None:
    bullet = statement("212 people were aboard, among them forty children.", ParagraphKind.BULLET)
    assert in_context(bullet, BEFORE, TITLE) == TITLE + SEPARATOR + bullet.text
    assert in_context(bullet, BEFORE, "") == bullet.text


def test_nothing_is_said_twice_or_before_the_first() -> None:
    short = statement("Nobody was hurt.")
    assert in_context(short, "", TITLE) == short.text
    assert in_context(short, short.text, TITLE) == short.text


def test_of_a_long_sentence_before_whole_words_of_the_end_are_kept() -> None:
    before = " ".join(f"word{n}" for n in range(100))
    lead, _, text = in_context(statement("Nobody was hurt."), before, "").partition(SEPARATOR)
    assert text == "Nobody was hurt."
    assert 200 < len(lead) <= 220
    assert before.endswith(" " + lead)
    assert lead.split()[0] in before.split()
