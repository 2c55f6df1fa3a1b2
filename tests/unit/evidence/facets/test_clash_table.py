"""Two sentences of two articles on one event: claim | passage | the kind of their clash, or nothing."""

from pathlib import Path

import pytest

from reader.evidence.comparing import compare
from reader.evidence.corpus import Corpus
from tests.unit.evidence.events import write_event
from tests.unit.evidence.facets.tables import rows

HEAD = (
    "---\ndate: {date}\n---\n\nRain fell over Tarn Island and the port of Varnby on the Brann Sound.\n\n"
    "{text}\n"
)

CLASHES = """
The ferry fire killed five people. | Seven people died in the fire on the ferry. | number
At least 30 people were injured in the blast. | The blast injured fourteen people. | number
Nobody was hurt in the blast. | The blast injured fourteen people. | number
Nobody was hurt in the blast. | A cook was cut on the hand by flying glass. | negation
A docker broke his wrist when he fell. | Nobody was hurt, the owners said. | negation
Police made 21 arrests at the port. | Forty people were arrested at the port. | number
The storm destroyed 212 homes. | The storm levelled 187 houses. | number
About 300 people were evacuated. | The flood forced 900 people to flee. | number
The council voted by nine to six to close the pier. | The ballot on the pier ended nine to five. | number
The council agreed unanimously to close the pier. | The vote on the pier had been six to four. | number
The council agreed unanimously to close the pier. | One member of the council dissented. | scope
All of the sirens sounded before the flood. | None of the sirens sounded before the flood. | scope
All of the sirens sounded before the flood. | Only two of the nine sirens sounded. | scope
Every boat sank in the storm. | Not all of the boats sank in the storm. | scope
The owners did not sign the lease for the dock. | The owners signed the lease for the dock. | negation
The owners signed the lease. | The owners refused to sign the lease. | negation
No group has claimed the attack on the pier. | A group of divers claimed the attack on the pier. | negation
The dock was not cleaned by the port. | The dock was cleaned twice, the port said. | negation
The crane was never inspected by the port. | The crane was inspected twice by the port. | negation
"We have nine boats left here," said Jan Olsen. | "We have five boats left here," Olsen said. | wording
"We did not know of it on Monday," Olsen said. | "We did know of it on Monday," Olsen said. | wording
Four cranes on the pier were damaged by the storm. | The storm damaged six cranes on the pier. | number
The pier carries 40 lamps along the northern quay. | Along its northern quay the pier has 25 lamps. | number
It paid $2 million per month for the berth. | It paid $5 million per month for the berth. | number
The captain, Jan Olsen, 71, left the ship last. | Jan Olsen, 48, was the last to leave. | number
Jan Olsen, 71, left the ship last. | The last to leave was 48-year-old Jan Olsen. | number
"""

QUIET = """
The ferry fire killed five people. | Five people died in the fire on the ferry.
At least five people were killed by the fire. | Seven people died in the fire on the ferry.
The ferry fire killed five people. | The fire injured seven people on the ferry.
The ferry fire killed five people. | In 2009 a fire on a ferry killed seven people.
The ferry fire killed five people. | Two years ago a fire on a ferry killed seven people.
The ferry fire killed five people. | Three of the dead were cooks on the ferry.
The ferry fire killed five people. | The fire killed two firefighters.
The ferry fire killed five people. | The fire could have killed seven people.
The ferry fire killed five people. | If it spreads, the fire kills seven people.
The ferry fire killed five people. | Another seven people died in the fire.
The ferry fire killed five people. | Such fires kill seven people every year.
The ferry fire killed five people. | The toll had risen to seven by night.
The ferry fire killed dozens of people. | The fire killed 40 people on the ferry.
Nobody was hurt in the blast. | No one was injured.
Nobody was hurt in the blast. | Nobody was killed.
Nobody was hurt in the blast. | In 2009 a cook was cut on the hand by glass.
No employee was hurt in the blast. | The blast injured fourteen people.
No deaths had been reported so far. | The blast killed fourteen people.
Police made at least 21 arrests. | Forty people were arrested at the port.
The storm destroyed about 200 homes. | The storm levelled 187 houses.
The council voted by nine to six to close the pier. | The council rejected the budget by 12 to 3.
The council voted by nine to six to close the pier. | Varnby won 3-2 on Sunday.
All of the sirens sounded before the flood. | Every siren sounded before the flood.
All of the sirens sounded before the flood. | None of the boats sank in the flood.
All of the sirens sounded before the flood. | None of the sirens is new.
The owners did not sign the lease for the dock. | The tenants signed the lease for the dock.
The owners did not sign the lease for the dock. | The owners sold the dock.
The owners have not signed the lease yet. | The owners signed the lease for the dock.
The owners did not only sign the lease. | The owners signed the lease for the dock.
The owners did not sign the lease. | The owners are expected to sign the lease.
The owners did not sign the lease. | Some believe that the owners signed the lease.
The owners did not sign the lease for the dock. | The owners never signed the lease for the dock.
The port fined owners who did not sign the lease. | The port fined owners who signed the lease.
The port had no further comment. | A spokesman for the port said that the pier shut.
The pier shuts, two people familiar with it said. | The pier shuts, three people familiar with it said.
The dock was not cleaned in 2009. | The dock was cleaned in 2015.
The law lets shops deny service to guests. | The shops gave service to guests.
Jan Olsen declined to comment on the leak. | "It sank at dawn," Jan Olsen said.
"It sank at dawn with all hands," Olsen said. | "It sank with all hands at dawn," Olsen said.
"It sank at dawn with all hands," Olsen said. | "The crew did all that it could," Olsen said.
Four cranes on the pier were damaged by the storm. | The storm damaged six boats at the pier.
Four cranes on the pier were damaged by the storm. | Six more cranes on the pier were damaged by the storm.
Four cranes on the pier were damaged by the storm. | The storm damaged at least three cranes on the pier.
Four cranes on the pier were damaged by the storm. | In 2009 a storm damaged six cranes on the pier.
Four cranes on the pier were damaged by the storm. | Several cranes on the pier were damaged by the storm.
Four cranes on the pier were damaged by the storm. | Two of the cranes on the pier were damaged by the storm.
Four cranes on the pier could be damaged if a storm comes. | The storm damaged six cranes on the pier.
The ferry paid $2 million for the berth. | The ferry paid £1.5 million for the berth.
The ferry paid $2 million per month for the berth. | The ferry paid $24 million per year for the berth.
The ferry paid $2 million for the berth. | The ferry paid $2 million per month for the berth.
Jan Olsen, 71, left the ship last. | Jan Olsen, 72, left the ship last.
Jan Olsen, 71, left the ship last. | Ida Brandt, 48, left the ship last.
The pier is 40 metres long. | The pier is about 42 metres long.
The port shut at 10:00 GMT on Monday. | The port shut at 11:00 CET on Monday.
"""


def _clashes(folder: Path, claim: str, passage: str) -> list[str]:
    articles = {
        "a.md": HEAD.format(date="2031-06-12", text=claim),
        "b.md": HEAD.format(date="2031-06-13", text=passage),
    }
    corpus = Corpus(write_event(folder, articles))
    one, two = (corpus.statements[s][-1] for s in sorted(corpus.statements))
    there = [reason.kind.value for _, reason in compare(one, two, corpus).clashes]
    back = [reason.kind.value for _, reason in compare(two, one, corpus).clashes]
    assert sorted(there) == sorted(back)
    return there


@pytest.mark.parametrize(("claim", "passage", "kind"), rows(CLASHES))
def test_one_slot_filled_twice_clashes(tmp_path: Path, claim: str, passage: str, kind: str) -> None:
    assert kind in _clashes(tmp_path, claim, passage)


@pytest.mark.parametrize(("claim", "passage"), rows(QUIET))
def test_what_can_both_be_true_is_quiet(tmp_path: Path, claim: str, passage: str) -> None:
    assert _clashes(tmp_path, claim, passage) == []
