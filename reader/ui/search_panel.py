"""Search as you type: the field on top, the answer on the left, grouped by source."""

from collections import Counter
from html import escape

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFontMetrics,
    QPainter,
    QPalette,
    QTextDocument,
)
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from reader.library.model import Library
from reader.search.model import Hit, SearchResult
from reader.ui.fonts import interface_font
from reader.ui.pane import caption
from reader.ui.quiet_list import QuietListView
from reader.ui.search_help import help_html
from reader.ui.theme import Colours
from reader.ui.told import searched_words, told
from reader.ui.wording import counted, hits_words, name_words, quoted, short

_MEASURED_AT_ONCE = 30
Index = QModelIndex | QPersistentModelIndex


class HitsModel(QAbstractListModel):
    """The hits listed, each with its snippet as markup."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hits: tuple[Hit, ...] = ()
        self.library: Library | None = None
        self._numbers: dict[str, int] = {}
        self._counts: dict[str, int] = {}

    def show_result(self, library: Library, result: SearchResult) -> None:
        """Replace the hits."""
        self.beginResetModel()
        if library is not self.library:
            self._numbers = {d.source: n for n, d in enumerate(library.documents, 1)}
        self._counts = Counter(hit.source for hit in result.hits) | {
            s.source: s.count for s in result.sources
        }
        self.library, self.hits = library, result.hits
        self.endResetModel()

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many hits are listed."""
        return 0 if parent is not None and parent.isValid() else len(self.hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a hit's snippet as text, or the hit itself."""
        if not index.isValid() or self.library is None:
            return None
        hit = self.hits[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            document = self.library.document(hit.source)
            return f"{name_words(document)}: {hit.snippet.of(document.text)}"
        return hit if role == Qt.ItemDataRole.UserRole else None

    def heading(self, row: int) -> str:
        """Return the source's number and label on the first hit of each source, else ""."""
        if self.library is None or (row and self.hits[row - 1].source == self.hits[row].source):
            return ""
        source = self.hits[row].source
        label = name_words(self.library.document(source))
        return f"{self._numbers[source]}  {hits_words(self._counts[source])} · {label}"

    def markup(self, row: int, ground: str) -> str:
        """Return the snippet as HTML with its matches on `ground`."""
        if self.library is None:
            return ""
        hit = self.hits[row]
        text = self.library.document(hit.source).text
        parts, at = [], hit.snippet.start
        for match in hit.matches:
            if hit.snippet.covers(match) and match.start >= at:
                parts.append(escape(text[at : match.start]))
                parts.append(f'<span style="background:{ground}">{escape(match.of(text))}</span>')
                at = match.end
        parts.append(escape(text[at : hit.snippet.end]))
        before = "… " if hit.snippet.start > hit.span.start else ""
        after = " …" if hit.snippet.end < hit.span.end else ""
        return before + "".join(parts) + after


class _HitDelegate(QStyledItemDelegate):
    def __init__(self, colours: Colours, parent: QListView) -> None:
        super().__init__(parent)
        self.colours = colours

    @override
    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        page = self._page(index, self._room())
        return QSize(100, int(page.size().height()) + 12 + (26 if self._heading(index) else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        box = QRectF(option.rect)
        painter.save()
        heading = self._heading(index)
        if heading:
            font = interface_font(12)
            font.setBold(True)
            painter.setFont(font)
            painter.setPen(QColor(self.colours.soft))
            room = QRectF(box.left() + 12, box.top() + 8, box.width() - 24, 18)
            elided = QFontMetrics(font).elidedText(heading, Qt.TextElideMode.ElideRight, int(room.width()))
            painter.drawText(room, 0, elided)
            box = box.adjusted(0, 26, 0, 0)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(self.colours.chosen))
        painter.translate(box.left() + 12, box.top() + 6)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, QColor(self.colours.ink))
        page = self._page(index, self._room())
        page.documentLayout().draw(painter, context)
        painter.restore()

    def _room(self) -> int:
        parent = self.parent()
        return (parent.viewport().width() if isinstance(parent, QListView) else 200) - 24

    def _heading(self, index: Index) -> str:
        model = index.model()
        return model.heading(index.row()) if isinstance(model, HitsModel) else ""

    def _page(self, index: Index, width: int) -> QTextDocument:
        page = QTextDocument()
        page.setDocumentMargin(0)
        page.setDefaultFont(interface_font(12.5))
        model = index.model()
        if isinstance(model, HitsModel):
            page.setHtml(model.markup(index.row(), self.colours.hit))
        page.setTextWidth(width)
        return page


class SearchPanel(QFrame):
    """The answer to a query.

    Attributes:
        chosen: emitted with the hit that the reader chose.
        asked: emitted with the query that may have been meant, where the reader takes it.
        meant: offers that query.
    """

    chosen = Signal(object)
    asked = Signal(str)

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self.model = HitsModel(self)
        self.view = QuietListView(self)
        self.view.setModel(self.model)
        self._delegate = _HitDelegate(colours, self.view)
        self.view.setItemDelegate(self._delegate)
        self.view.setAccessibleName(self.tr("Search hits"))
        self.view.setResizeMode(QListView.ResizeMode.Adjust)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setLayoutMode(QListView.LayoutMode.Batched)
        self.view.setBatchSize(_MEASURED_AT_ONCE)
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.view.selectionModel().currentChanged.connect(self._announce)
        self.view.clicked.connect(self._announce)
        self.count: QLabel = caption("", "title")
        self.searched: QLabel = caption("", "soft")
        self.advice: QLabel = caption("", "soft")
        self._meant = ""
        self.meant: QLabel = caption("", "soft")
        self.meant.setTextFormat(Qt.TextFormat.RichText)
        self.meant.linkActivated.connect(lambda _link: self.asked.emit(self._meant))
        self.help: QLabel = caption("", "soft")
        self.help.setTextFormat(Qt.TextFormat.RichText)
        self.help.setWordWrap(True)
        self.help.setMargin(12)
        self.help.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.help.setAccessibleName(self.tr("What can be searched for"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        head = QVBoxLayout()
        head.setContentsMargins(12, 10, 10, 2)
        for label in (self.count, self.searched, self.advice, self.meant):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
            head.addWidget(label)
        self.meant.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        column.addWidget(self.help, 1)
        self.recolour(colours)
        self.view.raise_()

    def recolour(self, colours: Colours) -> None:
        """Paint in other colours."""
        self._delegate.colours = colours
        self._offer()
        self.help.setText(help_html(colours))
        self.view.viewport().update()

    def show_result(self, library: Library, result: SearchResult) -> None:
        """Show an answer."""
        self.model.show_result(library, result)
        self.view.setVisible(bool(result.hits))
        self.help.setVisible(not result.hits)
        sources = max(result.source_total, len({h.source for h in result.hits}))
        total = max(result.total, len(result.hits))
        found = self.tr("{hits} in %n source(s)", "", sources).replace("{hits}", hits_words(total))
        if len(result.hits) < total:
            found += counted(self.tr(", the best {shown} listed"), shown=len(result.hits))
        partial = self.tr(" (stopped early; narrow the query)") if result.partial else ""
        self.count.setText(
            found + partial
            if result.hits
            else self.tr("Nothing found")
            if result.searched
            else self.tr("Search")
        )
        asked = self.tr("Searched: {query}").replace("{query}", searched_words(result.searched))
        self.searched.setText(asked if result.searched else "")
        self.searched.setVisible(bool(result.searched))
        lines = [told(line) for line in (*result.told, result.advice) if line]
        if result.query.strip() and not (result.searched or lines):
            lines = [self.tr("Hits follow once the sources are indexed.")]
        self.advice.setText("\n".join(lines))
        self.advice.setVisible(bool(lines))
        self._meant = result.meant
        self._offer()

    def _offer(self) -> None:
        """Offer the query that may have been meant."""
        words = escape(quoted(short(self._meant)))
        link = f'<a href="#" style="color:{self._delegate.colours.accent}">{words}</a>'
        self.meant.setText(self.tr("Enter searches for {query}").replace("{query}", link))
        self.meant.setVisible(bool(self._meant))

    def mark(self, hit: Hit | None) -> None:
        """Show which hit is current, without choosing it again."""
        blocked = self.view.selectionModel().blockSignals(True)
        if hit in self.model.hits:
            index = self.model.index(self.model.hits.index(hit))
            self.view.setCurrentIndex(index)
            self.view.scrollTo(index)
        self.view.selectionModel().blockSignals(blocked)
        self.view.viewport().update()

    def _announce(self, index: QModelIndex) -> None:
        hit = self.model.data(index, Qt.ItemDataRole.UserRole)
        if isinstance(hit, Hit):
            self.chosen.emit(hit)
