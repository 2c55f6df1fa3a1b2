"""The fields by which claims are filtered and sorted: beside the list, and again above the matrix."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget
from typing_extensions import override

from reader.ui.claims_rows import Order, Work
from reader.ui.fields import clearable, say_purpose
from reader.ui.wording import STANDINGS, sentence_case, standing_words

_ON = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down)


class ClaimsFilter(QObject):
    """Text, standing, review, tag and order, each in a field.

    Attributes:
        changed: emitted when a field was changed, once for all that `narrow` changes.
        left: emitted when Enter or ↓ is to lead from the text to the list.
        text, standing, work, tag, order: the fields; the tags' is hidden where none is in use.
    """

    changed = Signal()
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.text = QLineEdit(parent)
        self.standing, self.work = QComboBox(parent), QComboBox(parent)
        self.tag, self.order = QComboBox(parent), QComboBox(parent)
        self._wanted_tag = ""
        self._fill()
        self._connect()

    @property
    def boxes(self) -> dict[str, QComboBox]:
        """The fields with choices, by the names under which their choices are kept."""
        return {"standing": self.standing, "work": self.work, "tag": self.tag, "order": self.order}

    @property
    def narrows(self) -> bool:
        """Say whether it may hide any claim."""
        chosen = (self.standing.currentIndex(), self.work.currentIndex(), self.tag.currentIndex())
        return bool(self.text.text() or any(at > 0 for at in chosen))

    def filters(self) -> dict[str, str]:
        """Return what is filtered by and how it is sorted, as `narrow` takes it."""
        chosen = {name: str(box.currentData() or "") for name, box in self.boxes.items()}
        return {"text": self.text.text(), **chosen}

    def narrow(self, filters: Mapping[str, str]) -> None:
        """Filter and sort as `filters` told; what is not known there stays."""
        if filters == self.filters():
            return
        before, blocked = self.filters(), self.blockSignals(True)
        self.text.setText(filters.get("text", self.text.text()))
        self._wanted_tag = filters.get("tag", "")
        for name, box in self.boxes.items():
            found = [n for n in range(box.count()) if str(box.itemData(n) or "") == filters.get(name)]
            if found:
                box.setCurrentIndex(found[0])
        self.blockSignals(blocked)
        if self.filters() != before:
            self.changed.emit()

    def show_tags(self, tags: tuple[str, ...]) -> None:
        """Offer these tags to filter by; one that is no longer in use filters no more.

        The tag that `narrow` asked for is chosen as soon as it is among them.
        """
        before = self.tag.currentData()
        chosen, self._wanted_tag = before or self._wanted_tag, ""
        if [self.tag.itemData(n) for n in range(1, self.tag.count())] != list(tags):
            blocked = self.tag.blockSignals(True)
            while self.tag.count() > 1:
                self.tag.removeItem(1)
            for tag in tags:
                self.tag.addItem(f"#{tag}", tag)
            self.tag.setCurrentIndex(max(0, self.tag.findData(chosen)))
            self.tag.blockSignals(blocked)
            self.tag.setVisible(bool(tags))
            if self.tag.currentData() != before:
                self.changed.emit()

    @property
    def tags(self) -> tuple[str, ...]:
        """The tags offered."""
        return tuple(str(self.tag.itemData(n)) for n in range(1, self.tag.count()))

    @staticmethod
    def cycle(box: QComboBox) -> None:
        """Take the next choice of a field."""
        box.setCurrentIndex((box.currentIndex() + 1) % box.count())

    def _fill(self) -> None:
        self.text.setPlaceholderText(self.tr("Filter claims…"))
        self.text.setAccessibleName(self.tr("Filter claims by text"))
        clearable(self.text)
        say_purpose(self.standing, self.tr("Filter claims by standing"))
        self.standing.addItem(self.tr("All standings"), None)
        for standing in STANDINGS:
            self.standing.addItem(sentence_case(standing_words(standing)), standing)
        say_purpose(self.work, self.tr("Filter claims by review"))
        for work, words in (
            (Work.ANY, self.tr("All reviews")),
            (Work.LEFT, self.tr("Unreviewed")),
            (Work.DONE, self.tr("Reviewed")),
            (Work.OVERRULED, self.tr("Overruled")),
        ):
            self.work.addItem(words, work)
        say_purpose(self.order, self.tr("Sort claims"))
        for order, words in (
            (Order.CONTEST, self.tr("By contest")),
            (Order.POSITION, self.tr("By position")),
            (Order.SOURCE, self.tr("By source")),
        ):
            self.order.addItem(words, order)
        say_purpose(self.tag, self.tr("Filter claims by tag"))
        self.tag.addItem(self.tr("All tags"), None)
        self.tag.hide()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Have Enter and ↓ lead from the text to the claims."""
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and event.key() in _ON:
            self.left.emit()
            return True
        return super().eventFilter(watched, event)

    def _connect(self) -> None:
        self.text.installEventFilter(self)
        self.text.textChanged.connect(lambda _text: self.changed.emit())
        for box in self.boxes.values():
            box.currentIndexChanged.connect(lambda _at: self.changed.emit())
