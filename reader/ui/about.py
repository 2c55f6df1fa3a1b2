"""What this is: versions and licences of everything that decides what is shown."""

import json
import platform
import re
from importlib import metadata
from typing import NamedTuple

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

_LICENCE, _SPDX = "Apache License 2.0", "Apache-2.0"
_LONGEST = 80
_ICON = 56
_ROOMY = 760


class Component(NamedTuple):
    """A part of the program: its name and version, and the licence that it tells, "" where it tells none."""

    name: str
    version: str
    licence: str

    @property
    def briefly(self) -> str:
        """The first licence named, and whether there are more."""
        first, *more = re.split(r" (?:AND|OR) ", self.licence)
        return f"{first} …" if more else first


def versions() -> tuple[Component, ...]:
    """Return the program, its rules and models, Python, Qt, and the packages it needs."""
    return (
        Component("Crossread", __version__, _SPDX),
        Component("Rules", RULES_VERSION.removeprefix("rules-"), _SPDX),
        *_models(),
        Component("Python", platform.python_version(), "PSF-2.0"),
        Component("Qt", qVersion(), "LGPL-3.0-only"),
        *_packages(),
    )


def _models() -> list[Component]:
    found = []
    for file in sorted((places.resources() / "models").glob("*/manifest.json")):
        try:
            manifest = json.loads(file.read_bytes())
            found.append(Component(str(manifest["name"]), str(manifest["version"]), _SPDX))
        except (OSError, ValueError, KeyError, TypeError):
            continue
    return found


def _packages() -> list[Component]:
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
                found.append(Component(name, metadata.version(name), _licence(metadata.metadata(name))))
            except metadata.PackageNotFoundError:
                continue
    return found


def _licence(told: "metadata.PackageMetadata") -> str:
    """Return the licence that a package tells of itself, "" where it tells none."""
    classified = [
        c.rpartition(" :: ")[2] for c in told.get_all("Classifier") or () if c.startswith("License ")
    ]
    named = [str(told[field]) for field in ("License-Expression", "License") if field in told]
    brief = [line for line in named if line.strip() and len(line) <= _LONGEST]
    return next(iter((*brief, *classified)), "")


class About(QDialog):
    """The versions and licences, to read and to copy into a report."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Crossread"))
        self.rows = versions()
        self._roomy = self.screen().availableGeometry().width() >= _ROOMY
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
            label = caption(line, "soft")
            label.setWordWrap(not self._roomy)
            words.addWidget(label)
        row = QHBoxLayout()
        row.setSpacing(18)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        return row

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(3)
        columns = 2 if self._roomy else 1
        half = (len(self.rows) + 1) // columns
        for n, row in enumerate(self.rows):
            at, side = n % half, n // half
            shown = self.tr("Rules") if row.name == "Rules" else row.name
            value, licence = caption(row.version, ""), caption(row.briefly, "dim")
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            licence.setToolTip(row.licence)
            for column, label in enumerate((caption(shown, "dim"), value, licence)):
                grid.addWidget(label, at, side * 4 + column)
        grid.setColumnMinimumWidth(3, 24)
        grid.setColumnStretch(7, 1)
        return grid

    def _copy(self) -> None:
        lines = "\n".join(" ".join(filter(None, row)) for row in self.rows)
        QGuiApplication.clipboard().setText(f"{lines}\n{platform.platform()}")
