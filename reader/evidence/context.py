"""What a sentence needs with it to be understood alone: the sentence before it, or its article's title."""

import re

from reader.evidence.statement import Statement
from reader.text.model import ParagraphKind

_BACK = re.compile(
    r"\b(?:he|she|it|they|his|her|its|their|him|them|this|that|these|those|both|such"
    r"|the (?:company|firm|group|move|team|ministry|agency|official|spokes\w+|man|woman|two|three|latter"
    r"|former|same|incident|accident|attack|decision|deal|case|plan|report|study|statement|victims?|suspects?|others?))\b",
    re.IGNORECASE,
)
_HEAD_WORDS = 5
_FEW_WORDS = 7
_LONGEST = 220
SEPARATOR = " | "


def in_context(statement: Statement, before: str, title: str) -> str:
    """Return a statement's text, led by `before` where it refers back, or by `title` where it is a bullet.

    Sentences that stand alone are returned as they are; long contexts are cut at the front.
    """
    context = (
        title if statement.kind is ParagraphKind.BULLET else before if _refers_back(statement.text) else ""
    )
    if not context or context == statement.text:
        return statement.text
    if len(context) > _LONGEST:
        context = context[-_LONGEST:].split(" ", 1)[-1]
    return context + SEPARATOR + statement.text


def _refers_back(text: str) -> bool:
    words = text.split()
    return len(words) < _FEW_WORDS or _BACK.search(" ".join(words[:_HEAD_WORDS])) is not None
