"""Words of news English that stand for one another: a word's concept is that of its group, else its stem."""

from functools import lru_cache

from reader.evidence.words import stem

# One line a group; only words that may replace each other in reports of the same event.
_GROUPS = """\
announce announcement confirm confirmation reveal disclose unveil declare
join hire recruit move land poach hiring recruitment
appoint appointment name pick tap select nominate
lead run head oversee direct leader director boss chief
leave depart departure quit exit resign resignation
start begin launch commence
build create form establish set
found founder cofounder founding cofound foundation
company firm corporation operator business
statement comment remark
spokesman spokeswoman spokesperson representative
cut sever snap break damage rip split fracture
disrupt disruption hamper interrupt affect outage interruption
ship boat vessel craft ferry
fix repair restore mend
internet web online net
phone telephone telecom
cable line wire
undersea submarine underwater subsea
kill die death dead fatality toll perish
injure injury hurt wound casualty
fire blaze flame
crash collide collision wreck
quake earthquake tremor temblor
storm hurricane typhoon cyclone
shoot gunfire shooter gunman
arrest detain custody apprehend
police officer cop
attack assault raid strike
explode explosion blast bomb
rescue save evacuate evacuation
buy acquire acquisition purchase takeover
sell sale divest
deal agreement pact accord contract
pay payment fee cost price
raise increase rise grow growth climb surge
fall decrease drop decline plunge slump
win victory beat defeat triumph
vote ballot election poll
sue lawsuit suit litigation
court judge tribunal
jail prison imprison sentence
accuse allege charge indict
law legislation bill act
ban prohibit bar forbid outlaw
approve approval pass endorse
reject refuse deny denial decline
plan intend aim intention
show reveal demonstrate
big large huge enormous massive major
costly expensive
crucial essential vital critical
quick quickly fast rapid rapidly speed accelerate acceleration
child kid
student pupil
teach educate education educator teacher teaching
physician doctor medic
money fund funding cash
study research researcher scientist
car vehicle automobile
plane aircraft jet aeroplane airplane
train locomotive
house home residence
store shop retailer
worker employee staff staffer
job post role position
group team squad unit
million millions
billion billions
percent cent percentage
area region zone
nation country state
near off close
strand aground grounding
sink founder
film movie picture
song single track
game match
star celebrity
wed marry marriage wedding
baby newborn
"""


@lru_cache(maxsize=1)
def _concepts() -> dict[str, str]:
    found: dict[str, str] = {}
    for group in _GROUPS.splitlines():
        words = group.split()
        for word in words:
            found.setdefault(stem(word), stem(words[0]))
    return found


def concept(root: str) -> str:
    """Return the concept of a stem."""
    return _concepts().get(root, root)
