"""CoNLL-U treebanks as training material: words, trees and, in GUM, entity mentions with their chains.

Format: universaldependencies.org/format.html; GUM's `Entity=` in the CorefUD bracket notation
(gucorpling.org/gum/annotations.html), fields GRP-etype-infstat-salience-centering-minspan-link-identity.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

_BRACKET = re.compile(r"\(([^()]+)(\))?|([^()]+)\)")
_PART = re.compile(r"\[\d+/\d+\]$")


@dataclass(frozen=True, slots=True)
class Mention:
    """A run of words that names or refers to something: `start`..`end` half-open, counted in words from 0.

    `chain` is the same for all mentions of one thing in a document.
    """

    start: int
    end: int
    kind: str
    chain: str
    link: str


@dataclass(slots=True)
class Tree:
    """A sentence of a treebank; `heads` count words from 1, 0 is the root, `starts` are offsets in `text`."""

    document: str
    text: str
    forms: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    lemmas: list[str] = field(default_factory=list)
    upos: list[str] = field(default_factory=list)
    xpos: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    has_entities: bool = False

    def head_of(self, mention: Mention) -> int:
        """Return the word of the mention whose own head lies outside it."""
        for word in range(mention.start, mention.end):
            if not mention.start < self.heads[word] <= mention.end:
                return word
        return mention.end - 1


def read_trees(path: Path) -> list[Tree]:
    """Read all sentences of a CoNLL-U file; words inside multiword tokens count, empty nodes do not."""
    return list(_sentences(path.read_text(encoding="utf-8")))


def _sentences(content: str) -> Iterator[Tree]:
    document, entities = "", False
    for block in content.split("\n\n"):
        lines = [line for line in block.split("\n") if line]
        meta = [line for line in lines if line.startswith("#")]
        for line in meta:
            if line.startswith("# newdoc id"):
                document, entities = line.split("= ", 1)[1], False
            entities = entities or line.startswith("# global.Entity")
        rows = [line.split("\t") for line in lines if not line.startswith("#")]
        if rows:
            text = next((line[9:] for line in meta if line.startswith("# text = ")), "")
            yield _tree(document, text, rows, entities)


def _tree(document: str, text: str, rows: list[list[str]], entities: bool) -> Tree:
    tree = Tree(document, text, has_entities=entities)
    opened: dict[str, list[tuple[int, list[str]]]] = {}
    offset, inside = 0, 0
    for row in rows:
        if "-" in row[0]:
            offset = _found(text, row[1], offset)
            inside = int(row[0].split("-")[1])
            continue
        if not row[0].isdigit():
            continue
        start = _found(text, row[1], offset)
        if text.startswith(row[1], start) and (int(row[0]) > inside or start <= offset + 1):
            offset = start + len(row[1])
        tree.forms.append(row[1])
        tree.starts.append(start)
        tree.lemmas.append(row[2])
        tree.upos.append(row[3])
        tree.xpos.append(row[4])
        tree.heads.append(int(row[6]))
        tree.labels.append(row[7])
        _read_brackets(row[9], len(tree.forms) - 1, opened, tree.mentions)
    return tree


def _found(text: str, form: str, offset: int) -> int:
    start = text.find(form, offset)
    return offset if start < 0 else start


def _read_brackets(
    misc: str, word: int, opened: dict[str, list[tuple[int, list[str]]]], mentions: list[Mention]
) -> None:
    value = next((part[7:] for part in misc.split("|") if part.startswith("Entity=")), "")
    for match in _BRACKET.finditer(value):
        if match[1] is None:
            chain = _PART.sub("", match[3])
            if opened.get(chain):
                start, fields = opened[chain].pop()
                mentions.append(_mention(start, word + 1, fields))
            continue
        fields = match[1].split("-")
        if match[2]:
            mentions.append(_mention(word, word + 1, fields))
        else:
            opened.setdefault(_PART.sub("", fields[0]), []).append((word, fields))


def _mention(start: int, end: int, fields: list[str]) -> Mention:
    link = fields[6] if len(fields) > 6 else ""
    return Mention(start, end, fields[1] if len(fields) > 1 else "", _PART.sub("", fields[0]), link)
