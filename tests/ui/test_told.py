"""What the rooms below say is known to the window, whole, so that it can say it in any language."""

import ast
import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import reader
from reader.review.model import HumanVerdict
from reader.ui.below import LINES

ROOT = Path(reader.__file__).parent
LOCAL = {"cli.py", "commands", "ui/qt_messages.py"}
"""What speaks to a terminal, in English."""
PLACE = re.compile(r"\{[^{}]*\}")
# Which argument of these calls says something: a change's name, what a model cannot do, advice on a query,
# what became of the search index.
NAMED = {
    "_empty": 1,
    "_note_claim": 0,
    "_do": 3,
    "_step": 3,
    "_unusable": 1,
    "SearchResult": 3,
    "in_memory": 1,
    "_on_disk": 3,
}


def template(node: ast.expr, tree: ast.Module) -> set[str]:
    """Return what an expression may say, with {} for what is put in."""
    found: set[str] = set()
    match node:
        case ast.Constant(str() as text):
            found = {text}
        case ast.JoinedStr(parts):
            found = {"".join(said) for said in product(*(pieces(part, tree) for part in parts))}
        case ast.IfExp(body=one, orelse=other):
            found = template(one, tree) | template(other, tree)
        case ast.BoolOp(values=[*_, ast.Constant(str() as text)]):
            found = {text}
        case ast.BinOp(left=left, right=right):
            found = {a + b for a in template(left, tree) for b in known(right, tree)}
        case ast.Name(name):
            found = {t for value in given(name, tree) for t in template(value, tree)}
        case ast.Call(func=ast.Name(name)):
            found = {t for value in returned(name, tree) for t in template(value, tree)}
    return found


def pieces(part: ast.expr, tree: ast.Module) -> set[str]:
    """Return what a part of an f-string may say."""
    return known(part.value, tree) if isinstance(part, ast.FormattedValue) else template(part, tree)


def known(node: ast.expr, tree: ast.Module) -> set[str]:
    """Return what is put in where that is written out, else {}."""
    if isinstance(node, ast.Constant):
        return {str(node.value)}
    if isinstance(node, ast.IfExp | ast.BoolOp):
        return (template(node, tree) or {"{}"}) | {"{}"}
    if isinstance(node, ast.Name) and node.id.startswith("_"):
        return template(node, tree) or {"{}"}
    return {"{}"}


def given(name: str, tree: ast.Module) -> Iterator[ast.expr]:
    """Walk what a name is given in a module, or in the one that it is imported from."""
    for node in ast.walk(tree):
        for target in node.targets if isinstance(node, ast.Assign) else ():
            match target, node:
                case ast.Name(id=found), ast.Assign(value=value) if found == name:
                    yield value
                case ast.Tuple(elts=targets), ast.Assign(value=ast.Tuple(elts=values)):
                    yield from (v for t, v in zip(targets, values, strict=True) if ast.unparse(t) == name)
        if isinstance(node, ast.ImportFrom) and name in {alias.name for alias in node.names}:
            file = ROOT.parent / f"{(node.module or '').replace('.', '/')}.py"
            if file.is_file():
                yield from given(name, ast.parse(file.read_text(encoding="utf-8")))


def returned(name: str, tree: ast.Module) -> Iterator[ast.expr]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.name == name:
            yield from (n.value for n in ast.walk(node) if isinstance(n, ast.Return) and n.value is not None)


def errors() -> set[str]:
    """Return the names of the errors that users are told."""
    found, before = {"ReaderError"}, 0
    trees = [ast.parse(p.read_text(encoding="utf-8")) for p in ROOT.rglob("*.py")]
    while len(found) > before:
        before = len(found)
        for tree in trees:
            for node in ast.walk(tree):
                if isinstance(node, ast.ClassDef) and any(
                    isinstance(b, ast.Name) and b.id in found for b in node.bases
                ):
                    found.add(node.name)
    return found


def sayings(tree: ast.Module, kinds: set[str]) -> Iterator[ast.expr]:
    """Walk the expressions of a module that a user is told."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in kinds:
                yield from node.args[:2]
            elif name == "append" and ast.unparse(node.func).endswith(".told.append"):
                yield node.args[0]
            elif name in NAMED:
                yield from node.args[NAMED[name] :][:1]
                yield from (k.value for k in node.keywords if k.arg == "advice")
    for function in ("advise", "_meant", "_spelling", "_unfinished", "rules_alone", "unplaced"):
        yield from returned(function, tree)


def said_below() -> set[tuple[str, str]]:
    """Return what the rooms below the window say: which module, and the line."""
    kinds, found = errors(), set()
    for file in ROOT.rglob("*.py"):
        place = file.relative_to(ROOT)
        if not {place.parts[0], place.as_posix()} & LOCAL:
            tree = ast.parse(file.read_text(encoding="utf-8"))
            lines = {line for said in sayings(tree, kinds) for line in template(said, tree)}
            found |= {(file.name, line) for line in lines if line.strip("{}() :")}
    return found


def test_every_line_from_below_is_known() -> None:
    listed = {PLACE.sub("{}", line) for line in LINES}
    unknown = {f"{where}: {line}" for where, line in said_below() if PLACE.sub("{}", line) not in listed}
    assert unknown == set()


def test_no_line_is_listed_that_nobody_says() -> None:
    said = {PLACE.sub("{}", line) for _, line in said_below()} | {verdict.value for verdict in HumanVerdict}
    assert {line for line in LINES if PLACE.sub("{}", line) not in said} == {
        "Something unexpected happened ({kind})",
        "a change belongs to no review",
        "no source in {folder} can be read ({source}: {reason})",
        "{kinds}, Markdown (.md, .markdown) and plain text (.txt, .text)",
    }
