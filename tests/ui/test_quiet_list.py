"""A page up or down in a list: never further than it shows, at least a row, and always with an end."""

import pytest
from PySide6.QtCore import QSize, QStringListModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyledItemDelegate
from pytestqt.qtbot import QtBot
from typing_extensions import override

from reader.ui.quiet_list import QuietListView
from reader.ui.views.rows import Rows

HEIGHT = 40


class _Tall(QStyledItemDelegate):
    @override
    def sizeHint(self, _option: object, _index: object) -> QSize:
        return QSize(100, HEIGHT)


@pytest.mark.parametrize("kind", [QuietListView, Rows])
@pytest.mark.parametrize(("height", "step"), [(HEIGHT * 5, 4), (10, 1), (HEIGHT * 80, 59)])
def test_a_page_is_what_is_in_sight(qtbot: QtBot, kind: type[QuietListView], height: int, step: int) -> None:
    view = kind()
    view.setItemDelegate(_Tall(view))
    view.setModel(QStringListModel([f"row {n}" for n in range(60)], view))
    qtbot.addWidget(view)
    view.resize(300, 200)
    view.show()
    view.viewport().setFixedHeight(height)
    view.setCurrentIndex(view.model().index(0, 0))
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert view.currentIndex().row() == step
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert view.currentIndex().row() == min(2 * step, 59)
    QTest.keyClick(view, Qt.Key.Key_PageUp)
    QTest.keyClick(view, Qt.Key.Key_PageUp)
    assert view.currentIndex().row() == 0
    view.setRowHidden(1, True)
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert view.currentIndex().row() == min(max(2, step + 1), 59)
