"""Who said what: quotations word by word, paraphrases, and who kept silent."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from reader.evidence.facets.figures import WORDS
from reader.evidence.facets.model import KEPT, Relation
from reader.evidence.words import STOP_WORDS
from reader.text.model import Span
from reader.text.wordlists import word_set
from reader.text.words import fold, tokenize

_QUOTED = re.compile(r"[“\"](?P<words>[^“”\"]{2,600})[”\"]")
_NAME = r"(?:[A-Z][\w’'-]*[a-zà-ÿ](?:\s(?:van|von|de|der|bin|al|la|of)\s|\s)?){1,4}"
_ROLES = (
    r"spokes(?:man|woman|person)|director|president|chairman|chairwoman|chair|minister|mayor"
    r"|governor|prosecutor|lawyer"
    r"|coach|captain|owner|manager|chief|officer|sheriff|ambassador|secretary|head|founder"
    r"|union|company|ministry|agency"
    r"|police|court|club|bank|council|museum|university|hospital|airline|operator|regulator"
    r"|government|association"
    r"|statement|firm|commission|authority|inspectorate|insurer"
)
_TITLED = (
    rf"(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[A-Z][\w-]+[’']s)\s(?:[\w-]+(?:[’']s)?\s){{0,3}}?"
    rf"(?P<role>{_ROLES})(?!['’]s)(?:\s(?:of"
    rf"|for)\s(?:the\s)?(?:[\w-]+\s?){{1,4}}?)?(?:,?\s(?P<titled>{_NAME}))?)"
)
_VERB = (
    r"(?:said|says|told|tells|wrote|writes|added|adds|insisted|insists|stressed|stresses"
    r"|explained|explains|claimed|claims"
    r"|announced|announces|stated|states|declared|declares|admitted|admits|replied|replies"
    r"|warned|warns|argued|argues"
    r"|confirmed|confirms|noted|notes|recalled|recalls|promised|promises|denied|denies|asked"
    r"|speaks\sof|spoke\sof)"
)
_SAID_BY = re.compile(
    rf"^[,.]?\s?(?:(?P<verb>{_VERB})\s(?:{_TITLED}|(?:[a-z-]+\s){{0,4}}?(?P<name>{_NAME}))"
    rf"|(?P<pronoun>he|she|they)\s(?P<verb2>{_VERB})|(?P<name2>{_NAME})\s(?P<verb3>{_VERB})"
    rf"|{_TITLED.replace('role', 'role2').replace('titled', 'titled2')}\s(?P<verb4>{_VERB}))",
)
_SAID_BEFORE = re.compile(
    rf"(?:(?P<name>{_NAME})|{_TITLED}|(?P<pronoun>\b[Hh]e|\b[Ss]he|\b[Tt]hey))(?:,[^,]{{1,60}},"
    rf"|,)?\s?(?P<verb>{_VERB})"
    r"(?:\s[\w’'-]+){0,8}?[,:]?\s?(?:that\s)?[“\"]?$",
)
_SILENT = re.compile(
    r"\b(?:(?:declin|refus)(?:ed|es|ing)\s(?:to\s(?:comment|say|answer|speak|make\sany|make\sa"
    r"|discuss|be\sinterviewed)|comment)"
    r"|(?:did|does|do|would|will|could|has|have|had)(?:\snot|n['’]t)\s(?:respond|reply|comment"
    r"|answer|speak|return\s(?:calls|a\scall))"
    r"|(?:has|have|had)\s(?:not|yet\sto)\s(?:commented|responded|replied|spoken|comment|respond)"
    r"|(?:made|gave|issued|offered|released)\sno\s(?:(?:public|further"
    r"|official)\s)?(?:statements?|comments?|remarks?)"
    r"|said\snothing|kept\ssilent|(?:remained|stayed)\ssilent|could\snot\sbe\sreached"
    r"|unavailable\sfor\scomment)\b",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    rf"(?:{_TITLED}|(?P<name>{_NAME})|(?P<pronoun>\b[Hh]e|\b[Ss]he"
    rf"|\b[Tt]hey))(?:,[^,.;]{{1,60}},)?\s?(?:has\s|have\s|had\s|also\s)?$"
)
_FEWEST_WORDS = 5
_ALIKE = 0.75
_DENYING = frozenset({"not", "never", "no", "cannot", "none", "nothing"})
_SHARES = frozenset({"all", "some", "every"})
_SMALL_DIFFERENCE = _DENYING | _SHARES
_FIGURE = re.compile(rf"\d[\d.,]*|{WORDS}|hundred|thousand|million|billion", re.IGNORECASE)
_DAYS = word_set(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july"
    " august september october november december"
)
_WHOLE = re.compile(
    r"(?:(?:made|gave|issued|offered|released)\sno\s|said\snothing|kept\ssilent|(?:remained|stayed)\ssilent"
    r"|(?:has|have|had)\snot\scommented)",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\s(?:on|about|whether|why|when|how|since|yet|until|so\sfar|more|further|to|as\sto|beyond|of)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation.

    Attributes:
        span: with its marks, in code points of the text.
        words: the folded words inside.
        speaker: the last name or the role of who said it, folded, or a pronoun; "" where nobody is named.
    """

    span: Span
    words: tuple[str, ...]
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class Silence:
    """Somebody who did not speak.

    Attributes:
        span: the words that say so, in code points of the text.
        speaker: who, as in `Quote`.
        whole: nothing at all was said; not true of who declines to answer one question or one reporter.
    """

    span: Span
    speaker: str
    whole: bool


@lru_cache(maxsize=KEPT)
def find_quotes(text: str) -> tuple[Quote, ...]:
    """Find the quotations of two words and more, each with who said it as far as the sentence tells."""
    found = []
    for match in _QUOTED.finditer(text):
        words = tuple(fold(t.text) for t in tokenize(match["words"]))
        if len(words) > 1:
            found.append(Quote(Span(*match.span()), words, _speaker(text, match)))
    return tuple(found)


def _speaker(text: str, match: re.Match[str]) -> str:
    after = _SAID_BY.match(text[match.end() : match.end() + 160])
    if after is not None:
        return _named(after)
    before = _SAID_BEFORE.search(text[max(0, match.start() - 200) : match.start()])
    return "" if before is None else _named(before)


def _named(match: re.Match[str]) -> str:
    groups = match.groupdict()
    name = next((groups[g] for g in ("titled", "titled2", "name", "name2") if groups.get(g)), "")
    if name:
        return fold(name.split()[-1]).removesuffix("'s")
    return (groups.get("role") or groups.get("role2") or groups.get("pronoun") or "").lower()


@lru_cache(maxsize=KEPT)
def find_silences(text: str) -> tuple[Silence, ...]:
    """Find those who "declined to comment", "took no questions", "said nothing"."""
    found = []
    for match in _SILENT.finditer(text):
        subject = _SUBJECT.search(text[: match.start()])
        if subject is not None:
            whole = _WHOLE.match(match[0]) is not None and _ABOUT.match(text, match.end()) is None
            found.append(Silence(Span(*match.span()), _named(subject), whole))
    return tuple(found)


def compare_quotes(a: Quote, b: Quote) -> Relation:
    """Compare two quotations word by word.

    `SAME` when one is the other or a run of it; `CLASH` when five words and more are one utterance but for a
    figure, a day or a denial; `COMPATIBLE` otherwise: reporters hear and tidy the same speech differently.
    """
    short, long = sorted((a.words, b.words), key=len)
    if _is_run(short, long):
        return Relation.SAME if len(short) > 1 else Relation.COMPATIBLE
    if len(short) < _FEWEST_WORDS:
        return Relation.COMPATIBLE
    matcher = SequenceMatcher(None, short, long, autojunk=False)
    if matcher.ratio() < _ALIKE:
        return Relation.COMPATIBLE
    changed = [(short[i:j], long[k:m]) for tag, i, j, k, m in matcher.get_opcodes() if tag != "equal"]
    if not any(_matters(w) for pair in changed for words in pair for w in words):
        return Relation.SAME
    return Relation.CLASH if any(_telling(x) != _telling(y) for x, y in changed) else Relation.COMPATIBLE


def _is_run(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    return any(long[i : i + len(short)] == short for i in range(len(long) - len(short) + 1))


def _matters(word: str) -> bool:
    return word not in STOP_WORDS or word in _SMALL_DIFFERENCE or word.endswith("n't")


def _telling(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the figures, the days and months, and one "not" for any denial."""
    denials = sum(w in _DENYING or w.endswith("n't") for w in words) % 2
    return (*("not",) * denials, *(w for w in words if _FIGURE.fullmatch(w) or w in _DAYS or w in _SHARES))


def same_speaker(a: str, b: str) -> bool | None:
    """Say whether two speakers are one; None where a pronoun or a missing name leaves it open."""
    if not a or not b or {a, b} & {"he", "she", "they"}:
        return None
    return a == b
