"""Files that are zip archives (DOCX, ODT, EPUB) and the XML in them: within bounds, nothing from outside."""

import zipfile
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import SourceError
from reader.sources.refusals import SAVE_AGAIN, damaged, encrypted, too_deep

if TYPE_CHECKING:
    from lxml.etree import _Element

_MOST_PARTS = 20_000
_LARGEST_PART = 48 * 1024 * 1024
_LARGEST_SUM = 160 * 1024 * 1024
_HIGHEST_RATIO = 250
_SMALL_PART = 1024 * 1024


class Package:
    """An archive whose parts are read one by one; no part and no sum of parts may exceed the bounds.

    Raises:
        SourceError: it is damaged, encrypted, or would unpack to more than an article can be.
    """

    def __init__(self, path: Path) -> None:
        self._left = _LARGEST_SUM
        try:
            self._zip = zipfile.ZipFile(path)
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
            raise damaged() from error
        if len(self._zip.filelist) > _MOST_PARTS:
            raise _too_large()

    def names(self) -> frozenset[str]:
        """Return the names of the parts."""
        return frozenset(self._zip.namelist())

    def read(self, name: str) -> bytes:
        """Return a part's content."""
        try:
            info = self._zip.getinfo(name)
        except KeyError:
            raise SourceError(f"the file is damaged: {name} is missing in it", SAVE_AGAIN) from None
        if info.flag_bits & 1:
            raise encrypted()
        bound = min(_LARGEST_PART, self._left, max(_SMALL_PART, info.compress_size * _HIGHEST_RATIO))
        try:
            with self._zip.open(info) as part:
                data = part.read(bound + 1)
        except (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, NotImplementedError) as error:
            raise damaged() from error
        if len(data) > bound:
            raise _too_large()
        self._left -= len(data)
        return data

    def tree(self, name: str) -> "_Element":
        """Return the root of a part that is XML."""
        return parse_xml(self.read(name))

    def close(self) -> None:
        """Close the file."""
        self._zip.close()


def parse_xml(data: bytes) -> "_Element":
    """Return the root element; SourceError for what is no XML, nested too deeply, or declares entities."""
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise (too_deep() if "Excessive depth" in str(error) else damaged()) from error
    if root is None:
        raise damaged()
    declared = root.getroottree().docinfo.internalDTD
    if declared is not None and next(declared.iterentities(), None) is not None:
        raise SourceError("the file declares entities of its own, as harmful files do", SAVE_AGAIN)
    return root


def local(element: "_Element") -> str:
    """Return an element's name without its namespace; "" for what is no element."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def attribute(element: "_Element", name: str) -> str:
    """Return an attribute's value by its name without namespace, or ""."""
    found = (value for key, value in element.items() if key.rpartition("}")[2] == name)
    return next(found, "")


def _too_large() -> SourceError:
    return SourceError(
        "the file unpacks to far more than an article holds", "split it, or save its text as a text file"
    )
