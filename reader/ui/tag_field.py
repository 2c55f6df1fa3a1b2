"""A line of tags, completed from those in use."""

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget
from typing_extensions import override

_ENTER = (Qt.Key.Key_Enter, Qt.Key.Key_Return)
_CHOOSING = (*_ENTER, Qt.Key.Key_Tab, Qt.Key.Key_Escape)


class TagField(QLineEdit):
    """Tags with commas between them. While one is typed, the library's tags that begin like it are offered.

    Attributes:
        offered: the list of tags to choose from while it is shown.
        tagged: emitted with the tags when they were changed, on Enter and when the field is left.
    """

    tagged = Signal(tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = QStringListModel(self)
        self.offered = QListView(self)
        self.offered.setAccessibleName(self.tr("Tags in use"))
        self._completer = QCompleter(self._known, self)
        self._completer.setPopup(self.offered)
        self._completer.setWidget(self)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.activated.connect(self._complete)
        self.textEdited.connect(self._offer)
        self.editingFinished.connect(self.keep)

    @property
    def tags(self) -> tuple[str, ...]:
        """The tags written, each once."""
        written = (tag.strip().lstrip("#").strip() for tag in self.text().split(","))
        return tuple(dict.fromkeys(tag for tag in written if tag))

    def show_tags(self, tags: tuple[str, ...], known: tuple[str, ...]) -> None:
        """Write the tags of a passage; those `known` in the library are offered while another is typed."""
        self.setText(", ".join(tags))
        if tuple(self._known.stringList()) != known:
            self._known.setStringList(list(known))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the keys that choose among the tags offered to their list; Enter with none chosen is ours."""
        if self.offered.isVisible() and event.key() in _CHOOSING:
            if event.key() not in _ENTER or self.offered.currentIndex().isValid():
                event.ignore()
                return
            self.offered.hide()
        super().keyPressEvent(event)

    def _offer(self, text: str) -> None:
        begun = text.rsplit(",", 1)[-1].strip().lstrip("#")
        self._completer.setCompletionPrefix(begun)
        if begun and self._completer.completionCount():
            self._completer.complete()
        else:
            self.offered.hide()

    def _complete(self, tag: str) -> None:
        before = self.text().rpartition(",")[0]
        self.setText(f"{before}, {tag}" if before else tag)
        self.setModified(True)

    def keep(self) -> None:
        """Hand on tags that were changed."""
        if self.isModified() and not self.offered.isVisible():
            self.setModified(False)
            self.tagged.emit(self.tags)
