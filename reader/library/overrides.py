"""What the user says of a source in place of what the source says of itself: title, publisher and so on.

Kept in the user's data folder, one JSON file for each library, written whole at every change; a file beside
it is held meanwhile, so that two windows lose nothing of each other's.
"""

import datetime as dt
import json
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from reader.errors import ReaderError, UsageError
from reader.library.held import held
from reader.settings import write_whole
from reader.text.model import Document, Metadata

FIELDS = ("title", "publisher", "author", "date", "language")
"""What can be said of a source."""

_LONGEST = 400
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


class Overrides:
    """The user's metadata of one library's sources.

    Attributes:
        damaged: where a file is that holds something else, out of the way if it can be moved; or None.
    """

    def __init__(self, file: Path) -> None:
        self.damaged: Path | None = None
        self._file = file
        self._said = self._read()

    def of(self, source: str) -> dict[str, str]:
        """Return what was said of a source, by field; "" where the user emptied a field."""
        return dict(self._said.get(source, {}))

    def say(self, source: str, field: str, value: str | None) -> None:
        """Keep what the user says of a field of a source; None goes back to what the source says.

        Raises:
            UsageError: there is no such field, or the value cannot be a date or a language.
            ReaderError: it cannot be written.
        """
        self.correct(source, {field: value})

    def correct(
        self,
        source: str,
        changes: Mapping[str, str | None],
        expected: Mapping[str, str | None] | None = None,
    ) -> dict[str, str | None]:
        """Keep what the user says of some fields of a source; None goes back to what the source says.

        What another process said meanwhile of other fields and sources is kept. Returns what was said of
        these fields before, so that the same call takes the changes back. With `expected` these fields must
        still be as it says. Errors as `say`; then nothing is changed.
        """
        checked = {field: _checked_change(field, value) for field, value in changes.items()}
        try:
            with held(self._file.with_suffix(".lock")):
                self._said = self._read()
                said = self.of(source)
                for field, value in (expected or {}).items():
                    if said.get(field) != value:
                        raise ReaderError(
                            f"the {field} of {source} was changed in another window",
                            "look at it again, then decide",
                        )
                former = {field: said.pop(field, None) for field in checked}
                said |= {field: value for field, value in checked.items() if value is not None}
                everything = {name: own for name, own in {**self._said, source: said}.items() if own}
                write_whole(self._file, json.dumps(everything, ensure_ascii=False, indent=1).encode())
        except (OSError, UnicodeEncodeError) as error:
            raise ReaderError(
                f"what you said of {source} cannot be kept", "see that your data folder can be written"
            ) from error
        self._said = everything
        return former

    def applied(self, document: Document) -> Document:
        """Return the document with the user's metadata in place of its own."""
        said = self._said.get(document.source)
        return replace(document, metadata=_over(document.metadata, said)) if said else document

    def _read(self) -> dict[str, dict[str, str]]:
        try:
            data = self._file.read_bytes()
        except FileNotFoundError:
            return {}
        except OSError as error:
            raise ReaderError(
                "what you said of the sources cannot be read", f"see that {self._file} can be read"
            ) from error
        try:
            return _valid(json.loads(data))
        except ValueError:
            self.damaged = self._set_aside()
            return {}

    def _set_aside(self) -> Path:
        aside = self._file.with_suffix(".damaged.json")
        try:
            self._file.replace(aside)
        except OSError:
            return self._file
        return aside


def _checked_change(field: str, value: str | None) -> str | None:
    if field not in FIELDS:
        raise UsageError(f"there is no field {field!r}", f"choose one of {', '.join(FIELDS)}")
    return None if value is None else _checked(field, " ".join(value.split()))


def _over(found: Metadata, said: dict[str, str]) -> Metadata:
    date = dt.date.fromisoformat(said["date"]) if said.get("date") else None
    return replace(
        found,
        title=said.get("title", found.title),
        publisher=said.get("publisher", found.publisher),
        author=said.get("author", found.author),
        date=date if "date" in said else found.date,
        language=said.get("language", "") or found.language,
    )


def _checked(field: str, value: str) -> str:
    if len(value) > _LONGEST:
        raise UsageError(f"the {field} is too long", f"keep it under {_LONGEST} characters")
    if field == "date" and value:
        try:
            return dt.date.fromisoformat(value).isoformat()
        except ValueError:
            raise UsageError(f"{value} is no date", "write it as 2026-05-19") from None
    if field == "language" and value and not _LANGUAGE.fullmatch(value):
        raise UsageError(f"{value} is no language tag", "write it as en, de or pt-BR")
    return value


def _valid(kept: Any) -> dict[str, dict[str, str]]:
    """Return what is kept; ValueError where it has another form."""
    if not isinstance(kept, dict):
        raise ValueError(kept)
    valid = {}
    for source, said in kept.items():
        if not isinstance(said, dict) or not all(isinstance(v, str) for v in said.values()):
            raise ValueError(said)
        valid[source] = {field: _checked_kept(field, said[field]) for field in FIELDS if field in said}
    return valid


def _checked_kept(field: str, value: str) -> str:
    try:
        return _checked(field, value)
    except UsageError as error:
        raise ValueError(str(error)) from error
