"""How near sentences lie, with an encoder that knows three words."""

from pathlib import Path

import numpy as np
import pytest

from reader.evidence import similarity
from reader.evidence.candidates import Candidates
from reader.evidence.corpus import Corpus
from reader.evidence.lexicon import concept
from reader.evidence.similarity import Nearness, Similarity, Table, texts_in_context
from reader.evidence.statement import typed_statement
from reader.text.model import ParagraphKind
from tests.unit.evidence.events import FERRY, write_event
from tests.unit.evidence.fakes import WordEncoder

KNOWN = ("reef", "pay", "aground")


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    return Corpus(write_event(tmp_path / "ferry", FERRY))


def test_the_nearest_come_first_and_cosines_in_the_order_asked(corpus: Corpus) -> None:
    near = Similarity(corpus, WordEncoder(*KNOWN))
    claim = typed_statement("What the owner will pay", corpus.gazetteer)
    first, second = near.nearest(claim, 2)
    assert {"pays" in first.text, "pay more" in first.text} == {True, False}
    assert "pay" in second.text
    body = [s for s in corpus.statements["post.md"] if s.kind is ParagraphKind.BODY]
    assert [n.cosine for n in near.to(claim, body)] == pytest.approx([float("pay" in s.text) for s in body])
    assert near.to(claim, []) == []


def test_words_count_as_much_as_they_tell_in_both_directions(corpus: Corpus) -> None:
    claim = typed_statement("Aurora pays for the reef", corpus.gazetteer)
    passage = typed_statement("Nobody has paid or will pay Aurora", corpus.gazetteer)
    (near,) = Similarity(corpus, WordEncoder(*KNOWN)).to(claim, [passage])
    aurora, pays, reef = (corpus.weight(concept(word.stem)) ** 2 for word in claim.words)
    assert aurora < pays
    assert near.cosine == pytest.approx(0.5**0.5)
    assert near.covered == pytest.approx(pays / (aurora + pays + reef))
    nobody, paid, pay, aurora = (corpus.weight(concept(word.stem)) ** 2 for word in passage.words)
    assert near.covering == pytest.approx(pay / (nobody + paid + pay + aurora))
    assert near.words == (near.covered + near.covering) / 2
    assert near.prior(0.5) > near.prior(0.0) > near.words


def test_a_table_holds_the_cosines_of_all_words_and_their_weights(corpus: Corpus) -> None:
    claim = typed_statement("Aurora pays for the reef", corpus.gazetteer)
    passage = typed_statement("The reef pays nobody", corpus.gazetteer)
    (table,) = Similarity(corpus, WordEncoder(*KNOWN)).tables(claim, [passage])
    assert table.met.tolist() == [[0, 0, 0], [0, 1, 0], [1, 0, 0]]
    for weights, statement in ((table.claim, claim), (table.passage, passage)):
        telling = [corpus.weight(concept(word.stem)) ** 2 for word in statement.words]
        assert weights.tolist() == pytest.approx(telling)


def test_tables_come_in_the_order_asked_and_agree_with_nearness(corpus: Corpus) -> None:
    near = Similarity(corpus, WordEncoder(*KNOWN))
    claim = typed_statement("Aurora pays for the reef", corpus.gazetteer)
    passages = corpus.statements["daily.md"][::-1]
    tables = near.tables(claim, passages)
    assert near.tables(claim, []) == []
    everything = frozenset(range(len(claim.words)))
    covered = [table.covered(everything) for table in tables]
    assert covered == pytest.approx([n.covered for n in near.to(claim, passages)])
    assert len({round(share, 3) for share in covered}) > 1


def test_words_agree_as_far_as_the_lesser_direction() -> None:
    met = np.asarray([[1.0, 0.0, 0.5], [0.0, 0.25, 0.0]], np.float32)
    table = Table(met, np.asarray([1.0, 3.0], np.float32), np.asarray([1.0, 1.0, 2.0], np.float32))
    both, three = frozenset({0, 1}), frozenset({0, 1, 2})
    assert table.covered(both) == pytest.approx((1.0 * 1 + 0.25 * 3) / 4)
    assert table.covered(frozenset({0})) == 1.0
    assert table.agreed(both, three) == pytest.approx((1.0 + 0.25 * 3) / 4)
    assert table.agreed(both, frozenset({1, 2})) == pytest.approx((0.5 + 0.25 * 3) / 4)
    assert table.agreed(both, frozenset({0, 2})) == pytest.approx(1.0 / 4)
    assert table.nearest(frozenset({1}), three) == 0.25


def test_too_few_words_agree_in_nothing() -> None:
    ones = Table(np.ones((2, 2), np.float32), np.ones(2, np.float32), np.ones(2, np.float32))
    none, one, both = frozenset[int](), frozenset({0}), frozenset({0, 1})
    assert ones.agreed(one, both) == ones.agreed(both, one) == 0.0
    assert ones.agreed(both, both) == 1.0
    assert ones.covered(none) == ones.nearest(none, both) == ones.nearest(both, none) == 0.0
    unread = Table(np.zeros((2, 2), np.float32), np.zeros(2, np.float32), np.zeros(2, np.float32))
    assert unread.covered(both) == unread.agreed(both, both) == 0.0


def test_words_of_the_context_are_none_of_the_statements(tmp_path: Path) -> None:
    article = "# Aground\n\nThe ferry Aurora hit the reef on Tuesday. Its owner will pay.\n"
    corpus = Corpus(write_event(tmp_path / "short", {"a.md": article}))
    claim = typed_statement("The reef", corpus.gazetteer)
    _, hit, pays = Similarity(corpus, WordEncoder(*KNOWN)).to(claim, corpus.statements["a.md"])
    assert (hit.cosine, hit.covered) == pytest.approx((1.0, 1.0))
    assert pays.cosine == pytest.approx(0.5**0.5)
    assert (pays.covered, pays.covering) == (0.0, 0.0)


def test_each_text_is_encoded_once(corpus: Corpus) -> None:
    encoder = WordEncoder(*KNOWN)
    near = Similarity(corpus, encoder)
    for text in ("Who will pay", "The reef", "Who will pay"):
        near.nearest(typed_statement(text, corpus.gazetteer), 3)
    assert len(encoder.asked) == len(set(encoder.asked))
    assert {"Who will pay", "The reef"} <= set(encoder.asked)


def test_texts_stand_in_context_and_typed_claims_as_they_are(tmp_path: Path) -> None:
    article = "# Aground\n\nThe ferry Aurora hit the reef on Tuesday. It sank.\n\n- No one was hurt\n"
    corpus = Corpus(write_event(tmp_path / "short", {"a.md": article}))
    near = Similarity(corpus, WordEncoder(*KNOWN))
    texts = {s.text: text for s, text in texts_in_context(corpus)}
    assert texts["It sank."] == "The ferry Aurora hit the reef on Tuesday. | It sank."
    assert texts["No one was hurt"] == "Aground | No one was hurt"
    assert [near.text(s) for s in corpus.statements["a.md"]] == list(texts.values())
    assert near.text(typed_statement("It sank.", corpus.gazetteer)) == "It sank."


def test_a_large_library_is_not_encoded_whole(corpus: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(similarity, "WHOLE", 3)
    encoder = WordEncoder(*KNOWN)
    near = Similarity(corpus, encoder)
    claim = typed_statement("Who will pay", corpus.gazetteer)
    assert near.nearest(claim, 5) == []
    assert encoder.asked == []
    assert near.to(claim, corpus.statements["post.md"][-1:]) == [Nearness(0.0, 0.0, 0.0)]


def test_a_passage_that_shares_no_word_is_a_candidate_by_meaning(corpus: Corpus) -> None:
    claim = typed_statement("Unpaywalled", corpus.gazetteer)
    by_words = Candidates(corpus, None).of(claim)
    by_meaning = Candidates(corpus, None, Similarity(corpus, WordEncoder(*KNOWN))).of(claim)
    assert not by_words
    assert any("$2 million" in s.text for s in by_meaning)
    assert all(s.kind is not ParagraphKind.HEADING for s in by_meaning)
