"""The sets of verdict colours, each for light and dark, for eyes of all kinds.

Every verdict has a mark and a line style too; the sets are for those who want the colours told apart as well.
That they are is measured in the tests, by Machado, Oliveira and Fernandes, "A Physiologically-based Model for
Simulation of Color Vision Deficiency" (2009).
"""

from dataclasses import replace

from reader.ui.theme import DARK, LIGHT, Colours, Tone

STANDARD = "standard"
_GREYS = (Tone("#eeeeee", "#d8d8d8", "#555555"), Tone("#2e2e30", "#454547", "#c0c0c0"))


def _with(base: Colours, supports: Tone, contradicts: Tone, mentions: Tone) -> Colours:
    return replace(base, supports=supports, contradicts=contradicts, mentions=mentions)


_BLUE_AMBER = (
    _with(
        LIGHT,
        Tone("#dbe9ff", "#a9c8ff", "#0b4fb3"),
        Tone("#fff0c9", "#f5d480", "#7a5200"),
        _GREYS[0],
    ),
    _with(
        DARK,
        Tone("#14325c", "#1f4f8f", "#8fc0ff"),
        Tone("#40330a", "#665110", "#ffd257"),
        _GREYS[1],
    ),
)
_TEAL_CRIMSON = (
    _with(
        LIGHT,
        Tone("#d5efe9", "#9bd6c9", "#00604f"),
        Tone("#fde0e4", "#f5b3bd", "#a5102c"),
        _GREYS[0],
    ),
    _with(
        DARK,
        Tone("#10382f", "#1a5748", "#7fd9c2"),
        Tone("#4a1c25", "#75303d", "#ff9fae"),
        _GREYS[1],
    ),
)
_HIGH_CONTRAST = (
    Colours(
        name="light",
        window="#ffffff",
        page="#ffffff",
        raised="#ffffff",
        hover="#e4e4e4",
        chosen="#cfe0ff",
        ink="#000000",
        soft="#161616",
        dim="#333333",
        line="#5a5a5a",
        accent="#0000b8",
        on_accent="#ffffff",
        claim="#ececec",
        claim_line="#000000",
        hit="#ffe94d",
        hit_current="#ffc400",
        hit_ink="#6b4c00",
        selection="#a9c9ff",
        supports=Tone("#cfe3ff", "#8fbcff", "#003585"),
        contradicts=Tone("#ffd9c2", "#ffb084", "#7a1f00"),
        mentions=Tone("#e6e6e6", "#cccccc", "#333333"),
    ),
    Colours(
        name="dark",
        window="#000000",
        page="#000000",
        raised="#000000",
        hover="#262626",
        chosen="#1c3560",
        ink="#ffffff",
        soft="#f0f0f0",
        dim="#d6d6d6",
        line="#8c8c8c",
        accent="#9cc9ff",
        on_accent="#000000",
        claim="#242424",
        claim_line="#ffffff",
        hit="#5c4e00",
        hit_current="#806c00",
        hit_ink="#ffe14a",
        selection="#2c5496",
        supports=Tone("#00305e", "#00519c", "#9ad4ff"),
        contradicts=Tone("#5a2200", "#8a3a08", "#ffb98c"),
        mentions=Tone("#333333", "#4d4d4d", "#e0e0e0"),
    ),
)

PALETTES: dict[str, tuple[Colours, Colours]] = {
    STANDARD: (LIGHT, DARK),
    "blue-amber": _BLUE_AMBER,
    "teal-crimson": _TEAL_CRIMSON,
    "high-contrast": _HIGH_CONTRAST,
}
"""Light and dark by the palette's name."""


def in_palette(base: Colours, palette: str) -> Colours:
    """Return a palette in the lightness of `base`; an unknown name is the standard one."""
    light, dark = PALETTES.get(palette, PALETTES[STANDARD])
    return dark if base.name == "dark" else light
