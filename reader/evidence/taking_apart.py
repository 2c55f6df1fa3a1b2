"""The parts of every statement of a library, read when first asked for."""

import threading
from collections.abc import Callable, Sequence

from reader.evidence.corpus import Corpus
from reader.evidence.parts import Part, parts_of
from reader.evidence.propositions.model import Context, Proposition, Propositions
from reader.evidence.statement import Statement
from reader.text.model import ParagraphKind

_LONGEST_SOURCE = 2_000


class Parts:
    """Takes the articles of one library apart, each as a whole, so that its referents are known.

    Of a source of more than 2,000 sentences, and for a typed claim, each sentence is read alone.
    """

    def __init__(
        self, corpus: Corpus, reader: Propositions, check: Callable[[], None] = lambda: None
    ) -> None:
        """Take the reader; `check` is called while it reads, and may raise to end it."""
        self._corpus = corpus
        self._reader = reader
        self._check = check
        self._lock = threading.Lock()
        # A statement is kept with its parts, lest another be made in its place and share its id.
        self._found: dict[int, tuple[Statement, tuple[Part, ...]]] = {}

    def of(self, statement: Statement) -> tuple[Part, ...]:
        """Return the parts of a statement, in order.

        Raises:
            MissingPartError: the syntax model is missing or damaged.
        """
        with self._lock:
            known = self._found.get(id(statement))
            if known is not None:
                return known[1]
            article = self._corpus.statements.get(statement.source or "", ())
            whole = len(article) <= _LONGEST_SOURCE and any(s is statement for s in article)
            self._read(article if whole else [statement])
            return self._found[id(statement)][1]

    def _read(self, statements: Sequence[Statement]) -> None:
        context = Context(
            title=next((s.text for s in statements if s.kind is not ParagraphKind.BODY), ""),
            bullets=frozenset(n for n, s in enumerate(statements) if s.kind is ParagraphKind.BULLET),
        )
        said: list[list[Proposition]] = [[] for _ in statements]
        for proposition in self._reader.read([s.text for s in statements], context, self._check):
            said[proposition.sentence].append(proposition)
        for statement, propositions in zip(statements, said, strict=True):
            self._found[id(statement)] = statement, parts_of(statement, propositions)
