"""How the HTML page looks, and what it may do: nothing but show itself."""

from reader.evidence.model import Verdict
from reader.export.palette import LOOKS, css

POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_LINES = {Verdict.SUPPORTS: "solid", Verdict.CONTRADICTS: "dashed", Verdict.MENTIONS: "dotted"}
_STYLE = """
:root { color-scheme: light; }
body { margin: 0; font: 17px/1.55 Georgia, "Libertinus Serif", serif; color: #16181c; background: #f4f3f0; }
header, section { padding: 1.2rem 2rem; }
section { max-width: 48rem; }
h1 { font-size: 1.7rem; margin: 0 0 .3rem; } h2 { font-size: 1.25rem; }
h3 { font-size: 1.05rem; margin-bottom: .2rem; }
.small { color: #565a61; font: 14px/1.5 system-ui, sans-serif; }
.panes { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(16rem, 1fr); gap: 1px;
  background: #d5d3cd;
  border-block: 1px solid #d5d3cd; overflow-x: auto; }
article { background: #fff; padding: 1rem 1.5rem; height: 80vh; overflow-y: auto; overflow-wrap: anywhere; }
.furniture { color: #6b6f76; font-size: .85em; }
.bullet { margin-left: 1.2em; }
mark { color: inherit; background: none; padding: .08em 0;
  text-decoration-thickness: 2px; text-underline-offset: 3px; }
a { color: #0a4f7a; }
.ref { font: 11px/0 system-ui, sans-serif; vertical-align: super; padding-left: 2px;
  color: #565a61; white-space: nowrap; }
.ref a { text-decoration: none; }
:target { scroll-margin-top: 2rem; outline: 2px solid #0a4f7a; outline-offset: 3px; }
a:target + mark { outline: 2px solid #0a4f7a; }
.evidence { margin: .3rem 0 .3rem 1rem; }
@media print { .panes { display: block; } article { height: auto; overflow: visible; } }
"""


def style() -> str:
    """Return the page's style sheet: verdicts are told apart by colour and by line."""
    rules = [
        f".{v.value} {{ background: {css(look.fill)};"
        f" text-decoration: underline {_LINES[v]} {css(look.ink)}; }}\n"
        f"b.{v.value} {{ color: {css(look.ink)}; background: none; text-decoration: none; }}"
        for v, look in LOOKS.items()
    ]
    ink = css(LOOKS[Verdict.CONTRADICTS].ink)
    rules.append(f".claim {{ background: none; text-decoration: underline solid {ink}; }}")
    rules.append(
        f".both {{ background: {css(LOOKS[Verdict.CONTRADICTS].fill)};"
        f" border-bottom: 3px solid {css(LOOKS[Verdict.SUPPORTS].ink)}; }}"
    )
    rules.append(".reviewed { outline: 1.5px solid #16181c; outline-offset: 1px; }")
    return _STYLE + "\n".join(rules)
