"""The menu bar, made from the table of commands: a menu per group, every action in it with its key."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar

from reader.ui.actions import Command

Row = tuple[Command, QAction]


def fill_menus(bar: QMenuBar, commands: tuple[Command, ...], actions: tuple[QAction, ...]) -> None:
    """Put every command into the menu of its group; `actions` are theirs, in the same order.

    Each title and each entry has a mnemonic of its own, found here so that it is one in every language; those
    of the titles leave alone what is a key of a command already.
    """
    rows = list(zip(commands, actions, strict=True))
    groups = list(dict.fromkeys(command.group for command in commands))
    titles = mnemonics(groups, taken=_alt_letters(commands))
    for group, title in zip(groups, titles, strict=True):
        menu = bar.addMenu(title)
        menu.setToolTipsVisible(True)
        _fill(menu, [row for row in rows if row[0].group == group])


def enter(bar: QMenuBar) -> None:
    """Open the first menu; the arrows lead to the others, Esc leads back to where the keyboard was."""
    if bar.actions():
        bar.setActiveAction(bar.actions()[0])


def mnemonics(titles: Iterable[str], taken: frozenset[str] = frozenset()) -> list[str]:
    """Return the titles with a "&" before a letter that no other one has, where there is such a letter.

    Initials are tried first, then the first letters of further words, then any letter; `taken` are in lower
    case.
    """
    used, marked = set(taken), []
    for title in titles:
        at = next((n for n in _tried(title) if title[n].lower() not in used), None)
        if at is None:
            marked.append(_escaped(title))
        else:
            used.add(title[at].lower())
            marked.append(f"{_escaped(title[:at])}&{_escaped(title[at:])}")
    return marked


def _tried(title: str) -> list[int]:
    letters = [n for n, sign in enumerate(title) if sign.isalnum()]
    initials = [n for n in letters if n == 0 or not title[n - 1].isalnum()]
    return initials + [n for n in letters if n not in initials]


def _escaped(text: str) -> str:
    return text.replace("&", "&&")


def _alt_letters(commands: tuple[Command, ...]) -> frozenset[str]:
    keys = (key.split("+") for command in commands for key in command.keys)
    return frozenset(last.lower() for *held, last in keys if held == ["Alt"] and len(last) == 1)


def _fill(menu: QMenu, rows: list[Row]) -> None:
    """Fill a menu; a submenu stands where the first of its commands does."""
    under = list(dict.fromkeys(command.under for command, _ in rows if command.under))
    plain = [row for row in rows if not row[0].under]
    titles = mnemonics([*under, *(command.name for command, _ in plain)])
    submenus = dict(zip(under, titles[: len(under)], strict=True))
    texts = {id(action): title for (_, action), title in zip(plain, titles[len(under) :], strict=True)}
    for command, action in rows:
        if command.under and command.under not in submenus:
            continue
        if command.apart and menu.actions():
            menu.addSeparator()
        if command.under:
            inner = menu.addMenu(submenus.pop(command.under))
            inner.setToolTipsVisible(True)
            _fill_submenu(inner, [row for row in rows if row[0].under == command.under])
        else:
            action.setText(texts[id(action)])
            menu.addAction(action)
    menu.aboutToShow.connect(partial(_refresh, rows))
    menu.aboutToHide.connect(partial(_release, rows))


def _fill_submenu(menu: QMenu, rows: list[Row]) -> None:
    for (_, action), text in zip(rows, mnemonics([command.name for command, _ in rows]), strict=True):
        action.setText(text)
        menu.addAction(action)
    menu.aboutToShow.connect(partial(_prepare, menu, rows))
    menu.aboutToHide.connect(partial(_release, rows))


def _prepare(menu: QMenu, rows: list[Row]) -> None:
    """Show what a submenu offers by now before its own commands."""
    _refresh(rows)
    own = {id(action) for _, action in rows}
    for former in [action for action in menu.actions() if id(action) not in own]:
        menu.removeAction(former)
        former.deleteLater()
    found = [inner for command, _ in rows if command.more for inner in command.more()]
    if not found:
        return
    first = rows[0][1]
    texts = [" – ".join(filter(None, (command.name, command.group))) for command in found]
    for inner, text in zip(found, mnemonics(texts), strict=True):
        action = QAction(text, menu)
        action.triggered.connect(lambda _checked=False, run=inner.run: run())
        action.setEnabled(not inner.why_not)
        action.setToolTip(inner.why_not or inner.group)
        menu.insertAction(first, action)
    menu.insertSeparator(first)


def _refresh(rows: list[Row]) -> None:
    """Say which switches are on and what can be done now."""
    for command, action in rows:
        if command.chosen is not None:
            action.setChecked(command.chosen())
        why_not = command.why_not
        action.setEnabled(not why_not)
        action.setToolTip(why_not or command.name)
        action.setStatusTip(why_not)


def _release(rows: list[Row]) -> None:
    """Let every key work again: what it can do by then is for the command to say."""
    for _, action in rows:
        action.setEnabled(True)
