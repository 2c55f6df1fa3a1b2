"""What an index is written with: less memory and fewer questions to the disk than Whoosh's own way.

Whoosh's pool keeps a tuple for every posting, and its writer asks the disk for each of them whether there are
lengths of fields. We keep no such lengths, and of a posting nothing but its bytes.
"""

import struct
from collections.abc import Callable, Iterator

from whoosh.codec.whoosh3 import W3Codec

Posting = tuple[str, bytes, int, float, bytes]
"""Field, word, number of the entry, weight, positions."""

_HEAD = struct.Struct("<II")
_OFTEN = 4096


class Codec(W3Codec):
    """Whoosh's own format without lengths of fields, and without compression: small numbers are many."""

    length_stats = False

    def __init__(self) -> None:
        super().__init__(compression=0)


class Pool:
    """The postings of one commit, by field and word; takes the place of Whoosh's `PostingPool`.

    Every weight is 1. `check` is called now and then while they are handed over, and may raise.
    """

    def __init__(self, check: Callable[[], None]) -> None:
        self._check = check
        self._fields: dict[str, dict[bytes, bytearray]] = {}

    def add(self, posting: Posting) -> None:
        """Take in a posting; those of a word come in the order of their entries."""
        name, word, entry, _, places = posting
        words = self._fields.get(name)
        if words is None:
            words = self._fields[name] = {}
        kept = words.get(word)
        if kept is None:
            words[word] = bytearray(_HEAD.pack(entry, len(places)) + places)
        else:
            kept += _HEAD.pack(entry, len(places))
            kept += places

    def iter_postings(self) -> Iterator[Posting]:
        """Yield all postings by field, word and entry, giving them up on the way."""
        for name in sorted(self._fields):
            words = self._fields.pop(name)
            for n, word in enumerate(sorted(words)):
                if not n % _OFTEN:
                    self._check()
                kept = bytes(words.pop(word))
                at = 0
                while at < len(kept):
                    entry, size = _HEAD.unpack_from(kept, at)
                    at += _HEAD.size
                    yield name, word, entry, 1.0, kept[at : at + size]
                    at += size

    def cleanup(self) -> None:
        """Let go of what is left."""
        self._fields.clear()
