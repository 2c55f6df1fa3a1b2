"""Sentences to trees: the syntax model run in batches of like length, its answers decoded."""

import json
import os
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from reader.errors import MissingPartError
from reader.evidence.onnx.package import ModelPackage, read_package
from reader.evidence.propositions.decoding import best_heads
from reader.evidence.propositions.lemmas import Knows, lemma_of
from reader.evidence.propositions.mending import mended
from reader.evidence.propositions.pieces import Cutter, Pieces, chunks, stacked
from reader.evidence.propositions.tree import ROOT, Tree, Word
from reader.evidence.propositions.words import split_words
from reader.text.model import Span

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

_BATCH = 32
_BATCH_PIECES = 2_048
_MOST_THREADS = 4
_REINSTALL = "install crossread again"
_TAGS = ("upos", "xpos", "edits", "names", "sorts")

Answers = tuple[NDArray[np.int64], NDArray[np.float32], NDArray[np.int64], NDArray[np.int64]]


@dataclass(frozen=True, slots=True)
class _Chunk:
    """A run of a sentence's words short enough for the model: `first` is the number of its first word."""

    sentence: int
    first: int
    pieces: Pieces


class SyntaxModel:
    """Tags and parses sentences; loaded with the first of them, safe to use from several threads."""

    def __init__(self, folder: Path, threads: int | None = None) -> None:
        self.package = read_package(folder)
        self.version = self.package.version
        self._folder = folder
        self._threads = threads or min(os.cpu_count() or 1, _MOST_THREADS)
        self._lock = threading.Lock()
        self._loaded: _Loaded | None = None

    def parse(self, sentences: Sequence[str], check: Callable[[], None] = lambda: None) -> list[Tree]:
        """Return the tree of each sentence, in order; an empty sentence has no words.

        `check` is called between batches, and may raise to end it.

        Raises:
            MissingPartError: the model's files are missing, damaged or none that this program can run.
        """
        return self.parse_words(sentences, [split_words(sentence) for sentence in sentences], check)

    def parse_words(
        self,
        sentences: Sequence[str],
        words: Sequence[Sequence[Span]],
        check: Callable[[], None] = lambda: None,
    ) -> list[Tree]:
        """Return the tree of each sentence over words that are given; `check` as for `parse`.

        Raises:
            MissingPartError: as for `parse`.
        """
        with self._lock:
            loaded = self._ready()
            runs = [
                _Chunk(number, first, pieces)
                for number, (text, spans) in enumerate(zip(sentences, words, strict=True))
                for first, pieces in chunks(
                    [span.of(text) for span in spans], loaded.cutter, self.package.max_tokens
                )
            ]
            answers = _run(loaded.session, runs, check)
        found: list[list[Word]] = [[] for _ in sentences]
        for chunk, answer in zip(runs, answers, strict=True):
            text, spans = sentences[chunk.sentence], words[chunk.sentence]
            found[chunk.sentence].extend(_words(text, spans, chunk, answer, loaded))
        return [Tree(text, mended(row)) for text, row in zip(sentences, found, strict=True)]

    def _ready(self) -> "_Loaded":
        if self._loaded is None:
            self.package.check()
            self._loaded = _load(self.package, _label_sets(self._folder), self._threads)
        return self._loaded


@dataclass(frozen=True, slots=True)
class _Loaded:
    session: "InferenceSession"
    cutter: Cutter
    sets: dict[str, list[str]]


def _label_sets(folder: Path) -> dict[str, list[str]]:
    try:
        row = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        sets = {name: [str(value) for value in row["tags"][name]] for name in _TAGS}
        return {**sets, "relations": [str(value) for value in row["relations"]]}
    except (OSError, ValueError, KeyError, TypeError):
        raise MissingPartError(f"manifest.json in {folder} is damaged", _REINSTALL) from None


def _load(package: ModelPackage, sets: dict[str, list[str]], threads: int) -> _Loaded:
    try:
        import onnxruntime
        from tokenizers import Tokenizer
    except ImportError as error:
        raise MissingPartError(f"{error.name} is not installed", _REINSTALL) from None
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 4
    try:
        session = onnxruntime.InferenceSession(
            str(package.weights), options, providers=["CPUExecutionProvider"]
        )
        return _Loaded(session, Cutter(Tokenizer.from_file(str(package.tokenizer))), sets)
    except Exception as error:
        line = str(error).splitlines()[0][:120]
        raise MissingPartError(f"the model {package.name} cannot be loaded ({line})", _REINSTALL) from None


def _run(session: "InferenceSession", runs: Sequence[_Chunk], check: Callable[[], None]) -> list[Answers]:
    order = sorted(range(len(runs)), key=lambda n: (len(runs[n].pieces.pieces), n))
    answers: dict[int, Answers] = {}
    batch: list[int] = []
    for n in order:
        if batch and (len(batch) >= _BATCH or len(runs[n].pieces.pieces) * (len(batch) + 1) > _BATCH_PIECES):
            check()
            answers.update(_answered(session, runs, batch))
            batch = []
        batch.append(n)
    if batch:
        answers.update(_answered(session, runs, batch))
    return [answers[n] for n in range(len(runs))]


def _answered(
    session: "InferenceSession", runs: Sequence[_Chunk], batch: Sequence[int]
) -> dict[int, Answers]:
    tags, arcs, heads, relations = session.run(None, stacked([runs[n].pieces for n in batch]))
    found: dict[int, Answers] = {}
    for row, n in enumerate(batch):
        count = len(runs[n].pieces.first)
        found[n] = (
            tags[row, :count].astype(np.int64),
            arcs[row, :count, :count],
            heads[row, :count].astype(np.int64),
            relations[row, :count].astype(np.int64),
        )
    return found


def _words(text: str, spans: Sequence[Span], chunk: _Chunk, answers: Answers, loaded: _Loaded) -> list[Word]:
    """Decode a chunk; its heads are numbered in the whole sentence."""
    tags, arcs, heads, relations = answers
    best, sets = best_heads(arcs), loaded.sets
    found: list[Word] = []
    for number in range(1, len(best)):
        span = spans[chunk.first + number - 1]
        upos, xpos, edit, name, sort = (sets[kind][tags[number, n]] for n, kind in enumerate(_TAGS))
        head = best[number]
        relation = _relation(head, heads[number].tolist(), relations[number].tolist(), sets["relations"])
        above = ROOT if head == 0 else chunk.first + head - 1
        form = span.of(text)
        lemma = _lemma(form, upos, xpos, edit, loaded.cutter.knows)
        found.append(Word(span, form, lemma, upos, xpos, above, relation, name, sort))
    return found


def _relation(head: int, ranked: list[int], relations: list[int], names: list[str]) -> str:
    if head == 0:
        return "root"
    known = names[relations[ranked.index(head)]] if head in ranked else "dep"
    return "parataxis" if known == "root" else known


def _lemma(form: str, upos: str, xpos: str, edit: str, knows: Knows) -> str:
    """Return a lemma by the rules, else by the suffix edit that the model chose; a proper noun stays.

    The model tags inflected forms well, but of their edits it gets only every second one right.
    """
    if upos == "PROPN":
        return form
    by_rule = lemma_of(form, _as_verb(form, xpos) if upos == "VERB" else xpos, knows)
    if by_rule is not None:
        return by_rule
    taken, _, added = edit.partition(":")
    low = form.lower()
    return (low[: len(low) - int(taken)] + added) if int(taken) <= len(low) else low


def _as_verb(form: str, xpos: str) -> str:
    """Return the tag of a verb form that was tagged as an adjective or a noun."""
    if xpos not in {"JJ", "NN"}:
        return xpos
    if form.endswith("ed") and not form.endswith("eed"):
        return "VBN"
    return "VBG" if form.endswith("ing") else xpos
