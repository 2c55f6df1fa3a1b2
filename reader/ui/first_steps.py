"""The first steps: five keys that make a minute's tour, ticked off as they are tried."""

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget
from typing_extensions import override

from reader.library.model import Library
from reader.search.model import SearchResult
from reader.ui.actions import native
from reader.ui.fonts import interface_font
from reader.ui.pane import caption
from reader.ui.spoken import spoken_in_order
from reader.ui.theme import Colours

if TYPE_CHECKING:
    from reader.ui.window import Window


_ROOMY = 760


@dataclass(frozen=True, slots=True)
class Step:
    """A thing to try: its name in the settings, its keys, what they do."""

    name: str
    keys: str
    words: str

    @property
    def cap(self) -> str:
        """The keys as the platform and the window's language write them."""
        return native(self.keys)


class StepButton(QAbstractButton):
    """A step: its keys on a cap, what they do, a tick once it was tried; a click does it."""

    def __init__(self, step: Step, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.step, self.colours, self.done = step, colours, False
        self.setFont(interface_font(12.5))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.tick(done=False)

    def tick(self, *, done: bool) -> None:
        """Show whether it was tried."""
        self.done = done
        words = f"{self.step.words} ({self.step.cap})"
        self.setAccessibleName(self.tr("Done: {step}").format(step=words) if done else words)
        self.setToolTip(self.accessibleName())
        self.update()

    @override
    def sizeHint(self) -> QSize:
        """Return the room for all of it."""
        metrics = QFontMetrics(self.font())
        return QSize(self._cap_width() + metrics.horizontalAdvance(self.step.words) + 20, 28)

    @override
    def minimumSizeHint(self) -> QSize:
        """Return the room for the keys and a few letters."""
        return QSize(self._cap_width() + 40, 28)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint cap, words and tick."""
        painter, colours = QPainter(self), self.colours
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self.underMouse() or self.hasFocus():
            painter.setBrush(QColor(colours.hover))
            painter.setPen(QColor(colours.accent) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(box, 5, 5)
        cap = QRectF(6, (self.height() - 20) / 2, self._cap_width() - 2, 20)
        painter.setBrush(QColor(colours.accent if self.done else colours.page))
        painter.setPen(QPen(QColor(colours.accent if self.done else colours.dim), 1))
        painter.drawRoundedRect(cap, 4, 4)
        painter.setPen(QColor(colours.on_accent if self.done else colours.ink))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, "✓" if self.done else self.step.cap)
        painter.setPen(QColor(colours.soft if self.done else colours.ink))
        room = box.adjusted(cap.right() + 6, 0, -4, 0)
        words = QFontMetrics(self.font()).elidedText(
            self.step.words, Qt.TextElideMode.ElideRight, int(room.width()) + 1
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.end()

    def _cap_width(self) -> int:
        return max(22, QFontMetrics(self.font()).horizontalAdvance(self.step.cap) + 12)


class StepsBar(QFrame):
    """The steps in a row.

    Attributes:
        asked: emitted with the name of the step that was clicked.
        dismissed: emitted when the reader wants no more of it.
    """

    asked = Signal(str)
    dismissed = Signal()

    def __init__(self, steps: tuple[Step, ...], colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("steps")
        self.head: QLabel = caption("", "title")
        self.buttons = {step.name: StepButton(step, colours, self) for step in steps}
        self.close_button = QToolButton(self)
        self.close_button.setText(self.tr("Dismiss"))
        self.close_button.setAccessibleName(self.tr("Dismiss the first steps"))
        self.close_button.setToolTip(self.tr("Dismiss; Help opens it again (Shift+F1)"))
        self.close_button.clicked.connect(self.dismissed)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 8, 4)
        row.setSpacing(6)
        row.addWidget(self.head)
        row.addSpacing(4)
        for name, button in self.buttons.items():
            button.clicked.connect(partial(self.asked.emit, name))
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.close_button)
        spoken_in_order((self.head, *self.buttons.values(), self.close_button))
        self.hide()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave what little room there is to the steps."""
        super().resizeEvent(event)
        self.head.setVisible(event.size().width() >= _ROOMY)

    def recolour(self, colours: Colours) -> None:
        """Paint in other colours."""
        for button in self.buttons.values():
            button.colours = colours
            button.update()

    def show_done(self, done: frozenset[str]) -> None:
        """Tick what was tried."""
        for name, button in self.buttons.items():
            button.tick(done=name in done)
        whole = done >= self.buttons.keys()
        self.head.setText(
            self.tr("That is all it takes. F1 shows every key.") if whole else self.tr("First steps")
        )


def first_steps() -> tuple[Step, ...]:
    """Return what to try, in order."""
    return (
        Step("pick", "J", _tr("pick a claim")),
        Step("read", "N", _tr("read why")),
        Step("decide", "S", _tr("decide (S, C, M, I)")),
        Step("search", "/", _tr("search")),
        Step("export", "Ctrl+E", _tr("export")),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("first_steps", text)


class FirstSteps(QObject):
    """Shows the bar at first, until it was walked through or dismissed; ticks what is tried."""

    def __init__(self, window: "Window", bar: StepsBar) -> None:
        super().__init__(window)
        self._window, self._bar = window, bar
        self._kept = True
        state = window.controller
        state.claim_changed.connect(lambda: self._tick("pick") if state.claim is not None else None)
        state.evidence_changed.connect(lambda: self._tick("read") if state.evidence is not None else None)
        state.reviewing.decided_anew.connect(lambda _key: self._tick("decide"))
        state.searched.connect(self._searched)
        state.exported.connect(lambda _files: self._tick("export"))
        bar.asked.connect(self._try)
        bar.dismissed.connect(self.dismiss)

    @property
    def shown(self) -> bool:
        """Whether the bar is there."""
        return not self._bar.isHidden()

    def offer(self, library: Library) -> None:
        """Show the steps on a library that can be read, while any is left to try."""
        done = self._done()
        over = "away" in done or done >= self._bar.buttons.keys()
        if self._kept and not over and library.documents:
            self._bar.show_done(done)
            self._bar.show()

    def toggle(self) -> None:
        """Show the steps, all of them still to try, or put them away."""
        if self.shown:
            self.dismiss()
            return
        self._keep("")
        self._bar.show_done(frozenset())
        self._bar.show()

    def dismiss(self) -> None:
        """Put the steps away; they are not offered again."""
        self._bar.hide()
        self._keep("away")

    def rest(self) -> None:
        """Put the steps away for now."""
        self._bar.hide()

    def withhold(self) -> None:
        """Offer nothing, as for a picture."""
        self._kept = False
        self._bar.hide()

    def _try(self, name: str) -> None:
        key = next(step.keys for step in first_steps() if step.name == name)
        next(command for command in self._window.commands if key in command.keys).run()

    def _searched(self, result: SearchResult) -> None:
        if result.query.strip():
            self._tick("search")

    def _tick(self, name: str) -> None:
        if self.shown and name not in self._done():
            done = self._done() | {name}
            self._keep(",".join(sorted(done)))
            self._bar.show_done(done)

    def _done(self) -> frozenset[str]:
        return frozenset(filter(None, self._window.settings.steps.split(",")))

    def _keep(self, steps: str) -> None:
        self._window.settings.steps = steps
