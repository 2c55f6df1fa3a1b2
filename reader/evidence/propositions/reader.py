"""Reads the sentences of a document into propositions."""

from collections.abc import Callable, Sequence

from reader.evidence.propositions.model import Context, Proposition
from reader.evidence.propositions.parsing import SyntaxModel
from reader.evidence.propositions.reading import read_trees


class PropositionReader:
    """Takes documents apart with one syntax model; keeps nothing between documents."""

    def __init__(self, model: SyntaxModel) -> None:
        self._model = model
        self.version = f"propositions-2-{model.version}"

    def read(
        self,
        sentences: Sequence[str],
        context: Context | None = None,
        check: Callable[[], None] = lambda: None,
    ) -> tuple[Proposition, ...]:
        """Return what the sentences of one document say, in their order; spans count in each sentence.

        `check` is called between batches of sentences, and may raise to end it.

        Raises:
            MissingPartError: the syntax model is missing or damaged.
        """
        about = context or Context()
        named = sorted({about.title, *about.headings} - {""})
        trees = self._model.parse([*named, *sentences], check)
        above = dict(zip(named, trees, strict=False))
        headings = [above.get(heading) for heading in about.headings]
        return tuple(read_trees(trees[len(named) :], about, above.get(about.title), headings))
