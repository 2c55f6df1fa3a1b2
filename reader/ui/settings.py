"""What the window remembers between two runs."""

import contextlib
from math import isfinite
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from reader import places
from reader.settings import entailment_folder, set_entailment_folder, set_verdict_bars, verdict_bars


class WindowSettings:
    """Typed access to the settings file; where it cannot be written they hold until the program ends."""

    def __init__(self, file: Path | None = None) -> None:
        target = file or places.settings_file()
        with contextlib.suppress(OSError):
            target.parent.mkdir(parents=True, exist_ok=True)
        self._file = QSettings(str(target), QSettings.Format.IniFormat)

    @property
    def theme(self) -> str:
        """The palette chosen: "light", "dark", or "" to follow the system."""
        return str(self._file.value("window/theme", ""))

    @theme.setter
    def theme(self, name: str) -> None:
        self._put("window/theme", name)

    @property
    def palette(self) -> str:
        """The set of verdict colours, by its name in `palettes`."""
        return str(self._file.value("window/palette", "standard"))

    @palette.setter
    def palette(self, name: str) -> None:
        self._put("window/palette", name)

    @property
    def family(self) -> str:
        """The typeface to read in; "" for the first serif at hand."""
        return str(self._file.value("window/family", ""))

    @family.setter
    def family(self, name: str) -> None:
        self._put("window/family", name)

    @property
    def language(self) -> str:
        """The language to speak, by its code; "" for the system's."""
        return str(self._file.value("window/language", ""))

    @language.setter
    def language(self, code: str) -> None:
        self._put("window/language", code)

    @property
    def bars(self) -> tuple[float, float]:
        """The least scores of support and of contradiction."""
        return verdict_bars(Path(self._file.fileName()))

    def keep_bars(self, supports: float, contradicts: float) -> None:
        """Keep the least scores of support and of contradiction, beside this file.

        Raises:
            ReaderError: they cannot be written.
        """
        set_verdict_bars(supports, contradicts, Path(self._file.fileName()))

    @property
    def model(self) -> Path | None:
        """The folder of another entailment model; None for the built-in one.

        Raises:
            MissingPartError: what names it cannot be read.
        """
        return entailment_folder(Path(self._file.fileName()))

    @property
    def unfinished(self) -> str:
        """What is being exported where, as `unfinished` writes it; "" where nothing is."""
        return str(self._file.value("window/unfinished", ""))

    @unfinished.setter
    def unfinished(self, what: str) -> None:
        self._put("window/unfinished", what)

    @property
    def steps(self) -> str:
        """The first steps that were tried, parted by commas; "away" among them once they were dismissed."""
        return str(self._file.value("window/steps", ""))

    @steps.setter
    def steps(self, names: str) -> None:
        self._put("window/steps", names)

    @property
    def commands(self) -> tuple[str, ...]:
        """The commands chosen last in the palette, by their names, the last one first."""
        return tuple(filter(None, str(self._file.value("window/commands", "")).split("\n")))

    @commands.setter
    def commands(self, names: tuple[str, ...]) -> None:
        self._put("window/commands", "\n".join(names))

    @property
    def zoom(self) -> float:
        """The reading text's size, as a factor; 1 for what is no number."""
        try:
            factor = float(str(self._file.value("window/zoom", 1.0)))
        except ValueError:
            return 1.0
        return factor if isfinite(factor) else 1.0

    @zoom.setter
    def zoom(self, factor: float) -> None:
        self._put("window/zoom", factor)

    @property
    def library(self) -> Path | None:
        """The folder or file that was open last, where it still exists."""
        name = str(self._file.value("library/last", ""))
        return Path(name) if name and Path(name).exists() else None

    @library.setter
    def library(self, folder: Path | None) -> None:
        self._put("library/last", str(folder.resolve()) if folder else "")

    @property
    def session_file(self) -> Path:
        """Where the session is kept: beside this file."""
        return Path(self._file.fileName()).with_name("session.json")

    def keep_model(self, folder: Path | None) -> None:
        """Name the folder of another entailment model, or none for the built-in one, beside this file.

        Raises:
            ReaderError: it cannot be written.
        """
        set_entailment_folder(folder, Path(self._file.fileName()))

    def geometry(self) -> QByteArray:
        """Where the window was; empty before the first run."""
        value = self._file.value("window/geometry")
        return value if isinstance(value, QByteArray) else QByteArray()

    def keep_geometry(self, geometry: QByteArray) -> None:
        """Remember where the window is."""
        self._put("window/geometry", geometry)

    def _put(self, key: str, value: object) -> None:
        """Set a value; it is on the disk when this returns, so that a kill does not lose it."""
        if self._file.value(key) != value:
            self._file.setValue(key, value)
            self._file.sync()
