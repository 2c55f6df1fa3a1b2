"""What is kept of judgements: who is judged again after a change, and what is asked of the model again."""

import sqlite3
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import pytest

from reader.evidence.asking import Models
from reader.evidence.cache import RememberingEntailment, VerdictCache
from reader.evidence.claims import claim_from_text, extract_claims
from reader.evidence.engine import Engine
from reader.evidence.model import Claim, Judgement, Probabilities, Silent, Standing
from reader.library.model import Library
from reader.library.open import open_library
from reader.search.index import SearchIndex
from reader.text.model import Span
from tests.unit.evidence.events import MUSEUM, write_event
from tests.unit.evidence.fakes import Said, SameOpinion, WordEncoder, weights

HARBOURS = ("Arlen", "Brisk", "Corvo", "Dunmore", "Esker", "Fallon")


class Noting(SameOpinion):
    """Remembers the pairs that it was asked about."""

    def __init__(self) -> None:
        super().__init__(Probabilities(0.1, 0.1, 0.8))
        self.seen: list[tuple[str, str]] = []

    def judge(self, pairs: Sequence[tuple[str, str]]) -> list[Probabilities]:
        self.seen += pairs
        return super().judge(pairs)


def _ships(folder: Path, count: int) -> Library:
    """Write small reports, six about each of some ships; return the library."""
    folder.mkdir()
    for n in range(count):
        ship, place = f"Vessel{n // 6}", HARBOURS[n % 6]
        text = f"{ship} in {place}\n\nThe {ship} reached {place} harbour with {n + 10} sailors on Monday.\n"
        (folder / f"{n:04}.txt").write_text(text, encoding="utf-8")
    return open_library(folder)


def _models(opinion: SameOpinion) -> Models:
    return Models(opinion, WordEncoder(), Said(), weights())


def _judged(library: Library, folder: Path) -> tuple[list[Judgement], Noting]:
    """Judge a library with a cache and an index; return the judgements, and the model that was asked."""
    noting = Noting()
    index = SearchIndex.open(library, folder)
    engine = Engine(library, index, _models(noting), VerdictCache(folder))
    found = list(engine.judge_all(extract_claims(library)))
    engine.close()
    index.close()
    return found, noting


def test_of_a_small_library_the_model_is_asked_about_what_changed_alone(tmp_path: Path) -> None:
    museum = write_event(tmp_path / "museum", MUSEUM)
    _, first = _judged(museum, tmp_path / "c")
    name, text = next(iter(MUSEUM.items()))
    changed = write_event(tmp_path / "museum", {**MUSEUM, name: f"{text}\n\nThe lamps cost 700 crowns.\n"})
    again, second = _judged(changed, tmp_path / "c")
    anew, whole = _judged(changed, tmp_path / "other")
    assert again == anew
    assert 0 < len(second.seen) < len(whole.seen) / 2
    assert set(second.seen) == set(whole.seen) - set(first.seen)
    assert any("700 crowns" in premise + hypothesis for premise, hypothesis in second.seen)


def test_of_a_large_library_claims_that_the_change_does_not_touch_are_not_judged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("candidates", "similarity"):
        monkeypatch.setattr(f"reader.evidence.{module}.WHOLE", 20)
    library = _ships(tmp_path / "ships", 60)
    before, _ = _judged(library, tmp_path / "c")
    sunk = "Vessel9 lost\n\nAn owner of Vessel9 wept over 19 casks of salted herring gone down.\n"
    (library.folder / "0059.txt").write_text(sunk, encoding="utf-8")
    changed = open_library(library.folder)
    decided: list[Claim] = []
    own = Engine._decided

    def counting(engine: Engine, claims: list[Claim]) -> list[Judgement]:
        decided.extend(claims)
        return own(engine, claims)

    monkeypatch.setattr(Engine, "_decided", counting)
    after, _ = _judged(changed, tmp_path / "c")
    assert any(claim.source == "0059.txt" for claim in decided)
    assert len(decided) < len(after) / 2
    untouched = {j.claim.id: j for j in before} | {j.claim.id: j for j in after if j.claim in decided}
    assert [untouched[j.claim.id] for j in after] == after
    decided.clear()
    _judged(changed, tmp_path / "c")
    assert decided == []


def test_a_claim_that_would_look_into_other_sources_is_judged_again(tmp_path: Path) -> None:
    claim = claim_from_text("The lamps cost 700 crowns.")
    cache = VerdictCache(tmp_path)
    cache.open("v", {"a": "1", "b": "1", "c": "1"})
    cache.put(Judgement(claim, (), (), Standing.UNCHECKED), ("a", "b"))
    cache.close()
    for prints, now, stands in (
        ({"a": "1", "b": "1", "c": "2"}, ("a", "b"), True),
        ({"a": "1", "b": "1", "c": "2"}, ("a", "c"), False),
        ({"a": "1", "b": "2", "c": "1"}, ("a", "b"), False),
        ({"a": "1", "c": "1"}, ("a", "b"), False),
    ):
        again = VerdictCache(tmp_path)
        again.open("v", prints)
        assert (again.get(claim, partial(tuple, now)) is not None) is stands
    other = VerdictCache(tmp_path)
    other.open("w", {"a": "1", "b": "1", "c": "1"})
    assert other.get(claim, lambda: ("a", "b")) is None


def test_the_claims_own_source_counts_too(tmp_path: Path) -> None:
    claim = Claim("c", "It sank.", "own", Span(0, 8))
    cache = VerdictCache(tmp_path)
    cache.open("v", {"own": "1", "a": "1"})
    cache.put(Judgement(claim, (), (), Standing.UNCHECKED), ("a",))
    cache.close()
    cache.open("v", {"own": "2", "a": "1"})
    assert cache.get(claim, lambda: ("a",)) is None


def test_an_answer_is_asked_for_once(tmp_path: Path) -> None:
    cache, noting = VerdictCache(tmp_path), Noting()
    cache.open("v", {})
    model = RememberingEntailment(noting, cache)
    first = model.judge([("a", "b"), ("b", "a"), ("a", "b\0")])
    cache.close()
    cache.open("w", {"x": "1"})
    assert model.judge([("b", "a"), ("a", "c"), ("a", "b")]) == [first[1], first[1], first[0]]
    assert noting.seen[3:] == [("a", "c")]


@pytest.mark.parametrize("content", [b"", b"\x00nonsense" * 900, b"SQLite format 3\x00" + b"\xff" * 4096])
def test_a_damaged_file_counts_as_empty_and_is_replaced(tmp_path: Path, content: bytes) -> None:
    claim = claim_from_text("The lamps cost 700 crowns.")
    (tmp_path / "verdicts.sqlite").write_bytes(content)
    cache = VerdictCache(tmp_path)
    cache.open("v", {})
    assert cache.get(claim, lambda: None) is None
    cache.put(Judgement(claim, (), (), Standing.UNCHECKED), None)
    cache.close()
    cache.open("v", {})
    assert cache.get(claim, lambda: None) is not None
    cache.close()


def test_a_file_of_another_layout_and_one_of_former_times_make_room(tmp_path: Path) -> None:
    store = sqlite3.connect(tmp_path / "verdicts.sqlite")
    store.execute("PRAGMA user_version = 99")
    store.execute("CREATE TABLE verdicts (other)")
    store.close()
    (tmp_path / "verdicts.json").write_text("{}", encoding="utf-8")
    claim = claim_from_text("The lamps cost 700 crowns.")
    cache = VerdictCache(tmp_path)
    cache.open("v", {})
    cache.put(Judgement(claim, (), (), Standing.UNCHECKED), None)
    cache.close()
    cache.open("v", {})
    assert cache.get(claim, lambda: None) is not None
    cache.close()
    assert not (tmp_path / "verdicts.json").exists()


def test_two_windows_keep_what_either_judged(tmp_path: Path) -> None:
    one, other = VerdictCache(tmp_path), VerdictCache(tmp_path)
    claims = [claim_from_text(f"The lamps cost {n} crowns.") for n in range(40)]
    for cache in (one, other):
        cache.open("v", {})
    for n, claim in enumerate(claims):
        cache = (one, other)[n % 2]
        cache.put(Judgement(claim, (), (), Standing.UNCHECKED), None)
        cache.flush()
    assert all(cache.get(claim, lambda: None) for claim in claims for cache in (one, other))
    one.close()
    other.close()


def test_where_nothing_can_be_written_it_is_kept_while_it_is_open(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    cache = VerdictCache(tmp_path / "file")
    claim = claim_from_text("The lamps cost 700 crowns.")
    cache.open("v", {})
    cache.put(Judgement(claim, (), (), Standing.UNCHECKED), None)
    cache.flush()
    assert cache.get(claim, lambda: None) is not None
    cache.close()


def test_the_silent_are_those_who_do_not_speak() -> None:
    silent = Silent(("a", "b", "c"), frozenset({"b"}))
    assert silent == ("a", "c")
    assert (list(silent), len(silent), bool(silent), silent[1], "b" in silent) == (
        ["a", "c"],
        2,
        True,
        "c",
        False,
    )
    assert not Silent(("a",), frozenset({"a"}))
    assert hash(silent) == hash(("a", "c"))
