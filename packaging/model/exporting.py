"""Writes trained models as int8 ONNX with tokenizer and manifest, as the program loads them."""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

import torch
from corpora import LABELS
from quantising import quantise
from transformers import BertForSequenceClassification, BertModel

_OPSET = 17


class _Judge(torch.nn.Module):
    def __init__(self, model: BertForSequenceClassification) -> None:
        super().__init__()
        self.model = model

    def forward(self, ids: torch.Tensor, mask: torch.Tensor, kinds: torch.Tensor) -> torch.Tensor:
        logits = self.model(input_ids=ids, attention_mask=mask, token_type_ids=kinds).logits
        return torch.as_tensor(logits)


class _Encoder(torch.nn.Module):
    def __init__(self, model: BertModel) -> None:
        super().__init__()
        self.model = model

    def forward(self, ids: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        kinds = torch.zeros_like(ids)
        hidden = self.model(input_ids=ids, attention_mask=mask, token_type_ids=kinds).last_hidden_state
        return torch.as_tensor(hidden)


def export_judge(
    model: BertForSequenceClassification, tokenizer: Path, out: Path, version: str, temperature: float
) -> None:
    """Write the entailment model to the folder `out`: its label order is `LABELS`."""
    names = ("input_ids", "attention_mask", "token_type_ids")
    _write(_Judge(model.float().eval()), names, "logits", out)
    _finish(out, tokenizer, {
        "name": "crossread-judge", "version": version, "kind": "entailment", "labels": list(LABELS),
        "max_tokens": 192, "temperature": round(temperature, 4), "languages": ["en"],
    })  # fmt: skip


def export_encoder(model: BertModel, tokenizer: Path, out: Path, version: str) -> None:
    """Write the sentence encoder to the folder `out`: its output is texts x pieces x width."""
    _write(_Encoder(model.float().eval()), ("input_ids", "attention_mask"), "pieces", out)
    _finish(out, tokenizer, {
        "name": "crossread-encoder", "version": version, "kind": "encoder",
        "max_tokens": 96, "languages": ["en"],
    })  # fmt: skip


def _write(model: torch.nn.Module, names: tuple[str, ...], output: str, out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    example = tuple(torch.ones(2, 8, dtype=torch.long) for _ in names)
    axes = {name: {0: "texts", 1: "pieces"} for name in names} | {
        output: {0: "texts"} | ({1: "pieces"} if output == "pieces" else {})
    }
    with tempfile.TemporaryDirectory() as folder:
        full = Path(folder) / "full.onnx"
        torch.onnx.export(
            model, example, str(full), input_names=list(names), output_names=[output],
            dynamic_axes=axes, opset_version=_OPSET, dynamo=False,
        )  # fmt: skip
        quantise(full, out / "model.onnx")


def _finish(out: Path, tokenizer: Path, manifest: Mapping[str, object]) -> None:
    shutil.copyfile(tokenizer, out / "tokenizer.json")
    hashes = {n: hashlib.sha256((out / n).read_bytes()).hexdigest() for n in ("model.onnx", "tokenizer.json")}
    text = json.dumps({**manifest, "sha256": hashes}, indent=1)
    (out / "manifest.json").write_text(text + "\n", encoding="utf-8")
