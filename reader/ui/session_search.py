"""The search as it was: what was typed, whether its hits were listed, and which one was read."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.search.model import SearchResult
from reader.ui.session_store import State, find_span, hit_state, mapping

if TYPE_CHECKING:
    from reader.ui.window import Window


class SessionSearch(QObject):
    """Keeps the search field and its answer for the session, and brings them back."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self._hit: State = {}
        window.controller.searched.connect(self._answered)

    @property
    def state(self) -> State:
        """What is kept."""
        window, hit = self._window, self._window.controller.hit
        library = window.controller.library
        return {
            "query": window.top.search.text(),
            "listed": window.side.currentWidget() is window.search_panel,
            "hit": hit_state(library, hit) if library is not None and hit is not None else None,
            "check": window.top.check.text(),
        }

    def bring(self, state: State) -> None:
        """Bring back what was kept; a query that the reader typed meanwhile stays."""
        window, query = self._window, state.get("query")
        sentence = state.get("check")
        if isinstance(sentence, str) and not window.top.check.text():
            window.top.check.setText(sentence)
        if not isinstance(query, str) or not query.strip() or window.top.search.text():
            return
        window.top.search.setText(query)
        window.top.search.stop()
        if state.get("listed") is True:
            self._hit = mapping(state.get("hit"))
            window.controller.search(query)

    def _answered(self, result: SearchResult) -> None:
        """Go to the hit that was read, once the answer has come."""
        state, wanted = self._window.controller, self._hit
        if not wanted or state.library is None or not result.hits:
            return
        self._hit = {}
        place = find_span(state.library, wanted)
        found = next((hit for hit in result.hits if (hit.source, hit.span) == place), None)
        if found is not None:
            state.select_hit(found)
