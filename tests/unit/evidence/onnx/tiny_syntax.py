"""A syntax model to which every word is a common noun that depends on nothing in particular."""

from pathlib import Path

import numpy as np
from onnx import TensorProto, helper, numpy_helper

from tests.unit.evidence.onnx.tiny import write_manifest, write_tokenizer

_INPUTS = ("pieces", "shapes", "mask", "first", "last")
_LABELS = {"upos": ["NOUN"], "xpos": ["NN"], "edits": ["0:"], "names": ["O"], "sorts": [""]}
_HEADS_RANKED = 3


def write_syntax(folder: Path) -> None:
    """Write weights that answer nought whatever is asked, a tokenizer of a few words, and the manifest."""
    folder.mkdir(parents=True, exist_ok=True)
    _save(folder / "model.onnx")
    write_tokenizer(folder)
    write_manifest(folder, name="syntax", kind="syntax", labels=[], tags=_LABELS, relations=["dep"])


def _save(file: Path) -> None:
    sizes = {"tags": len(_LABELS), "heads": _HEADS_RANKED, "relations": _HEADS_RANKED}
    constants = [numpy_helper.from_array(np.asarray([size], np.int64), name) for name, size in sizes.items()]
    constants.append(numpy_helper.from_array(np.asarray([1], np.int64), "one"))
    nodes = [
        helper.make_node("Shape", ["first"], ["words"]),
        helper.make_node("Gather", ["words", "one"], ["arcs"]),
    ]
    results = []
    for name in ("tags", "arcs", "heads", "relations"):
        kind = TensorProto.FLOAT if name == "arcs" else TensorProto.INT64
        nought = helper.make_tensor("nought", kind, [1], [0])
        nodes.append(helper.make_node("Concat", ["words", name], [f"{name}_shape"], axis=0))
        nodes.append(helper.make_node("ConstantOfShape", [f"{name}_shape"], [f"{name}_found"], value=nought))
        results.append(helper.make_tensor_value_info(f"{name}_found", kind, ["texts", "count", f"{name}_n"]))
    inputs = [helper.make_tensor_value_info(n, TensorProto.INT64, ["texts", f"{n}_n"]) for n in _INPUTS]
    graph = helper.make_graph(nodes, "tiny", inputs, results, constants)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    file.write_bytes(model.SerializeToString())
