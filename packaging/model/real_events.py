"""Real events of the BASIL corpus with passages labelled for this project.

`labels/basil.json` holds offsets alone, by event: no word of the articles. They count code points of the
files as `make_library.py basil` lays them out.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

Gold = list[dict[str, object]]


def real_events(labels: Path, data: Path) -> Iterator[tuple[str, Path, Gold]]:
    """Yield every labelled event: its name, a passing folder with its three articles, its gold rows."""
    rows: dict[str, Gold] = json.loads(labels.read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as temporary:
        everything = Path(temporary) / "basil"
        tool = data / "tools" / "make_library.py"
        subprocess.run([sys.executable, str(tool), "basil", str(everything)], check=True)
        for name, gold in sorted(rows.items()):
            folder = Path(temporary) / name
            folder.mkdir()
            for file in sorted(everything.glob(f"{name}-*.txt")):
                shutil.copyfile(file, folder / file.name)
            yield name, folder, gold
