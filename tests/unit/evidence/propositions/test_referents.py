"""Who is meant by "she", "Lind", "the company" and "they"."""

from reader.evidence.propositions.referents import resolve
from tests.unit.evidence.propositions.planting import plant

NAMED = plant(
    "Anna Lind joined Norvik",
    """
    Anna Anna PROPN NNP 3 nsubj person B-PER
    Lind Lind PROPN NNP 1 flat I-PER
    joined join VERB VBD 0 root
    Norvik Norvik PROPN NNP 3 obj organization B-ORG
    """,
)
REFERRING = plant(
    "She leads its labs",
    """
    She she PRON PRP 2 nsubj person
    leads lead VERB VBZ 0 root
    its its PRON PRP$ 4 nmod:poss organization
    labs lab NOUN NNS 2 obj organization
    """,
)
SHORT = plant(
    "Lind praised the firm",
    """
    Lind Lind PROPN NNP 2 nsubj person B-PER
    praised praise VERB VBD 0 root
    the the DET DT 4 det
    firm firm NOUN NN 2 obj organization
    """,
)


def test_pronouns_take_the_kind_that_fits() -> None:
    found = resolve([NAMED, REFERRING])[1]
    assert (found[0].name, found[0].place) == ("Anna Lind", (0, 0))
    assert found[2].name == "Norvik"


def test_a_surname_and_a_definite_group_find_their_names() -> None:
    found = resolve([NAMED, SHORT])[1]
    assert {word: referent.name for word, referent in found.items()} == {0: "Anna Lind", 3: "Norvik"}


def test_nothing_is_found_where_nothing_was_said() -> None:
    assert resolve([REFERRING]) == [{}]


def test_what_lies_far_back_is_not_reached() -> None:
    filler = plant("It rained", "It it PRON PRP 2 expl\nrained rain VERB VBD 0 root")
    assert resolve([NAMED, *[filler] * 8, REFERRING])[-1] == {}
