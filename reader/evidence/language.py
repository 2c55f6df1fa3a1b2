"""Which texts are in the language that models and rules know: as far as letters and words tell, English.

Letters of another script decide at once. Between languages in Latin script the small words decide: those of
English against those of the language that has most of them in the text, a word of both counting for both.
A sentence in which too little speaks for another language counts as English, unless its paragraph or its
article are in another.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reader.evidence.words import STOP_WORDS
from reader.text.model import Document, Paragraph, Span
from reader.text.small_words import LANGUAGES_OF
from reader.text.wordlists import word_set

# Common English words that are small words elsewhere, and what stands in headlines instead of small words.
_ENGLISH = STOP_WORDS | word_set(
    "die war men hat hats fast rat tag gift art not son car cars red come main net plus par ten met bin over"
    " had per host non via one two three new year years first last week month day days people time make made"
    " get got take took go went let yes near ever never less least off ago"
)
_PARTICLES = word_set("von van der den de da di del della la le du dos das do bin al el y e ten ter zu zum")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
# Addresses, code and what else is no running text.
_NO_PROSE = re.compile(r"[_{}<>=;\\|@#^*~`]|\w\(|\w[./:]\w|//|\d")
_LAST_LATIN = 0x24F
_FEWEST = 2
_LONG, _LEAST_ENGLISH = 20, 0.06
_MOST_READ = 4_000
_DOUBLY = 2
_LONGEST_NAME = 5


@dataclass(frozen=True, slots=True)
class _Signs:
    """What speaks for which language in a text.

    Attributes:
        latin, other: how many letters are of Latin and of other scripts; each that stands for a syllable or
            more counts for two.
        lower: how many words are no names.
        english: how many words are common English ones.
        foreign: how many are small words of the language that has most of them, or have letters that English
            lacks; single letters count for no more than the other words.
    """

    latin: int
    other: int
    lower: int
    english: int
    foreign: int

    @property
    def is_other_script(self) -> bool:
        return self.other > self.latin

    @property
    def is_foreign(self) -> bool:
        if self.is_other_script or self.foreign >= max(_FEWEST, self.english + _FEWEST):
            return True
        return self.lower >= _LONG and self.english < self.lower * _LEAST_ENGLISH

    @property
    def is_english(self) -> bool:
        return not self.is_other_script and self.english >= self.foreign + _FEWEST


class Tongues:
    """Which sentences of a library are in a language that is not known."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self._documents = {document.source: document for document in documents}
        self._foreign: dict[str, tuple[Span, ...]] = {}
        self._asked: dict[tuple[str, Span], bool] = {}

    def is_unread(self, source: str | None, span: Span | None, text: str) -> bool:
        """Say whether a claim or a passage is not to be judged: for its article, its paragraph or itself.

        A plainly English sentence is judged in a paragraph of another language, not in such an article.
        """
        if source is None or span is None:
            return is_unread(text)
        if (source, span) not in self._asked:
            self._asked[source, span] = is_unread(text) or self._lies_in_another(source, span, text)
        return self._asked[source, span]

    def _lies_in_another(self, source: str, span: Span, text: str) -> bool:
        parts = self._parts(source)
        if sum(part.overlap(span) for part in parts) * 2 <= len(span):
            return False
        return len(parts[0]) == len(self._documents[source].text) or not _signs(text).is_english

    def _parts(self, source: str) -> tuple[Span, ...]:
        if source not in self._foreign:
            self._foreign[source] = foreign_spans(self._documents[source])
        return self._foreign[source]


def is_unread(text: str) -> bool:
    """Say whether a sentence that stands alone is in a language that is not known, or holds no letters."""
    return not any(map(str.isalpha, text)) or _signs(text).is_foreign


def foreign_spans(document: Document) -> tuple[Span, ...]:
    """Return what of a document is in a language that is not known: all of it, or some paragraphs, in order.

    It is all where paragraphs of another language have more than twice the letters of the English ones; where
    no paragraph tells, all of them together do, or what the document says of its own language.
    """
    read = [(p, _signs(p.span.of(document.text))) for p in document.paragraphs if not p.is_furniture]
    foreign = [(p, signs) for p, signs in read if signs.is_foreign]
    against = _letters(foreign)
    beside = _letters((p, signs) for p, signs in read if signs.is_english)
    if against > _DOUBLY * beside or (not against and not beside and _tells(document, read)):
        return (Span(0, len(document.text)),)
    return tuple(p.span for p, _ in foreign)


def unread_language(document: Document) -> str | None:
    """Return the ISO 639 code of the language for which a whole document is not read; None where it is read.

    It is what the document says of itself, else that of most small words; "" where neither tells.
    """
    if foreign_spans(document) != (Span(0, len(document.text)),):
        return None
    told = document.metadata.language.lower().replace("_", "-").partition("-")[0]
    if told not in ("", "en"):
        return told
    words = Counter(
        code for word, _ in _words(document.text[:_MOST_READ]) for code in LANGUAGES_OF.get(word, ())
    )
    return max(words, key=words.__getitem__, default="")


def _letters(read: Iterable[tuple[Paragraph, _Signs]]) -> int:
    return sum(signs.latin + signs.other for _, signs in read)


def _tells(document: Document, read: list[tuple[Paragraph, _Signs]]) -> bool:
    together = _signs("\n".join(p.span.of(document.text) for p, _ in read))
    tag = document.metadata.language.lower()
    return together.is_foreign or not (together.is_english or tag.startswith("en") or not read)


def _signs(text: str) -> _Signs:
    text = unicodedata.normalize("NFC", text[:_MOST_READ])
    letters = Counter(map(_script, filter(str.isalpha, text)))
    words = [*_words(text)]
    found: Counter[str] = Counter()
    letters_alone: Counter[str] = Counter()
    odd = english = lower = 0
    for number, (word, is_name) in enumerate(words):
        english += word in _ENGLISH
        if is_name or _is_particle(words, number):
            continue
        lower += 1
        known = LANGUAGES_OF.get(word) or LANGUAGES_OF.get(_elided(word), ())
        (letters_alone if len(word) == 1 else found).update(known)
        odd += not known and _is_accented(word)
    small = max((count + min(count, letters_alone[code]) for code, count in found.items()), default=0)
    foreign = odd + small
    return _Signs(letters[0], letters[1] + 2 * letters[2], lower, english, foreign)


def _words(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the words of running text in lower case, and whether each is a name, as its capital tells."""
    starts, shouted = True, text.isupper()
    for chunk in text.split():
        if not _NO_PROSE.search(chunk):
            for match in _WORD.finditer(chunk):
                word = match.group()
                yield word.lower().replace("’", "'"), word[0].isupper() and not (starts or shouted)
                starts = False
        starts = starts or chunk[-1] in ".!?:" or chunk[0] in "*•-–—"


def _is_accented(word: str) -> bool:
    """Say whether a word in Latin script has letters that English lacks; signs of phonetics are none."""
    return not word.isascii() and all(ord(c) <= _LAST_LATIN or 0x1E00 <= ord(c) <= 0x1EFF for c in word)


def _elided(word: str) -> str:
    """Return the small word before an apostrophe: the "l" of "l'accord"."""
    return word.partition("'")[0] if "'" in word and word not in _ENGLISH else ""


def _is_particle(words: list[tuple[str, bool]], number: int) -> bool:
    """Say whether a word is part of a name: "von" and "der" of "Ursula von der Leyen"."""
    if words[number][0] not in _PARTICLES or not number:
        return False
    before = next((n for n in _near(words, number, -1) if words[n][0] not in _PARTICLES), number)
    after = next((n for n in _near(words, number, 1) if words[n][0] not in _PARTICLES), number)
    return words[after][1] and (words[before][1] or before == 0)


def _near(words: list[tuple[str, bool]], number: int, step: int) -> Iterator[int]:
    inside = range(len(words))
    return (n for n in range(number + step, number + step * _LONGEST_NAME, step) if n in inside)


def _script(letter: str) -> int:
    """Return 0 for Latin letters and signs of science, 1 for other alphabets, 2 for syllables and more."""
    code = ord(letter)
    if code <= 0x2AF or 0x1D00 <= code <= 0x1EFF or 0x2000 <= code <= 0x2BFF or 0x1D400 <= code <= 0x1D7FF:
        return 0
    if 0xFF21 <= code <= 0xFF5A or 0xA720 <= code <= 0xA7FF or 0xFB00 <= code <= 0xFB06:
        return 0
    return 2 if 0x1100 <= code <= 0x11FF or 0x2E80 <= code <= 0xD7FF or code >= 0x20000 else 1
