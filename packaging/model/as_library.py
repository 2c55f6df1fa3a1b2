"""Lays an invented event out as a library folder with gold evidence, in the shape of every other library."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from accounts import Account, Event, read_events

_PARAGRAPH = (3, 2, 1, 3, 2)
_FIELDS = {"S": "support_must", "s": "support_may", "C": "contradict_must", "c": "contradict_may"}


def lay_out(event: Event, folder: Path) -> list[dict[str, object]]:
    """Write one plain text per account, return the gold rows: offsets count code points of the file."""
    folder.mkdir(parents=True, exist_ok=True)
    spans: dict[str, dict[str, object]] = {}
    for account in event.accounts:
        name = f"{account.letter.lower()}-{event.name}.txt"
        text = _source(event, account, spans, name)
        (folder / name).write_text(text, encoding="utf-8")
    rows: list[dict[str, object]] = []
    for claim, marks in event.claims.items():
        row: dict[str, object] = {"claim": spans[claim]}
        for grade, name in _FIELDS.items():
            row[name] = [spans[m.passage] for m in marks if m.grade == grade]
        rows.append(row)
    return rows


def _source(event: Event, account: Account, spans: dict[str, dict[str, object]], name: str) -> str:
    text = f"---\ndate: {account.day}\nlanguage: en\n---\n\n"
    spans[f"{account.letter}0"] = _span(name, len(text), account.headline)
    text += account.headline + "\n\n"
    left = 0
    for number, key in enumerate(account.sentences):
        sentence = event.texts[key]
        bullet = sentence.startswith("- ")
        if left == 0 or bullet:
            text = text.rstrip() + "\n\n"
            left = _PARAGRAPH[number % len(_PARAGRAPH)]
        spans[key] = _span(name, len(text), sentence)
        text += sentence + ("\n\n" if bullet else " ")
        left = 0 if bullet else left - 1
    return text.rstrip() + "\n"


def _span(source: str, start: int, text: str) -> dict[str, object]:
    return {"source": source, "start": start, "end": start + len(text), "text": text}


def main(accounts: str, out: str) -> None:
    """Lay every event of the folder `accounts` out under `out`, each with its `NAME.gold.json`."""
    for event in read_events(Path(accounts)):
        rows = lay_out(event, Path(out) / event.name)
        (Path(out) / f"{event.name}.gold.json").write_text(json.dumps(rows, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
