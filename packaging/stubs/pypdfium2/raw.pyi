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

class FS_MATRIX(ctypes.Structure):  # noqa: N801
    a: float
    b: float
    c: float
    d: float

def FPDFText_GetFontSize(text_page: Any, index: int) -> float: ...  # noqa: N802
def FPDFText_GetMatrix(text_page: Any, index: int, matrix: Any) -> int: ...  # noqa: N802
def FPDFText_GetCharOrigin(text_page: Any, index: int, x: Any, y: Any) -> int: ...  # noqa: N802
def FPDFText_CountChars(text_page: Any) -> int: ...  # noqa: N802
def FPDFText_GetFontWeight(text_page: Any, index: int) -> int: ...  # noqa: N802
def FPDFText_IsGenerated(text_page: Any, index: int) -> int: ...  # noqa: N802
def FPDFPage_CountObjects(page: Any) -> int: ...  # noqa: N802
def FPDFPage_GetObject(page: Any, index: int) -> Any: ...  # noqa: N802
def FPDFPageObj_GetType(page_object: Any) -> int: ...  # noqa: N802
def FPDFPageObj_GetMarkedContentID(page_object: Any) -> int: ...  # noqa: N802
def FPDFPageObj_GetBounds(page_object: Any, *ends: Any) -> int: ...  # noqa: N802

FPDF_PAGEOBJ_IMAGE: int
FPDF_PAGEOBJ_FORM: int
FPDF_ERR_PASSWORD: int
