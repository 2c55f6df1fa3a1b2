"""HTML's character references in plain text, read as their characters without moving any offset."""

import re

from reader.text.model import Span

FILLER = "\u2060"
"""What fills the room that a reference took and its character does not; it is markup and never shown."""

_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


def resolved(text: str) -> tuple[str, tuple[Span, ...]]:
    """Return `text` with each reference replaced by its character and filler, and the spans of the filler.

    The text keeps its length: "&amp;" becomes "&" and four fillers.
    """
    if "&" not in text:
        return text, ()
    import html

    fillers: list[Span] = []

    def replacement(match: re.Match[str]) -> str:
        character = html.unescape(match.group())
        if character == match.group() or not all(map(_is_shown, character)):
            return match.group()
        fillers.append(Span(match.start() + len(character), match.end()))
        return character + FILLER * (len(match.group()) - len(character))

    return _REFERENCE.sub(replacement, text), tuple(fillers)


def _is_shown(character: str) -> bool:
    return character.isprintable() or character == "\u00a0"
