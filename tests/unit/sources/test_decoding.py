"""From bytes to text: what is read, and what is refused with which words."""

import codecs
import contextlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import SourceError
from reader.sources.decoding import LARGEST, decode, read_text

TEXT = "Der Pegel stieg über drei Meter – “zu hoch”, sagte Frau Dahl.\n"


def written(folder: Path, data: bytes) -> Path:
    path = folder / "a.txt"
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        TEXT.encode("utf-16"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-32"),
    ],
)
def test_unicode_with_and_without_a_mark(data: bytes, tmp_path: Path) -> None:
    assert read_text(written(tmp_path, data)) == TEXT


def test_newlines_become_line_feeds(tmp_path: Path) -> None:
    assert read_text(written(tmp_path, b"a\r\nb\rc\nd\r\r\n")) == "a\nb\nc\nd\n\n"


def test_nothing_else_is_altered(tmp_path: Path) -> None:
    text = " a\ufffdb\u2028c\u00a0\x0c\u200bd \t"
    assert read_text(written(tmp_path, text.encode())) == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Café à Zürich, très bon.", "cp1252"),
        ("“Quoted” – a dash’s length, for €5 or £6.", "cp1252"),
        ("Плотина прорвалась ночью, сообщил совет города. Воды было много, и люди ушли на холмы.", "cp1251"),
        ("Złoty, żółw, ćma i źdźbło w Łodzi rosną. Rada miasta mówi, że tama pękła w nocy.", "cp1250"),
    ],
)
def test_old_encodings(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


def test_an_old_western_encoding(tmp_path: Path) -> None:
    text = (
        "Der Bürgermeister erklärte, die Brücke über den Fluss sei gesperrt. Für die Fähre gälten "
        "längere Zeiten; "
        "die Straße bleibe nachts geöffnet. „Wir müssen prüfen“, sagte er."
    )
    assert read_text(written(tmp_path, text.encode("cp1252"))) == text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n\t\r\n", "empty"),
        (codecs.BOM_UTF8, "empty"),
        (b"PK\x03\x04\x00\x00abc", "binary"),
        (b"\x01\x02\x03" * 50, "binary"),
        (codecs.BOM_UTF16_LE + b"a\x00\x00\xd8a", "damaged"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, reason: str, tmp_path: Path) -> None:
    with pytest.raises(SourceError) as caught:
        read_text(written(tmp_path, data))
    assert reason in caught.value.message
    assert caught.value.remedy
    assert "\n" not in str(caught.value)


def test_too_large_a_file_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path, b"")
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(SourceError, match="too large"):
        read_text(path)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no such file"):
        read_text(tmp_path / "none.txt")


@pytest.mark.parametrize("data", [b"\0\1\2\xff" * 50, b"\0\1\2\xff\xfe" * 50, b"MZ\x90\0\3\0\0\0" * 90])
def test_bytes_that_could_be_wide_letters_are_no_text(data: bytes) -> None:
    with pytest.raises(SourceError):
        decode(data)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="not a file"):
        read_text(tmp_path)


@settings(deadline=None)  # the first one imports what guesses encodings
@given(st.binary(max_size=300))
def test_bytes_are_decoded_or_refused(data: bytes) -> None:
    with contextlib.suppress(SourceError):
        assert decode(data).encode().decode() == decode(data)


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=100))
def test_utf8_is_never_guessed(text: str) -> None:
    assert decode(text.encode()) == text.removeprefix("\ufeff")
