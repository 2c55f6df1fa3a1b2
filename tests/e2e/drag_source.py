"""A window from which a file is dragged, as from a file manager: python drag_source.py FILE X Y."""

import sys

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel
from typing_extensions import override

TITLE = "drag source"


class Handle(QLabel):
    """Starts a drag of a file when it is pressed."""

    def __init__(self, file: str) -> None:
        super().__init__("file")
        self._file = file
        self.setWindowTitle(TITLE)
        self.setFixedSize(120, 80)

    @override
    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """Drag the file, by copying, until it is dropped."""
        drag, mime = QDrag(self), QMimeData()
        mime.setUrls([QUrl.fromLocalFile(self._file)])
        drag.setMimeData(mime)
        drag.exec(Qt.DropAction.CopyAction)


if __name__ == "__main__":
    app = QApplication(sys.argv[:1])
    handle = Handle(sys.argv[1])
    handle.move(int(sys.argv[2]), int(sys.argv[3]))
    handle.show()
    app.exec()
