"""Right after a verdict that holds both ways: the other way round, where the pair still counts otherwise."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.evidence.model import Claim, Evidence
from reader.review.decided import Passage
from reader.review.mirror import left_standing
from reader.review.model import HumanVerdict
from reader.ui.wording import short, verdict_words

if TYPE_CHECKING:
    from reader.ui.window import Window

Pairs = tuple[tuple[Claim, Passage], ...]


class Mirroring(QObject):
    """Offers in the notice to give the same verdict to the other side; until the next verdict."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self._line = ""

    def judged(self, claim: Claim, evidence: Evidence) -> None:
        """Take note of what the analyst now says of a pair."""
        state = self._window.controller
        review = state.reviewing.review(claim, evidence)
        verdict = review.verdict if review else None
        self.withdraw()
        if verdict is None:
            return
        judgements = state.judgements.values()
        pairs = left_standing(claim, evidence, verdict, judgements, state.reviewing.decide)
        if pairs:
            self._offer(pairs, verdict)

    def withdraw(self) -> None:
        """Take an offer back that is still shown."""
        notice = self._window.notice
        if self._line and notice.label.text() == self._line:
            notice.hide()
        self._line = ""

    def _offer(self, pairs: Pairs, verdict: HumanVerdict) -> None:
        claim, passage = pairs[0]
        library = self._window.controller.library
        if library is None or passage.verdict is None:
            return
        number = next(n for n, d in enumerate(library.documents, 1) if d.source == claim.source)
        words = self.tr("In source {n} the pair still counts as “{verdict}”: “{claim}”")
        said = words.replace("{n}", str(number)).replace("{verdict}", verdict_words(passage.verdict))
        self._line = said.replace("{claim}", short(claim.text))
        self._window.notice.tell(
            self._line, self.tr("Also the other way round"), lambda: self._do(pairs, verdict)
        )

    def _do(self, pairs: Pairs, verdict: HumanVerdict) -> None:
        judged = tuple((claim, passage.evidence) for claim, passage in pairs)
        self._window.controller.reviewing.judge_alike(judged, verdict)
