"""Weights of the pronoun resolver, fitted on GUM's chains by packaging/model/syntax/fit_referents.py.

Their order is that of `Discourse.features`. Below `SURE`, a share of the likelihood of all candidates, a
pronoun is left as it stands.
"""

WEIGHTS: dict[str, tuple[float, ...]] = {
    "he": (
        0.63, 0.12, -0.50, -0.46, 0.72, -0.15, 0.35, 0.32, -0.06, 0.15, 1.44,
        0.02, 0.36, -0.16, 0.00, 0.00, 0.00, 0.00, 0.00, 0.00, 0.00, 0.00,
    ),
    "she": (
        0.63, 0.12, -0.50, -0.46, 0.72, -0.15, 0.35, 0.32, -0.06, 0.15, 1.44,
        0.02, 0.36, -0.16, 0.00, 0.00, 0.00, 0.00, 0.00, 0.00, 0.00, 0.00,
    ),
    "it": (
        1.00, 0.05, -0.64, -0.47, 0.99, 0.47, -0.31, 0.16, 0.81, 0.54, 0.55,
        -0.17, -0.25, -0.28, 0.00, 0.00, 0.33, 1.15, 0.64, 0.00, 1.84, 0.68,
    ),
    "they": (
        1.36, 0.26, -0.93, -0.81, 1.26, 0.77, 0.50, 0.20, 0.25, -0.53, 0.21,
        -1.57, -0.05, -0.23, 1.46, 1.69, 1.42, -0.40, -0.57, -0.08, 0.79, -0.53,
    ),
}  # fmt: skip
SURE = {"he": 0.3, "she": 0.3, "it": 0.4, "they": 0.4}
