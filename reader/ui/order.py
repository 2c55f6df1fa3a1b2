"""The order in which the passages of a claim are walked."""

from reader.evidence.model import Evidence, Judgement
from reader.ui.wording import weight


def in_order(judgement: Judgement, sources: tuple[str, ...]) -> list[Evidence]:
    """Return evidence grouped by source: sources that contradict first, the claim's own last.

    Within these the sources stand in the panes' order, and passages weightiest first.
    """
    place = {source: n for n, source in enumerate(sources)}
    strongest = {
        s: min(weight(e) for e in judgement.in_source(s)) for s in {e.source for e in judgement.evidence}
    }
    own = judgement.claim.source
    return sorted(
        judgement.evidence,
        key=lambda e: (e.source == own, strongest[e.source], place.get(e.source, 0), weight(e), -e.score),
    )
