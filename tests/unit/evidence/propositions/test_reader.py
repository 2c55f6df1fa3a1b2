"""Sentences read into propositions with the shipped model."""

import pytest

from reader.evidence.propositions.model import Context, Modality, Proposition
from reader.evidence.propositions.parsing import SyntaxModel
from reader.evidence.propositions.reader import PropositionReader
from reader.evidence.trained import shipped


@pytest.fixture(scope="module")
def reader() -> PropositionReader:
    return PropositionReader(SyntaxModel(shipped("syntax"), threads=2))


def _slots(proposition: Proposition) -> dict[str, str]:
    filled = {
        name: getattr(proposition, name).text
        for name in ("who", "what", "to_whom", "role", "according_to")
        if getattr(proposition, name) is not None
    }
    for name in ("when", "where", "how_many"):
        if texts := " + ".join(f.text for f in getattr(proposition, name)):
            filled[name] = texts
    return filled


@pytest.mark.parametrize(
    ("sentence", "predicate", "slots"),
    [
        (
            "Norvik hired Anna Lind in May.",
            "hire",
            {"who": "Norvik", "what": "Anna Lind", "when": "May"},
        ),
        (
            "Anna Lind was hired by Norvik last week.",
            "hire",
            {"who": "Norvik", "what": "Anna Lind", "when": "last week"},
        ),
        (
            "The ferry carried 412 passengers, the coast guard said on Monday.",
            "carry",
            {"who": "The ferry", "what": "412 passengers", "how_many": "412 passengers"}
            | {"according_to": "the coast guard"},
        ),
        (
            "According to the ministry, three divers died in Bergen on 4 June.",
            "die",
            {"who": "three divers", "where": "Bergen", "when": "4 June", "how_many": "three divers"}
            | {"according_to": "the ministry"},
        ),
        (
            "Anna Lind, a co-founder of Norvik, left the company.",
            "be",
            {"who": "Anna Lind", "what": "a co-founder of Norvik", "role": "a co-founder of Norvik"},
        ),
        (
            "The museum, which opened in 1987, sold two paintings.",
            "open",
            {"who": "The museum", "when": "1987"},
        ),
        (
            "Peter Moe joined the bank as head of research.",
            "join",
            {"who": "Peter Moe", "what": "the bank", "role": "head of research"},
        ),
    ],
)
def test_slots(reader: PropositionReader, sentence: str, predicate: str, slots: dict[str, str]) -> None:
    found = next(p for p in reader.read([sentence]) if p.predicate == predicate)
    assert _slots(found) == slots


@pytest.mark.parametrize(
    ("sentence", "predicate", "negated", "modality"),
    [
        ("The mayor did not resign.", "resign", True, Modality.FACT),
        ("No one survived the crash.", "survive", True, Modality.FACT),
        ("The mayor denied that she resigned.", "resign", True, Modality.FACT),
        ("The mayor refused to resign.", "resign", True, Modality.FACT),
        ("The mayor will resign.", "resign", False, Modality.FUTURE),
        ("The mayor plans to resign.", "resign", False, Modality.PLANNED),
        ("The mayor may resign.", "resign", False, Modality.POSSIBLE),
        ("The mayor must resign.", "resign", False, Modality.OBLIGED),
        ("If the mayor resigns, the council will meet.", "resign", False, Modality.CONDITIONAL),
        ("The mayor has reportedly resigned.", "resign", False, Modality.HEARSAY),
        ("Did the mayor resign?", "resign", False, Modality.ASKED),
        ("The mayor resigned.", "resign", False, Modality.FACT),
    ],
)
def test_polarity_and_modality(
    reader: PropositionReader, sentence: str, predicate: str, negated: bool, modality: Modality
) -> None:
    found = next(p for p in reader.read([sentence]) if p.predicate == predicate)
    assert (found.negated, found.modality) == (negated, modality)


def test_pronouns_and_short_names_are_replaced(reader: PropositionReader) -> None:
    found = reader.read(
        ["Anna Lind founded Norvik Energy in 2014.", "She left the company in 2020, Moe said."]
    )
    left = next(p for p in found if p.predicate == "leave")
    assert left.sentence == 1
    assert left.text == "Anna Lind left Norvik Energy in 2020."
    assert left.who is not None
    assert left.who.span is not None
    assert left.who.span.of("She left the company in 2020, Moe said.") == "She"


def test_list_items_speak_of_their_heading(reader: PropositionReader) -> None:
    sentences = ["Led the vision team at Norvik from 2017 to 2022", "Founding member of the lab"]
    context = Context(headings=("Anna Lind's career",) * 2, bullets=frozenset({0, 1}))
    found = reader.read(sentences, context)
    assert {p.sentence for p in found if p.who is not None and p.who.text == "Anna Lind"} == {0, 1}


def test_spans_count_in_the_sentence(reader: PropositionReader) -> None:
    sentence = "🧠 “We sold 40 boats”, Moe told Norvik’s board, “but the yard lost $1.2 million in 2021.”"
    for proposition in reader.read([sentence]):
        fragments = [*proposition.when, *proposition.where, *proposition.how_many, *proposition.others]
        for fragment in [proposition.who, proposition.what, *fragments]:
            if fragment is not None and fragment.span is not None:
                assert fragment.span.end <= len(sentence)
                assert fragment.text.split()[-1].rstrip("s'’") in sentence
        if proposition.predicate_span is not None:
            assert proposition.predicate_span.of(sentence).isalpha()


def test_reading_twice_gives_the_same(reader: PropositionReader) -> None:
    sentences = ["The crew, led by Captain Moe, saved nine sailors.", "They were taken to Bergen."]
    assert reader.read(sentences) == reader.read(sentences)


def test_nothing_to_read(reader: PropositionReader) -> None:
    assert reader.read([]) == ()
    assert reader.read(["", "—", "12"], Context("", ("", "", ""), frozenset({0}))) == ()
