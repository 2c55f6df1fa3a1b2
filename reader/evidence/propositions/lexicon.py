"""The closed word classes that clauses and referents are read by."""

from reader.text.wordlists import word_set

SPEECH = word_set(
    "say tell report announce add state claim confirm deny note explain argue write warn insist "
    "acknowledge allege suggest estimate predict declare admit stress tweet post comment reveal disclose "
    "assert maintain recall reply indicate testify observe remark conclude contend caution quote cite "
    "describe"
)
THOUGHT = word_set(
    "believe think expect hope fear know doubt assume suspect understand feel consider find learn hear "
    "suppose imagine guess reckon"
)
DENIAL = word_set("deny refute dispute reject doubt")
FAILURE = word_set("refuse fail decline cease forget avoid neglect stop quit unlikely unable")
PLAN = word_set(
    "plan intend want agree hope aim expect seek propose decide vow pledge promise prepare set schedule "
    "order urge ask tell try attempt wish hop mean offer opt due ready likely eager able need want "
    "threaten invite persuade allow"
)
ASPECT = word_set(
    "begin start continue help manage keep come go tend proceed remain get happen appear seem end"
)
HEARSAY = word_set("reportedly allegedly apparently supposedly purportedly rumoured rumored reported alleged")
PERHAPS = word_set("perhaps maybe possibly probably potentially likely")
NEGATIVE = word_set(
    "not n't n’t never no neither nor none nobody nothing without hardly barely nowhere no-one"
)
NAMING = word_set("name appoint elect become make call title crown designate nominate")
TIME_WORDS = word_set(
    "yesterday today tomorrow tonight now then later earlier recently soon currently previously formerly "
    "already monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december day week month year decade century morning "
    "evening afternoon night noon midnight hour minute second weekend spring summer autumn fall winter "
    "quarter o'clock moment time date"
)
TIME_CASES = word_set(
    "in on at during since until till by before after from to around between within for through of"
)
PLACE_CASES = word_set(
    "in at near from to into inside outside across along off under over above below behind on"
)
MODALS = {
    "will": "future",
    "'ll": "future",
    "’ll": "future",
    "wo": "future",
    "shall": "future",
    "would": "conditional",
    "'d": "conditional",
    "might": "possible",
    "may": "possible",
    "could": "possible",
    "can": "possible",
    "ca": "possible",
    "should": "obliged",
    "must": "obliged",
    "ought": "obliged",
}

PERSON_NOUNS = word_set(
    "man woman person boy girl founder co-founder cofounder ceo cto chief president minister chairman "
    "chairwoman chair director manager leader lead head researcher scientist engineer teacher student "
    "professor author writer artist player coach captain senator governor mayor judge lawyer attorney "
    "spokesman spokeswoman spokesperson officer executive hire employee member colleague partner investor "
    "analyst reporter journalist editor doctor patient victim suspect actor actress singer king queen "
    "prince princess bishop priest owner pilot driver father mother son daughter brother sister wife "
    "husband friend child veteran educator boss successor predecessor adviser"
)
GROUP_NOUNS = word_set(
    "company firm startup start-up lab laboratory group organization organisation team agency bank "
    "university college school institute ministry government council committee party union club board "
    "court department office authority commission association police business maker giant operator "
    "provider corporation foundation museum hospital airline newspaper publisher carmaker chipmaker "
    "manufacturer parliament senate regulator society army band"
)
FEMALE = word_set(
    "she her hers herself ms mrs miss lady queen woman spokeswoman chairwoman actress mother daughter "
    "wife sister"
)
MALE = word_set("he him his himself mr sir lord king man spokesman chairman father son husband brother")
PLURAL = word_set("we you they i these those people police")
