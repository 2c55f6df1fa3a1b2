"""The verdicts' signs and the digits in the margin as drawings, so that they print without any font."""

import itertools

from reader.evidence.model import Verdict
from reader.export.palette import Shown
from reader.review.model import HumanVerdict

Strokes = tuple[tuple[tuple[float, float], ...], ...]
Ink = tuple[float, float, float]
DIGIT_WIDTH = 0.78
"""How far one digit is from the next, as a part of its height."""
_STROKES: dict[Shown | None, Strokes] = {
    Verdict.SUPPORTS: (((0.05, 0.45), (0.36, 0.1), (0.95, 0.9)),),
    Verdict.CONTRADICTS: (((0.1, 0.1), (0.9, 0.9)), ((0.1, 0.9), (0.9, 0.1))),
    Verdict.MENTIONS: (((0.0, 0.4), (0.25, 0.65), (0.75, 0.35), (1.0, 0.6)),),
    HumanVerdict.IRRELEVANT: (((0.05, 0.5), (0.95, 0.5)),),
    None: (((0.5, 1.0), (0.5, 0.38)), ((0.5, 0.14), (0.5, 0.02))),
}
_SIX = (
    *((0.5, 0.93), (0.33, 1.0), (0.15, 0.85), (0.06, 0.55), (0.07, 0.22), (0.18, 0.04), (0.33, 0.0)),
    *((0.48, 0.06), (0.56, 0.22), (0.56, 0.38), (0.48, 0.54), (0.33, 0.6), (0.17, 0.53), (0.07, 0.36)),
)
_DIGITS: dict[str, Strokes] = {
    "0": (
        (
            *((0.3, 1.0), (0.14, 0.87), (0.06, 0.5), (0.14, 0.13), (0.3, 0.0)),
            *((0.46, 0.13), (0.54, 0.5), (0.46, 0.87), (0.3, 1.0)),
        ),
    ),
    "1": (((0.12, 0.8), (0.34, 1.0), (0.34, 0.0)),),
    "2": (
        (
            *((0.07, 0.8), (0.15, 0.95), (0.3, 1.0), (0.46, 0.93), (0.53, 0.76), (0.46, 0.55)),
            *((0.05, 0.0), (0.57, 0.0)),
        ),
    ),
    "3": (
        (
            *((0.08, 0.93), (0.28, 1.0), (0.46, 0.92), (0.5, 0.74), (0.42, 0.59), (0.24, 0.54)),
            *((0.46, 0.46), (0.55, 0.28), (0.47, 0.08), (0.28, 0.0), (0.06, 0.07)),
        ),
    ),
    "4": (((0.44, 0.0), (0.44, 1.0), (0.03, 0.3), (0.6, 0.3)),),
    "5": (
        (
            *((0.52, 1.0), (0.14, 1.0), (0.1, 0.56), (0.28, 0.62), (0.48, 0.54), (0.56, 0.32)),
            *((0.47, 0.09), (0.28, 0.0), (0.06, 0.07)),
        ),
    ),
    "6": (_SIX,),
    "7": (((0.05, 1.0), (0.56, 1.0), (0.22, 0.0)),),
    "8": (
        (
            *((0.3, 0.55), (0.13, 0.65), (0.1, 0.85), (0.3, 1.0), (0.5, 0.85), (0.47, 0.65), (0.3, 0.55)),
            *((0.1, 0.42), (0.05, 0.18), (0.3, 0.0), (0.55, 0.18), (0.5, 0.42), (0.3, 0.55)),
        ),
    ),
    "9": (tuple((0.6 - x, 1.0 - y) for x, y in _SIX),),
}


def sign(
    verdict: Shown | None,
    x: float,
    y: float,
    size: float,
    ink: Ink,
    *,
    pen: float = 1.3,
) -> str:
    """Return PDF operators that draw a tick, cross, wave, bar or (for a contested claim) an exclamation mark.

    `x` and `y` are the lower left corner in points, `pen` the lines' width, `ink` components lie in 0..1.
    """
    return _drawn(_STROKES[verdict], x, y, size, ink, pen=pen)


def number(value: int, x: float, y: float, size: float, ink: Ink) -> str:
    """Return PDF operators that draw a number of height `size`; it is `number_width` wide."""
    drawn = []
    for place, digit in enumerate(str(value)):
        drawn.append(_drawn(_DIGITS[digit], x + place * size * DIGIT_WIDTH, y, size, ink, pen=0.75))
    return " ".join(drawn)


def number_width(value: int, size: float) -> float:
    """Return the width of a drawn number."""
    return len(str(value)) * size * DIGIT_WIDTH


def _drawn(strokes: Strokes, x: float, y: float, size: float, ink: Ink, *, pen: float) -> str:
    parts = [f"{' '.join(map(str, ink))} RG {pen} w 1 J 1 j [] 0 d"]
    for stroke in strokes:
        points = [f"{x + px * size:.2f} {y + py * size:.2f}" for px, py in stroke]
        parts.append(f"{points[0]} m " + " ".join(f"{point} l" for point in points[1:]) + " S")
    return " ".join(parts)


def filled_sign(verdict: Shown | None, x: float, y: float, size: float, ink: Ink) -> str:
    """Return PDF operators for the sign in white on a disc of ink: a verdict of the analyst's.

    The arcs are cubic curves whose handles have the length 4/3 (sqrt(2) - 1) of the radius.
    """
    radius = size * 0.78
    handle = radius * 0.5523
    middle_x, middle_y = x + size / 2, y + size / 2
    turns = ((1, 0), (0, 1), (-1, 0), (0, -1), (1, 0))
    path = [f"{middle_x + radius:.2f} {middle_y:.2f} m"]
    for (ax, ay), (bx, by) in itertools.pairwise(turns):
        points = (
            (radius * ax + handle * bx, radius * ay + handle * by),
            (radius * bx + handle * ax, radius * by + handle * ay),
            (radius * bx, radius * by),
        )
        path.append(" ".join(f"{middle_x + px:.2f} {middle_y + py:.2f}" for px, py in points) + " c")
    disc = f"{' '.join(map(str, ink))} rg {' '.join(path)} f"
    inset = size * 0.14
    return f"{disc} {sign(verdict, x + inset, y + inset, size - 2 * inset, (1.0, 1.0, 1.0))}"
