"""Finds the trained models: the shipped ones, or the entailment model that the settings name."""

from pathlib import Path

from reader import places
from reader.errors import MissingPartError
from reader.evidence.asking import Models
from reader.evidence.onnx.encoder import OnnxEncoder
from reader.evidence.onnx.entailment import OnnxEntailment
from reader.evidence.onnx.package import read_package
from reader.evidence.propositions.parsing import SyntaxModel
from reader.evidence.propositions.reader import PropositionReader
from reader.evidence.weighing import Weights

_REMEDY = "install crossread again"


def shipped(name: str) -> Path:
    """Return the folder of a shipped model: `entailment`, `encoder` or `syntax`."""
    return places.resources() / "models" / name


def entailment_model(folder: Path | None = None) -> OnnxEntailment:
    """Return the entailment model of a folder, or the shipped one; its hash is checked, it is not yet loaded.

    Raises:
        MissingPartError: it is missing, damaged or does not say what its outputs mean.
    """
    package = read_package(folder if folder is not None else shipped("entailment"))
    model = OnnxEntailment(package)
    package.check()
    return model


def trained_models(folder: Path | None = None) -> Models:
    """Return all that judging needs besides rules; `folder` holds another entailment model.

    Raises:
        MissingPartError: a part is missing or damaged.
    """
    encoder = read_package(shipped("encoder"))
    encoder.check()
    syntax = SyntaxModel(shipped("syntax"))
    syntax.package.check()
    try:
        weights = Weights.load(places.resources() / "models" / "weights.json")
    except (OSError, ValueError, RecursionError):
        raise MissingPartError("weights.json of the models is missing or damaged", _REMEDY) from None
    return Models(entailment_model(folder), OnnxEncoder(encoder), PropositionReader(syntax), weights)
