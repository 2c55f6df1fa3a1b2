"""A row of widgets that goes on in further rows where the window is narrow."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget, QWidgetItem
from typing_extensions import override

from reader.ui.spoken import spoken_in_order


@dataclass(frozen=True, slots=True)
class _Part:
    """A widget's item, or a gap that takes what is left; `least` is its least width where it stretches.

    `most` is its greatest width there; 0 is none.
    """

    item: QLayoutItem | None
    stretch: int = 0
    least: int = 0
    most: int = 0

    def share(self, spare: int, shares: int) -> int:
        """Return what it takes of spare pixels."""
        extra = spare * self.stretch // shares if shares and self.item is not None else 0
        return min(extra, max(0, self.most - self.width)) if self.most else extra

    @property
    def width(self) -> int:
        if self.item is None:
            return 0
        wide = self.item.minimumSize() if self.stretch else self.item.sizeHint()
        return max(self.least, wide.width())

    @property
    def height(self) -> int:
        return self.item.sizeHint().height() if self.item is not None else 0

    @property
    def shown(self) -> bool:
        return self.item is None or not self.item.isEmpty()


class Flow(QLayout):
    """Widgets from left to right, then in the next row; those with a stretch share what is left of theirs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: list[_Part] = []
        self._known: dict[int, list[list[_Part]]] = {}

    def put(
        self, widget: QWidget, stretch: int = 0, *, least: int = 0, most: int = 0, at: int | None = None
    ) -> None:
        """Add a widget at the end or `at` a place; `least` and `most` are pixels, where it stretches."""
        self.addChildWidget(widget)
        place = len(self._parts) if at is None else at
        self._parts.insert(place, _Part(QWidgetItem(widget), stretch, least, most))
        spoken_in_order(found for part in self._parts if part.item and (found := part.item.widget()))
        self.invalidate()

    def gap(self) -> None:
        """Have what follows stand at the right."""
        self._parts.append(_Part(None, 1))

    @override
    def addItem(self, item: QLayoutItem) -> None:
        """Take an item from Qt."""
        self._parts.append(_Part(item))

    def count(self) -> int:
        """Return how many widgets there are."""
        return len(self._items())

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item, None past the last one."""
        items = self._items()
        return items[index] if 0 <= index < len(items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        """Let go of an item and return it, None past the last one."""
        item = self.itemAt(index)
        self._parts = [part for part in self._parts if part.item is not item or item is None]
        return item

    @override
    def expandingDirections(self) -> Qt.Orientation:
        """Return that it wants no more height than it needs."""
        return Qt.Orientation.Horizontal

    @override
    def hasHeightForWidth(self) -> bool:
        """Return that a narrow one is higher."""
        return True

    def invalidate(self) -> None:
        """Forget what was worked out: a widget changed."""
        self._known.clear()
        super().invalidate()

    @override
    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows at a width."""
        margins = self.contentsMargins()
        rows = self._rows(width - margins.left() - margins.right())
        inner = sum(_height(row) for row in rows) + self._between() * max(0, len(rows) - 1)
        return inner + margins.top() + margins.bottom()

    @override
    def sizeHint(self) -> QSize:
        """Return the room that one row takes."""
        shown = [part.item.sizeHint() for part in self._parts if part.item is not None and part.shown]
        return self._around(sum(s.width() for s in shown) + self._between() * max(0, len(shown) - 1))

    @override
    def minimumSize(self) -> QSize:
        """Return the room that the widest widget takes."""
        return self._around(max((part.width for part in self._parts if part.shown), default=0))

    @override
    def setGeometry(self, rect: QRect) -> None:
        """Place everything."""
        super().setGeometry(rect)
        inner = rect.marginsRemoved(self.contentsMargins())
        y = inner.top()
        for row in self._rows(inner.width()):
            self._place(row, QRect(inner.left(), y, inner.width(), _height(row)))
            y += _height(row) + self._between()

    def _place(self, row: list[_Part], box: QRect) -> None:
        spare = box.width() - self._width(row)
        shares = sum(part.stretch for part in row)
        taken = [part.share(spare, shares) for part in row]
        gaps = sum(part.item is None for part in row)
        x = box.left()
        for part, own in zip(row, taken, strict=True):
            extra = own if part.item is not None else (spare - sum(taken)) // gaps
            if part.item is not None:
                width = part.width + extra
                top = box.top() + (box.height() - part.height) // 2
                part.item.setGeometry(QRect(x, top, width, part.height))
                x += width + self._between()
            else:
                x += extra

    def _rows(self, width: int) -> list[list[_Part]]:
        """Return what stands in each row; Qt asks for it several times in a turn."""
        if width not in self._known:
            self._known[width] = self._broken(width)
        return self._known[width]

    def _broken(self, width: int) -> list[list[_Part]]:
        rows: list[list[_Part]] = [[]]
        taken = 0
        for part in self._parts:
            if not part.shown:
                continue
            wanted = 0 if part.item is None else part.width + self._between()
            if wanted and taken + wanted - self._between() > width and _height(rows[-1]):
                rows.append([])
                taken = 0
            rows[-1].append(part)
            taken += wanted
        return rows

    def _width(self, row: list[_Part]) -> int:
        items = [part for part in row if part.item is not None]
        return sum(part.width for part in items) + self._between() * max(0, len(items) - 1)

    def _items(self) -> list[QLayoutItem]:
        return [part.item for part in self._parts if part.item is not None]

    def _between(self) -> int:
        return max(0, self.spacing())

    def _around(self, width: int) -> QSize:
        margins = self.contentsMargins()
        height = max((part.height for part in self._parts if part.shown), default=0)
        return QSize(width + margins.left() + margins.right(), height + margins.top() + margins.bottom())


def _height(row: list[_Part]) -> int:
    return max((part.height for part in row), default=0)
