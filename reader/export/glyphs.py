"""Characters that the fonts cannot draw: found by typesetting them, named so that none is lost."""

import functools
import io
import json
import re
import unicodedata
from dataclasses import dataclass

import pikepdf
import pypdfium2
import typst

_OWN = ("Libertinus Serif", "New Computer Modern", "DejaVu Sans Mono", "New Computer Modern Math")
_EMOJI = ("Noto Color Emoji", "Noto Emoji", "Apple Color Emoji", "Segoe UI Emoji")
_JOINED = r"\u{600}-\u{8ff}\u{900}-\u{dff}\u{fb50}-\u{fdff}\u{fe70}-\u{fefc}"
_JOINING = re.compile("[\u0600-\u08ff\u0900-\u0dff\ufb50-\ufdff\ufe70-\ufefc]")
"""Arabic and the scripts of India, whose letters the fonts that Typst brings do not join."""

_PROBE = b"""#let data = json(bytes(sys.inputs.data))
#set page(width: 60pt, height: 60pt, margin: 5pt)
#let family(f) = if f.covers == "" { f.name } else { (name: f.name, covers: regex(f.covers)) }
#set text(size: 20pt, font: data.families.map(family))
#for c in (data.letter, ..data.characters) { page(text(c)) }
"""
_LETTER = "x"
_IGNORABLE = frozenset(
    {
        *(0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0),
        *range(0x180B, 0x1810),
        *range(0xFE00, 0xFE10),
        *range(0xE0100, 0xE01F0),
    }
)
_IN_NO_FONT = frozenset({"Me", "Co", "Cn"})
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
    """Return how to show `text`: with Typst's own fonts, the machine's only for what those lack."""
    text = clean(text)
    missing, joined = undrawable(text), _JOINING.search(text) is not None
    if not joined and all(unicodedata.category(c) in _IN_NO_FONT for c in missing):
        return Glyphs(missing, system_fonts=False)
    still = undrawable(text, system_fonts=True)
    return Glyphs(still, system_fonts=joined or still != missing)


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


def families() -> list[dict[str, str]]:
    """Return the fonts of the text, which Typst brings, and those of emoji, as the templates want them.

    Each has a name and what it `covers`, a class of characters or "" for all: for scripts whose letters join,
    fonts of the machine are asked first.
    """
    covers = f"[^{_JOINED}]"
    return [{"name": name, "covers": covers if name in _OWN[1:3] else ""} for name in (*_OWN, *_EMOJI)]


@functools.cache
def fonts(*, system_fonts: bool) -> typst.Fonts:
    """Return the fonts that Typst brings, and those installed on this machine if they are asked for."""
    return typst.Fonts(include_system_fonts=system_fonts)


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
    """Typeset each character on a page of its own, marks on a letter, behind a page with that letter alone.

    A missing one is shown with glyph 0 of its font, or leaves its page as it would be without it.
    """
    data = {"families": families(), "letter": _LETTER, "characters": [_on_page(c) for c in characters]}
    compiler = typst.Compiler(
        _PROBE, font_paths=fonts(system_fonts=system_fonts), sys_inputs={"data": json.dumps(data)}
    )
    content = compiler.compile(format="pdf", timestamp=0)
    assert isinstance(content, bytes)  # noqa: S101 - one PDF is one string of bytes
    letter, *pictures = _pictures(content)
    blank = b"\xff" * len(letter)
    with pikepdf.open(io.BytesIO(content)) as pdf:
        pages = list(pdf.pages)[1:]
        return frozenset(
            character
            for character, page, picture in zip(characters, pages, pictures, strict=True)
            if _lacks(page) or (picture in {letter, blank} and not _unseen(character))
        )


def _on_page(character: str) -> str:
    return _LETTER + character if _is_mark(character) else character


def _is_mark(character: str) -> bool:
    return unicodedata.category(character) in {"Mn", "Mc", "Me"}


def _unseen(character: str) -> bool:
    """Say whether a character has no picture by its nature (Unicode, Default_Ignorable_Code_Point)."""
    return unicodedata.category(character) == "Cf" or ord(character) in _IGNORABLE or character == _LETTER


def _pictures(content: bytes) -> list[bytes]:
    """Return the pages as pixels."""
    with pypdfium2.PdfDocument(content) as pdf:
        return [bytes(pdf[number].render(scale=1).buffer) for number in range(len(pdf))]


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
