"""From the bytes of a file to its text."""

import codecs
import re
from contextlib import suppress
from pathlib import Path

from reader.errors import SourceError
from reader.sources.refusals import missing
from reader.text.languages import fit_of_letters

LARGEST = 8 * 1024 * 1024
"""The largest file that is read, in bytes."""

_MARKED = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_OUT_OF_PLACE = re.compile(r"[^\W\d_][¡-¶¸-¿×÷ƒ†‡‰ˆ˜][^\W\d_]|[a-z][À-ÖØ-ÞŠŒŽŸ]|[a-z][¹³¼¾]")
_SHIFTED = re.compile(rb"\x1b\$[@AB]|\x1b\([BJ]")
_PLAIN = re.compile("[ \n.,0-9\u3001\u3002\uff0c]")
_WESTERN = ("cp1252", "cp1250", "iso8859_2", "cp1254", "cp1257", "mac_roman")
_CYRILLIC = ("cp1251", "koi8_r", "cp866", "iso8859_5", "mac_cyrillic")
_FITTING = 0.9
_PLAIN_EVERY = 60
_MOST, _FEW = 0.97, 100
_BINARY, _REPLACE = "the file is binary, not text", "remove it or replace it by a text version"
_SAVE_AS_UTF8 = "save it as UTF-8 text and open the library again"


def read_text(path: Path) -> str:
    """Return the text of a file with newlines as a single line feed, otherwise unaltered.

    UTF-8, UTF-16 and UTF-32 with a byte order mark are read as such; text that is not UTF-8 is read in the
    encoding that charset-normalizer finds. SourceError for what is missing, empty, too large, binary or
    undecodable.
    """
    text = decode(read_bytes(path, LARGEST)).replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise SourceError("the file is empty", "put the article's text into it or remove it from the folder")
    return text


def read_bytes(path: Path, largest: int) -> bytes:
    """Return the content of a file of at most `largest` bytes; SourceError where it cannot be had."""
    try:
        if not path.is_file():
            raise missing(path)
        size = path.stat().st_size
        if size > largest:
            raise SourceError(
                f"the file is too large ({size / 1024 / 1024:.1f} MB)",
                f"split it into files of at most {largest // 1024 // 1024} MB",
            )
        return path.read_bytes()
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise SourceError(f"the file cannot be read ({reason})", "check its permissions") from error


def decode(data: bytes) -> str:
    """Return the text of `data` without its byte order mark; SourceError for binary or undecodable data."""
    for mark, encoding in _MARKED:
        if data.startswith(mark):
            return _checked(_strictly(data[len(mark) :], encoding))
    if b"\0" in data:
        wide = _unmarked(data)
        if wide:
            return _checked(wide)
        if data.count(0) * _FEW > len(data):
            raise SourceError(_BINARY, _REPLACE)
        data = data.replace(b"\0", b"")
    if _SHIFTED.search(data):
        with suppress(UnicodeDecodeError):
            return _checked(data.decode("iso2022_jp_2"))
    try:
        return _checked(data.decode("utf-8"))
    except UnicodeDecodeError:
        return _checked(_guessed(data))


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise SourceError(
            f"the file is damaged: it is not the {encoding.upper()} it says", _SAVE_AS_UTF8
        ) from error


def _unmarked(data: bytes) -> str:
    """Return UTF-16 that has no byte order mark, "" where the bytes are none: one order gives a text.

    Read in the wrong order, blanks and stops become letters that hardly any text has.
    """
    found = {}
    for encoding in ("utf-16-le", "utf-16-be"):
        with suppress(UnicodeDecodeError):
            text = data.decode(encoding)
            plain = len(_PLAIN.findall(text))
            if plain * _PLAIN_EVERY >= len(text) and sum(map(_is_text, text)) >= len(text) * _MOST:
                found[encoding] = text
    return max(found.values(), key=lambda text: len(_PLAIN.findall(text)), default="")


def _is_text(character: str) -> bool:
    return character.isprintable() or character.isspace()


def _guessed(data: bytes) -> str:
    """Return the text in the likeliest old encoding.

    It is that in which the text has the letters of its language; else Windows-1252 wherever that reading is
    sound; else what charset-normalizer finds.
    """
    for names in (_WESTERN, _CYRILLIC):
        read = [text for name in names if (text := _read_as(data, name))]
        best = max(read, key=fit_of_letters, default="")
        if fit_of_letters(best) > _FITTING:
            return best
    plain = _read_as(data, "cp1252")
    if plain and _is_sound(plain):
        return plain
    import charset_normalizer

    found = charset_normalizer.from_bytes(data).best()
    if found is None:
        raise SourceError("the file's character encoding cannot be told", _SAVE_AS_UTF8)
    return str(found)


def _read_as(data: bytes, encoding: str) -> str:
    with suppress(UnicodeDecodeError):
        return data.decode(encoding)
    return ""


def _is_sound(western: str) -> bool:
    """Say whether text read as Windows-1252 looks like a Western language: few accents, none out of place."""
    accented = sum(not c.isascii() for c in western)
    return accented * 6 <= len(western) and _OUT_OF_PLACE.search(western) is None


def _checked(text: str) -> str:
    if len(_CONTROL.findall(text)) * 100 > len(text):
        raise SourceError(_BINARY, _REPLACE)
    return text
