"""Search at size: indexing beside bare Whoosh, search as you type, ranking beside other engines.

Prints tables over AllSides (9,198 short articles) and SciFact (5,183 abstracts), which lie beside the
checkout in development; without them there is nothing to measure. Times are of the processor, so that a busy
machine tells the same as an idle one; memory is what a process of its own grew by. `--quick` takes a tenth.
"""

import json
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path

from whoosh.fields import ID, TEXT, Schema
from whoosh.filedb.filestore import FileStorage

from reader.library.model import Library
from reader.library.open import open_library
from reader.search.index import SearchIndex
from tests.bench.rankings import Ranker, mean_ndcg, others, parts
from tests.shared_data import SHARED

_CORPORA = ("allsides", "scifact")
_TYPED = 20
_WORDS = 4
_MOST_MS, _MOST_MS_ANY = 50, 100
_HARD = (
    "the",
    "th",
    "a* in* th* co*",
    "the OR of OR and OR in OR to OR a OR is",
    '"of the"~50',
    "international~2 government~2 administration~2",
    "NOT zzzz",
    "date:1900..2100",
    "in:article the of and to in",
    "-the",
    "pr* " * 60,
    "*",
    "a*",
    "* * *",
    "co* pr* re* de*",
    "pres~2 elec~2 gove~2 cong~2",
    '"president trump election house"~99',
    '"' + "the president of the united states said that " * 6 + '"',
    '"in the" "of the" "to the" "and the"',
    "after:2000 before:2030 NOT date:2020",
    "date:2020-02-30",
    " OR ".join(f"word{n} president the" for n in range(70)),
    " OR ".join(["said", "state", "people", "study", "cells", "gene", "results"] * 30),
    "source:a title:the author:a publisher:n the",
    "(((" * 60 + "president" + ")))" * 60,
)


def main(arguments: Sequence[str]) -> None:
    """Print every table for which the data is here."""
    if not SHARED.is_dir():
        print("the development data is not beside this checkout: nothing to measure")
        return
    with tempfile.TemporaryDirectory() as place:
        folders = [_laid_out(name, Path(place), quick="--quick" in arguments) for name in _CORPORA]
        _indexing(folders)
        _searching(folders)
        _ranking(folders[1])


def _laid_out(name: str, place: Path, *, quick: bool) -> Path:
    folder = place / name
    tool = SHARED / "tools" / "make_library.py"
    subprocess.run([sys.executable, tool, name, folder], check=True, stdout=subprocess.DEVNULL)
    for n, file in enumerate(sorted(folder.iterdir())):
        if quick and n % 10:
            file.unlink()
    return folder


def _indexing(folders: Iterable[Path]) -> None:
    print("| indexing | sources | CPU s | sources/s | MiB grown |\n|---|---|---|---|---|")
    for folder in folders:
        for engine in ("bare Whoosh", "crossread", "crossread, again"):
            told = subprocess.run(
                [sys.executable, "-W", "ignore", "-m", "tests.bench.bench_search", "index", engine, folder],
                check=True,
                stdout=subprocess.PIPE,
                text=True,
            ).stdout
            count, seconds, grown = map(float, told.split())
            rate = count / seconds
            print(f"| {folder.name}, {engine} | {count:.0f} | {seconds:.2f} | {rate:,.0f} | {grown:.0f} |")


def _index(engine: str, folder: Path) -> None:
    """Index a folder in this process, of its own; print sources, seconds of the processor, MiB grown."""
    library = open_library(folder)
    before, began = _peak(), time.process_time()
    if engine == "bare Whoosh":
        with tempfile.TemporaryDirectory() as place:
            _index_barely(library, Path(place))
    else:
        SearchIndex.open(library, folder.with_suffix(".index"))
    print(len(library.documents), time.process_time() - began, _peak() - before)


def _index_barely(library: Library, place: Path) -> None:
    schema = Schema(source=ID(stored=True), title=TEXT(phrase=True), body=TEXT(phrase=True))
    writer = FileStorage(str(place)).create_index(schema).writer()
    for document in library.documents:
        title, body = parts(document)
        writer.add_document(source=document.source, title=title, body=body)
    writer.commit()


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _searching(folders: Iterable[Path]) -> None:
    print("\n| search | queries | median ms | p95 ms | most ms | partial, told | wanted |")
    print("|---|---|---|---|---|---|---|")
    for folder in folders:
        library = open_library(folder)
        index = SearchIndex.open(library, folder.with_suffix(".index"))
        for name, queries, wanted in (
            ("as you type", _typed(library), f"p95 {_MOST_MS}"),
            ("hard ones", _HARD, f"most {_MOST_MS_ANY}"),
        ):
            taken = [_milliseconds(partial(index.search, query)) for query in queries]
            p95 = statistics.quantiles(taken, n=20, method="inclusive")[-1]
            cut = sum(r.partial or bool(r.told) for r in map(index.search, queries))
            print(
                f"| {folder.name}, {name} | {len(taken)} | {statistics.median(taken):.1f} | {p95:.1f} "
                f"| {max(taken):.1f} | {cut} | {wanted} |"
            )
            if "--each" in sys.argv:
                for query, ms in zip(queries, taken, strict=True):
                    print(f"    {ms:6.1f}  {query[:80]!r}") if ms > _MOST_MS else None
        index.close()


def _typed(library: Library) -> list[str]:
    """Return what the field holds after each key while the first words of some articles are typed."""
    drawn = random.Random(5).sample(library.documents, _TYPED)
    typed = [" ".join(d.text.split()[:_WORDS]) for d in drawn]
    return [text[:end] for text in typed for end in range(1, len(text) + 1)]


def _milliseconds(work: Callable[[], object]) -> float:
    began = time.thread_time()
    work()
    return 1000 * (time.thread_time() - began)


def _ranking(folder: Path) -> None:
    """Print nDCG@10 of training claims as queries: those that the weights were chosen on, and the others."""
    library = open_library(folder)
    there = {d.source for d in library.documents}
    lines = (SHARED / "corpora" / "scifact" / "claims_train.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    claims = [(r["claim"], frozenset(f"{d}.txt" for d in r["cited_doc_ids"]) & there) for r in rows]
    chosen, other = ([c for c in half if c[1]] for half in (claims[0::2], claims[1::2]))
    index = SearchIndex.open(library, folder.with_suffix(".index"))

    def ours(text: str) -> list[str]:
        return [source for source, _ in index.nearest(text)]

    engines: dict[str, Ranker] = {"crossread": ours, **others(library.documents)}
    print("\n| nDCG@10 | chosen on | not chosen on |\n|---|---|---|")
    for name, rank in engines.items():
        print(f"| {name} | {mean_ndcg(rank, chosen):.3f} | {mean_ndcg(rank, other):.3f} |")
    index.close()


if __name__ == "__main__":
    if sys.argv[1:2] == ["index"]:
        _index(sys.argv[2], Path(sys.argv[3]))
    else:
        main(sys.argv[1:])
