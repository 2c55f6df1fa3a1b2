"""The window speaks German, whole: every text, with its numbers and dates."""

import datetime as dt
import importlib.util
import re
import shutil
import threading
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QAbstractTableModel, QLocale, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reader.sources import FORMATS
from reader.ui import language
from reader.ui.about import About, versions
from reader.ui.actions import key_words
from reader.ui.command_palette import CommandPalette, KeySheet
from reader.ui.export_dialog import ExportDialog
from reader.ui.language import LANGUAGES, speak, spoken
from reader.ui.main import application, make_window
from reader.ui.paste_dialog import Draft, PasteDialog
from reader.ui.settings import WindowSettings
from reader.ui.settings_dialog import SettingsDialog
from reader.ui.told import searched_words, told
from reader.ui.views.when import days_words
from reader.ui.window import Window
from reader.ui.wording import counted, date_words, hits_words
from tests.ui.conftest import open_and_judge
from tests.ui.fakes import fake_backend

ROOT = Path(__file__).resolve().parents[2]
WORD = re.compile(r"[A-Za-zÄÖÜäöüß]{2,}")
PLACE = re.compile(r"\{\w+\}|%n")
# Latin, so that every English word in the window is ours.
ACTA = """---
title: Pons Milvius iterum patet
publisher: Acta Diurna
date: 2031-03-04
---

# Pons Milvius iterum patet

Pons Milvius post menses 14 refectus iterum patet, quod curatores viarum nuntiaverunt.

Vectigal plaustrorum mense Aprili ad 9 coronas augetur, curatores viarum dixerunt.
"""
NUNTII = """---
title: Senatus pontem laudat
author: Livia Drusilla
---

# Senatus pontem laudat

Pons Milvius post menses 16 refectus iterum patet, quod senatus universus laudavit.
"""


def translations() -> ModuleType:
    spec = importlib.util.spec_from_file_location("translations", ROOT / "packaging" / "translations.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


TOOL = translations()


ENGLISH_BETWEEN = {"and", "or", "not", "words", "beginning", "with", "sources", "whose", "has"}


def messages(name: str) -> list[tuple[str, str, list[str]]]:
    """Return context, text and its translations, one for each plural form, of a language's file."""
    tree = ET.parse(TOOL.TRANSLATIONS / f"{name}.ts")  # noqa: S314 - a file of ours
    found = []
    for context in tree.getroot().iter("context"):
        for message in context.iter("message"):
            told_in = message.find("translation")
            assert told_in is not None
            forms = [form.text or "" for form in told_in.iter("numerusform")] or [told_in.text or ""]
            found.append((context.findtext("name", ""), message.findtext("source", ""), forms))
    return found


@pytest.mark.parametrize("name", [TOOL.GERMAN, TOOL.ENGLISH])
def test_no_text_is_missing_unfinished_or_obsolete(tmp_path: Path, name: str) -> None:
    for file in TOOL.TRANSLATIONS.glob("*.ts"):
        shutil.copy(file, tmp_path)
    TOOL.collect(tmp_path)
    collected = (tmp_path / f"{name}.ts").read_text(encoding="utf-8")
    assert 'type="unfinished"' not in collected
    assert collected == (TOOL.TRANSLATIONS / f"{name}.ts").read_text(encoding="utf-8"), "make translations"
    assert all(form for _, _, forms in messages(name) for form in forms)


def test_the_compiled_files_are_those_of_the_texts(tmp_path: Path) -> None:
    TOOL.compile_to(tmp_path)
    for file in tmp_path.glob("*.qm"):
        assert file.read_bytes() == (TOOL.TRANSLATIONS / file.name).read_bytes(), "make translations"


@pytest.mark.parametrize("name", [TOOL.GERMAN, TOOL.ENGLISH])
def test_places_keys_and_edges_survive(name: str) -> None:
    broken = []
    for context, text, forms in messages(name):
        for form in forms:
            same = (
                sorted(PLACE.findall(text)) == sorted(PLACE.findall(form.replace("%Ln", "%n"))),
                len(re.findall("&(?!&)", text)) == len(re.findall("&(?!&)", form)),
                text[: len(text) - len(text.lstrip())] == form[: len(form) - len(form.lstrip())],
                text[len(text.rstrip()) :] == form[len(form.rstrip()) :],
                text.endswith("…") == form.endswith("…"),
            )
            if not all(same):
                broken.append((context, text, form))
    assert broken == []


def test_no_two_mnemonics_of_a_dialog_are_the_same() -> None:
    taken: dict[str, list[str]] = {}
    for context, _, forms in messages(TOOL.GERMAN):
        taken.setdefault(context, []).extend(re.findall("&([^&])", forms[0].lower()))
    assert {context for context, letters in taken.items() if len(letters) > len(set(letters))} == set()


def test_german_is_set_as_german() -> None:
    odd = [
        form
        for _, text, forms in messages(TOOL.GERMAN)
        for form in forms
        if "Ctrl" in form or "“{" in form or "..." in form.replace('"..."', "") or re.search(r"\w…$", form)
    ]
    assert odd == []


def test_a_text_that_is_put_together_cannot_be_collected(tmp_path: Path) -> None:
    file = tmp_path / "said.py"
    file.write_text("class A:\n    def f(self, n):\n        self.tr(f'{n} claims')\n", encoding="utf-8")
    with pytest.raises(TOOL.NotLiteralError, match=r"said\.py:3"):
        TOOL.said_in(file)


@pytest.fixture
def german() -> Iterator[None]:
    """Have the program speak German for a test."""
    speak(application(), "de")
    yield
    speak(application(), "en")


@pytest.fixture
def window_in_german(german: None, qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    """Yield a window that speaks German on a library in Latin, with a claim selected."""
    folder = tmp_path / "bibliotheca"
    folder.mkdir()
    (folder / "acta.md").write_text(ACTA, encoding="utf-8")
    (folder / "nuntii.md").write_text(NUNTII, encoding="utf-8")
    (folder / "fractus.txt").write_bytes(b"\x00\x01\x02\xff\xfe" * 50)
    before = set(threading.enumerate())
    window = make_window(fake_backend(tmp_path / "r.sqlite"), WindowSettings(tmp_path / "s.ini"), "light")
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    open_and_judge(window, folder, qtbot)
    window.step_claim(1)
    yield window
    window.close()
    assert set(threading.enumerate()) == before


def shown(root: QWidget) -> Iterator[str]:
    """Walk all texts of a window: labels, buttons, fields, lists, tables, tips, names, menus."""
    for widget in (root, *root.findChildren(QWidget)):
        yield from (widget.toolTip(), widget.accessibleName(), widget.windowTitle(), widget.whatsThis())
        match widget:
            case QLabel() | QAbstractButton():
                yield widget.text()
            case QLineEdit():
                yield widget.placeholderText()
            case QComboBox():
                yield from (widget.itemText(n) for n in range(widget.count()))
            case QMenu():
                yield widget.title()
            case QAbstractItemView():
                yield from listed(widget)
    for action in root.findChildren(QAction):
        yield from (action.text(), action.toolTip())


def listed(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    columns = model.columnCount() if isinstance(model, QAbstractTableModel) else 1
    for row in range(model.rowCount()):
        for column in range(columns):
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
                yield str(model.index(row, column).data(role) or "")


def english(root: QWidget) -> set[str]:
    """Return the texts in which a word stands that no German text of ours has, but an English one."""
    said = {word for _, _, forms in messages(TOOL.GERMAN) for form in forms for word in words(form)}
    ours = {word for _, text, _ in messages(TOOL.GERMAN) for word in words(text)}
    left = (ours | {"the", "of", "and", "with", "this", "that", "your", "for", "has"}) - said - WORDS_OF_BOTH
    packages = {part for row in versions() for part in (*row, row.briefly)}
    return {text for text in shown(root) if left & words(text) and text not in packages}


def words(text: str) -> set[str]:
    """Return the words of a text in lower case, without the signs of mnemonics and of markup."""
    return {word.lower() for word in WORD.findall(re.sub(r"<[^>]*>", " ", text).replace("&", ""))}


# Names of languages stand in themselves; Qt calls a key "Enter" in German too; families of letters.
WORDS_OF_BOTH = {
    "enter",
    "english",
    "deutsch",
    "serif",
    "sans",
    "mono",
    "dejavu",
    "noto",
    "liberation",
    "source",
}


def filled(window: Window) -> bool:
    """Say whether the view in sight shows something."""
    view = window.views.current
    return view is not None and bool(view.told.text())


def test_the_window_has_no_english_left(window_in_german: Window, qtbot: QtBot) -> None:
    window = window_in_german
    assert english(window) == set()
    assert any("Aussagen" in text for text in shown(window))
    for name in window.views.names:
        window.views.show_view(name)
        qtbot.waitUntil(lambda: filled(window), timeout=20_000)
        assert english(window.pages) == set()


def test_search_and_orphans_have_no_english_left(window_in_german: Window, qtbot: QtBot) -> None:
    window = window_in_german
    window.start_search()
    window.top.search.setText("pons")
    qtbot.waitUntil(lambda: bool(window.search_panel.model.hits), timeout=20_000)
    assert "Treffer" in window.search_panel.count.text()
    window.orphans_panel.show_reviews(())
    assert english(window) == set()


def dialogs(window: Window) -> tuple[QDialog, ...]:
    return (
        SettingsDialog(window),
        ExportDialog(("pdf", "dossier", "csv", "html"), Path("extra"), window),
        KeySheet(window.commands, window),
        CommandPalette(window.commands, window),
        PasteDialog(Draft(), window.controller.tasks, window),
        About(window),
    )


def test_dialogs_and_menus_have_no_english_left(window_in_german: Window, qtbot: QtBot) -> None:
    for dialog in dialogs(window_in_german):
        qtbot.addWidget(dialog)
        assert english(dialog) == set()
    commands = window_in_german.commands
    assert {c.name for c in commands} & {
        text for _, text, forms in messages(TOOL.GERMAN) if forms != [text]
    } == set()
    assert any(key_words(c).startswith("Strg") for c in commands)


def test_numbers_and_dates_are_german(german: None) -> None:
    day = dt.date(2031, 3, 4)
    assert date_words(day) == "4. März 2031"
    assert days_words(day, day) == "Dienstag, 4. März 2031"
    assert days_words(day, dt.date(2031, 4, 1)) == "4. März – 1. Apr. 2031"
    assert (hits_words(1), hits_words(1200)) == ("1 Treffer", "1.200 Treffer")
    assert counted("{n} / {m}", n=3, m=12345) == "3 / 12.345"
    assert QLocale().toString(1200) == "1.200"


def test_lines_from_below_are_german(german: None) -> None:
    assert told("the file is empty") == "die Datei ist leer"
    assert (
        told("b.txt cannot be opened: the file is empty")
        == "b.txt lässt sich nicht öffnen: die Datei ist leer"
    )
    assert told("Mark as supports") == "Bewerten: stützt"
    assert words(told(f"this version reads {FORMATS}")) & {"this", "reads", "and", "text"} == {"text"}
    assert told("something of the system's own") == "something of the system's own"
    assert searched_words("“sal and acetum” and not vinum") == "„sal and acetum“ und nicht vinum"


@pytest.mark.parametrize(
    "query",
    ["sal acetum", '"sal et acetum"', "sal OR vinum", "NOT sal", "sal*", "title:sal vinum", "publisher:sal"],
)
def test_what_is_searched_is_german(german: None, query: str) -> None:
    from reader.search.language import parse
    from reader.search.wording import in_words

    node = parse(query).tree
    assert node is not None
    assert words(searched_words(in_words(node))) & ENGLISH_BETWEEN == set()


def test_english_counts_by_plural_forms() -> None:
    assert (hits_words(1), hits_words(1200)) == ("1 hit", "1,200 hits")


@pytest.mark.parametrize(
    ("wanted", "system", "code"),
    [
        ("de", "en_GB", "de"),
        ("en", "de_AT", "en"),
        ("", "de_AT", "de"),
        ("", "fr_FR", "en"),
        ("xx", "de", "de"),
    ],
)
def test_the_language_is_the_one_wanted_or_the_systems(
    monkeypatch: pytest.MonkeyPatch, wanted: str, system: str, code: str
) -> None:
    class Locale(QLocale):
        @staticmethod
        def system() -> QLocale:
            return QLocale(system)

    monkeypatch.setattr(language, "QLocale", Locale)
    assert spoken(wanted) == code


def test_the_language_chosen_is_kept_for_the_next_start(window: Window, qtbot: QtBot) -> None:
    dialog = SettingsDialog(window)
    qtbot.addWidget(dialog)
    assert [dialog.language.itemText(n) for n in range(1, dialog.language.count())] == list(
        LANGUAGES.values()
    )
    dialog.language.setCurrentIndex(dialog.language.findData("de"))
    assert WindowSettings(window.settings.session_file.with_name("settings.ini")).language == "de"
