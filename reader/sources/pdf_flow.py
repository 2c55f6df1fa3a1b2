"""From lines in reading order to paragraphs: what begins one, what goes on over a column's or page's end."""

import itertools
import re
import statistics
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from reader.sources.pdf_layout import RAISED, Line, is_rtl
from reader.sources.pdf_rtl import paired
from reader.sources.pieces import CELLS

_BULLET = re.compile(r"(?:[•‣▪◦●·–\uf0b7\uf0a7]|[-*](?=.))$")
_NUMBER = re.compile(r"\(?(?:\d{1,2}|[a-z])[.)]$")
_STOPS = tuple('.!?:…。！？”"’»)')
_BETWEEN_CELLS = CELLS.strip()
_NOTE_SIGN = re.compile(r"(?<=[.,;:!?”\"’»)])[⁰¹²³⁴⁵⁶⁷⁸⁹]+$|(?<=[^\W\d_]{3})[⁰¹²³⁴⁵⁶⁷⁸⁹]+$")
_LARGER, _SMALLER = 1.12, 0.92
_SMALL, _LIFTED = 0.86, 0.1
_LEADING = 1.35
_LONGEST_HEADING = 150
_FEWEST_OF_BODY = 3


Place = tuple[int, int]
"""Where a character stands: its page and its number among the page's characters, both from 0."""


@dataclass(slots=True)
class Flow:
    """A paragraph in the making.

    Attributes:
        words: its words; the last of a line that ends in a hyphen is marked so by `broken`.
        broken: the indices of words that a hyphen at a line's end cuts.
        size: the size of its font.
        is_bold: whether all of it is bold.
        is_full: whether its last line reaches the column's edge.
        is_listed: whether it began with a bullet.
        is_row: whether it is the row of a table.
        page: the page that it begins on.
    """

    size: float
    is_bold: bool
    page: int
    words: list[tuple[str, tuple[int, ...], int]] = field(default_factory=list)
    broken: list[int] = field(default_factory=list)
    is_full: bool = False
    is_listed: bool = False
    is_row: bool = False

    def take(self, line: Line, page: int) -> None:
        """Take in a line of a page; small raised figures join the word that they are raised from."""
        if self.words and self.words[-1][0].endswith("-"):
            self.broken.append(len(self.words) - 1)
        for n, word in enumerate(line.words):
            if n in _cells(line):
                self.words.append((_BETWEEN_CELLS, (-1,), page))
            small = word.size < _SMALL * line.size and word.base > line.base + _LIFTED * line.size
            if small and self.words and word.text.isascii() and word.text.isdigit():
                text, origins, on = self.words.pop()
                self.words.append((text + word.text.translate(RAISED), origins + word.origins, on))
            else:
                self.words.append((word.text, word.origins, page))
        self.is_bold = self.is_bold and line.is_bold

    @property
    def text(self) -> str:
        """The words so far, hyphens at line ends as they are."""
        return " ".join(word for word, _, _ in self.words)


def body_size(lines: Sequence[Line]) -> float:
    """Return the size in which most characters are set; 0 where there is none."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    return max(sizes, key=lambda size: (sizes[size], size), default=0.0)


def flows(pages: Sequence[Sequence[Sequence[Line]]], body: float) -> list[Flow]:
    """Return the paragraphs of pages given as columns of lines; small print stays out of what goes on."""
    done: list[Flow] = []
    for number, page in enumerate(pages):
        for column in page:
            fresh = list(_column(column, number, body))
            if fresh and done:
                _go_on(done, fresh, body)
            done.extend(fresh)
    if sum(len(f.text) for f in done if f.is_bold) * 2 > sum(len(f.text) for f in done):
        for flow in done:
            flow.is_bold = False
    return done


def _go_on(done: list[Flow], fresh: list[Flow], body: float) -> None:
    """Join the first paragraph of a column to the one that the last column's end cut."""
    open_one = next((f for f in reversed(done) if f.size >= _SMALLER * body), None)
    first = fresh[0]
    if open_one is None or first.is_listed or first.is_row or open_one.is_row:
        return
    same = abs(open_one.size - first.size) < 0.06 * body and open_one.is_bold == first.is_bold
    last, start = open_one.words[-1][0], first.words[0][0]
    cut = last.endswith("-") or start[:1].islower() or (open_one.is_full and start[:1] != "“")
    if same and cut and not last.endswith(_STOPS):
        if last.endswith("-"):
            open_one.broken.append(len(open_one.words) - 1)
        at = len(open_one.words)
        open_one.broken.extend(at + n for n in first.broken)
        open_one.words.extend(first.words)
        open_one.is_full = first.is_full
        del fresh[0]


def _column(lines: Sequence[Line], page: int, body: float) -> Iterator[Flow]:
    """Yield the paragraphs of a column."""
    if not lines:
        return
    left, right = _edges(lines)
    leading = _leading(lines)
    flow: Flow | None = None
    for n, line in enumerate(lines):
        if flow is None or _begins(lines[n - 1], line, flow, (left, right, leading, body)):
            if flow is not None:
                yield flow
            flow = Flow(line.size, line.is_bold, page)
            flow.is_listed, flow.is_row = _is_bullet(line), bool(_cells(line))
        flow.take(line, page)
        flow.is_full = _room(line, left, right) < 2 * line.size
    if flow is not None:
        yield flow


def _edges(lines: Sequence[Line]) -> tuple[float, float]:
    lefts = Counter(round(line.left) for line in lines)
    most = max(lefts.values())
    return float(min(x for x, count in lefts.items() if count * 3 >= most)), max(x.right for x in lines)


def _leading(lines: Sequence[Line]) -> float:
    """Return the usual distance of two lines, in sizes of their letters."""
    steps = [
        (above.base - below.base) / below.size
        for above, below in itertools.pairwise(lines)
        if abs(above.size - below.size) < 0.1 * below.size and above.base > below.base
    ]
    near = [step for step in steps if step < 2.2]
    return statistics.median_low(near) if near else 1.2


def _begins(last: Line, line: Line, flow: Flow, frame: tuple[float, float, float, float]) -> bool:
    """Say whether a paragraph begins with `line`."""
    left, right, leading, body = frame
    size = max(line.size, last.size)
    if (last.base - line.base) / size > leading * _LEADING or line.base > last.base + size:
        return True
    if abs(last.size - line.size) > (_LARGER - 1) * min(last.size, line.size):
        return True
    if _is_bullet(line) or line.is_bold != last.is_bold or _cells(line) or _cells(last):
        return True
    if line.size > _LARGER * body:
        return False
    indent, before = _indent(line, left, right), _indent(last, left, right)
    if not flow.is_listed and indent > 0.8 * size and before < 0.5 * size:
        return indent < 0.4 * (right - left)
    first = line.words[0]
    fits = first.right - first.left + 0.8 * size < _room(last, left, right)
    return fits and (last.text.endswith(_STOPS) or not line.text[0].islower())


def _room(line: Line, left: float, right: float) -> float:
    """Return how much room a line leaves at its end."""
    return line.left - left if is_rtl(line.words) else right - line.right


def _indent(line: Line, left: float, right: float) -> float:
    """Return how much room a line leaves at its start."""
    return right - line.right if is_rtl(line.words) else line.left - left


def _cells(line: Line) -> frozenset[int]:
    """Return the words that begin a cell; what a bullet or a number stands before is none."""
    return line.cells - {1} if line.cells and _is_bullet(line) else line.cells


def _is_bullet(line: Line) -> bool:
    first = line.words[0].text
    return len(line.words) > 1 and (_BULLET.match(first) is not None or _NUMBER.match(first) is not None)


def assembled(flow: Flow, known: Counter[str]) -> tuple[str, list[Place | None]]:
    """Return a paragraph's text and the place of each of its characters, None for the blanks between words.

    A hyphen at a line's end is taken out where the joined word goes on in small letters, unless the hyphened
    form, and not the joined one, stands elsewhere in the text (`known` counts its words).
    """
    text: list[str] = []
    places: list[Place | None] = []
    broken = frozenset(flow.broken)
    words = flow.words[1:] if _has_sign(flow) else flow.words
    shift = len(flow.words) - len(words)
    for n, (word, origins, page) in enumerate(words):
        sign = _NOTE_SIGN.search(word)
        end = sign.start() if sign and sign.start() else len(word)
        joins = n + shift in broken and n + 1 < len(words)
        if joins and _is_joined(word, words[n + 1][0], known):
            end = len(word) - 1
        text.append(word[:end])
        places.extend(
            [None] * end if origins[0] < 0 else zip(itertools.repeat(page, end), origins, strict=False)
        )
        if n + 1 < len(words) and not joins and not _is_close(word, words[n + 1][0]):
            text.append(" ")
            places.append(None)
    return paired("".join(text)), places


def _has_sign(flow: Flow) -> bool:
    return flow.is_listed and len(flow.words) > 1 and _BULLET.match(flow.words[0][0]) is not None


def _is_joined(word: str, following: str, known: Counter[str]) -> bool:
    """Say whether the hyphen between the two parts of a word is there for the line's end alone."""
    if not following[:1].islower() or len(word) < 2 or not word[-2].isalpha():
        return False
    head = re.split(r"[^\w-]", word[:-1])[-1].lower()
    tail = re.split(r"[^\w]", following, maxsplit=1)[0].lower()
    if known[head + tail]:
        return True
    return not known[f"{head}-{tail}"]


def _is_close(word: str, following: str) -> bool:
    """Say whether no blank stands between two words: both are Chinese or Japanese."""
    return _is_dense(word[-1:]) and _is_dense(following[:1])


def _is_dense(character: str) -> bool:
    if not character or unicodedata.east_asian_width(character) not in {"W", "F"}:
        return False
    return not "\uac00" <= character <= "\ud7af"
