"""What became of people and things, counted: the dead, the hurt, the missing, those moved, held or saved.

An event has one toll of each fate, so two different tolls of one event clash (a functional relation after
Ritter et al. 2008, "It's a Contradiction - No, it's Not"). "No" and "nobody" count as nought.
"""

import math
import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from reader.evidence.facets.model import KEPT, Qualifier, Quantity, QuantityKind, Relation
from reader.evidence.facets.quantities import compare_quantities, find_quantities
from reader.text.model import Span


class Fate(StrEnum):
    """What became of those who are counted."""

    DEAD = "dead"
    HURT = "hurt"
    MISSING = "missing"
    ILL = "ill"
    MOVED = "moved"
    HELD = "held"
    SAVED = "saved"
    RAZED = "razed"


@dataclass(frozen=True, slots=True)
class Toll:
    """A count with what became of those counted.

    Attributes:
        fate: what became of them.
        quantity: how many; none at all is an exact nought.
        span: the words that say it, in code points of the text.
    """

    fate: Fate
    quantity: Quantity
    span: Span


_PEOPLE = (
    r"(?:people|persons?|passengers?|residents?|inhabitants?|workers?|miners?|soldiers?"
    r"|officers?|civilians?|men|women"
    r"|children|others?|victims?|patients?|students?|pupils?|tourists?|villagers?"
    r"|demonstrators?|protesters?|policemen"
    r"|crew(?:\smembers)?|members?|woman|man|employees?|staff|guests?|inmates?|prisoners?"
    r"|hikers?|climbers?|fishermen|sailors?"
    r"|suspects?|bystanders?|customers?|teenagers?|boys?|girls?|adults?|townspeople|citizens"
    r"|families|migrants"
    r"|visitors?|spectators?|firefighters?|travell?ers?|players?|fans|shoppers?|pensioners?)"
)
_BE = (
    r"(?:(?:remain(?:s|ed)?|is|are|was|were|has\sbeen|have\sbeen|had\sbeen|being|been|got|get|had\sto\sbe)\s)"
)
_ADVERB = (
    r"(?:(?:so\sfar|now|still|already|also|later|since|reportedly|officially|confirmed|slightly"
    r"|seriously|badly|critically|severely|temporarily)\s)?"
)
_WHO = rf"(?:\s(?:[\w’'-]+\s){{0,2}}?{_PEOPLE})?(?:\sin\s[A-Z][\w-]+)?"
_DIE = r"(?:died|lost\stheir\slives|lost\s(?:his|her)\slife|perished|drowned|have\sdied|has\sdied|had\sdied)"
_AFTER = {
    Fate.DEAD: rf"(?:{_BE}?{_ADVERB}(?:killed|dead|shot\sdead|murdered)|(?:(?:have|has|had)\s)?{_DIE})\b"
    rf"|(?:deaths|fatalities|lives\slost|dead)\b",
    Fate.HURT: rf"{_BE}?{_ADVERB}(?:injured|wounded|hurt)\b|(?:(?:have|has|had)\s)?(?:suffered"
    rf"|sustained)\s(?:\w+\s)?injuries\b|injuries\b",
    Fate.MISSING: rf"{_BE}?{_ADVERB}(?:missing|unaccounted\sfor)\b",
    Fate.ILL: rf"{_BE}?{_ADVERB}(?:ill|sick|infected|sickened|poisoned)\b|(?:(?:have|has"
    rf"|had)\s)?(?:fallen|fell|become|became|made)\s(?:ill|sick)\b",
    Fate.MOVED: rf"{_BE}?{_ADVERB}(?:evacuated|displaced|homeless|brought\sto\ssafety)\b|(?:(?:have|has"
    rf"|had)\s)?(?:fled|had\sto\s(?:leave|flee)|been\sforced\sto\s(?:leave|flee))\b",
    Fate.HELD: rf"{_BE}{_ADVERB}(?:arrested|detained|taken\sinto\scustody)\b|arrests\b",
    Fate.SAVED: rf"{_BE}{_ADVERB}(?:rescued|saved|pulled\sout\salive)\b",
    Fate.RAZED: rf"{_BE}{_ADVERB}(?:destroyed|levelled|leveled|razed|gutted|burned\s(?:down"
    rf"|to\sthe\sground)|flattened)\b",
}
_HOUSES = r"(?:homes|houses|buildings|structures|dwellings)"
_BEFORE = {
    Fate.DEAD: r"kill(?:ed|s|ing)|claimed\sthe\slives\sof|claim(?:ed|ing|s)|(?:death\s)?toll\s(?:of|at|to"
    r"|stands\sat|rose\sto|had\srisen\sto|has\srisen\sto|climbed\sto)"
    r"|number\sof\s(?:the\s)?(?:dead|deaths|fatalities|victims)\s(?:of|at|to|is|was|stands\sat"
    r"|rose\sto|had\srisen\sto|has\srisen\sto|climbed\sto)",
    Fate.HURT: r"(?:injur(?:ed|es|ing)|wound(?:ed|s|ing)|hurt(?:ing)?)",
    Fate.ILL: r"made|sicken(?:ed|ing|s)|infect(?:ed|ing|s)",
    Fate.MOVED: r"evacuat(?:ed|ing|es)|displac(?:ed|ing|es)|forc(?:ed|ing|es)",
    Fate.HELD: r"arrest(?:ed|ing|s)|detain(?:ed|ing|s)",
    Fate.SAVED: r"rescu(?:ed|ing|es)|sav(?:ed|ing|es)",
    Fate.RAZED: r"destroy(?:ed|ing|s)|level(?:l?ed|l?ing|s)|raz(?:ed|ing|es)|gutt(?:ed|ing)|flatten(?:ed"
    r"|ing)",
}
_AFTER_COUNT = {
    fate: re.compile(
        rf"{_WHO}\s(?:who\s)?(?:{words})" if fate is not Fate.RAZED else rf"\s{_HOUSES}\s(?:{words})"
    )
    for fate, words in _AFTER.items()
}
_BEFORE_COUNT = {
    fate: re.compile(rf"\b(?:{words})\s(?:all\s|a\stotal\sof\s)?$") for fate, words in _BEFORE.items()
}
_COUNTED = re.compile(
    rf"(?:\s(?:[\w’'-]+\s){{0,2}}?{_PEOPLE}\b|\s(?:and|in|when|on|at|after|with|since)\b|[,.;]|$|\slives\b)"
)
_ILL_AFTER = re.compile(rf"{_WHO}\s(?:ill|sick)\b")
_FLEE_AFTER = re.compile(rf"{_WHO}\s(?:to\s(?:flee|leave)|from\stheir\shomes)")
_RAZED_AFTER = re.compile(rf"\s(?:[\w’'-]+\s){{0,2}}?{_HOUSES}\b")
_NONE = re.compile(
    rf"\b(?P<none>(?:no\s?(?:body|one)|no(?:\s[\w-]+)?\s{_PEOPLE}|none\sof\sthem"
    rf"|none(?:\sof\sthe\s{_PEOPLE})?)\s"
    rf"(?:(?:was|were|is|are|has\sbeen|had\sbeen|have\sbeen)\s)?(?:reported\s)?(?P<fate>injured"
    rf"|hurt|wounded|harmed|killed|died|dead|missing))\b"
    r"|\b(?P<noun>(?:no|without)\s(?:reports?\sof\s)?(?:any\s)?(?P<what>injuries|casualties"
    r"|deaths|fatalities|victims))\b"
    r"|\b(?P<listed>(?P<head>injuries|casualties|deaths|fatalities|victims):\snone)\b",
    re.IGNORECASE,
)
_PROVISIONAL = re.compile(
    r"[^.;,]{0,12}\b(?:reported|known|confirmed|so\sfar|initially|at\sfirst|as\syet)\b", re.IGNORECASE
)
_FATES = {
    "injured": Fate.HURT, "hurt": Fate.HURT, "wounded": Fate.HURT, "harmed": Fate.HURT, "injuries": Fate.HURT,
    "killed": Fate.DEAD, "died": Fate.DEAD, "dead": Fate.DEAD, "deaths": Fate.DEAD, "fatalities": Fate.DEAD,
    "victims": Fate.DEAD, "missing": Fate.MISSING, "casualties": Fate.HURT,
}  # fmt: skip
_DENIED = re.compile(r"\b(?:not|never|no\slonger|n['’]t|without)\s(?:\w+\s){0,3}$", re.IGNORECASE)
_GENERAL = frozenset(
    {"", "person", "life", "victim", "death", "fatality", "injury", "arrest", "dead", "home", "house"}
)
_GROUP = re.compile(
    r"\b(?:no|none\sof\sthe)\s(?!one\b|body\b|people\b|persons?\b|injuries|casualties|deaths"
    r"|fatalities|victims|reports?)\w",
    re.IGNORECASE,
)
_RISING = re.compile(
    r"\b(?:risen|rose|climbed|up\sfrom|revis(?:ed|es)|rather\sthan|instead\sof|initially"
    r"|at\sfirst|first\sput|until\sthen)\b",
    re.IGNORECASE,
)
_AGENT = re.compile(r"\b(?:he|she|they|we|i)\b[^.;,]*$", re.IGNORECASE)
_LIMB = (
    r"(?:arms?|legs?|wrists?|ribs?|ankles?|hips?|noses?|jaws?|collarbones?|fingers?|hands?|foot"
    r"|feet|skull|pelvis|shoulders?)"
)
_HARM = re.compile(
    rf"\b(?:(?:broke|broken|fractured|dislocated|sprained)\s(?:(?:his|her|an?|their|both|two"
    rf"|three|several)\s)?{_LIMB}"
    rf"|suffered\s(?:\w+\s){{0,3}}?(?:injur(?:y|ies)|cuts|burns|bruises|wounds|concussion"
    rf"|fractures?|(?:broken\s){_LIMB})"
    r"|(?:was|were)\s(?:(?!not\b|never\b)\w+\s)?(?:cut|burned|burnt|injured|hurt|wounded)\b(?=\s(?:on|in|by"
    r"|when|as|at|to|and)\b|[.,])"
    r"|needed\sstitches|in\s(?:a\s)?(?:plaster|sling|cast)\b"
    r"|treated\sfor\s(?:\w+\s){0,2}?(?:injuries|burns|cuts|shock|wounds)"
    r"|taken\sto\shospital\swith|(?:slight|minor|serious|severe)(?:ly)?\s(?:injur(?:ies|ed)"
    r"|hurt|wound(?:s|ed)))\b",
    re.IGNORECASE,
)
_NOBODY = re.compile(r"\b(?:no\s?one|nobody|none|no|neither)\b[^.;,]*$", re.IGNORECASE)
_PER = re.compile(
    r"\b(?:per|each|every|a\s(?:day|week|month|year)|on\saverage|usually|annually)\b", re.IGNORECASE
)


@lru_cache(maxsize=KEPT)
def find_tolls(text: str, quantities: tuple[Quantity, ...] | None = None) -> tuple[Toll, ...]:
    """Find the tolls in `text`, in reading order; its `quantities` are found where they are not given."""
    known = find_quantities(text) if quantities is None else quantities
    found = [toll for q in known if _countable(q) for toll in _of(text, q)]
    found += [_nought(match) for match in _NONE.finditer(text) if not _PROVISIONAL.match(text, match.end())]
    return tuple(sorted(found, key=lambda toll: toll.span))


def _countable(quantity: Quantity) -> bool:
    return quantity.kind is QuantityKind.COUNT and not quantity.partial and not quantity.rate


def _of(text: str, quantity: Quantity) -> list[Toll]:
    before = text[max(0, quantity.span.start - 60) : quantity.span.start]
    if _DENIED.search(before) or _PER.search(text, quantity.span.end, quantity.span.end + 40):
        return []
    for fate, pattern in _AFTER_COUNT.items():
        after = pattern.match(text, quantity.span.end)
        if after is not None:
            return [Toll(fate, quantity, Span(quantity.span.start, after.end()))]
    for fate, pattern in _BEFORE_COUNT.items():
        verb = pattern.search(before)
        end = _object_end(fate, text, quantity)
        if verb is not None and end:
            start = quantity.span.start - len(before) + verb.start()
            return [Toll(fate, quantity, Span(start, end))]
    return []


def _object_end(fate: Fate, text: str, quantity: Quantity) -> int:
    pattern = {Fate.ILL: _ILL_AFTER, Fate.MOVED: _FLEE_AFTER, Fate.RAZED: _RAZED_AFTER}.get(fate, _COUNTED)
    if fate is Fate.MOVED and text[: quantity.span.start].rstrip().lower().endswith(
        ("evacuated", "displaced", "evacuating", "displacing")
    ):
        pattern = _COUNTED
    match = pattern.match(text, quantity.span.end)
    return (
        0
        if match is None
        else max(quantity.span.end, match.end() if match[0].strip(" ,.;") else quantity.span.end)
    )


def _nought(match: re.Match[str]) -> Toll:
    word = (match["fate"] or match["what"] or match["head"]).lower()
    span = Span(*match.span())
    none = Quantity(span, match[0], span, 0.0, 0.0, QuantityKind.COUNT, "", Qualifier.EXACT, 1.0)
    return Toll(_FATES[word], none, span)


def is_whole(toll: Toll, text: str) -> bool:
    """Say whether a toll speaks of all whom an event befell: of people as such, and nowhere in particular."""
    quantity = toll.quantity
    general = not quantity.modifiers and quantity.noun in _GENERAL
    if toll.fate is Fate.RAZED:
        general = not quantity.modifiers
    if quantity.high == 0.0:
        general = _GROUP.search(quantity.text) is None
    before = text[max(0, toll.span.start - 40) : toll.span.start]
    return general and _RISING.search(text) is None and _AGENT.search(before) is None


@lru_cache(maxsize=KEPT)
def find_harm(text: str) -> Span | None:
    """Return where somebody is said to have been hurt, or None."""
    match = _HARM.search(text)
    if match is None or _DENIED.search(text[max(0, match.start() - 40) : match.start()]):
        return None
    before = text[max(0, match.start() - 60) : match.start()]
    return None if _NOBODY.search(before) else Span(*match.span())


def compare_tolls(a: Toll, b: Toll) -> Relation:
    """Compare two tolls of one event; a different fate is compatible.

    Nought clashes with any count above it, however vague.
    """
    if a.fate is not b.fate:
        return Relation.COMPATIBLE
    noughts = [t.quantity.high == 0.0 for t in (a, b)]
    if any(noughts):
        other = b if noughts[0] else a
        some = other.quantity.low > 0 and not math.isinf(other.quantity.low)
        return Relation.SAME if all(noughts) else Relation.CLASH if some else Relation.COMPATIBLE
    return compare_quantities(a.quantity, b.quantity)
