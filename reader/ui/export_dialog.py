"""What to export, and where to."""

from pathlib import Path

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)

_FORMAT_WORDS = {
    "pdf": "Annotated PDFs, one per source",
    "dossier": "Dossier (PDF): standing, clashes, annotated sources",
    "webannotation": "W3C Web Annotations (JSON-LD)",
    "csv": "Table (CSV)",
    "markdown": "Markdown",
    "html": "Web page (HTML)",
}


class ExportDialog(QDialog):
    """Asks for format and folder."""

    def __init__(self, formats: tuple[str, ...], folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Export")
        self.format = QComboBox(self)
        self.format.setAccessibleName("Format")
        for name in formats:
            self.format.addItem(_FORMAT_WORDS.get(name, name), name)
        self.folder = QLineEdit(str(folder), self)
        self.folder.setAccessibleName("Folder to write to")
        self.folder.setMinimumWidth(340)
        browse = QPushButton("Choose…", self)
        browse.setObjectName("plain")
        browse.setAccessibleName("Choose the folder")
        browse.clicked.connect(self._browse)
        row = QHBoxLayout()
        row.addWidget(self.folder, 1)
        row.addWidget(browse)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        go = QPushButton("Export", self)
        go.setObjectName("primary")
        go.setDefault(True)
        buttons.addButton(go, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form = QFormLayout(self)
        form.setContentsMargins(20, 18, 20, 16)
        form.addRow("Format", self.format)
        form.addRow("Folder", row)
        form.addRow(buttons)

    @property
    def choice(self) -> tuple[Path, str]:
        """The folder and the format chosen."""
        return Path(self.folder.text()).expanduser(), str(self.format.currentData())

    def _browse(self) -> None:
        found = QFileDialog.getExistingDirectory(self, "Export to", self.folder.text())
        if found:
            self.folder.setText(found)
