"""The row of panes, and what is shown in all of them at once."""

from functools import partial
from itertools import islice

from PySide6.QtWidgets import QApplication, QWidget

from reader.evidence.model import Claim, Evidence
from reader.library.model import Library
from reader.review.decided import Decided
from reader.search.model import Hit
from reader.text.model import Span
from reader.ui.paint.highlights import of_hits, of_judgement
from reader.ui.pane import SourcePane
from reader.ui.pane_stock import PaneStock
from reader.ui.theme import Colours
from reader.ui.wording import best_passage, weight

_SILENT = 9
_MOVED_AT_ONCE = 16
_FIRST_OF_MANY = 8
"""How many panes come forward where there are more than can be moved at once: each that moves takes time."""
_FIRST_OF_HITS = 5


class PaneRow(PaneStock):
    """The panes, with what is shown in all of them: a claim and its passages, or the hits of a search."""

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(colours, parent)
        self.setAccessibleName(self.tr("Sources side by side"))
        self._shown: tuple[Claim | None, Decided | None, Evidence | None] = (None, None, None)

    def show_library(self, library: Library) -> None:
        """Replace the panes by those of a library, in its order."""
        self._shown = (None, None, None)
        super().show_library(library)

    def focused(self) -> SourcePane | None:
        """Return the pane in which the keyboard is."""
        at = QApplication.focusWidget()
        return next((p for p in self.panes if at is not None and p.isAncestorOf(at)), None)

    def show_claim(
        self, claim: Claim | None, decided: Decided | None, current: Evidence | None, *, scroll: bool
    ) -> None:
        """Highlight a claim and its passages in every pane, and bring the best passages into view."""
        self._shown = (claim, decided, current)
        if claim is not None and claim.source is not None:
            self.pane(claim.source)
        if scroll and decided is not None and self.is_crowded:
            self._bring_forward(decided)
            self._make_speaking(decided)
        for pane in self.panes:
            self._do(pane, "marks", partial(self._mark, pane, claim, decided, current))
            self._later.drop((pane, "place"))
            span = self._best(pane.source, claim, decided)
            if scroll and span is not None and not pane.locked:
                self._do(pane, "place", partial(pane.view.scroll_to, span))

    def show_hits(
        self, hits: tuple[Hit, ...], current: Hit | None, claim: Claim | None, decided: Decided | None
    ) -> None:
        """Highlight the matched words of hits, and bring the current one into view.

        The claim and its passages stay on the overview strips.
        """
        if current is not None:
            self._bring_hits(hits, current)
        own: dict[str, list[Hit]] = {}
        for hit in hits:
            own.setdefault(hit.source, []).append(hit)
        for pane in sorted(self.panes, key=lambda p: p.visibleRegion().isEmpty()):
            beside = of_judgement(pane.source, claim, decided, None)
            marks = of_hits(own.get(pane.source, ()), current)
            step = partial(pane.view.show_highlights, marks, beside)
            self._do(pane, "marks", step, at_once=current is not None)
        if current is not None:
            self.bring(current.source, current.span)

    def bring(self, source: str, span: Span) -> None:
        """Bring a span of a source into view; a hidden pane is shown again."""
        pane = self.pane(source)
        if pane is not None:
            self.reveal(pane)
            self._catch_up(pane)
            pane.view.scroll_to(span)

    def _take_in(self, pane: SourcePane) -> None:
        self._later.put((pane, "marks"), partial(self._mark, pane, *self._shown))
        best = self._best(pane.source, *self._shown[:2])
        if best is not None:
            self._later.put((pane, "place"), partial(pane.view.scroll_to, best))

    @staticmethod
    def _mark(
        pane: SourcePane, claim: Claim | None, decided: Decided | None, current: Evidence | None
    ) -> None:
        pane.show_verdict(decided)
        pane.view.show_highlights(of_judgement(pane.source, claim, decided, current))

    def _make_speaking(self, decided: Decided) -> None:
        """Make the panes of the sources with most to say, where they are missing, and bring them forward."""
        self._later.drop("forward")
        best = {e.source: best_passage(decided.counting, e.source) for e in decided.counting.evidence}
        said = {source: weight(passage) for source, passage in best.items() if passage is not None}
        ranked = sorted(said, key=lambda source: (said[source], self._numbers.get(source, 0)))
        self._speaking = tuple(islice((s for s in ranked if s not in self._away), _FIRST_OF_MANY))
        missing = [source for source in self._speaking if source in self._unmade]
        for source in missing:
            self._later.put(source, partial(self._make, source))
        if missing:
            self._later.put("forward", partial(self._bring_forward, decided))

    def _bring_forward(self, decided: Decided) -> None:
        """Put the claim's pane first, then those with most to say; pinned panes stay where they are."""
        own = decided.shown.claim.source

        def rank(pane: SourcePane) -> tuple[bool, bool, bool, int, int]:
            best = best_passage(decided.counting, pane.source)
            away = pane.source in self._away
            return not pane.pinned, away, pane.source != own, weight(best) if best else _SILENT, pane.number

        stays, free = [p for p in self.panes if p.pinned], [p for p in self.panes if not p.pinned]
        moved = sorted(free, key=rank)
        if len(moved) > _MOVED_AT_ONCE:
            first = moved[:_FIRST_OF_MANY]
            moved = [*first, *(p for p in free if p not in first)]
        self._place([*stays, *moved])
        self.revealed.emit(self.panes[0])

    def _bring_hits(self, hits: tuple[Hit, ...], current: Hit) -> None:
        """Have panes for the current hit's source and, where not all fit, for those of the hits that follow.

        They come first, unless the current one is in sight.
        """
        stood = current.source not in self._unmade
        pane = self.pane(current.source)
        if pane is None or not self.is_crowded or (stood and pane.isVisible() and self._is_in_sight(pane)):
            return
        after = hits[hits.index(current) :] if current in hits else (current,)
        sources = islice(dict.fromkeys(hit.source for hit in after), _FIRST_OF_HITS)
        found = [p for source in sources if (p := self.pane(source)) is not None and not p.pinned]
        stays = [p for p in self.panes if p.pinned]
        self._place([*stays, *found, *(p for p in self.panes if p not in stays and p not in found)])

    @staticmethod
    def _best(source: str, claim: Claim | None, decided: Decided | None) -> Span | None:
        if claim is not None and claim.source == source and claim.span is not None:
            return claim.span
        best = best_passage(decided.counting, source) if decided else None
        return best.span if best else None
