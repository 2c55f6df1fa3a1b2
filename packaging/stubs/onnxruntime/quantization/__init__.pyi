from enum import Enum

class QuantType(Enum):
    QInt8 = 0
    QUInt8 = 1

def quantize_dynamic(
    model_input: str,
    model_output: str,
    op_types_to_quantize: list[str] | None = None,
    per_channel: bool = False,
    weight_type: QuantType = ...,
    nodes_to_exclude: list[str] | None = None,
) -> None: ...
