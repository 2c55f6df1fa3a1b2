"""What the dossier tells of a clash: the words in which claim and passage differ."""

from dataclasses import replace

from reader.evidence.model import Claim, Evidence, Judgement, Standing, Verdict
from reader.export.dossier import dossier_data
from reader.export.glyphs import glyphs_for
from reader.export.model import JudgedLibrary
from reader.text.model import Span
from tests.unit.export.invented import judged

CLAIM = "After the storm of 3 June the ferry company closed the old pier at Quillhaven to all visitors."
PASSAGE = "The ferry company opened the old pier at Quillhaven to all visitors after the storm of 3 June."


def contested(claim: str, passage: str) -> JudgedLibrary:
    """Return the library with one contested claim, typed by the reader."""
    whole = judged()
    source = whole.library.documents[0].source
    against = Evidence(source, Span(0, len(passage)), passage, Verdict.CONTRADICTS, 0.9)
    return replace(whole, judgements=(Judgement(Claim("c", claim), (against,), (), Standing.CONTESTED),))


def runs(claim: str, passage: str) -> list[list[str]]:
    data = dossier_data(contested(claim, passage), glyphs_for(""), lambda: None)
    found: list[list[str]] = data["clashes"][0]["evidence"][0]["diff"]
    return found


def test_what_stands_elsewhere_is_shown_as_moved_and_once() -> None:
    found = runs(CLAIM, PASSAGE)
    moved = [text for change, text in found if change == "moved"]
    assert "".join(moved).strip() == "after the storm of 3 June"
    assert [text.strip() for change, text in found if change == "deleted"] == ["closed"]
    assert [text.strip() for change, text in found if change == "inserted"] == ["opened"]


def test_the_words_that_are_not_struck_out_are_the_passage() -> None:
    shown = "".join(text for change, text in runs(CLAIM, PASSAGE) if change != "deleted")
    assert "".join(shown.split()) == "".join(PASSAGE.split())


def test_texts_without_shared_words_are_not_laid_over_each_other() -> None:
    assert runs(CLAIM, "Nobody knew anything.") == []


def test_the_readers_own_claims_stand_first_and_once() -> None:
    whole = replace(judged(), own=frozenset({"h#2"}))
    data = dossier_data(whole, glyphs_for(""), lambda: None)
    shown = {part["heading"]: [c["text"] for c in part["claims"]] for part in data["short"]}
    assert shown == {
        "The reader's own claims": ["Nobody was hurt. — corroborated", "-1 ferries sank. — unchecked"]
    }
