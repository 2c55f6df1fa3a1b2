from collections.abc import Iterator

class Token:
    text: str
    pos: int
    def __init__(self, positions: bool = ..., chars: bool = ..., removestops: bool = ...) -> None: ...

class Analyzer:
    def __call__(self, value: str, **_: object) -> Iterator[Token]: ...
