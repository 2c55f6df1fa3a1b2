"""Characters that the fonts cannot draw: found by typesetting them, named so that none is lost."""

import functools
import io
import json
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

import pikepdf
import typst

_PROBE = b"""#let data = json(bytes(sys.inputs.data))
#set page(width: 60pt, height: 60pt, margin: 5pt)
#set text(font: ("Libertinus Serif", "New Computer Modern", "DejaVu Sans Mono", "New Computer Modern Math"))
#for c in data { page(text(c)) }
"""
_SAFE = frozenset(map(chr, range(0x20, 0x7F)))
_PROBED_AT_ONCE = 2000
LONGEST_WORD = 40
BREAK = "\u200b"
_OVERLONG = re.compile(rf"\S{{{LONGEST_WORD}}}(?=\S)")


@dataclass(frozen=True, slots=True)
class Glyphs:
    """Which characters have to be named, and whether fonts of this machine are needed for the others."""

    missing: frozenset[str]
    system_fonts: bool

    def show(self, character: str) -> str:
        """Return what is typeset for one character."""
        return named(character) if character in self.missing else character

    def line(self, text: str) -> str:
        """Return a text on one line, with all that cannot be drawn named."""
        line = "".join(self.show(c) for c in " ".join(clean(text).split()))
        return _OVERLONG.sub(lambda found: found.group() + BREAK, line)


def clean(text: str) -> str:
    """Return the text without characters that no font has: controls and lone surrogates become blanks."""
    return "".join(" " if unicodedata.category(c) in {"Cc", "Cs"} else c for c in text)


def glyphs_for(text: str) -> Glyphs:
    """Return how to show `text`: with Typst's own fonts, the machine's only for a script they lack."""
    text = clean(text)
    missing = undrawable(text)
    if not needs_system_fonts(missing):
        return Glyphs(missing, system_fonts=False)
    return Glyphs(undrawable(text, system_fonts=True), system_fonts=True)


def undrawable(text: str, *, system_fonts: bool = False) -> frozenset[str]:
    """Return the characters of `text` for which the fonts have no glyph.

    Enclosing marks count among them: fonts draw them beside what they should enclose. The fonts are those
    that Typst embeds, and with `system_fonts` those installed on this machine as well.
    """
    enclosing = {c for c in set(text) if unicodedata.category(c) == "Me"}
    unusual = sorted(c for c in set(text) - _SAFE if not _is_blank(c))
    missing: set[str] = set(enclosing)
    for start in range(0, len(unusual), _PROBED_AT_ONCE):
        missing |= _probe("".join(unusual[start : start + _PROBED_AT_ONCE]), system_fonts)
    return frozenset(missing)


def needs_system_fonts(missing: Iterable[str]) -> bool:
    """Say whether letters of a script are missing, as against symbols and emoji, which can be named."""
    return any(unicodedata.category(c) in {"Lo", "Lu", "Ll", "Lt", "Lm", "Mn", "Mc"} for c in missing)


def named(character: str) -> str:
    """Return what stands in place of a character that cannot be drawn: its Unicode name in brackets.

    Selectors and joiners, which only shape their neighbours, give nothing.
    """
    if unicodedata.category(character) == "Cf" or "VARIATION SELECTOR" in unicodedata.name(character, ""):
        return ""
    name = unicodedata.name(character, f"U+{ord(character):04X}").lower()
    return f"[{name if not name.startswith('u+') else name.upper()}]"


def _is_blank(character: str) -> bool:
    return character.isspace() or unicodedata.category(character) in {"Cc", "Cs"}


@functools.lru_cache(maxsize=64)
def _probe(characters: str, system_fonts: bool) -> frozenset[str]:
    """Typeset each character on a page of its own: a missing one is shown with glyph 0 of its font."""
    compiler = typst.Compiler(
        _PROBE, ignore_system_fonts=not system_fonts, sys_inputs={"data": json.dumps(list(characters))}
    )
    content = compiler.compile(format="pdf", timestamp=0)
    assert isinstance(content, bytes)  # noqa: S101 - one PDF is one string of bytes
    with pikepdf.open(io.BytesIO(content)) as pdf:
        return frozenset(
            character for character, page in zip(characters, pdf.pages, strict=True) if _lacks(page)
        )


def _lacks(page: pikepdf.Page) -> bool:
    for instruction in pikepdf.parse_content_stream(page):
        if str(instruction.operator) not in {"Tj", "TJ"}:
            continue
        for operand in instruction.operands:
            strings = operand if isinstance(operand, pikepdf.Array) else [operand]
            for shown in strings:
                if isinstance(shown, pikepdf.String) and _has_zero(bytes(shown)):
                    return True
    return False


def _has_zero(codes: bytes) -> bool:
    return any(codes[i : i + 2] == b"\0\0" for i in range(0, len(codes), 2))
