"""What belongs to "said" is hung on "said", whatever the parser made of it."""

from reader.evidence.propositions.mending import mended
from tests.unit.evidence.propositions.planting import plant

MISREAD = """
Lind Lind PROPN NNP 2 nsubj
left leave VERB VBD 6 ccomp
, , PUNCT , 6 punct
the the DET DT 5 det
mayor mayor NOUN NN 2 nsubj
said say VERB VBD 0 root
on on ADP IN 8 case
Monday Monday PROPN NNP 2 obl
"""


def heads(rows: str) -> dict[str, str]:
    words = plant("Lind left, the mayor said on Monday.", rows).words
    return {word.text: "" if word.head < 0 else words[word.head].text for word in mended(words)}


def test_the_speaker_and_what_follows_speech_belong_to_it() -> None:
    found = heads(MISREAD)
    assert (found["mayor"], found["Monday"]) == ("said", "said")
    assert (found["Lind"], found["left"], found["on"]) == ("left", "said", "Monday")


def test_a_right_tree_stays() -> None:
    right = MISREAD.replace("NN 2 nsubj", "NN 6 nsubj").replace("NNP 2 obl", "NNP 6 obl")
    words = plant("Lind left, the mayor said on Monday.", right).words
    assert mended(words) == words


def test_what_follows_another_verb_than_one_of_speech_stays() -> None:
    rows = MISREAD.replace("said say", "said plan")
    words = plant("Lind left, the mayor said on Monday.", rows).words
    assert mended(words) == words


def test_a_speaker_that_is_known_keeps_the_second_subject_where_it_is() -> None:
    rows = MISREAD.replace("the the DET DT 5 det", "the the DET DT 6 nsubj")
    assert heads(rows)["mayor"] == "left"
