"""What sentences say of persons, posts and utterances, as far as surface patterns can tell.

The relations are those with exclusive slots: a unit has one head, a founder was not hired, who left is not
there any more, an utterance that exists was not withheld (after de Marneffe et al. 2008, "Finding
Contradictions in Text", and Ritter et al. 2008, "It's a Contradiction - No, it's Not", on functional
relations).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from reader.evidence.facets.names import Name
from reader.evidence.words import content_words
from reader.text.model import Span


class RelationKind(StrEnum):
    """What a relation says of its person or of an utterance."""

    HEADS = "heads a unit that exists"
    SUBORDINATE = "belongs to a unit, reports to its head, or builds a new one"
    FOUNDER = "founded an organisation"
    FIRST_HIRE = "was hired by an organisation when it existed"
    MIGHT_STAY = "is still where he might have stayed"
    GONE = "is no longer in an organisation"
    SPEAKS = "an organisation or its spokesperson spoke"
    SILENCE = "nobody spoke"


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation found in a text.

    Attributes:
        kind: what is said.
        span: the words that say it, in code points of the text.
        person: the key of the person it is said of, or "".
        organisation: the key of the organisation concerned, or "".
        topic: stems of what the unit is for.
    """

    kind: RelationKind
    span: Span
    person: str = ""
    organisation: str = ""
    topic: frozenset[str] = frozenset()


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
_HEADS = re.compile(
    rf"\b{_RUN}\s+{_OWNER}(?!new\b|own\b){_WORDS}{_UNIT}\b(?![’'])"
    r"(?:\s+(?:that is\s+)?(?:responsible\s+)?for\s+[\w-]+)?",
    re.IGNORECASE,
)
_NEW_UNIT = re.compile(
    r"\b(?:starts?|starting|builds?|building|creates?|creating|forms?|forming|sets? up|setting up"
    r"|launch(?:es|ing)?|assembles?|leads?|leading|heads?|heading)\s+(?:an?|(?:his|her|their) own)\s+"
    rf"{_WORDS}{_UNIT}\b(?:\s+(?:focused on|for|to|whose|inside)[^,.;]{{0,60}})?",
    re.IGNORECASE,
)
_MEMBER = re.compile(
    rf"(?<!founding )\bmember of\s+{_OWNER}{_WORDS}"
    r"(?:team|group|department|division|unit|desk)\b",
    re.IGNORECASE,
)
_REPORTS = re.compile(
    r"\breport(?:s|ing|ed)?\s+(?:directly\s+)?(?:in)?to\s+[^,.;]{3,60}(?:,\s+[^,.;]{3,50})?",
    re.IGNORECASE,
)
_UNDER = re.compile(r"\bunder\s+(?=[A-Z])")
_CHIEF = r"(?:lead|leader|head|chief|boss|director)"
_TITLE_BEFORE = re.compile(
    rf"\b(?:[\w-]+\s+){{0,3}}?(?:(?:team|group|unit)\s+)?{_CHIEF}(?:\s+of\s+[\w-]+)?\s+$", re.IGNORECASE
)
_TITLE_AFTER = re.compile(
    rf"^,?\s+(?:the\s+|its\s+|who is\s+|[\w-]+[’']s\s+)?{_CHIEF}\s+of\s+(?:the\s+|its\s+)?"
    r"[\w-]+(?:\s+[\w-]+)?",
    re.IGNORECASE,
)
_FOUNDER = re.compile(
    r"\bco-?founders?\b|\bfounders?\b|\bco-?founded\b|\bfounded (?:the )?(?-i:(?=[A-Z]))"
    r"|\bfounding (?:member|researcher|partner)s?\b",
    re.IGNORECASE,
)
_FIRST_HIRE = re.compile(
    r"\bfirst (?:hire|employee|recruit)\b|\b(?:was|were) hired (?:by|after)\b", re.IGNORECASE
)
_STAY = re.compile(
    r"\b(?:(?:could|might|would) have (?:stayed|remained)|rather than (?:stay|remain)(?:ing)?"
    r"|instead of (?:stay|remain)ing|neither stayed)(?: on)? (?:at|with|in)\s",
    re.IGNORECASE,
)
_PAST_POST = re.compile(
    r"\b(?:former|formerly|previously|ex|once|stints?|spent (?:\w+ )?years)\b", re.IGNORECASE
)
_GONE = re.compile(
    r"\b(?:departed|departure|quit|resigned|left)\b|\([12]\d{3}\s?[–-]\s?[12]\d{3}\)", re.IGNORECASE
)
_WORD_GIVEN = r"(?:statements?|comments?|remarks?)\b"
_SILENCE = re.compile(
    rf"\b(?:no|without(?: any)?|nor any|not any)\s+(?!further|additional|more"
    rf"|immediate)(?:[\w-]+\s+){{0,4}}?{_WORD_GIVEN}"
    r"|\b(?:neither|nobody|no one)\b[^,.;]{0,40}\b(?:made|issued|gave|released)\s[^,.;]{0,30}"
    rf"\b{_WORD_GIVEN}",
    re.IGNORECASE,
)
_VOICE = re.compile(
    r"\b(?:spokes(?:man|woman|person)|(?:the|a|an)\s+(?:company|firm|operator|agency|ministry"
    r"|club|union|museum"
    r"|airline|bank|university|hospital|council)|(?:head|director|chief|president|manager) of\s+[\w-]+"
    r"|chief executive|CEO)\b",
    re.IGNORECASE,
)
_SPOKE = re.compile(
    r"\b(?:told|said|says|confirmed|confirms|announced|stated|wrote|posted|declared|commented|put it)\b"
    r"|\bconfirmed (?:via|by|in)\b|\b(?:statement|post)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:not|never|no|nothing|declined|refused)\b|n[’']t\b", re.IGNORECASE)
_NEAR = 70
_CLOSE = 8
_OWNED = 12
OPPOSITES = {
    RelationKind.HEADS: (RelationKind.SUBORDINATE, RelationKind.HEADS),
    RelationKind.SUBORDINATE: (RelationKind.HEADS,),
    RelationKind.FOUNDER: (RelationKind.FIRST_HIRE,),
    RelationKind.FIRST_HIRE: (RelationKind.FOUNDER,),
    RelationKind.MIGHT_STAY: (RelationKind.GONE,),
    RelationKind.GONE: (RelationKind.MIGHT_STAY,),
    RelationKind.SPEAKS: (RelationKind.SILENCE,),
    RelationKind.SILENCE: (RelationKind.SPEAKS,),
}


def find_relations(text: str, names: tuple[Name, ...], referent: str, context: str) -> tuple[Relation, ...]:
    """Return the relations in `text`, whose names are known.

    The person of a relation is the nearest one named before it, else `referent`, else (where the sentence
    names nobody) `context`.
    """
    finder = _Finder(text, names, referent, context)
    return tuple(
        relation
        for find in (finder.posts, finder.superiors, finder.founding, finder.staying, finder.utterances)
        for relation in find()
    )


class _Finder:
    def __init__(self, text: str, names: tuple[Name, ...], referent: str, context: str) -> None:
        self.text, self.names = text, names
        self.people = [n for n in names if n.person]
        self.others = [n for n in names if not n.person]
        self.referent = referent
        self.default = "" if self.people else context

    def _person(self, at: int, barred: str = "") -> str:
        if self.referent:
            return self.referent
        before = [n for n in self.people if n.span.end <= at and n.key != barred]
        return before[-1].key if before else self.default

    def _subject(self, at: int) -> str:
        beside = [n for n in self.people if 0 <= at - n.span.end <= 1]
        return beside[0].key if beside else self.referent or self._first() or self.default

    def _organisation(self, span: Span) -> str:
        near = [n for n in self.others if self._distance(n, span) <= _NEAR]
        return min(near, key=lambda n: self._distance(n, span)).key if near else ""

    @staticmethod
    def _distance(name: Name, span: Span) -> int:
        return max(name.span.start - span.end, span.start - name.span.end, 0)

    def _topic(self, span: Span, reach: int = 0) -> frozenset[str]:
        stretch = self.text[span.start : span.end + reach]
        return frozenset(w.stem for w in content_words(stretch)) - _EMPTY

    def posts(self) -> Iterator[Relation]:
        for match in _HEADS.finditer(self.text):
            span = Span(*match.span())
            yield Relation(RelationKind.HEADS, span, self._person(span.start), "", self._topic(span))
        for pattern in (_NEW_UNIT, _MEMBER):
            for match in pattern.finditer(self.text):
                span = Span(*match.span())
                topic = self._topic(span, _NEAR)
                yield Relation(RelationKind.SUBORDINATE, span, self._person(span.start), "", topic)

    def superiors(self) -> Iterator[Relation]:
        for match in _REPORTS.finditer(self.text):
            span = Span(*match.span())
            person, words = self._person(span.start), span.of(self.text).lower()
            if not any(part in words for part in person.split()):
                yield Relation(RelationKind.SUBORDINATE, span, person, "", self._topic(span))
        for match in _UNDER.finditer(self.text):
            boss = next((n for n in self.people if n.span.start == match.end()), None)
            if boss is not None:
                span = Span(match.start(), boss.span.end)
                topic = self._topic(Span(max(0, span.start - _NEAR), span.end), _NEAR)
                yield Relation(RelationKind.SUBORDINATE, span, self._person(span.start, boss.key), "", topic)
        for name in self.people:
            yield from self._heading(name)

    def _heading(self, name: Name) -> Iterator[Relation]:
        before = _TITLE_BEFORE.search(self.text[: name.span.start])
        after = _TITLE_AFTER.match(self.text[name.span.end :])
        if before:
            span = Span(before.start(), name.span.end)
        elif after:
            span = Span(name.span.start, name.span.end + after.end())
        else:
            return
        yield Relation(RelationKind.HEADS, span, name.key, "", self._topic(span))

    def founding(self) -> Iterator[Relation]:
        for pattern, kind in ((_FIRST_HIRE, RelationKind.FIRST_HIRE), (_FOUNDER, RelationKind.FOUNDER)):
            for match in pattern.finditer(self.text):
                span = Span(*match.span())
                organisation = self._organisation(span)
                if organisation:
                    yield Relation(kind, span, self._person(span.start) or self._first(), organisation)

    def _first(self) -> str:
        return self.people[0].key if self.people else ""

    def staying(self) -> Iterator[Relation]:
        for match in _STAY.finditer(self.text):
            after = next((n for n in self.others if 0 <= n.span.start - match.end() <= 4), None)
            if after is not None:
                span = Span(match.start(), after.span.end)
                yield Relation(RelationKind.MIGHT_STAY, span, self._person(span.start), after.key)
        for pattern in (_PAST_POST, _GONE):
            for match in pattern.finditer(self.text):
                span = Span(*match.span())
                person = self._subject(span.start)
                for name in self.others:
                    follows = name.span.start >= span.end or pattern is _GONE
                    if follows and self._distance(name, span) <= _NEAR:
                        yield Relation(RelationKind.GONE, _joined(span, name.span), person, name.key)

    def utterances(self) -> Iterator[Relation]:
        silence = _SILENCE.search(self.text)
        if silence:
            yield from self._silence(Span(*silence.span()))
            return
        for match in _SPOKE.finditer(self.text):
            voice = self._voice(match.start())
            if voice is not None and not _DENIED.search(self.text[voice.start : match.end() + _CLOSE]):
                span = Span(voice.start, match.end())
                owner = next((n.key for n in self.names if span.overlap(n.span)), "")
                yield Relation(RelationKind.SPEAKS, span, "", owner)
                return

    def _silence(self, span: Span) -> Iterator[Relation]:
        """Yield a silence: of everybody where the sentence opens with it, else of the one named before."""
        owner = next((n.key for n in reversed(self.names) if n.span.end <= span.start), "")
        if owner or not content_words(self.text[: span.start]):
            yield Relation(RelationKind.SILENCE, span, "", owner)

    def _voice(self, at: int) -> Span | None:
        from_start = max(0, at - _NEAR)
        voices = [Span(*m.span()).shifted(from_start) for m in _VOICE.finditer(self.text[from_start:at])]
        owners = [n.span for n in self.names if self._owns(n, at)]
        found = sorted(voices + owners, key=lambda s: s.start)
        return found[-1] if found else None

    def _owns(self, name: Name, at: int) -> bool:
        between = self.text[name.span.end : at]
        near = 0 <= at - name.span.end <= _OWNED and "," not in between
        return near and (not name.person or self._is_noun(at))

    def _is_noun(self, at: int) -> bool:
        return re.match(r"statement|post", self.text[at:], re.IGNORECASE) is not None


_EMPTY = frozenset(
    w.stem
    for w in content_words(
        "team group department division unit effort project work lead leader head run oversee responsible"
        " new report member join start build create focused company research"
    )
)


def _joined(a: Span, b: Span) -> Span:
    return Span(min(a.start, b.start), max(a.end, b.end))
