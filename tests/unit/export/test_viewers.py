"""Notes as the common viewers write them come back, whatever the order of corners, threads and states."""

import io
import subprocess
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name, String

from reader.evidence.model import Claim, Evidence, Judgement, Standing, Verdict
from reader.export.annotated import AnnotatedPdfs
from reader.export.boxes import Box
from reader.export.marked import Mark, marks
from reader.export.model import JudgedLibrary
from reader.export.pdfnotes import read_notes
from reader.export.pdftext import lines, read
from reader.export.returned import Returned, returned
from reader.export.said import added
from reader.review.model import HumanVerdict, Review
from tests.unit.export.invented import FILLER, judged, span_of
from tests.unit.export.readers import tool

TYPED = ("Few people waited.", "Morgenrot counted 980 people.", "A strait was crossed.")


def several() -> JudgedLibrary:
    """Return the library with a passage that supports three more claims, and one that it contradicts."""
    whole = judged()
    short = whole.library.documents[0]
    span = span_of(short, "Morgenrot", "left.")
    found = Evidence(short.source, span, span.of(short.text), Verdict.SUPPORTS, 0.6)
    more = tuple(
        Judgement(Claim(text, text), (replace(found, score=0.9 - 0.1 * n),), (), Standing.SINGLE_SOURCE)
        for n, text in enumerate(TYPED)
    )
    return replace(whole, judgements=(*whole.judgements, *more))


WHOLE = several()
SHORT, LONG = WHOLE.library.documents
MADE = {SHORT.source: AnnotatedPdfs(WHOLE).source(SHORT), LONG.source: AnnotatedPdfs(WHOLE).source(LONG)}
MARK = next(
    m for m in marks(WHOLE)[SHORT.source] if m.verdict is Verdict.SUPPORTS and len(m.counterparts) > 2
)
Corners = tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class Viewer:
    """How a program writes a highlight.

    Attributes:
        order: the corners (top left, top right, bottom left, bottom right) in the order it writes them.
        entries: what it adds to the annotation.
        popup: whether it adds a window for the note.
        slack: how much larger its quadrilaterals are than the letters, in points.
    """

    order: tuple[int, int, int, int]
    entries: dict[str, object]
    popup: bool
    slack: float


VIEWERS = {
    "as Acrobat": Viewer(
        (0, 1, 2, 3), {"RC": "<body><p>x</p></body>", "CA": 0.5, "F": 4}, popup=True, slack=0.0
    ),
    "as the standard words it": Viewer((2, 3, 1, 0), {"Border": [0, 0, 1]}, popup=False, slack=0.4),
    "as poppler": Viewer((0, 1, 2, 3), {"Name": Name.Note, "F": 28}, popup=True, slack=0.9),
    "as Preview": Viewer((2, 3, 0, 1), {"AAPL:Highlight": True}, popup=False, slack=-0.6),
    "as Foxit": Viewer((0, 1, 3, 2), {"Subj": "Highlight", "F": 4}, popup=True, slack=0.2),
    "as Zotero": Viewer((0, 1, 2, 3), {"Zotero:Key": "ABCD", "Zotero:Tags": "[]"}, popup=False, slack=0.0),
}


def back(content: bytes, whole: JudgedLibrary = WHOLE) -> Returned:
    return returned(read_notes(content, "x.pdf"), whole)


def edited(content: bytes, change: Callable[[pikepdf.Pdf], None]) -> bytes:
    with pikepdf.open(io.BytesIO(content)) as pdf:
        change(pdf)
        out = io.BytesIO()
        pdf.save(out)
        return out.getvalue()


def rows_of(content: bytes, words: str) -> list[Box]:
    text = read(content)
    start = text.letters.index("".join(words.split()))
    return list(lines(text.boxes[start : start + len("".join(words.split()))]))


def highlight(pdf: pikepdf.Pdf, rows: list[Box], note: str, viewer: Viewer) -> pikepdf.Object:
    """Add a highlight with a note as a viewer does, and return it."""
    page, values = pdf.pages[rows[0].page], []
    for row in rows:
        wide = replace(row, left=row.left - viewer.slack, right=row.right + viewer.slack)
        corners = wide.corners()
        values += [v for n in viewer.order for v in corners[n]]
    xs, ys = values[::2], values[1::2]
    entry = pdf.make_indirect(
        Dictionary(
            Type=Name.Annot,
            Subtype=Name.Highlight,
            Rect=Array([min(xs), min(ys), max(xs), max(ys)]),
            QuadPoints=Array(values),
            C=Array([1, 1, 0]),
            Contents=String(note),
            T=String("Ada"),
            M=String("D:20310605101112Z"),
            P=page.obj,
        )
    )
    for key, value in viewer.entries.items():
        entry[f"/{key}"] = Array(value) if isinstance(value, list) else value
    page.Annots.append(entry)
    if viewer.popup:
        popup = Dictionary(Type=Name.Annot, Subtype=Name.Popup, Rect=entry.Rect, Parent=entry, Open=True)
        entry.Popup = pdf.make_indirect(popup)
        page.Annots.append(entry.Popup)
    return entry


def answer(pdf: pikepdf.Pdf, to: pikepdf.Object, note: str, **entries: object) -> pikepdf.Object:
    """Add a reply, as Acrobat and Foxit do, and return it."""
    reply = pdf.make_indirect(
        Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=to.Rect, IRT=to, Contents=String(note), F=30)
    )
    for key, value in entries.items():
        reply[f"/{key}"] = value
    page = next(p for p in pdf.pages if any(a.objgen == to.objgen for a in p.Annots))
    page.Annots.append(reply)
    return reply


def ours(pdf: pikepdf.Pdf, mark: Mark) -> pikepdf.Object:
    return next(a for p in pdf.pages for a in p.get("/Annots", []) if a.get("/NM") == mark.name)


def notes_by_claim(made: Returned) -> dict[str, str]:
    return {review.key.claim_text: review.note for review in made.reviews}


@pytest.mark.parametrize("name", VIEWERS)
def test_a_highlight_with_a_thread_comes_back_from_every_viewer(name: str) -> None:
    content, words = MADE[LONG.source], "turned towards the east and the gulls of the outer mole were silent"

    def write(pdf: pikepdf.Pdf) -> None:
        made = highlight(pdf, rows_of(content, words), "Which wind?", VIEWERS[name])
        reply = answer(pdf, made, "The east wind.", RT=Name.R)
        answer(pdf, reply, "Are you sure?")
        answer(pdf, made, "Accepted set by Ada", State=String("Accepted"), StateModel=String("Review"))
        answer(pdf, made, "Marked set by Ada", State=String("Marked"), StateModel=String("Marked"))

    made = back(edited(content, write))
    (review,) = made.reviews
    assert made.lost == ()
    assert review.note.splitlines() == ["Which wind?", "The east wind.", "Are you sure?"]
    assert words in review.key.passage_text
    assert review.verdict is not None


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_every_note_of_any_viewer_comes_back_once(data: st.DataObject) -> None:
    """Some highlights with notes and answers, on words without a mark of ours: none is lost, none doubled."""
    content = MADE[LONG.source]
    words = FILLER.split()
    wanted: dict[str, list[str]] = {}
    chosen = data.draw(st.lists(st.sampled_from([(0, 7), (7, 12), (12, 19)]), unique=True, min_size=1))

    def write(pdf: pikepdf.Pdf) -> None:
        for start, end in chosen:
            run = " ".join(words[start:end])
            viewer = VIEWERS[data.draw(st.sampled_from(sorted(VIEWERS)))]
            said = [f"note {n} on {start}" for n in range(data.draw(st.integers(1, 3)))]
            last = highlight(pdf, rows_of(content, run), said[0], viewer)
            for more in said[1:]:
                last = answer(pdf, last, more)
            wanted[run] = said

    made = back(edited(content, write))
    assert made.lost == ()
    found = {review.key.passage_text: review.note.splitlines() for review in made.reviews}
    assert found == wanted


def test_a_note_on_a_mark_is_about_all_claims_that_it_names() -> None:
    def write(pdf: pikepdf.Pdf) -> None:
        answer(pdf, ours(pdf, MARK), "irrelevant: another year")

    made = back(edited(MADE[SHORT.source], write))
    assert len(made.reviews) == len(MARK.counterparts) == 4
    assert {(r.verdict, r.note) for r in made.reviews} == {(HumanVerdict.IRRELEVANT, "another year")}


def test_a_number_names_the_claim() -> None:
    second = MARK.named[1].text

    def write(pdf: pikepdf.Pdf) -> None:
        answer(pdf, ours(pdf, MARK), "[2] contradicts: she did not\nand said so")

    (review,) = back(edited(MADE[SHORT.source], write)).reviews
    assert (review.key.claim_text, review.verdict) == (second, HumanVerdict.CONTRADICTS)
    assert review.note == "she did not\nand said so"


def test_what_is_written_below_a_claim_in_our_note_is_about_that_claim() -> None:
    third = MARK.named[2]

    def write(pdf: pikepdf.Pdf) -> None:
        own = ours(pdf, MARK)
        told = str(own.Contents).split("\n")
        at = next(n for n, line in enumerate(told) if line.startswith("[3]"))
        told[at] += " Really?"
        own.Contents = String(
            "\r".join([*told[: at + 1], "I doubt it.", *told[at + 1 :], "", "Call them all."])
        )

    notes = notes_by_claim(back(edited(MADE[SHORT.source], write)))
    assert notes.pop(third.text).splitlines() == ["Really?", "I doubt it.", "Call them all."]
    assert set(notes.values()) == {"Call them all."}
    assert len(notes) == 3


def test_the_language_of_the_export_does_not_matter() -> None:
    """What is ours is known from the file itself, not from what would be written now."""
    german = replace(WHOLE, layout=replace(WHOLE.layout, language="de"))

    def write(pdf: pikepdf.Pdf) -> None:
        own = ours(pdf, MARK)
        own.Contents = String(f"{own.Contents}\nAlle fragen.")

    notes = notes_by_claim(back(edited(AnnotatedPdfs(german).source(SHORT), write)))
    assert set(notes.values()) == {"Alle fragen."}


def test_notes_go_out_and_come_back_without_growing() -> None:
    """Exported with the reviews that came back, and taken in again: the same reviews."""

    def write(pdf: pikepdf.Pdf) -> None:
        answer(pdf, ours(pdf, MARK), "Call them.")

    first = back(edited(MADE[SHORT.source], write))
    whole = replace(WHOLE, reviews=first.reviews)
    content = AnnotatedPdfs(whole).source(SHORT)
    assert back(content, whole).reviews == ()
    again = back(edited(content, write), whole)
    assert said(again.reviews) == said(first.reviews)


def said(reviews: tuple[Review, ...]) -> set[tuple[str, str, str]]:
    return {(r.key.claim_text, r.key.passage_text, r.note) for r in reviews}


@pytest.mark.parametrize("kind", ["Square", "Circle", "Ink"])
def test_a_drawing_around_words_with_a_note_is_about_their_sentence(kind: str) -> None:
    content = MADE[LONG.source]
    (row,) = rows_of(content, "The pier at Quillhaven stays")

    def write(pdf: pikepdf.Pdf) -> None:
        for note in ("when?", ""):
            rect = Array([row.left - 2, row.bottom - 2, row.right + 2, row.top + 2])
            drawn = Dictionary(Type=Name.Annot, Subtype=Name(f"/{kind}"), Rect=rect, Contents=String(note))
            pdf.pages[row.page].Annots.append(pdf.make_indirect(drawn))

    (review,) = back(edited(content, write)).reviews
    assert review.note == "when?"
    assert "The pier at Quillhaven stays closed" in review.key.passage_text + review.key.claim_text


@pytest.mark.parametrize("program", ["qpdf", "mutool"])
def test_other_programs_may_write_the_file_anew(program: str, tmp_path: Path) -> None:
    file, out = tmp_path / "a.pdf", tmp_path / "b.pdf"

    def write(pdf: pikepdf.Pdf) -> None:
        own = ours(pdf, MARK)
        own.Contents = String(f"{own.Contents}\nCall them.")

    file.write_bytes(edited(MADE[SHORT.source], write))
    how = ["--linearize", "--object-streams=disable"] if program == "qpdf" else ["clean", "-gggg", "-z"]
    subprocess.run([tool(program), *how, file, out], check=True, capture_output=True)
    assert set(notes_by_claim(back(out.read_bytes())).values()) == {"Call them."}


@given(
    st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1)
    .map(str.strip)
    .filter(bool)
)
def test_whatever_is_added_to_a_note_is_found_again(text: str) -> None:
    note = "✓ SUPPORTS 2 claims\n\n[1] The Quay: “a”\nWhy: date\n\n[2] Gazette: “b”"
    assert added(note, note, 2) == [(None, "")]
    marked = f"x{text}"
    assert added(f"{note}\n{marked}", note, 2) == [(None, marked)]
    assert added(note.replace("Why: date", f"Why: date\n{marked}"), note, 2) == [(0, marked)]
    assert added(marked, "", 2) == [(None, marked)]
