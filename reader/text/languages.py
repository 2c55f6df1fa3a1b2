"""Which language a text is in, as far as its letters and its small words tell.

Letters of a script that one language has to itself decide at once; of several that share one, the letters
that only one of them has. Between languages in Latin script the small words decide: each counts for every
language that has it, the less the more of them there are.
"""

import re
from collections import Counter
from collections.abc import Iterator

from reader.text.small_words import LANGUAGES_OF
from reader.text.wordlists import word_set

_ENGLISH = word_set(
    "the of and to in a is that for it as was with be by on not he his but at are this have from or had an "
    "they which one you were all her she there would their we him been has when who will no more if out so "
    "said what up its about into than them can only other time new some could these two may first then do "
    "any like my now over such our me even most made after also did many before must through where much "
    "your well down should because each just those how too since while during against between under says"
)
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_MOST_READ = 12_000
_FEWEST_LETTERS = 12
_FEWEST_WORDS, _LEAST_SHARE = 2, 0.08
_NEAR = 0.06
_SYLLABLES = 0.4

# Where a script begins and ends, and the language that it is taken for; "" where several have it.
_SCRIPTS = (
    (0x0370, 0x03FF, "el"), (0x1F00, 0x1FFF, "el"), (0x0400, 0x052F, "Cyrillic"), (0x0530, 0x058F, "hy"),
    (0x0590, 0x05FF, "he"), (0x0600, 0x06FF, "Arabic"), (0x0750, 0x077F, "Arabic"),
    (0xFB50, 0xFDFF, "Arabic"), (0xFE70, 0xFEFF, "Arabic"), (0x0900, 0x097F, "Devanagari"),
    (0x0980, 0x09FF, "bn"), (0x0A00, 0x0A7F, "pa"), (0x0A80, 0x0AFF, "gu"), (0x0B00, 0x0B7F, "or"),
    (0x0B80, 0x0BFF, "ta"), (0x0C00, 0x0C7F, "te"), (0x0C80, 0x0CFF, "kn"), (0x0D00, 0x0D7F, "ml"),
    (0x0D80, 0x0DFF, "si"), (0x0E00, 0x0E7F, "th"), (0x0E80, 0x0EFF, "lo"), (0x0F00, 0x0FFF, "bo"),
    (0x1000, 0x109F, "my"), (0x10A0, 0x10FF, "ka"), (0x1200, 0x137F, "am"), (0x1780, 0x17FF, "km"),
    (0x3040, 0x30FF, "kana"), (0x3400, 0x4DBF, "zh"), (0x4E00, 0x9FFF, "zh"), (0xAC00, 0xD7AF, "ko"),
    (0x1100, 0x11FF, "ko"),
)  # fmt: skip
_LATIN = 0x024F
# Letters that, of the languages of a script, one alone has; the first of which enough stand there counts.
_OWN_LETTERS = {
    "Cyrillic": (
        ("kk", "әғқұһ"), ("be", "ў"), ("uk", "іїєґ"), ("tg", "ҷӣӯҳ"), ("sr", "ђћ"), ("mk", "ѓќѕ"),
        ("mn", "өү"), ("ru", "ыэё"), ("sr", "ј"), ("bg", "ъщ"),
    ),
    "Arabic": (("ur", "ٹڈڑںےہھ"), ("ps", "ټډړښږۍ"), ("ug", "ۇۆۈې"), ("fa", "پچژگیک")),
}  # fmt: skip
# Which share of the letters such letters are at least.
_OFTEN = {
    "kk": 0.03, "be": 0.008, "uk": 0.03, "tg": 0.01, "sr": 0.004, "mk": 0.002, "mn": 0.02, "ru": 0.01,
    "bg": 0.01, "ur": 0.03, "ps": 0.015, "ug": 0.03, "fa": 0.04,
}  # fmt: skip
_SMALL_WORDS = {
    "Devanagari": {
        "hi": word_set("है हैं के का की में और से को ने पर यह था थी थे"),
        "mr": word_set("आहे आहेत आणि च्या ला हे होते होता केले मध्ये"),
        "ne": word_set("छ छन् र को ले मा गरेको भएको हो थियो लाई पनि"),
    }
}
_FALLBACK = {"Cyrillic": "ru", "Arabic": "ar", "Devanagari": "hi"}
_ALIKE = (
    frozenset({"no", "nb", "nn", "da"}),
    frozenset({"hr", "sr", "bs", "sh"}),
    frozenset({"id", "ms"}),
    frozenset({"pt", "gl"}),
    frozenset({"cs", "sk"}),
    frozenset({"nl", "af"}),
    frozenset({"zh", "yue", "wuu", "nan", "lzh"}),
    frozenset({"fa", "prs", "tg"}),
    frozenset({"tl", "fil"}),
)

# The letters beyond English ones of languages in Latin script, with those that they take from others.
_ALPHABETS = {
    "de": "äöüßéèàç", "fr": "àâæçéèêëîïôœùûüÿñ", "es": "áéíñóúüçª°º", "pt": "áâãàçéêíñóôõúüªº",
    "gl": "áâãàçéêíñóôõúüªº", "it": "àáèéìíîòóùú", "ca": "àáçèéíïòóúüñ·", "ro": "ăâîșțşţ",
    "nl": "áéëèïíóöüĳ", "sv": "åäöéàü", "da": "æøåéèòóôüö", "no": "æøåéèòóôüö", "is": "áéíóúýæöðþ",
    "fi": "äöåéš", "et": "äöõüšž", "pl": "ąćęłńóśźż", "cs": "áčďéěíňóřšťúůýžäö",
    "sk": "áäčďéíĺľňóôŕšťúýžö", "hr": "čćđšž", "sl": "čšžćđ", "hu": "áéíóöőúüű", "lt": "ąčęėįšųūž",
    "lv": "āčēģīķļņšūžõ", "tr": "çğıöşüâîûi̇", "sq": "çë", "eu": "ñç", "cy": "âêîôûŵŷáéëïöẅẁ",
    "ga": "áéíóú", "af": "êëèéïôöû", "mt": "ċġħżàèìòù", "eo": "ĉĝĥĵŝŭ", "vi": "",
}  # fmt: skip
_CYRILLIC = re.compile("[а-яА-ЯёЁ]")
_SMALL, _USUAL_SIGNS = 0.7, frozenset("«»“”„’—–…№·\u00a0")
# The letters that are most of any text in Cyrillic script, and how much of it they are at least.
_COMMON, _COMMONLY = frozenset("оеаинтсрвлкмдпуяі"), 0.72
_IN_WORDS = re.compile(r"[^\W\d_][^\w\s'’·.,:;/&@+-][^\W\d_]")
_PLAIN_WORDS = 40
_LATIN_CODES = frozenset({"en", *(code for codes in LANGUAGES_OF.values() for code in codes)})


def language_of(text: str) -> str:
    """Return the ISO 639 code of the language of a text, "" where its beginning does not tell it."""
    text = text[:_MOST_READ]
    scripts = Counter(filter(None, map(_script, text)))
    if sum(scripts.values()) < _FEWEST_LETTERS:
        return ""
    most, count = scripts.most_common(1)[0]
    if scripts["zh"] + scripts["kana"] + scripts["ko"]:
        most = _east_asian(scripts) or most
    if most == "Latin":
        return _latin(text)
    if most in _OWN_LETTERS:
        return _by_letters(most, text, count)
    if most in _SMALL_WORDS:
        words = Counter(text.split())
        known = {code: sum(words[w] for w in own) for code, own in _SMALL_WORDS[most].items()}
        best = max(known, key=known.__getitem__)
        return best if known[best] else _FALLBACK[most]
    return most


def fit_of_letters(text: str) -> float:
    """Return how well the letters beyond English ones fit the language of a text, 0 to 1.

    They do not in a text that was read in the wrong encoding. 0 where there are none, or no language is told.
    """
    text = text[:_MOST_READ]
    beyond = [c for c in text if not c.isascii()]
    others = [c for c in beyond if c.isalpha()]
    if not others:
        return 0.0
    if _CYRILLIC.search(text):
        return _fit_of_cyrillic(text, beyond, others)
    found = language_of(text)
    alike = [own for code, own in _ALPHABETS.items() if code == found or _are_alike(code, found)]
    known = max((sum(c.lower() in own for c in others) for own in alike), default=0)
    return known / (len(others) + len(_IN_WORDS.findall(text)))


def _fit_of_cyrillic(text: str, beyond: list[str], others: list[str]) -> float:
    """Return the share of the letters that are frequent in any such text, against how much it usually is."""
    small = sum(c.islower() for c in others)
    if len(others) * 2 < sum(map(str.isalpha, text)) or small < len(others) * _SMALL:
        return 0.0
    signs = sum(not c.isalpha() and c not in _USUAL_SIGNS for c in beyond)
    return min(1.0, sum(c.lower() in _COMMON for c in others) / (len(others) + signs) / _COMMONLY)


def settled_language(told: str, text: str) -> str:
    """Return a text's language as a BCP 47 tag: what its file tells, unless the text plainly is in another.

    Templates of web pages and word processors call everything English. "" where neither tells.
    """
    found = language_of(text)
    primary = told.lower().replace("_", "-").partition("-")[0]
    if not told or not found or found == primary:
        return told or found
    is_plain = len(_WORD.findall(text[:_MOST_READ])) >= _PLAIN_WORDS or found not in _LATIN_CODES
    return found if is_plain and not _are_alike(primary, found) else told


def _are_alike(one: str, other: str) -> bool:
    return any(one in group and other in group for group in _ALIKE)


def _script(letter: str) -> str:
    """Return "Latin", a language, or a script of several; "" for what is no letter."""
    code = ord(letter)
    if code <= _LATIN or 0x1E00 <= code <= 0x1EFF:
        return "Latin" if letter.isalpha() else ""
    return next((name for start, end, name in _SCRIPTS if start <= code <= end), "")


def _east_asian(scripts: Counter[str]) -> str:
    """Return the language of a text with Chinese characters: some kana or Hangul among them tell."""
    whole = scripts["zh"] + scripts["kana"] + scripts["ko"]
    if whole < scripts["Latin"] * _SYLLABLES:
        return ""
    if scripts["kana"] > whole * _NEAR:
        return "ja"
    return "ko" if scripts["ko"] > whole * _NEAR else "zh"


def _by_letters(script: str, text: str, count: int) -> str:
    letters = Counter(text.lower())
    for code, own in _OWN_LETTERS[script]:
        if sum(letters[letter] for letter in own) > count * _OFTEN[code]:
            return code
    return _FALLBACK[script]


def _latin(text: str) -> str:
    """Return the language in Latin script most of whose small words stand there."""
    words = Counter(_parts(text))
    weights: dict[str, float] = {}
    counts: Counter[str] = Counter()
    for word, times in words.items():
        codes = (*LANGUAGES_OF.get(word, ()), *(("en",) if word in _ENGLISH else ()))
        for code in codes:
            counts[code] += times * (len(word) > 1)
            weights[code] = weights.get(code, 0.0) + times / len(codes)
    best = max(weights, key=lambda code: (weights[code], code), default="")
    return best if counts[best] >= max(_FEWEST_WORDS, words.total() * _LEAST_SHARE) else ""


def _parts(text: str) -> Iterator[str]:
    """Yield the words in lower case; of what an apostrophe joins, each part, unless it is one small word."""
    for match in _WORD.finditer(text.lower().replace("’", "'")):
        word = match.group()
        yield from (word,) if word in LANGUAGES_OF or "'" not in word else word.split("'")
