"""Furniture: told from running text by form."""

import pytest

from reader.text.furniture import byline_name, is_caption, is_data, is_date_line, is_furniture, tail_length

FURNITURE = [
    "← All stories",
    "Back to homepage",
    "Leave a Comment",
    "No comments yet",
    "12 comments",
    "7 min read",
    "4 minute read",
    "Breaking",
    "LIVE UPDATES",
    "Sources:",
    "#floods#rivers",
    "#floods #rivers",
    "2031-05-25",
    "Published on Sunday, May 25, 2031 at 10:15 a.m. EST",
    "Updated: 25 May 2031",
    "By Ingrid Solheim · May 25, 2031",
    "By Ingrid Solheim and Per van der Berg",
    "---",
    "* * *",
    "{",
    '"section": "rivers",',
    '"tags": ["floods", "dams"],',
    '{"a": 1, "b": [2]}',
    "Share on Facebook",
    "Facebook | Twitter | Email",
    "Subscribe",
    "Subscribe to our newsletter for the latest on rivers and dams.",
    "Advertisement",
    "We use cookies to improve your visit.",
    "© 2031 Harbour Gazette. All rights reserved.",
    "Tags: floods, dams",
    "Filed under: Rivers",
    "https://example.org/story",
    "Related Articles",
    "You may also like",
    "Read more: The dam of Vesterby",
    "Photo by Per Holm/Getty Images",
    "<div class='ad'></div>",
    "[1]: https://example.org",
    "Published on",
    "Story continues below advertisement",
    "Reporting by Ann Holm; Editing by Per Dahl",
    "Ann Holm in Vesterby contributed to this report.",
    "Listen to this article",
    "Like Loading...",
]


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture(line: str) -> None:
    assert is_furniture(line)


RUNNING = [
    "By Friday, the river had risen again.",
    "By Friday the river had risen",
    "By then half of Vesterby was dark, and the pumps had failed.",
    "Share prices fell by 3 percent on Monday.",
    "Save the whales, the mayor said",
    "Copyright law under review",
    "Return to office plans stall",
    "Breaking the dam took three hours.",
    "More rain is expected on Tuesday.",
    "May 25, 2031 was the day the dam broke.",
    "On 25 May 2031 the dam broke.",
    "Home is where the dam is.",
    "Comments by the mayor drew criticism.",
    "Sources close to the port said so.",
    "Photographs of the pier were shown in court.",
    "“We are relieved,” said Mr. Dahl.",
    "Like us, they had waited for days.",
    "Search teams found nothing.",
    "No.",
    "It broke.",
    "7 people died.",
    "Heavy rain contributed to the collapse.",
    "Watch this space, she said.",
    "Reporting by the council began in May.",
    "1,200 cars",
    "Related work began in March, the port said.",
    '"Yes": that was all she said.',
    "The image, from Getty Images, shows the pier.",
]


@pytest.mark.parametrize("line", RUNNING)
def test_running_text(line: str) -> None:
    assert not is_furniture(line)


@pytest.mark.parametrize(
    "line", ["Figure: The loop", "Figure 3. The loop", "Photo: Per Holm", "![A pier](p.png)"]
)
def test_captions(line: str) -> None:
    assert is_caption(line)


def test_a_figure_of_speech_is_no_caption() -> None:
    assert not is_caption("Figures for May were better.")


def test_names_in_bylines() -> None:
    assert byline_name("By Ingrid Solheim") == "Ingrid Solheim"
    assert byline_name("By heron · May 25, 2031") == "heron · May 25, 2031"
    assert byline_name("By heron") is None
    assert byline_name("Because of rain") is None


def test_date_lines_say_nothing_else() -> None:
    assert is_date_line("Sun., May 25, 2031 | Updated May 26, 2031")
    assert not is_date_line("May 25, 2031: the dam breaks")
    assert not is_date_line("Sunday")


def test_data_is_not_brackets_in_prose() -> None:
    assert is_data("}")
    assert not is_data("[The mayor] closed it.")


def test_related_articles_reach_to_the_next_running_text() -> None:
    long = (
        "The rest of the week will be dry, the weather office said on Monday, with light winds from the west "
        * 2
    )
    lines = [
        "Text.",
        "Related Articles",
        "A Dam Breaks",
        "Rain fell on the hills and it...",
        long + ".",
        "End.",
    ]
    assert tail_length(lines, 1) == 3
    assert tail_length(lines, 0) == 0
    assert tail_length(lines[:4], 1) == 3


def test_comments_end_a_source_in_its_second_half_alone() -> None:
    lines = ["Comments", "A long story follows here."]
    assert tail_length(lines, 0) == 0
    assert tail_length([*reversed(lines), "Nice."], 1) == 2
