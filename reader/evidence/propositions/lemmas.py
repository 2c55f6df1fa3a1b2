"""Dictionary forms of inflected English words, by their Penn Treebank tag.

Regular endings are taken off by the spelling rules of English (doubled consonants, a silent e, y to ie);
where those leave a doubt, as between "visit" and "visite", the form that is a known word wins.
"""

import re
from collections.abc import Callable, Sequence

from reader.evidence.propositions.irregular import (
    CLOSED,
    COMPARED,
    GERUNDS,
    NOUNS,
    PASTS,
    PREFIXES,
    SINGULAR_E,
    STEMS,
    UNCHANGED,
)

Knows = Callable[[str], bool]

_VOWEL = re.compile(r"[aeiouy]")
_DOUBLED = re.compile(r"([^aeiou])\1$")
_LONG = re.compile(r"(?:ss|ff|zz|ll|ick)$")
_COMPELLED = re.compile(r"[aeiou].*ell$")
_SURELY_E = re.compile(
    r"(?:[uv]|[^tz]z|[lnprw]s|[dlr]g|[bcdfgkptz]l|[iu]at|creat|neat|^[^aeiou]*[aeiouy][^aeiouwxy])$"
)
_SURELY_NONE = re.compile(r"(?:[aeiowxy]|[aeiou]{2}[^aeioucgsvz])$")
_LIKELY_E = re.compile(r"(?:[cz]|[^s]s|[bcdgt]r|[aeiou][bdfgk]|[au]t|[aiu]r|[iu]n|ul|[aiu]m|[au]p)$")
_VIRUSES = re.compile(r"[^ao]uses$|(?:a|e|i|o)ses$(?<!auses)(?<!ouses)")
_HISSING = ("sses", "shes", "ches", "xes", "zzes", "oes")
_TIED = 4


def lemma_of(form: str, xpos: str, knows: Knows) -> str | None:
    """Return the dictionary form of a word in small letters, or None where tag and form do not tell it.

    Args:
        form: the word as written, in British or American spelling.
        xpos: its Penn Treebank tag.
        knows: tells whether a word in small letters is one of a lexicon of English.
    """
    before, hyphen, low = form.lower().rpartition("-")
    if not low.isalpha():
        return None
    closed = CLOSED.get(low) if xpos.startswith("VB") else None
    found = closed or _inflected(low, xpos, knows)
    return found if found is None else before + hyphen + found


def _inflected(low: str, xpos: str, knows: Knows) -> str | None:
    if xpos in {"VBD", "VBN"}:
        return _past(low, knows)
    if xpos == "VBG":
        return GERUNDS.get(low) or _without(low, "ing", knows)
    if xpos == "VBZ":
        return _without_s(low, knows)
    if xpos == "NNS":
        return _singular(low, knows)
    if xpos in {"JJR", "JJS", "RBR", "RBS"}:
        return _positive(low, xpos, knows)
    return low if xpos in {"VB", "VBP", "NN", "JJ"} else None


def _past(low: str, knows: Knows) -> str:
    for prefix in ("", *PREFIXES):
        bare = low.removeprefix(prefix)
        if low.startswith(prefix) and bare in PASTS:
            return prefix + PASTS[bare]
    if low.endswith("ied"):
        return low[:-1] if len(low) == _TIED else f"{low[:-3]}y"
    return low[:-1] if low.endswith("eed") else _without(low, "ed", knows)


def _without(low: str, ending: str, knows: Knows) -> str:
    """Take "ed", "ing", "er" or "est" off; a form without that ending, or without a stem, stays."""
    stem = low.removesuffix(ending)
    return low if stem == low or not _VOWEL.search(stem) else _known(_bases(stem), knows)


def _bases(stem: str) -> Sequence[str]:
    """Return what a stem may be the stem of, likeliest first."""
    if stem in STEMS:
        return [STEMS[stem]]
    if _LONG.search(stem):
        return [stem, stem[:-1]][:: -1 if _COMPELLED.search(stem) else 1]
    if _DOUBLED.search(stem):
        return [stem[:-1]]
    sound = stem.replace("qu", "q")
    if _SURELY_E.search(sound) or _SURELY_NONE.search(sound):
        return [f"{stem}e" if _SURELY_E.search(sound) else stem]
    return [f"{stem}e", stem] if _LIKELY_E.search(sound) else [stem, f"{stem}e"]


def _without_s(low: str, knows: Knows) -> str:
    if not low.endswith("s") or low[:-1] in SINGULAR_E:
        return low.removesuffix("s")
    if low.endswith("ies"):
        return low[:-1] if len(low) <= _TIED else _known([f"{low[:-3]}y", low[:-1]], knows)
    if low.endswith(_HISSING):
        return _known([low[:-2], low[:-1]], knows)
    if _VIRUSES.search(low):
        return _known([low[:-1], low[:-2]], knows) if knows(low[:-1]) else low[:-2]
    return low if low.endswith(("ss", "us", "is")) else low[:-1]


def _singular(low: str, knows: Knows) -> str:
    if low in UNCHANGED or low in NOUNS:
        return NOUNS.get(low, low)
    for plural, one in (("men", "man"), ("children", "child")):
        if low.endswith(plural):
            return low.removesuffix(plural) + one
    return _without_s(low, knows)


def _positive(low: str, xpos: str, knows: Knows) -> str:
    if low in COMPARED:
        return "well" if COMPARED[low] == "good" and xpos.startswith("RB") else COMPARED[low]
    ending = "er" if xpos.endswith("R") else "est"
    if low.endswith(f"i{ending}"):
        return low.removesuffix(f"i{ending}") + "y"
    return _without(low, ending, knows)


def _known(found: Sequence[str], knows: Knows) -> str:
    return next((word for word in found if knows(word)), found[0])
