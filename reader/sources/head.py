"""The head of a plain text: title, publisher, byline and date, as far as the text itself gives them."""

import datetime as dt
import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.text.dates import find_dates
from reader.text.furniture import byline_name, is_caption, is_data, is_date_line, is_furniture
from reader.text.wordlists import word_set

_REACH = 12
_LONGEST_HEADLINE = 200
_LONGEST_TAGLINE = 100
_LONGEST_NAME = 40
_FIELD = re.compile(
    r"(?P<key>title|headline|publisher|publication|outlet|newspaper|source|author|byline|date)\s*:\s*(?P<value>\S.*)",
    re.IGNORECASE,
)
_FIELD_MEANS = {
    "headline": "title",
    "publication": "publisher",
    "outlet": "publisher",
    "newspaper": "publisher",
    "source": "publisher",
    "byline": "author",
}
_ROLE = re.compile(
    r"\s*,\s*[^,]*\b(?:writer|reporter|correspondent|editor|columnist|contributor|staff|bureau|chief)\b.*",
    re.IGNORECASE,
)
_UPDATED = re.compile(r"\s*(?:last )?(?:updated|modified|edited)\b", re.IGNORECASE)
_PARTED = re.compile(r"\s*[|·•]\s*|\s+[–—-]\s+")
_AFTER_DATELINE = re.compile(r"\s*(?:\([^()]{1,40}\)|[A-Z][\w /]{1,30})?\W{0,3}(?:--|[–—-]|:)\s")
_ROLE_LINE = re.compile(
    r"(?:[^\W\d_][\w-]*\s+){0,3}(?:reporter|writer|correspondent|editor|columnist|contributor|journalist)",
    re.IGNORECASE,
)
_SITE = re.compile(r".+\s\|\s(?P<site>[^|]{2,40})")
_NOT_IN_NAMES = word_set(
    "in on of at by from since until for and or to the monday tuesday wednesday thursday friday saturday "
    "sunday"
)


@dataclass(frozen=True, slots=True)
class Head:
    """What the head says, and which of the blocks are furniture on its account.

    Attributes:
        title: the headline, or an empty string.
        title_at: the index of the block that is the headline, or None.
        publisher, author: names as written, or empty strings.
        date: the date that the source gives itself.
        furniture: indices of blocks that hold the above, or repeat it.
    """

    title: str
    title_at: int | None
    publisher: str
    author: str
    date: dt.date | None
    furniture: frozenset[int]


def read_head(lines: Sequence[str], *, listed: frozenset[int] = frozenset(), title: str = "") -> Head:
    """Read the head of a source from the shown text of its blocks.

    Args:
        lines: the blocks in order.
        listed: indices of list items and code, which are no headlines.
        title: the headline where front matter gives it.
    """
    reach = min(_REACH, len(lines))
    fields = _fields(lines[:reach])
    title = title or next((value for key, value in fields.values() if key == "title"), "")
    open_lines = [n for n in range(reach) if n not in fields and fold_line(lines[n]) != fold_line(title)]
    names = {n: name for n in open_lines if (name := _publisher(lines, n))}
    site_at = None if title else _site_at(lines, reach)
    if site_at is not None and len(lines[site_at].split()) > 1:
        names[site_at] = lines[site_at].strip()
    signed = _signed(lines, reach)
    passed = set(fields) | set(names) | signed | ({site_at} if site_at is not None else set())
    title_at = _title_at(lines, reach, passed | listed, title)
    if title_at is None and not title and names and not is_date_line(lines[min(names)]):
        first = min(names)
        if names[first] == lines[first].strip() and not any(_is_running(x) for x in lines[:first]):
            title_at = first
            names = {n: name for n, name in names.items() if n != first}
    title = title or ("" if title_at is None else " ".join(lines[title_at].split()))
    taglines = _taglines(lines, title_at)
    furniture = passed | set(names) | taglines | _repeats(lines, title, title_at)
    return Head(
        title,
        title_at,
        _value(fields, "publisher") or next(iter(names.values()), "") or _site(title),
        _value(fields, "author")
        or _author(lines[:reach])
        or next((lines[n].strip() for n in sorted(signed)), ""),
        _date(lines, reach, set(fields) | set(names)),
        frozenset(furniture - ({title_at} if title_at is not None else set())),
    )


def is_headline(line: str) -> bool:
    """Say whether the line has the form of a headline: short, and no full stop or comma at its end."""
    bare = line.strip()
    if not 0 < len(bare) <= _LONGEST_HEADLINE or not any(c.isalpha() for c in bare):
        return False
    abbreviated = re.search(r"\b(?:[A-Z]\.){2,}$|\b(?:Inc|Corp|Co|Ltd|Jr|Sr)\.$", bare) is not None
    return abbreviated or bare[-1] not in ".,;:…"


def fold_line(line: str) -> str:
    """Return the line's letters and figures alone, without case: what repeated headlines have in common."""
    return "".join(c for c in line.casefold() if c.isalnum())


def _is_running(line: str) -> bool:
    return not is_headline(line) and not is_furniture(line)


def _fields(lines: Sequence[str]) -> dict[int, tuple[str, str]]:
    found = {}
    for n, line in enumerate(lines):
        match = _FIELD.fullmatch(line.strip()) if len(line) <= _LONGEST_HEADLINE else None
        if match and (
            match["key"].lower() in {"title", "headline"} or len(match["value"]) <= 2 * _LONGEST_NAME
        ):
            key = match["key"].lower()
            found[n] = (_FIELD_MEANS.get(key, key), match["value"].strip())
    return found


def _value(fields: dict[int, tuple[str, str]], key: str) -> str:
    return next((value for name, value in fields.values() if name == key), "")


def _publisher(lines: Sequence[str], n: int) -> str:
    """Return the publisher of "Name 2026-05-19", or of a line with a name just above a date line."""
    line = lines[n].strip()
    if byline_name(line) is not None or is_date_line(line) or _ROLE_LINE.fullmatch(line):
        return ""
    date = next(find_dates(line), None)
    if date is not None:
        name = line[: date.span.start].rstrip(" |·•–—-")
        return name if is_date_line(line[date.span.start :]) and _is_name(name) else ""
    if n + 1 < len(lines) and is_date_line(lines[n + 1]) and not is_furniture(line):
        return line if _is_name(line) and len(line.split()) <= 4 else ""
    return ""


def _is_name(text: str) -> bool:
    words = text.split()
    if not 0 < len(words) <= 5 or len(text) > _LONGEST_NAME or text[-1] in ".,;:!?":
        return False
    if len(words) == 1:
        return words[0].lower() not in _NOT_IN_NAMES and any(c.isalpha() for c in text)
    proper = all(
        w[0].isupper() or w[0].isdigit() or w.lower() in {"of", "the", "and", "&", "for"} for w in words
    )
    return proper and words[-1].lower() not in _NOT_IN_NAMES


def _title_at(lines: Sequence[str], reach: int, other: set[int] | frozenset[int], title: str) -> int | None:
    wanted = fold_line(title)
    for n in range(reach):
        if n in other or is_furniture(lines[n]) or is_caption(lines[n]):
            continue
        if wanted:
            if fold_line(lines[n]) == wanted:
                return n
        elif is_headline(lines[n]):
            return n
        elif not _is_tagline(lines, n):
            return None
    return None


def _site_at(lines: Sequence[str], reach: int) -> int | None:
    """Return where the site's or the section's name stands, above its navigation and a longer headline."""
    for n in range(reach - 1):
        if is_furniture(lines[n]):
            continue
        below = lines[n + 1]
        words = len(lines[n].split())
        named = _is_name(lines[n].strip()) and (words == 1 or (words <= 3 and _is_navigation(below)))
        ahead = itertools.takewhile(lambda line: not _is_running(line), lines[n + 1 : reach])
        titled = any(is_headline(x) and len(x.split()) > 3 and not is_furniture(x) for x in ahead)
        return n if named and titled else None
    return None


def _is_navigation(line: str) -> bool:
    return is_furniture(line) and not is_date_line(line) and byline_name(line) is None and not is_data(line)


def _is_tagline(lines: Sequence[str], n: int) -> bool:
    """Say whether a site's motto stands there: a short sentence above the navigation, at the very top."""
    if n > 1 or len(lines[n]) > _LONGEST_TAGLINE or n + 1 >= len(lines):
        return False
    below = lines[n + 1]
    return (
        is_furniture(below) and not is_date_line(below) and byline_name(below) is None and not is_data(below)
    )


def _taglines(lines: Sequence[str], title_at: int | None) -> set[int]:
    return {n for n in range(title_at or 0) if _is_running(lines[n]) and _is_tagline(lines, n)}


def _repeats(lines: Sequence[str], title: str, title_at: int | None) -> set[int]:
    """Return the blocks that say the headline again, and those of the head that repeat another of it."""
    headline = fold_line(title)
    seen: set[str] = set()
    repeats = set()
    for n, line in enumerate(lines):
        folded = fold_line(line)
        repeated = n < _REACH and len(folded) > 20 and folded in seen
        if n != title_at and folded and (repeated or folded == headline):
            repeats.add(n)
        seen.add(folded)
    return repeats if title_at is not None else {n for n in repeats if n < _REACH}


def _signed(lines: Sequence[str], reach: int) -> set[int]:
    """Return where an author's name stands above the author's job, and where the job stands."""
    signed = set()
    for n in range(1, reach):
        name = lines[n - 1].strip()
        if _ROLE_LINE.fullmatch(lines[n].strip()) and _is_name(name) and 2 <= len(name.split()) <= 4:
            signed |= {n - 1, n}
    return signed


def _author(lines: Sequence[str]) -> str:
    for line in lines:
        name = byline_name(line.strip())
        if name is not None:
            first = _PARTED.split(name)[0]
            date = next(find_dates(first), None)
            return _ROLE.sub("", first[: date.span.start] if date else first).strip(" ,")
    return ""


def _site(title: str) -> str:
    found = _SITE.fullmatch(title)
    return found["site"] if found and _is_name(found["site"]) else ""


def _date(lines: Sequence[str], reach: int, also: set[int]) -> dt.date | None:
    """Return the date in the head's furniture, else a dateline's, else an "updated" or later one."""
    late: list[dt.date] = []
    for n, line in enumerate(lines):
        if n not in also and not is_furniture(line):
            continue
        for found in find_dates(line):
            if n < reach and not _UPDATED.match(line):
                return found.date
            late.append(found.date)
    return _dateline(lines[:reach]) or next(iter(late), None)


def _dateline(lines: Sequence[str]) -> dt.date | None:
    """Return the date of "PLACE, Dec. 19, 2008 (Agency) -" where a story begins so."""
    for line in lines:
        date = next(find_dates(line[:_LONGEST_TAGLINE]), None)
        if date is None or not _AFTER_DATELINE.match(line, date.span.end):
            continue
        place = re.findall(r"[^\W\d_][\w'’-]*", line[: date.span.start])
        if place and place[0].lower() not in _NOT_IN_NAMES and all(word[0].isupper() for word in place):
            return date.date
    return None
