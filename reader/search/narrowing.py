"""Changes to a query as typed: its scope, and the source that it is narrowed to."""

import re

from reader.search.language import parse
from reader.search.layout import Scope

_SCOPE = re.compile(r"(?<!\S)in:\S+\s*", re.IGNORECASE)


def with_scope(query: str, scope: Scope | None) -> str:
    """Return a query with its scope changed; None leaves it to the search."""
    bare = _SCOPE.sub("", query)
    return f"in:{scope} {bare}" if scope else bare


def next_scope(query: str) -> Scope | None:
    """Return the scope after a query's own: none, sentence, paragraph, article, and round again."""
    order: tuple[Scope | None, ...] = (None, *Scope)
    return order[(order.index(parse(query).scope) + 1) % len(order)]


def narrowed_to(query: str, source: str) -> str:
    """Return a query narrowed to one source, or widened again where it is narrowed to that one already."""
    bare = without_source(query, source)
    return f"{bare} " if bare != query else f"{_condition(source)} {query}"


def without_source(query: str, source: str) -> str:
    """Return a query without the condition that narrows it to a source; as it is where there is none."""
    condition = _condition(source)
    return " ".join(query.replace(condition, "").split()) if condition in query else query


def _condition(source: str) -> str:
    return f'source:"{source.replace(chr(34), " ")}"'
