"""How English news writes figures: qualifier, sign, currency, number, scale, range, unit and rate."""

import re

from reader.evidence.facets import units
from reader.evidence.facets.figures import DIGITS, SCALE, WORDS

_AT_LEAST = (
    r"more\sthan|greater\sthan|larger\sthan|higher\sthan|longer\sthan|at\s(?:the\s(?:very\s)?)?least"
    r"|(?:no|not)\s(?:fewer|less)\sthan|upwards?\sof|in\sexcess\sof|exceed(?:s|ed|ing)?|(?:well\s)?(?:over|above)"
    r"|a\sminimum\sof|at\sa\sminimum|as\s(?:few|little)\sas|minimum|[>≥]"
)
_AT_MOST = (
    r"(?:less|fewer|lower|smaller|shorter)\sthan|(?:well\s)?(?:under|below)|at\s(?:the\s(?:very\s)?)?most"
    r"|(?:no|not)\s(?:more|higher|longer|greater)\sthan|up\sto|as\s(?:many|much|high|long|late)\sas|a\smaximum\sof"
    r"|maximum|(?:not|never)\sexceed(?:ed|ing|s)?|n['’]t\sexceed|[<≤]"
)
_APPROX = (
    r"about|around|roughly|approximately|approx\.?|some|nearly|almost|close[r]?\sto|an\sestimated|estimated"
    r"|(?:just|slightly|a\slittle|a\sbit|somewhat)\s(?:over|under|above|below|(?:more|less|fewer)\sthan|short\sof)"
    r"|nearer|barely|the\s(?:better|best)\spart\sof|the\sbulk\sof|something\slike|in\sthe\sregion\sof|perhaps|maybe"
    r"|~|≈|circa"
)
_CURRENCY = r"(?:(?:US|A|C|HK|NZ|S|R)?\$|[£€¥₹]|(?:USD|EUR|GBP|CHF|SEK|NOK|DKK|PLN|CZK|JPY|INR)\s?|Rs\.?\s?)"
_FIGURE = rf"(?:{DIGITS})"
_AND_PART = r"\sand\s(?:a|one)[\s-](?:half|quarter)\b|\sand\sthree[\s-]quarters\b"
_PART_OF = (
    r"half\san?(?=\s(?:million|billion|hour|dozen|century|day|minute|year|mile|tonne|kilometre|metre)\b)\s?"
)
_PARTS_OF = (
    r"(?:a|one|three)[\s-]quarters?\sof\san?(?=\s(?:million|billion|hour|century|mile|tonne|kilometre)\b)\s?"
)
_PERCENT = r"\s?%|\s?per\scent\b|\s?percent\b|\s?pct\b|[\s-](?:percentage\s)?points?\b"
RATES = (
    r"second|minute|hour|day|week|month|quarter|year|night"
    r"|person|user|seat|employee|share|head|capita|barrel|tonne"
)
_LONG = r"(?:hour|day|week|month|year|minute|mile|century|decade|fortnight)"
_ONE = (
    rf"an?(?=\s{_LONG}\sand\s(?:a|one)\s(?:half|quarter)\b)"
    r"|(?:(?<=\bfor\s)|(?<=\bwithin\s)|(?<=\blasted\s)|(?<=\btook\s)|(?<=\bin\sunder\s)|(?<=\bthan\s))"
    rf"an?(?=\s{_LONG}(?![\w-]|['’]s))"
)
_WRITTEN = rf"{_FIGURE}|{_PART_OF}|{_PARTS_OF}|{_ONE}|{WORDS}"
QUANTITY = re.compile(
    rf"(?:(?P<least>(?<!\w)(?:{_AT_LEAST}))\s?|(?P<approx>(?<!\w)(?:{_APPROX}))\s?|(?P<most>(?<!\w)(?:{_AT_MOST}))\s?"
    rf"|(?P<from>\b(?:between|from))\s)?(?P<minus>\bminus\s|(?<![\w\s])[-−]|(?<=\s)[-−])?"
    rf"(?<![\w.,:/$£€#@&'’])(?<!\w[-–])(?P<currency>{_CURRENCY})?(?P<figure>{_WRITTEN})(?P<half>{_AND_PART})?"
    rf"(?P<scale>{SCALE})?(?P<half2>(?<=[mbrt]illion)(?:{_AND_PART}))?"
    rf"(?:(?:{_PERCENT})?(?:\s?[-–—]\s?|\s(?:to|or)\s|(?(from)\sand\s|(?!)))"
    rf"(?P<currency2>{_CURRENCY})?(?P<figure2>{_FIGURE}|{WORDS})(?P<scale2>{SCALE})?)?"
    rf"(?P<odd>[\s-]odd\b|\sor\sso\b|-strong\b|-plus\b)?"
    rf"(?:(?P<percent>{_PERCENT})"
    rf"|(?P<times>\s?[x×](?!\w)|[\s-]times\b|-?fold\b)"
    rf"|(?P<money>\s(?:{units.NATIONS})?(?:{units.MONEY_WORDS})\b)"
    rf"|[\s-]?(?P<unit>(?:{units.PATTERN})s?)(?![\w°²]))?"
    rf"(?P<half3>(?<=[a-z])(?:{_AND_PART}))?"
    rf"(?P<plus>\+|\sor\s(?:more|longer|higher)\b)?(?P<fewer>\sor\s(?:less|fewer)\b)?(?P<so>\sor\sso\b)?"
    rf"(?P<rate>\s?(?:per|a|an|each|every|/)\s?(?P<base>{RATES})\b|\s(?P<ly>monthly|annually|daily|weekly|yearly)\b)?",
    re.IGNORECASE,
)
TIME_OF_DAY = re.compile(
    r"(?<![\w.,:])\d{1,2}(?::\d{2}){1,2}(?::\d{2})?(?:\s?[ap]\.?m\b\.?)?(?:\s?(?:UTC|GMT|[A-Z]{2,3}T)\b)?"
    r"|(?<![\w.,:])\d{1,2}(?:\.\d\d)?\s?[ap]\.?m\b\.?|\(?\b\d{4}\s(?:GMT|UTC)\b"
    r"|\b\d{4}\shours\b|\b\d{1,2}:\d{1,2}\b"
)
