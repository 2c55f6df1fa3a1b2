"""Collects the window's words into resources/translations and compiles them.

lupdate knows a text by a literal call of `translate` with a literal context. The sources say it shorter
(`self.tr` in a class; `_tr` and `_noop` in a module that names its context once), so lupdate is given every
text written out. It merges them into the .ts files: German with every text, English with the plurals alone.
"""

import argparse
import ast
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TRANSLATIONS = ROOT / "resources" / "translations"
GERMAN, ENGLISH = "crossread_de", "crossread_en"
_FULL, _SHORT, _MARKER = "translate", "_tr", "_noop"


class NotLiteralError(ValueError):
    """A text that is put together where it should be translated, so that nobody can."""


@dataclass(frozen=True, slots=True)
class Said:
    """A text of the window; `counted` where a number is spoken in it ("%n")."""

    context: str
    text: str
    counted: bool


def said_in(file: Path) -> list[Said]:
    """Return every text that a source file has translated.

    Raises:
        NotLiteralError: a text is not written out.
    """
    tree = ast.parse(file.read_text(encoding="utf-8"))
    found = []
    for call, owner in _calls(tree, ""):
        said = _said(call, owner, _context(tree), file.name)
        if said is not None:
            found.append(said)
    return found


def collect(folder: Path, sources: Path = ROOT / "reader" / "ui") -> None:
    """Merge what the window says into the .ts files of a folder."""
    texts = {said for file in sorted(sources.rglob("*.py")) for said in said_in(file)}
    lines = []
    for said in sorted(texts, key=lambda s: (s.context, s.text)):
        counted = ', "", 1' if said.counted else ""
        context, text = (json.dumps(words, ensure_ascii=False) for words in (said.context, said.text))
        lines.append(f"translate({context}, {text}{counted})\n")
    with tempfile.TemporaryDirectory() as place:
        listed = Path(place) / "window.py"
        listed.write_text("".join(lines), encoding="utf-8")
        for name, extent in ((GERMAN, ()), (ENGLISH, ("-pluralonly",))):
            target = str(folder / f"{name}.ts")
            _tool(
                "lupdate",
                "-silent",
                "-no-obsolete",
                "-locations",
                "none",
                *extent,
                str(listed),
                "-ts",
                target,
            )


def compile_to(folder: Path, sources: Path = TRANSLATIONS) -> None:
    """Compile the .ts files of a folder into .qm files in `folder`, each put in its place whole.

    Qt maps these files into memory: one that is written over crashes the windows that use it.
    """
    with tempfile.TemporaryDirectory() as place:
        for name in (GERMAN, ENGLISH):
            made = Path(place) / f"{name}.qm"
            _tool("lrelease", "-silent", str(sources / f"{name}.ts"), "-qm", str(made))
            beside = folder / f"{name}.qm.new"
            beside.write_bytes(made.read_bytes())
            beside.replace(folder / made.name)


def _calls(node: ast.AST, owner: str) -> Iterator[tuple[ast.Call, str]]:
    """Walk the calls below a node, each with the class that it stands in."""
    inside = node.name if isinstance(node, ast.ClassDef) else owner
    if isinstance(node, ast.Call):
        yield node, inside
    for child in ast.iter_child_nodes(node):
        yield from _calls(child, inside)


def _context(tree: ast.Module) -> str:
    """Return the context that a module's `_tr` names, or its constant CONTEXT."""
    for node in tree.body:
        match node:
            case ast.Assign([ast.Name("CONTEXT")], ast.Constant(str() as context)):
                return context
            case ast.FunctionDef(name="_tr"):
                given = next(c.args[0] for c, _ in _calls(node, "") if _name(c) == _FULL)
                return str(given.value) if isinstance(given, ast.Constant) else ""
    return ""


def _said(call: ast.Call, owner: str, context: str, file: str) -> Said | None:
    name, arguments = _name(call), list(call.args)
    if name == "tr" and isinstance(call.func, ast.Attribute):
        context = owner
    elif name == _FULL and len(arguments) > 1:
        given = arguments.pop(0)
        if not (isinstance(given, ast.Constant) and isinstance(given.value, str)):
            return None
        context = given.value
    elif name not in (_SHORT, _MARKER):
        return None
    # What is looked up by a variable was marked where it is written.
    if isinstance(arguments[0], (ast.Name, ast.Subscript, ast.Attribute)):
        return None
    places = 1 if name == _SHORT else 2
    counted = len(arguments) > places or any(k.arg == "n" for k in call.keywords)
    literal = arguments[0]
    if not (isinstance(literal, ast.Constant) and isinstance(literal.value, str)):
        raise NotLiteralError(f"{file}:{call.lineno}: {ast.unparse(call)}")
    return Said(context, literal.value, counted)


def _name(call: ast.Call) -> str:
    function = call.func
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _tool(name: str, *arguments: str) -> None:
    program = Path(sys.executable).with_name(f"pyside6-{name}")
    subprocess.run([str(program), *arguments], check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="collect and compile the window's translations")
    parser.parse_args()
    collect(TRANSLATIONS)
    compile_to(TRANSLATIONS)
