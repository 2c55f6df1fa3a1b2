"""Negation and hedging cues in English news, each with the run of text that it governs."""

import re

from reader.evidence.facets.model import Hedge, HedgeKind, Negation, NegationKind
from reader.text.model import Span

_CLAUSE_END = re.compile(
    r"[.!?;:](?=[\s\"”’)]|$)|[—–](?=\s|\w)|[()\n]|\s-\s"
    r"|,?\s\b(?:but|although|though|while|whereas|yet|because|unless|however|and\s(?:he|she|it|they|we|i))\b",
    re.IGNORECASE,
)
_SCOPE_LIMIT = 200
_IDIOM = re.compile(
    r"\b(?:no\s(?:doubt|matter|stranger|wonder|less\sthan|fewer\sthan|more\sthan|sooner|surprise|secret|question"
    r"|problem)|not\s(?:only|just|merely|simply|least|because|necessarily|to\smention|surprisingly|until|(?:so\s)?long"
    r"|far\sfrom|unlike|quite)|(?:whether|if|or|why)\s(?:\w+\s){0,2}?not(?=[\s,.?!]*(?:[.,?!]|$|to\b))"
    r"|without\s(?:a\s)?(?:doubt|question|fail)|no\.\s?\d|nothing\s(?:less|short)|none\sother|never\s?mind"
    r"|cannot\shelp|last\sbut\snot\sleast|nothing\sbut)\b",
    re.IGNORECASE,
)
_EXISTENTIAL = re.compile(
    r"\b(?:there\s(?:is|are|was|were|has\sbeen|have\sbeen|will\sbe)\s(?:no|not\s(?:a|any))"
    r"|there\s(?:is|are|was|were)n['’]t\s(?:an?|any)|no\sone|none(?:\sof)?|nobody|nothing|nowhere"
    r"|neither|without(?:\s(?:any|an?))?|lack(?:s|ed|ing)?(?:\sof)?|absen(?:ce|t)(?:\sof)?|no)\b",
    re.IGNORECASE,
)
_VERBAL = re.compile(
    r"\b(?:no\slonger|not|never|cannot|unable\sto|hardly|barely|scarcely|nor"
    r"|(?:fail|refus|declin|neglect)(?:s|es|ed|e|d|ing)?\sto|(?:den(?:y|ies|ied|ying)(?=\s(?:that|any|all|it|this|having|being|ever|knowing|wrongdoing|involvement|responsibility"
    r"|guilt|\w{3,}ing|(?:the|these|those|such|an?|his|her|its|their)\s(?:\w+\s){0,2}?(?:reports?|claims?|allegations?"
    r"|accusations?|charges?|rumou?rs?|suggestions?|story|stories|role|involvement|link|links|existence|wrongdoing"
    r"|fact|assertion|account|version))\b)|rul(?:es|ed|ing)?\sout"
    r"|reject(?:s|ed|ing)?|refut(?:es?|ed|ing)|dismiss(?:es|ed|ing)?|stopp(?:ed|ing)\sshort\sof"
    r"|(?:rather|other)\sthan|instead\sof))\b"
    r"|\b(?:ca|wo|sha|do|does|did|is|are|was|were|has|have|had|would|could|should|might|must|need|ai)n['’]t\b",
    re.IGNORECASE,
)
_NEGATION = re.compile(
    rf"(?P<idiom>{_IDIOM.pattern})|(?P<longer>\bno\slonger\b)|(?P<existential>{_EXISTENTIAL.pattern})"
    rf"|(?P<verbal>{_VERBAL.pattern})",
    re.IGNORECASE,
)
_HEDGE = re.compile(
    r"(?P<counterfactual>\b(?:could|would|should|might)(?:\s?n['’]t|\snot)?\s(?:\w+ly\s)?have\b|['’]d\shave\b)"
    r"|(?P<modal>\b(?:might|could|cannot\sexclude)\b(?:\snot)?)"
    r"|(?P<reported>\b(?:reportedly|allegedly|purportedly|supposedly|apparently|rumou?red|alleged|believed\sto"
    r"|(?:is|are|was|were)\s(?:said|thought|believed|understood|reported|alleged)(?:\sto|\sthat)?"
    r"|claim(?:s|ed)\s(?:to|that)|(?:seem|appear)(?:s|ed)?\s(?:to|that)|according\sto\s(?:rumou?rs|unnamed))\b)"
    r"|(?P<planned>\b(?:(?:expected|planned|planning|scheduled|slated|set|due|likely|intends?|intended|aims?|hop(?:es?|ing)"
    r"|seek(?:s|ing)|plans?|wants?|poised|about)\sto|will|won['’]t|going\sto|on\strack\s(?:to|for))\b)"
    r"|(?P<likelihood>\b(?:likely|unlikely|possibl[ey]|probabl[ey]|perhaps|maybe|potentially|presumably|arguably"
    r"|conceivabl[ey]|unclear|uncertain|suggests?\sthat|estimated)\b)"
    r"|(?P<conditional>\b(?:if|unless|should\sthe(?:y|re)?|provided\sthat|in\scase|assuming)\b)",
    re.IGNORECASE,
)
# A month or a name is written "May"; a verb stands after its subject and before a bare verb.
_MAY = re.compile(r"\bmay\b(?:\snot)?|(?<=[a-z]\s)May(?=\s(?:be|have|not)\b)")
_QUESTION = re.compile(r"\?")
_QUESTION_START = re.compile(r"[.!?\n]\s|[“\"(]")


def _scope(text: str, start: int) -> Span:
    limit = min(len(text), start + _SCOPE_LIMIT)
    end = _CLAUSE_END.search(text, start, limit)
    return Span(start, limit if end is None else end.start())


def find_negations(text: str) -> tuple[Negation, ...]:
    """Find what `text` denies, in reading order.

    "No" and "not" inside idioms that deny nothing ("no doubt", "not only", "no matter", "no fewer than") are
    left out, and so is "not because", which denies a reason and not a fact. A scope runs from its cue to the
    end of the clause, at most 200 code points.
    """
    found = []
    for match in _NEGATION.finditer(text):
        if match["idiom"] is not None:
            continue
        kind = NegationKind.VERBAL if match["existential"] is None else NegationKind.EXISTENTIAL
        found.append(Negation(Span(*match.span()), match[0], kind, _scope(text, match.end())))
    return tuple(found)


def find_hedges(text: str) -> tuple[Hedge, ...]:
    """Find what weakens the statements of `text`, in reading order.

    A question's cue is its question mark and its scope the whole question. The other scopes run from the cue
    to the end of the clause, at most 200 code points.
    """
    found = [
        Hedge(Span(*m.span()), m[0], HedgeKind(str(m.lastgroup)), _scope(text, m.end()))
        for m in _HEDGE.finditer(text)
    ]
    found += [
        Hedge(Span(*m.span()), m[0], HedgeKind.MODAL, _scope(text, m.end())) for m in _MAY.finditer(text)
    ]
    found += [_question(text, m) for m in _QUESTION.finditer(text)]
    return tuple(sorted(found, key=lambda hedge: (hedge.span, hedge.kind)))


def _question(text: str, match: re.Match[str]) -> Hedge:
    window = max(0, match.start() - _SCOPE_LIMIT)
    start = window
    for boundary in _QUESTION_START.finditer(text, window, match.start()):
        start = boundary.end()
    return Hedge(Span(*match.span()), match[0], HedgeKind.QUESTION, Span(start, match.start()))
