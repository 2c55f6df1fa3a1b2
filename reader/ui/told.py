"""What the rooms below say, in the window's language.

They know no Qt and speak English: errors with their remedies, advice on a query, names of changes. Each of
their lines is listed in `below`; a test holds the list to what they say.
"""

import re
from collections.abc import Mapping
from functools import lru_cache, partial

from PySide6.QtCore import QCoreApplication

from reader.ui.below import CONTEXT, LINES, NOTES, SEARCHED
from reader.ui.wording import quoted

_PLACE = re.compile(r"\{(\w+)\}")
_QUOTED = re.compile(r"“([^”]*)”")


def told(line: str) -> str:
    """Return a line of the rooms below in the window's language; one that is not known stays as it is."""
    for pattern, text in _patterns():
        found = pattern.fullmatch(line)
        if found is not None:
            parts = {name: told(part) for name, part in found.groupdict().items()}
            return filled(_tr(text), parts)
    first, mark, rest = line.partition(": ")
    return f"{told(first)}: {told(rest)}" if mark else line


def filled(text: str, parts: Mapping[str, str]) -> str:
    """Put parts into the places of a text by their names; a brace in a part is left as it is."""
    return _PLACE.sub(lambda place: parts[place.group(1)], text)


def searched_words(searched: str) -> str:
    """Return what is searched, as the search room says it, in the window's language; quoted text stays."""
    pieces = _QUOTED.split(searched)
    pieces[::2] = (_joined(piece) for piece in pieces[::2])
    pieces[1::2] = (quoted(piece) for piece in pieces[1::2])
    return "".join(pieces)


def _joined(piece: str) -> str:
    for pattern, text in _searched():
        piece = pattern.sub(partial(_put, _tr(text)), piece)
    return piece


def _put(text: str, found: re.Match[str]) -> str:
    return filled(text, found.groupdict())


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return every line as a pattern, those with most words of their own first."""
    ordered = sorted(dict.fromkeys((*LINES, *NOTES)), key=lambda text: -len(_PLACE.sub("", text)))
    return tuple((_pattern(text, ".+"), text) for text in ordered)


@lru_cache(maxsize=1)
def _searched() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return what stands between the words searched as patterns."""
    return tuple((_pattern(text, r"[^\s()]+"), text) for text in SEARCHED)


def _pattern(text: str, place: str) -> re.Pattern[str]:
    pieces = _PLACE.split(text)
    return re.compile(
        "".join(f"(?P<{piece}>{place})" if n % 2 else re.escape(piece) for n, piece in enumerate(pieces)),
        re.DOTALL,
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate(CONTEXT, text)
