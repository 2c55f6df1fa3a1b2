from lxml.etree import _Element

class Document:
    title: str | None
    author: str | None
    sitename: str | None
    date: str | None
    body: _Element
