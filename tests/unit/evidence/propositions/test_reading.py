"""Propositions read off trees that are written down by hand."""

from reader.evidence.propositions.model import Context, Modality, Proposition
from reader.evidence.propositions.reading import read_trees
from reader.evidence.propositions.tree import Tree
from tests.unit.evidence.propositions.planting import plant


def _read(*trees: Tree, bullets: frozenset[int] = frozenset()) -> list[Proposition]:
    return read_trees(trees, Context(bullets=bullets))


def _about(found: list[Proposition], predicate: str) -> Proposition:
    return next(p for p in found if p.predicate == predicate)


HIRED = plant(
    "Anna Lind was hired by Norvik in May.",
    """
    Anna Anna PROPN NNP 4 nsubj:pass person B-PER
    Lind Lind PROPN NNP 1 flat I-PER
    was be AUX VBD 4 aux:pass
    hired hire VERB VBN 0 root
    by by ADP IN 6 case
    Norvik Norvik PROPN NNP 4 obl:agent organization B-ORG
    in in ADP IN 8 case
    May May PROPN NNP 4 obl time B-TIME
    . . PUNCT . 4 punct
    """,
)


def test_a_passive_is_turned() -> None:
    (found,) = _read(HIRED)
    assert found.who is not None
    assert found.what is not None
    assert (found.who.text, found.predicate, found.what.text) == ("Norvik", "hire", "Anna Lind")
    assert [w.text for w in found.when] == ["May"]
    assert found.text == "Anna Lind was hired by Norvik in May."
    assert found.what.span is not None
    assert found.what.span.of(HIRED.text) == "Anna Lind"


SHE_DENIED = plant(
    "She denied that the lab had bought chips.",
    """
    She she PRON PRP 2 nsubj person
    denied deny VERB VBD 0 root
    that that SCONJ IN 7 mark
    the the DET DT 5 det
    lab lab NOUN NN 7 nsubj organization
    had have AUX VBD 7 aux
    bought buy VERB VBN 2 ccomp
    chips chip NOUN NNS 7 obj object
    . . PUNCT . 2 punct
    """,
)


def test_a_denial_negates_and_pronoun_and_definite_phrase_find_their_names() -> None:
    found = _about(_read(HIRED, SHE_DENIED), "buy")
    assert found.sentence == 1
    assert found.negated
    assert found.according_to is not None
    assert found.according_to.text == "Anna Lind"
    assert found.text == "Norvik had bought chips."


PLANS = plant(
    "Moe, head of the lab, does not plan to leave or sell two boats, he said.",
    """
    Moe Moe PROPN NNP 9 nsubj person B-PER
    , , PUNCT , 3 punct
    head head NOUN NN 1 appos person
    of of ADP IN 6 case
    the the DET DT 6 det
    lab lab NOUN NN 3 nmod organization
    , , PUNCT , 3 punct
    does do AUX VBZ 10 aux
    not not PART RB 10 advmod
    plan plan VERB VB 0 root
    to to PART TO 12 mark
    leave leave VERB VB 10 xcomp
    or or CCONJ CC 14 cc
    sell sell VERB VB 12 conj
    two two NUM CD 16 nummod
    boats boat NOUN NNS 14 obj object
    , , PUNCT , 19 punct
    he he PRON PRP 19 nsubj person
    said say VERB VBD 10 parataxis
    . . PUNCT . 10 punct
    """.replace("NNP 9 nsubj", "NNP 10 nsubj"),
)


def test_plans_conjuncts_asides_and_tags_come_apart() -> None:
    found = _read(PLANS)
    leave, sell, be = (_about(found, lemma) for lemma in ("leave", "sell", "be"))
    assert (leave.governor, leave.modality, leave.negated) == ("plan", Modality.PLANNED, True)
    assert leave.text == "Moe does not plan to leave."
    assert (sell.governor, sell.modality, sell.negated) == ("plan", Modality.PLANNED, True)
    assert sell.text == "Moe does not plan to leave or sell two boats."
    assert [f.text for f in sell.how_many] == ["two boats"]
    assert be.text == "Moe is head of the lab."
    assert be.role is not None
    assert be.role.text == "head of the lab"
    assert all(p.according_to is not None and p.according_to.text == "Moe" for p in (leave, sell))
    assert "say" not in {p.predicate for p in found}


FOUNDED = plant(
    "The company that built the tower fell",
    """
    The the DET DT 2 det
    company company NOUN NN 7 nsubj organization
    that that PRON WDT 4 nsubj
    built build VERB VBD 2 acl:relcl
    the the DET DT 6 det
    tower tower NOUN NN 4 obj object
    fell fall VERB VBD 0 root
    """,
)


def test_a_relative_clause_gets_its_noun() -> None:
    found = _about(_read(FOUNDED), "build")
    assert found.who is not None
    assert found.who.text == "The company"
    assert found.text == "The company built the tower."


RESUME = plant(
    "Anna Lind's career:",
    """
    Anna Anna PROPN NNP 4 nmod:poss person B-PER
    Lind Lind PROPN NNP 1 flat I-PER
    's 's PART POS 1 case
    career career NOUN NN 0 root abstract
    : : PUNCT : 4 punct
    """,
)
LED = plant(
    "Led Norvik's labs until 2021",
    """
    Led lead VERB VBD 0 root
    Norvik Norvik PROPN NNP 4 nmod:poss organization B-ORG
    's 's PART POS 2 case
    labs lab NOUN NNS 1 obj organization
    until until ADP IN 6 case
    2021 2021 NUM CD 1 obl time B-TIME
    """,
)


def test_a_list_item_speaks_of_whom_the_line_above_announces() -> None:
    found = _about(_read(RESUME, LED, bullets=frozenset({1})), "lead")
    assert found.who is not None
    assert (found.who.text, found.who.span, found.inherited) == ("Anna Lind", None, True)
    assert found.text == "Anna Lind Led Norvik's labs until 2021."


def test_a_line_without_a_subject_stays_without_one_in_running_text() -> None:
    assert _about(_read(RESUME, LED), "lead").who is None
