"""Keeps the Whoosh index of a library: refreshed by source, rebuilt when damaged, in memory at worst."""

import hashlib
import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import whoosh.index
from whoosh.fields import ID, NUMERIC, TEXT, Schema
from whoosh.filedb.filestore import FileStorage, RamStorage
from whoosh.index import Index, LockError
from whoosh.util.filelock import FileLock
from whoosh.writing import IndexWriter

from reader.library.model import Library
from reader.search.terms import TermAnalyzer
from reader.text.model import Document

VERSION = 1
_MANIFEST = "crossread.json"
_LOCK = "MAIN_WRITELOCK"


def schema() -> Schema:
    """Return the fields: an entry per sentence (`body`; `aside` in furniture) and per article (`whole`)."""
    words = TermAnalyzer()
    return Schema(
        source=ID(stored=True),
        start=NUMERIC(stored=True),
        end=NUMERIC(stored=True),
        body=TEXT(analyzer=words, phrase=True),
        aside=TEXT(analyzer=words, phrase=True),
        whole=TEXT(analyzer=words, phrase=True),
        title=TEXT(analyzer=words, phrase=True),
        origin=TEXT(analyzer=words, phrase=True),
        date=ID,
    )


class Opened:
    """An index that can be searched.

    Attributes:
        index: the Whoosh index.
        refreshed: some source was indexed anew.
        notice: why the index is kept in memory, or "".
    """

    def __init__(self, index: Index, *, refreshed: bool, notice: str = "") -> None:
        self.index = index
        self.refreshed = refreshed
        self.notice = notice


def open_index(library: Library, folder: Path) -> Opened:
    """Open the library's index in `folder`, up to date: rebuilt if damaged, in memory if it cannot be kept.

    Whoosh raises nearly anything on a damaged index, so anything means a rebuild.
    """
    try:
        return _on_disk(library, folder)
    except LockError:
        return in_memory(library, "another window is indexing this library: the index is kept in memory")
    except Exception:
        return _rebuilt(library, folder)


def _rebuilt(library: Library, folder: Path) -> Opened:
    try:
        _clear(folder)
        return _on_disk(library, folder)
    except Exception as error:
        return in_memory(library, f"the index is kept in memory only ({type(error).__name__}: {error})")


def in_memory(library: Library, notice: str) -> Opened:
    """Index the whole library in memory."""
    index = RamStorage().create_index(schema())
    writer = index.writer()
    for document in library.documents:
        _add(writer, document)
    writer.commit()
    return Opened(index, refreshed=True, notice=notice)


def _on_disk(library: Library, folder: Path) -> Opened:
    wanted = {d.source: _fingerprint(d) for d in library.documents}
    known = _manifest(folder)
    if known is None:
        _clear(folder)
        index, known = FileStorage(str(folder)).create_index(schema()), {}
    else:
        index = whoosh.index.open_dir(str(folder))
    stale = [source for source in known if wanted.get(source) != known[source]]
    fresh = [d for d in library.documents if known.get(d.source) != wanted[d.source]]
    if stale or fresh:
        writer = index.writer()
        try:
            for source in {*stale, *(d.source for d in fresh)}:
                writer.delete_by_term("source", source)
            for document in fresh:
                _add(writer, document)
        except BaseException:
            writer.cancel()
            raise
        writer.commit()
        _write_manifest(folder, wanted)
    with index.searcher() as searcher:
        entries = sum(1 + _sentences(d) for d in library.documents)
        if searcher.doc_count() != entries:
            raise OSError("the index does not hold what it should")
    return Opened(index, refreshed=bool(stale or fresh))


def _clear(folder: Path) -> None:
    """Empty `folder`; LockError, and nothing done, where another process is writing the index there."""
    folder.mkdir(parents=True, exist_ok=True)
    lock = FileLock(str(folder / _LOCK))
    if not lock.acquire():
        raise LockError
    try:
        for file in folder.iterdir():
            if file.name != _LOCK:
                shutil.rmtree(file) if file.is_dir() else file.unlink()
    finally:
        lock.release()


def _sentences(document: Document) -> int:
    return sum(len(p.sentences) for p in document.paragraphs)


def _manifest(folder: Path) -> dict[str, str] | None:
    try:
        kept = json.loads((folder / _MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    if not isinstance(kept, dict) or kept.get("version") != _stamp():
        return None
    return {str(k): str(v) for k, v in kept["sources"].items()}


def _write_manifest(folder: Path, sources: dict[str, str]) -> None:
    target = folder / _MANIFEST
    new = target.with_suffix(".new")
    new.write_text(json.dumps({"version": _stamp(), "sources": sources}), encoding="utf-8")
    new.replace(target)


def _stamp() -> str:
    return f"{VERSION}/{'.'.join(map(str, whoosh.__version__))}"


def _fingerprint(document: Document) -> str:
    meta = document.metadata
    shape = [(p.kind.value, [(s.start, s.end) for s in p.sentences]) for p in document.paragraphs]
    whole = repr((document.text, meta.title, meta.publisher, meta.author, meta.date, shape))
    return hashlib.sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()


def _add(writer: IndexWriter, document: Document) -> None:
    meta = document.metadata
    common = {
        "source": document.source,
        "title": meta.title,
        "origin": f"{document.source} {meta.publisher} {meta.author}",
        "date": meta.date.isoformat() if meta.date else "",
    }
    for paragraph in document.paragraphs:
        field = "aside" if paragraph.is_furniture else "body"
        for span in paragraph.sentences:
            writer.add_document(**common, **{field: span.of(document.text)}, start=span.start, end=span.end)
    writer.add_document(**common, whole="\n".join(_content(document)), start=0, end=0)


def _content(document: Document) -> Iterator[str]:
    for paragraph in document.paragraphs:
        yield paragraph.span.of(document.text)
