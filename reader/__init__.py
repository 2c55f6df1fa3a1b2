"""Crossread: a desktop reader with side-by-side source diffing."""

import os
from importlib.metadata import PackageNotFoundError, version

# Unless this is set before it is imported, ONNX Runtime reports its use to Microsoft (see its Privacy.md).
os.environ["ORT_DISABLE_TELEMETRY"] = "1"

try:
    __version__ = version("crossread")
except PackageNotFoundError:
    __version__ = "0+unknown"
