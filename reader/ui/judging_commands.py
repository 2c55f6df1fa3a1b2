"""The commands of claims, evidence and reviews."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from reader.review.model import HumanVerdict
from reader.ui.actions import Command
from reader.ui.wording import verdict_words

if TYPE_CHECKING:
    from reader.ui.window import Window


def judging_commands(window: "Window") -> tuple[Command, ...]:
    """Return the commands that walk claims and passages and give the analyst's say."""
    state, claims, compared = window.controller, window.claims, window.dock.comparison
    ready = window.ready
    reviews = (
        (HumanVerdict.SUPPORTS, "S"),
        (HumanVerdict.CONTRADICTS, "C"),
        (HumanVerdict.MENTIONS, "M"),
        (HumanVerdict.IRRELEVANT, "I"),
    )
    return (
        Command(_tr("Claims"), _tr("Next claim"), ("J",), lambda: window.step_claim(1), missing=ready.claims),
        Command(
            _tr("Claims"), _tr("Previous claim"), ("K",), lambda: window.step_claim(-1), missing=ready.claims
        ),
        Command(
            _tr("Claims"),
            _tr("Check a typed sentence"),
            ("Ctrl+Enter", "Ctrl+Return"),
            window.check_typed,
            missing=ready.library,
        ),
        Command(
            _tr("Claims"),
            _tr("Remove your claim"),
            ("Del",),
            window.own_claims.remove,
            missing=ready.own_claim,
        ),
        Command(
            _tr("Claims"),
            _tr("Filter claims"),
            ("Ctrl+L",),
            window.claims.fields.text.setFocus,
            apart=True,
            missing=ready.library,
        ),
        Command(
            _tr("Claims"),
            _tr("Next standing to filter by"),
            ("Alt+S",),
            lambda: claims.fields.cycle(claims.fields.standing),
            missing=ready.library,
        ),
        Command(
            _tr("Claims"),
            _tr("Unreviewed, reviewed, overruled"),
            ("Alt+U",),
            lambda: claims.fields.cycle(claims.fields.work),
            missing=ready.library,
        ),
        Command(
            _tr("Claims"),
            _tr("Next tag to filter by"),
            ("Alt+G",),
            lambda: claims.fields.cycle(claims.fields.tag),
            missing=ready.tags,
        ),
        Command(
            _tr("Claims"),
            _tr("By contest, position, source"),
            ("Alt+O",),
            lambda: claims.fields.cycle(claims.fields.order),
            missing=ready.library,
        ),
        Command(
            _tr("Evidence"),
            _tr("Next passage"),
            ("N",),
            lambda: state.step_evidence(1),
            missing=ready.passages,
        ),
        Command(
            _tr("Evidence"),
            _tr("Previous passage"),
            ("P",),
            lambda: state.step_evidence(-1),
            missing=ready.passages,
        ),
        Command(
            _tr("Evidence"),
            _tr("Compare in one text"),
            ("D",),
            compared.toggle_in_line,
            chosen=lambda: compared.in_line,
            apart=True,
            missing=ready.library,
        ),
        Command(
            _tr("Evidence"),
            _tr("Whole paragraphs"),
            ("U",),
            compared.toggle_whole,
            chosen=lambda: compared.whole,
            missing=ready.library,
        ),
        *(
            Command(
                _tr("Review"),
                _tr("Mark as: {verdict}").format(verdict=verdict_words(verdict)),
                (key,),
                partial(window.review, verdict),
                missing=ready.passage,
            )
            for verdict, key in reviews
        ),
        Command(
            _tr("Review"), _tr("Accept the machine's verdict"), ("A",), window.accept, missing=ready.machine
        ),
        Command(
            _tr("Review"),
            _tr("Write a note"),
            ("Ctrl+M",),
            window.writing.note,
            apart=True,
            missing=ready.passage,
        ),
        Command(
            _tr("Review"),
            _tr("Tag the passage"),
            ("T",),
            window.dock.bar.tags.setFocus,
            missing=ready.passage,
        ),
        Command(
            _tr("Review"),
            _tr("History of this review"),
            ("H",),
            compared.toggle_history,
            chosen=lambda: compared.with_history,
            missing=ready.library,
        ),
        Command(
            _tr("Review"),
            _tr("Reviews without a place"),
            ("Ctrl+Shift+R",),
            window.orphans.show,
            apart=True,
            missing=ready.orphans,
        ),
        Command(
            _tr("Review"),
            _tr("Attach such a review here"),
            ("Ctrl+Shift+V",),
            window.orphans.attach,
            missing=ready.orphans,
        ),
        Command(_tr("Review"), _tr("Undo"), ("Ctrl+Z",), window.undo, apart=True, missing=ready.undo),
        Command(_tr("Review"), _tr("Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), window.redo, missing=ready.redo),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("commands", text)
