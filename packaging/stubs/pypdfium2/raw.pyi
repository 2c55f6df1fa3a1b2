import ctypes
from typing import Any

class FS_RECTF(ctypes.Structure):  # noqa: N801
    left: float
    top: float
    right: float
    bottom: float

def FPDFText_GetUnicode(text_page: Any, index: int) -> int: ...  # noqa: N802
def FPDFText_GetLooseCharBox(text_page: Any, index: int, rect: Any) -> int: ...  # noqa: N802
def FPDFText_GetCharAngle(text_page: Any, index: int) -> float: ...  # noqa: N802
