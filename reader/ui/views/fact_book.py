"""The facts of the open library, found once for all views."""

from collections.abc import Callable

from reader.evidence.facts import Fact, find_facts
from reader.library.model import Library


class FactBook:
    """Keeps the facts of the library asked for last; used on the views' lane alone."""

    def __init__(self) -> None:
        self._library: Library | None = None
        self._facts: tuple[Fact, ...] = ()

    def facts(self, library: Library, stopped: Callable[[], bool]) -> tuple[Fact, ...]:
        """Return the facts of a library; where `stopped` says so, only those found until then."""
        if self._library is not library:
            found = find_facts(library, stopped)
            if stopped():
                return found
            self._library, self._facts = library, found
        return self._facts
