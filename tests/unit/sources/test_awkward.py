"""A folder of what may lie in any folder: each file is opened or refused in words, and stops no other."""

import codecs
import os
import sys
import threading
import zipfile
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from reader.errors import SourceError
from reader.library.model import Library
from reader.library.open import open_library
from reader.sources import load
from reader.sources.decoding import decode
from tests.unit.sources import made
from tests.unit.sources.made import SECOND, STORY, TITLE

TEXTS = {
    "fr": "L’école « Été » coûte 12 € à Noël, dit-on : œuvre où l’âge n’a rien à voir avec ça.",
    "de": "Die Straße über den Fluß wurde für zwei Jahre gesperrt, sagte der Bürgermeister am Dienstag.",
    "pl": "Zażółć gęślą jaźń, powiedział rzecznik rady. Nikt nie został ranny w dolinie, jak już dodał.",
    "cs": "Nikdo nebyl zraněn, ale most je už od pondělí zavřen a podle mluvčího bude opraven až za rok.",
    "hu": "Árvíztűrő tükörfúrógép, mondta a szóvivő, hogy senki nem sérült meg a völgyben, és ez már jó.",
    "ru": "Плотина прорвалась в воскресенье вечером, сообщил совет. Никто в долине не пострадал.",
    "el": "Το φράγμα έσπασε την Κυριακή το βράδυ, ανακοίνωσε το συμβούλιο. Κανείς δεν τραυματίστηκε.",
    "ja": "日曜の夜に堤防が決壊したと評議会が発表した。けが人はいなかった。新しいダムには三年かかる。",
    "zh": "议会表示，大坝于周日晚间决堤。山谷中没有人受伤。新的大坝将耗资一千二百万，需要三年时间。",
    "ko": "의회는 일요일 밤에 댐이 무너졌다고 밝혔다. 계곡에서 다친 사람은 없었다.",
    "ar": "انهار السد ليلة الأحد، حسبما قال المجلس. لم يصب أحد في الوادي.",
    "he": "הסכר נפרץ ביום ראשון בלילה, אמרה המועצה. איש לא נפגע בעמק.",
}
ENCODED = (
    ("fr", "cp1252 cp1254 mac_roman utf-16 utf-32"),
    ("de", "cp1252 cp1250 iso8859_15 mac_roman"),
    ("pl", "cp1250 iso8859_2"),
    ("cs", "cp1250 iso8859_2 utf-16-le"),
    ("hu", "cp1250 iso8859_2"),
    ("ru", "koi8_r cp1251 cp866 iso8859_5 utf-16-le utf-16-be"),
    ("el", "cp1253 iso8859_7"),
    ("ja", "shift_jis euc_jp iso2022_jp utf-16"),
    ("zh", "gb18030 utf-16-le utf-16-be"),
    ("ko", "euc_kr"),
    ("ar", "cp1256"),
    ("he", "cp1255"),
)


@pytest.mark.parametrize(
    ("language", "encoding"), [(language, name) for language, names in ENCODED for name in names.split()]
)
def test_a_text_in_an_old_encoding(language: str, encoding: str) -> None:
    text = TEXTS[language] + ("\n" if encoding.startswith("utf-16-") else "")
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("newline", ["\r\n", "\r", "\n"])
def test_any_newline_is_one(newline: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(f"{TITLE}{newline * 2}{STORY}{newline * 2}{SECOND}".encode())
    assert load(path, "a.txt").text == f"{TITLE}\n\n{STORY}\n\n{SECOND}"


def test_some_nul_bytes_are_left_out_many_are_no_text(tmp_path: Path) -> None:
    assert decode(STORY.encode() + b"\0\0\0" + SECOND.encode() * 5) == STORY + SECOND * 5
    with pytest.raises(SourceError, match="binary"):
        decode((STORY.encode() + b"\0" * 30) * 5)


def page(inner: str, before: str = "") -> bytes:
    head = f"<head><title>{TITLE}</title></head>"
    return f"{before}<html>{head}<body><h1>{TITLE}</h1>{inner}</body></html>".encode()


def attached(path: Path) -> None:
    made.story_pdf(path)
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.attachments["other.exe"] = b"MZ" * 100
        pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=pikepdf.String("app.alert(1)"))
        pdf.save(path)


def drm(path: Path) -> None:
    made.epub(path, f"<p>{STORY}</p>")
    told = (
        '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><EncryptedData '
        'xmlns="http://www.w3.org/2001/04/xmlenc#"><EncryptionMethod '
        'Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/><CipherData>'
        '<CipherReference URI="OEBPS/a.xhtml"/></CipherData></EncryptedData></encryption>'
    )
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("META-INF/encryption.xml", told)


def slipping(path: Path) -> None:
    container = "<container><rootfiles><rootfile full-path='../../../../etc/passwd'/></rootfiles></container>"
    parts: dict[str, str | bytes] = {"../../out": b"x", "mimetype": "application/epub+zip"}
    made.archive(path, {**parts, "META-INF/container.xml": container})


P = f"<p>{STORY}</p><p>{SECOND}</p>"
OUTSIDE = "<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'><!ENTITY y 'yyyy'>]>"
OPENED: dict[str, bytes | Callable[[Path], object]] = {
    "base.html": page(
        f"<base href='http://evil.example/'><meta http-equiv=refresh content='0;url=http://e'>{P}"
    ),
    "script.html": page(
        f"<script>document.write('x')</script>{P}<img src=x onerror=alert(1)><iframe src=/x></iframe>"
    ),
    "entity.xhtml": page(f"{P}<p>&x;&y;</p>", OUTSIDE),
    "attributes.html": page(f"<p {'a=1 ' * 50_000}>{STORY}</p><p>{SECOND}</p>"),
    "one line.txt": f"{STORY} ".encode() * 20_000,
    "bom.txt": codecs.BOM_UTF8 + STORY.encode(),
    "junk before.pdf": lambda path: path.write_bytes(b"junk\n" * 20 + made.story_pdf(path).read_bytes()),
    "attached.pdf": attached,
    "turned.pdf": made.turned_pdf,
    "\u202etxt.exe.txt": STORY.encode(),
    "emoji 🧠.txt": STORY.encode(),
    "per%cent %s {x}.txt": STORY.encode(),
    f"{'a' * 251}.txt": STORY.encode(),
    "-dash.txt": STORY.encode(),
    "  blanks  .txt": STORY.encode(),
}
REFUSED: dict[str, bytes | Callable[[Path], object]] = {
    "empty.txt": b"",
    "bom alone.txt": codecs.BOM_UTF16_LE,
    "drm.epub": drm,
    "slip.epub": slipping,
    "secret.pdf": made.encrypted_pdf,
    "scan.pdf": made.scanned_pdf,
    "cut.pdf": b"%PDF-1.7\n1 0 obj\n<<",
    "deep.html": b"<div>" * 6_000 + STORY.encode(),
}


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Return a library of all of them, with what only some systems can have in a folder."""
    folder = tmp_path_factory.mktemp("awkward")
    for name, content in (OPENED | REFUSED).items():
        path = folder / name
        if callable(content):
            content(path)
        else:
            path.write_bytes(content)
    if sys.platform != "win32":
        (folder / "new\nline.txt").write_bytes(STORY.encode())
        os.mkfifo(folder / "pipe.txt")
        (folder / "loop").symlink_to(".")
        (folder / "dangling.txt").symlink_to("nowhere.txt")
        (folder / "folder.txt").mkdir()
        (folder / "folder.txt" / "inside.txt").write_bytes(STORY.encode())
    return open_library(folder)


@pytest.mark.parametrize("name", OPENED)
def test_it_is_opened_whole(name: str, opened: Library) -> None:
    text = opened.document(name).text
    assert STORY in text or name.endswith(".pdf")
    assert "The dam above Vesterby broke" in text
    for other in ("root:", "alert", "evil", "yyyy", "]>", "document.write", "MZ"):
        assert other not in text


@pytest.mark.parametrize("name", REFUSED)
def test_it_is_refused_in_words(name: str, opened: Library) -> None:
    (refusal,) = (r for r in opened.refused if r.source == name)
    assert refusal.reason
    assert refusal.remedy
    assert "\n" not in refusal.reason + refusal.remedy


@pytest.mark.skipif(sys.platform == "win32", reason="files of POSIX systems")
def test_what_is_no_file_stops_nothing(opened: Library) -> None:
    refused = {r.source: r.reason for r in opened.refused}
    assert "pipe" in refused["pipe.txt"]
    sources = {d.source for d in opened.documents}
    assert {"new\nline.txt", "folder.txt/inside.txt"} <= sources
    assert "dangling.txt" not in sources
    assert not any(source.startswith("loop/") for source in sources)


def test_a_file_that_changes_while_it_is_read(tmp_path: Path) -> None:
    for n in range(40):
        (tmp_path / f"{n:02}.txt").write_text(f"{TITLE}\n\n{STORY}\n", encoding="utf-8")
    stop = threading.Event()

    def change() -> None:
        n = 0
        while not stop.is_set():
            path = tmp_path / f"{n % 40:02}.txt"
            if n % 3:
                path.write_text(f"{TITLE} {n}\n\n{SECOND}\n" * (n % 5), encoding="utf-8")
            else:
                path.unlink(missing_ok=True)
            n += 1

    thread = threading.Thread(target=change)
    thread.start()
    try:
        for _ in range(5):
            library = open_library(tmp_path)
            assert all(r.reason and r.remedy for r in library.refused)
    except SourceError as error:
        assert "no source in" in error.message  # noqa: PT017 - all may be gone at that moment
    finally:
        stop.set()
        thread.join()
