"""What the counterfactuals are worth: two small judges that differ in nothing else, each weighed anew.

    python ablation.py --data ../../../shared --base FOLDER --models ../../resources/models --work FOLDER

Both see 40,000 pairs of the general mixture, one of them without counterfactuals and templates. Encoder and
parser are the shipped ones. About two hours on two cores, most of it for asking both about every claim.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch
from accounts import is_held_out, read_events
from combining import bars, cross_fitted
from corpora import read_pairs
from exporting import export_judge
from fitting import measured_libraries, models_in, print_figures
from mixture import general_mixture
from training import Settings, accuracy, base_model, tokenizer_of, train

_HERE = Path(__file__).resolve().parent
_PAIRS, _RATE, _LONGEST = 40_000, 2e-4, 128


def main() -> None:
    """Train and measure both."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("data", "base", "models", "work"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    for counterfactuals in (True, False):
        print("with counterfactuals" if counterfactuals else "without counterfactuals", flush=True)
        _measure(options, _judge(options, counterfactuals=counterfactuals))


def _judge(options: argparse.Namespace, *, counterfactuals: bool) -> Path:
    """Train one judge where there is none yet, and return the folder of its exported form."""
    folder: Path = options.work / ("with" if counterfactuals else "without")
    exported = folder / "exported"
    if not exported.is_dir():
        tokenizer = tokenizer_of(options.base, _LONGEST)
        mixture = general_mixture(options.data / "nli" / "train", counterfactuals=counterfactuals)
        model = base_model(options.base)
        train(model, mixture[:_PAIRS], tokenizer, Settings(rate=_RATE), folder)
        for path in sorted((options.data / "nli" / "dev").glob("*.jsonl")):
            print(f"{path.stem}: {accuracy(model, list(read_pairs(path)), tokenizer):.3f}", flush=True)
        export_judge(model, options.base / "tokenizer.json", exported, "1", 1.0)
    return exported


def _measure(options: argparse.Namespace, judge: Path) -> None:
    held_out = [event for event in read_events(_HERE / "accounts") if is_held_out(event)]
    sets = measured_libraries(options.data, held_out, models_in(options.models, judge))
    print_figures(sets, *bars(sets, cross_fitted(sets)))


if __name__ == "__main__":
    main()
