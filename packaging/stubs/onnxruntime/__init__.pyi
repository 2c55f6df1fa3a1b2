from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

class SessionOptions:
    intra_op_num_threads: int
    inter_op_num_threads: int
    log_severity_level: int

class NodeArg:
    name: str

class InferenceSession:
    def __init__(self, path: str, sess_options: SessionOptions, providers: Sequence[str]) -> None: ...
    def get_inputs(self) -> list[NodeArg]: ...
    def run(
        self, outputs: Sequence[str] | None, inputs: Mapping[str, NDArray[np.int64]]
    ) -> list[NDArray[np.float32]]: ...
