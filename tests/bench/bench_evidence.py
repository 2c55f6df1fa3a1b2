"""How good the evidence is: scores on the development gold, pairs, SciFact, calibration, speed, ablations.

Prints Markdown tables. Needs the data that development has beside the checkout; what is absent is left out.
`--scifact` adds the open run over 5,183 abstracts, which takes minutes.
"""

import dataclasses
import importlib.util
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from reader.evidence import trained
from reader.evidence.asking import Models
from reader.evidence.claims import claim_from_span
from reader.evidence.engine import Engine
from reader.evidence.findings import Findings
from reader.evidence.model import EntailmentModel, Judgement, Probabilities
from reader.evidence.statement import Statement
from reader.library.open import open_library
from reader.search.index import SearchIndex
from reader.text.model import Span
from reader.text.splitting import split_sentences
from tests.shared_data import SHARED

_LIBRARIES = {"seeds": SHARED / "seeds", "cables": SHARED / "corpora" / "cables"}
_LABELS = ("contradict", "neutral", "support")
_BINS = 10


def main(arguments: Sequence[str]) -> None:
    """Print every table for which the data is here."""
    models = trained.trained_models()
    if not SHARED.is_dir():
        print("the development data is not beside this checkout: nothing to measure")
        return
    _evidence(models)
    _ablations(models)
    _pairs(models.entailment)
    _splitting()
    if "--scifact" in arguments:
        _scifact()


def _tool(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, SHARED / "tools" / f"{name}.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(name)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _scored(name: str, models: Models | None) -> tuple[dict[str, Any], float]:
    library = open_library(_LIBRARIES[name])
    gold = json.loads((SHARED / "gold" / f"{name}.dev.json").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        index = SearchIndex.open(library, Path(folder))
        engine = Engine(library, index, models)
        claims = [
            claim_from_span(
                library.document(g["claim"]["source"]), Span(g["claim"]["start"], g["claim"]["end"])
            )
            for g in gold
        ]
        began = time.perf_counter()
        judged = list(engine.judge_all(claims))
        seconds = time.perf_counter() - began
        index.close()
    score: Callable[..., dict[str, Any]] = _tool("score_evidence").score
    return score(gold, [_row(judgement) for judgement in judged]), seconds


def _row(judgement: Judgement) -> dict[str, Any]:
    span = judgement.claim.span or Span(0, 0)
    return {
        "claim": {"source": judgement.claim.source, "start": span.start, "end": span.end},
        "evidence": [
            {"source": e.source, "start": e.span.start, "end": e.span.end, "verdict": e.verdict.value}
            for e in judgement.evidence
        ],
    }


_HEAD = "| | contradiction P / R / F1 | support P / R / F1 | false alarms | seconds |\n|---|---|---|---|---|"


def _line(title: str, scored: dict[str, Any], seconds: float) -> str:
    cells = [
        " / ".join(f"{scored[verdict][key]:.2f}" for key in ("precision", "recall", "f1"))
        for verdict in ("contradict", "support")
    ]
    alarms = f"{scored['false_alarms']} of {scored['quiet_claims']}"
    return f"| {title} | {cells[0]} | {cells[1]} | {alarms} | {seconds:.1f} |"


def _evidence(models: Models) -> None:
    print("\n" + _HEAD)
    for name in _LIBRARIES:
        print(_line(f"{name}.dev", *_scored(name, models)))
        print(_line(f"{name}.dev, rules alone", *_scored(name, None)))


class _Silent:
    """An entailment model with no opinion: what is left when the model is off."""

    version = "silent"

    def judge(self, pairs: Sequence[tuple[str, str]]) -> list[Probabilities]:
        """Say neutral of every pair, as sure as the trained model is on average."""
        return [Probabilities(0.05, 0.03, 0.92)] * len(pairs)


def _ablations(models: Models) -> None:
    """Print the gold again with one part taken away; the weights stay as they are."""
    print("\nAblations\n\n" + _HEAD)
    for name in _LIBRARIES:
        silent = dataclasses.replace(models, entailment=_Silent())
        print(_line(f"{name}.dev, model off", *_scored(name, silent)))
        with _Replaced("reader.evidence.asking", "compare", _words_alone):
            print(_line(f"{name}.dev, facets off", *_scored(name, models)))
        with _Replaced("reader.evidence.similarity", "in_context", _alone):
            print(_line(f"{name}.dev, context off", *_scored(name, models)))


def _alone(statement: Statement, *_context: str) -> str:
    return statement.text


def _words_alone(claim: Any, passage: Any, corpus: Any) -> Findings:
    from reader.evidence.comparing import compare

    found = compare(claim, passage, corpus)
    return Findings(found.likeness, found.common)


class _Replaced:
    """Puts another function in a module's place for a while."""

    def __init__(self, module: str, name: str, other: Callable[..., object]) -> None:
        self._module, self._name, self._other = sys.modules[module], name, other

    def __enter__(self) -> None:
        self._own = getattr(self._module, self._name)
        setattr(self._module, self._name, self._other)

    def __exit__(self, *_: object) -> None:
        setattr(self._module, self._name, self._own)


def _pairs(model: EntailmentModel) -> None:
    print("\n| pairs | n | accuracy | macro-F1 | ECE | pairs/s |\n|---|---|---|---|---|---|")
    for file in sorted((SHARED / "nli" / "dev").glob("*.jsonl")):
        rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
        began = time.perf_counter()
        said = model.judge([(row["premise"], row["hypothesis"]) for row in rows])
        pace = len(rows) / (time.perf_counter() - began)
        wanted = [row["label"] for row in rows]
        shares = [_shares(p, set(wanted)) for p in said]
        labels = [max(s, key=s.__getitem__) for s in shares]
        right = sum(a == b for a, b in zip(labels, wanted, strict=True)) / len(rows)
        ece = _calibration_error(zip((max(s.values()) for s in shares), labels, wanted, strict=True))
        print(
            f"| {file.stem} | {len(rows)} | {right:.3f} | {_macro_f1(labels, wanted):.3f} | {ece:.3f} "
            f"| {pace:.0f} |"
        )


def _shares(opinion: Probabilities, there: set[str]) -> dict[str, float]:
    """Return the probabilities over the labels that a file holds: two-way sets have no neutral."""
    shares = dict(zip(_LABELS, (opinion.contradicts, opinion.neither, opinion.supports), strict=True))
    kept = {label: share for label, share in shares.items() if label in there}
    return {label: share / sum(kept.values()) for label, share in kept.items()}


def _macro_f1(said: Sequence[str], wanted: Sequence[str]) -> float:
    scores = []
    for label in sorted(set(wanted)):
        both = sum(a == b == label for a, b in zip(said, wanted, strict=True))
        scores.append(2 * both / max(1, said.count(label) + wanted.count(label)))
    return sum(scores) / len(scores)


def _calibration_error(rows: Iterable[tuple[float, str, str]]) -> float:
    """Return the expected calibration error over ten bins (Guo et al. 2017)."""
    bins: list[list[tuple[float, bool]]] = [[] for _ in range(_BINS)]
    for share, said, wanted in rows:
        bins[min(_BINS - 1, int(share * _BINS))].append((share, said == wanted))
    total = sum(map(len, bins))
    return sum(abs(sum(r for _, r in b) - sum(s for s, _ in b)) for b in bins if b) / total


def _splitting() -> None:
    """Compare the ends of sentences inside BASIL's paragraphs with those that the corpus gives."""
    right = said = wanted = 0
    for line in (SHARED / "corpora" / "basil.jsonl").read_text(encoding="utf-8").splitlines():
        for article in json.loads(line)["articles"]:
            text, spans = "", []
            for paragraph in article["paragraphs"]:
                spans.append(Span(len(text), len(text) + len(paragraph)))
                text += paragraph + "\n\n"
            first = {span.start for span in spans}
            ours = {s.start for span in spans for s in split_sentences(text, span)} - first
            theirs = _starts(text, article["sentences"]) - first
            right, said, wanted = right + len(ours & theirs), said + len(ours), wanted + len(theirs)
    print("\n| sentences of BASIL | precision | recall | F1 |\n|---|---|---|---|")
    figures = (right / said, right / wanted, 2 * right / (said + wanted))
    print(f"| {wanted} boundaries in paragraphs |" + "".join(f" {figure:.3f} |" for figure in figures))


def _starts(text: str, sentences: Sequence[str]) -> set[int]:
    found, at = set(), 0
    for sentence in map(str.strip, sentences):
        start = text.find(sentence, at)
        if start >= 0 and sentence:
            found.add(start)
            at = start + len(sentence)
    return found


def _scifact() -> None:
    """Judge SciFact's training claims over all its abstracts, through the command line."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "scifact"
        claims = SHARED / "corpora" / "scifact" / "claims_train.jsonl"
        tools = SHARED / "tools"
        subprocess.run([sys.executable, tools / "make_library.py", "scifact", place, claims], check=True)
        said = Path(folder) / "said.jsonl"
        began = time.perf_counter()
        with said.open("w", encoding="utf-8") as out:
            subprocess.run(
                [
                    sys.executable,
                    "-m",
                    "reader",
                    "evidence",
                    place,
                    "--claims",
                    f"{place}.claims.jsonl",
                    "--json",
                ],
                check=True,
                stdout=out,
            )
        print(f"\nSciFact, open, training claims ({time.perf_counter() - began:.0f} s with indexing)\n")
        subprocess.run([sys.executable, tools / "score_scifact.py", f"{place}.gold.jsonl", said], check=True)


if __name__ == "__main__":
    main(sys.argv[1:])
