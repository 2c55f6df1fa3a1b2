"""What is to be told of a source in the list of sources."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from reader.library.catalogue import Copy, Entry
from reader.ui.language_names import language_words
from reader.ui.place_words import unread_words
from reader.ui.told import told
from reader.ui.wording import date_words, name_words, percent_words

_MOST_NAMED = 4


def title_words(entry: Entry) -> str:
    """Return the title of a source, else its name; of a file that was refused its name."""
    if entry.document is None:
        return entry.source
    return entry.document.metadata.title or name_words(entry.document)


def byline_words(entry: Entry) -> str:
    """Return who published and who wrote a source, and its file."""
    if entry.document is None:
        return _tr("not opened")
    meta = entry.document.metadata
    return " · ".join(filter(None, (meta.publisher, meta.author, entry.source)))


def day_words(entry: Entry) -> str:
    """Return a source's date; "" for a file that was refused."""
    return date_words(entry.document.metadata.date) if entry.document else ""


def tongue_words(entry: Entry) -> str:
    """Return a source's language by name, or its tag."""
    tag = entry.document.metadata.language if entry.document else ""
    return language_words(tag) or tag


def note_words(entry: Entry, unread: Mapping[str, str]) -> tuple[str, ...]:
    """Return what is to be told of a source, a line each; `unread` are languages by source, as codes."""
    if entry.refusal is not None:
        return (f"{told(entry.refusal.reason)}: {told(entry.refusal.remedy)}",)
    lines = [told(note) for note in entry.document.notes] if entry.document else []
    same = [copy for copy in entry.copies if copy.is_same]
    near = [copy for copy in entry.copies if not copy.is_same]
    if same:
        lines.append(_tr("the same text as {sources}").replace("{sources}", _numbers(same)))
    for copy in near[:_MOST_NAMED]:
        words = _tr("shares {share} of its words with {n}")
        lines.append(words.replace("{share}", percent_words(copy.share)).replace("{n}", str(copy.number)))
    if len(near) > _MOST_NAMED:
        lines.append(_tr("and with %n more", len(near) - _MOST_NAMED))
    if entry.source in unread:
        lines.append(unread_words(unread[entry.source]))
    if entry.is_corrected:
        lines.append(_tr("corrected by you"))
    return tuple(lines)


def _numbers(copies: list[Copy]) -> str:
    named = ", ".join(str(copy.number) for copy in copies[:_MOST_NAMED])
    more = len(copies) - _MOST_NAMED
    return f"{named} {_tr('and %n more', more)}" if more > 0 else named


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("source_words", text, "", n)
