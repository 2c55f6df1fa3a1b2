"""Reviews that have lost their place are told, looked at and attached anew by hand."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.evidence.model import Claim, Evidence, Verdict
from reader.review.model import AnalystsEvidence, HumanVerdict, Review, found_claim, found_passage, plain
from reader.text.model import Span

if TYPE_CHECKING:
    from reader.ui.window import Window


class Orphans(QObject):
    """What happens between the panel, the panes and the reviews."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self.panel = window.orphans_panel
        window.controller.claims_found.connect(self._tell)
        window.controller.reviewing.decided_anew.connect(self._renew)
        self.panel.chosen.connect(self._look)
        self.panel.attach_asked.connect(self.attach)
        self.panel.discard_asked.connect(self.discard)

    def show(self) -> None:
        """List the reviews that have lost their place, and put the keyboard there."""
        window = self._window
        window.views.show_panes()
        orphans = window.controller.reviewing.orphans
        if not orphans:
            self.leave()
            window.status.said.setText(self.tr("every review has its place"))
            return
        window.leave_search()
        window.side.show()
        window.side.setCurrentWidget(self.panel)
        self.panel.show_reviews(orphans)
        self.panel.view.setFocus()

    def leave(self) -> bool:
        """Go back to the claims; False where they were there already."""
        window = self._window
        if window.side.currentWidget() is not self.panel:
            return False
        window.side.setCurrentWidget(window.claims)
        window.claims.view.setFocus()
        return True

    def attach(self) -> None:
        """Fasten the review chosen to the selection, or to the sentence at the caret."""
        window, review = self._window, self.panel.current
        if review is None or window.side.currentWidget() is not self.panel:
            window.status.said.setText(self.tr("choose a review first (Ctrl+Shift+R)"))
            return
        claim, place = self._claim(review), self._passage(review)
        if claim is None:
            window.status.said.setText(self.tr("its claim is gone too: select the claim that it belongs to"))
        elif place is None:
            window.status.said.setText(self.tr("put the caret into the sentence that it belongs to"))
        elif window.controller.reviewing.reattach(review, claim, self._evidence(claim, review, *place)):
            window.controller.select_claim(claim)

    def discard(self) -> None:
        """Take back all that the review chosen says."""
        if self.panel.current is not None:
            self._window.controller.reviewing.discard(self.panel.current)

    def _tell(self, _claims: object) -> None:
        orphans = self._window.controller.reviewing.orphans
        if orphans:
            line = self.tr(
                "%n review(s) lost their place: the words they stood by are gone", "", len(orphans)
            )
            self._window.notice.offer(line, self.tr("Show them (Ctrl+Shift+R)"), self.show)

    def _renew(self, _key: object) -> None:
        if self._window.side.currentWidget() is self.panel:
            orphans = self._window.controller.reviewing.orphans
            self.panel.show_reviews(orphans)
            if not orphans:
                self.leave()

    def _look(self, review: Review) -> None:
        """Bring the place where the passage stood into view, as far as it is known."""
        pane = self._window.panes.pane(review.key.passage_source)
        if pane is not None:
            start = min(review.key.passage_anchor.start, max(0, len(pane.document.text) - 1))
            self._window.panes.bring(pane.source, Span(start, start))

    def _texts(self) -> dict[str, str]:
        library = self._window.controller.library
        return {d.source: d.text for d in library.documents} if library else {}

    def _claim(self, review: Review) -> Claim | None:
        """Return the review's claim where it still stands, else the claim selected."""
        state, key = self._window.controller, review.key
        if key.claim_source is None:
            return state.backend.claim_from_text(key.claim_text)
        span = found_claim(key, self._texts())
        if span is None or state.library is None:
            return state.claim
        known = next((c for c in state.claims if (c.source, c.span) == (key.claim_source, span)), None)
        return known or state.backend.claim_from_span(state.library.document(key.claim_source), span)

    def _passage(self, review: Review) -> tuple[str, Span] | None:
        """Return the review's passage where it still stands, else what is chosen in the reader's pane."""
        span = found_passage(review.key, self._texts())
        if span is not None:
            return review.key.passage_source, span
        pane = self._window.panes.focused() or self._window.panes.pane(review.key.passage_source)
        chosen = pane.view.chosen_span() if pane else None
        return (pane.source, chosen) if pane and chosen else None

    def _evidence(self, claim: Claim, review: Review, source: str, span: Span) -> Evidence:
        """Return the machine's passage there, else one of the analyst's own."""
        text = span.of(self._texts()[source])
        judgement = self._window.controller.judgements.get(claim.id)
        for known in judgement.evidence if judgement else ():
            if known.source == source and plain(known.text) == plain(text):
                return known
        human = review.verdict
        decides = human is not None and human is not HumanVerdict.IRRELEVANT
        verdict = Verdict(human.value) if human and decides else Verdict.MENTIONS
        return AnalystsEvidence(source, span, text, verdict, 1.0)
