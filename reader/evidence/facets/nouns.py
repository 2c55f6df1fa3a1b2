"""The noun that a figure counts, found without a parser."""

import re

_WORD = re.compile(r"[\s-]{1,2}([^\W\d_][\w'’]{0,30}(?:-\w{1,20}){0,3})")
_OPENING = re.compile(
    r"\s(?:out\s)?of(?:\s(?:the|its|his|her|their|our|all|these|those|any)){0,2}(?=\s)|\s(?:the|its|his|her|their)(?=\s)",
    re.IGNORECASE,
)
# fmt: off
_STOPS = frozenset((
    "a", "an", "the", "and", "or", "but", "nor", "of", "in", "on", "at", "to", "for", "from", "by",
    "with", "without", "into", "over", "under", "between", "among", "after", "before", "during",
    "since", "until", "while", "when", "where", "who", "whom", "whose", "which", "that", "this",
    "these", "those", "than", "as", "if", "because", "so", "is", "are", "was", "were", "be",
    "been", "being", "has", "have", "had", "will", "would", "can", "could", "may", "might", "must",
    "shall", "should", "do", "does", "did", "not", "no", "it", "its", "he", "she", "they", "we",
    "you", "i", "his", "her", "their", "our", "per", "each", "about", "around", "also", "only",
    "just", "more", "less", "said", "says", "say", "against", "through", "across", "via", "now",
    "then", "them", "later", "earlier", "ago", "down", "off", "out", "up", "near", "there",
))
# fmt: on
_IRREGULAR = {
    "people": "person",
    "buses": "bus",
    "viruses": "virus",
    "campuses": "campus",
    "men": "man",
    "women": "woman",
    "children": "child",
    "lives": "life",
    "staff": "staff",
    "police": "police",
    "media": "media",
    "data": "data",
    "feet": "foot",
    "wives": "wife",
    "crew": "crew",
    "countries": "country",
    "aircraft": "aircraft",
}
# fmt: off
_NOT_PLURAL = frozenset((
    "news", "various", "previous", "serious", "famous", "economics", "politics", "business",
    "process", "access",
))
# fmt: on
_REACH = 6


def lemma(word: str) -> str:
    """Return the folded singular of an English noun, by rule."""
    name = word.lower().replace("’", "'").removesuffix("'s").rstrip("'")
    if name in _IRREGULAR:
        return _IRREGULAR[name]
    if name in _NOT_PLURAL or name.endswith(("ss", "us", "is")) or len(name) < 4:
        return name
    if name.endswith("ies"):
        return name[:-3] + "y"
    if name.endswith(("ches", "shes", "xes", "sses")):
        return name[:-2]
    return name.removesuffix("s")


def _is_plural(word: str) -> bool:
    name = word.lower()
    return _IRREGULAR.get(name, name) != name or (lemma(name) != name and "'" not in name and "’" not in name)


def counted_noun(text: str, start: int, *, plural: bool) -> tuple[str, tuple[str, ...], int]:
    """Return the lemma of the noun that a figure ending at `start` counts, its modifiers, and its end.

    With `plural` the noun is the first plural word within reach; otherwise, and where none is found after
    "of", it is the last word before the phrase breaks off. Without a noun: ("", (), start).
    """
    opening = _OPENING.match(text, start)
    words: list[tuple[str, int]] = []
    at = start if opening is None else opening.end()
    while len(words) < _REACH and (match := _WORD.match(text, at)) is not None:
        if match[1].lower() in _STOPS:
            break
        words.append((match[1], match.end()))
        at = match.end()
    index = next((i for i, (word, _) in enumerate(words) if _is_plural(word)), None)
    if index is None:
        index = next((i for i, (word, _) in enumerate(words) if word.lower() in _IRREGULAR), None)
    if index is None and words and (opening is not None or not plural):
        index = min(len(words) - 1, 2)
    if index is None:
        return "", (), start
    return lemma(words[index][0]), tuple(word.lower() for word, _ in words[:index]), words[index][1]
