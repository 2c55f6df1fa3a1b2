"""The dialog of the export: scope, layout and what will come of it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from reader.export.layout import Layout, Paper
from reader.export.preview import Preview, preview
from reader.export.scope import Scope
from reader.ui.export_dialog import ExportDialog, Offers
from reader.ui.export_preview import Request
from reader.ui.tasks import Task, TaskRunner
from reader.ui.window import Window
from tests.ui.fakes import FakeServices
from tests.unit.export.invented import judged

FORMATS = ("pdf", "dossier", "csv")


@pytest.fixture
def asked() -> list[Request]:
    return []


@pytest.fixture
def dialog(qtbot: QtBot, asked: list[Request], tmp_path: Path) -> ExportDialog:
    """Return the dialog with the real preview of an invented library."""

    def make(wanted: Request, _task: Task) -> Preview:
        asked.append(wanted)
        return preview(judged(), wanted[0])

    def fail(error: BaseException) -> None:
        raise error

    whole = judged()
    offers = Offers(frozenset({"h#1"}), whole.judgements[0].claim, True, make, TaskRunner(fail))
    shown = ExportDialog(FORMATS, tmp_path, None, offers)
    qtbot.addWidget(shown)
    shown.show()
    return shown


def choose(dialog: ExportDialog, name: str) -> None:
    dialog.format.setCurrentIndex(FORMATS.index(name))


def test_the_preview_shows_the_page_that_will_be_written(qtbot: QtBot, dialog: ExportDialog) -> None:
    shown = dialog.preview
    assert shown is not None
    choose(dialog, "dossier")
    qtbot.waitUntil(lambda: shown.made is not None and shown.made.form == "dossier", timeout=60_000)
    assert shown.sheet.pixmap().width() >= 400
    assert shown.said.text() == f"page 1 of {shown.made.pages}" if shown.made else False
    assert (shown.back.isEnabled(), shown.on.isEnabled()) == (False, True)
    first = shown.sheet.pixmap().toImage()
    shown.on.click()
    qtbot.waitUntil(lambda: shown.said.text().startswith("page 2 of"), timeout=60_000)
    assert shown.sheet.pixmap().toImage() != first
    assert shown.back.isEnabled()


def test_text_forms_show_their_beginning(qtbot: QtBot, dialog: ExportDialog) -> None:
    shown = dialog.preview
    assert shown is not None
    choose(dialog, "csv")
    qtbot.waitUntil(lambda: shown.text.toPlainText().startswith("claim_id,"), timeout=60_000)
    assert not dialog.paper.isEnabled()
    assert not shown.on.isEnabled()


def test_only_the_last_of_several_wishes_is_made(
    qtbot: QtBot, dialog: ExportDialog, asked: list[Request]
) -> None:
    for name in (*FORMATS, "csv"):
        choose(dialog, name)
    dialog.line_numbers.setChecked(True)
    qtbot.waitUntil(lambda: bool(asked) and asked[-1][0] == "csv", timeout=60_000)
    assert len(asked) == 1


def test_what_is_chosen_is_what_is_asked_for(dialog: ExportDialog) -> None:
    dialog.paper.setCurrentIndex(1)
    dialog.language.setCurrentIndex(1)
    dialog.line_numbers.setChecked(True)
    assert dialog.layout_chosen == Layout(Paper.LETTER, "de", line_numbers=True)
    scopes = [dialog.scope.itemData(n) for n in range(dialog.scope.count())]
    assert scopes == [Scope(), Scope(ids=frozenset({"h#1"})), Scope(reviewed=True), Scope(claim="h#1")]
    dialog.scope.setCurrentIndex(3)
    assert dialog.scope_chosen == Scope(claim="h#1")


@pytest.mark.parametrize(("place", "paper"), [("en_US", Paper.LETTER), ("de_DE", Paper.A4)])
def test_the_paper_is_the_countrys(qtbot: QtBot, tmp_path: Path, place: str, paper: Paper) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(place))
    try:
        dialog = ExportDialog(FORMATS, tmp_path)
    finally:
        QLocale.setDefault(before)
    qtbot.addWidget(dialog)
    assert dialog.layout_chosen.paper is paper
    assert dialog.layout_chosen.language == place[:2]


def test_the_window_exports_as_chosen(
    qtbot: QtBot, window: Window, tmp_path: Path, wait_for: Callable[[Callable[[], bool]], None]
) -> None:
    services = window.controller.services
    assert isinstance(services, FakeServices)
    wanted = Layout(Paper.LETTER, "de"), Scope(text="x")
    window.controller.export(tmp_path / "out", "csv", *wanted)
    wait_for(lambda: bool(services.exported))
    assert services.wishes == wanted
    make = window.controller.exporting.maker()
    assert make is not None
    said = make(("csv", *wanted), Task(window.controller.tasks, None)).text
    assert "us-letter" in said
    assert "text='x'" in said


def test_the_notice_tells_what_could_not_be_marked(
    window: Window, tmp_path: Path, wait_for: Callable[[Callable[[], bool]], None]
) -> None:
    services = window.controller.services
    assert isinstance(services, FakeServices)
    services.remarks = (
        "report.pdf: 2 passages are found on no page and have no mark; a note on page 1 holds them",
    )
    window.controller.export(tmp_path / "out", "csv")
    wait_for(lambda: "report.pdf: 2 passages are found on no page" in window.notice.label.text())
    services.remarks = ()
    window.controller.export(tmp_path / "out", "csv")
    wait_for(lambda: "report.pdf" not in window.notice.label.text())
