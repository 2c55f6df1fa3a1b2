"""Builds a quantity with the noun that it counts, and tells a part from the whole."""

import re

from reader.evidence.facets.model import Qualifier, Quantity, QuantityKind
from reader.evidence.facets.nouns import counted_noun
from reader.text.model import Span

_WITH_NOUN = frozenset(
    {QuantityKind.COUNT, QuantityKind.PERCENT, QuantityKind.FRACTION, QuantityKind.ORDINAL}
)
_PART_BEFORE = re.compile(
    r"\b(?:another|further|additional|extra|others?|remaining|includ(?:es?|ed|ing)|among\s(?:them|whom|these|those)"
    r"|of\s(?:whom|them|which)|first|last|next|by|every|each|per|plus|apart\sfrom|except|besides|rose\sby|fell\sby)"
    r"(?:\s(?:a|an|the|at\sleast|about|some|only|are|is|were|was))?[\s,:]*$",
    re.IGNORECASE,
)
_PART_AFTER = re.compile(
    r"\s(?:others?\b|more\b(?!\sthan)|further\b|additional\b|extra\b|of\s(?:them|these|those|whom|which|the|its|his|her"
    r"|their|our|my)\b|out\sof\b)",
    re.IGNORECASE,
)
_PART_WORDS = frozenset(
    {"other", "further", "additional", "extra", "more", "such", "remaining", "new", "fewer", "less"}
)
_BEFORE = 32


def counted(
    text: str,
    span: Span,
    bounds: tuple[float, float],
    kind: QuantityKind,
    qualifier: Qualifier = Qualifier.EXACT,
    *,
    unit: str = "",
    step: float = 1.0,
    rate: str = "",
) -> Quantity:
    """Return a quantity that stands at `span` of `text`, with the noun that follows it."""
    plural = kind is QuantityKind.COUNT and bounds != (1.0, 1.0)
    noun, modifiers, end = counted_noun(text, span.end, plural=plural)
    if kind not in _WITH_NOUN:
        noun, modifiers, end = "", (), span.end
    phrase = Span(span.start, max(end, span.end))
    before = text[max(0, span.start - _BEFORE) : span.start]
    partial = (
        _PART_BEFORE.search(before) is not None
        or _PART_AFTER.match(text, span.end) is not None
        or not _PART_WORDS.isdisjoint(modifiers)
    )
    low, high = bounds
    return Quantity(
        span,
        span.of(text),
        phrase,
        low,
        high,
        kind,
        unit or noun,
        qualifier,
        step,
        rate,
        noun,
        modifiers,
        partial,
    )
