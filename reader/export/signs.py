"""The verdicts' signs as drawings, so that they print without any font."""

import itertools

from reader.evidence.model import Verdict

_STROKES: dict[Verdict | None, tuple[tuple[tuple[float, float], ...], ...]] = {
    Verdict.SUPPORTS: (((0.05, 0.45), (0.36, 0.1), (0.95, 0.9)),),
    Verdict.CONTRADICTS: (((0.1, 0.1), (0.9, 0.9)), ((0.1, 0.9), (0.9, 0.1))),
    Verdict.MENTIONS: (((0.0, 0.4), (0.25, 0.65), (0.75, 0.35), (1.0, 0.6)),),
    None: (((0.5, 1.0), (0.5, 0.38)), ((0.5, 0.14), (0.5, 0.02))),
}


def sign(verdict: Verdict | None, x: float, y: float, size: float, ink: tuple[float, float, float]) -> str:
    """Return PDF operators that draw a tick, a cross, a wave or (for a contested claim) an exclamation mark.

    `x` and `y` are the lower left corner in points, `ink` components lie in 0..1.
    """
    parts = [f"{' '.join(map(str, ink))} RG 1.3 w 1 J 1 j [] 0 d"]
    for stroke in _STROKES[verdict]:
        points = [f"{x + px * size:.2f} {y + py * size:.2f}" for px, py in stroke]
        parts.append(f"{points[0]} m " + " ".join(f"{point} l" for point in points[1:]) + " S")
    return " ".join(parts)


def filled_sign(
    verdict: Verdict | None, x: float, y: float, size: float, ink: tuple[float, float, float]
) -> str:
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
