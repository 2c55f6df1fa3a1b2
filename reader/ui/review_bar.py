"""The analyst's say on the current passage: verdict, note and tags, each with its key."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from reader.review.decided import Passage
from reader.review.model import HumanVerdict
from reader.ui.flow import Flow
from reader.ui.fonts import interface_font
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
    """

    reviewed = Signal(object)
    accepted = Signal()
    noted = Signal(str)
    tagged = Signal(tuple)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.note, self.tags = QLineEdit(self), TagField(self)
        self._buttons: dict[HumanVerdict, QPushButton] = {}
        self._accept = self._button(self.tr("Accept"), "A", self.tr("Take the machine's verdict"))
        self._lay_out()

    @property
    def fields(self) -> tuple[QLineEdit, QLineEdit]:
        """Where the analyst writes: the note and the tags."""
        return self.note, self.tags

    def show_passage(self, passage: Passage | None, known: tuple[str, ...]) -> None:
        """Show what the analyst says of a passage; `known` are the library's tags."""
        review = passage.review if passage else None
        for verdict, button in self._buttons.items():
            button.setChecked(review is not None and review.verdict is verdict)
        self._accept.setEnabled(passage is not None and passage.machine is not None)
        self.note.setText(review.note if review else "")
        self.tags.show_tags(review.tags if review else (), known)

    def _lay_out(self) -> None:
        bar = Flow(self)
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
        self.note.setPlaceholderText(self.tr("Note… (Ctrl+M)"))
        self.note.setAccessibleName(self.tr("Note on this passage"))
        self.note.editingFinished.connect(self._keep_note)
        self.tags.setPlaceholderText(self.tr("Tags… (T)"))
        self.tags.setAccessibleName(self.tr("Tags of this passage, with commas between them"))
        self.tags.tagged.connect(self.tagged)
        for field in self.fields:
            field.returnPressed.connect(self.left)
        bar.put(self.note, 3, least=110)
        bar.put(self.tags, 2, least=90)

    def _button(self, words: str, key: str, tip: str) -> QPushButton:
        button = QPushButton(f"{words}  {key}", self)
        button.setObjectName("plain")
        button.setFont(interface_font(12))
        button.setAccessibleName(tip)
        button.setToolTip(f"{tip} ({key})")
        return button

    def _keep_note(self) -> None:
        """Hand on a note that was changed, on Enter and when the field is left."""
        if self.note.isModified():
            self.note.setModified(False)
            self.noted.emit(self.note.text())
