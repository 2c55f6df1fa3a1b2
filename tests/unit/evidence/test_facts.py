"""The facts that sources state, at their places."""

from reader.evidence.facts import FactKind, find_facts
from tests.unit.evidence.invented import document, library

SAID = "On Sunday the ferry Hilda ran aground with 43 passengers, and Tora Vik lost £2 million."
QUOTED = "“Nobody on board was ever in danger,” Tora Vik said, and she called it “bad luck”."
LATER = "Some told Tora Vik that several people saw the ferry Hilda for the first time weeks later."


def told(kind: FactKind) -> list[str]:
    found = find_facts(library(document("a", SAID, QUOTED, LATER)))
    return [fact.text for fact in found if fact.kind is kind]


def test_figures_stand_with_what_they_count_and_vague_ones_and_ordinals_are_left_out() -> None:
    assert told(FactKind.FIGURE) == ["43 passengers", "£2 million"]


def test_dates_that_name_no_day_are_left_out() -> None:
    assert told(FactKind.DATE) == ["Sunday"]


def test_names_are_found() -> None:
    assert told(FactKind.NAME).count("Tora Vik") == 3
    assert "Hilda" in told(FactKind.NAME)


def test_abbreviations_are_no_names_and_initials_are() -> None:
    sentences = (
        "They met the EU envoy in St Brevik, and the EU paid.",
        "Nobody saw St Brevik burn while the EU met there.",
    )
    found = find_facts(library(document("a", *sentences)))
    names = {fact.text for fact in found if fact.kind is FactKind.NAME}
    assert "EU" in names
    assert "St" not in names


def test_quotations_of_fewer_than_four_words_are_left_out() -> None:
    assert told(FactKind.QUOTE) == ["“Nobody on board was ever in danger,”"]


def test_every_fact_is_where_it_says() -> None:
    source = document("a", SAID, QUOTED, LATER)
    found = find_facts(library(source))
    assert found
    for fact in found:
        assert fact.span.of(source.text) == fact.text
        assert fact.sentence.covers(fact.span)


def test_it_ends_early_when_stopped() -> None:
    both = library(document("a", SAID), document("b", SAID))
    asked = iter([False, True])
    assert {fact.source for fact in find_facts(both, lambda: next(asked))} == {"a"}
