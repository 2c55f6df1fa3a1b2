"""What people write into an exported PDF with another viewer comes back as reviews."""

import datetime as dt
import io
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name, String

from reader.errors import SourceError
from reader.evidence.model import Verdict
from reader.export.annotated import AnnotatedPdfs
from reader.export.marked import marks
from reader.export.model import JudgedLibrary
from reader.export.pdfnotes import read_notes
from reader.export.pdftext import lines, read
from reader.export.returned import Returned, returned
from reader.export.taking_in import take_in
from reader.library.store import ReviewStore
from reader.review.log import ReviewLog
from reader.review.model import HumanVerdict
from reader.text.model import Span
from tests.unit.export import foreign
from tests.unit.export.invented import drawn, judged
from tests.unit.export.test_inplace import library

WHOLE = judged()
GAZETTE, HARBOUR = WHOLE.library.documents
PDFS = AnnotatedPdfs(WHOLE)
DOSSIER = PDFS.dossier()
SOURCE = PDFS.source(HARBOUR)


def edited(content: bytes, change: Callable[[pikepdf.Pdf], None]) -> bytes:
    with pikepdf.open(io.BytesIO(content)) as pdf:
        change(pdf)
        out = io.BytesIO()
        pdf.save(out)
        return out.getvalue()


def back(content: bytes, whole: JudgedLibrary = WHOLE) -> Returned:
    return returned(read_notes(content, "x.pdf"), whole)


def highlighted(content: bytes, words: str, note: str, kind: str = "/Highlight", nth: int = -1) -> bytes:
    """Return the PDF with words highlighted as viewers do it: a quadrilateral for each line of letters."""
    text = read(content)
    bare = "".join(words.split())
    places = [i for i in range(len(text.letters)) if text.letters.startswith(bare, i)]
    own = text.boxes[places[nth] : places[nth] + len(bare)]
    assert own

    def add(pdf: pikepdf.Pdf) -> None:
        page = pdf.pages[own[0].page]
        rows = [row for row in lines(own) if row.page == own[0].page]
        entry = Dictionary(
            Type=Name.Annot,
            Subtype=Name(kind),
            Rect=Array([rows[0].left, rows[0].bottom, rows[0].right, rows[0].top]),
            QuadPoints=Array([round(v, 3) for row in rows for corner in row.corners() for v in corner]),
            Contents=String(note),
            T=String("Ada"),
            M=String("D:20310605101112+02'00'"),
            NM=String("0b1d"),
        )
        if "/Annots" not in page.obj:
            page.obj.Annots = Array()
        page.obj.Annots.append(pdf.make_indirect(entry))

    return edited(content, add)


def test_an_untouched_export_says_nothing() -> None:
    assert back(DOSSIER) == back(SOURCE) == Returned((), ())


@pytest.mark.parametrize("content", [DOSSIER, SOURCE])
def test_a_note_on_words_without_a_mark_is_about_these_words(content: bytes) -> None:
    made = back(highlighted(content, "the gulls of the outer mole were silent for an hour. The last", "why?"))
    (review,) = made.reviews
    assert made.lost == ()
    assert review.key.passage_source == "harbour.md"
    assert review.key.passage_anchor.exact.endswith("for an hour. The last")
    assert (review.verdict, review.note, review.tags) == (None, "why?", ("pdf",))
    assert review.modified == dt.datetime(2031, 6, 5, 8, 11, 12, tzinfo=dt.UTC)


def test_a_note_on_a_marked_passage_is_about_the_claim_that_the_mark_names() -> None:
    passage = "Morgenrot: 980 people crossed on Tuesday, and A few <b>waited</b> & left."
    content = highlighted(DOSSIER, passage, "irrelevant: other year")
    (review,) = back(content).reviews
    assert review.key.claim_text.startswith("Captain Ilse Morgenrot said")
    assert review.key.machine is Verdict.CONTRADICTS
    assert (review.verdict, review.note) == (HumanVerdict.IRRELEVANT, "other year")


@pytest.mark.parametrize(
    ("note", "verdict", "rest"),
    [
        ("contradicts - see p. 4", HumanVerdict.CONTRADICTS, "see p. 4"),
        ("✓", HumanVerdict.SUPPORTS, ""),
        ("Widerspricht: nein", HumanVerdict.CONTRADICTS, "nein"),
        ("supportsnothing", None, "supportsnothing"),
        ("two\nlines", None, "two\nlines"),
        ("", None, ""),
    ],
)
def test_a_note_may_begin_with_a_verdict(note: str, verdict: HumanVerdict | None, rest: str) -> None:
    (review,) = back(highlighted(SOURCE, "The pier at Quillhaven stays closed until June.", note)).reviews
    assert (review.verdict, review.note) == (verdict, rest)


def test_words_struck_out_are_irrelevant() -> None:
    (review,) = back(highlighted(SOURCE, "The last ferry left at noon.", "", "/StrikeOut")).reviews
    assert review.verdict is HumanVerdict.IRRELEVANT
    assert review.key.machine is Verdict.SUPPORTS


def test_what_is_written_into_our_note_or_answered_comes_back_alone() -> None:
    name = next(m.name for m in marks(WHOLE)["con.txt"] if m.verdict is Verdict.CONTRADICTS)

    def write(pdf: pikepdf.Pdf) -> None:
        page, own = next((p, a) for p in pdf.pages for a in p.get("/Annots", []) if a.get("/NM") == name)
        own.Contents = String(f"{own.Contents}\r\nAsked the harbour office.")
        answer = Dictionary(
            Type=Name.Annot, Subtype=Name.Text, Rect=Array([0, 0, 9, 9]), IRT=own, Contents=String("And?")
        )
        page.Annots.append(pdf.make_indirect(answer))

    (review,) = back(edited(DOSSIER, write)).reviews
    assert review.note.splitlines() == ["Asked the harbour office.", "And?"]
    assert review.key.passage_text.startswith("Morgenrot: 980 people")


def test_a_status_set_in_a_viewer_confirms_or_rejects() -> None:
    name = next(m.name for m in marks(WHOLE)["con.txt"] if m.verdict is Verdict.CONTRADICTS)

    def write(pdf: pikepdf.Pdf) -> None:
        page, own = next((p, a) for p in pdf.pages for a in p.get("/Annots", []) if a.get("/NM") == name)
        status = Dictionary(
            Type=Name.Annot,
            Subtype=Name.Text,
            Rect=Array([0, 0, 9, 9]),
            IRT=own,
            Contents=String(""),
            StateModel=String("Review"),
            State=String("Accepted"),
        )
        page.Annots.append(pdf.make_indirect(status))

    (review,) = back(edited(DOSSIER, write)).reviews
    assert review.verdict is HumanVerdict.CONTRADICTS


def test_a_note_beside_a_line_is_about_its_sentence() -> None:
    text = read(SOURCE)
    box = text.boxes[text.letters.index("ThepieratQuill")]

    def write(pdf: pikepdf.Pdf) -> None:
        place = Array([box.right + 300, box.bottom, box.right + 318, box.top])
        note = Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=place, Contents=String("check the date"))
        pdf.pages[box.page].Annots.append(pdf.make_indirect(note))

    (review,) = back(edited(SOURCE, write)).reviews
    assert review.note == "check the date"
    assert "The pier at Quillhaven" in review.key.passage_anchor.exact


def test_words_of_several_sources_are_no_guess() -> None:
    """A PDF that tells no source: the sentence stands in both articles, in other company only once."""

    def unnamed(pdf: pikepdf.Pdf) -> None:
        del pdf.Root.CrossreadSources

    content = edited(SOURCE, unnamed)
    assert back(highlighted(content, "Nobody was hurt.", "who?")).lost == ()
    assert (
        back(highlighted(content, "affluent efficiency", "x")).reviews[0].key.passage_source == "harbour.md"
    )


def test_notes_in_an_imported_pdf_come_back(tmp_path: Path) -> None:
    whole = library(tmp_path, "report.pdf", foreign.columns(), (foreign.WORDS, foreign.SECOND))
    made = AnnotatedPdfs(whole).source(whole.library.documents[0])
    (review,) = back(highlighted(made, "harbourmaster. Nobody was hurt when", "look"), whole).reviews
    assert review.key.passage_anchor.exact.strip().startswith("Nobody was hurt when")
    assert (review.key.claim_text, review.note) == ("typed by the reader", "look")


WORDS = HARBOUR.text.split("\n\n")[2].split()
NOTES = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cf", "Zl", "Zp")), max_size=60)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data(), note=NOTES)
def test_any_run_of_words_and_any_note_come_back(data: st.DataObject, note: str) -> None:
    start = data.draw(st.integers(0, len(WORDS) - 4))
    end = data.draw(st.integers(start + 3, len(WORDS)))
    shown = " ".join(WORDS[start:end]).replace("🧠", drawn("🧠")).replace("*", "")
    made = back(highlighted(SOURCE, shown, "n. " + note, nth=0))
    assert made.lost == ()
    (review,) = made.reviews
    assert review.note == ("n. " + note).strip()
    first = HARBOUR.text.index(" ".join(WORDS))
    at = first + len(" ".join(["", *WORDS[:start]])[1:]) + (start > 0)
    marked = Span(at, at + len(" ".join(WORDS[start:end])))
    assert marked.of(HARBOUR.text) == " ".join(WORDS[start:end])
    anchors = [review.key.passage_anchor, review.key.claim_anchor]
    ends = [Span(a.start, a.end) for a in anchors if a and a.exact in HARBOUR.text]
    assert any(2 * marked.overlap(span) >= min(len(marked), len(span)) for span in ends)


def test_taking_in_twice_changes_nothing(tmp_path: Path) -> None:
    reviews = back(
        highlighted(SOURCE, "The pier at Quillhaven stays closed until June.", "mentions: so")
    ).reviews
    store = ReviewStore(tmp_path / "r.sqlite")
    log = ReviewLog(store)
    assert take_in(log, reviews) == 1
    assert take_in(log, reviews) == 0
    log.set_note(reviews[0].key, "mine")
    log.set_verdict(reviews[0].key, HumanVerdict.SUPPORTS)
    assert take_in(log, reviews) == 1
    (kept,) = log.reviews()
    assert (kept.verdict, kept.note, kept.tags) == (HumanVerdict.SUPPORTS, "mine\nso", ("pdf",))
    store.close()


@pytest.mark.parametrize("content", [b"", b"no pdf at all", foreign.encrypted("secret")])
def test_what_is_no_readable_pdf_is_refused(content: bytes) -> None:
    with pytest.raises(SourceError):
        read_notes(content, "x.pdf")


@pytest.mark.parametrize(
    "odd",
    [
        {"QuadPoints": Array([1, 2, 3])},
        {"QuadPoints": Array([String("x")] * 8)},
        {"Rect": Array([])},
        {"Rect": String("nowhere")},
        {"Contents": 7},
        {"Contents": Array([1])},
        {"M": String("yesterday"), "CreationDate": String("D:20319999")},
        {"M": String("D:99991231235959-23'59'")},
        {"IRT": String("x")},
        {"NM": 3},
        {"Subtype": String("Highlight")},
    ],
)
def test_odd_annotations_of_other_programs_stop_nothing(odd: dict[str, object]) -> None:
    def write(pdf: pikepdf.Pdf) -> None:
        page = pdf.pages[0]
        for kind in (Name.Highlight, Name.Text):
            entry = Dictionary(
                Type=Name.Annot, Subtype=kind, Rect=Array([90, 700, 500, 712]), Contents=String("x")
            )
            for key, value in odd.items():
                entry[f"/{key}"] = value
            page.Annots.append(pdf.make_indirect(entry))
        page.Annots.append(String("no annotation"))

    made = back(edited(SOURCE, write))
    assert len(made.reviews) + len(made.lost) <= 2
