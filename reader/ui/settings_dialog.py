"""The settings: how the window looks, how sure the machine must be, which model judges."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.errors import ReaderError
from reader.ui.fonts import offered_families
from reader.ui.language import LANGUAGES, SYSTEM, now, spoken
from reader.ui.looks import LARGEST_ZOOM, SMALLEST_ZOOM
from reader.ui.model_choice import ask_model, use_built_in
from reader.ui.palettes import PALETTES, STANDARD
from reader.ui.pane import caption
from reader.ui.scrolled import Scrolled
from reader.ui.told import told
from reader.ui.wording import percent_words

if TYPE_CHECKING:
    from reader.ui.window import Window

_LEVELS = (0.0, 0.5, 0.75)
_ZOOMS = (SMALLEST_ZOOM, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, LARGEST_ZOOM)


class SettingsDialog(QDialog):
    """What a user sets; every change shows at once, so that there is nothing to confirm."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self.setWindowTitle(self.tr("Settings"))
        self.theme, self.palette_box, self.family = QComboBox(self), QComboBox(self), QComboBox(self)
        self.zoom, self.language = QComboBox(self), QComboBox(self)
        self.contradictions, self.support = QComboBox(self), QComboBox(self)
        self.model: QLabel = caption("", "soft")
        self.told: QLabel = caption(self.tr("Another language is spoken from the next start."), "dim")
        self.anew = QPushButton(self.tr("Restart &now"), self)
        self.choose_model = QPushButton(self.tr("Choose a &folder…"), self)
        self.built_in = QPushButton(self.tr("&Built-in"), self)
        self.defaults = QPushButton(self.tr("&Restore defaults"), self)
        self._fill()
        self._lay_out()
        self._show_settings()
        self._connect()

    def _fill(self) -> None:
        for words, name in (
            (self.tr("As the system"), ""),
            (self.tr("Light"), "light"),
            (self.tr("Dark"), "dark"),
        ):
            self.theme.addItem(words, name)
        words_of = {
            STANDARD: self.tr("Blue and vermilion"),
            "blue-amber": self.tr("Blue and amber (red-green weakness)"),
            "teal-crimson": self.tr("Teal and crimson (blue-yellow weakness)"),
            "high-contrast": self.tr("High contrast"),
        }
        for name in PALETTES:
            self.palette_box.addItem(words_of[name], name)
        self.family.addItem(self.tr("First serif at hand"), "")
        for name in offered_families():
            self.family.addItem(name, name)
        for zoom in _ZOOMS:
            self.zoom.addItem(percent_words(zoom), zoom)
        self.language.addItem(self.tr("As the system"), SYSTEM)
        for code, name in LANGUAGES.items():
            self.language.addItem(name, code)
        levels = (self.tr("All that the engine finds"), self.tr("Likely and strong"), self.tr("Strong only"))
        for box in (self.contradictions, self.support):
            for words, least in zip(levels, _LEVELS, strict=True):
                box.addItem(words, least)

    def _lay_out(self) -> None:
        page = QWidget(self)
        form = QFormLayout(page)
        form.setContentsMargins(0, 0, 8, 0)
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        form.addRow(caption(self.tr("Looks"), "title"))
        self._row(form, self.tr("&Theme"), self.theme, self.tr("Theme"))
        self._row(form, self.tr("&Verdict colours"), self.palette_box, self.tr("Verdict colours"))
        self._row(form, self.tr("R&eading typeface"), self.family, self.tr("Reading typeface"))
        self._row(form, self.tr("Reading text &size"), self.zoom, self.tr("Reading text size"))
        self._row(form, self.tr("&Language"), self.language, self.tr("Language"))
        languages = QHBoxLayout()
        languages.addWidget(self.told, 1)
        languages.addWidget(self.anew)
        form.addRow("", languages)
        form.addRow(caption(self.tr("Judging"), "title"))
        self._row(form, self.tr("&Contradictions told"), self.contradictions, self.tr("Contradictions told"))
        self._row(form, self.tr("S&upport told"), self.support, self.tr("Support told"))
        form.addRow("", caption(self.tr("Weaker verdicts are told as mentions."), "dim"))
        models = QHBoxLayout()
        models.setSpacing(8)
        models.addWidget(self.model, 1)
        for button in (self.anew, self.choose_model, self.built_in):
            button.setObjectName("plain")
            button.setAutoDefault(False)
        for button in (self.choose_model, self.built_in):
            models.addWidget(button)
        self.choose_model.setAccessibleName(self.tr("Choose the folder of another entailment model"))
        self.built_in.setAccessibleName(self.tr("Use the built-in entailment model"))
        form.addRow(caption(self.tr("Model"), ""), models)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.defaults.setObjectName("plain")
        self.defaults.setAutoDefault(False)
        buttons.addButton(self.defaults, QDialogButtonBox.ButtonRole.ResetRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 16)
        column.setSpacing(14)
        column.addWidget(Scrolled(page, self), 1)
        column.addWidget(buttons)
        buttons.raise_()
        page.setMinimumWidth(480)

    @staticmethod
    def _row(form: QFormLayout, label: str, field: QWidget, name: str) -> None:
        field.setAccessibleName(name)
        form.addRow(label, field)

    def _show_settings(self) -> None:
        settings = self._window.settings
        supports, contradicts = settings.bars
        for box, value in (
            (self.theme, settings.theme),
            (self.palette_box, settings.palette),
            (self.family, settings.family),
            (self.language, settings.language),
        ):
            box.setCurrentIndex(max(0, box.findData(value)))
        for box, least in ((self.support, supports), (self.contradictions, contradicts)):
            box.setCurrentIndex(max(n for n, level in enumerate(_LEVELS) if level <= least))
        nearest = min(range(len(_ZOOMS)), key=lambda n: abs(_ZOOMS[n] - self._window.zoom))
        self.zoom.setCurrentIndex(nearest)
        self._show_model()
        self._tell_language()

    def _show_model(self, *_news: object) -> None:
        try:
            folder = self._window.settings.model
        except ReaderError as error:
            self.model.setText(told(str(error)))
        else:
            self.model.setText(folder.name if folder else self.tr("built-in"))
            self.model.setToolTip(str(folder) if folder else "")

    def _connect(self) -> None:
        looks = self._window.looks
        self.theme.currentIndexChanged.connect(lambda _n: looks.choose_theme(str(self.theme.currentData())))
        self.palette_box.currentIndexChanged.connect(
            lambda _n: looks.choose_palette(str(self.palette_box.currentData()))
        )
        self.family.currentIndexChanged.connect(
            lambda _n: looks.choose_family(str(self.family.currentData()))
        )
        self.zoom.currentIndexChanged.connect(lambda n: looks.zoom_to(_ZOOMS[n]))
        self.language.currentIndexChanged.connect(lambda _n: self._keep_language())
        self.anew.clicked.connect(self._restart)
        for box in (self.contradictions, self.support):
            box.currentIndexChanged.connect(lambda _n: self._judge_anew())
        self.choose_model.clicked.connect(lambda: ask_model(self._window))
        self.built_in.clicked.connect(self._use_built_in)
        self._window.controller.claims_found.connect(self._show_model)
        self.defaults.clicked.connect(self._restore)

    def _keep_language(self) -> None:
        """Keep the language, and offer a restart where another one is spoken now; below the dialog too."""
        self._window.settings.language = str(self.language.currentData())
        notice, restart = self._window.notice, self._window.start_anew
        if self._tell_language():
            words = self.tr("{language} is spoken from the next start")
            language = LANGUAGES[spoken(self._window.settings.language)]
            notice.tell(words.replace("{language}", language), self.tr("Restart now"), restart)
        else:
            notice.withdraw(restart)

    def _tell_language(self) -> bool:
        """Offer a restart where it would speak another language; say whether it would."""
        app = QCoreApplication.instance()
        other = app is not None and spoken(self._window.settings.language) != now(app)
        self.anew.setEnabled(other)
        return other

    def _restart(self) -> None:
        self.accept()
        self._window.start_anew()

    def _use_built_in(self) -> None:
        use_built_in(self._window)
        self._show_model()

    def _judge_anew(self) -> None:
        window = self._window
        try:
            supports, contradicts = (float(box.currentData()) for box in (self.support, self.contradictions))
            window.settings.keep_bars(supports, contradicts)
        except ReaderError as error:
            window.controller.fail(error)
        else:
            window.controller.rejudge()

    def _restore(self) -> None:
        """Put everything but the model back to what it is at first."""
        looks = (self.theme, self.palette_box, self.family, self.language)
        for box in (*looks, self.contradictions, self.support):
            box.setCurrentIndex(0)
        self.zoom.setCurrentIndex(_ZOOMS.index(1.0))
