"""Makes an int8 model of a full one, with ONNX Runtime as the program has it: it tells its maker nothing."""

import importlib
import tempfile
from pathlib import Path


def quantise(full: Path, out: Path) -> None:
    """Write the ONNX model `full` with int8 weights, scaled by channel, to the file `out`."""
    importlib.import_module("reader")  # switches the runtime's telemetry off, which must precede its import
    from onnxruntime.quantization import QuantType, quantize_dynamic
    from onnxruntime.quantization.shape_inference import quant_pre_process

    with tempfile.TemporaryDirectory() as folder:
        ready = Path(folder) / "ready.onnx"
        quant_pre_process(str(full), str(ready), skip_symbolic_shape=True)
        quantize_dynamic(str(ready), str(out), weight_type=QuantType.QInt8, per_channel=True)
