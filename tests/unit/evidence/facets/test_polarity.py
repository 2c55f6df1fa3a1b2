import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.evidence.facets.polarity import find_hedges, find_negations


@pytest.mark.parametrize(
    ("text", "cue", "kind", "scope"),
    [
        (
            "No public statement from either bank came.",
            "No",
            "existential",
            "public statement from either bank came",
        ),
        ("He did not sign, but she did.", "not", "verbal", "sign"),
        ("The ferry isn't safe; it leaks.", "isn't", "verbal", "safe"),
        ("The ferry isn’t safe.", "isn’t", "verbal", "safe"),
        ("She no longer works there.", "no longer", "verbal", "works there"),
        ("They failed to agree.", "failed to", "verbal", "agree"),
        ("The bank denied the report.", "denied", "verbal", "the report"),
        ("He refused to leave.", "refused to", "verbal", "leave"),
        ("It was unable to dock.", "unable to", "verbal", "dock"),
        ("She never came.", "never", "verbal", "came"),
        ("There is no plan for a tunnel.", "There is no", "existential", "plan for a tunnel"),
        ("None of the barges sank.", "None of", "existential", "the barges sank"),
        ("He left without any comment.", "without any", "existential", "comment"),
        ("Nobody came.", "Nobody", "existential", "came"),
        ("Neither side spoke.", "Neither", "existential", "side spoke"),
    ],
)
def test_a_negation_has_a_scope(text: str, cue: str, kind: str, scope: str) -> None:
    (found,) = find_negations(text)
    assert (found.text, found.kind.value, found.scope.of(text).strip()) == (cue, kind, scope)
    assert found.span.of(text) == cue


@pytest.mark.parametrize(
    "text",
    [
        "No doubt it sank.",
        "She is no stranger to rows.",
        "Not only did it sink, it burned.",
        "It is not just a boat.",
        "Not because of rain.",
        "No matter what.",
        "No fewer than 20 came.",
        "no less than a revolt",
        "A knot in the rope.",
        "The notable Norse",
        "The law lets shops deny service.",
        "They deny access to the dock.",
        "He was denied bail.",
        "It denied them entry.",
    ],
)
def test_an_idiom_denies_nothing(text: str) -> None:
    assert find_negations(text) == ()


@pytest.mark.parametrize(
    ("text", "cue", "kind"),
    [
        ("It may sink.", "may", "modal"),
        ("It might sink.", "might", "modal"),
        ("It could sink.", "could", "modal"),
        ("It reportedly sank.", "reportedly", "reported"),
        ("It is said to leak.", "is said to", "reported"),
        ("It allegedly sank.", "allegedly", "reported"),
        ("A rumoured deal.", "rumoured", "reported"),
        ("It is expected to sink.", "expected to", "planned"),
        ("She plans to sail.", "plans to", "planned"),
        ("A likely cause.", "likely", "likelihood"),
        ("If it sinks, we swim.", "If", "conditional"),
        ("It could have sunk.", "could have", "counterfactual"),
        ("She would have sailed.", "would have", "counterfactual"),
        ("Did it sink?", "?", "question"),
    ],
)
def test_a_hedge_has_a_kind(text: str, cue: str, kind: str) -> None:
    (found,) = find_hedges(text)
    assert (found.text, found.kind.value) == (cue, kind)


@pytest.mark.parametrize(
    "text", ["In May it sank.", "On May 5 it sank.", "The ferry sank.", "Will Dorn sank."]
)
def test_plain_statements_are_not_hedged(text: str) -> None:
    assert [h for h in find_hedges(text) if h.kind.value != "planned"] == []


def test_a_question_scopes_over_itself() -> None:
    text = "It sank. Did anyone see it?"
    (found,) = find_hedges(text)
    assert found.scope.of(text) == "Did anyone see it"


@given(st.text())
def test_no_text_breaks_it(text: str) -> None:
    for negation in find_negations(text):
        assert negation.span.of(text) == negation.text
        assert negation.scope.end <= len(text)
    for hedge in find_hedges(text):
        assert hedge.span.of(text) == hedge.text
        assert hedge.scope.end <= len(text)
