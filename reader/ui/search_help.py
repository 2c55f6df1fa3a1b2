"""What can be asked of the search, with examples: shown where there are no hits to show."""

from html import escape

from PySide6.QtCore import QCoreApplication

from reader.ui.theme import Colours


def help_html(colours: Colours) -> str:
    """Return the query language as a table."""
    told = f'<td style="color:{colours.ink}; padding:0 10px 7px 0; white-space:pre">'
    means = f'<td style="color:{colours.soft}; padding-bottom:7px">'
    rows = "".join(
        f"<tr>{told}{escape(example)}</td>{means}{escape(meaning)}</td></tr>"
        for example, meaning in _examples()
    )
    return f'<table cellspacing="0" cellpadding="0">{rows}</table>'


def _examples() -> tuple[tuple[str, str], ...]:
    """Return examples of queries, each with what it finds."""
    return (
        ("ship harbour", _tr("sentences with both words, in any form")),
        ('"ship sank"', _tr("these words in a row, as written")),
        ('"ship harbour"~5', _tr("at most 5 words between them")),
        ("harb*", _tr("words that begin so")),
        ("harbur~1", _tr("words spelled nearly so")),
        ("ship OR ferry", _tr("one or the other")),
        ("ship -ferry", _tr("the one without the other")),
        ("title:ship", _tr("in the title; also publisher: author: source:")),
        ("after:2026-05", _tr("dated so or later; also before: date:")),
        ("in:paragraph", _tr("words together in a paragraph; also sentence, article")),
        ("↑  ↓", _tr("searches made before")),
        ("F3  ⇧F3", _tr("next and previous hit, in all panes")),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("search_help", text)
