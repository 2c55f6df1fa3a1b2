"""What the rooms below say, in the window's language.

They know no Qt and speak English: errors with their remedies, advice on a query, names of changes. Each of
their lines is listed here, with a name in braces where something is put in; a test holds the list to them.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from PySide6.QtCore import QCoreApplication

from reader.ui.wording import quoted


def _noop(text: str) -> str:
    """Mark a text for translation where it is looked up later."""
    return text


_LINES = (
    _noop("Something unexpected happened ({kind})"),
    # what opening a library tells
    _noop("there is no library at {folder}"),
    _noop("give the folder that holds the articles"),
    _noop("no source in {folder} can be read"),
    _noop("no source in {folder} can be read ({source}: {reason})"),
    _noop("put articles into it as {formats}"),
    _noop("{file} cannot be opened: {reason}"),
    _noop("the file's name is not valid text"),
    _noop("rename the file"),
    _noop("the file is empty"),
    _noop("put the article's text into it or remove it from the folder"),
    _noop("there is no such file"),
    _noop("check the path"),
    _noop("the file is too large ({size} MB)"),
    _noop("split it into files of at most {size} MB"),
    _noop("the file cannot be read ({reason})"),
    _noop("check its permissions"),
    _noop("the file is binary, not text"),
    _noop("remove it or replace it by a text version"),
    _noop("the file is damaged: it is not the {encoding} it says"),
    _noop("save it as UTF-8 text and open the library again"),
    _noop("the file's character encoding cannot be told"),
    _noop("this kind of files are not read"),
    _noop("{kind} files are not read"),
    _noop("this version reads {formats}"),
    _noop("plain text (.txt, .text) and Markdown (.md, .markdown)"),
    # what keeping reviews tells
    _noop("The reviews in {file} are out of reach ({reason})"),
    _noop("close the other Crossread window on this library, then try again"),
    _noop("restart Crossread: it sets the damaged file aside and begins a new one"),
    _noop("check that {folder} can be written to and has space left"),
    _noop("The reviews in {file} are damaged ({reason})"),
    _noop("a change belongs to no review"),
    _noop("move {file} elsewhere, then start again"),
    _noop("The reviews in {file} were written by a newer Crossread"),
    _noop("update Crossread"),
    _noop("{file} is a database, but not of reviews"),
    _noop("move {file} elsewhere"),
    _noop("The {field} of this review was changed in another window"),
    _noop("look at it again, then decide"),
    _noop("Take back verdict"),
    _noop("Mark as {verdict}"),
    _noop("supports"),
    _noop("contradicts"),
    _noop("mentions"),
    _noop("irrelevant"),
    _noop("Edit note"),
    _noop("Remove note"),
    _noop("Tag as {tags}"),
    _noop("Remove tags"),
    _noop("Attach anew"),
    _noop("Discard review"),
    _noop("Undo: {change}"),
    _noop("Redo: {change}"),
    # what exporting and settings tell
    _noop("{file} cannot be written ({reason})"),
    _noop("choose a folder that you may write to, with room on its disk"),
    _noop("unknown export format {name}"),
    _noop("choose one of {names}"),
    _noop("exports cannot be written in {language}"),
    _noop("the template {file} is missing"),
    _noop("install Crossread again"),
    _noop("there is no home folder for {folder}"),
    _noop("name the model in full"),
    _noop("the folder's name is not valid text"),
    _noop("rename the folder"),
    _noop("the settings cannot be written ({reason})"),
    _noop("make {folder} writable"),
    _noop("{file} cannot be read"),
    _noop('write folder = "..." in it, or remove it to use the built-in model'),
    # what the models tell
    _noop("name another model in the settings"),
    _noop("install crossread again, or name another model in the settings"),
    _noop("install crossread again"),
    _noop("{file} of the model {name} is damaged"),
    _noop("the model {name} is no {kind} model"),
    _noop("the model in {folder} cannot be read ({reason})"),
    _noop("there is no ONNX model in {folder}"),
    _noop("the model in {folder} has no tokenizer.json"),
    _noop("put its tokenizer beside it"),
    _noop("manifest.json in {folder} is damaged"),
    _noop("the model in {folder} does not say which outputs mean support, contradiction and neither"),
    _noop("put the config.json with its id2label beside it"),
    _noop("{file} is no description of a model"),
    _noop("the model {name} answers with no figures"),
    _noop("the model {name} answers with {shape} instead of {wanted} a text"),
    _noop("{part} is not installed"),
    _noop("the model {name} asks for inputs that no text has ({inputs})"),
    _noop("the model {name} cannot be loaded ({reason})"),
    _noop("the model {name} cannot {what} ({reason})"),
    _noop("be loaded"),
    _noop("run"),
    _noop("weights.json of the models is missing or damaged"),
    _noop("{reason}; until then rules alone decide"),
    # what searching tells
    _noop("Type a word, a figure or a “phrase”."),
    _noop("There are hits without the condition: take out {condition}."),
    _noop("Nothing has them all. Alone, there are hits for {words}: drop a word, or use OR."),
    _noop("No source has this. Try fewer letters with a star at the end, as in rep*."),
    _noop("Not in this order: take off the quotation marks."),
    _noop("Did you mean {words}?"),
)
_PLACE = re.compile(r"\{(\w+)\}")
_BETWEEN = (
    _noop(" and "),
    _noop(" or "),
    _noop("not "),
    _noop("words beginning with "),
    _noop("in sources whose name has "),
    _noop("in sources whose title has "),
    _noop("in sources whose date has "),
    _noop("(not in one sentence: in one article)"),
)
_QUOTED = re.compile(r"“([^”]*)”")


def told(line: str) -> str:
    """Return a line of the rooms below in the window's language; one that is not known stays as it is."""
    for pattern, text in _patterns():
        found = pattern.fullmatch(line)
        if found is not None:
            parts = {name: told(part) for name, part in found.groupdict().items()}
            return filled(_tr(text), parts)
    first, mark, rest = line.partition(": ")
    return f"{told(first)}: {told(rest)}" if mark else line


def filled(text: str, parts: Mapping[str, str]) -> str:
    """Put parts into the places of a text by their names; a brace in a part is left as it is."""
    return _PLACE.sub(lambda place: parts[place.group(1)], text)


def searched_words(searched: str) -> str:
    """Return what is searched, as the search room says it, in the window's language; quoted text stays."""
    pieces = _QUOTED.split(searched)
    pieces[::2] = (_joined(piece) for piece in pieces[::2])
    pieces[1::2] = (quoted(piece) for piece in pieces[1::2])
    return "".join(pieces)


def _joined(piece: str) -> str:
    for text in _BETWEEN:
        piece = piece.replace(text, _tr(text))
    return piece


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return every line as a pattern, those with most words of their own first."""
    ordered = sorted(dict.fromkeys(_LINES), key=lambda text: -len(_PLACE.sub("", text)))
    return tuple((_pattern(text), text) for text in ordered)


def _pattern(text: str) -> re.Pattern[str]:
    pieces = _PLACE.split(text)
    return re.compile(
        "".join(f"(?P<{piece}>.+)" if n % 2 else re.escape(piece) for n, piece in enumerate(pieces)),
        re.DOTALL,
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("told", text)
