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


class ExportDialog(QDialog):
    """Asks for format and folder."""

    def __init__(self, formats: tuple[str, ...], folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export"))
        self.format = QComboBox(self)
        self.format.setAccessibleName(self.tr("Format"))
        words = {
            "pdf": self.tr("Annotated PDFs, one per source"),
            "dossier": self.tr("Dossier (PDF): standing, clashes, annotated sources"),
            "webannotation": self.tr("W3C Web Annotations (JSON-LD)"),
            "csv": self.tr("Table (CSV)"),
            "markdown": self.tr("Markdown"),
            "html": self.tr("Web page (HTML)"),
        }
        for name in formats:
            self.format.addItem(words.get(name, name), name)
        self.folder = QLineEdit(str(folder), self)
        self.folder.setAccessibleName(self.tr("Folder to write to"))
        self.folder.setMinimumWidth(340)
        browse = QPushButton(self.tr("Choose…"), self)
        browse.setObjectName("plain")
        browse.setAccessibleName(self.tr("Choose the folder"))
        browse.clicked.connect(self._browse)
        row = QHBoxLayout()
        row.addWidget(self.folder, 1)
        row.addWidget(browse)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        go = QPushButton(self.tr("Export"), self)
        go.setObjectName("primary")
        go.setDefault(True)
        buttons.addButton(go, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form = QFormLayout(self)
        form.setContentsMargins(20, 18, 20, 16)
        form.addRow(self.tr("Format"), self.format)
        form.addRow(self.tr("Folder"), row)
        form.addRow(buttons)

    @property
    def choice(self) -> tuple[Path, str]:
        """The folder and the format chosen."""
        return Path(self.folder.text()).expanduser(), str(self.format.currentData())

    def _browse(self) -> None:
        found = QFileDialog.getExistingDirectory(self, self.tr("Export to"), self.folder.text())
        if found:
            self.folder.setText(found)
