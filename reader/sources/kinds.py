"""Which format a file is in: its first bytes tell, its name only where they do not."""

import re
from enum import StrEnum
from pathlib import Path

from reader.errors import SourceError
from reader.sources.refusals import damaged, encrypted


class Kind(StrEnum):
    """The formats that are read; each but plain text has a module of its name."""

    PLAIN = "plain"
    MARKDOWN = "markdown"
    HTML = "html"
    PDF = "pdf"
    DOCX = "docx"
    ODT = "odt"
    EPUB = "epub"
    RTF = "rtf"


KINDS: dict[str, Kind | None] = {
    ".txt": Kind.PLAIN,
    ".text": Kind.PLAIN,
    ".md": Kind.MARKDOWN,
    ".markdown": Kind.MARKDOWN,
    ".html": Kind.HTML,
    ".htm": Kind.HTML,
    ".xhtml": Kind.HTML,
    ".pdf": Kind.PDF,
    ".docx": Kind.DOCX,
    ".odt": Kind.ODT,
    ".epub": Kind.EPUB,
    ".rtf": Kind.RTF,
    ".doc": None,
}
"""What a suffix in lower case stands for; None where only the content can tell."""

_READ_AS_NAMED = frozenset({Kind.PLAIN, Kind.MARKDOWN, Kind.HTML})
_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,100}>\s*)?(?:<!--.{0,500}?-->\s*)?<(?:!doctype\s+html|html)[\s>]",
    re.IGNORECASE | re.DOTALL,
)
_ARCHIVE = (b"PK\x03\x04", b"PK\x05\x06")
_TEXTS = frozenset({Kind.MARKDOWN, Kind.PLAIN})
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_REACH = 4096
_COMPOUND_REACH = 1024 * 1024


def kind_of(path: Path) -> Kind:
    """Return the format of a file.

    Raises:
        SourceError: the file is in no format that is read, or its content is not what its name says.
    """
    with path.open("rb") as file:
        head = file.read(_REACH)
        if head.startswith(_COMPOUND):
            raise _old_word(head + file.read(_COMPOUND_REACH))
    named = KINDS.get(path.suffix.lower())
    if b"%PDF-" in head[:1024] and (named not in _TEXTS or head.startswith(b"%PDF-")):
        return Kind.PDF
    if head.startswith(_ARCHIVE):
        return _archive(path)
    if head.lstrip().startswith(b"{\\rtf"):
        return Kind.RTF
    if _PAGE.match(head):
        return Kind.HTML
    if named in _READ_AS_NAMED:
        return named
    if not head:
        raise SourceError("the file is empty", "put the article into it or remove it from the folder")
    raise damaged()


def _archive(path: Path) -> Kind:
    """Return which kind of document an archive is."""
    import zipfile

    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
            told = archive.open("mimetype").read(100) if "mimetype" in names else b""
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError, NotImplementedError) as error:
        raise damaged() from error
    if "word/document.xml" in names:
        return Kind.DOCX
    if told.startswith(b"application/epub+zip") or "META-INF/container.xml" in names:
        return Kind.EPUB
    if told.startswith(b"application/vnd.oasis.opendocument.text") or "content.xml" in names:
        return Kind.ODT
    raise SourceError("the file is an archive of other files", "unpack it into the folder")


def _old_word(data: bytes) -> SourceError:
    if _ENCRYPTED_PACKAGE in data:
        return encrypted()
    return SourceError("files of Word 97 to 2003 are not read", "save it as DOCX and open the library again")
