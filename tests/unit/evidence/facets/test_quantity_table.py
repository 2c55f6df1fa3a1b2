"""Readings and comparisons of figures, a line each: phrase | low | high | kind | unit | qualifier | noun."""

import math

import pytest

from reader.evidence.facets.model import Relation
from reader.evidence.facets.quantities import compare_quantities, find_quantities
from tests.unit.evidence.facets.tables import rows

READINGS = """
$40 billion | 40e9 | 40e9 | money | USD | exact |
$40 billion+ | 40e9 | inf | money | USD | at least |
$1.25B/month | 1.25e9 | 1.25e9 | money | USD | exact |
$1.25bn | 1.25e9 | 1.25e9 | money | USD | exact |
$3.5-billion | 3.5e9 | 3.5e9 | money | USD | exact |
€40-45m | 40e6 | 45e6 | money | EUR | range |
US$12 million | 12e6 | 12e6 | money | USD | exact |
NZ$3m | 3e6 | 3e6 | money | NZD | exact |
R$20 million | 20e6 | 20e6 | money | BRL | exact |
Rs 500 crore | 5e9 | 5e9 | money | INR | exact |
USD 40 million | 40e6 | 40e6 | money | USD | exact |
EUR 2.3m | 2.3e6 | 2.3e6 | money | EUR | exact |
CHF 5,000 | 5000 | 5000 | money | CHF | exact |
40 million US dollars | 40e6 | 40e6 | money | USD | exact |
40 million Canadian dollars | 40e6 | 40e6 | money | CAD | exact |
64,000 euros | 64000 | 64000 | money | EUR | exact |
640 million Danish kroner | 640e6 | 640e6 | money | krone | exact |
160 million kronor | 160e6 | 160e6 | money | krona | exact |
5,000 Swiss francs | 5000 | 5000 | money | CHF | exact |
400 million crowns | 400e6 | 400e6 | money | crown | exact |
4,000 roubles | 4000 | 4000 | money | RUB | exact |
80 billion won | 80e9 | 80e9 | money | KRW | exact |
two and a half million euros | 2.5e6 | 2.5e6 | money | EUR | exact |
half a million pounds | 5e5 | 5e5 | money | GBP | exact |
a hundred thousand francs | 1e5 | 1e5 | money | franc | exact |
a little over two million euros | 2e6 | 2e6 | money | EUR | approx |
just under $3 million | 3e6 | 3e6 | money | USD | approx |
between $3 million and $5 million | 3e6 | 5e6 | money | USD | range |
50 cents | 50 | 50 | money | cent | exact |
13.6 million views | 13.6e6 | 13.6e6 | count | view | exact | view
4.5 million | 4.5e6 | 4.5e6 | count | | exact |
2 lakh voters | 2e5 | 2e5 | count | voter | exact | voter
a million and a half views | 1.5e6 | 1.5e6 | count | view | exact | view
a quarter of a million guests | 250000 | 250000 | count | guest | exact | guest
half a million homes | 5e5 | 5e5 | count | home | exact | home
three quarters of a million users | 750000 | 750000 | count | user | exact | user
12k followers | 12000 | 12000 | count | follower | exact | follower
40 000 fans | 40000 | 40000 | count | fan | exact | fan
1,200,000 bees | 1.2e6 | 1.2e6 | count | bee | exact | bee
three hundred and twelve goats | 312 | 312 | count | goat | exact | goat
two thousand and one nights | 2001 | 2001 | count | night | exact | night
one hundred and four nuns | 104 | 104 | count | nun | exact | nun
twenty-one pilots | 21 | 21 | count | pilot | exact | pilot
Seventeen buses | 17 | 17 | count | bus | exact | bus
two dozen eggs | 24 | 24 | count | egg | exact | egg
half a dozen boats | 6 | 6 | count | boat | exact | boat
a dozen boats | 12 | 12 | count | boat | exact | boat
a pair of engines | 2 | 2 | count | engine | exact | engine
some three dozen of his colleagues | 36 | 36 | count | colleague | approx | colleague
12,000-strong crowds | 12000 | 12000 | count | crowd | exact | crowd
one or two trees | 1 | 2 | count | tree | range | tree
five or six boats | 5 | 6 | count | boat | range | boat
20 to 30 boats | 20 | 30 | count | boat | range | boat
20-30 boats | 20 | 30 | count | boat | range | boat
from 20 to 30 boats | 20 | 30 | count | boat | range | boat
more than 40 boats | 40 | inf | count | boat | at least | boat
over 40 boats | 40 | inf | count | boat | at least | boat
well over 40 boats | 40 | inf | count | boat | at least | boat
at least 21 boats | 21 | inf | count | boat | at least | boat
at the very least 21 boats | 21 | inf | count | boat | at least | boat
no fewer than 40 boats | 40 | inf | count | boat | at least | boat
not less than 40 boats | 40 | inf | count | boat | at least | boat
upwards of 40 boats | 40 | inf | count | boat | at least | boat
in excess of 40 boats | 40 | inf | count | boat | at least | boat
a minimum of 40 boats | 40 | inf | count | boat | at least | boat
as few as 40 boats | 40 | inf | count | boat | at least | boat
40 or more boats | 40 | inf | count | boat | at least | boat
40+ boats | 40 | inf | count | boat | at least | boat
40-plus boats | 40 | inf | count | boat | at least | boat
>40 boats | 40 | inf | count | boat | at least | boat
≥ 40 boats | 40 | inf | count | boat | at least | boat
fewer than 40 boats | -inf | 40 | count | boat | at most | boat
less than 40 boats | -inf | 40 | count | boat | at most | boat
under 40 boats | -inf | 40 | count | boat | at most | boat
up to 40 boats | -inf | 40 | count | boat | at most | boat
as many as 40 boats | -inf | 40 | count | boat | at most | boat
no more than 40 boats | -inf | 40 | count | boat | at most | boat
at most 40 boats | -inf | 40 | count | boat | at most | boat
a maximum of 40 boats | -inf | 40 | count | boat | at most | boat
40 boats at most | -inf | 40 | count | boat | at most | boat
40 boats at least | 40 | inf | count | boat | at least | boat
two hundred of them at least | 200 | inf | count | | at least |
about 40 boats | 40 | 40 | count | boat | approx | boat
around 40 boats | 40 | 40 | count | boat | approx | boat
nearly 40 boats | 40 | 40 | count | boat | approx | boat
almost 40 boats | 40 | 40 | count | boat | approx | boat
some 40 boats | 40 | 40 | count | boat | approx | boat
roughly 40 boats | 40 | 40 | count | boat | approx | boat
an estimated 40 boats | 40 | 40 | count | boat | approx | boat
just over 40 boats | 40 | 40 | count | boat | approx | boat
slightly more than 40 boats | 40 | 40 | count | boat | approx | boat
close to 40 boats | 40 | 40 | count | boat | approx | boat
in the region of 40 boats | 40 | 40 | count | boat | approx | boat
40-odd boats | 40 | 40 | count | boat | approx | boat
40 or so boats | 40 | 40 | count | boat | approx | boat
~40 boats | 40 | 40 | count | boat | approx | boat
dozens of boats | 24 | 99 | count | boat | vague | boat
hundreds of boats | 200 | 999 | count | boat | vague | boat
several boats | 3 | 10 | count | boat | vague | boat
a few boats | 2 | 6 | count | boat | vague | boat
a couple of boats | 2 | 3 | count | boat | vague | boat
several hundred boats | 300 | 1099 | count | boat | vague | boat
a few hundred boats | 200 | 699 | count | boat | vague | boat
tens of thousands of boats | 2000 | 10989 | count | boat | vague | boat
a couple of hours | 7200 | 10800 | duration | s | vague |
34.4 % | 34.4 | 34.4 | percent | percent | exact |
34.4 per cent | 34.4 | 34.4 | percent | percent | exact |
sixty-five per cent | 65 | 65 | percent | percent | exact |
-3.2% | -3.2 | -3.2 | percent | percent | exact |
minus 3.2 percent | -3.2 | -3.2 | percent | percent | exact |
12-15% | 12 | 15 | percent | percent | range |
12 per cent to 15 per cent | 12 | 15 | percent | percent | range |
between 12 and 15 percent | 12 | 15 | percent | percent | range |
15 percent at most | -inf | 15 | percent | percent | at most |
over 70 percent | 70 | inf | percent | percent | at least |
1.2 percentage points | 1.2 | 1.2 | percent | percent | exact |
zero percent | 0 | 0 | percent | percent | exact |
two-thirds of voters | .6667 | .6667 | fraction | fraction | exact | voter
two thirds of the voters | .6667 | .6667 | fraction | fraction | exact | voter
a third of the flock | .3333 | .3333 | fraction | fraction | exact | flock
nine tenths of the vines | .9 | .9 | fraction | fraction | exact | vine
half the crew | .5 | .5 | fraction | fraction | exact | crew
half of the crew | .5 | .5 | fraction | fraction | exact | crew
more than half of the crew | .5 | 1 | fraction | fraction | at least | crew
less than a third of the crew | 0 | .3333 | fraction | fraction | at most | crew
about a third of the crew | .3333 | .3333 | fraction | fraction | approx | crew
three out of four boats | .75 | .75 | fraction | fraction | exact | boat
one in five pupils | .2 | .2 | fraction | fraction | exact | pupil
52x | 52 | 52 | multiple | x | exact |
52× | 52 | 52 | multiple | x | exact |
3.5 times | 3.5 | 3.5 | multiple | x | exact |
three times as many | 3 | 3 | multiple | x | exact |
one and a half times the price | 1.5 | 1.5 | multiple | x | exact |
twice as many | 2 | 2 | multiple | x | exact |
twofold | 2 | 2 | multiple | x | exact |
a tenfold rise | 10 | 10 | multiple | x | exact |
14 days | 1209600 | 1209600 | duration | s | exact |
a 14-day strike | 1209600 | 1209600 | duration | s | exact |
six and a half years | 205119738 | 205119738 | duration | s | exact |
eleven hours and a quarter | 40500 | 40500 | duration | s | exact |
an hour and a half | 5400 | 5400 | duration | s | exact |
half an hour | 1800 | 1800 | duration | s | exact |
three-quarters of an hour | 2700 | 2700 | duration | s | exact |
a quarter of an hour | 900 | 900 | duration | s | exact |
two minutes 40 seconds | 160 | 160 | duration | s | exact |
2 minutes and 40 seconds | 160 | 160 | duration | s | exact |
an hour and 20 minutes | 4800 | 4800 | duration | s | exact |
one hour, 20 minutes | 4800 | 4800 | duration | s | exact |
1h 20m | 4800 | 4800 | duration | s | exact |
3 min 20 s | 200 | 200 | duration | s | exact |
2½ hours | 9000 | 9000 | duration | s | exact |
less than three minutes | -inf | 180 | duration | s | at most |
more than a week | 604800 | inf | duration | s | at least |
the better part of ten minutes | 600 | 600 | duration | s | approx |
nearly two weeks | 1209600 | 1209600 | duration | s | approx |
two to three weeks | 1209600 | 1814400 | duration | s | range |
for a year | 31556952 | 31556952 | duration | s | exact |
60 square kilometres | 60e6 | 60e6 | area | m2 | exact |
40 sq km | 40e6 | 40e6 | area | m2 | exact |
30 hectares | 300000 | 300000 | area | m2 | exact |
500 cubic metres | 500 | 500 | volume | m3 | exact |
2,000 litres | 2 | 2 | volume | m3 | exact |
20 m deep | 20 | 20 | length | m | exact |
a 5.4-metre crane | 5.4 | 5.4 | length | m | exact |
5 ft 11 inches | 1.8034 | 1.8034 | length | m | exact |
close to sixty metres | 60 | 60 | length | m | approx |
8 t of scrap | 8e6 | 8e6 | mass | g | exact |
12 tonnes | 12e6 | 12e6 | mass | g | exact |
120 km/h | 33.333 | 33.333 | speed | m/s | exact |
40 kilometres per hour | 11.111 | 11.111 | speed | m/s | exact |
30 knots | 15.433 | 15.433 | speed | m/s | exact |
3 GW | 3e9 | 3e9 | power | W | exact |
minus 90 degrees Celsius | -90 | -90 | temperature | C | exact |
-12C | -12 | -12 | temperature | C | exact |
38°C | 38 | 38 | temperature | C | exact |
100 degrees Fahrenheit | 37.778 | 37.778 | temperature | C | exact |
below minus 90 degrees Celsius | -inf | -90 | temperature | C | at most |
71 degrees | 71 | 71 | temperature | degree | exact |
magnitude 6.3 | 6.3 | 6.3 | magnitude | magnitude | exact |
a 6.3-magnitude quake | 6.3 | 6.3 | magnitude | magnitude | exact |
a 27-year-old | 27 | 27 | age | year | exact |
eighty-year-old | 80 | 80 | age | year | exact |
aged 27 | 27 | 27 | age | year | exact |
a man of 44 | 44 | 44 | age | year | exact |
Bartok, 71, | 71 | 71 | age | year | exact |
the fourth attempt | 4 | 4 | ordinal | ordinal | exact | attempt
4th-quarter profit | 4 | 4 | ordinal | ordinal | exact | profit
a third suspect | 3 | 3 | ordinal | ordinal | exact | suspect
her second novel | 2 | 2 | ordinal | ordinal | exact | novel
the twenty-first victim | 21 | 21 | ordinal | ordinal | exact | victim
the 25th anniversary | 25 | 25 | ordinal | ordinal | exact | anniversary
eleventh attempt | 11 | 11 | ordinal | ordinal | exact | attempt
"""


@pytest.mark.parametrize("row", rows(READINGS), ids=lambda row: row[0])
def test_a_figure_is_read(row: list[str]) -> None:
    text, low, high, kind, unit, qualifier, *noun = row
    (found,) = find_quantities(text)
    assert [found.low, found.high] == pytest.approx([float(low), float(high)], rel=1e-3)
    assert (found.kind.value, found.unit, found.qualifier.value) == (kind, unit, qualifier)
    assert not noun or not noun[0] or found.noun == noun[0]


NOTHING = """
Reactor 4
the GPT-4 model
version 2.1.3
at 10:40
at 07:28 UTC
on May 19, 2031
in 2031
a 16:9 screen
won 3-2
1.200 boats
No. 7
page 12
one of the best
nine to six
34,4 %
the first announced
50p
a day
"""


@pytest.mark.parametrize("text", NOTHING.strip().splitlines())
def test_what_counts_nothing_is_left(text: str) -> None:
    assert find_quantities(text) == ()


PARTS = """
another 12 boats | yes
a further 12 boats | yes
12 more boats | yes
12 other boats | yes
the other two boats | yes
12 of the boats | yes
three of them | yes
including 12 boats | yes
among them 12 boats | yes
the first three boats | yes
rose by 12 boats | yes
the remaining 12 boats | yes
12 boats | no
all 12 boats | no
the 12 boats | no
more than 12 boats | no
about 12 boats | no
"""


@pytest.mark.parametrize(("text", "partial"), rows(PARTS))
def test_a_part_is_told_from_the_whole(text: str, partial: str) -> None:
    assert find_quantities(text)[-1].partial is (partial == "yes")


RELATIONS = """
seven boats | 7 boats | same
twelve boats | a dozen boats | same
half a dozen boats | 6 boats | same
two boats | a pair of boats | same
13.6 million views | 13,600,000 views | same
13.6 million views | 14 million views | same
13.6 million views | 16 million views | clash
a quarter of a million guests | 250,000 guests | same
a quarter of a million guests | 350,000 guests | clash
half a million homes | 500,000 homes | same
half a million homes | 800,000 homes | clash
212 homes | 187 homes | clash
212 homes | 212 homes | same
about 212 homes | 200 homes | same
about 40 boats | 200 boats | clash
at least 21 boats | 23 boats | compatible
at least 21 boats | 21 boats | same
at least 21 boats | 20 boats | clash
more than 40 boats | 41 boats | same
more than 40 boats | 60 boats | compatible
more than 40 boats | 12 boats | clash
more than 40 boats | more than 40 boats | same
more than 40 boats | more than 30 boats | compatible
fewer than 40 boats | 39 boats | same
fewer than 40 boats | 12 boats | compatible
fewer than 40 boats | 60 boats | clash
up to 40 boats | at least 21 boats | compatible
up to 40 boats | at least 60 boats | clash
nearly 300 boats | 287 boats | same
nearly 300 boats | 180 boats | clash
20 to 30 boats | 25 boats | same
20 to 30 boats | 31 boats | clash
20 to 30 boats | 40 boats | clash
20 to 30 boats | 28 to 40 boats | same
dozens of boats | 30 boats | same
dozens of boats | 120 boats | compatible
dozens of boats | 2,000 boats | clash
hundreds of boats | 300 boats | same
hundreds of boats | 40 boats | clash
several hundred boats | 500 boats | same
several boats | 5 boats | same
several boats | 200 boats | clash
a few boats | four boats | same
40-odd boats | 43 boats | same
40 boats at most | 35 boats | compatible
40 boats at most | 60 boats | clash
$40 billion | $40.2 billion | same
$40 billion | $45 billion | clash
$40 billion+ | $45 billion | compatible
$40 billion+ | $12 billion | clash
$1.25B/month | $15 billion per year | same
$1.25B/month | $1.25 billion a month | same
$1.25B/month | $2 billion a month | clash
$1.25B/month | $1.25 billion | compatible
$40 | £40 | compatible
17 million euros | 7 million euros | clash
2.3 million euros | 3.2 million euros | clash
a little over two million euros | 2.1 million euros | same
two and a half million euros | 2.5 million euros | same
640 million kroner | 640 million Danish kroner | same
640 million kroner | 610 million kroner | clash
400 million crowns | 250 million crowns | clash
34.4 % | 34.4 percent | same
34.4 % | 34 percent | same
34.4 % | 43.4 percent | clash
a third of the crop | 30 percent of the crop | compatible
a third of the crop | 33 percent of the crop | same
a third of the crop | half of the crop | clash
nine tenths of the vines | 90 percent of the vines | same
nine tenths of the vines | a third of the vines | clash
three out of four boats | 75% of boats | same
one in five pupils | 20 percent of pupils | same
one in five pupils | 40 percent of pupils | clash
more than half of the crew | 60 percent of the crew | compatible
more than half of the crew | a third of the crew | clash
15 percent at most | 40 percent | clash
52x | 52 times | same
52x | 40x | clash
tenfold | 10 times | same
14 days | two weeks | same
14 days | 14 days | same
14 days | four days | clash
six and a half years | four years | clash
up to six and a half years | four years | compatible
less than three minutes | 2 minutes 40 seconds | compatible
less than three minutes | the better part of ten minutes | clash
an hour and 20 minutes | 80 minutes | same
an hour and 20 minutes | 1h 20m | same
half an hour | 30 minutes | same
half an hour | two hours | clash
up to nine hours | eleven hours and a quarter | clash
about 60 metres | 25 metres | clash
close to sixty metres | about 60 metres | same
40,000 kilometres | 25,000 miles | same
20 m deep | 20 metres | same
12 tonnes | 12,000 kg | same
18,700 acres | 7,570 hectares | same
60 square kilometres | 6,000 hectares | same
120 km/h | 75 mph | same
40 kilometres per hour | 40 km/h | same
minus 90 degrees Celsius | -90C | same
minus 97 degrees Celsius | minus 71 degrees Celsius | clash
below minus 90 degrees Celsius | minus 97 degrees Celsius | compatible
100 degrees Fahrenheit | 38C | same
71 degrees | 38C | compatible
magnitude 6.3 | a 6.3-magnitude quake | same
magnitude 6.3 | magnitude 7.1 | clash
aged 27 | a 27-year-old | same
aged 27 | aged 28 | compatible
aged 27 | aged 35 | clash
aged 27 | 27 days | compatible
the third attempt | the 3rd attempt | same
the third attempt | the fourth attempt | clash
the third attempt | three attempts | compatible
"""


@pytest.mark.parametrize(("one", "two", "relation"), rows(RELATIONS))
def test_two_figures_stand_to_each_other(one: str, two: str, relation: str) -> None:
    (a,), (b,) = find_quantities(one), find_quantities(two)
    assert compare_quantities(a, b) is Relation(relation)
    assert compare_quantities(b, a) is Relation(relation)


@pytest.mark.parametrize("row", rows(READINGS), ids=lambda row: row[0])
def test_a_figure_agrees_with_itself(row: list[str]) -> None:
    (found,) = find_quantities(row[0])
    assert compare_quantities(found, found) is Relation.SAME
    assert not math.isnan(found.low)
