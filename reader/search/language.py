"""The query language: words, "phrases", AND, OR, NOT, -word, (groups), prefix*, title: source: date:.

Any string is a query: what is unbalanced is closed, what is empty is left out.
"""

import re
from dataclasses import dataclass

from reader.search.terms import Term, terms

FIELDS = ("title", "source", "date")
_LEXEME = re.compile(
    r"""(?P<field>title|source|date):(?=\S)"""
    r"""|"(?P<phrase>[^"“”]*)(?:["”]|$)|“(?P<curly>[^"“”]*)(?:["”]|$)"""
    r"""|(?P<open>\()|(?P<close>\))|(?P<minus>(?:(?<=\s)|^)-(?=[\w"“($€£]))|(?P<word>[^\s()"“”]+)""",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Word:
    """One word; `prefix` was typed with a star, `open_ended` is being typed and may go on."""

    term: Term
    prefix: bool = False
    open_ended: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words next to one another, as written."""

    terms: tuple[Term, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Field:
    """A condition on the whole source: its title, its name and publisher, or its date."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Not:
    """What must not be there."""

    part: "Node"


@dataclass(frozen=True, slots=True)
class All:
    """Everything must be there."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Either:
    """One of the parts must be there."""

    parts: tuple["Node", ...]


Node = Word | Phrase | Field | Not | All | Either


@dataclass(frozen=True, slots=True)
class _Lexeme:
    kind: str
    text: str
    end: int


def parse(query: str) -> Node | None:
    """Return the query's tree, or None where nothing is asked; never raises."""
    return _Parser(query).tree()


class _Parser:
    def __init__(self, query: str) -> None:
        self._query = query
        self._lexemes = [_lexeme(m) for m in _LEXEME.finditer(query)]
        self._at = 0

    def tree(self) -> Node | None:
        parts = []
        while self._at < len(self._lexemes):
            part = self._either(0)
            if part is not None:
                parts.append(part)
            if self._at < len(self._lexemes) and self._lexemes[self._at].kind == "close":
                self._at += 1
        return _all(parts)

    def _peek(self, word: str) -> bool:
        if self._at >= len(self._lexemes):
            return False
        lexeme = self._lexemes[self._at]
        return lexeme.kind == "word" and lexeme.text == word

    def _either(self, depth: int) -> Node | None:
        parts = [self._all(depth)]
        while self._peek("OR"):
            self._at += 1
            parts.append(self._all(depth))
        found = [p for p in parts if p is not None]
        return Either(tuple(found)) if len(found) > 1 else (found[0] if found else None)

    def _all(self, depth: int) -> Node | None:
        parts = []
        while (
            self._at < len(self._lexemes) and self._lexemes[self._at].kind != "close" and not self._peek("OR")
        ):
            if self._peek("AND"):
                self._at += 1
                continue
            part = self._one(depth)
            if part is not None:
                parts.append(part)
        return _all(parts)

    def _one(self, depth: int) -> Node | None:
        denied = False
        while self._peek("NOT") or (
            self._at < len(self._lexemes) and self._lexemes[self._at].kind == "minus"
        ):
            self._at += 1
            denied = not denied
        if self._at >= len(self._lexemes) or self._lexemes[self._at].kind == "close":
            return None
        part = self._plain(depth)
        return Not(part) if denied and part is not None else part

    def _plain(self, depth: int) -> Node | None:
        lexeme = self._lexemes[self._at]
        self._at += 1
        if lexeme.kind == "open":
            return self._group(depth)
        if lexeme.kind == "field":
            return self._field(lexeme.text.lower())
        if lexeme.kind == "phrase":
            return _phrase(lexeme.text)
        return self._word(lexeme)

    def _group(self, depth: int) -> Node | None:
        if depth > 20:
            return None
        inner = self._either(depth + 1)
        if self._at < len(self._lexemes) and self._lexemes[self._at].kind == "close":
            self._at += 1
        return inner

    def _field(self, name: str) -> Node | None:
        if self._at >= len(self._lexemes) or self._lexemes[self._at].kind not in {"word", "phrase"}:
            return None
        value = self._lexemes[self._at].text.strip()
        self._at += 1
        return Field(name, value) if value else None

    def _word(self, lexeme: _Lexeme) -> Node | None:
        prefix = lexeme.text.endswith("*")
        found = terms(lexeme.text.rstrip("*"))
        if not found:
            return None
        if len(found) > 1:
            return Phrase(found, lexeme.text.rstrip("*"))
        written = len(found[0].exact[0])
        open_ended = lexeme.end == len(self._query) and written >= 2 and found[0].exact[0].isalpha()
        return Word(found[0], prefix=prefix and written >= 2, open_ended=open_ended and not prefix)


def _lexeme(match: re.Match[str]) -> _Lexeme:
    kind = match.lastgroup or "word"
    return _Lexeme("phrase" if kind == "curly" else kind, match[kind], match.end())


def _phrase(text: str) -> Node | None:
    found = terms(text)
    if not found:
        return None
    return Phrase(found, text.strip())


def _all(parts: list[Node]) -> Node | None:
    if len(parts) > 1:
        return All(tuple(parts))
    return parts[0] if parts else None


def in_words(node: Node) -> str:
    """Return what is searched, as a reader would say it."""
    match node:
        case Word():
            return _word_in_words(node)
        case Phrase(text=text):
            return f"“{text}”"
        case Field(name, value):
            return f"in sources whose {'name' if name == 'source' else name} has “{value}”"
        case Not(part):
            return f"not {_bracketed(part)}"
        case All(parts) | Either(parts):
            return (" and " if isinstance(node, All) else " or ").join(map(_bracketed, parts))


def _word_in_words(word: Word) -> str:
    if word.prefix:
        return f"words beginning with {word.term.exact[0]}"
    return f"{word.term.exact[0]}…" if word.open_ended else word.term.exact[0]


def _bracketed(node: Node) -> str:
    return f"({in_words(node)})" if isinstance(node, All | Either) else in_words(node)


def wanted(node: Node) -> tuple[Word | Phrase, ...]:
    """Return the words and phrases that shall be there, without those under NOT."""
    match node:
        case Word() | Phrase():
            return (node,)
        case All(parts) | Either(parts):
            return tuple(leaf for part in parts for leaf in wanted(part))
        case _:
            return ()
