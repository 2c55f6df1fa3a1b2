"""Web pages: the article, its metadata, and nothing fetched."""

import datetime as dt
import socket
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import SourceError
from reader.sources.articles import article
from reader.sources.html import decode_page, read, read_page
from reader.sources.markup import parse_html, pieces
from tests.unit.sources.made import SECOND, STORY, TITLE

PAGE = f"""<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8">
<title>{TITLE} | Harbour Gazette</title>
<meta property="og:site_name" content="Harbour Gazette">
<meta property="article:published_time" content="2031-05-25T09:00:00Z">
<script type="application/ld+json">{{"@context":"https://schema.org","@type":"NewsArticle","headline":"{TITLE}",
"author":{{"@type":"Person","name":"Ann Holm"}},"datePublished":"2031-05-25"}}</script>
<script src="http://127.0.0.1:9/x.js"></script><link rel="stylesheet" href="http://127.0.0.1:9/x.css">
<style>p {{ color: red }}</style></head>
<body><nav><a href="/">Home</a> <a href="/n">News</a></nav><header><h1>{TITLE}</h1></header>
<article><p>{STORY} Tom &amp; Ann said so&nbsp;&mdash; twice,
and the council has let the people of the valley know.</p>
<h2>What happened</h2><p>{SECOND} <b>Then</b> came 1,200 m<sup>3</sup> of water.<sup><a href="#n1">1</a></sup>
It was over by midnight, and by noon on the next day the road along the river was open again.</p>
<ul><li>First, the gate.</li><li>Then the wall.</li></ul>
<p>The council meets on Tuesday. It is expected that a new dam will be built within three years.</p>
<table><tr><th>Place</th><th>Depth</th></tr><tr><td>Vesterby</td><td>3 m</td></tr></table>
<img src="http://127.0.0.1:9/p.png" alt="x"><iframe src="http://127.0.0.1:9/"></iframe>
<script>document.write("written by a script")</script></article>
<aside><h3>Related</h3><a href="/x">Crane falls in harbour</a></aside>
<footer>© 2031 Harbour Gazette. All rights reserved.</footer></body></html>"""


def no_network(*_: object, **__: object) -> None:
    raise AssertionError("a page was fetched from the network")


def test_the_article_and_its_metadata(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket.socket, "connect", no_network)
    monkeypatch.setattr(socket, "getaddrinfo", no_network)
    document = article("a.html", read_page(PAGE))
    meta = document.metadata
    assert (meta.title, meta.publisher, meta.author) == (TITLE, "Harbour Gazette", "Ann Holm")
    assert (meta.date, meta.language) == (dt.date(2031, 5, 25), "en-GB")
    kinds = [p.kind.value for p in document.paragraphs]
    assert kinds == ["title", "body", "heading", "body", "bullet", "bullet", "body", "body", "body"]
    text = document.text
    assert "Tom & Ann said so — twice" in text
    assert "1,200 m³ of water. It was over" in text
    assert "Place · Depth\n\nVesterby · 3 m" in text
    for other in ("Home", "Related", "Crane", "rights", "script", "color", "&"):
        assert other not in text.replace("Tom & Ann", "")


def test_a_page_of_a_word_processor_is_read_whole() -> None:
    body = f"<h1>{TITLE}</h1><p>{STORY}</p><ol><li>One</li></ol>"
    page = read_page(f"<html><head><title>{TITLE}</title></head><body>{body}</body></html>")
    assert [p.text for p in page.pieces] == [TITLE, STORY, "One"]


def test_headings_of_a_live_report_are_kept() -> None:
    posts = "".join(
        f"<article><h2>Heading {n}</h2><time>1{n}:00</time><p>Post {n}. {STORY} {SECOND}</p></article>"
        for n in range(4)
    )
    menu = "<nav><ul><li><a href='/'>Home</a></li></ul></nav>"
    aside = "<aside><h2>Most read</h2><ul><li><a href='/1'>Another story of the day</a></li></ul></aside>"
    texts = [
        p.text for p in read_page(f"<html><body>{menu}<h1>{TITLE}</h1>{posts}{aside}</body></html>").pieces
    ]
    assert [t for t in texts if t.startswith("Post")] == [f"Post {n}. {STORY} {SECOND}" for n in range(4)]
    headings = [t for t in texts if t.startswith("Heading")]
    assert headings == [f"Heading {n}" for n in range(4)]
    assert "Most read" not in texts


def test_a_page_that_only_scripts_fill_is_refused() -> None:
    with pytest.raises(SourceError, match="without its scripts"):
        read_page("<html><body><div id='app'></div><script>start()</script></body></html>")


@pytest.mark.parametrize("page", ["", "   ", "<html></html>"])
def test_a_page_without_text_is_refused(page: str) -> None:
    with pytest.raises(SourceError):
        read_page(page)


def test_a_page_nested_without_end_is_refused() -> None:
    with pytest.raises(SourceError, match="nested"):
        read_page("<html><body>" + "<div>" * 50_000 + STORY)


def test_an_xhtml_page_with_a_declaration(tmp_path: Path) -> None:
    path = tmp_path / "a.xhtml"
    path.write_text(
        f'<?xml version="1.0" encoding="utf-8"?><html><body><p>{STORY}é</p></body></html>', "utf-8"
    )
    assert [p.text for p in read(path).pieces] == [f"{STORY}é"]


@pytest.mark.parametrize(
    ("declared", "codec"),
    [("iso-8859-1", "cp1252"), ("windows-1251", "cp1251"), ("utf-8", "utf-8"), ("shift_jis", "cp932")],
)
def test_the_declared_encoding_counts(declared: str, codec: str) -> None:
    text = {"cp1251": "Плотина", "cp932": "ダムが決壊した"}.get(codec, "café “quoted”")
    page = f'<html><head><meta charset="{declared}"></head><body>{text}</body></html>'
    assert text in decode_page(page.encode(codec))


def test_an_unknown_or_wrong_declaration_is_passed_over() -> None:
    for declared in ("no-such-codec", "utf-16", "utf-8"):
        page = f'<html><meta charset="{declared}"><p>caf\xe9 au lait, très bon</p>'
        assert "café" in decode_page(page.encode("cp1252"))


@pytest.mark.parametrize(
    ("markup", "shown"),
    [
        ("<p>a<br>b</p>", ["a", "b"]),
        ("<div>a<p>b</p>c</div>", ["a", "b", "c"]),
        ("<li><p>a</p></li>", ["a"]),
        ("<p hidden>a</p><p style='display: none'>b</p><p>c</p>", ["c"]),
        ("<b>a</b> <i>b<u>c</u></i>d", ["a bcd"]),
        ("<a><div>a</div></a>b", ["a", "b"]),
        ("<table><tr><td><table><tr><td>a</td></tr></table></td></tr></table>", ["a"]),
        ("a<ruby>漢<rt>kan</rt></ruby>", ["a漢"]),
        ("<pre>one line of text\n\nanother</pre>", ["one line of text", "another"]),
        ("a<sup><a href='#fn'>[12]</a></sup> b", ["a b"]),
    ],
)
def test_blocks_of_a_page(markup: str, shown: list[str]) -> None:
    root = parse_html(f"<html><body>{markup}</body></html>")
    assert [p.text for p in pieces(root) if p] == shown


TAGS = (
    "<p> </p> <div> </div> <b> </b> a &amp; & < <br> <table> <td> <script> </script> <!-- --> <li> <h1> "
    "<sup> <a> </a> \x00 é"
)
MARKUP = st.lists(st.sampled_from([*TAGS.split(" "), " "]), max_size=40).map("".join)


@given(MARKUP)
def test_any_markup_becomes_tidy_pieces(markup: str) -> None:
    root = parse_html(f"<html><body>x{markup}</body></html>")
    for piece in pieces(root):
        assert piece is None or piece.text == " ".join(piece.text.split()) != ""
