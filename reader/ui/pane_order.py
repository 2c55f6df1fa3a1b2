"""Where the panes stand: their order and widths, which are pinned, hidden or alone."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QSplitter, QWidget
from typing_extensions import override

from reader.ui.pane import SourcePane
from reader.ui.spoken import spoken_in_order
from reader.ui.tab_order import order_tabs

_NARROWEST, _COMFORTABLE, _LEAST = 226, 310, 190
_LEAST_OF_LETTERS = 182.0
"""In pixels at the usual size, 14 letter heights: long words stand unbroken even in a pane's title."""
_AFTER_PAINT_MS = 12
_AT_ONCE = 5
_GUESTS_SHARE = 0.6
"""Of a pane's width: what stands before the panes has less to say than they have."""


class PaneOrder(QSplitter):
    """Panes side by side, pinned ones at the left.

    Where not all fit, as many as can be read stand in sight, each of them whole, and the rest is scrolled to.

    Attributes:
        panes: the panes in their order on the screen, hidden ones included.
        revealed: emitted with a pane that should be in sight.
        rearranged: emitted when the reader moved, pinned, hid or widened a pane.
    """

    revealed = Signal(QWidget)
    rearranged = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self._least = _LEAST
        self._only: tuple[str, ...] | None = None
        self._kept: dict[QWidget | None, int] = {}
        self._away: set[str] = set()
        self._guest: QWidget | None = None
        self.panes: list[SourcePane] = []
        self._tabs = QTimer(self)
        self._tabs.setSingleShot(True)
        self._tabs.setInterval(_AFTER_PAINT_MS)
        self._tabs.timeout.connect(self._lead_tabs)
        self.splitterMoved.connect(lambda *_: self.rearranged.emit())

    def even_out(self) -> None:
        """Give every pane the same width."""
        self.setSizes([1000] * self.count())

    def make_room(self, zoom: float) -> None:
        """Keep panes wide enough for letters `zoom` times the usual size; the rest is scrolled to."""
        self._least = max(_LEAST, round(_LEAST_OF_LETTERS * zoom))
        self._fit()

    def pane(self, source: str) -> SourcePane | None:
        """Return the pane of a source."""
        return next((p for p in self.panes if p.source == source), None)

    def numbered(self, number: int) -> SourcePane | None:
        """Return the pane of the source that has this number."""
        return next((p for p in self.panes if p.number == number), None)

    @property
    def order(self) -> tuple[str, ...]:
        """The sources in the order of their panes."""
        return tuple(p.source for p in self.panes)

    @property
    def pinned(self) -> tuple[str, ...]:
        """The sources whose panes are pinned."""
        return tuple(p.source for p in self.panes if p.pinned)

    @property
    def locked(self) -> tuple[str, ...]:
        """The sources whose panes stay at their place when another claim is selected."""
        return tuple(p.source for p in self.panes if p.locked)

    @property
    def hidden(self) -> tuple[str, ...]:
        """The sources whose panes the reader hid."""
        return tuple(source for source in self.sources if source in self._away)

    @property
    def sources(self) -> tuple[str, ...]:
        """The sources that have a pane, or can have one."""
        return self.order

    @property
    def is_crowded(self) -> bool:
        """Say whether not all panes are in sight at once."""
        area = self.parentWidget()
        return area is not None and self._count_shown() * self._least > max(area.width(), self._least)

    def arrange(self, order: Iterable[str], pinned: Iterable[str], hidden: Iterable[str]) -> None:
        """Put the panes in an order; sources that it does not name follow as they stood."""
        wanted = {source: n for n, source in enumerate(order)}
        stays = set(pinned)
        for pane in self.panes:
            pane.pin(pinned=pane.source in stays)
        self._place(sorted(self.panes, key=lambda p: wanted.get(p.source, len(wanted) + p.number)))
        self._hide(hidden)

    def is_chosen(self, source: str) -> bool:
        """Say whether the reader left a source's pane among those shown."""
        return source not in self._away

    def choose(self, sources: Iterable[str]) -> None:
        """Show the panes of these sources and hide all others; without any of them all are shown."""
        wanted = set(sources)
        self._hide(source for source in self.sources if source not in wanted)
        self.rearranged.emit()

    def lock(self, sources: Iterable[str]) -> None:
        """Have the panes of these sources stay at their place when another claim is selected; no others."""
        stays = set(sources)
        for pane in self.panes:
            pane.lock(locked=pane.source in stays)

    def toggle_lock(self, pane: SourcePane) -> None:
        """Have a pane stay at its place when another claim is selected, or follow again."""
        pane.lock(locked=not pane.locked)
        self.rearranged.emit()

    def move_pane(self, pane: SourcePane, by: int) -> None:
        """Move a pane to the left (-1) or to the right (1), past hidden ones; pinned panes stay first."""
        seen = [p for p in self.panes if p is pane or p.source not in self._away]
        at = seen.index(pane) + by
        if 0 <= at < len(seen) and seen[at].pinned == pane.pinned:
            self._put(pane, self.panes.index(seen[at]))

    def toggle_pin(self, pane: SourcePane) -> None:
        """Pin a pane, or let it go."""
        pane.pin(pinned=not pane.pinned)
        self._place(sorted(self.panes, key=lambda p: not p.pinned))
        self.rearranged.emit()

    def hide_pane(self, pane: SourcePane) -> None:
        """Hide a pane; the last one stays."""
        if len(self._away) + 1 < len(self.sources):
            had_focus = pane.isAncestorOf(self.focusWidget() or self)
            self._away.add(pane.source)
            self._show_wanted()
            if had_focus:
                next(p for p in self.panes if p.isVisible()).view.setFocus()
            self.rearranged.emit()

    def show_all(self) -> None:
        """Show the panes that were hidden."""
        self._away.clear()
        self._show_wanted()
        self.rearranged.emit()

    def show_only(self, sources: tuple[str, ...] | None) -> None:
        """Show these sources' panes alone, in this order; None shows all that the reader did not hide."""
        if sources == self._only:
            return
        if self._only is None and self._guest is None:
            self._kept = self._widths()
        self._only = sources
        self._stand()
        self._show_wanted()
        kept = self._kept if sources is None else {}
        share = {self._guest: round(_NARROWEST * _GUESTS_SHARE)} if self._guest is not None else {}
        self.setSizes([(kept | share).get(self.widget(n), _NARROWEST) for n in range(self.count())])

    def put_before(self, guest: QWidget | None) -> None:
        """Have a widget that is no pane stand before the panes while a few of them stand alone, or none."""
        if guest is self._guest:
            return
        if self._guest is not None:
            self._guest.setParent(None)
            self._guest.deleteLater()
        if self._only is None and self._guest is None:
            self._kept = self._widths()
        self._guest = guest
        if guest is not None:
            self.insertWidget(0, guest)
            guest.setMinimumWidth(self._least)
            guest.show()

    def reveal(self, pane: SourcePane) -> None:
        """Bring a pane into sight, hidden or not; one that is far off comes beside those that are pinned."""
        if pane.source in self._away:
            self._away.discard(pane.source)
            self._show_wanted()
            self.rearranged.emit()
        pinned = [p for p in self.panes if p.pinned]
        if pinned and self.is_crowded and not pane.pinned and not self._is_in_sight(pane):
            self._place([*pinned, pane, *(p for p in self.panes if p is not pane and not p.pinned)])
            self.revealed.emit(pinned[0])
        self.revealed.emit(pane)

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Watch the width of what the panes stand in."""
        area = self.parentWidget()
        if event.type() is QEvent.Type.ParentChange and area is not None:
            area.installEventFilter(self)
        super().changeEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit the panes into another width."""
        if event.type() is QEvent.Type.Resize and watched is self.parentWidget():
            self._fit()
        return super().eventFilter(watched, event)

    def _is_in_sight(self, pane: SourcePane) -> bool:
        area = self.parentWidget()
        left = pane.mapTo(area, QPoint(0, 0)).x() if area is not None else 0
        return area is None or 0 <= left <= area.width() - pane.width() + 1

    def _count_shown(self) -> int:
        return sum(not p.isHidden() for p in self.panes)

    def _fit(self) -> None:
        """Give panes a least width such that a whole number of them is in sight, five where there is room."""
        area = self.parentWidget()
        width = area.width() if area is not None else 0
        wanted = max(_NARROWEST, self._least, min(_COMFORTABLE, width // _AT_ONCE))
        least = width // max(1, width // wanted) - 1 if self.is_crowded else self._least
        for pane in self.panes:
            if pane.minimumWidth() != least:
                pane.setMinimumWidth(least)

    def _drag(self, pane: SourcePane, at: QPoint) -> None:
        """Let a dragged pane take the place of the pane under the pointer."""
        x = self.mapFromGlobal(at).x()
        over = next((p for p in self.panes if p.isVisible() and p.x() <= x < p.x() + p.width()), None)
        if over is None or over is pane or over.pinned != pane.pinned:
            return
        half = over.x() + over.width() / 2
        leftwards = self.panes.index(over) < self.panes.index(pane)
        if (x < half) is leftwards:
            self._put(pane, self.panes.index(over))

    def _put(self, pane: SourcePane, index: int) -> None:
        others = [p for p in self.panes if p is not pane]
        self._place([*others[:index], pane, *others[index:]])
        self.revealed.emit(pane)
        self.rearranged.emit()

    def _place(self, order: list[SourcePane]) -> None:
        """Put the panes in this order, each keeping its width and the keyboard staying where it is."""
        if order != self.panes:
            self.panes = order
            self._stand()

    def _stand(self) -> None:
        """Have the panes stand in their order; those that are alone stand first, in theirs."""
        alone = [pane for source in self._only or () if (pane := self.pane(source)) is not None]
        guests = [self._guest] if self._guest is not None else []
        order: list[QWidget] = [*guests, *alone, *(pane for pane in self.panes if pane not in alone)]
        widths = self._widths()
        for index, widget in enumerate(order):
            if self.widget(index) is not widget:
                self.insertWidget(index, widget)
        self.setSizes([widths[widget] for widget in order])
        self._tabs.start()

    def _widths(self) -> dict[QWidget | None, int]:
        return {self.widget(n): width for n, width in enumerate(self.sizes())}

    def _is_wanted(self, source: str) -> bool:
        return source not in self._away if self._only is None else source in self._only

    def _hide(self, sources: Iterable[str]) -> None:
        """Hide the panes of these sources alone, unless they are all."""
        known = set(self.sources)
        self._away = set(sources) & known
        if self._away == known:
            self._away.clear()
        self._show_wanted()

    def _lead_tabs(self) -> None:
        """Have Tab lead through the panes as they stand."""
        standing = [self.widget(index) for index in range(self.count())]
        panes = [pane for pane in standing if isinstance(pane, SourcePane)]
        order_tabs(self.window(), panes)
        over = [w for w in self.children() if isinstance(w, QWidget) and w not in panes]
        spoken_in_order((*panes, *over))

    def _show_wanted(self) -> None:
        for pane in self.panes:
            pane.setVisible(self._is_wanted(pane.source))
        self._fit()
