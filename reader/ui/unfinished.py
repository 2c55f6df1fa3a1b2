"""An export that was cut short, as by a power cut, is offered again when its library is next open."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from reader.ui.window import Window


class Unfinished(QObject):
    """Keeps what is being exported where until it is done."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        window.controller.exporting.started.connect(self._keep)
        window.controller.exporting.ended.connect(self.forget)
        window.controller.all_judged.connect(self._offer)

    def forget(self) -> None:
        """Forget it: it was written, failed or was stopped, and the reader was told."""
        self._window.settings.unfinished = ""

    def _keep(self, out: Path, form: str) -> None:
        opened = self._window.controller.opened
        if opened is not None:
            self._window.settings.unfinished = json.dumps([str(opened.resolve()), str(out), form])

    def _offer(self) -> None:
        opened, kept = self._window.controller.opened, self._kept()
        if opened is None or kept is None or kept[0] != str(opened.resolve()):
            return
        if self._window.controller.exporting.pending is None:
            self.forget()
            out, form = Path(kept[1]), kept[2]
            said = self.tr("The export to {folder} was cut short").replace("{folder}", str(out))
            self._window.notice.tell(
                said, self.tr("Export again"), lambda: self._window.controller.export(out, form)
            )

    def _kept(self) -> list[str] | None:
        try:
            kept = json.loads(self._window.settings.unfinished or "null")
        except ValueError:
            return None
        usable = isinstance(kept, list) and len(kept) == 3 and all(isinstance(part, str) for part in kept)
        return kept if usable else None
