"""Which sentences are read together, and that no statement is taken for another."""

from dataclasses import replace
from pathlib import Path

import pytest

from reader.evidence import taking_apart
from reader.evidence.corpus import Corpus
from reader.evidence.propositions.model import Context, Proposition
from reader.evidence.statement import typed_statement
from reader.evidence.taking_apart import Parts
from reader.text.model import Span
from tests.unit.evidence.events import write_event
from tests.unit.evidence.fakes import Said

ARTICLE = "# Aground\n\nThe ferry hit the reef. Its owner will pay.\n\n- No one was hurt\n"
SENTENCES = ("Aground", "The ferry hit the reef.", "Its owner will pay.", "No one was hurt")


def whole(sentence: str) -> Proposition:
    """Return a proposition that fills a sentence."""
    span = Span(0, len(sentence))
    return Proposition(0, span, "be", span, sentence)


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    return Corpus(write_event(tmp_path / "ferry", {"a.md": ARTICLE}))


def test_an_article_is_read_whole_with_its_title_and_bullets_and_once(corpus: Corpus) -> None:
    reader = Said({sentence: [whole(sentence)] for sentence in SENTENCES})
    parts = Parts(corpus, reader)
    aground, reef, pay, hurt = corpus.statements["a.md"]
    for statement in (pay, aground, reef, hurt, pay):
        parts.of(statement)
    assert reader.asked == [(SENTENCES, Context(title="Aground", bullets=frozenset({3})))]


def test_each_statement_gets_its_own_parts(corpus: Corpus) -> None:
    parts = Parts(
        corpus, Said({SENTENCES[1]: [whole(SENTENCES[1])], SENTENCES[2]: [whole(SENTENCES[2])] * 2})
    )
    aground, reef, pay, _ = corpus.statements["a.md"]
    assert [len(parts.of(s)) for s in (aground, reef, pay)] == [0, 1, 2]
    (part,) = parts.of(reef)
    assert part.words == {0, 1, 2}


def test_a_typed_claim_is_read_alone(corpus: Corpus) -> None:
    reader = Said()
    assert Parts(corpus, reader).of(typed_statement("The ferry sank.", corpus.gazetteer)) == ()
    assert reader.asked == [(("The ferry sank.",), Context())]


def test_a_claim_cut_out_of_an_article_is_read_alone(corpus: Corpus) -> None:
    reader = Said()
    cut = replace(typed_statement("The ferry hit", corpus.gazetteer), source="a.md", span=Span(11, 24))
    assert Parts(corpus, reader).of(cut) == ()
    assert reader.asked == [(("The ferry hit",), Context())]


def test_of_a_long_source_each_sentence_is_read_alone(
    corpus: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(taking_apart, "_LONGEST_SOURCE", len(SENTENCES) - 1)
    reader = Said()
    parts = Parts(corpus, reader)
    _, reef, pay, _ = corpus.statements["a.md"]
    for statement in (pay, reef, pay):
        parts.of(statement)
    assert [asked for asked, _ in reader.asked] == [("Its owner will pay.",), ("The ferry hit the reef.",)]


def test_a_typed_claim_is_never_answered_with_the_parts_of_one_that_is_gone(corpus: Corpus) -> None:
    texts = [f"The ferry hit reef {number}." for number in range(50)]
    reader = Said({text: [whole(text)] for text in texts[::2]})
    parts = Parts(corpus, reader)
    found = [len(parts.of(typed_statement(text, corpus.gazetteer))) for text in texts]
    assert found == [1, 0] * 25
    assert len(reader.asked) == len(texts)
