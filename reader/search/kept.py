"""Searches that the user keeps, and those made before: a small file in the user's data folder."""

import json
from dataclasses import dataclass, replace
from pathlib import Path

MOST_BEFORE = 50
MOST_SAVED = 200
_LONGEST = 2000


@dataclass(frozen=True, slots=True)
class KeptSearches:
    """The queries kept by the user, in the order of keeping, and those made before, the newest first."""

    saved: tuple[str, ...] = ()
    before: tuple[str, ...] = ()

    def made(self, query: str) -> "KeptSearches":
        """Return these with a query made just now; none where nothing is asked."""
        query = query.strip()[:_LONGEST]
        if not query:
            return self
        others = tuple(q for q in self.before if q != query)
        return replace(self, before=(query, *others)[:MOST_BEFORE])

    def toggled(self, query: str) -> "KeptSearches":
        """Return these with a query kept that was not, or no longer kept that was."""
        query = query.strip()[:_LONGEST]
        if query in self.saved:
            return replace(self, saved=tuple(q for q in self.saved if q != query))
        return replace(self, saved=(*self.saved, query)[-MOST_SAVED:]) if query else self

    def told(self) -> bytes:
        """Return the content of the file."""
        rows = {"saved": self.saved, "before": self.before}
        return json.dumps(rows, ensure_ascii=False, indent=1).encode("utf-8", "replace")


def read_searches(file: Path) -> KeptSearches:
    """Return what a file keeps; nothing where it is absent or cannot be understood."""
    try:
        rows = json.loads(file.read_bytes())
        saved, before = ([str(q) for q in rows[name]] for name in ("saved", "before"))
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return KeptSearches()
    return KeptSearches(tuple(saved[:MOST_SAVED]), tuple(before[:MOST_BEFORE]))
