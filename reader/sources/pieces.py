"""What a loader takes out of a file: pieces of text in reading order, and what the file says of itself."""

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from reader.text.blocks import Mark

_UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff\ud800-\udfff]|\u00ad")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_LONGEST_FIELD = 400
_BULLET = re.compile(r"[•‣▪◦●]\s+")
_STOPS = tuple('.!?"”:')
_LONG_LINE = 150
_SHORT_LINE = 60

CELLS = " · "
"""What stands between the cells of a table's row."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph, heading, list item or table row.

    Attributes:
        text: one line, blanks joined, without control characters and soft hyphens.
        mark: what it is in its file.
        level: a heading's depth, 1 the highest; else 0.
        label: a list number; it stands before the text on its line and is no part of the sentence.
    """

    text: str
    mark: Mark = Mark.NONE
    level: int = 0
    label: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """What a file says of itself; what it does not say is empty or None.

    `publisher`, `author` and `date` count before what the text's own head says. `title` does too where
    `is_titled`; else it is taken where the text has no headline. `writer` is whoever saved the file: it
    counts where nobody signed the text.
    """

    title: str = ""
    publisher: str = ""
    author: str = ""
    date: dt.date | None = None
    language: str = ""
    original: str = ""
    writer: str = ""
    is_titled: bool = True


@dataclass(frozen=True, slots=True)
class Extract:
    """The content of a file.

    Attributes:
        pieces: in reading order; none is empty.
        found: what the file says of itself.
        notes: what was left out, a line each, in words for the user.
    """

    pieces: tuple[Piece, ...]
    found: Found = field(default_factory=Found)
    notes: tuple[str, ...] = ()


def tidy(text: str) -> str:
    """Return `text` as one line of what is seen: blanks joined, control characters and soft hyphens gone."""
    return " ".join(_UNSEEN.sub("", text).split())


def piece(text: str, mark: Mark = Mark.NONE, level: int = 0, label: str = "") -> Piece | None:
    """Return the piece for `text` made tidy, or None where nothing is left of it."""
    line = tidy(text)
    return Piece(line, mark, level, label) if line else None


def bullet(line: str) -> Piece | None:
    """Return the list item that a line is by its own first sign, else None."""
    found = _BULLET.match(line)
    return piece(line[found.end() :], Mark.BULLET) if found else None


def joined(lines: Iterable[tuple[str, bool]]) -> list[str]:
    """Return the lines, each given with whether its break was asked for, those that go on joined.

    A line break parts paragraphs where it was asked for after a short line or a full stop, and where a long
    line ends in a full stop, as in texts that have no empty lines.
    """
    done: list[str] = []
    parts = True
    for line, asked in lines:
        bare = line.strip()
        if parts or _BULLET.match(bare):
            done.append(bare)
        else:
            done[-1] += f" {bare}"
        stops = bare.endswith(_STOPS)
        parts = len(bare) <= _SHORT_LINE or stops if asked else stops and len(bare) > _LONG_LINE
    return done


def extract(
    pieces: Iterable[Piece | None], found: Found | None = None, notes: tuple[str, ...] = ()
) -> Extract:
    """Return the extract of the pieces that are there."""
    return Extract(tuple(p for p in pieces if p is not None), cleaned(found or Found()), notes)


def cleaned(found: Found) -> Found:
    """Return `found` with one-line fields of a sane length, and a language only where it is a BCP 47 tag."""
    tag = found.language.strip().replace("_", "-")
    return replace(
        found,
        title=_field(found.title),
        publisher=_field(found.publisher),
        author=_field(found.author),
        writer=_field(found.writer),
        original=_field(found.original),
        language=tag if _LANGUAGE.fullmatch(tag) else "",
    )


def _field(value: str) -> str:
    line = tidy(value)
    return line if len(line) <= _LONGEST_FIELD else ""
