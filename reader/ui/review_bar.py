"""The analyst's say on the current passage: verdict, note and tags, each with its key."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from reader.review.decided import Passage
from reader.review.model import HumanVerdict
from reader.ui.flow import Flow
from reader.ui.fonts import interface_font
from reader.ui.note_field import NoteField
from reader.ui.pane_labels import ElidedLabel
from reader.ui.spoken import announce
from reader.ui.tag_field import TagField
from reader.ui.wording import sentence_case, verdict_words

VERDICT_KEYS = dict(zip(HumanVerdict, "SCMI", strict=True))


class ReviewBar(QWidget):
    """A button per verdict, one that accepts the machine's, and fields for note and tags.

    Attributes:
        reviewed: emitted with the verdict that the analyst gives.
        accepted: emitted when the analyst takes the machine's verdict.
        noted: emitted with the note written.
        tagged: emitted with the tags written.
        left: emitted when Enter has kept what was written.
        other_asked: emitted when the other passage is to be written on.
    """

    reviewed = Signal(object)
    accepted = Signal()
    noted = Signal(str)
    tagged = Signal(tuple)
    left = Signal()
    other_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.note, self.tags = NoteField(self), TagField(self)
        self.on_passage, self.other = ElidedLabel(12, bold=True, parent=self), QToolButton(self)
        self._buttons: dict[HumanVerdict, QPushButton] = {}
        self._accept = self._button(self.tr("Accept"), "A", self.tr("Take the machine's verdict"))
        self._lay_out()

    @property
    def fields(self) -> tuple[QWidget, QWidget]:
        """Where the analyst writes: the note and the tags."""
        return self.note, self.tags

    def show_passage(self, passage: Passage | None, known: tuple[str, ...]) -> None:
        """Show what the analyst says of a passage; `known` are the library's tags."""
        review = passage.review if passage else None
        for verdict, button in self._buttons.items():
            button.setChecked(review is not None and review.verdict is verdict)
        self._accept.setEnabled(passage is not None and passage.machine is not None)
        self.note.show_text(review.note if review else "")
        self.tags.show_tags(review.tags if review else (), known)

    def keep(self) -> None:
        """Hand on what was written and not kept yet."""
        self._keep_note()
        self.tags.keep()

    def ask_for_note(self, passage: str) -> None:
        """Say in the empty note that it will be on the `passage` just judged; "" is on the current one."""
        words = self.tr("Note on the one judged… (Ctrl+M)") if passage else self.tr("Note… (Ctrl+M)")
        self.note.setPlaceholderText(words)
        self.note.setToolTip(passage)

    def say_passage(self, words: str, other: str) -> None:
        """Name the passage that is written on, with a button that leads to the `other` one; "" hides both."""
        if words and words != self.on_passage.whole:
            announce(self.note, words)
        self.on_passage.show_text(words, self.palette().windowText().color().name())
        for field in self.fields:
            field.setAccessibleDescription(words)
        self.other.setText(other)
        self.other.setAccessibleName(other or self.tr("Write on the other passage"))
        self.on_passage.setVisible(bool(words))
        self.other.setVisible(bool(words and other))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(14, 4, 12, 0)
        head.setSpacing(8)
        head.addWidget(self.on_passage, 1)
        head.addWidget(self.other)
        self.other.setObjectName("offer")
        self.other.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.other.clicked.connect(self.other_asked)
        self.say_passage("", "")
        bar = Flow()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(bar)
        bar.setContentsMargins(12, 4, 12, 6)
        bar.setSpacing(4)
        self._accept.clicked.connect(self.accepted)
        bar.put(self._accept)
        for verdict, key in VERDICT_KEYS.items():
            words = verdict_words(verdict)
            tip = self.tr(
                "Mark this passage as: {verdict}, and go on to the next; again to take it back"
            ).format(verdict=words)
            button = self._button(sentence_case(words), key, tip)
            button.setCheckable(True)
            button.setAccessibleName(self.tr("Review: {verdict}").format(verdict=words))
            button.clicked.connect(lambda _checked, v=verdict: self.reviewed.emit(v))
            self._buttons[verdict] = button
            bar.put(button)
        self.ask_for_note("")
        self.note.setAccessibleName(self.tr("Note on this passage"))
        self.note.finished.connect(self._keep_note)
        self.tags.setPlaceholderText(self.tr("Tags… (T)"))
        self.tags.setAccessibleName(self.tr("Tags of this passage, with commas between them"))
        self.tags.tagged.connect(self.tagged)
        self.note.entered.connect(self.left)
        self.tags.returnPressed.connect(self.left)
        bar.put(self.note, 3, least=110, most=640)
        bar.put(self.tags, 2, least=90, most=320)

    def _button(self, words: str, key: str, tip: str) -> QPushButton:
        button = QPushButton(f"{words}  {key}", self)
        button.setObjectName("plain")
        button.setFont(interface_font(12))
        button.setAccessibleName(tip)
        button.setToolTip(f"{tip} ({key})")
        return button

    def _keep_note(self) -> None:
        """Hand on a note that was changed, on Enter and when the field is left."""
        if self.note.is_modified:
            self.note.set_modified(modified=False)
            self.noted.emit(self.note.text())
