"""Searches kept and made before, and a query's scope and source, all by keys."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from reader import places
from reader.errors import ReaderError
from reader.search.kept import KeptSearches, read_searches
from reader.search.narrowing import narrowed_to, next_scope, with_scope, without_source
from reader.settings import write_whole
from reader.ui.actions import Command
from reader.ui.wording import name_words, quoted

if TYPE_CHECKING:
    from reader.ui.window import Window


class Searches:
    """What a window remembers of searches, and what its keys do to the query typed."""

    def __init__(self, window: "Window") -> None:
        self._window = window
        self._file = places.searches_file()
        self._kept = read_searches(self._file)
        self._at = -1
        self._typed = ""

    def connect(self) -> None:
        """Remember what is searched once a hit is chosen or Enter pressed."""
        window = self._window
        window.top.search.returnPressed.connect(self.remember)
        window.search_panel.chosen.connect(self.remember)
        window.search_panel.asked.connect(self.search)
        window.top.search.returnPressed.connect(self._take_meant)
        window.top.search.recalled.connect(self.recall)
        window.top.search.textEdited.connect(self._forget_place)

    def remember(self, *_: object) -> None:
        """Put the query typed among those made before."""
        self._keep(self._kept.made(self._window.top.search.text()))

    def toggle_saved(self) -> None:
        """Keep the query typed, or keep it no longer, and say which."""
        query = self._window.top.search.text().strip()
        if not query:
            self._window.status.said.setText(_tr("type a search first (/)"))
            return
        self._keep(self._kept.toggled(query))
        said = (
            _tr("search kept: {query}")
            if query in self._kept.saved
            else _tr("search no longer kept: {query}")
        )
        self._window.status.said.setText(said.replace("{query}", quoted(self._spoken(query))))

    def offered(self) -> tuple[Command, ...]:
        """Return the searches to choose from: those kept, then those made before."""
        kept = [(_tr("Kept"), query) for query in self._kept.saved]
        before = [(_tr("Before"), query) for query in self._kept.before if query not in self._kept.saved]
        return tuple(
            Command(group, self._spoken(query), (), partial(self.search, query))
            for group, query in kept + before
        )

    def _spoken(self, query: str) -> str:
        """Return a query with the titles of the sources that it is narrowed to in place of their files."""
        library = self._window.controller.library
        for document in library.documents if library else ():
            bare = without_source(query, document.source)
            if bare != query:
                name = document.metadata.title or name_words(document)
                query = _tr("{query} in {source}").replace("{query}", bare).replace("{source}", name)
        return query

    def search(self, query: str) -> None:
        """Search for a query as if it had been typed."""
        self._window.top.search.setText(query)
        self._window.start_search()

    def recall(self, by: int) -> None:
        """Put the query made before (1) or after (-1) the one shown into the field."""
        field = self._window.top.search
        if self._at < 0:
            self._typed = field.text()
        at = self._at + by
        if -1 <= at < len(self._kept.before):
            self._at = at
            field.setText(self._kept.before[at] if at >= 0 else self._typed)

    def next_scope(self) -> None:
        """Go on to the next scope: sentence, paragraph, article, as near as there is an answer."""
        query = self._window.top.search.text()
        self.search(with_scope(query, next_scope(query)))

    def only_this_source(self) -> None:
        """Narrow the query to the source of the current hit, or widen it again."""
        hit = self._window.controller.hit
        if hit is None:
            self._window.status.said.setText(_tr("choose a hit first (F3)"))
        else:
            self.search(narrowed_to(self._window.top.search.text(), hit.source))

    def _take_meant(self) -> None:
        """Search for what may have been meant where the query typed has no answer."""
        result, field = self._window.controller.result, self._window.top.search
        if result is not None and result.meant and result.query == field.text():
            self.search(result.meant)

    def _forget_place(self) -> None:
        self._at = -1

    def _keep(self, kept: KeptSearches) -> None:
        if kept == self._kept:
            return
        self._kept = kept
        file, content = self._file, self._kept.told()
        self._window.controller.tasks.submit("searches", lambda _task: _write(file, content), key="searches")


def _write(file: Path, content: bytes) -> None:
    try:
        write_whole(file, content)
    except OSError as error:
        why = (error.strerror or type(error).__name__).lower()
        raise ReaderError(f"your searches cannot be kept ({why})", f"make {file.parent} writable") from None


def _tr(text: str) -> str:
    return QCoreApplication.translate("searches", text)
