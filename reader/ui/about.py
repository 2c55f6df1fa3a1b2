"""What this is: versions of everything that decides what is shown, and the licence."""

import json
import platform
from importlib import metadata

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader import __version__, places
from reader.evidence.engine import RULES_VERSION
from reader.ui.fonts import interface_font
from reader.ui.pane import caption
from reader.ui.scrolled import fit_screen

_LICENCE = "Apache License 2.0"
_ICON = 56
_COLUMNS = 2


def versions() -> tuple[tuple[str, str], ...]:
    """Return names and versions: the program, its rules and models, Python, Qt, and the packages it needs."""
    return (
        ("Crossread", __version__),
        ("Rules", RULES_VERSION.removeprefix("rules-")),
        *_models(),
        ("Python", platform.python_version()),
        ("Qt", qVersion()),
        *_packages(),
    )


def _models() -> list[tuple[str, str]]:
    found = []
    for file in sorted((places.resources() / "models").glob("*/manifest.json")):
        try:
            manifest = json.loads(file.read_bytes())
            found.append((str(manifest["name"]), str(manifest["version"])))
        except (OSError, ValueError, KeyError, TypeError):
            continue
    return found


def _packages() -> list[tuple[str, str]]:
    """Return what the installed program asks for; nothing where it was not installed as a package."""
    try:
        wanted = metadata.requires("crossread") or []
    except metadata.PackageNotFoundError:
        return []
    found = []
    for line in wanted:
        if "extra ==" not in line:
            name = line.split(";")[0].split("[")[0].rstrip("<>=!~0123456789., ")
            try:
                found.append((name, metadata.version(name)))
            except metadata.PackageNotFoundError:
                continue
    return found


class About(QDialog):
    """The versions, to read and to copy into a report."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Crossread"))
        self.rows = versions()
        self.copy = QPushButton(self.tr("&Copy the versions"), self)
        self.copy.setObjectName("plain")
        self.copy.setAutoDefault(False)
        self.copy.clicked.connect(self._copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 22, 26, 16)
        column.setSpacing(14)
        column.addLayout(self._head())
        column.addLayout(self._grid())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setObjectName("primary")
        close.setDefault(True)
        buttons.addButton(self.copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        fit_screen(self)
        close.setFocus()

    def _head(self) -> QHBoxLayout:
        icon = QLabel(self)
        icon.setPixmap(QIcon(str(places.resources() / "icons" / "crossread.svg")).pixmap(_ICON, _ICON))
        icon.setAccessibleName(self.tr("The sign of Crossread"))
        name = caption("Crossread", "title")
        name.setFont(interface_font(22))
        what = self.tr("Where several accounts of one event agree, clash and stay silent.")
        stays = self.tr("It works offline: nothing that you read leaves this machine.")
        licence = self.tr("Free software under the {licence}.").replace("{licence}", _LICENCE)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(name)
        for line in (what, stays, licence):
            words.addWidget(caption(line, "soft"))
        row = QHBoxLayout()
        row.setSpacing(18)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        return row

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(3)
        half = (len(self.rows) + 1) // _COLUMNS
        for n, (name, version) in enumerate(self.rows):
            at, side = n % half, n // half
            shown = self.tr("Rules") if name == "Rules" else name
            value = caption(version, "")
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(caption(shown, "dim"), at, side * 3)
            grid.addWidget(value, at, side * 3 + 1)
        grid.setColumnMinimumWidth(2, 24)
        grid.setColumnStretch(4, 1)
        return grid

    def _copy(self) -> None:
        lines = "\n".join(f"{name} {version}" for name, version in self.rows)
        QGuiApplication.clipboard().setText(f"{lines}\n{platform.platform()}")
