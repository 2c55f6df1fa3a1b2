"""Web Annotations: valid against the model's vocabulary, read back without loss."""

import datetime as dt
import json
import urllib.parse
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import SourceError
from reader.export.annotations_read import read_annotations
from reader.export.model import JudgedLibrary
from reader.export.records import audit
from reader.export.webannotation import webannotation_bytes
from reader.review.model import HumanVerdict, Review, review_key
from tests.unit.export.invented import judged

WHOLE = judged()
PASSAGES = [(j.claim, e) for j in WHOLE.judgements for e in j.evidence]
MOTIVATIONS = {
    *("assessing", "bookmarking", "classifying", "commenting", "describing", "editing", "highlighting"),
    *("identifying", "linking", "moderating", "questioning", "replying", "tagging"),
}
START = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)
TIMES = st.timedeltas(dt.timedelta(0), dt.timedelta(days=36500)).map(lambda past: START + past)
TEXTS = st.text(st.characters(codec="utf-8"), max_size=40)


@st.composite
def reviewed(draw: st.DrawFn) -> JudgedLibrary:
    """Return the invented library with any reviews of its passages."""
    made = []
    for claim, evidence in draw(
        st.lists(st.sampled_from(PASSAGES), unique_by=lambda p: (p[0].id, p[1].span))
    ):
        verdict = draw(st.none() | st.sampled_from(HumanVerdict))
        note, tags = draw(TEXTS), tuple(draw(st.lists(TEXTS.filter(bool), max_size=3, unique=True)))
        key = review_key(WHOLE.library, claim, evidence)
        review = Review(key, verdict, note, tags, draw(TIMES), draw(TIMES))
        made += [] if review.is_empty else [review]
    return replace(WHOLE, reviews=tuple(made))


@settings(max_examples=40, deadline=None)
@given(reviewed())
def test_everything_is_read_back(whole: JudgedLibrary) -> None:
    back = read_annotations(webannotation_bytes(whole), whole.library)
    assert back.judgements == whole.judgements
    assert {r.key: r for r in back.reviews} == {r.key: r for r in whole.reviews}
    assert {r.key.identity: r.key.machine for r in back.reviews} == {
        r.key.identity: r.key.machine for r in whole.reviews
    }
    assert back.lost == ()


def test_reviews_whose_passage_is_gone_are_kept() -> None:
    claim, evidence = PASSAGES[0]
    key = review_key(WHOLE.library, claim, evidence)
    words = "words that nobody wrote"
    lost = replace(key, passage_text=words, passage_anchor=replace(key.passage_anchor, exact=words))
    now = dt.datetime(2031, 1, 1, tzinfo=dt.UTC)
    whole = replace(WHOLE, reviews=(Review(lost, HumanVerdict.MENTIONS, "kept", (), now, now),))
    assert read_annotations(webannotation_bytes(whole), WHOLE.library).reviews == whole.reviews
    (orphan,) = json.loads(audit(whole))["orphans"]
    assert (orphan["passage"], orphan["review"]["note"]) == (words, "kept")


def test_what_moved_is_found_and_what_is_gone_is_told() -> None:
    first = WHOLE.library.documents[0]
    moved = replace(first, text="Moved down.\n" + first.text.replace("Nobody was hurt", "Some were hurt"))
    library = replace(WHOLE.library, documents=(moved, *WHOLE.library.documents[1:]))
    back = read_annotations(webannotation_bytes(WHOLE), library)
    spans = {e.span.of(moved.text) for j in back.judgements for e in j.evidence if e.source == moved.source}
    assert any(text.startswith("Morgenrot: 980 people") for text in spans)
    assert set(back.lost) == {"Nobody was hurt."}


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"{}", b'{"first": {"items": [{}]}}', b"\xff", b"[" * 200_000]
)
def test_what_is_no_collection_is_refused(content: bytes) -> None:
    with pytest.raises(SourceError, match="no collection of annotations"):
        read_annotations(content, WHOLE.library)


@settings(max_examples=10, deadline=None)
@given(reviewed())
def test_the_collection_keeps_to_the_vocabulary(whole: JudgedLibrary) -> None:
    """https://www.w3.org/TR/annotation-vocab/: types, motivations, required fields and their values."""
    collection = json.loads(webannotation_bytes(whole))
    assert collection["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert (collection["type"], collection["first"]["type"]) == ("AnnotationCollection", "AnnotationPage")
    assert collection["total"] == len(collection["first"]["items"])
    for item in collection["first"]["items"]:
        keeps_to_the_model(item)


def keeps_to_the_model(item: dict[str, Any]) -> None:
    known = {"id", "type", "motivation", "created", "modified", "generator", "creator", "body", "target"}
    assert item.keys() <= known
    assert item["type"] == "Annotation"
    assert item["id"].startswith("urn:uuid:")
    assert item["motivation"] in MOTIVATIONS
    for key in {"created", "modified"} & item.keys():
        assert dt.datetime.fromisoformat(item[key]).tzinfo is not None
    for agent in {"generator", "creator"} & item.keys():
        assert item[agent]["type"] in {"Software", "Person", "Organization"}
    for body in item["body"]:
        assert body["purpose"] in MOTIVATIONS
        if body["type"] == "TextualBody":
            assert body.keys() <= {"type", "purpose", "format", "language", "value"}
            assert isinstance(body["value"], str)
        else:
            assert body["type"] == "SpecificResource"
            selects(body)
    if isinstance(item["target"], dict):
        selects(item["target"])
    else:
        assert urllib.parse.urlsplit(item["target"]).scheme


def selects(resource: dict[str, Any]) -> None:
    assert not set(resource["source"]) & set(' <>"{}|\\^`')
    position, quote = resource["selector"]
    assert position.keys() == {"type", "start", "end"}
    assert position["type"] == "TextPositionSelector"
    assert 0 <= position["start"] <= position["end"]
    assert quote.keys() == {"type", "exact", "prefix", "suffix"}
    assert quote["type"] == "TextQuoteSelector"
    assert quote["exact"]
