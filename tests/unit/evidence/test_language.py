"""Which texts are in a language that is known."""

import dataclasses
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.evidence.claims import claim_from_text
from reader.evidence.engine import Engine
from reader.evidence.language import Tongues, foreign_spans, is_unread
from reader.evidence.model import Standing
from reader.library.open import open_library
from reader.text.model import Document, Metadata, Paragraph, ParagraphKind, Span

# Two sentences of a report each: a ferry, a harbour, an arrest.
FOREIGN = {
    "de": (
        "Die Polizei nahm am Montag drei Männer im Hafen fest.",
        "Nach Angaben des Kapitäns wurde niemand verletzt.",
    ),
    "nl": (
        "De politie heeft maandag drie mannen in de haven aangehouden.",
        "Volgens de kapitein raakte niemand gewond bij het ongeluk.",
    ),
    "fr": (
        "La police a arrêté lundi trois hommes dans le port.",
        "Selon le capitaine, personne n'a été blessé dans l'accident.",
    ),
    "es": (
        "La policía detuvo el lunes a tres hombres en el puerto.",
        "Según el capitán, nadie resultó herido en el accidente.",
    ),
    "pt": (
        "A polícia prendeu na segunda-feira três homens no porto.",
        "Segundo o capitão, ninguém ficou ferido no acidente.",
    ),
    "it": (
        "La polizia ha arrestato lunedì tre uomini nel porto.",
        "Secondo il capitano nessuno è rimasto ferito nell'incidente.",
    ),
    "ca": (
        "La policia va detenir dilluns tres homes al port.",
        "Segons el capità, ningú no va resultar ferit en l'accident.",
    ),
    "ro": (
        "Poliția a reținut luni trei bărbați în port.",
        "Potrivit căpitanului, nimeni nu a fost rănit în accident.",
    ),
    "sv": (
        "Polisen grep på måndagen tre män i hamnen.",
        "Enligt kaptenen skadades ingen i olyckan, och färjan är åter i trafik.",
    ),
    "da": (
        "Politiet anholdt mandag tre mænd på havnen.",
        "Ifølge kaptajnen kom ingen til skade, og færgen sejler igen.",
    ),
    "is": (
        "Lögreglan handtók þrjá menn á höfninni á mánudag.",
        "Að sögn skipstjórans slasaðist enginn og ferjan siglir aftur.",
    ),
    "fi": (
        "Poliisi otti maanantaina kiinni kolme miestä satamassa.",
        "Kapteenin mukaan kukaan ei loukkaantunut, ja lautta on jälleen liikenteessä.",
    ),
    "et": (
        "Politsei pidas esmaspäeval sadamas kinni kolm meest.",
        "Kapteni sõnul ei saanud keegi viga ja praam on jälle liinil.",
    ),
    "pl": (
        "Policja zatrzymała w poniedziałek trzech mężczyzn w porcie.",
        "Według kapitana nikt nie został ranny w wypadku.",
    ),
    "cs": (
        "Policie v pondělí zadržela v přístavu tři muže.",
        "Podle kapitána nebyl při nehodě nikdo zraněn.",
    ),
    "hr": (
        "Policija je u ponedjeljak u luci uhitila tri muškarca.",
        "Prema riječima kapetana, u nesreći nitko nije ozlijeđen.",
    ),
    "hu": (
        "A rendőrség hétfőn három férfit vett őrizetbe a kikötőben.",
        "A kapitány szerint senki sem sérült meg a balesetben.",
    ),
    "tr": (
        "Polis pazartesi günü limanda üç erkeği gözaltına aldı.",
        "Kaptana göre kazada kimse yaralanmadı ve vapur yeniden sefere çıktı.",
    ),
    "id": (
        "Polisi menangkap tiga pria di pelabuhan pada hari Senin.",
        "Menurut kapten, tidak ada yang terluka dalam kecelakaan itu.",
    ),
    "vi": (
        "Cảnh sát đã bắt giữ ba người đàn ông tại cảng hôm thứ Hai.",
        "Theo thuyền trưởng, không có ai bị thương trong vụ tai nạn.",
    ),
    "sw": (
        "Polisi waliwakamata watu watatu bandarini siku ya Jumatatu.",
        "Kwa mujibu wa nahodha, hakuna mtu aliyejeruhiwa katika ajali hiyo.",
    ),
    "ru": ("Полиция задержала в порту троих мужчин.", "По словам капитана, никто не пострадал."),
    "el": ("Η αστυνομία συνέλαβε τρεις άνδρες στο λιμάνι.", "Κανείς δεν τραυματίστηκε."),
    "ar": ("اعتقلت الشرطة ثلاثة رجال في الميناء يوم الاثنين.", "ولم يصب أحد بأذى."),
    "he": ("המשטרה עצרה שלושה גברים בנמל ביום שני.", "איש לא נפגע."),
    "hi": ("पुलिस ने सोमवार को बंदरगाह पर तीन लोगों को गिरफ्तार किया।", "कोई घायल नहीं हुआ।"),
    "zh": ("警方周一在港口逮捕了三名男子。", "船长说，没有人受伤。"),
    "ja": ("警察は月曜日、港で男3人を逮捕した。", "けが人はいなかった。"),
    "ko": ("경찰은 월요일 항구에서 남성 3명을 체포했다.", "다친 사람은 없었다."),
    "th": ("ตำรวจจับกุมชายสามคนที่ท่าเรือเมื่อวันจันทร์", "ไม่มีผู้ได้รับบาดเจ็บ"),
}
ENGLISH = (
    "Three men were arrested at the harbour on Monday.",
    "Ferry hits pier",
    "Harbour closed",
    "Naples ferry: captain freed, mate held",
    "Die-hard fans met in a bar",
    "Men die in war",
    "One hat, two cars, no van.",
    "El Niño hits La Paz",
    "Le Pen beats Macron",
    "Ursula von der Leyen met Charles de Gaulle's grandson.",
    "Van Dijk, De Bruyne, Di María, Dos Santos",
    "Vincent van Gogh, Leonardo da Vinci, Rainer Maria von der Heide",
    "Rio de Janeiro, São Paulo, Belo Horizonte",
    "Łódź, Gdańsk and Kraków are Polish cities.",
    "She ordered crème brûlée at a café in Málaga.",
    "The word \u201cSchadenfreude\u201d is German, and so is \u201cdas ist nicht gut\u201d.",
    "He said \u201cда\u201d and left.",
    "The α and β subunits bind at 4 °C.",
    "Write to info@harbour.example or see https://harbour.example/de/der/die/das.",
    "if (der != die) { return das_und(nicht); }",
    "git commit -m 'fix' && git push",
    "$40 billion",
    "Q3 2024: 34.4 % (2023: 31.0 %)",
    "NASA, ESA, JAXA",
    "A LA CARTE MENU OF THE DAY",
    "THE MAN WHO WOULD BE KING",
    "L'Oréal said it would appeal.",
    "c'mon y'all, it's five o'clock",
    "a b c d e f g",
    "x",
)


def document(*paragraphs: str, kind: ParagraphKind = ParagraphKind.BODY, language: str = "en") -> Document:
    """Return a document of one sentence a paragraph."""
    text = "\n\n".join(paragraphs)
    found, start = [], 0
    for number, paragraph in enumerate(paragraphs):
        span = Span(start, start + len(paragraph))
        found.append(Paragraph(number, span, kind, (span,)))
        start = span.end + 2
    return Document("a.txt", text, Metadata(language=language), tuple(found))


def foreign_text(given: Document) -> list[str]:
    return [span.of(given.text) for span in foreign_spans(given)]


@pytest.mark.parametrize("sentence", [s for pair in FOREIGN.values() for s in pair])
def test_a_sentence_of_another_language_is_unread(sentence: str) -> None:
    assert is_unread(sentence)


@pytest.mark.parametrize("sentence", ENGLISH)
def test_a_sentence_with_names_code_and_figures_is_read(sentence: str) -> None:
    assert not is_unread(sentence)


@pytest.mark.parametrize("text", ["", "  ", "1,200", "12:30 – 14:00", "🧠!", "—"])
def test_what_has_no_letters_cannot_be_read(text: str) -> None:
    assert is_unread(text)


@pytest.mark.parametrize("sentences", FOREIGN.values(), ids=FOREIGN)
def test_an_article_of_another_language_is_unread_as_a_whole(sentences: tuple[str, str]) -> None:
    given = document("Harbour Lane 5", *sentences, "Ferry", "Maria Rossi")
    assert foreign_text(given) == [given.text]


def test_short_sentences_of_an_article_follow_it() -> None:
    given = document(*FOREIGN["de"], "Kapitän Meier schweigt.", "Verletzte: keine", "The end.")
    tongues = Tongues([given])
    assert not is_unread("Kapitän Meier schweigt.")
    assert all(tongues.is_unread("a.txt", p.span, p.span.of(given.text)) for p in given.paragraphs)


@pytest.mark.parametrize("quote", [s for pair in FOREIGN.values() for s in pair[:1]], ids=FOREIGN)
def test_a_quotation_in_an_english_article_is_unread_alone(quote: str) -> None:
    plain = ("The ferry hit the pier on Sunday night.", "Nobody was hurt, the captain said.")
    given = document(plain[0], quote, plain[1])
    assert foreign_text(given) == [quote]
    tongues = Tongues([given])
    unread = [tongues.is_unread("a.txt", p.span, p.span.of(given.text)) for p in given.paragraphs]
    assert unread == [False, True, False]


def test_a_foreign_sentence_inside_an_english_paragraph_is_unread_alone() -> None:
    text = "The captain told reporters at the quay that it was an accident. Никто не пострадал. He then left."
    given = document(text)
    tongues = Tongues([given])
    start = text.index("Никто")
    end = text.index(" He then")
    assert tongues.is_unread("a.txt", Span(start, end), text[start:end])
    assert not tongues.is_unread("a.txt", Span(0, start - 1), text[: start - 1])
    assert not foreign_spans(given)


def test_an_english_sentence_beside_a_long_quotation_is_read() -> None:
    quote = "Мы нашли паром у причала, и никто из пассажиров, насколько нам известно сейчас, не пострадал."
    text = f"This is what the captain told us. {quote} Aurora."
    given = document(text, *["The ferry hit the pier on Sunday night, and then it was towed away."] * 3)
    tongues = Tongues([given])
    cut, end = text.index("Мы"), text.index(" Aurora")
    assert foreign_text(given) == [text]
    assert not tongues.is_unread("a.txt", Span(0, cut - 1), text[: cut - 1])
    assert tongues.is_unread("a.txt", Span(cut, end), text[cut:end])
    assert tongues.is_unread("a.txt", Span(end + 1, len(text)), "Aurora.")


def test_long_texts_are_read_in_bounded_time() -> None:
    given = document(
        *["de la " * 2_000, "von der " * 2_000, "x" * 100_000, "é" * 100_000, "a.b" * 50_000] * 20
    )
    started = time.process_time()
    foreign_spans(given)
    assert time.process_time() - started < 5


def test_an_article_in_two_languages_is_read_by_paragraphs() -> None:
    plain = ("Three men were arrested at the harbour on Monday.", "The captain said that nobody was hurt.")
    assert foreign_text(document(*plain, *FOREIGN["de"])) == list(FOREIGN["de"])


def test_furniture_does_not_decide() -> None:
    menu = document(
        "Startseite und Politik und Sport und das Wetter für die Region", kind=ParagraphKind.FURNITURE
    )
    body = document("The ferry hit the pier on Sunday night.")
    joined = dataclasses.replace(menu, text=f"{menu.text}\n\n{body.text}")
    shifted = dataclasses.replace(
        body.paragraphs[0], span=body.paragraphs[0].span.shifted(len(menu.text) + 2)
    )
    assert not foreign_spans(dataclasses.replace(joined, paragraphs=(menu.paragraphs[0], shifted)))


@pytest.mark.parametrize(
    ("language", "unread"), [("en", False), ("en-GB", False), ("de", True), ("fi-FI", True)]
)
def test_an_article_that_does_not_tell_is_what_it_says_it_is(language: str, unread: bool) -> None:
    given = document("Meier schweigt.", "Verletzte", language=language)
    assert bool(foreign_spans(given)) is unread


def test_an_article_that_tells_is_not_what_it_says_it_is() -> None:
    assert not foreign_spans(document("The ferry hit the pier on Sunday night.", language="de"))
    assert foreign_spans(document(*FOREIGN["fr"], language="en"))


def test_an_empty_article_is_not_foreign() -> None:
    assert foreign_spans(document(language="de")) == ()


def test_a_language_without_known_small_words_is_told_by_the_lack_of_english() -> None:
    word = "balo miru teka sondo vari keplo nusi darto fesi lomu"
    assert is_unread(f"{word} {word} {word}.")


@given(st.text(max_size=300))
@settings(max_examples=200, deadline=None)
def test_no_text_breaks_it(text: str) -> None:
    assert is_unread(text) in {True, False}
    assert all(span.end <= len(text) for span in foreign_spans(document(text)))


def test_an_article_of_another_language_is_neither_evidence_nor_judged(tmp_path: Path) -> None:
    english = (
        "The ferry Aurora hit the pier in Naples on 4 March 2024.\n\nNobody was hurt, the captain said.\n"
    )
    german = (
        "Die Fähre Aurora rammte am 5. März 2024 die Mole in Neapel.\n\n"
        "Nach Angaben des Kapitäns wurde niemand verletzt.\n\nAurora, Naples, 5 March 2024.\n"
    )
    for name, text in (("a.txt", english), ("b.txt", english), ("c.txt", german)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    library = open_library(tmp_path)
    engine = Engine(library, None)
    judged = engine.judge(claim_from_text("The ferry Aurora hit the pier in Naples on 4 March 2024."))
    assert {e.source for e in judged.evidence} == {"a.txt", "b.txt"}
    document = library.document("c.txt")
    for _, span in document.sentences():
        claim = dataclasses.replace(claim_from_text(span.of(document.text)), source="c.txt", span=span)
        unjudged = engine.judge(claim)
        assert (unjudged.standing, unjudged.evidence) == (Standing.UNCHECKED, ())
