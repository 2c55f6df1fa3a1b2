"""Trees written down as text, so that what is read off a tree is tested without a parser."""

from reader.evidence.propositions.tree import ROOT, Tree, Word
from reader.text.model import Span


def plant(text: str, rows: str) -> Tree:
    """Return a tree: a line per word with form, lemma, UPOS, XPOS, head (from 1, 0 the root), relation,
    then a sort and a BIO tag where there are any.
    """
    words: list[Word] = []
    at = 0
    for row in rows.strip().splitlines():
        form, lemma, upos, xpos, head, relation, *more = row.split()
        start = text.index(form, at)
        at = start + len(form)
        sort = next((m for m in more if m.islower()), "")
        name = next((m for m in more if m[:2] in {"B-", "I-"}), "O")
        above = int(head) - 1 if int(head) else ROOT
        words.append(Word(Span(start, at), form, lemma, upos, xpos, above, relation, name, sort))
    return Tree(text, tuple(words))
