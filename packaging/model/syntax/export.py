"""Write the trained syntax model as int8 ONNX with tokenizer and manifest, as the program loads it.

`python -m syntax.export --trained FOLDER --out resources/models/syntax [--full FOLDER]` from packaging/model;
`--full` keeps the unquantised model too, for measuring what quantisation costs.
"""

import argparse
import hashlib
import json
import shutil
import tempfile
from pathlib import Path

import torch
from quantising import quantise

from .labels import Labels
from .network import TAGS, Shipped, SyntaxNetwork
from .train import LONGEST, encoder_folder

_OPSET = 17
_NAMES = ("pieces", "shapes", "mask", "first", "last")
_OUTPUTS = ("tags", "arcs", "heads", "relations")
VERSION = "1"


def load(trained: Path) -> tuple[SyntaxNetwork, Labels]:
    """Return the trained network of a folder and its label sets."""
    sets = json.loads((trained / "labels.json").read_text(encoding="utf-8"))
    labels = Labels(**{name: tuple(values) for name, values in sets.items()})
    state = torch.load(trained / "network.pt", map_location="cpu", weights_only=True)
    layers = 1 + max(int(key.split(".")[3]) for key in state if key.startswith("encoder.encoder.layer."))
    network = SyntaxNetwork(encoder_folder(), labels, layers=layers)
    network.load_state_dict(state)
    return network.float().eval(), labels


def export(trained: Path, out: Path, full: Path | None) -> None:
    """Write weights, tokenizer and manifest to `out`, and unquantised to `full` where given."""
    network, labels = load(trained)
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "plain.onnx"
        _write(network, plain)
        for place, quantised in ((out, True), (full, False)):
            if place is None:
                continue
            place.mkdir(parents=True, exist_ok=True)
            if quantised:
                quantise(plain, place / "model.onnx")
            else:
                shutil.copyfile(plain, place / "model.onnx")
            _describe(place, labels)


def _write(network: SyntaxNetwork, out: Path) -> None:
    example = (
        torch.tensor([[101, 7592, 2088, 102, 0], [101, 7592, 7592, 2088, 102]]),
        torch.tensor([[0, 1, 1, 0, 0], [0, 1, 1, 1, 0]]),
        torch.tensor([[1, 1, 1, 1, 0], [1, 1, 1, 1, 1]]),
        torch.tensor([[0, 1, 2, 0], [0, 1, 2, 3]]),
        torch.tensor([[0, 1, 2, 0], [0, 1, 2, 3]]),
    )
    axes = {name: {0: "sentences", 1: "pieces"} for name in _NAMES[:3]}
    axes |= {name: {0: "sentences", 1: "words"} for name in (*_NAMES[3:], *_OUTPUTS)}
    torch.onnx.export(
        Shipped(network).eval(),
        example,
        str(out),
        input_names=list(_NAMES),
        output_names=list(_OUTPUTS),
        dynamic_axes=axes,
        opset_version=_OPSET,
        dynamo=False,
    )


def _describe(out: Path, labels: Labels) -> None:
    tokenizer = json.loads((encoder_folder() / "tokenizer.json").read_text(encoding="utf-8"))
    tokenizer["truncation"] = tokenizer["padding"] = None
    (out / "tokenizer.json").write_text(json.dumps(tokenizer, ensure_ascii=False), encoding="utf-8")
    hashes = {n: hashlib.sha256((out / n).read_bytes()).hexdigest() for n in ("model.onnx", "tokenizer.json")}
    sets = labels.as_dict()
    manifest = {
        "name": "crossread-syntax",
        "version": VERSION,
        "kind": "syntax",
        "max_tokens": LONGEST,
        "languages": ["en"],
        "tags": {name: sets[name] for name in TAGS},
        "relations": sets["relations"],
        "sha256": hashes,
    }
    (out / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    """Read the arguments and export."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--trained", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--full", type=Path)
    given = parser.parse_args()
    export(given.trained, given.out, given.full)


if __name__ == "__main__":
    main()
