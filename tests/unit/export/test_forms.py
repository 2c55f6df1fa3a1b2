"""CSV, Markdown, Web Annotation and HTML, against golden files and read back."""

import csv
import html.parser
import io
import json
import os
import urllib.parse
from dataclasses import replace
from pathlib import Path

import pytest

import reader.export.records
import reader.export.webannotation
from reader.errors import Cancelled, ReaderError, UsageError
from reader.evidence.model import Claim, Judgement, Standing
from reader.export.formats import FORMATS, export
from reader.export.model import JudgedLibrary
from reader.export.page import page_bytes
from reader.export.tables import csv_bytes, markdown_bytes
from reader.export.webannotation import webannotation_bytes
from reader.text.anchor import Anchor, reanchor
from tests.shared_data import ROOT
from tests.unit.export.invented import judged

GOLDEN = ROOT / "tests" / "golden"
MAKERS = {
    "ferry.csv": csv_bytes,
    "ferry.md": markdown_bytes,
    "ferry.jsonld": webannotation_bytes,
    "ferry.html": page_bytes,
}


@pytest.fixture(autouse=True)
def _fixed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1900000000")
    monkeypatch.setattr(reader.export.webannotation, "__version__", "9")
    monkeypatch.setattr(reader.export.records, "__version__", "9")


@pytest.mark.parametrize("name", MAKERS)
def test_golden(name: str) -> None:
    """CROSSREAD_GOLDEN=write renews the files after a change that is meant."""
    made = MAKERS[name](judged())
    if os.environ.get("CROSSREAD_GOLDEN") == "write":
        (GOLDEN / name).write_bytes(made)
    assert made == (GOLDEN / name).read_bytes()


def with_claim(text: str) -> JudgedLibrary:
    whole = judged()
    extra = Judgement(Claim("x", text), (), (), Standing.UNCHECKED)
    return JudgedLibrary(whole.library, (extra,), "rules-test")


def test_csv_reads_back_with_every_piece_of_evidence() -> None:
    rows = list(csv.DictReader(io.StringIO(csv_bytes(judged()).decode("utf-8-sig"), newline="")))
    assert [row["verdict"] for row in rows] == [
        "contradicts", "supports", "mentions", "contradicts", "supports", "supports", ""
    ]  # fmt: skip
    for row in rows[:-1]:
        text = judged().library.document(row["source"]).text
        assert " ".join(text[int(row["start"]) : int(row["end"])].split()) == row["passage"]


def test_the_readers_own_claims_are_marked_and_come_first() -> None:
    own = replace(judged(), own=frozenset({"h#2"}))
    rows = list(csv.DictReader(io.StringIO(csv_bytes(own).decode("utf-8-sig"), newline="")))
    assert {row["claim_id"]: row["own"] for row in rows} == {
        "h#1": "no", "h#3": "no", "h#2": "yes", "typed": "yes"
    }  # fmt: skip
    for made in (markdown_bytes(own).decode(), page_bytes(own).decode()):
        assert made.index("own claims (2)") < made.index("Contested claims (2)")
        assert made.count("chosen by the reader · corroborated") == 1
        assert made.count("entered by the reader · unchecked") == 1
        assert "Corroborated claims" not in made
    claims = json.loads(reader.export.records.audit(own))["claims"]
    assert [claim["claim"]["id"] for claim in claims if claim["own"]] == ["h#2", "typed"]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", " \t=1+1"])
def test_no_cell_of_a_csv_is_a_formula(text: str) -> None:
    rows = list(csv.reader(io.StringIO(csv_bytes(with_claim(text)).decode("utf-8-sig"))))
    assert rows[1][4].startswith("'")


def test_markdown_shows_markup_as_text() -> None:
    made = markdown_bytes(with_claim("# <b>1</b> *x* [y](z) `c`")).decode()
    assert r"### \# \<b\>1\</b\> \*x\* \[y\](z) \`c\`" in made


def test_annotations_find_their_passages_again() -> None:
    whole = judged()
    collection = json.loads(webannotation_bytes(whole))
    every = collection["first"]["items"]
    items = [item for item in every if item["motivation"] == "assessing"]
    assert collection["total"] == len(every) == 10
    assert len({item["id"] for item in every}) == 10
    wanted = [e for j in whole.judgements for e in j.evidence]
    for item, evidence in zip(items, wanted, strict=True):
        source = urllib.parse.unquote(item["target"]["source"])
        position, quote = item["target"]["selector"]
        anchor = Anchor(position["start"], position["end"], quote["exact"], quote["prefix"], quote["suffix"])
        assert source == evidence.source
        assert reanchor(whole.library.document(source).text, anchor) == evidence.span


class Page(html.parser.HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        for key, value in attrs:
            assert key not in {"src", "onclick", "onload"}
            if key == "href":
                self.links.append(value or "")
            if key == "id":
                self.ids.append(value or "")


def test_the_page_has_no_script_and_asks_for_nothing() -> None:
    page = Page()
    page.feed(page_bytes(judged()).decode())
    assert not {"script", "img", "iframe", "object", "form"} & set(page.tags)
    assert page.tags.count("link") == 0
    assert page.tags.count("b") == 5
    assert sum(link.startswith("#crossread-") for link in page.links) == 5
    assert sum(link.startswith("#claim-") for link in page.links) == 5
    assert all(link[1:] in page.ids for link in page.links)
    assert len(page.ids) == len(set(page.ids))


def test_the_page_escapes_every_text() -> None:
    made = page_bytes(with_claim('<script>alert("1")</script>')).decode()
    assert "<script" not in made
    assert "&lt;script&gt;" in made


@pytest.mark.parametrize("form", FORMATS)
def test_an_empty_library_can_be_exported(form: str, tmp_path: Path) -> None:
    whole = judged()
    empty = JudgedLibrary(replace(whole.library, documents=()), (), "rules-test")
    written = export(empty, tmp_path / "new" / "folder", form)
    assert all(path.stat().st_size for path in written)


def test_a_file_may_be_named(tmp_path: Path) -> None:
    assert export(judged(), tmp_path / "my.csv", "csv") == (tmp_path / "my.csv",)
    assert export(judged(), tmp_path, "csv") == (tmp_path / "evidence.csv",)


def test_an_unknown_format_is_a_usage_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="choose one of pdf"):
        export(judged(), tmp_path, "docx")


@pytest.mark.parametrize("form", FORMATS)
def test_a_file_where_a_folder_is_needed_is_an_error_with_a_remedy(form: str, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("here")
    with pytest.raises(ReaderError, match="choose a folder"):
        export(judged(), tmp_path / "taken", form)
    assert [p.name for p in tmp_path.iterdir()] == ["taken"]


def test_what_was_there_survives_a_failed_write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = export(judged(), tmp_path, "csv")[0]
    before = target.read_bytes()

    def fails(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fails)
    with pytest.raises(ReaderError, match="no space left"):
        export(with_claim("other"), tmp_path, "csv")
    assert target.read_bytes() == before
    assert [p.name for p in tmp_path.iterdir()] == [target.name]


def test_cancelled_between_two_files(tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    with pytest.raises(Cancelled):
        export(judged(), tmp_path, "pdf", lambda done, all_: seen.append((done, all_)), lambda: bool(seen))
    assert seen == [(1, 3)]
    assert len(list(tmp_path.iterdir())) == 1
