"""A fault of the parser put right: in "It sank, he said on Monday" it hangs "Monday" on "sank"."""

from collections.abc import Sequence
from dataclasses import replace

from reader.evidence.propositions.lexicon import SPEECH
from reader.evidence.propositions.tree import ROOT, Word

_TOLD = frozenset({"ccomp", "parataxis"})


def mended(words: Sequence[Word]) -> tuple[Word, ...]:
    """Return a sentence's words, the speaker and what stands behind a verb of speech hung on that verb.

    Only where what is said stands before the verb and depends on it, so that the arcs moved cross others.
    """
    found = list(words)
    hung: dict[int, list[int]] = {}
    for n, word in enumerate(words):
        hung.setdefault(word.head, []).append(n)
    for told, word in enumerate(words):
        said = word.head
        if word.relation not in _TOLD or said <= told or words[said].lemma not in SPEECH:
            continue
        below = hung.get(told, [])
        moved = [n for n in below if n > said]
        if not any(_is_subject(words[n]) for n in hung[said]):
            subjects = [n for n in below if n < said and _is_subject(words[n])]
            moved += [n for n in subjects[1:] if n > told]
        for n in moved:
            found[n] = replace(found[n], head=said)
    return tuple(found)


def _is_subject(word: Word) -> bool:
    return word.head != ROOT and word.relation.startswith("nsubj")
