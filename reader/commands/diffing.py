"""`diff`: two sources with their paragraphs aligned and the words of each pair diffed."""

import argparse
from pathlib import Path
from typing import Any

from reader.commands.lines import DONE, put
from reader.compare.model import Change, Pair, Run
from reader.compare.paragraphs import align
from reader.compare.side_by_side import moved_pairs
from reader.compare.words import moved_diff
from reader.errors import SourceError
from reader.sources import load
from reader.text.model import Document, Paragraph, Span
from reader.text.printable import one_line

_MARKS = {Change.EQUAL: "{}", Change.DELETED: "[-{}-]", Change.INSERTED: "{{+{}+}}"}
_MOVED_AWAY, _MOVED_HERE = "[~{}~]", "{{~{}~}}"


def diff(options: argparse.Namespace) -> int:
    """Print the aligned paragraphs of two sources with their word diffs, moved text told apart.

    The line of two paragraphs begins with "=", or with "~" where they stand in another order than their
    neighbours; "<" and ">" begin what one source alone has. Words marked [~so~] stand elsewhere in the
    paragraph on the right, where they are marked {~so~}.
    """
    left, right = (_document(path) for path in (options.left, options.right))
    pairs = align(left, right)
    moved = moved_pairs(pairs)
    for n, pair in enumerate(pairs):
        runs = _runs(pair, left, right)
        if options.json:
            put(_pair(pair, runs, moved=n in moved))
        else:
            _print_pair(pair, runs, left, right, moved=n in moved)
    return DONE


def _document(path: Path) -> Document:
    try:
        return load(path, path.name)
    except SourceError as error:
        raise SourceError(f"{path} cannot be opened: {error.message}", error.remedy) from error


def _runs(pair: Pair, left: Document, right: Document) -> tuple[Run, ...]:
    """Return the word diff of an aligned pair, its spans in code points of the two sources."""
    if pair.left is None or pair.right is None:
        return ()
    a, b = pair.left.span, pair.right.span
    return tuple(
        Run(r.change, r.left.shifted(a.start), r.right.shifted(b.start), _elsewhere(r, a, b))
        for r in moved_diff(a.of(left.text), b.of(right.text))
    )


def _elsewhere(run: Run, left: Span, right: Span) -> Span | None:
    """Return where the words of a moved run stand in the other source; None for any other run."""
    return run.elsewhere.shifted((right if run.left else left).start) if run.elsewhere else None


def _pair(pair: Pair, runs: tuple[Run, ...], *, moved: bool) -> dict[str, Any]:
    return {
        "left": _bounds(pair.left),
        "right": _bounds(pair.right),
        "similarity": round(pair.similarity, 4),
        "moved": moved,
        "runs": [_run(run) for run in runs],
    }


def _run(run: Run) -> dict[str, Any]:
    told = {"change": run.change.value, "left": _ends(run.left), "right": _ends(run.right)}
    return told | {"elsewhere": _ends(run.elsewhere)} if run.elsewhere else told


def _bounds(paragraph: Paragraph | None) -> dict[str, int] | None:
    return None if paragraph is None else _ends(paragraph.span)


def _ends(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}


def _print_pair(pair: Pair, runs: tuple[Run, ...], left: Document, right: Document, *, moved: bool) -> None:
    if pair.right is None and pair.left is not None:
        print(f"< {one_line(pair.left.span.of(left.text))}")
    elif pair.left is None and pair.right is not None:
        print(f"> {one_line(pair.right.span.of(right.text))}")
    else:
        print(f"{'~' if moved else '='} {one_line(''.join(_shown(run, left, right) for run in runs))}")
    print()


def _shown(run: Run, left: Document, right: Document) -> str:
    if run.change is Change.MOVED:
        return (
            _MOVED_AWAY.format(run.left.of(left.text))
            if run.left
            else _MOVED_HERE.format(run.right.of(right.text))
        )
    words = run.right.of(right.text) if run.change is Change.INSERTED else run.left.of(left.text)
    return _MARKS[run.change].format(words)
