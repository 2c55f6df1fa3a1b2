"""The engine over invented events, and over the originals where they are at hand."""

import json
import threading
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.evidence.asking import Models
from reader.evidence.cache import VerdictCache
from reader.evidence.claims import claim_from_span, claim_from_text, extract_claims
from reader.evidence.engine import Engine
from reader.evidence.model import Claim, Judgement, Probabilities, ReasonKind, Standing, Verdict
from reader.evidence.weighing import FEATURES
from reader.library.model import Library
from reader.library.open import open_library
from reader.search.index import SearchIndex
from reader.text.model import Span
from tests.shared_data import SEEDS, gold_file, originals_folder
from tests.unit.evidence.events import FERRY, MUSEUM, write_event
from tests.unit.evidence.fakes import Said, SameOpinion, WordEncoder, weights


@pytest.fixture(scope="module")
def museum(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return write_event(tmp_path_factory.mktemp("museum"), MUSEUM)


@pytest.fixture(scope="module")
def ferry(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return write_event(tmp_path_factory.mktemp("ferry"), FERRY)


def claim_with(library: Library, part: str) -> Claim:
    (claim,) = [c for c in extract_claims(library) if part in c.text]
    return claim


def clashing(library: Library, part: str) -> set[tuple[ReasonKind, str]]:
    """Return the kinds of clash found for the claim that contains `part`, each with its passage's source."""
    judged = Engine(library, None).judge(claim_with(library, part))
    return {
        (reason.kind, found.source)
        for found in judged.evidence
        if found.verdict is Verdict.CONTRADICTS
        for reason in found.reasons
    }


@pytest.mark.parametrize(
    ("claim", "kind", "source"),
    [
        ("announced Tuesday", ReasonKind.DATE, "courier.md"),
        ("confirmed Friday", ReasonKind.DATE, "gazette.md"),
        ("to run its restoration department", ReasonKind.ROLE, "gazette.md"),
        ("She reports to Otto Lind", ReasonKind.ROLE, "courier.md"),
        ("a co-founder of the Lumen Studio", ReasonKind.ROLE, "gazette.md"),
        ("was the first hire", ReasonKind.ROLE, "courier.md"),
        ("could have stayed", ReasonKind.SEQUENCE, "gazette.md"),
        ("No public statements", ReasonKind.ATTRIBUTION, "gazette.md"),
        ("spokesperson told", ReasonKind.ATTRIBUTION, "blog.md"),
    ],
)
def test_exclusive_slots_clash(museum: Library, claim: str, kind: ReasonKind, source: str) -> None:
    assert (kind, source) in clashing(museum, claim)


def test_another_persons_announcement_is_another_event(museum: Library) -> None:
    assert not {clash for clash in clashing(museum, "Karl Otten") if clash[0] is ReasonKind.DATE}


def test_the_same_count_is_support(museum: Library) -> None:
    judged = Engine(museum, None).judge(extract_claims(museum)[-1])
    assert judged.standing in Standing
    forty = [c for c in extract_claims(museum) if c.text.startswith("About 40")]
    found = Engine(museum, None).judge(forty[0]).evidence
    assert any(e.verdict is Verdict.SUPPORTS and e.source != forty[0].source and e.copied for e in found)


def test_counts_of_one_thing_clash_and_of_two_times_do_not(ferry: Library) -> None:
    judged = Engine(ferry, None).judge(claim_with(ferry, "212 people"))
    (clash,) = [e for e in judged.evidence if e.verdict is Verdict.CONTRADICTS]
    assert "187" in clash.text
    (reason,) = [r for r in clash.reasons if r.kind is ReasonKind.NUMBER]
    assert (reason.claim, reason.passage) == ("212 people", "187 people")
    assert reason.passage_span is not None
    assert reason.passage_span.of(ferry.document(clash.source).text) == "187 people"
    assert judged.standing is Standing.CONTESTED


def test_a_rate_and_a_total_do_not_clash(ferry: Library) -> None:
    assert not clashing(ferry, "$2 million per month")


def test_what_is_said_and_denied_clashes(ferry: Library) -> None:
    assert (ReasonKind.NEGATION, "daily.md") in clashing(ferry, "was charted in 1998")


def test_every_fragment_stands_where_its_span_says(museum: Library) -> None:
    for judged in Engine(museum, None).judge_all(extract_claims(museum)):
        for found in judged.evidence:
            text = museum.document(found.source).text
            assert found.span.of(text) == found.text
            for reason in found.reasons:
                if reason.passage_span is not None:
                    assert reason.passage_span.of(text) == reason.passage


def test_the_claim_is_no_evidence_for_itself_and_silence_is_told(museum: Library) -> None:
    for judged in Engine(museum, None).judge_all(extract_claims(museum)):
        assert all(
            e.source != judged.claim.source or not e.span.overlap(judged.claim.span or Span(0, 0))
            for e in judged.evidence
        )
        assert {e.source for e in judged.evidence}.isdisjoint(judged.silent)


def test_two_runs_and_two_threads_agree(museum: Library) -> None:
    engine, claims = Engine(museum, None), extract_claims(museum)
    results: list[list[Judgement]] = []
    threads = [
        threading.Thread(target=lambda: results.append(list(engine.judge_all(claims)))) for _ in range(2)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results[0] == results[1] == list(Engine(museum, None).judge_all(claims))


def test_it_stops_between_claims_when_asked(museum: Library) -> None:
    done: list[int] = []
    judged = Engine(museum, None).judge_all(
        extract_claims(museum), lambda at, _: done.append(at), lambda: len(done) >= 2
    )
    assert len(list(judged)) == 2


def test_a_typed_claim_is_judged(museum: Library) -> None:
    judged = Engine(museum, None).judge(claim_from_text("Ilse Brandt will run the restoration department."))
    assert any(e.verdict is Verdict.CONTRADICTS and e.source == "gazette.md" for e in judged.evidence)
    assert any(e.verdict is Verdict.SUPPORTS and e.source == "courier.md" for e in judged.evidence)


def test_a_selection_is_trimmed_and_judged(museum: Library) -> None:
    document = museum.document("courier.md")
    start = document.text.index(" has hired")
    claim = claim_from_span(document, Span(start, start + 60))
    assert claim.span is not None
    assert not claim.text.startswith(" ")
    assert Engine(museum, None).judge(claim).claim == claim


@pytest.mark.parametrize(
    "text",
    ["", "   ", "Das Museum hat am Dienstag bekannt gegeben, dass sie kommt.", "мост открыт сегодня утром"],
)
def test_what_cannot_be_read_is_unchecked(museum: Library, text: str) -> None:
    judged = Engine(museum, None).judge(claim_from_text(text))
    assert judged.standing is Standing.UNCHECKED
    assert not judged.evidence


@given(st.text(max_size=200))
@settings(max_examples=60, deadline=None)
def test_no_text_breaks_it(text: str) -> None:
    judged = _ENGINE.judge(claim_from_text(text))
    assert judged.standing in Standing


_ENGINE = Engine(open_library(SEEDS), None)


def models_of(entailment: SameOpinion) -> Models:
    """Return models whose weights pass on what the entailment model says."""
    slopes = np.zeros((FEATURES, 3))
    slopes[4, 2] = slopes[5, 0] = 8.0
    return Models(entailment, WordEncoder(), Said(), weights(slopes=slopes, bias=[0.0, 2.0, 0.0]))


def test_a_model_that_is_sure_of_support_turns_mentions_into_support(museum: Library) -> None:
    claim = claim_with(museum, "goes to the Velmar Museum")
    model = SameOpinion(Probabilities(0.99, 0.0, 0.01))

    def supported(engine: Engine) -> int:
        return sum(e.verdict is Verdict.SUPPORTS for e in engine.judge(claim).evidence)

    assert supported(Engine(museum, None, models_of(model))) > supported(Engine(museum, None))
    assert model.pairs > 0
    assert "entailment" in Engine(museum, None, models_of(model)).version


def test_an_unchanged_library_is_not_judged_again(museum: Library, tmp_path: Path) -> None:
    claims = extract_claims(museum)
    first = SameOpinion(Probabilities(0.1, 0.1, 0.8))
    judged = list(Engine(museum, None, models_of(first), VerdictCache(tmp_path)).judge_all(claims))
    again = SameOpinion(Probabilities(0.1, 0.1, 0.8))
    assert list(Engine(museum, None, models_of(again), VerdictCache(tmp_path)).judge_all(claims)) == judged
    assert first.pairs > 0
    assert again.pairs == 0


def test_a_changed_text_or_a_damaged_cache_is_judged_anew(museum: Library, tmp_path: Path) -> None:
    claims = extract_claims(museum)
    judged = list(Engine(museum, None, None, VerdictCache(tmp_path / "c")).judge_all(claims))
    for file in (tmp_path / "c").rglob("*"):
        if file.is_file():
            file.write_bytes(b"\x00nonsense")
    assert list(Engine(museum, None, None, VerdictCache(tmp_path / "c")).judge_all(claims)) == judged
    changed = write_event(tmp_path / "m", MUSEUM | {"blog.md": "# Another\n\nIlse Brandt stays away.\n"})
    anew = list(Engine(changed, None, None, VerdictCache(tmp_path / "c")).judge_all(extract_claims(changed)))
    assert anew != judged


@pytest.mark.parametrize("folder", ["digests", "originals"])
def test_the_three_clashes_of_the_five_articles_are_found(folder: str) -> None:
    library = open_library(SEEDS if folder == "digests" else originals_folder())
    judged = Engine(library, None).judge_all(extract_claims(library))
    reasons = [r for j in judged for e in j.evidence if e.verdict is Verdict.CONTRADICTS for r in e.reasons]
    assert any(r.kind is ReasonKind.DATE and {r.claim, r.passage} == {"Tuesday", "Friday"} for r in reasons)
    assert any(r.kind is ReasonKind.ROLE and "run " in r.claim and "report" in r.passage for r in reasons)
    assert any(
        r.kind is ReasonKind.ATTRIBUTION and "public statement" in r.claim and "spokesperson" in r.passage
        for r in reasons
    )


def test_contradictions_on_the_originals_are_mostly_right() -> None:
    library = open_library(originals_folder())
    gold = json.loads(gold_file("seeds.dev.json").read_text(encoding="utf-8"))
    judged = {
        (j.claim.source, j.claim.span): j for j in Engine(library, None).judge_all(extract_claims(library))
    }
    said = right = 0
    for case in gold:
        own = case["claim"]
        found = [
            j
            for (source, span), j in judged.items()
            if source == own["source"]
            and span is not None
            and span.overlap(Span(own["start"], own["end"])) > 10
        ]
        expected = case["contradict_must"] + case["contradict_may"]
        for evidence in (e for j in found[:1] for e in j.evidence if e.verdict is Verdict.CONTRADICTS):
            said += 1
            right += any(
                g["source"] == evidence.source
                and 2 * evidence.span.overlap(Span(g["start"], g["end"]))
                >= min(len(evidence.span), g["end"] - g["start"])
                for g in expected
            )
    assert said >= 20
    assert right >= 0.6 * said


def test_in_a_large_library_the_nearest_sources_are_looked_into(tmp_path: Path) -> None:
    articles = {f"other-{n:02}.md": f"# Note {n}\n\nPort {n} was dredged.\n" for n in range(40)}
    library = write_event(tmp_path / "large", articles | FERRY)
    index = SearchIndex.open(library, tmp_path / "cache")
    judged = Engine(library, index).judge(claim_with(library, "212 people"))
    index.close()
    assert judged.standing is Standing.CONTESTED
    assert "other-07.md" in judged.silent
