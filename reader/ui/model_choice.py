"""Which entailment model judges: another one from a folder, or the built-in one."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from reader.errors import ReaderError

if TYPE_CHECKING:
    from reader.ui.window import Window


def ask_model(window: "Window") -> None:
    """Ask for the folder of an ONNX entailment model, and judge with it once it was found to run."""
    chosen = QFileDialog.getExistingDirectory(window, "Folder of an ONNX entailment model")
    if not chosen:
        return
    state, folder = window.controller, Path(chosen)
    window.status.said.setText("trying the model…")
    state.tasks.submit(
        "model",
        lambda _task: state.backend.check_model(folder),
        lambda name: _use(window, folder, f"the model {name}"),
        key="model",
        failed=lambda error: _refuse(window, error),
    )


def use_built_in(window: "Window") -> None:
    """Judge with the built-in model again."""
    _use(window, None, "the built-in model")


def _use(window: "Window", folder: Path | None, name: str) -> None:
    try:
        window.settings.keep_model(folder)
    except ReaderError as error:
        _refuse(window, error)
        return
    window.notice.hide()
    window.status.said.setText(f"judged by {name}")
    window.controller.rejudge()


def _refuse(window: "Window", error: BaseException) -> None:
    window.status.said.setText("")
    window.controller.fail(error)
