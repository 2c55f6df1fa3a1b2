"""A small invented library to search."""

from pathlib import Path

from reader.library.model import Library
from reader.library.open import open_library

GAZETTE = """---
title: "Bridge over the Lorn opens"
publisher: "Lorn Gazette"
date: 2031-04-02
---

# Bridge over the Lorn opens

The bridge over the Lorn cost $1.25 billion and took 7 people's lives, builder Café Noir GmbH said Wednesday.

Traffic rose 52x to 1,200 cars an hour. About 34.4% of drivers paid by card.

A GPT-4 assistant answered 13.6 million calls.

## Reactions

“Don’t call it mine,” said Ana Núñez, who runs the operating team.
"""
COURIER = """Harbour Courier

A crossing at last

2031-05-10

The new crossing was announced in April, officials announcing tolls of 3 crowns.

Ana Nunez reports to the operating team's lead, Tom Weir. Nobody tested the toll gates 😀 before they opened.

Related articles

Ferries to be scrapped
"""


def write_library(folder: Path) -> Library:
    """Write the two articles below `folder` and open them."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "courier.txt").write_text(COURIER, encoding="utf-8")
    (folder / "gazette.md").write_text(GAZETTE, encoding="utf-8")
    return open_library(folder)
