"""All, none and not all; denials; votes and scores."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.evidence.facets.denials import find_denials
from reader.evidence.facets.model import Relation
from reader.evidence.facets.quantifiers import compare_quantified, find_quantified
from reader.evidence.facets.tallies import compare_tallies, find_dissent, find_tallies
from tests.unit.evidence.facets.tables import rows

SHARES = """
All of the sirens sounded. | all | siren
All nine sirens sounded. | all | siren
Every siren sounded. | all | siren
Every single siren in town sounded. | all | siren
Each of the sirens sounded. | all | siren
Both sirens sounded. | all | siren
Both of the sirens sounded. | all | siren
Every one of the nine sirens sounded. | all | siren
None of the sirens sounded. | none | siren
None of the nine sirens sounded. | none | siren
No siren sounded. | none | siren
Not one siren sounded. | none | siren
Not a single siren sounded. | none | siren
Neither siren sounded. | none | siren
Not all of the sirens sounded. | part | siren
Not every siren sounded. | part | siren
Only two of the nine sirens sounded. | part | siren
Three of the nine sirens sounded. | part | siren
Most of the sirens sounded. | part | siren
Some of the sirens sounded. | part | siren
All but two of the sirens sounded. | part | siren
"""

SHARE_RELATIONS = """
All of the sirens sounded. | Every siren sounded. | same
All of the sirens sounded. | Both sirens sounded. | same
All of the sirens sounded. | None of the sirens sounded. | clash
All of the sirens sounded. | Not all of the sirens sounded. | clash
All of the sirens sounded. | Three of the nine sirens sounded. | clash
All of the sirens sounded. | All of the sirens were not heard. | clash
None of the sirens sounded. | Some of the sirens sounded. | clash
None of the sirens sounded. | Not a single siren sounded. | same
Some of the sirens sounded. | Not all of the sirens sounded. | same
"""

NO_SHARE = """
All day long it rained.
She no longer works there.
It rained every morning.
No doubt it sank.
At both ends
Each other
"""

DENIALS = """
The owners did not sign the lease. | sign | own
The owners didn't sign the lease. | sign | own
The owners have not signed the lease. | sign | own
The owners never signed the lease. | sign | own
The owners refused to sign the lease. | sign | own
The owners failed to sign the lease. | sign | own
The lease was not signed by the owners. | sign | leas
The lease has not yet expired. | |
The lease was not signed until Monday. | |
The owners did not only sign the lease. | |
Not all owners signed. | |
The owners did not sign every lease. | |
It is not the owners. | |
No group has claimed the attack. | claim | group
No lease was signed. | sign | leas
She said that no lease was signed. | sign | leas
"""

TALLIES = """
The council voted by nine to six. | 9 6
The council voted nine to six on Tuesday. | 9 6
Parliament voted 74 to 41 for the law. | 74 41
The motion passed 74-41. | 74 41
It was adopted by nine votes to six. | 9 6
The jury decided by eight votes to one. | 8 1
The motion fell 4-4. | 4 4
Turku won 3-2. | 3 2
Turku lost 2-3. | 3 2
The match ended 1–1. | 1 1
The board was unanimous. | unanimous
The board agreed unanimously. | unanimous
The ferry sails from nine to six. |
The company cut it from 12 to 9 posts. |
It is open nine to five. |
"""

TALLY_RELATIONS = """
The council voted by nine to six. | The motion was adopted by nine votes to six. | same
The council voted by nine to six. | The ballot ended nine to five. | clash
The council voted by nine to six. | The council rejected it by 12 to 3. | compatible
The council voted by nine to six. | The council was unanimous. | clash
The council voted 9-0. | The council was unanimous. | same
The council was unanimous. | The board agreed unanimously. | same
Turku won 3-2. | Turku beat them 3-2. | same
Turku won 3-2. | Turku won 3-1. | clash
Turku won 3-2. | Turku drew 1-1. | compatible
Turku won 3-2. | The council voted by three to two. | compatible
"""


@pytest.mark.parametrize(("text", "share", "noun"), rows(SHARES))
def test_a_share_is_read(text: str, share: str, noun: str) -> None:
    (found,) = find_quantified(text)
    assert (found.share.value, found.noun) == (share, noun)


@pytest.mark.parametrize("text", NO_SHARE.strip().splitlines())
def test_times_and_idioms_are_no_shares(text: str) -> None:
    assert find_quantified(text) == ()


@pytest.mark.parametrize(("one", "two", "relation"), rows(SHARE_RELATIONS))
def test_two_shares_stand_to_each_other(one: str, two: str, relation: str) -> None:
    (a,), (b,) = find_quantified(one), find_quantified(two)
    assert compare_quantified(a, b) is Relation(relation)
    assert compare_quantified(b, a) is Relation(relation)


@pytest.mark.parametrize(("text", "verb", "subject"), rows(DENIALS))
def test_a_denial_has_a_verb_and_a_subject(text: str, verb: str, subject: str) -> None:
    found = find_denials(text)
    assert [(d.verb, *sorted(d.subject)) for d in found] == ([(verb, subject)] if verb else [])


@pytest.mark.parametrize(("text", "tally"), rows(TALLIES))
def test_a_tally_is_read(text: str, tally: str) -> None:
    found = ["unanimous" if t.low is None else f"{t.high} {t.low}" for t in find_tallies(text)]
    assert found == ([tally] if tally else [])


@pytest.mark.parametrize(("one", "two", "relation"), rows(TALLY_RELATIONS))
def test_two_tallies_stand_to_each_other(one: str, two: str, relation: str) -> None:
    (a,), (b,) = find_tallies(one), find_tallies(two)
    assert compare_tallies(a, b) is Relation(relation)
    assert compare_tallies(b, a) is Relation(relation)


def test_dissent_is_found() -> None:
    text = "One member dissented."
    found = find_dissent(text)
    assert found is not None
    assert found.of(text) == "dissented"
    assert find_dissent("The vote was unanimous, without dissent.") is None


@given(st.text())
def test_no_text_breaks_it(text: str) -> None:
    for span in [d.span for d in find_denials(text)] + [q.span for q in find_quantified(text)]:
        assert 0 <= span.start < span.end <= len(text)
    assert all(t.span.end <= len(text) for t in find_tallies(text))
