from typing import Any

from lxml.etree import _Element
from trafilatura.settings import Document

def extract_metadata(filecontent: _Element, *, date_config: dict[str, Any] | None = None) -> Document: ...
