"""What the session file holds: where the reader was in each library, and how the window was divided.

JSON, written whole or not at all: a process killed at any moment leaves the last state or the one before.
What cannot be read, or is not of the kind expected, is as if it were not there.
"""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from reader.evidence.model import Claim, Evidence
from reader.library.model import Library
from reader.search.model import Hit
from reader.text.anchor import Anchor, make_anchor, reanchor
from reader.text.model import Span

_LIBRARIES_KEPT = 20
State = dict[str, Any]


class SessionStore:
    """The session file's content.

    Attributes:
        file: where it is kept.
    """

    def __init__(self, file: Path) -> None:
        self.file = file
        content = _read(file)
        self.frame: State = mapping(content.get("frame"))
        libraries = mapping(content.get("libraries"))
        self._libraries: dict[str, State] = {name: mapping(state) for name, state in libraries.items()}

    def library(self, folder: Path) -> State:
        """Return where the reader was in a library; empty where it was never open."""
        return self._libraries.get(str(folder.resolve()), {})

    def keep(self, folder: Path, state: State) -> None:
        """Take in where the reader is in a library; it becomes the most recent one."""
        name = str(folder.resolve())
        self._libraries.pop(name, None)
        self._libraries[name] = state
        for former in list(self._libraries)[:-_LIBRARIES_KEPT]:
            del self._libraries[former]

    @property
    def recent(self) -> tuple[Path, ...]:
        """The libraries that were open, the last one first."""
        return tuple(Path(name) for name in reversed(self._libraries))

    def content(self) -> bytes:
        """Return what is to be written."""
        whole = {"version": 1, "frame": self.frame, "libraries": self._libraries}
        return json.dumps(whole, ensure_ascii=True, indent=1).encode()


def _read(file: Path) -> State:
    try:
        return mapping(json.loads(file.read_bytes()))
    except (OSError, ValueError, RecursionError):
        return {}


def mapping(value: object) -> State:
    """Return a JSON object, or an empty one for anything else."""
    return {k: v for k, v in value.items() if isinstance(k, str)} if isinstance(value, dict) else {}


def names(value: object) -> list[str]:
    """Return the texts of a JSON list; empty for anything else."""
    return [v for v in value if isinstance(v, str)] if isinstance(value, list) else []


def numbers(value: object) -> list[int]:
    """Return a JSON list of whole numbers that are not negative; empty for anything else."""
    if not isinstance(value, list) or not all(isinstance(v, int) and v >= 0 for v in value):
        return []
    return list(value)


def whole_numbers(value: object) -> dict[str, int]:
    """Return the whole numbers of a JSON object that are not negative."""
    return {k: v for k, v in mapping(value).items() if isinstance(v, int) and v >= 0}


def claim_state(library: Library, claim: Claim) -> State:
    """Return a claim as it is kept: its text, and where it stands."""
    if claim.source is None or claim.span is None:
        return {"text": claim.text}
    return {"text": claim.text, "source": claim.source, **_anchored(library, claim.source, claim.span)}


def evidence_state(library: Library, evidence: Evidence) -> State:
    """Return a passage as it is kept."""
    return {"source": evidence.source, **_anchored(library, evidence.source, evidence.span)}


def hit_state(library: Library, hit: Hit) -> State:
    """Return a hit as it is kept."""
    return {"source": hit.source, **_anchored(library, hit.source, hit.span)}


def find_span(library: Library, state: Mapping[str, object]) -> tuple[str, Span] | None:
    """Return where a kept claim or passage stands now; None where it cannot be found."""
    source, start, end = state.get("source"), state.get("start"), state.get("end")
    quote = [state.get(name) for name in ("exact", "prefix", "suffix")]
    texts = {d.source: d.text for d in library.documents}
    if not isinstance(source, str) or source not in texts or not all(isinstance(q, str) for q in quote):
        return None
    if not isinstance(start, int) or not isinstance(end, int):
        return None
    found = reanchor(texts[source], Anchor(start, end, *map(str, quote)))
    return (source, found) if found is not None else None


def find_claim(
    place: tuple[str, Span] | None, state: Mapping[str, object], claims: Iterable[Claim]
) -> Claim | None:
    """Return the claim at a place, or the typed one of a kept state; None where there is none any more."""
    if place is not None:
        return next((c for c in claims if place == (c.source, c.span)), None)
    text = None if "source" in state else state.get("text")
    return next((c for c in claims if c.source is None and c.text == text), None)


def find_evidence(place: tuple[str, Span] | None, evidence: Iterable[Evidence]) -> Evidence | None:
    """Return the passage at a place."""
    return next((e for e in evidence if place == (e.source, e.span)), None)


def _anchored(library: Library, source: str, span: Span) -> State:
    anchor = make_anchor(library.document(source).text, span)
    return {
        "start": anchor.start,
        "end": anchor.end,
        "exact": anchor.exact,
        "prefix": anchor.prefix,
        "suffix": anchor.suffix,
    }
