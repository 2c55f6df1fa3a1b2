"""How English news says who heads what, who founded, stayed or left, and who spoke."""

import re

_UNIT = (
    r"(?:team|group|department|division|unit|desk|office|bureau|crew|lab|section|newsroom|effort|project"
    r"|committee|commission|brigade|squad|branch|wing|ministry|museum|orchestra|company|operation)"
)
_WORDS = r"(?:[\w’'-]+\s+){0,4}?"
_OWNER = r"(?:its|the|their|his|her|(?:the\s+)?[\w-]+[’']s)\s+"
_RUN = (
    r"(?:runs?|running|ran|leads?|leading|led|heads?|heading|headed|oversees?|overseeing|oversaw"
    r"|directs?|directing|directed|takes? over|took over|taking over|takes? charge of|in charge of)"
)
HEADS = re.compile(
    rf"\b{_RUN}\s+{_OWNER}(?!new\b|own\b){_WORDS}{_UNIT}\b(?![’'])"
    r"(?:\s+(?:that is\s+)?(?:responsible\s+)?for\s+[\w-]+)?",
    re.IGNORECASE,
)
NEW_UNIT = re.compile(
    r"\b(?:starts?|starting|builds?|building|creates?|creating|forms?|forming|sets? up|setting up"
    r"|launch(?:es|ing)?|assembles?|leads?|leading|heads?|heading)\s+(?:an?|(?:his|her|their) own)\s+"
    rf"{_WORDS}{_UNIT}\b(?:\s+(?:focused on|for|to|whose|inside)[^,.;]{{0,60}})?",
    re.IGNORECASE,
)
MEMBER = re.compile(
    rf"(?<!founding )\bmember of\s+{_OWNER}{_WORDS}"
    r"(?:team|group|department|division|unit|desk)\b",
    re.IGNORECASE,
)
REPORTS = re.compile(
    r"\breport(?:s|ing|ed)?\s+(?:directly\s+)?(?:in)?to\s+[^,.;]{3,60}(?:,\s+[^,.;]{3,50})?",
    re.IGNORECASE,
)
UNDER = re.compile(r"\bunder\s+(?=[A-Z])")
_CHIEF = r"(?:lead|leader|head|chief|boss|director)"
TITLE_BEFORE = re.compile(
    rf"\b(?:[\w-]+\s+){{0,3}}?(?:(?:team|group|unit)\s+)?{_CHIEF}(?:\s+of\s+[\w-]+)?\s+$", re.IGNORECASE
)
TITLE_AFTER = re.compile(
    rf"^,?\s+(?:the\s+|its\s+|who is\s+|[\w-]+[’']s\s+)?{_CHIEF}\s+of\s+(?:the\s+|its\s+)?"
    r"[\w-]+(?:\s+[\w-]+)?",
    re.IGNORECASE,
)
FOUNDER = re.compile(
    r"\bco-?founders?\b|\bfounders?\b|\bco-?founded\b|\bfounded (?:the )?(?-i:(?=[A-Z]))"
    r"|\bfounding (?:member|researcher|partner)s?\b",
    re.IGNORECASE,
)
FIRST_HIRE = re.compile(
    r"\bfirst (?:hire|employee|recruit)\b|\b(?:was|were) hired (?:by|after)\b", re.IGNORECASE
)
STAY = re.compile(
    r"\b(?:(?:could|might|would) have (?:stayed|remained)|rather than (?:stay|remain)(?:ing)?"
    r"|instead of (?:stay|remain)ing|neither stayed)(?: on)? (?:at|with|in)\s",
    re.IGNORECASE,
)
PAST_POST = re.compile(
    r"\b(?:former|formerly|previously|ex|once|stints?|spent (?:\w+ )?years)\b", re.IGNORECASE
)
GONE = re.compile(
    r"\b(?:departed|departure|quit|resigned|left)\b|\([12]\d{3}\s?[–-]\s?[12]\d{3}\)", re.IGNORECASE
)
_WORD_GIVEN = r"(?:statements?|comments?|remarks?)\b"
SILENCE = re.compile(
    rf"\b(?:no|without(?: any)?|nor any|not any)\s+(?!further|additional|more"
    rf"|immediate)(?:[\w-]+\s+){{0,4}}?{_WORD_GIVEN}"
    r"|\b(?:neither|nobody|no one)\b[^,.;]{0,40}\b(?:made|issued|gave|released)\s[^,.;]{0,30}"
    rf"\b{_WORD_GIVEN}",
    re.IGNORECASE,
)
VOICE = re.compile(
    r"\b(?:spokes(?:man|woman|person)|(?:the|a|an)\s+(?:company|firm|operator|agency|ministry"
    r"|club|union|museum"
    r"|airline|bank|university|hospital|council)|(?:head|director|chief|president|manager) of\s+[\w-]+"
    r"|chief executive|CEO)\b",
    re.IGNORECASE,
)
SPOKE = re.compile(
    r"\b(?:told|said|says|confirmed|confirms|announced|stated|wrote|posted|declared|commented|put it)\b"
    r"|\bconfirmed (?:via|by|in)\b|\b(?:statement|post)\b",
    re.IGNORECASE,
)
NOUN_OF_SPEECH = re.compile(r"statement|post", re.IGNORECASE)
DENIED = re.compile(r"\b(?:not|never|no|nothing|declined|refused)\b|n[’']t\b", re.IGNORECASE)
