"""Searches kept and made before, and what keys do to a query."""

from pathlib import Path

import pytest

from reader.search.kept import MOST_BEFORE, KeptSearches, read_searches
from reader.search.layout import Scope
from reader.search.narrowing import narrowed_to, next_scope, with_scope, without_source


def test_what_is_kept_comes_back(tmp_path: Path) -> None:
    kept = KeptSearches().made("tolls ").toggled("“bridge” toll").made("crossing").made("tolls")
    assert kept == KeptSearches(("“bridge” toll",), ("tolls", "crossing"))
    (tmp_path / "s.json").write_bytes(kept.told())
    assert read_searches(tmp_path / "s.json") == kept
    assert kept.toggled("“bridge” toll").saved == ()


def test_nothing_asked_is_nothing_kept() -> None:
    assert KeptSearches().made("  ").toggled("") == KeptSearches()


def test_what_was_made_before_is_bounded() -> None:
    kept = KeptSearches()
    for n in range(MOST_BEFORE + 10):
        kept = kept.made(f"query {n}")
    assert len(kept.before) == MOST_BEFORE
    assert kept.before[0] == f"query {MOST_BEFORE + 9}"


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"saved": 1, "before": []}', b"\xff\xfe"])
def test_a_damaged_file_keeps_nothing(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "s.json").write_bytes(content)
    assert read_searches(tmp_path / "s.json") == KeptSearches()


def test_scopes_go_round() -> None:
    query = "toll gates"
    seen = []
    for _ in range(4):
        query = with_scope(query, next_scope(query))
        seen.append(query)
    assert seen == [
        "in:sentence toll gates",
        "in:paragraph toll gates",
        "in:article toll gates",
        "toll gates",
    ]
    assert with_scope("IN:art toll", Scope.SENTENCE) == "in:sentence toll"


def test_a_query_is_told_without_its_source() -> None:
    assert without_source('source:"a b/c.md" toll  gates', "a b/c.md") == "toll gates"
    assert without_source('toll  "gates"', "a b/c.md") == 'toll  "gates"'


def test_a_query_is_narrowed_and_widened() -> None:
    once = narrowed_to("toll gates", "a b/c.md")
    assert once == 'source:"a b/c.md" toll gates'
    assert narrowed_to(once, "a b/c.md") == "toll gates "
