"""A Markdown file's own text is the document's: offsets count in the file, what is not shown is markup."""

from pathlib import Path

import pytest

from reader.sources.loading import load
from reader.text.model import Document
from reader.text.shown import shown_text

ROOT = Path(__file__).resolve().parents[3]


def read(folder: Path, text: str) -> Document:
    (folder / "a.md").write_text(text, encoding="utf-8")
    return load(folder / "a.md", "a.md")


def shown(document: Document) -> list[str]:
    return [shown_text(document, p.span).text for p in document.paragraphs]


@pytest.mark.parametrize("file", sorted((ROOT / "seeds").glob("0*.md")), ids=lambda f: f.name)
def test_every_sentence_of_the_shipped_articles_stands_in_its_file(file: Path) -> None:
    document = load(file, file.name)
    assert document.text == file.read_text(encoding="utf-8")
    assert len(list(document.sentences())) > 5


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("One **bold** word and *one*.", "One bold word and one."),
        ("See [the page](http://a.example/x_(y)) now.", "See the page now."),
        ("Wrapped here\nand there.", "Wrapped here and there."),
        ("> It was said\n> twice.", "It was said twice."),
        ("5 * 3 \\* 2 is `30`.", "5 * 3 * 2 is 30."),
        ("More at <https://a.example/b> today.", "More at https://a.example/b today."),
        ("A *star* and 2 * 3.", "A star and 2 * 3."),
        ("# 1. The first of all", "1. The first of all"),
        ("1. first of the list\n2. second of it", "first of the list"),
        ("- one that goes\n  on below", "one that goes on below"),
    ],
)
def test_markup_is_hidden_where_it_stands(tmp_path: Path, text: str, wanted: str) -> None:
    whole = f"---\ndate: 2031-03-04\n---\n\n{text}\n\nAnother sentence follows here.\n"
    document = read(tmp_path, whole)
    assert document.text == whole
    assert shown(document)[0] == wanted
    assert shown(document)[-1] == "Another sentence follows here."


def test_references_keep_the_length_of_the_file(tmp_path: Path) -> None:
    text = "Fish &amp; chips cost &#163;5 there.\n"
    document = read(tmp_path, text)
    assert len(document.text) == len(text)
    assert shown(document) == ["Fish & chips cost £5 there."]


def test_what_does_not_stand_in_the_file_gives_a_text_of_its_own(tmp_path: Path) -> None:
    document = read(tmp_path, "| a | b |\n|---|---|\n| 1 | 2 |\n")
    assert shown(document) == ["a · b", "1 · 2"]


@pytest.mark.parametrize(
    "opening", ["PKD1 is the gene that most families carry.", "A file that says %PDF-1.7 first."]
)
def test_an_article_may_begin_as_other_formats_do(tmp_path: Path, opening: str) -> None:
    (tmp_path / "a.txt").write_text(f"{opening} It was found in 1994.\n", encoding="utf-8")
    assert load(tmp_path / "a.txt", "a.txt").text.startswith(opening)
