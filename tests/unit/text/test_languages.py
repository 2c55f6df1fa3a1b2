"""The language of a text, told by its letters and its small words."""

import pytest

from reader.sources.articles import article, plain_article
from reader.sources.pieces import Found, Piece, extract
from reader.text.languages import language_of, settled_language
from tests.unit.evidence.test_language import FOREIGN

ENGLISH = (
    "Three men were arrested in the harbour on Monday, the police said. "
    "Nobody on board was hurt, according to the captain of the ferry."
)
FURTHER = {
    "uk": "Поліція затримала в понеділок у порту трьох чоловіків. За словами капітана, ніхто не постраждав.",
    "be": "Паліцыя затрымала ў панядзелак у порце трох мужчын, ніхто не пацярпеў, сказаў капітан порта.",
    "bg": "Полицията задържа в понеделник трима мъже в пристанището. Според капитана няма пострадали хора.",
    "sr": "Полиција је у понедељак ухапсила три мушкарца у луци. Према речима капетана нико није повређен.",
    "fa": "پلیس روز دوشنبه سه مرد را در بندر دستگیر کرد. به گفته ناخدا کسی در این حادثه آسیب ندید.",
    "ur": "پولیس نے پیر کو بندرگاہ سے تین افراد کو گرفتار کر لیا ہے۔ کپتان کے مطابق کوئی زخمی نہیں ہوا۔",
    "mr": "पोलिसांनी सोमवारी बंदरात तीन जणांना अटक केली आहे आणि कोणीही जखमी झाले नाही.",
    "gu": "પોલીસે સોમવારે બંદર પરથી ત્રણ લોકોની ધરપકડ કરી હતી.",
    "ka": "პოლიციამ ორშაბათს ნავსადგურში სამი მამაკაცი დააკავა.",
}


@pytest.mark.parametrize("code", [c for c in FOREIGN if c != "da"])
def test_two_sentences_tell_their_language(code: str) -> None:
    assert language_of(" ".join(FOREIGN[code])) == code


@pytest.mark.parametrize("code", FURTHER)
def test_letters_of_their_own_tell_a_language(code: str) -> None:
    assert language_of(FURTHER[code]) == code


@pytest.mark.parametrize("text", ["", "1,200 · 34 %", "Krasa AI", "OK", "https://example.org/a?b=c", "—"])
def test_what_tells_no_language_is_none(text: str) -> None:
    assert language_of(text) == ""


def test_some_foreign_words_change_no_language() -> None:
    quoted = f"{ENGLISH} “Personne n'a été blessé,” he said in French, and then he said it in English again."
    assert language_of(quoted) == "en"
    assert language_of(f"{ENGLISH} 北京 Москва") == "en"


@pytest.mark.parametrize(
    ("told", "text", "settled"),
    [
        ("", " ".join(FOREIGN["de"]), "de"),
        ("de-AT", " ".join(FOREIGN["de"]), "de-AT"),
        ("en", " ".join(FOREIGN["de"]), "en"),
        ("en", " ".join(FOREIGN["de"]) * 4, "de"),
        ("en-US", " ".join(FOREIGN["ja"]) * 2, "ja"),
        ("nb", " ".join(FOREIGN["da"]) * 4, "nb"),
        ("fr", ENGLISH * 3, "en"),
        ("fr", "12 %", "fr"),
        ("", "12 %", ""),
    ],
)
def test_the_text_counts_where_it_is_plain(told: str, text: str, settled: str) -> None:
    assert settled_language(told, text) == settled


def test_documents_know_their_language() -> None:
    german = " ".join(FOREIGN["de"])
    assert plain_article("a.txt", f"Drei Männer gefasst\n\n{german}\n").metadata.language == "de"
    pieces = [Piece(f"Tag {n}: {german}") for n in range(4)]
    assert article("a.html", extract(pieces, Found(language="en"))).metadata.language == "de"
    assert plain_article("a.txt", ENGLISH).metadata.language == "en"
