"""The query language: words, "phrases", "near words"~5, AND, OR, NOT, -word, (groups), prefix*, spelling~1.

Fields: title: source: publisher: author: date: after: before: and in: for the scope. Any string is a query:
what is unbalanced is closed, what is empty is left out.
"""

import re
from dataclasses import dataclass

from reader.search.layout import Scope
from reader.search.query import All, Either, Field, Near, Node, Not, Phrase, Query, Word
from reader.search.terms import terms

FIELDS = ("title", "source", "publisher", "author", "date", "after", "before")
MOST_WORDS = 48
MOST_EDITS = 2
_DEEPEST = 20
_LEXEME = re.compile(
    rf"""(?P<field>{"|".join(FIELDS)}|in):(?=\S)"""
    r"""|(?:"(?P<phrase>[^"“”]*)(?:["”]|$)|“(?P<curly>[^"“”]*)(?:["”]|$))(?:~(?P<near>\d{1,3}))?"""
    r"""|(?P<open>\()|(?P<close>\))|(?P<minus>(?:(?<=\s)|^)-(?=[\w"“($€£]))|(?P<word>[^\s()"“”]+)""",
    re.IGNORECASE,
)
_SPELLING = re.compile(r"~(\d?)$")


@dataclass(frozen=True, slots=True)
class _Lexeme:
    kind: str
    text: str
    end: int
    near: str | None = None


def parse(query: str) -> Query:
    """Return what a query asks; never raises."""
    parser = _Parser(query)
    tree = parser.tree()
    return Query(tree, parser.scope, tuple(dict.fromkeys(parser.told)))


class _Parser:
    def __init__(self, query: str) -> None:
        self._query = query
        self._lexemes = [_lexeme(m) for m in _LEXEME.finditer(query)]
        self._at = 0
        self._words = 0
        self.scope: Scope | None = None
        self.told: list[str] = []

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
        self._words += 1
        if self._words > MOST_WORDS:
            self.told.append(f"Only the first {MOST_WORDS} words and phrases are searched.")
            return None
        return self._phrase(lexeme) if lexeme.kind == "phrase" else self._word(lexeme)

    def _group(self, depth: int) -> Node | None:
        if depth > _DEEPEST:
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
        if name != "in":
            return Field(name, value) if value else None
        self.scope = next((s for s in Scope if s.startswith(value.lower())), None) if value else None
        if value and self.scope is None:
            self.told.append("in: takes sentence, paragraph or article.")
        return None

    def _phrase(self, lexeme: _Lexeme) -> Node | None:
        found = terms(lexeme.text)[:MOST_WORDS]
        if not found:
            return None
        if lexeme.near is not None and len(found) > 1:
            return Near(tuple(Word(term) for term in found), int(lexeme.near))
        return Phrase(found, lexeme.text.strip())

    def _word(self, lexeme: _Lexeme) -> Node | None:
        spelling = _SPELLING.search(lexeme.text)
        text = lexeme.text[: spelling.start()] if spelling else lexeme.text
        starred = text.endswith("*")
        found = terms(text.rstrip("*"))[:MOST_WORDS]
        if not found:
            return None
        if len(found) > 1:
            return Phrase(found, text.rstrip("*"))
        written = found[0].exact[0]
        if spelling:
            return Word(found[0], edits=self._edits(written, int(spelling[1] or 1)))
        if starred and len(written) < 2:
            self.told.append("A star needs two letters before it.")
        open_ended = lexeme.end == len(self._query) and len(written) >= 2 and written.isalpha()
        return Word(found[0], starred and len(written) >= 2, open_ended and not starred)

    def _edits(self, written: str, edits: int) -> int:
        most = MOST_EDITS if len(written) > 4 else min(1, len(written) // 3)
        if edits > most:
            self.told.append(f"At most {most} letters of {written} may differ.")
        return min(edits, most)


def _lexeme(match: re.Match[str]) -> _Lexeme:
    kind = next(
        k for k in ("field", "phrase", "curly", "open", "close", "minus", "word") if match[k] is not None
    )
    return _Lexeme("phrase" if kind == "curly" else kind, match[kind], match.end(), match["near"])


def _all(parts: list[Node]) -> Node | None:
    if len(parts) > 1:
        return All(tuple(parts))
    return parts[0] if parts else None
