"""How the HTML page looks, by day, by night and on paper, and what it may do: nothing but show itself."""

from reader.evidence.model import Verdict
from reader.export.palette import LOOKS, NIGHT, css

POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_LINES = {Verdict.SUPPORTS: "solid", Verdict.CONTRADICTS: "dashed", Verdict.MENTIONS: "dotted"}
_DAY_PAGE = {
    "ink": "#16181c",
    "dim": "#565a61",
    "page": "#f4f3f0",
    "sheet": "#ffffff",
    "line": "#d5d3cd",
    "link": "#0a4f7a",
}
_NIGHT_PAGE = {
    "ink": "#e6e4df",
    "dim": "#a9acb2",
    "page": "#17181b",
    "sheet": "#1f2125",
    "line": "#3a3d43",
    "link": "#8cc4ea",
}
_STYLE = """
body { margin: 0; font: 17px/1.55 Georgia, "Libertinus Serif", serif;
  color: var(--ink); background: var(--page); }
header, section { padding: 1.2rem 2rem; }
section { max-width: 48rem; }
h1 { font-size: 1.7rem; margin: 0 0 .3rem; } h2 { font-size: 1.25rem; }
h3 { font-size: 1.05rem; margin: 1.6rem 0 .2rem; }
header .small { overflow-wrap: anywhere; margin: .3rem 0; }
.small { color: var(--dim); font: 14px/1.5 system-ui, sans-serif; }
.panes { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(16rem, 1fr); gap: 1px;
  background: var(--line); border-block: 1px solid var(--line); overflow-x: auto; }
article { background: var(--sheet); padding: 1rem 1.5rem; height: 80vh; overflow-y: auto;
  overflow-wrap: anywhere; }
.furniture { color: var(--dim); font-size: .85em; }
.bullet { margin-left: 1.2em; }
mark { color: inherit; background: none; padding: .08em 0;
  text-decoration-thickness: 2px; text-underline-offset: 3px; }
a { color: var(--link); }
.ref { font: 11px/0 system-ui, sans-serif; vertical-align: super; padding-left: 2px;
  color: var(--dim); white-space: nowrap; }
.ref a { text-decoration: none; }
:target { scroll-margin-top: 2rem; outline: 2px solid var(--link); outline-offset: 3px; }
a:target + mark { outline: 2px solid var(--link); }
.evidence { margin: .3rem 0 .3rem 1rem; }
.supports, .contradicts, .mentions { text-decoration-line: underline; }
b.supports, b.contradicts, b.mentions { background: none; text-decoration: none; }
.irrelevant { text-decoration: line-through solid var(--dim); }
.supports.irrelevant, .contradicts.irrelevant, .mentions.irrelevant, .both.irrelevant {
  text-decoration-line: underline line-through; }
.claim { background: none; text-decoration: underline solid var(--contradicts); }
.both { background: linear-gradient(transparent 66%, var(--supports-fill) 66%) var(--contradicts-fill);
  text-decoration: underline dashed var(--contradicts); }
.reviewed { outline: 1.5px solid var(--ink); outline-offset: 1px; }
@media print {
  :root { --page: #ffffff; }
  body { font-size: 10.5pt; }
  header, section { padding: .6rem 0; max-width: none; }
  .panes { display: block; border: 0; }
  article { height: auto; overflow: visible; padding: 0; }
  article + article { break-before: page; }
  section { break-before: page; }
  h2, h3 { break-after: avoid; }
  .evidence { break-inside: avoid; }
  mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  a { color: inherit; text-decoration: none; }
}
"""


def style() -> str:
    """Return the page's style sheet: verdicts are told apart by colour and by line."""
    day = _DAY_PAGE | _named({v: (look.fill, look.ink) for v, look in LOOKS.items()})
    night = _NIGHT_PAGE | _named(NIGHT)
    rules = [
        f".{v.value} {{ background: var(--{v.value}-fill); text-decoration-style: {_LINES[v]};"
        f" text-decoration-color: var(--{v.value}); }}\nb.{v.value} {{ color: var(--{v.value}); }}"
        for v in LOOKS
    ]
    dark = f"@media screen and (prefers-color-scheme: dark) {{ :root {{ {_variables(night)} }} }}"
    root = f":root {{ color-scheme: light dark; {_variables(day)} }}"
    return "\n".join(("", root, dark, *rules, _STYLE.strip(), ""))


def _named(
    looks: dict[Verdict, tuple[tuple[int, int, int], tuple[int, int, int]]],
) -> dict[str, str]:
    fills = {f"{v.value}-fill": css(fill) for v, (fill, _) in looks.items()}
    return fills | {v.value: css(ink) for v, (_, ink) in looks.items()}


def _variables(values: dict[str, str]) -> str:
    return " ".join(f"--{name}: {value};" for name, value in values.items())
