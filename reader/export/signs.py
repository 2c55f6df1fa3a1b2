"""The verdicts' signs as drawings, so that they print without any font."""

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
