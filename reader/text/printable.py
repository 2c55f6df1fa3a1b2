"""Text made safe for a line of a terminal."""

import unicodedata

_UNPRINTABLE = frozenset({"Cc", "Cs", "Zl", "Zp"})


def one_line(text: str) -> str:
    """Return `text` as one line: runs of blanks as a space, control characters and surrogates escaped."""
    blanks_joined = " ".join(text.split())
    return "".join(_escaped(c) if unicodedata.category(c) in _UNPRINTABLE else c for c in blanks_joined)


def is_text(text: str) -> bool:
    """Say whether `text` can be encoded: it holds no lone surrogate, as undecodable arguments do."""
    return not any("\ud800" <= c <= "\udfff" for c in text)


def _escaped(character: str) -> str:
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
