"""Names for the parts of fields that Qt leaves without one."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QLineEdit, QToolButton


def clearable(field: QLineEdit) -> None:
    """Give a field a button that empties it."""
    field.setClearButtonEnabled(True)
    for button in field.findChildren(QToolButton):
        button.setAccessibleName(QCoreApplication.translate("fields", "Clear the field"))


def say_purpose(box: QComboBox, words: str) -> None:
    """Tell what a box without a label chooses: on Linux its name is what is chosen in it."""
    box.setAccessibleName(words)
    box.setToolTip(words)
