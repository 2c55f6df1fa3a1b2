"""What is kept of web pages as sites build them, against what an editor would keep."""

import datetime as dt

import pytest

from reader.sources.articles import article
from reader.sources.html import read_page
from reader.text.model import Document, ParagraphKind

TITLE = "Ferry runs aground off Vesterby"
STORY = (
    "The ferry Aurora ran aground off Vesterby early on Tuesday with 212 people on board, it was said.",
    "Nobody was hurt. Passengers were taken off in four boats within two hours, said Captain Mia Holm.",
    "“We heard a loud noise and then the lights went out,” said passenger Per Dahl, 54, with his two sons.",
    "The ferry company Nordlink said it would pay for hotels, and that divers would inspect the hull.",
    "It was the second grounding in the strait this year. In March a freighter hit the same sandbank.",
)
COOKIES = (
    "<div class='cookie-consent' role='dialog'><p>We use cookies to improve your experience. By continuing "
    "to use this site you accept our cookie policy and our partners.</p><button>Accept all</button></div>"
)
MENU = (
    "<header><a href='/'>Gazette</a><nav><ul><li><a href='/n'>News</a></li><li><a href='/s'>Sport</a></li>"
    "</ul></nav></header>"
)
RELATED = (
    "<aside class='related'><h3>Related articles</h3><ul><li><a href='/1'>Freighter loses 30 containers in "
    "storm</a></li><li><a href='/2'>Ten things to do in Vesterby this weekend</a></li></ul></aside>"
)
COMMENTS = (
    "<section id='comments' class='comments'><h3>Comments (2)</h3><div class='comment'><b>seadog77</b><p>I "
    "always said that this captain should never have been allowed to sail at night.</p></div></section>"
)
LETTER = "<form class='newsletter'><p>Sign up for our daily newsletter.</p><input type='email'></form>"
FOOT = "<footer><p>© 2031 Harbour Gazette. All rights reserved.</p><a href='/p'>Privacy</a></footer>"
SHARE = "<div class='share'><a href='#'>Share on X</a></div><p class='tags'>Tags: ferry, Vesterby</p>"
PAYWALL = "<div class='paywall'><p>Subscribe now to continue. Already a subscriber? Log in.</p></div>"
LINKED = (
    '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":'
    f'"{TITLE}","datePublished":"2031-03-04T08:10:00+01:00",'
    '"author":[{"@type":"Person","name":"Ann Holm"}],'
    '"publisher":{"@type":"Organization","name":"Harbour Gazette"}}</script>'
)
JUNK = (
    "cookie", "Sport", "seadog77", "allowed to sail", "newsletter", "All rights", "Ten things", "Share on",
    "Accept all", "Tags:", "Subscribe", "Related", "Comments", "Privacy",
)  # fmt: skip


def told(*parts: str) -> str:
    return "".join(f"<p>{part}</p>" for part in parts)


def page(body: str, head: str = "") -> str:
    return f"<html lang='en'><head><title>{TITLE} | Gazette</title>{head}</head><body>{body}</body></html>"


def posts() -> str:
    return "".join(
        f"<article class='post'><h2>Post {n}</h2><time>1{n}:20</time><p>{text}</p></article>"
        for n, text in enumerate(STORY)
    )


H1 = f"<h1>{TITLE}</h1>"
FIGURE = "<figure><img src='a.jpg'><figcaption>The Aurora. Photo: Jo Lind</figcaption></figure>"
PAGES = {
    "everything around it": page(
        f"{COOKIES}{MENU}<main><article>{H1}<p class='byline'>By Ann Holm</p><time>4 March 2031</time>"
        f"{told(*STORY[:3])}{LETTER}{FIGURE}{told(*STORY[3:])}{SHARE}</article>{RELATED}{COMMENTS}</main>{FOOT}",
        LINKED,
    ),
    "nothing but boxes": page(
        f"{COOKIES}<div class='menu'><a href='/'>Home</a> <a href='/s'>Sport</a></div><div id='content'>{H1}"
        f"<div class='meta'>4 March 2031 · Ann Holm</div>"
        f"{''.join(f'<div>{text}</div>' for text in STORY)}</div>"
        f"<div class='sidebar'><h4>Most read</h4><a href='/2'>Ten things to do</a></div>{COMMENTS}{FOOT}"
    ),
    "a table and line breaks": page(
        f"<table width='100%'><tr><td><a href='/'>Home</a><br><a href='/s'>Fishing</a></td><td><b>{TITLE}</b>"
        f"<br><br>{'<br><br>'.join(STORY)}</td></tr></table>"
    ),
    "a live report": page(f"{MENU}<main>{H1}<div class='live'>{posts()}</div></main>{COMMENTS}{FOOT}"),
    "lists and quotations": page(
        f"{MENU}<article>{H1}{told(*STORY[:2])}<blockquote><p>{STORY[2]}</p></blockquote><h2>What next</h2>"
        f"<ul><li>{STORY[3]}</li><li>{STORY[4]}</li></ul>{SHARE}</article>{RELATED}{FOOT}"
    ),
    "a fence in the middle": page(
        f"{MENU}<article>{H1}{told(*STORY[:2])}{PAYWALL}{told(*STORY[2:])}</article>{FOOT}"
    ),
    "no metadata at all": f"<html><body>{told(*STORY)}</body></html>",
}


def read(name: str) -> Document:
    return article("a.html", read_page(PAGES[name]))


@pytest.mark.parametrize("name", PAGES)
def test_the_story_is_kept_whole_and_nothing_else(name: str) -> None:
    document = read(name)
    kept = [p.span.of(document.text) for p in document.paragraphs if not p.is_furniture]
    whole = " ".join(kept)
    assert [text for text in STORY if text not in whole] == []
    assert [junk for junk in JUNK if junk in whole] == []
    assert [whole.index(text) for text in STORY] == sorted(whole.index(text) for text in STORY)


@pytest.mark.parametrize("name", [name for name in PAGES if name != "no metadata at all"])
def test_the_headline_is_found(name: str) -> None:
    document = read(name)
    assert document.metadata.title == TITLE
    assert [p.kind for p in document.paragraphs].count(ParagraphKind.TITLE) == 1


def test_linked_data_tells_publisher_author_and_date() -> None:
    meta = read("everything around it").metadata
    assert (meta.publisher, meta.author, meta.date) == ("Harbour Gazette", "Ann Holm", dt.date(2031, 3, 4))
    assert read("nothing but boxes").metadata.date == dt.date(2031, 3, 4)


def test_each_post_of_a_live_report_keeps_its_heading() -> None:
    document = read("a live report")
    headings = [p.span.of(document.text) for p in document.paragraphs if p.kind is ParagraphKind.HEADING]
    assert headings == [f"Post {n}" for n in range(5)]
