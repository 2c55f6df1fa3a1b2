"""Furniture: what stands around an article and is none of it.

Navigation, bylines, date lines, captions, tag lines, requests to subscribe or comment, scraps of data, and
the teasers under "Related articles". Told by form and length; a sentence of running text is never furniture.
"""

import re
from collections.abc import Sequence

from reader.text.dates import find_dates
from reader.text.wordlists import word_set

_LONGEST_LABEL = 60
_LONGEST_REQUEST = 160
_LONG_PARAGRAPH = 280
_RUNNING = 120

_LABEL = re.compile(
    r"""(?:
      (?:←|→|«|»|<|>|⟵|↩)\s*\S.*
    | (?:back|return)\ to\ (?:the\ )?(?:top|home(?:page)?|news|articles?|blog|list|index|results)\b.{0,20}
    | skip\ to\ (?:the\ )?(?:main\ )?(?:content|navigation|search|footer|menu|comments)
    | (?:share|save|print|email|e-mail|tweet|pin)(?:\ (?:this|on|via|with)(?:\ \w+){1,2})?
    | (?:share|save|print)\ (?:article|story|link|post|page|options)
    | (?:facebook|twitter|x|linkedin|whatsapp|reddit|instagram|youtube|telegram|bluesky|pinterest|copy\ link)
      (?:[\s,|/·•]+(?:facebook|twitter|x|linkedin|whatsapp|reddit|instagram|youtube|telegram|bluesky|email))*
    | (?:subscribe|sign\ ?(?:up|in)|log\ ?(?:in|out)|newsletters?|menu|search|home|news|donate|cookies?|close)
      (?:\ (?:now|today|here|for\ free|settings|policy|menu))?
    | advertisement|advertorial|sponsored(?:\ content)?|promoted
    | leave\ (?:a|your)\ (?:reply|comment).*
    | (?:no|\d[\d,]*)\ (?:comments?|replies|responses|shares?|views?|likes?|reads?)(?:\ (?:yet|so\ far))?
    | (?:post|add|write|view|show|read)\ (?:a\ |all\ |the\ |\d+\ )?comments?
    | comments?(?:\ \(\d+\)|\ are\ closed|\ section)?
    | (?:story|article)\ continues\ (?:below|after).*
    | (?:like\ )?loading | (?:view|read)\ (?:the\ )?original(?:\ article)? | click\ to\ .{1,30}
    | (?:listen\ to|watch|print|save|gift)\ this\ (?:article|story|page) | about\ the\ author
    | like\ this | (?:view|read)\ (?:full\ )?bio | topics | in\ this\ (?:article|story)
    | reply | report\ abuse | (?:load|show|view)\ more(?:\ \w+)?
    | (?:read|continue|keep)\ (?:more|reading|next|also|the\ full\ \w+)(?:\s*:.{1,40})?
    | (?:related|recommended|similar|popular|latest|trending|recent|most\ read|most\ popular|top|more|other)
      (?:\ (?:articles?|posts?|stories|news|reading|content|coverage|topics|links|videos?|reads?))?
    | you\ (?:may|might)\ (?:also\ )?(?:like|enjoy|be\ interested).*
    | (?:breaking|exclusive|live|developing|featured?|trending|updated?|video|watch|listen)
      (?:\ (?:news|story|updates?|now|live))?
    | (?:estimated\ )?(?:reading\ time:?\ ?)?\d+[\s-]*(?:min(?:ute)?s?)(?:[\s-]+read)?(?:ing\ time)?
    | (?:(?:first\ )?published|posted|(?:last\ )?(?:updated|modified)|date|author|(?:written\ )?by|category)
      (?:\ (?:on|at|by|in))?
    | (?:tags?|topics?|categor(?:y|ies)|filed\ under|posted\ in|keywords?|labels?)\s*:.*
    | (?:prev(?:ious)?|next)(?:\ (?:article|post|story|page))?
    | (?:©|\(c\)|copyright\ (?:©|\(c\)|\d)).*
    | all\ rights\ reserved
    | (?:privacy|cookie)\ (?:policy|settings|notice|preferences)
    | terms\ (?:of|and)\ (?:use|service|conditions)
    | (?:about|contact)\ (?:us|the\ authors?)
    | (?:sources?|references|citations?)\s*:?
    | page\ \d+(?:\ of\ \d+)? | \d+\ of\ \d+ | \d+
    )\s*[.:…»→>]*""",
    re.IGNORECASE | re.VERBOSE,
)
_REQUEST = re.compile(
    r"(?:please\s+)?(?:subscribe|sign up|click (?:here|on)|tap (?:here|to)|follow us|like us on|join us on|"
    r"share this|download (?:our|the) app|support our (?:work|journalism)|get our (?:newsletter|app)|"
    r"enter your e-?mail)\b"
    r"|(?:read (?:more|also|next)|see also|don['’]t miss|related|watch|listen)\s*[:|]"
    r"|(?:we|this (?:web)?site) uses? cookies|by (?:continuing|using) (?:to|this) .*\bcookies?\b"
    r"|(?:additional )?(?:reporting|writing|editing) by (?-i:[A-Z]).*"
    r"|(?!.*\b(?:said|says)\b).{3,100}\bcontributed (?:to this (?:report|story|article)|reporting)\b.{0,20}$"
    r"|your e-?mail address will not be published|required fields are marked"
    r"|this (?:article|story|post) (?:was|has been) (?:originally |first )?(?:published|updated|posted)\b",
    re.IGNORECASE,
)
_CAPTION = re.compile(
    r"(?:figure|fig\.|(?:file )?photo(?:graph)?|image|picture|caption|credit|illustration|video)"
    r"s?(?:\s+(?:\d+|by|credits?|source|courtesy)\b[^:]{0,30})?\s*(?::|(?<=\d)\s*[.–—-])\s*\S",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"(?:.{0,60}\b(?:getty images|ap photo|afp via getty|shutterstock|reuters/\w+).{0,30}"
    r"|(?:photo(?:graph)?s?|image|illustration) (?:by|courtesy of) .{1,80})(?<!\.)",
    re.IGNORECASE,
)
_TAGS = re.compile(r"(?:[#@][^\W\d_][\w-]*[\s,]*)+")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_LINK_DEFINITION = re.compile(r"\[[^\]]+\]:\s*\S+.*")
_PICTURE = re.compile(r"!\[[^\]]*\](?:\([^()]*\)|\[[^\]]*\])")
_HTML = re.compile(r"(?:<!--.*-->|</?[a-zA-Z][^<>]*>|\s)+", re.DOTALL)
_TABLE_RULE = re.compile(r"[|:\-\s]+")
_DATA = re.compile(
    r"\{.*\}|\[\s*(?:[\[{\"].*)?\]\s*,?|[\[\]{}(),;\s]+|\"[\w\s.-]+\"\s*:\s*(?:[\"\[{\d-]|true|false|null).*",
    re.DOTALL,
)
_DATA_TELLS = re.compile(r"\"\s*:|[{}]")

_DATE_LABEL = (
    r"(?:(?:first |originally )?(?:published|posted|(?:last )?(?:updated|modified|edited)|date|created|filed"
    r"|printed|issued|released)(?: on| at)?\s*[:,–—-]?\s*)"
)
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s*"
_CLOCK = r"(?:\s*(?:at|on|,|-|–|—|\||·|T)?\s*\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\.\d+)?\s*(?:[ap]\.?m\.?)?)"
_ZONE = r"(?:\s*\(?(?:UTC|GMT|Z|BST|CET|CEST|[ECMP][SD]?T|IST|[+-]\d\d:?\d\d)\)?)"
_AROUND_DATE = re.compile(
    rf"{_DATE_LABEL}?(?:{_WEEKDAY})?\0(?:{_CLOCK}|\s*\d{{1,2}}\s*[ap]\.?m\.?)?{_ZONE}?"
    rf"(?:\s*[|·•,–—-]\s*{_DATE_LABEL}?(?:{_WEEKDAY})?\0{_CLOCK}?{_ZONE}?)?"
    r"(?:\s*[|·•,–—-]?\s*\d+\s*min(?:ute)?s?(?: read)?)?\s*[|.·•]?",
    re.IGNORECASE,
)
_BYLINE = re.compile(
    r"(?:by:?|written by|reported by|story by|posted by|author\s*:|authors\s*:|from\s*:)\s+(?P<name>\S.*)",
    re.IGNORECASE,
)
_BYLINE_SMALL = word_set(
    "and & the of for with in at von van de der den la le di da del du al bin ibn staff writer reporter "
    "correspondent editor updated published posted category min mins read minute minutes on senior chief "
    "contributor"
)

_RELATED = re.compile(
    r"(?:related|recommended|similar|popular|trending|most read|most popular|more|latest|other|recent)"
    r" (?:articles?|posts?|stories|news|reading|reads|coverage|content|links)\s*:?"
    r"|you (?:may|might) (?:also )?(?:like|enjoy|be interested).{0,20}"
    r"|(?:read|see) (?:also|next|more)\s*:?|more from .{1,40}"
    r"|most (?:popular|read)|trending|related|recommended|topics|tags|about the authors?",
    re.IGNORECASE,
)
_COMMENTS = re.compile(
    r"leave (?:a|your) (?:reply|comment).{0,20}"
    r"|(?:\d[\d,]* |no )?(?:comments?|responses|replies)(?: yet| \(\d+\))?\s*:?",
    re.IGNORECASE,
)


def is_tag_line(line: str) -> bool:
    """Say whether the line is nothing but "#tags" or "@names"."""
    return _TAGS.fullmatch(line) is not None


def is_date_line(line: str) -> bool:
    """Say whether the line is a date, perhaps with a label, a weekday, a clock time, and nothing more."""
    dates = list(find_dates(line)) if len(line) <= 2 * _LONGEST_LABEL else []
    if not dates:
        return False
    bare, at = "", 0
    for found in dates:
        bare += line[at : found.span.start] + "\0"
        at = found.span.end
    return _AROUND_DATE.fullmatch((bare + line[at:]).strip()) is not None


def byline_name(line: str) -> str | None:
    """Return what a byline ("By Ann Example · May 5, 2026") says after its first word, else None.

    Every word of a byline is a name or belongs to one; "By Friday the river had risen" is no byline.
    """
    found = _BYLINE.fullmatch(line) if len(line) <= 2 * _LONGEST_LABEL else None
    if not found:
        return None
    name = found["name"].strip()
    first = re.split(r"\s*[|·•]\s*", name)[0]
    if re.search(r"[.!?;]$", first) and not re.search(r"\b\w\.$|\b(?:Jr|Sr)\.$", first):
        return None
    words = re.findall(r"[^\W\d_][\w.'’-]*|&", first)
    if not words or len(words) > 12:
        return None
    handle = len(words) == 1 and first != name
    small = [w for w in words if w[0].islower() and w.lower() not in _BYLINE_SMALL]
    return name if handle or not small else None


def is_data(line: str) -> bool:
    """Say whether the line is a piece of JSON or of another notation for machines."""
    bare = line.strip()
    if _DATA.fullmatch(bare) is None:
        return False
    return len(bare) < 3 or _DATA_TELLS.search(bare) is not None or not any(c.isalpha() for c in bare)


def is_caption(line: str) -> bool:
    """Say whether the line describes a picture ("Figure: ...", "![...](...)")."""
    bare = line.strip().strip("*_ ")
    return _CAPTION.match(bare) is not None or _PICTURE.fullmatch(bare) is not None


def is_furniture(line: str) -> bool:
    """Say whether a block is furniture by its own words alone, wherever it stands; captions apart."""
    bare = line.strip().strip("*_ ").strip()
    if not any(c.isalnum() for c in bare) or is_data(bare):
        return True
    if len(bare) <= _LONGEST_LABEL and _LABEL.fullmatch(bare):
        return True
    if len(bare) <= _LONGEST_REQUEST and (_REQUEST.match(bare) or _CREDIT.fullmatch(bare)):
        return True
    if is_tag_line(bare) or is_date_line(bare) or byline_name(bare) is not None:
        return True
    return any(form.fullmatch(bare) for form in (_ADDRESS, _LINK_DEFINITION, _HTML, _TABLE_RULE))


def tail_length(lines: Sequence[str], at: int) -> int:
    """Return how many lines from `at` on are what follows an article; 0 where none begins there.

    Under "Leave a Reply", "Comments" all that is left, in the second half of a source; under "Related
    articles" the headlines and cut-off excerpts up to the next line of running text.
    """
    bare = lines[at].strip().strip("*_ ").strip()
    if _COMMENTS.fullmatch(bare):
        before, after = sum(map(len, lines[:at])), sum(map(len, lines[at:]))
        return len(lines) - at if before >= after else 0
    if not _RELATED.fullmatch(bare):
        return 0
    rest = range(at + 1, len(lines))
    end = next((n for n in rest if _is_running(lines[n])), len(lines))
    return end - at if " " in bare or sum(map(len, lines[:at])) >= sum(map(len, lines[end:])) else 0


def _is_running(line: str) -> bool:
    bare = line.rstrip()
    cut_off = bare.endswith(("...", "…"))
    return len(bare) >= _LONG_PARAGRAPH or (len(bare) >= _RUNNING and bare[-1:] in '.!?"”' and not cut_off)
