"""The library's sources as the window treats them: which are in the panes, which say the same."""

from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader import places
from reader.library.added import added_sources
from reader.library.duplicates import Duplicate
from reader.library.model import Library
from reader.ui.tasks import Task
from reader.ui.told import told

if TYPE_CHECKING:
    from reader.ui.window import Window

_MOST_TOLD = 3


class Sources(QObject):
    """Finds in the background which sources say the same, and tells what there is to be told.

    Attributes:
        changed: emitted when other sources are in the panes, or it is known which say the same.
        duplicates: the pairs that say the same; none until they are known.
        is_news: whether rows of the list change by what was found last.
    """

    changed = Signal()

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self.duplicates: tuple[Duplicate, ...] = ()
        self.is_news = False
        self._compared: Library | None = None
        window.controller.library_opened.connect(self._begin)
        window.controller.claims_found.connect(self._compare)
        window.panes.rearranged.connect(self._rearranged)
        window.unread.told.connect(self._tell_news)

    @property
    def shown(self) -> tuple[str, ...]:
        """The sources that are in the panes, in the library's order."""
        away = set(self._window.panes.hidden)
        return tuple(source for source in self._window.panes.sources if source not in away)

    @property
    def unread(self) -> Mapping[str, str]:
        """The sources that are not read for their language, with its code, "" where it is not known."""
        return self._window.unread.languages

    @property
    def added(self) -> frozenset[str]:
        """The sources that the reader added."""
        library = self._window.controller.library
        folder = places.added_folder(self._window.adding.library)
        return frozenset(added_sources(folder, library)) if library else frozenset()

    def is_shown(self, source: str) -> bool:
        """Say whether a source is in the panes."""
        return self._window.panes.is_chosen(source)

    def choose(self, sources: Iterable[str]) -> None:
        """Have these sources in the panes and no others; without any, all."""
        self._window.panes.choose(sources)

    def show(self, sources: Collection[str], *, shown: bool) -> None:
        """Put sources into the panes, or take them out; the last one stays."""
        kept = [s for s in self._window.panes.sources if (shown if s in sources else self.is_shown(s))]
        if kept:
            self.choose(kept)
        else:
            self._window.status.said.setText(self.tr("one source at least stays in the panes"))

    def correct(self, source: str) -> None:
        """Ask what is to be said of a source."""
        self._window.correcting.ask(source)

    def tell(self, library: Library) -> None:
        """Say which files were not opened and what was left out of others, with the way to all of it."""
        notice = self._window.notice
        notice.hide()
        refused = library.refused
        if refused:
            self._offer(self._refused_words(library))
        for line in library.notices:
            notice.add(told(line))
        parts = sum(bool(document.notes) for document in library.documents)
        if parts:
            line = self.tr("%n source(s) could be read in part only", "", parts)
            self._offer(line)

    def _refused_words(self, library: Library) -> str:
        """Say why a file was not opened; of several, which they are."""
        refused = library.refused
        line = self.tr("%n file(s) not opened", "", len(refused))
        if len(refused) == 1:
            return f"{line}. {refused[0].source}: {told(refused[0].reason)} ({told(refused[0].remedy)})"
        names = ", ".join(refusal.source for refusal in refused[:_MOST_TOLD])
        more = len(refused) - _MOST_TOLD
        return f"{line}: {names} {self.tr('and %n more', '', more)}" if more > 0 else f"{line}: {names}"

    def _begin(self, library: Library) -> None:
        self.duplicates, self.is_news = (), True
        self.tell(library)

    def _compare(self, _claims: object) -> None:
        library = self._window.controller.library
        if library is not None and library is not self._compared:
            self._compared = library
            self._window.controller.tasks.submit(
                "copies", lambda task: _duplicates(library, task), self._tell_copies, key="copies"
            )

    def _tell_copies(self, pairs: tuple[Duplicate, ...]) -> None:
        known, self.duplicates = self.duplicates, pairs
        sources = len({name for pair in pairs for name in (pair.source, pair.other)})
        if pairs and pairs != known:
            line = self.tr("%n source(s) say the same as others, word for word", "", sources)
            self._offer(line)
        self._tell_news()

    def _tell_news(self) -> None:
        self.is_news = True
        self.changed.emit()
        self.is_news = False

    def _rearranged(self) -> None:
        self.is_news = False
        self.changed.emit()

    def _offer(self, line: str) -> None:
        """Say a line with the way to the list, unless the notice offers something already."""
        notice = self._window.notice
        if notice.offers():
            notice.add(line)
        else:
            notice.offer(line, self.tr("Show them"), self._list)

    def _list(self) -> None:
        self._window.views.list_sources("notes")


def _duplicates(library: Library, task: Task) -> tuple[Duplicate, ...]:
    from reader.library.duplicates import find_duplicates

    return find_duplicates(library.documents, task.cancelled)
