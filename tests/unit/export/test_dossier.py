"""What the dossier tells of a clash: the words in which claim and passage differ."""

import io
from dataclasses import replace

import pikepdf
import pypdfium2

from reader.evidence.model import Claim, Evidence, Judgement, Standing, Verdict
from reader.export.annotate import destinations
from reader.export.annotated import AnnotatedPdfs
from reader.export.dossier import dossier_data
from reader.export.glyphs import glyphs_for
from reader.export.model import JudgedLibrary
from reader.export.typeset import END
from reader.text.model import Document, Metadata, Paragraph, ParagraphKind, Span
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


def test_no_mark_stands_behind_the_sources() -> None:
    """Titles stand in the bibliography again; those of the articles are marked."""
    whole = judged()
    long = whole.library.documents[1]
    span = long.paragraphs[0].span
    named = replace(long, metadata=replace(long.metadata, title=span.of(long.text)))
    library = replace(whole.library, documents=(whole.library.documents[0], named))
    support = Evidence(long.source, span, span.of(long.text), Verdict.SUPPORTS, 0.9)
    judgement = Judgement(Claim("c", "typed"), (support,), (), Standing.SINGLE_SOURCE)
    whole = replace(whole, library=library, judgements=(judgement,))
    content = AnnotatedPdfs(whole).dossier()
    at = destinations(content)
    with pikepdf.open(io.BytesIO(content)) as pdf:
        marked = [
            n
            for n, page in enumerate(pdf.pages)
            for a in page.get("/Annots", [])
            if a.Subtype == "/Highlight"
        ]
    assert marked == [at["source-2"]]
    assert at[END] == max(at.values())


def test_a_letter_that_hangs_over_the_margin_is_marked() -> None:
    """A title whose second line begins with J, which reaches out of the text's frame."""
    title = "The captain of the ferry of Quillhaven wins the endorsement of the Sheriff Joe"
    whole = judged()
    span = Span(0, len(title))
    document = Document("j.txt", title, Metadata(title), (Paragraph(0, span, ParagraphKind.TITLE, (span,)),))
    support = Evidence("j.txt", span, title, Verdict.SUPPORTS, 0.9)
    judgement = Judgement(Claim("c", "typed"), (support,), (), Standing.SINGLE_SOURCE)
    library = replace(whole.library, documents=(document,))
    pdfs = AnnotatedPdfs(replace(whole, library=library, judgements=(judgement,)))
    seen = []
    content = pdfs.source(document)
    with pikepdf.open(io.BytesIO(content)) as pdf, pypdfium2.PdfDocument(content) as shown:
        for a in pdf.pages[0].Annots:
            if a.Subtype == "/Highlight":
                quads = [float(v) for v in a.QuadPoints]
                text = shown[0].get_textpage()
                for i in range(0, len(quads), 8):
                    xs, ys = quads[i : i + 8 : 2], quads[i + 1 : i + 8 : 2]
                    seen.append(text.get_text_bounded(min(xs), min(ys), max(xs), max(ys)))
    assert "".join("".join(seen).split()) == "".join(title.split())
