from collections.abc import Iterator

class XMLSyntaxError(SyntaxError):
    msg: str

class ParserError(Exception): ...

class DTD:
    def iterentities(self) -> Iterator[object]: ...

class DocInfo:
    internalDTD: DTD | None  # noqa: N815

class LogEntry:
    message: str

class XMLParser:
    error_log: list[LogEntry]
    def __init__(
        self,
        *,
        encoding: str | None = None,
        resolve_entities: bool = True,
        no_network: bool = True,
        load_dtd: bool = False,
        huge_tree: bool = False,
        remove_comments: bool = False,
        remove_pis: bool = False,
    ) -> None: ...

class HTMLParser:
    error_log: list[LogEntry]
    def __init__(
        self,
        *,
        encoding: str | None = None,
        no_network: bool = True,
        huge_tree: bool = False,
        remove_comments: bool = False,
        remove_pis: bool = False,
    ) -> None: ...

class _ElementTree:
    docinfo: DocInfo

class _Element:
    tag: str
    text: str | None
    tail: str | None
    def get(self, key: str) -> str | None: ...
    def remove(self, element: _Element) -> None: ...
    def getprevious(self) -> _Element | None: ...
    def find(self, path: str) -> _Element | None: ...
    def findall(self, path: str) -> list[_Element]: ...
    def iter(self, *tags: str) -> Iterator[_Element]: ...
    def itertext(self) -> Iterator[str]: ...
    def items(self) -> list[tuple[str, str]]: ...
    def getparent(self) -> _Element | None: ...
    def getroottree(self) -> _ElementTree: ...
    def __iter__(self) -> Iterator[_Element]: ...
    def __len__(self) -> int: ...

def fromstring(text: bytes, parser: XMLParser | HTMLParser | None = None) -> _Element | None: ...
