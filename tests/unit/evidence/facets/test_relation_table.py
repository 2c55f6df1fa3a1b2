"""Posts, founders, departures and utterances: phrase | relations; and which pairs of sentences clash."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.evidence.facets.names import learn_names
from reader.evidence.facets.relations import RelationKind as K
from reader.evidence.facets.relations import find_relations
from tests.unit.evidence.facets.tables import rows

LIBRARY = (
    "The head of the Velmar Museum, Ilse Brandt, said that Otto Lind, who said it, left the Lumen Studio.",
    "In the hall, Ilse Brandt said that the Lumen Studio and the Velmar Museum were friends of Otto Lind.",
    "She met Jan Ruck, who said that Jan Ruck and Otto Lind had been at the Lumen Studio with Ilse Brandt.",
)
NAMES = learn_names(LIBRARY)
SHORT = {
    "heads": K.HEADS,
    "member": K.SUBORDINATE,
    "founder": K.FOUNDER,
    "hire": K.FIRST_HIRE,
    "stay": K.MIGHT_STAY,
    "gone": K.GONE,
    "speaks": K.SPEAKS,
    "silence": K.SILENCE,
}

PEOPLE = """
Ilse Brandt spoke. | ilse brandt
Brandt spoke. | ilse brandt
Dr. Ilse Brandt spoke. | ilse brandt
Ms Brandt spoke. | ilse brandt
Director Ilse Brandt spoke. | ilse brandt
Brandt's plan failed. | ilse brandt
Ruck and Lind spoke. | jan ruck, otto lind
The Velmar Museum spoke. |
The Lumen Studio closed. |
Rain fell on Tuesday. |
"""

RELATIONS = """
Ilse Brandt runs the restoration department. | heads ilse brandt
Ilse Brandt will lead the museum's restoration team. | heads ilse brandt
Ilse Brandt took over its restoration team. | heads ilse brandt
Ilse Brandt is in charge of the restoration team. | heads ilse brandt
Ilse Brandt, head of restoration, spoke. | heads ilse brandt
Restoration chief Ilse Brandt spoke. | heads ilse brandt
Ilse Brandt will build a new team for restoration. | member ilse brandt
Ilse Brandt starts her own team inside restoration. | member ilse brandt
Ilse Brandt is a member of the restoration team. | member ilse brandt
Ilse Brandt reports to Otto Lind. | member ilse brandt
Ilse Brandt works under Otto Lind. | member ilse brandt
Ilse Brandt founded the Lumen Studio. | founder ilse brandt
Ilse Brandt co-founded the Lumen Studio. | founder ilse brandt
Ilse Brandt, a co-founder of the Lumen Studio, spoke. | founder ilse brandt
Ilse Brandt, a founding member of the Lumen Studio, spoke. | founder ilse brandt
Ilse Brandt was the first hire of the Lumen Studio. | hire ilse brandt
Ilse Brandt was the first employee of the Lumen Studio. | hire ilse brandt
Ilse Brandt was hired by the Lumen Studio. | hire ilse brandt
Ilse Brandt could have stayed at the Lumen Studio. | stay ilse brandt
Ilse Brandt might have remained at the Lumen Studio. | stay ilse brandt
Ilse Brandt left the Lumen Studio. | gone ilse brandt
Ilse Brandt quit the Lumen Studio. | gone ilse brandt
Ilse Brandt resigned from the Lumen Studio. | gone ilse brandt
Ilse Brandt, formerly at the Lumen Studio, spoke. | gone ilse brandt
Ilse Brandt, once of the Lumen Studio, spoke. | gone ilse brandt
A museum spokesperson told the Courier that it rained. | speaks
The museum confirmed that it rained. | speaks
A spokesman for the Velmar Museum said that it rained. | speaks
A friend of the Velmar Museum — announced twice that it rained. |
The museum declined to say that it rained. |
No public statement followed. | silence
No statements from the Velmar Museum came. | silence
Without any comment the doors closed. | silence
Rain fell on the roof. |
"""


@pytest.mark.parametrize(("text", "people"), rows(PEOPLE))
def test_every_form_of_a_name_is_its_bearer(text: str, people: str) -> None:
    found = [n.key for n in NAMES.find(text) if n.person]
    assert ", ".join(found) == people


@pytest.mark.parametrize(("text", "relation"), rows(RELATIONS))
def test_a_relation_is_read(text: str, relation: str) -> None:
    found = find_relations(text, NAMES.find(text), "", "")
    kind, _, person = relation.partition(" ")
    said = {(r.kind, r.person) for r in found}
    assert said == ({(SHORT[kind], person)} if relation else set())
    assert all(r.span.end <= len(text) for r in found)


def test_a_boss_does_not_report_to_himself() -> None:
    text = "Ruck, in brief, reports to Lind."
    found = find_relations(text, NAMES.find("Lind"), "otto lind", "otto lind")
    assert found == ()


@given(st.text())
def test_no_text_breaks_it(text: str) -> None:
    for relation in find_relations(text, NAMES.find(text), "", ""):
        assert 0 <= relation.span.start <= relation.span.end <= len(text)
