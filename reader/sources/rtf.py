"""Rich Text Format (Microsoft's specification 1.9.1) to pieces."""

import codecs
import re
from dataclasses import dataclass, replace
from pathlib import Path

from reader.errors import SourceError
from reader.sources.decoding import read_bytes
from reader.sources.pieces import CELLS, Extract, Found, Piece, bullet, extract, joined, piece
from reader.sources.refusals import damaged, too_deep
from reader.text.blocks import Mark
from reader.text.wordlists import word_set

LARGEST = 48 * 1024 * 1024
"""The largest file that is read, in bytes; most of it may be pictures."""

_TOKEN = re.compile(
    rb"(?P<open>\{)|(?P<close>\})|\\'(?P<hex>[0-9a-fA-F]{2})"
    rb"|\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?|\\(?P<sign>[^a-zA-Z'])"
    rb"|[\r\n\0]+|(?P<text>[^\\{}\r\n\0]+)|\\'?",
    re.DOTALL,
)
_DEEPEST = 500
_LONGEST_TEXT = 8_000_000
_SKIPPED = word_set(
    "colortbl stylesheet pict object header headerl headerr headerf footer footerl footerr footerf fldinst "
    "themedata colorschememapping datastore latentstyles listtable listoverridetable rsidtbl xmlnstbl "
    "generator bkmkstart bkmkend annotation atnid atnauthor atndate atnref atntime comment nonshppict "
    "pntext listtext filetbl revtbl template operator private tc xe txe rxe ftnsep ftnsepc aftnsep aftnsepc"
)
_KNOWN_IGNORABLE = word_set("shppict footnote")
_BREAKS = word_set("par sect page column")
_SIGNS = {
    "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
    "bullet": "•", "tab": " ", "emspace": " ", "enspace": " ", "qmspace": " ", "nestcell": " ",
}  # fmt: skip
_CHARSETS = {
    77: "mac_roman", 128: "cp932", 129: "cp949", 134: "gbk", 136: "big5", 161: "cp1253", 162: "cp1254",
    163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
}  # fmt: skip
_HIDING = word_set("v deleted")


@dataclass(frozen=True, slots=True)
class _State:
    """What holds in a group.

    Attributes:
        into: where its text goes: "" for the document, "skip" for nowhere, else a destination's name.
        fallback: how many characters follow a Unicode character for readers that do not know it.
        codec: the encoding of the font in use.
        hidden: whether the text is hidden or deleted.
    """

    into: str = ""
    fallback: int = 1
    codec: str = ""
    hidden: bool = False


def read(path: Path) -> Extract:
    """Return the pieces of an RTF file; SourceError where it cannot be read."""
    data = read_bytes(path, LARGEST)
    if not data.lstrip().startswith(b"{\\rtf"):
        raise damaged()
    walk = _Walk()
    walk.run(data)
    notes = () if walk.is_whole else ("the file breaks off before its end",)
    found = Found(title=walk.said("title"), writer=walk.said("author"), is_titled=False)
    return extract(walk.pieces(), found, notes)


class _Walk:
    """The walk over the tokens of a file."""

    def __init__(self) -> None:
        self._done: list[Piece | None] = []
        self._notes: list[Piece | None] = []
        self._said: dict[str, list[str]] = {}
        self._codec = "cp1252"
        self._fonts: dict[int, str] = {}
        self._font = 0
        self._state = _State()
        self._stack: list[_State] = []
        self._bytes = bytearray()
        self._to_skip = 0
        self._length = 0
        self._row: list[str] = []
        self._level, self._listed, self._in_table = 0, False, False
        self._ignorable = False

    @property
    def is_whole(self) -> bool:
        """Say whether every group that was opened was closed."""
        return not self._stack

    def said(self, destination: str) -> str:
        """Return the text of a destination such as "title"."""
        return _mended("".join(self._said.get(destination, ())))

    def pieces(self) -> list[Piece | None]:
        """Return the pieces, footnotes last."""
        self._in_table = False
        self._paragraph()
        return [*self._done, *self._notes]

    def run(self, data: bytes) -> None:
        """Read the whole file; what follows its last group is no part of it."""
        at = 0
        while at < len(data):
            token = _TOKEN.match(data, at)
            if token is None:
                break
            at = token.end()
            if token["hex"] or token["text"]:
                self._raw(bytes([int(token["hex"], 16)]) if token["hex"] else token["text"])
                continue
            if token["word"] == b"bin":
                at += max(0, int(token["number"] or 0))
                continue
            self._flush()
            self._control(token)
            if token["close"] and not self._stack:
                break
        self._flush()

    def _control(self, token: re.Match[bytes]) -> None:
        if token["open"]:
            self._stack.append(self._state)
            self._ignorable = False
            if len(self._stack) > _DEEPEST:
                raise too_deep()
        elif token["close"]:
            self._close()
        elif token["sign"]:
            self._sign(token["sign"])
        elif token["word"]:
            number = int(token["number"]) if token["number"] is not None else None
            self._word(token["word"].decode("ascii"), number)

    def _close(self) -> None:
        if self._stack:
            before, self._state = self._state, self._stack.pop()
            if before.into == "footnote" != self._state.into:
                self._notes.append(piece(self.said("footnote")))
                self._said.pop("footnote", None)
        self._to_skip = 0

    def _sign(self, sign: bytes) -> None:
        if sign == b"*":
            self._ignorable = True
        elif sign == b"~":
            self._put(" ")
        elif sign == b"_":
            self._put("-")
        elif sign in {b"\\", b"{", b"}"}:
            self._put(sign.decode())
        elif sign in {b"\n", b"\r"}:
            self._word("par", None)

    def _word(self, word: str, number: int | None) -> None:
        ignorable, self._ignorable = self._ignorable, False
        if (ignorable and word not in _KNOWN_IGNORABLE) or word in _SKIPPED:
            self._state = replace(self._state, into="skip")
        elif word in {"fonttbl", "info", "title", "author", "footnote"}:
            self._enter(word)
        elif word in _SIGNS:
            self._put(_SIGNS[word])
        elif word == "u" and number is not None:
            self._put(chr(number & 0xFFFF))
            self._to_skip = self._state.fallback
        elif word in _HIDING:
            self._state = replace(self._state, hidden=number != 0)
        elif word == "plain":
            self._state = replace(self._state, hidden=False)
        elif not self._state.into:
            self._layout(word, number or 0)
        if number is not None:
            self._setting(word, number)

    def _enter(self, destination: str) -> None:
        inside_info = destination not in {"title", "author"} or self._state.into == "info"
        if self._state.into in {"", "info"} and inside_info:
            self._state = replace(self._state, into=destination)

    def _setting(self, word: str, number: int) -> None:
        if word == "uc":
            self._state = replace(self._state, fallback=max(0, min(number, 16)))
        elif word == "ansicpg":
            self._codec = _known(f"cp{number}") or self._codec
        elif word == "f" and self._state.into == "fonttbl":
            self._font = number
        elif word == "fcharset" and self._state.into == "fonttbl":
            self._fonts[self._font] = _CHARSETS.get(number, "")
        elif word == "f":
            self._state = replace(self._state, codec=self._fonts.get(number, ""))

    def _layout(self, word: str, number: int) -> None:
        if word in _BREAKS:
            self._paragraph()
        elif word == "line":
            self._put("\n")
        elif word == "cell":
            self._row.append(self._taken())
        elif word == "row":
            self._done.append(piece(CELLS.join(filter(None, self._row)), Mark.ROW))
            self._row = []
        elif word == "pard":
            self._level, self._listed, self._in_table = 0, False, False
        elif word == "outlinelevel":
            self._level = number + 1 if 0 <= number < 9 else 0
        elif word == "ls":
            self._listed = True
        elif word == "intbl":
            self._in_table = True

    def _raw(self, data: bytes) -> None:
        if self._to_skip:
            skipped = min(self._to_skip, len(data))
            self._to_skip -= skipped
            data = data[skipped:]
        if self._state.into not in {"skip", "fonttbl"}:
            self._bytes += data

    def _flush(self) -> None:
        if self._bytes:
            codec = self._state.codec or self._codec
            text = bytes(self._bytes).decode(codec, "replace")
            self._bytes.clear()
            self._put(text)

    def _put(self, text: str) -> None:
        self._length += len(text)
        if self._length > _LONGEST_TEXT:
            raise SourceError("the file is too long to be an article", "split it into several files")
        if self._state.into not in {"skip", "fonttbl", "info"} and not self._state.hidden:
            self._said.setdefault(self._state.into, []).append(text)

    def _taken(self) -> str:
        return _mended("".join(self._said.pop("", ())))

    def _paragraph(self) -> None:
        mark = Mark.HEADING if self._level else Mark.BULLET if self._listed else Mark.NONE
        if self._in_table:
            self._put(" ")
            return
        for line in joined((part, True) for part in self._taken().split("\n")):
            self._done.append(bullet(line) or piece(line, mark, self._level))


def _known(codec: str) -> str:
    try:
        return codecs.lookup(codec).name
    except LookupError:
        return ""


def _mended(text: str) -> str:
    """Return `text` with pairs of surrogates joined to the characters that they stand for."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
