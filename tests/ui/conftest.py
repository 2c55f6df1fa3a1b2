"""A window on three invented reports, without a screen, and a watch for stray threads."""

import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from reader.ui import theme
from reader.ui.main import application, make_window
from reader.ui.settings import WindowSettings
from reader.ui.window import Window
from tests.ui.fakes import fake_backend
from tests.ui.watchdog import Watchdog

HARBOUR = """---
title: Harbour bridge reopens after repairs
publisher: The Tidewater Post
date: 2031-03-04
---

# Harbour bridge reopens after repairs

The harbour bridge reopened on Monday after 14 months of repairs, the port authority said. Traffic was light.

Engineers replaced 320 steel cables 🌉 and repainted both towers before the harbour bridge reopened.

## What comes next

- The toll for lorries rises to 9 crowns in April, the port authority said.
- A second inspection of the steel cables follows in autumn.
"""
COUNCIL = """---
title: Council welcomes the crossing back
publisher: Quayside Radio
date: 2031-03-05
---

# Council welcomes the crossing back

After 16 months of repairs the harbour bridge reopened to traffic, the council announced.

The port authority said the toll for lorries rises to 9 crowns in April.
"""
UNION = """---
title: Lorry drivers protest
author: Ines Okafor
---

# Lorry drivers protest

The toll for lorries rises to 12 crowns in April, the port authority said.
""" + "\n\n".join(
    f"Witness number {n} repeated at length what the others had told the meeting." for n in range(30)
)


@pytest.fixture(scope="session", autouse=True)
def _program() -> None:
    theme.apply(application(), theme.LIGHT)


@pytest.fixture
def library_folder(tmp_path: Path) -> Path:
    """Return a folder of three sources and one that cannot be read."""
    folder = tmp_path / "library"
    folder.mkdir()
    for name, text in (("a.md", HARBOUR), ("b.md", COUNCIL), ("c.md", UNION)):
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "broken.txt").write_bytes(b"\x00\x01\x02\xff\xfe" * 50)
    return folder


@pytest.fixture
def bare_window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    """Yield a shown window without a library; afterwards its threads must have ended."""
    before = set(threading.enumerate())
    backend = fake_backend(tmp_path / "reviews.sqlite")
    window = make_window(backend, WindowSettings(tmp_path / "settings.ini"), "light")
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    window.proportion()
    yield window
    window.close()
    assert {t for t in threading.enumerate() if t not in before and t.name != Watchdog.THREAD} == set()


@pytest.fixture
def window(bare_window: Window, library_folder: Path, qtbot: QtBot) -> Window:
    """Return the window with the library open and every claim judged."""
    open_and_judge(bare_window, library_folder, qtbot)
    return bare_window


def open_and_judge(window: Window, folder: Path, qtbot: QtBot) -> None:
    """Open a library and wait until every claim is judged."""
    with qtbot.waitSignal(window.controller.all_judged, timeout=20_000):
        window.controller.open(folder)


@pytest.fixture
def wait_for(qtbot: QtBot) -> Callable[[Callable[[], bool]], None]:
    """Return a function that waits until a condition holds."""
    return lambda condition: qtbot.waitUntil(condition, timeout=20_000)
