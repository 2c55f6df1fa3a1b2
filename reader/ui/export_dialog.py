"""What to export, how it is laid out, and where to, with what it will look like."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.evidence.model import Claim
from reader.export.layout import Layout, Paper
from reader.export.scope import Scope
from reader.ui.export_preview import ExportPreview, Make
from reader.ui.scrolled import fit_screen
from reader.ui.tasks import TaskRunner

_PAGED = {"pdf", "dossier"}
_SIDE_BY_SIDE = 1000
"""From which width of the screen on the preview stands beside the wishes, not below them."""

_LETTER_LANDS = {
    QLocale.Country.UnitedStates,
    QLocale.Country.Canada,
    QLocale.Country.Mexico,
    QLocale.Country.Philippines,
}


@dataclass(frozen=True, slots=True)
class Offers:
    """What the window has to offer: the claims that its list shows, the one selected, reviews, a preview.

    `filtered` is None where the list shows every claim.
    """

    filtered: frozenset[str] | None = None
    claim: Claim | None = None
    reviewed: bool = False
    make: Make | None = None
    tasks: TaskRunner | None = None


class ExportDialog(QDialog):
    """Asks for format, scope, layout and folder; shows beside them what will come of it."""

    def __init__(
        self,
        formats: tuple[str, ...],
        folder: Path,
        parent: QWidget | None = None,
        offers: Offers | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export"))
        offers = offers or Offers()
        self.format, self.scope = QComboBox(self), QComboBox(self)
        self.paper, self.language = QComboBox(self), QComboBox(self)
        self.line_numbers = QCheckBox(self.tr("Number the &lines of sources"), self)
        self.folder = QLineEdit(str(folder), self)
        self.preview = (
            ExportPreview(offers.make, offers.tasks, self) if offers.make and offers.tasks else None
        )
        self._fill(formats, offers)
        self._lay_out()
        fit_screen(self)
        for box in (self.format, self.scope, self.paper, self.language):
            box.currentIndexChanged.connect(self._changed)
        self.line_numbers.toggled.connect(self._changed)
        self._changed()

    @property
    def choice(self) -> tuple[Path, str]:
        """The folder and the format chosen."""
        return Path(self.folder.text()).expanduser(), str(self.format.currentData())

    @property
    def layout_chosen(self) -> Layout:
        """How pages are to be laid out."""
        paper = Paper(str(self.paper.currentData()))
        return Layout(paper, str(self.language.currentData()), line_numbers=self.line_numbers.isChecked())

    @property
    def scope_chosen(self) -> Scope:
        """Which claims are to be exported."""
        chosen = self.scope.currentData()
        return chosen if isinstance(chosen, Scope) else Scope()

    def done(self, result: int) -> None:
        """Close the dialog; nothing is made for it any more."""
        if self.preview is not None:
            self.preview.stop()
        super().done(result)

    def _fill(self, formats: tuple[str, ...], offers: Offers) -> None:
        words = {
            "pdf": self.tr("Annotated PDFs, one per source"),
            "dossier": self.tr("Dossier (PDF): standings, contested claims, annotated sources"),
            "webannotation": self.tr("W3C Web Annotations (JSON-LD)"),
            "csv": self.tr("Table (CSV)"),
            "markdown": self.tr("Markdown"),
            "html": self.tr("Web page (HTML)"),
        }
        for name in formats:
            self.format.addItem(words.get(name, name), name)
        self.scope.addItem(self.tr("All claims"), Scope())
        if offers.filtered is not None:
            self.scope.addItem(self.tr("The claims that the list shows"), Scope(ids=offers.filtered))
        if offers.reviewed:
            self.scope.addItem(self.tr("What I reviewed"), Scope(reviewed=True))
        if offers.claim is not None:
            self.scope.addItem(self.tr("The selected claim"), Scope(claim=offers.claim.id))
        self.paper.addItem("A4", Paper.A4.value)
        self.paper.addItem(self.tr("Letter"), Paper.LETTER.value)
        if QLocale().territory() in _LETTER_LANDS:
            self.paper.setCurrentIndex(1)
        self.language.addItem("English", "en")
        self.language.addItem("Deutsch", "de")
        if QLocale().language() == QLocale.Language.German:
            self.language.setCurrentIndex(1)

    def _lay_out(self) -> None:
        self.folder.setAccessibleName(self.tr("Folder to write to"))
        self.folder.setMinimumWidth(340)
        browse = QPushButton(self.tr("Choose…"), self)
        browse.setObjectName("plain")
        browse.setAutoDefault(False)
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
        form = QFormLayout()
        for label, name, box in (
            (self.tr("&Format"), self.tr("Format"), self.format),
            (self.tr("&Claims"), self.tr("Claims"), self.scope),
            (self.tr("&Paper"), self.tr("Paper"), self.paper),
            (self.tr("La&nguage"), self.tr("Language of headings and notes"), self.language),
        ):
            box.setAccessibleName(name)
            form.addRow(label, box)
        form.addRow("", self.line_numbers)
        where = QLabel(self.tr("Fol&der"), self)
        where.setBuddy(self.folder)
        form.addRow(where, row)
        left = QVBoxLayout()
        left.addLayout(form)
        left.addStretch(1)
        left.addWidget(buttons)
        narrow = self.screen().availableGeometry().width() < _SIDE_BY_SIDE
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        sides = QBoxLayout(direction, self)
        sides.setContentsMargins(20, 18, 20, 16)
        sides.setSpacing(20)
        sides.addLayout(left, 1)
        buttons.raise_()
        if self.preview is not None:
            sides.addWidget(self.preview, 1)
            self.preview.raise_()

    def _changed(self) -> None:
        paged = self.format.currentData() in _PAGED
        self.paper.setEnabled(paged)
        self.line_numbers.setEnabled(paged)
        if self.preview is not None:
            self.preview.show_wishes((self.choice[1], self.layout_chosen, self.scope_chosen))

    def _browse(self) -> None:
        found = QFileDialog.getExistingDirectory(self, self.tr("Export to"), self.folder.text())
        if found:
            self.folder.setText(found)
