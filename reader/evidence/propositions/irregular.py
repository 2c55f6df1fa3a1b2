"""English words whose dictionary form no spelling rule yields."""

from reader.text.wordlists import word_set


def _table(rows: str) -> dict[str, str]:
    """Return each form with its dictionary form, from rows of "base form form"; a form counts once."""
    found: dict[str, str] = {}
    for row in rows.split(","):
        base, *forms = row.split()
        for form in forms:
            found.setdefault(form, base)
    return found


CLOSED = _table(
    "be am is are was were been being m r re s ai, have has had having ve, do does did done doing, "
    "go gon, want wan"
)
"""Forms of "be", "have" and "do" with any verb tag; also without an apostrophe, and cut from "gonna"."""

PASTS = _table(
    "arise arose arisen, awake awoke awoken, beget begot begotten, bear bore borne born, beat beaten, "
    "become became, begin began begun, behold beheld, bend bent, beseech besought, bid bade bidden, "
    "bind bound, bite bit bitten, bleed bled, blow blew blown, break broke broken, breed bred, "
    "bring brought, build built, burn burnt, buy bought, catch caught, choose chose chosen, "
    "cling clung, come came, creep crept, deal dealt, dig dug, draw drew drawn, dream dreamt, "
    "drink drank drunk, drive drove driven, dwell dwelt, eat ate eaten, fall fell fallen, feed fed, "
    "feel felt, fight fought, find found, flee fled, fling flung, fly flew flown, "
    "forbid forbade forbidden, forget forgot forgotten, forsake forsook forsaken, freeze froze frozen, "
    "get got gotten, give gave given, go went gone, grind ground, grow grew grown, hang hung, "
    "hear heard, hew hewn, hide hid hidden, hold held, keep kept, kneel knelt, know knew known, "
    "lay laid, lead led, lean leant, leap leapt, learn learnt, leave left, lend lent, lie lay lain, "
    "light lit, lose lost, make made, mean meant, meet met, mow mown, pay paid, "
    "plead pled, prove proven, ride rode ridden, ring rang rung, rise rose risen, run ran, saw sawn, "
    "say said, see saw seen, seek sought, sell sold, send sent, sew sewn, shake shook shaken, "
    "shear shorn, shine shone, shoe shod, shoot shot, show shown, shrink shrank shrunk, "
    "sing sang sung, sink sank sunk, sit sat, slay slew slain, sleep slept, slide slid, sling slung, "
    "slink slunk, smell smelt, smite smote smitten, sow sown, speak spoke spoken, speed sped, "
    "spell spelt, spend spent, spill spilt, spin spun, spit spat, spoil spoilt, spring sprang sprung, "
    "stand stood, steal stole stolen, stick stuck, sting stung, stink stank stunk, "
    "stride strode stridden, strike struck stricken, string strung, strive strove striven, "
    "swear swore sworn, sweep swept, swell swollen, swim swam swum, swing swung, take took taken, "
    "teach taught, tear tore torn, tell told, think thought, throw threw thrown, tread trod trodden, "
    "wake woke woken, wear wore worn, weave wove woven, weep wept, win won, wind wound, wring wrung, "
    "write wrote written, do did done, embed embed, tie tied, "
    "untie untied, belie belied, ski skied, taxi taxied, unite united, reunite reunited"
)
"""Past tenses and past participles; those that equal the base ("cut") need no entry."""

PREFIXES = ("inter", "under", "over", "with", "fore", "out", "for", "mis", "pre", "re", "un", "up")
"""What may stand before an irregular verb: "overtaken", "withdrew", "rebuilt"."""

NOUNS = _table(
    "man men, woman women, child children, foot feet, tooth teeth, goose geese, mouse mice, "
    "louse lice, ox oxen, die dice, life lives, wife wives, knife knives, leaf leaves, half halves, "
    "shelf shelves, self selves, calf calves, wolf wolves, thief thieves, loaf loaves, elf elves, "
    "hoof hooves, scarf scarves, dwarf dwarves, wharf wharves, analysis analyses, basis bases, "
    "crisis crises, thesis theses, axis axes, oasis oases, diagnosis diagnoses, hypothesis hypotheses, "
    "synthesis syntheses, parenthesis parentheses, emphasis emphases, prognosis prognoses, "
    "metastasis metastases, criterion criteria, phenomenon phenomena, bacterium bacteria, "
    "curriculum curricula, memorandum memoranda, stratum strata, alumnus alumni, cactus cacti, "
    "fungus fungi, nucleus nuclei, stimulus stimuli, radius radii, syllabus syllabi, larva larvae, "
    "alga algae, vertebra vertebrae, formula formulae, antenna antennae, vertex vertices, "
    "index indices, matrix matrices, appendix appendices, quiz quizzes, gas gasses, bus busses, "
    "lens lenses, corpus corpora"
)
"""Plurals; words that end in "men" or "children" need no entry."""

UNCHANGED = word_set(
    "series species means headquarters barracks crossroads clothes thanks news goods troops regards "
    "surroundings whereabouts outskirts riches arrears auspices sunglasses trousers pants jeans scissors "
    "binoculars tongs pliers politics economics physics mathematics ethics athletics genetics geopolitics "
    "gymnastics electronics logistics gallows innings kudos"
)
"""Nouns that are what they are, their s included."""

GERUNDS = _table(
    "lie lying, die dying, tie tying, vie vying, untie untying, belie belying, underlie underlying"
)
"""Forms in "ing" whose y was ie."""

COMPARED = _table(
    "good better best, bad worse worst, far further furthest farther farthest, old elder eldest, "
    "free freer freest, more more, most most, less less, least least"
)
"""Comparatives and superlatives; "better" and "best" belong to "well" where they are adverbs."""

_SILENT_E = word_set(
    "demot writh rever delet excit incit expedit extradit ignit postpon conven arrang prearrang permeat "
    "infring teeth seeth complet compet polit remot guid misguid compil defil exil reconcil consol "
    "parol persuad dissuad breath cloth bath sooth loath sheath wreath chang rang lung plung past hast "
    "unit reunit ach cach ey dy ow aw bing ting hing"
)
_WITHOUT_E = word_set("add odd err ebb egg purr butt bus gas")

STEMS = {stem: f"{stem}e" for stem in _SILENT_E} | {stem: stem for stem in _WITHOUT_E}
"""Stems before "ed" and "ing" whose spelling misleads, with their words."""

SINGULAR_E = word_set(
    "shoe toe hoe canoe foe oboe tiptoe woe doe roe aloe floe ache cache headache toothache heartache psyche "
    "niche axe avalanche cliche quiche moustache apache"
)
"""Words that lose but their s, where the spelling suggests "es"."""
