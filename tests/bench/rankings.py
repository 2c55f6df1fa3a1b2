"""Ranking by other engines, as a yardstick: plain Whoosh, SQLite FTS5 and tantivy, each as it comes.

Every engine gets title and body of the same articles, and the claim's words as alternatives.
"""

import importlib
import math
import re
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from typing import Any

from whoosh import qparser
from whoosh.fields import ID, TEXT, Schema
from whoosh.filedb.filestore import RamStorage

from reader.text.model import Document
from reader.text.words import tokenize

Ranker = Callable[[str], Sequence[str]]
AT = 10


def ndcg(ranked: Sequence[str], relevant: frozenset[str]) -> float:
    """Return nDCG@10 with binary gains (Järvelin and Kekäläinen 2002)."""
    gain = sum(1 / math.log2(n + 2) for n, source in enumerate(ranked[:AT]) if source in relevant)
    best = sum(1 / math.log2(n + 2) for n in range(min(AT, len(relevant))))
    return gain / best if best else 0.0


def mean_ndcg(rank: Ranker, claims: Iterable[tuple[str, frozenset[str]]]) -> float:
    """Return the mean nDCG@10 over claims with the sources that are relevant to each."""
    scores = [ndcg(rank(text), relevant) for text, relevant in claims]
    return sum(scores) / len(scores)


def others(documents: Sequence[Document]) -> Mapping[str, Ranker]:
    """Return the other engines that are here, each with the articles indexed."""
    found: dict[str, Ranker] = {"plain Whoosh, BM25F": _whoosh(documents)}
    with suppress(sqlite3.OperationalError):
        found["SQLite FTS5, bm25"] = _fts5(documents)
    with suppress(ImportError):
        found["tantivy, BM25"] = _tantivy(importlib.import_module("tantivy"), documents)
    return found


def parts(document: Document) -> tuple[str, str]:
    """Return an article's title, and the rest of its text."""
    title = document.metadata.title
    return title, document.text.replace(title, "", 1)


def _words(text: str) -> list[str]:
    return [token.text for token in tokenize(text)]


def _whoosh(documents: Sequence[Document]) -> Ranker:
    index = RamStorage().create_index(Schema(source=ID(stored=True), title=TEXT(), body=TEXT()))
    writer = index.writer()
    for document in documents:
        title, body = parts(document)
        writer.add_document(source=document.source, title=title, body=body)
    writer.commit()
    searcher = index.searcher()
    parser = qparser.MultifieldParser(["title", "body"], index.schema, group=qparser.OrGroup)

    def rank(text: str) -> list[str]:
        query = parser.parse(" ".join(_words(text)))
        return [hit["source"] for hit in searcher.search(query, limit=AT)]

    return rank


def _fts5(documents: Sequence[Document]) -> Ranker:
    store = sqlite3.connect(":memory:")
    store.execute(
        "CREATE VIRTUAL TABLE a USING fts5(source UNINDEXED, title, body, tokenize='porter unicode61')"
    )
    store.executemany("INSERT INTO a VALUES (?, ?, ?)", [(d.source, *parts(d)) for d in documents])

    def rank(text: str) -> list[str]:
        query = " OR ".join(f'"{word}"' for word in _words(text))
        rows = store.execute("SELECT source FROM a WHERE a MATCH ? ORDER BY rank LIMIT ?", (query, AT))
        return [str(row[0]) for row in rows]

    return rank


def _tantivy(tantivy: Any, documents: Sequence[Document]) -> Ranker:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("source", stored=True, tokenizer_name="raw")
    for name in ("title", "body"):
        builder.add_text_field(name, tokenizer_name="en_stem")
    index = tantivy.Index(builder.build())
    writer = index.writer()
    for document in documents:
        title, body = parts(document)
        writer.add_document(tantivy.Document(source=document.source, title=title, body=body))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    searcher = index.searcher()

    def rank(text: str) -> list[str]:
        query = index.parse_query(" ".join(re.findall(r"\w+", text)), ["title", "body"])
        return [searcher.doc(address)["source"][0] for _, address in searcher.search(query, AT).hits]

    return rank
