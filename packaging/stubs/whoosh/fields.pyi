from collections.abc import Iterator
from typing import Any

from whoosh.formats import Format

class FieldType:
    def __init__(self, __format: Format, analyzer: object) -> None: ...
    def index(self, value: Any, **_: object) -> Iterator[tuple[bytes, int, float, bytes]]: ...

STORED: type[FieldType]

class ID(FieldType):
    def __init__(self, stored: bool = ...) -> None: ...

class TEXT(FieldType):
    def __init__(
        self, analyzer: object = ..., phrase: bool = ..., stored: bool = ..., field_boost: float = ...
    ) -> None: ...

class Schema:
    def __init__(self, **fields: FieldType | type[FieldType]) -> None: ...
