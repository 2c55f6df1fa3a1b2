from lxml.etree import _Element
from trafilatura.settings import Document as Document

def bare_extraction(
    filecontent: _Element,
    *,
    include_comments: bool = True,
    include_tables: bool = True,
    include_formatting: bool = False,
) -> Document | None: ...
