"""Sentences of a paragraph.

Rules, no model: a full stop ends a sentence unless it belongs to an abbreviation, an initial, a figure or a
list number; a question or exclamation mark ends one unless the clause goes on ("Why?" she asked). A short
quotation that is introduced by a colon stays with the clause that introduces it.
"""

import re
from bisect import bisect_right

from reader.text.dates import MONTH
from reader.text.model import Span
from reader.text.wordlists import word_set

_CLOSERS = "\"'”’»)\\]}*_`"
_OPENERS = "\"'“‘«„([{*_`¿¡"
_END = re.compile(
    rf"(?P<mark>[.!?…]+)(?P<closers>[{_CLOSERS}]*(?:\s?\[\d{{1,3}}\])*)(?P<gap>\s+|$)"
    rf"|(?P<wide>[。！？]+[」』”’）]*)\s*"
)
_LAST_WORD = re.compile(r"[^\s(\[{\"“‘«„*_—–/]+$")
_NEXT_WORD = re.compile(rf"[{re.escape(_OPENERS)}]*([^\s{re.escape(_CLOSERS)},;:!?]*)")
_LIST_NUMBER = re.compile(r"(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})\.")
_SAID_AFTER = re.compile(
    r"(?:(?:the|a|an|mr|mrs|ms|dr)\.?\s+)?(?:[^\W\d_][\w.'’-]*\s+){1,4}?"
    r"(?:said|says|asked|asks|wrote|writes|added|replied|shouted|told|demanded|wondered|tweeted)\b",
    re.IGNORECASE,
)
_CAMEL = re.compile(r"[a-z]{1,4}[A-Z]")
_COLON_QUOTE = re.compile(r":\s+(?=[\"“«„])")
_LONGEST_QUOTE = 400
_LOOK_BACK = 40

_NEVER_LAST = word_set(
    "mr mrs ms mx dr prof cong sen sens rep reps gov govs gen lt col sgt cpl capt cmdr adm maj rev hon st mt "
    "ft pres supt det insp atty amb messrs mme mlle vs v eg e.g i.e ie cf viz approx ca c incl esp fr bro "
    "sr sra dept asst assoc pvt brig"
)
_BEFORE_FIGURE = word_set("no nos fig figs sec vol p pp art ch par para op eq b d m div ext drs")
_MONTH_WORD = re.compile(MONTH, re.IGNORECASE)
_MAY_BE_LAST = word_set(
    "inc ltd corp co llc plc jr sr bros etc al ph.d m.d b.a m.a est ave blvd rd u.s u.k u.n e.u d.c gmbh "
    "s.a dept univ assn"
)
_CLOCK = frozenset(("a.m", "p.m"))
_AFTER_CLOCK = word_set(
    "monday tuesday wednesday thursday friday saturday sunday et est edt ct cst cdt mt mst mdt pt pst pdt "
    "gmt utc bst cet eastern central pacific mountain local"
)
_STARTERS = word_set(
    "the a an this that these those it its he his she her hers they their we our you your i i'm i've i'd "
    "there here but and or so yet nor in on at by for from with without to of as if when while where what "
    "who why how after before since until though although because however meanwhile still then now also "
    "another some many most more several few each every both all any no not neither either one two three "
    "such even just only during under over between among according asked despite last earlier later once"
)


def split_sentences(text: str, span: Span) -> tuple[Span, ...]:
    """Return the sentences of the part `span` of `text`, in code points of `text`.

    They are in order, do not overlap, begin and end with a non-blank character, and leave out blanks only.
    Linear in the length of the span.
    """
    part = span.of(text)
    kept = _kept_quotes(part)
    sentences: list[Span] = []
    start = _skip_blanks(part, 0)
    for match in _END.finditer(part):
        end = match.end("closers") if match["wide"] is None else match.end("wide")
        if end > start and _ends_sentence(part, start, match) and not _inside(kept, end):
            sentences.append(Span(start, end))
            start = match.end()
    rest = part[start:].rstrip()
    if rest:
        sentences.append(Span(start, start + len(rest)))
    return tuple(s.shifted(span.start) for s in _without_scraps(part, sentences))


def _skip_blanks(part: str, at: int) -> int:
    return at + len(part[at:]) - len(part[at:].lstrip())


def _without_scraps(part: str, sentences: list[Span]) -> list[Span]:
    """Join a run without letters and digits to the sentence before it, the first to the one after."""
    joined: list[Span] = []
    for sentence in sentences:
        scrap = not any(c.isalnum() for c in sentence.of(part))
        if joined and (scrap or not any(c.isalnum() for c in joined[-1].of(part))):
            joined[-1] = Span(joined[-1].start, sentence.end)
        else:
            joined.append(sentence)
    return joined


def _ends_sentence(part: str, start: int, match: re.Match[str]) -> bool:
    if match["wide"] is not None or not match["gap"]:
        return True
    following = part[match.end() : match.end() + 80]
    if not following or not _may_begin(following):
        return not following
    mark, closers = match["mark"], match["closers"]
    if mark == "." and not closers.strip("*_`)]"):
        return _full_stop_ends(part, start, match.start(), following)
    if "?" in mark or "!" in mark:
        return not (closers and _SAID_AFTER.match(following) and following[0] not in _OPENERS)
    return True


def _may_begin(following: str) -> bool:
    """Say whether a sentence may begin so: with no small letter, but for "eBay", no dash, no comma."""
    for c in following:
        if c in _OPENERS:
            continue
        return not (c.islower() or c in "-–—,;:&%/") or _CAMEL.match(following) is not None
    return True


def _full_stop_ends(part: str, start: int, stop: int, following: str) -> bool:
    found = _LAST_WORD.search(part, max(start, stop - _LOOK_BACK), stop)
    word = found.group().strip("'’") if found else ""
    if _LIST_NUMBER.fullmatch(part[start : min(stop + 1, start + 8)]):
        return False
    lower = word.lower()
    next_word = _next_word(following)
    if lower in _NEVER_LAST and not (lower in {"v", "c", "st", "ft"} and next_word in _STARTERS):
        return False
    figure = next_word[:1].isdigit()
    if (lower in _BEFORE_FIGURE or _MONTH_WORD.fullmatch(word)) and (figure or not _is_initial(word)):
        return not figure
    if lower in _CLOCK:
        return next_word not in _AFTER_CLOCK and not following.startswith("(")
    if lower in _MAY_BE_LAST or _is_initial(word) or _is_dotted(word):
        return next_word in _STARTERS or following[0] in '"“'
    return True


def _next_word(following: str) -> str:
    found = _NEXT_WORD.match(following)
    return found.group(1).lower().replace("’", "'").rstrip(".") if found else ""


def _is_initial(word: str) -> bool:
    return len(word) == 1 and word.isupper() and word != "I"


def _is_dotted(word: str) -> bool:
    letters = word.split(".")
    return len(letters) > 1 and all(len(x) == 1 and x.isalpha() for x in letters)


def _kept_quotes(part: str) -> list[Span]:
    """Return the short quotations that follow a colon and are closed."""
    kept = []
    for match in _COLON_QUOTE.finditer(part):
        opening = match.end()
        closing = _closing_quote(part, opening)
        if closing is not None:
            kept.append(Span(opening, closing))
    return kept


def _closing_quote(part: str, opening: int) -> int | None:
    """Return where the quotation that opens there closes; None if it is long, nested or never closed."""
    mark = part[opening]
    reach = part[opening + 1 : opening + 1 + _LONGEST_QUOTE]
    for n, c in enumerate(reach):
        if mark == '"' and c == '"':
            at = opening + 1 + n
            closes = not part[at - 1].isspace() and not part[at + 1 : at + 2].isalnum()
            return at if closes else None
        if mark != '"' and c in {"“": "“”", "«": "«»", "„": "„“”"}[mark]:
            return None if c == mark else opening + 1 + n
    return None


def _inside(spans: list[Span], end: int) -> bool:
    n = bisect_right(spans, end, key=lambda s: s.start) - 1
    return n >= 0 and spans[n].start < end <= spans[n].end
