from collections.abc import Iterator

from whoosh.query import Query

class Hit:
    def __getitem__(self, fieldname: str) -> str: ...

class Searcher:
    def search(self, q: Query, limit: int | None = ...) -> Iterator[Hit]: ...
