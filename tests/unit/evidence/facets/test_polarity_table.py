"""Denials and hedges: phrase | cue | kind."""

import pytest

from reader.evidence.facets.polarity import find_hedges, find_negations
from tests.unit.evidence.facets.tables import rows

NEGATIONS = """
The owners did not sign. | not | verbal
The owners didn't sign. | didn't | verbal
The owners didn’t sign. | didn’t | verbal
The owners never signed. | never | verbal
The owners have not signed. | not | verbal
The owners cannot sign. | cannot | verbal
The owners can't sign. | can't | verbal
The owners won't sign. | won't | verbal
The owners refused to sign. | refused to | verbal
The owners refuse to sign. | refuse to | verbal
The owners declined to sign. | declined to | verbal
The owners failed to sign. | failed to | verbal
The owners were unable to sign. | unable to | verbal
The owners no longer sign. | no longer | verbal
The owners hardly sign. | hardly | verbal
The owners denied the report. | denied | verbal
The owners deny that it sank. | deny | verbal
The owners denied any involvement. | denied | verbal
The owners denied having signed. | denied | verbal
The owners deny wrongdoing. | deny | verbal
The owners ruled out a sale. | ruled out | verbal
The owners rejected the offer. | rejected | verbal
The owners dismissed the claim. | dismissed | verbal
There is no lease. | There is no | existential
There were no boats. | There were no | existential
There isn't any lease. | There isn't any | existential
No boat sank. | No | existential
None of the boats sank. | None of | existential
Nobody signed. | Nobody | existential
No one signed. | No one | existential
Nothing sank. | Nothing | existential
Neither owner signed. | Neither | existential
They sailed without any permit. | without any | existential
The lack of evidence hurt. | lack of | existential
The absence of evidence hurt. | absence of | existential
"""

NOTHING = """
No doubt it sank.
Not only the owners signed.
Not just the owners signed.
No fewer than nine signed.
No less than a revolt
No matter what it costs
It was no surprise.
It is no secret.
Not because of the rain
Not surprisingly it sank.
No. 9 sank.
Nothing less than a miracle
Nothing but trouble
Last but not least
The law lets them deny service.
They were denied entry.
It denied them visas.
A court denied bail.
A knot came loose.
The noted Norse boats
"""

HEDGES = """
The boat may sink. | may | modal
The boat might sink. | might | modal
The boat could sink. | could | modal
The boat reportedly sank. | reportedly | reported
The boat allegedly sank. | allegedly | reported
The boat apparently sank. | apparently | reported
The boat is said to leak. | is said to | reported
The boat is believed to leak. | is believed to | reported
The boat was thought to leak. | was thought to | reported
The boat seems to leak. | seems to | reported
A rumoured sale | rumoured | reported
The boat is expected to sail. | expected to | planned
The boat is due to sail. | due to | planned
The boat is set to sail. | set to | planned
The owners plan to sell. | plan to | planned
The owners intend to sell. | intend to | planned
The owners hope to sell. | hope to | planned
The boat will sail. | will | planned
A likely cause | likely | likelihood
A possible cause | possible | likelihood
Perhaps it sank. | Perhaps | likelihood
It is unclear. | unclear | likelihood
If it sinks, we swim. | If | conditional
Unless it sinks, we sail. | Unless | conditional
It could have sunk. | could have | counterfactual
It would have sunk. | would have | counterfactual
It would not have sunk. | would not have | counterfactual
They’d have sailed. | ’d have | counterfactual
Did it sink? | ? | question
"""

PLAIN = """
In May it sank.
On May 5 it sank.
The boat sank.
May Dorn signed.
The owners signed on Monday.
"""


@pytest.mark.parametrize(("text", "cue", "kind"), rows(NEGATIONS))
def test_a_denial_is_read(text: str, cue: str, kind: str) -> None:
    (found,) = find_negations(text)
    assert (found.text, found.kind.value) == (cue, kind)


@pytest.mark.parametrize("text", NOTHING.strip().splitlines())
def test_what_denies_nothing_is_left(text: str) -> None:
    assert find_negations(text) == ()


@pytest.mark.parametrize(("text", "cue", "kind"), rows(HEDGES))
def test_a_hedge_is_read(text: str, cue: str, kind: str) -> None:
    (found,) = find_hedges(text)
    assert (found.text, found.kind.value) == (cue, kind)


@pytest.mark.parametrize("text", PLAIN.strip().splitlines())
def test_a_plain_statement_is_not_hedged(text: str) -> None:
    assert find_hedges(text) == ()
