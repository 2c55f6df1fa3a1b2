"""Dictionary forms by tag, with a lexicon of a few words for the doubtful ones."""

import pytest

from reader.evidence.propositions.lemmas import lemma_of
from reader.text.wordlists import word_set

LEXICON = word_set(
    "visit edit limit locate unite change arrange taste attend create focus release bias cancel control call "
    "install panic combat movie study use virus house base promise examine open consider add boil cause "
    "restore"
)


def lemma(form: str, xpos: str) -> str | None:
    return lemma_of(form, xpos, LEXICON.__contains__)


def _rows(text: str) -> list[list[str]]:
    return [row.split() for row in text.split(",")]


@pytest.mark.parametrize(
    ("form", "base"),
    _rows(
        "located locate, restored restore, affected affect, visited visit, hoped hope, hopped hop, "
        "planned plan, planed plane, boiled boil, called call, controlled control, cancelled cancel, "
        "compelled compel, opened open, considered consider, examined examine, promised promise, "
        "required require, quoted quote, continued continue, argued argue, settled settle, "
        "forced force, danced dance, collapsed collapse, charged charge, changed change, "
        "belonged belong, tasted taste, created create, treated treat, evaluated evaluate, "
        "combated combat, focused focus, released release, biased bias, used use, agreed agree, "
        "freed free, tried try, tied tie, carried carry, fixed fix, showed show, played play, "
        "vetoed veto, panicked panic, added add, united unite, re-elected re-elect, Hired hire"
    ),
)
def test_regular_pasts_and_participles(form: str, base: str) -> None:
    assert lemma(form, "VBD") == lemma(form, "VBN") == base


@pytest.mark.parametrize(
    ("form", "base"),
    _rows(
        "took take, taken take, left leave, led lead, found find, founded found, cut cut, put put, "
        "shed shed, read read, overtook overtake, withdrew withdraw, rebuilt rebuild, misled mislead, "
        "underwent undergo, upheld uphold, outdid outdo, was be, had have"
    ),
)
def test_irregular_pasts(form: str, base: str) -> None:
    assert lemma(form, "VBN") == base


@pytest.mark.parametrize(
    ("form", "base"),
    _rows(
        "making make, getting get, seeing see, going go, being be, lying lie, studying study, "
        "singing sing, breathing breathe, causing cause, using use, ageing age, wearing wear, "
        "spring spring"
    ),
)
def test_gerunds(form: str, base: str) -> None:
    assert lemma(form, "VBG") == base


@pytest.mark.parametrize(
    ("form", "tag", "base"),
    _rows(
        "goes VBZ go, does VBZ do, has VBZ have, studies VBZ study, watches VBZ watch, uses VBZ use, "
        "lies VBZ lie, says VBZ say, lives VBZ live, focuses VBZ focus, are VBP be, carry VBP carry, "
        "lives NNS life, cities NNS city, movies NNS movie, ties NNS tie, churches NNS church, "
        "viruses NNS virus, houses NNS house, women NNS woman, policemen NNS policeman, "
        "grandchildren NNS grandchild, analyses NNS analysis, people NNS people, series NNS series, "
        "shoes NNS shoe, heroes NNS hero, expenses NNS expense, larger JJR large, biggest JJS big, "
        "earlier RBR early, better JJR good, better RBR well, worst JJS bad, Chair NN chair"
    ),
)
def test_other_inflections(form: str, tag: str, base: str) -> None:
    assert lemma(form, tag) == base


@pytest.mark.parametrize(
    ("form", "tag"),
    [("’s", "VBZ"), ("n't", "RB"), ("her", "PRP$"), ("1980s", "NNS"), ("could", "MD"), ("", "VBD")],
)
def test_what_tag_and_form_do_not_tell_is_left_open(form: str, tag: str) -> None:
    assert lemma(form, tag) is None
