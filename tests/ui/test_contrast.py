"""Every text stands out from every ground it may lie on, marks and focus rings from what is around them."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import permutations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QBrush, QPalette, QTextCharFormat, QTextFormat
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QWidget

from reader.evidence.model import Standing, Verdict
from reader.export.palette import LOOKS, NIGHT, css
from reader.review.model import HumanVerdict
from reader.text.model import Span
from reader.ui.paint.highlights import Highlight, Kind, strip_colour, text_format
from reader.ui.paint.marks import STRUCK_OPACITY
from reader.ui.palettes import PALETTES
from reader.ui.stylesheet import stylesheet
from reader.ui.theme import Colours, Tone, contrast, qt_palette
from reader.ui.window import Window

TEXT, MARK = 4.5, 3.0
EVERY = pytest.mark.parametrize(
    "colours", [pytest.param(c, id=f"{name}, {c.name}") for name, both in PALETTES.items() for c in both]
)
GROUNDS = ("window", "page", "raised", "hover", "chosen", "claim")
INKS = ("ink", "soft", "dim", "accent")
RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
COLOUR = re.compile(r"#[0-9a-f]{6}")


def poor(pairs: Iterable[tuple[str, str, str]], least: float) -> dict[str, float]:
    """Return those of (name, ink, ground) that stand out by less than `least`, with their contrast."""
    return {name: round(contrast(i, g), 2) for name, i, g in pairs if contrast(i, g) < least}


def tones(colours: Colours) -> dict[str, Tone]:
    return {verdict.value: colours.verdict(verdict) for verdict in Verdict}


def blended(ink: str, ground: str, share: float) -> str:
    """Return the colour of ink painted with an opacity over a ground."""
    parts = [(int(ink[n : n + 2], 16), int(ground[n : n + 2], 16)) for n in (1, 3, 5)]
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02x}" for a, b in parts)


@EVERY
def test_every_ink_on_every_plain_ground(colours: Colours) -> None:
    inks = {name: getattr(colours, name) for name in INKS}
    inks |= {f"{name} ink": tone.ink for name, tone in tones(colours).items()}
    inks |= {f"{s} dot": colours.standing(s) for s in (*Standing, None)}
    inks |= {f"{v} by hand": colours.human(v) for v in HumanVerdict}
    pairs = ((f"{name} on {g}", ink, getattr(colours, g)) for name, ink in inks.items() for g in GROUNDS)
    assert poor(pairs, TEXT) == {}


@EVERY
def test_every_text_on_filled_colour(colours: Colours) -> None:
    pairs = [
        ("button", colours.on_accent, colours.accent),
        ("pinned pane's number", colours.on_accent, colours.accent),
        ("source's number", colours.page, colours.soft),
        ("source's number on a list", colours.raised, colours.soft),
        ("selected text", colours.ink, colours.selection),
    ]
    for verdict in HumanVerdict:
        full = colours.human(verdict)
        pairs += [(f"{verdict} by the analyst, {g}", getattr(colours, g), full) for g in ("page", "raised")]
    for name, tone in tones(colours).items():
        pairs += [(f"{other} on {name} wash", t.ink, tone.wash) for other, t in tones(colours).items()]
        pairs += [
            (f"ink on {name} {shade}", colours.ink, getattr(tone, shade)) for shade in ("wash", "strong")
        ]
        pairs.append((f"count on {name} wash", colours.soft, tone.wash))
    assert poor(pairs, TEXT) == {}


def every_highlight() -> Iterator[Highlight]:
    for kind in Kind:
        for verdict in (None, *Verdict):
            yield Highlight(Span(0, 1), kind, verdict)


def colour_of(form: QTextCharFormat, which: QTextFormat.Property, otherwise: str) -> str:
    brush = form.property(which)
    return (
        brush.color().name()
        if isinstance(brush, QBrush) and brush.style() != Qt.BrushStyle.NoBrush
        else otherwise
    )


@EVERY
def test_text_under_any_pile_of_highlights(colours: Colours) -> None:
    forms = {f"{h.kind} {h.verdict}": text_format(h, colours) for h in every_highlight()}
    bad: dict[tuple[str, tuple[str, ...]], float] = {}
    for pile in (*((name,) for name in forms), *permutations(forms, 2)):
        merged = QTextCharFormat()
        for name in pile:
            merged.merge(forms[name])
        ground = colour_of(merged, QTextFormat.Property.BackgroundBrush, colours.page)
        for own in ("ink", "dim"):  # reading text; furniture
            ink = colour_of(merged, QTextFormat.Property.ForegroundBrush, getattr(colours, own))
            if contrast(ink, ground) < TEXT:
                bad[own, pile] = round(contrast(ink, ground), 2)
        line = merged.underlineColor()
        if line.isValid() and contrast(line.name(), ground) < MARK:
            bad["line", pile] = round(contrast(line.name(), ground), 2)
    assert bad == {}


@EVERY
def test_lines_and_marks_of_highlights(colours: Colours) -> None:
    pairs = []
    for highlight in every_highlight():
        form = text_format(highlight, colours)
        ground = colour_of(form, QTextFormat.Property.BackgroundBrush, colours.page)
        name = f"{highlight.kind} {highlight.verdict}"
        if form.underlineStyle() is not QTextCharFormat.UnderlineStyle.NoUnderline:
            pairs.append((f"line of {name}", form.underlineColor().name(), ground))
            pairs.append((f"line of {name} below its ground", form.underlineColor().name(), colours.page))
        pairs.append((f"{name} on the strip", strip_colour(highlight, colours), colours.page))
    washes = {name: tone.wash for name, tone in tones(colours).items()}
    for name, ground in {"page": colours.page, "claim": colours.claim, **washes}.items():
        pairs.append((f"outline of the claim on {name}", colours.claim_line, ground))
    for name, tone in tones(colours).items():
        for at in ("page", "raised", "chosen"):
            ground = getattr(colours, at)
            pairs.append((f"{name} struck, on {at}", blended(tone.ink, ground, STRUCK_OPACITY), ground))
    pairs.append(("current hit on the strip", colours.ink, colours.page))
    assert poor(pairs, MARK) == {}


def rules(colours: Colours) -> Iterator[tuple[str, dict[str, str]]]:
    for selectors, body in RULE.findall(stylesheet(colours)):
        declared = dict(part.strip().split(":", 1) for part in body.split(";") if ":" in part)
        yield " ".join(selectors.split()), {name.strip(): value.strip() for name, value in declared.items()}


@EVERY
def test_the_style_sheet_sets_no_faint_text(colours: Colours) -> None:
    pairs = []
    for selector, said in rules(colours):
        ground = said.get("background", said.get("background-color", ""))
        if "color" in said:
            grounds = [ground] if COLOUR.fullmatch(ground) else [getattr(colours, name) for name in GROUNDS]
            pairs += [(f"{selector} on {g}", said["color"], g) for g in grounds]
        elif COLOUR.fullmatch(ground) and not re.search("chunk|handle|separator|indicator", selector):
            own = colours.on_accent if ground == colours.accent else colours.soft
            pairs.append((f"{selector}: text", own, ground))
        if "placeholder-text-color" in said:
            pairs.append((f"placeholder of {selector}", said["placeholder-text-color"], colours.page))
        if "selection-background-color" in said:
            pairs.append(
                (f"{selector} selected", said["selection-color"], said["selection-background-color"])
            )
    assert len(pairs) > 20
    assert any(name.startswith("placeholder") for name, _, _ in pairs)
    assert poor(pairs, TEXT) == {}


@EVERY
def test_focus_rings_are_seen(colours: Colours) -> None:
    rings = [(s, COLOUR.findall(str(said))) for s, said in rules(colours) if ":focus" in s]
    assert rings
    pairs = [
        (f"{selector} on {name}", ring, getattr(colours, name))
        for selector, found in rings
        for ring in found[-1:]
        for name in (("accent",) if "#primary" in selector else GROUNDS)
    ]
    pairs += [(f"bar of a current row on {name}", colours.accent, getattr(colours, name)) for name in GROUNDS]
    assert poor(pairs, MARK) == {}


ROLES = {
    "WindowText": "Window",
    "Text": "Base",
    "ButtonText": "Button",
    "PlaceholderText": "Base",
    "HighlightedText": "Highlight",
    "ToolTipText": "ToolTipBase",
    "Link": "Base",
}


@EVERY
def test_text_of_qts_own_widgets_also_where_it_is_disabled(colours: Colours) -> None:
    palette = qt_palette(colours)

    def painted(group: QPalette.ColorGroup, role: str) -> str:
        return palette.color(group, QPalette.ColorRole[role]).name()

    groups = (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive, QPalette.ColorGroup.Disabled)
    pairs = [
        (f"{ink} on {ground}, {group.name}", painted(group, ink), painted(group, ground))
        for group in groups
        for ink, ground in ROLES.items()
    ]
    assert poor(pairs, TEXT) == {}


def seen_of(widget: QWidget) -> float:
    """Return by how much what is written in a widget stands out from its ground, by what is painted."""
    window = widget.window()
    image = window.grab(QRect(widget.mapTo(window, QPoint()), widget.size())).toImage()
    found = Counter(image.pixel(x, y) & 0xFFFFFF for x in range(image.width()) for y in range(image.height()))
    ground = f"#{found.most_common(1)[0][0]:06x}"
    return max(contrast(f"#{pixel:06x}", ground) for pixel in found)


@EVERY
def test_what_is_painted_is_legible(window: Window, colours: Colours) -> None:
    window.step_claim(1)
    try:
        window.show_theme(colours)
        QApplication.processEvents()
        kinds = (QLabel, QAbstractButton, QLineEdit, QComboBox)
        written = [w for kind in kinds for w in window.findChildren(kind) if w.visibleRegion() and text_in(w)]
        assert len(written) > 30
        told = [(type(w).__name__, text_in(w), round(seen_of(w), 2), w.isEnabled()) for w in written]
        assert [row for row in told if row[2] < (TEXT if row[3] else MARK)] == []
    finally:
        window.show_theme(PALETTES["standard"][0])


def text_in(widget: QWidget) -> str:
    match widget:
        case QLineEdit():
            return widget.text() or widget.placeholderText()
        case QComboBox():
            return widget.currentText()
        case QLabel() | QAbstractButton():
            return widget.text()
    return ""


@pytest.mark.parametrize("verdict", Verdict)
def test_verdicts_have_the_same_colours_in_the_window_and_in_exports(verdict: Verdict) -> None:
    light, dark = PALETTES["standard"]
    day, night = light.verdict(verdict), dark.verdict(verdict)
    assert (day.strong, day.ink) == (css(LOOKS[verdict].fill), css(LOOKS[verdict].ink))
    assert (night.wash, night.ink) == tuple(map(css, NIGHT[verdict]))
    assert contrast("#000000", css(LOOKS[verdict].fill)) > 10
    assert contrast("#e6e4df", night.wash) > 7
