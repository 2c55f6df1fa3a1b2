import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from reader.library import store_file
from reader.library.store import OwnClaim, ReviewStore, Subject
from reader.library.store_file import MIGRATIONS, StoreError
from reader.text.anchor import Anchor

SUBJECT = Subject("k", "The mill closed.", None, None, "mill.md", Anchor(0, 4, "Mill", "", ""), None)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A store with forty notes, closed."""
    path = tmp_path / "one.sqlite"
    store = ReviewStore(path)
    for i in range(40):
        store.put(SUBJECT, "note", f"note {i} {'long ' * 60}", "Note")
    store.close()
    return path


def others(file: Path, pattern: str) -> list[Path]:
    return sorted(file.parent.glob(pattern))


def test_it_is_kept_durably(file: Path) -> None:
    store = ReviewStore(file)
    connection = store._connection
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert connection.execute("PRAGMA synchronous").fetchone() == (2,)
    assert connection.execute("PRAGMA foreign_keys").fetchone() == (1,)
    assert len(connection.execute("SELECT version FROM migrations").fetchall()) == len(MIGRATIONS)
    store.close()


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"no database at all" * (len(data) // 18),
        lambda data: data[:5000],
        lambda data: data[:4096] + b"\xee" * (len(data) - 4096),
        lambda data: data[:100] + bytes(len(data) - 100),
    ],
    ids=["foreign", "cut off", "overwritten", "zeroed"],
)
def test_a_damaged_file_is_set_aside_whole(file: Path, damage: Callable[[bytes], bytes]) -> None:
    broken = damage(file.read_bytes())
    file.write_bytes(broken)
    store = ReviewStore(file)
    (aside,) = others(file, "one.damaged-*.sqlite")
    assert aside.read_bytes() == broken
    assert len(store.notices) == 1
    assert aside.name in store.notices[0]
    assert store.reviews() == ()
    store.put(SUBJECT, "note", "again", "Note")
    store.close()
    again = ReviewStore(file)
    assert again.notices == ()
    assert len(again.reviews()) == 1
    again.close()


def test_an_empty_file_is_a_new_store(tmp_path: Path) -> None:
    file = tmp_path / "one.sqlite"
    file.touch()
    store = ReviewStore(file)
    assert store.notices == ()
    store.close()


def test_history_without_its_review_is_damage(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("DELETE FROM reviews")
        connection.commit()
    store = ReviewStore(file)
    assert "belongs to no review" in store.notices[0]
    store.close()


def test_a_migration_keeps_a_backup_and_all_reviews(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    later = (*MIGRATIONS, ("ALTER TABLE reviews ADD COLUMN colour TEXT",))
    monkeypatch.setattr(store_file, "MIGRATIONS", later)
    store = ReviewStore(file)
    versions = [(n + 1,) for n in range(len(later))]
    assert store._connection.execute("SELECT version FROM migrations").fetchall() == versions
    assert len(store.history()) == 40
    store.close()
    monkeypatch.undo()
    (backup,) = others(file, f"*before-v{len(later)}*")
    old = ReviewStore(backup)
    assert len(old.history()) == 40
    old.close()
    with pytest.raises(StoreError, match="update Crossread"):
        ReviewStore(file)
    assert others(file, "*damaged*") == []


def test_a_store_of_the_first_version_is_taken_over_with_its_history(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "old.sqlite"
    with closing(sqlite3.connect(file)) as connection:
        for statement in MIGRATIONS[0]:
            connection.execute(statement)
        connection.execute("CREATE TABLE migrations (version INTEGER PRIMARY KEY, at TEXT NOT NULL) STRICT")
        connection.execute("INSERT INTO migrations VALUES (1, '2031-01-01')")
        connection.execute(
            "INSERT INTO reviews (id, key, claim_text, passage_source, passage_anchor, created, modified)"
            " VALUES (1, 'k', 'c', 'a.md', '[]', '2031-01-01', '2031-01-01')"
        )
        connection.execute(
            "INSERT INTO history (review, at, label, field, before, after)"
            " VALUES (1, '2031-01-01', 'Edit note', 'note', '\"\"', '\"n\"')"
        )
        connection.execute("PRAGMA user_version = 1")
        connection.commit()
    store = ReviewStore(file, "ida")
    assert [(c.label, c.who) for c in store.history()] == [("Edit note", "")]
    assert store.claims() == ()
    assert store.keep_claim(OwnClaim("The crane was sold."))
    store.close()
    assert [f.name for f in others(file, "*before-v*")] == [f"old.before-v{len(MIGRATIONS)}.sqlite"]


def test_a_failing_migration_changes_nothing(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    later = (*MIGRATIONS, ("ALTER TABLE reviews ADD COLUMN colour TEXT", "ALTER TABLE nowhere ADD COLUMN x"))
    monkeypatch.setattr(store_file, "MIGRATIONS", later)
    with pytest.raises(StoreError):
        ReviewStore(file)
    monkeypatch.undo()
    store = ReviewStore(file)
    columns = [row[1] for row in store._connection.execute("PRAGMA table_info(reviews)")]
    assert "colour" not in columns
    assert len(store.history()) == 40
    store.close()


def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "one.sqlite"
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE songs (title TEXT)")
    with pytest.raises(StoreError, match="not of reviews"):
        ReviewStore(file)
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("SELECT name FROM sqlite_schema").fetchall() == [("songs",)]


def test_a_place_that_is_no_folder_is_an_error_with_a_remedy(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file")
    with pytest.raises(StoreError) as caught:
        ReviewStore(tmp_path / "taken" / "one.sqlite")
    assert "check that" in caught.value.remedy
    assert caught.value.exit_code == 3


def test_a_store_held_by_another_says_so(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store_file, "BUSY_S", 0.05)
    store = ReviewStore(file)
    with closing(sqlite3.connect(file, isolation_level=None)) as holder:
        holder.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="close the other"):
            store.put(SUBJECT, "note", "now", "Note")
        holder.execute("ROLLBACK")
    store.put(SUBJECT, "note", "now", "Note")
    store.close()


def test_the_journal_of_a_damaged_file_never_reaches_the_fresh_one(file: Path) -> None:
    journal = file.with_name(f"{file.name}-wal")
    store = ReviewStore(file)
    store.put(SUBJECT, "note", "only in the journal", "Note")
    left_over = journal.read_bytes()
    store.close()
    file.write_bytes(b"no database at all" * 300)
    journal.write_bytes(left_over)
    fresh = ReviewStore(file)
    assert len(fresh.notices) == 1
    assert fresh.reviews() == ()
    (aside,) = others(file, "one.damaged-*.sqlite-wal")
    assert aside.read_bytes() == left_over
    fresh.close()
