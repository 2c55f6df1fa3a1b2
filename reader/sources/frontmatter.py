"""Front matter: the `key: value` lines between two `---` at the top of a Markdown file."""

import datetime as dt
import re
from dataclasses import dataclass

from reader.text.dates import find_dates

_LINE = re.compile(r"(?P<key>[A-Za-z][\w -]{0,40}?)\s*:(?:\s+(?P<value>.*))?")
_CONTINUED = re.compile(r"\s+\S.*|-\s+.*|#.*|\s*")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the front matter says.

    Attributes:
        end: where the text after it begins, in code points; 0 where there is none.
        values: the values by lower-case key, quotes stripped.
    """

    end: int
    values: dict[str, str]

    def first(self, *keys: str) -> str:
        """Return the first value that is there, or an empty string."""
        return next((self.values[key] for key in keys if self.values.get(key)), "")

    @property
    def date(self) -> dt.date | None:
        """The date that the source gives itself."""
        found = next(find_dates(self.first("date", "published", "publish_date", "pubdate")), None)
        return found.date if found else None

    @property
    def language(self) -> str:
        """The BCP 47 tag that the source gives itself, else an empty string."""
        tag = self.first("language", "lang")
        return tag if _LANGUAGE.fullmatch(tag) else ""


def read_front_matter(text: str) -> FrontMatter:
    """Read the front matter at the top of `text`; where there is none, `end` is 0."""
    if not text.startswith("---\n"):
        return FrontMatter(0, {})
    values: dict[str, str] = {}
    at = len("---\n")
    for _ in range(_LONGEST):
        end = text.find("\n", at)
        line = text[at:] if end < 0 else text[at:end]
        after = len(text) if end < 0 else end + 1
        if line.rstrip() in {"---", "..."}:
            return FrontMatter(after, values) if values else FrontMatter(0, {})
        found = _LINE.fullmatch(line)
        if found:
            values.setdefault(found["key"].strip().lower(), _unquoted(found["value"] or ""))
        elif not _CONTINUED.fullmatch(line) or end < 0:
            break
        at = after
    return FrontMatter(0, {})


def _unquoted(value: str) -> str:
    bare = value.strip()
    if len(bare) >= 2 and bare[0] == bare[-1] and bare[0] in "\"'":
        return bare[1:-1].strip()
    return bare
