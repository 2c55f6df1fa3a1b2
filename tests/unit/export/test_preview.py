"""What an export will look like."""

from pathlib import Path

import pytest

from reader.errors import Cancelled
from reader.export.formats import FORMATS, export
from reader.export.preview import picture, preview
from tests.unit.export import foreign
from tests.unit.export.invented import judged
from tests.unit.export.test_inplace import library


@pytest.mark.parametrize("form", FORMATS)
def test_the_preview_is_what_will_be_written(
    form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1900000000")
    made = preview(judged(), form)
    written = [path.read_bytes() for path in export(judged(), tmp_path, form)]
    if made.pages:
        assert made.pdf in written
    else:
        assert written[0].decode("utf-8-sig").startswith(made.text)
        assert made.text


def test_a_page_becomes_a_picture_of_the_width_asked_for() -> None:
    made = preview(judged(), "dossier")
    shown = picture(made.pdf, 0, 300)
    assert (shown.width, len(shown.pixels)) == (300, 300 * shown.height * 3)
    assert shown.height == pytest.approx(300 * 841.89 / 595.28, abs=2)
    assert set(shown.pixels) > {0, 255}


def test_a_preview_can_be_stopped() -> None:
    def stop() -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        preview(judged(), "dossier", stop)


def test_what_is_refused_is_told(tmp_path: Path) -> None:
    whole = library(tmp_path, "report.pdf", foreign.signed(), (foreign.WORDS,))
    assert "is signed" in preview(whole, "pdf").text
