"""Which entailment model judges: another one from a folder, or the built-in one."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from reader.errors import ReaderError

if TYPE_CHECKING:
    from reader.ui.window import Window


def ask_model(window: "Window") -> None:
    """Ask for the folder of an ONNX entailment model, and judge with it once it was found to run."""
    chosen = QFileDialog.getExistingDirectory(window, _tr("Folder of an ONNX entailment model"))
    if not chosen:
        return
    state, folder = window.controller, Path(chosen)
    window.status.said.setText(_tr("trying the model…"))
    state.tasks.submit(
        "model",
        lambda _task: state.backend.check_model(folder),
        lambda name: _use(window, folder, _tr("judged by the model {name}").format(name=name)),
        key="model",
        failed=lambda error: _refuse(window, error),
    )


def use_built_in(window: "Window") -> None:
    """Judge with the built-in model again."""
    _use(window, None, _tr("judged by the built-in model"))


def _use(window: "Window", folder: Path | None, said: str) -> None:
    try:
        window.settings.keep_model(folder)
    except ReaderError as error:
        _refuse(window, error)
        return
    window.notice.hide()
    window.status.said.setText(said)
    window.controller.rejudge()


def _refuse(window: "Window", error: BaseException) -> None:
    window.status.said.setText("")
    window.controller.fail(error)


def _tr(text: str) -> str:
    return QCoreApplication.translate("model_choice", text)
