"""A query in the words that a reader would use."""

from reader.search.layout import Scope
from reader.search.query import All, Either, Field, Near, Node, Not, Phrase, Word

_FIELDS = {
    "title": "in sources whose title has “{}”",
    "source": "in sources whose name has “{}”",
    "publisher": "in sources whose publisher has “{}”",
    "author": "in sources whose author has “{}”",
    "after": "dated {} or later",
    "before": "dated {} or earlier",
}
_SCOPES = {
    Scope.SENTENCE: "in one sentence",
    Scope.PARAGRAPH: "in one paragraph",
    Scope.ARTICLE: "in one article",
}


def in_words(node: Node) -> str:
    """Return what is searched, as a reader would say it."""
    match node:
        case Word():
            return _word(node)
        case Phrase(text=text):
            return f"“{text}”"
        case Near(words, between):
            return f"{', '.join(map(in_words, words))} with at most {between} words between"
        case Field(name, value):
            return _dates(value) if name == "date" else _FIELDS[name].format(value)
        case Not(part):
            return f"not {_bracketed(part)}"
        case All(parts) | Either(parts):
            return (" and " if isinstance(node, All) else " or ").join(map(_bracketed, parts))


def scope_in_words(scope: Scope) -> str:
    """Return where the words of a query must stand together."""
    return _SCOPES[scope]


def _dates(value: str) -> str:
    first, dots, last = value.partition("..")
    if not dots:
        return f"dated {value}"
    if first and last:
        return f"dated from {first} to {last}"
    return f"dated {first} or later" if first else f"dated {last} or earlier"


def _word(word: Word) -> str:
    written = word.term.exact[0]
    if word.edits:
        return f"words spelled like {written} ({word.edits} letter{'s'[: word.edits - 1]} may differ)"
    if word.prefix:
        return f"words beginning with {written}"
    return f"{written}…" if word.open_ended else written


def _bracketed(node: Node) -> str:
    return f"({in_words(node)})" if isinstance(node, All | Either | Near) else in_words(node)
