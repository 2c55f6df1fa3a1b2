"""Claims made of what a library says itself: each differs from its passage in one slot."""

from pathlib import Path
from random import Random

from made_claims import Made, made_claims

from reader.evidence.corpus import Corpus
from reader.evidence.propositions.model import Fragment, Modality, Proposition
from reader.text.model import Span
from tests.unit.evidence.events import write_event
from tests.unit.evidence.fakes import Said

WON = "On Friday in Bergen, Anna Lind beat Peter Moe by 14 votes."
SAYS = "Anna Lind beat Peter Moe by 14 votes."
SUPPORTED = "The mayor lost by 14 votes."


def proposition(modality: Modality = Modality.FACT) -> Proposition:
    who, whom = (
        Fragment(n, Span(WON.index(n), WON.index(n) + 9), n.split(maxsplit=1)[1].lower(), "person")
        for n in ("Anna Lind", "Peter Moe")
    )
    at = WON.index("beat")
    return Proposition(
        0, Span(0, len(WON)), "beat", Span(at, at + 4), SAYS, who=who, what=whom, modality=modality
    )


def made(folder: Path, *, modality: Modality = Modality.FACT, gold: bool = False) -> dict[str, Made]:
    library = write_event(folder / "vote", {"a.md": f"# Vote\n\n{WON}\n", "b.md": f"# Vote\n\n{SUPPORTED}\n"})
    corpus = Corpus(library)
    claim, passage = (
        next(s for s in corpus.statements[name] if "votes" in s.text) for name in ("b.md", "a.md")
    )
    row = {
        "claim": _place(claim.source, claim.span),
        "support_must": [_place(passage.source, passage.span)],
        "support_may": [],
        "contradict_must": [],
        "contradict_may": [],
    }
    reader = Said({WON: [proposition(modality)]})
    return {m.kind: m for m in made_claims(corpus, [row] if gold else [], reader, Random(3))}


def _place(source: str | None, span: Span | None) -> dict[str, object]:
    assert span is not None
    return {"source": source, "start": span.start, "end": span.end}


def test_a_proposition_is_said_as_it_is_and_with_one_slot_changed(tmp_path: Path) -> None:
    found = made(tmp_path)
    assert (found["true"].text, found["true"].grade) == (SAYS, "S")
    assert found["number"].text.startswith("Anna Lind beat Peter Moe by ")
    assert (found["number"].text != SAYS, found["number"].grade) == (True, "C")
    assert (found["turned"].text, found["turned"].grade) == ("Peter Moe beat Anna Lind by 14 votes.", "C")
    assert {m.passage.text for m in found.values()} == {WON}


def test_the_same_said_of_another_person_is_neither(tmp_path: Path) -> None:
    assert made(tmp_path)["name"].grade == ""


def test_what_is_only_planned_gives_no_claims(tmp_path: Path) -> None:
    assert made(tmp_path, modality=Modality.PLANNED) == {}


def test_a_labelled_claim_is_changed_where_its_passage_holds_the_slot(tmp_path: Path) -> None:
    found = made(tmp_path, modality=Modality.PLANNED, gold=True)
    assert {kind: m.grade for kind, m in found.items()} == {"number": "C"}
    assert found["number"].passage.text == WON
    assert found["number"].text.startswith("The mayor lost by ")
