"""The style sheet, written from a palette."""

from typing import TYPE_CHECKING

from reader import places

if TYPE_CHECKING:
    from reader.ui.theme import Colours

_SHEET = """
* {{ outline: none; }}
QMainWindow, QDialog {{ background: {window}; }}
QToolTip {{ background: {raised}; color: {ink}; border: 1px solid {line}; padding: 4px 6px; }}
QFrame#bar {{ background: {raised}; border: none; border-bottom: 1px solid {line}; }}
QFrame#side {{ background: {raised}; border: none; }}
QFrame#pane {{ background: {page}; border: none; }}
QFrame#dock {{ background: {raised}; border: none; border-top: 1px solid {line}; }}
QFrame#paneHead {{ background: {page}; border: none; border-bottom: 1px solid {line}; }}
QToolButton#offer {{ background: {page}; border-color: {line}; }}
QToolButton#offer:hover {{ background: {hover}; }}
QToolButton#offer:focus {{ border-color: {accent}; }}
QFrame#notice {{ background: {claim}; border: none; border-bottom: 1px solid {line}; }}
QFrame#steps {{ background: {raised}; border: none; border-bottom: 1px solid {line}; }}
QScrollArea#welcome, QScrollArea#welcome > QWidget > QWidget {{ background: {page}; border: none; }}
QPushButton#way {{ background: {raised}; border: 1px solid {line}; min-height: 28px; }}
QPushButton#way:hover {{ background: {hover}; }}
QPushButton#way:focus {{ border: 2px solid {accent}; }}
QLabel#dropHint {{ background: {claim}; color: {ink}; border: 2px dashed {accent}; border-radius: 10px; }}
QPlainTextEdit#pasted {{ background: {page}; color: {ink}; border: 1px solid {line}; border-radius: 6px;
    padding: 6px; selection-background-color: {selection}; selection-color: {ink}; }}
QPlainTextEdit#pasted:focus {{ border-color: {accent}; }}
QLabel {{ background: transparent; color: {ink}; }}
QLabel[role="soft"] {{ color: {soft}; }}
QLabel[role="dim"] {{ color: {dim}; }}
QLabel[role="title"] {{ font-weight: 600; }}
QTextEdit, QAbstractItemView {{ border: 1px solid transparent;
    color: {ink}; selection-background-color: {selection}; selection-color: {ink}; }}
QAbstractItemView {{ background: {page}; }}
QTextEdit, QuietListView, Grid, Grid QHeaderView {{ background: transparent; }}
QTextEdit:focus, QListView:focus, QTableView:focus {{ border-color: {accent}; }}
QHeaderView {{ background: {raised}; border: none; }}
QHeaderView::section {{ background: {raised}; color: {soft}; border: none; padding: 3px 6px; }}
QTextEdit#reading {{ background: {page}; }}
QLineEdit, QPlainTextEdit, QTextEdit, QAbstractItemView {{ placeholder-text-color: {dim}; }}
QLineEdit, QComboBox {{ background: {page}; color: {ink}; border: 1px solid {line}; border-radius: 6px;
    padding: 4px 8px; min-height: 18px; selection-background-color: {selection}; selection-color: {ink}; }}
QPlainTextEdit#note {{ background: {page}; color: {ink}; border: 1px solid {line}; border-radius: 6px;
    padding: 1px 4px; selection-background-color: {selection}; selection-color: {ink}; }}
QLineEdit:focus, QComboBox:focus, QPlainTextEdit#note:focus {{ border: 1px solid {accent}; }}
QComboBox::drop-down {{ border: none; width: 16px; }}
QComboBox::down-arrow {{ image: none; width: 0; height: 0; margin-right: 6px; border-left: 4px solid {page};
    border-right: 4px solid {page}; border-top: 5px solid {soft}; }}
QFrame#side QComboBox {{ font-size: 12px; padding: 4px 0 4px 6px; }}
QComboBox {{ combobox-popup: 0; }}
QComboBox QAbstractItemView {{ background: {raised}; border: 1px solid {line}; padding: 2px; }}
QComboBox QAbstractItemView::item {{ min-height: 24px; }}
QPushButton, QToolButton {{ background: transparent; color: {ink}; border: 1px solid transparent;
    border-radius: 6px; padding: 4px 9px; min-height: 18px; }}
QPushButton:hover, QToolButton:hover {{ background: {hover}; }}
QPushButton:focus, QToolButton:focus {{ border-color: {accent}; }}
QPushButton:pressed, QToolButton:pressed, QToolButton:checked {{ background: {chosen}; }}
QPushButton:disabled, QToolButton:disabled {{ color: {dim}; }}
QToolButton#legend {{ padding: 1px 4px; }}
QToolButton#paneMenu {{ padding: 0 4px; color: {soft}; font-size: 15px; }}
QLineEdit QToolButton {{ padding: 0; min-height: 0; border: none; }}
QPushButton#plain {{ border-color: {line}; background: {page}; }}
QPushButton#plain:checked {{ border-color: {accent}; background: {chosen}; }}
QPushButton#plain:default {{ color: {ink}; }}
QPushButton#plain:focus {{ border-color: {accent}; }}
QPushButton#plain:checked:focus {{ border: 2px solid {ink}; padding: 3px 8px; }}
QPushButton:default, QPushButton#primary {{ background: {accent}; color: {on_accent};
    border-color: {accent}; }}
QPushButton:default:focus, QPushButton#primary:focus {{ border: 3px double {on_accent}; padding: 2px 7px; }}
QPushButton#primary:disabled {{ background: {hover}; color: {dim}; border-color: {line}; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QCheckBox {{ color: {ink}; border: 1px solid transparent; border-radius: 4px; padding: 2px 4px;
    spacing: 7px; }}
QCheckBox:focus {{ border-color: {accent}; }}
QCheckBox::indicator {{ width: 14px; height: 14px; border: 1px solid {dim}; border-radius: 3px;
    background: {page}; }}
QCheckBox::indicator:checked {{ background: {accent}; border-color: {accent}; image: url("{tick}"); }}
QSplitter::handle {{ background: {line}; }}
QSplitter::handle:hover {{ background: {accent}; }}
QScrollBar:vertical {{ background: transparent; width: 9px; margin: 0; }}
QScrollBar::handle:vertical {{ background: {line}; border-radius: 4px; min-height: 28px; margin: 1px; }}
QScrollBar::handle:vertical:hover {{ background: {dim}; }}
QScrollBar::handle:vertical:disabled {{ background: transparent; }}
QScrollBar:horizontal {{ background: transparent; height: 9px; margin: 0; }}
QScrollBar::handle:horizontal {{ background: {line}; border-radius: 4px; min-width: 28px; margin: 1px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QStatusBar {{ background: {raised}; color: {soft}; border-top: 1px solid {line}; }}
QStatusBar::item {{ border: none; }}
QStatusBar QLabel {{ color: {soft}; padding: 0 6px; }}
QProgressBar {{ background: {hover}; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 3px; }}
QMenuBar {{ background: {raised}; color: {soft}; padding: 2px 4px 0 4px; }}
QMenuBar::item {{ background: transparent; padding: 2px 8px; border-radius: 4px; }}
QMenuBar::item:selected, QMenuBar::item:pressed {{ background: {chosen}; color: {ink}; }}
QMenu {{ background: {raised}; color: {ink}; border: 1px solid {line}; padding: 4px; }}
QMenu::item {{ padding: 5px 22px; border-radius: 4px; }}
QMenu::item:selected {{ background: {chosen}; }}
QMenu::item:disabled {{ color: {dim}; }}
QMenu::item:disabled:selected {{ background: transparent; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 4px 6px; }}
"""


def stylesheet(colours: "Colours") -> str:
    """Return the program's style sheet in the given colours."""
    names = ("window", "page", "raised", "hover", "chosen", "ink", "soft", "dim", "line")
    extra = ("accent", "on_accent", "claim", "selection")
    tick = (places.resources() / "icons" / f"tick-{colours.name}.svg").as_posix()
    return _SHEET.format(tick=tick, **{name: getattr(colours, name) for name in names + extra})
