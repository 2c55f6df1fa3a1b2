"""The command line: the same engine without a window, for scripts, tests and measurements."""

import argparse
import importlib
import io
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, NoReturn

from reader import __version__
from reader.errors import MissingPartError, ReaderError, UsageError
from reader.text.printable import one_line

if TYPE_CHECKING:
    from _typeshed import SupportsWrite

EXPORT_FORMATS = ("pdf", "dossier", "webannotation", "csv", "markdown", "html")
STANDINGS = ("contested", "corroborated", "single-source", "unchecked")
_LONGEST_FAULT = 200
_STOPPED = 128  # and the signal's number, as shells have it


class _Parser(argparse.ArgumentParser):
    """Turns argparse's complaints into the program's own one-line errors."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(message, f"see {self.prog} --help")

    def _print_message(self, message: str, file: "SupportsWrite[str] | None" = None) -> None:
        """Write help or version; argparse would say nothing of what cannot be written."""
        if message and file is not None:
            file.write(message)


def run() -> NoReturn:
    """Entry point of the installed command: exits with `main`'s status."""
    sys.exit(main(sys.argv[1:]))


def main(argv: Sequence[str]) -> int:
    """Carry out one command; return 0 done, 2 usage, 3 something unreadable, 4 an optional part missing."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    asked: list[int] = []

    def stop(number: int, _frame: FrameType | None) -> NoReturn:
        asked.append(number)
        raise KeyboardInterrupt

    try:
        with _handled(stop, signal.SIGINT, signal.SIGTERM):
            status = _written(_carried_out(argv))
        if asked:  # compiled modules make an ImportError of it
            raise KeyboardInterrupt
        return status
    except BrokenPipeError:
        _discard_output()
        return 0
    except OSError as error:
        _discard_output()
        return _refused(error)
    except KeyboardInterrupt:
        number = asked[0] if asked else int(signal.SIGINT)
        return _told("stopped: what was finished is kept, run it again to go on", _STOPPED + number)


def _carried_out(argv: Sequence[str]) -> int:
    try:
        options = _parser().parse_args(list(argv) or ["open"])
        command: Callable[[argparse.Namespace], int] = options.command
        return command(options)
    except SystemExit as end:  # argparse's, after --help and --version
        return int(end.code or 0)
    except ReaderError as error:
        return _told(str(error), error.exit_code)
    except OSError:
        raise
    except Exception as error:
        if sys.flags.dev_mode:
            raise
        why = f"{type(error).__name__}: {error}"[:_LONGEST_FAULT]
        return _told(f"a fault of the program ({why}): run it as `python -X dev -m reader` and report it", 1)


def _written(status: int) -> int:
    """Return the status once all results are written; OSError where they cannot be."""
    if sys.stdout is not None:
        sys.stdout.flush()
    return status


def _refused(error: OSError) -> int:
    why = (error.strerror or type(error).__name__).lower()
    return _told(f"the system refused ({why}): check the disk's room and permissions", 1)


def _told(message: str, status: int) -> int:
    if sys.stderr is not None:
        print(f"crossread: {one_line(message)}", file=sys.stderr)
    return status


@contextmanager
def _handled(
    handler: Callable[[int, FrameType | None], object] | signal.Handlers, *numbers: int
) -> Iterator[None]:
    """Answer signals with a handler for a while, but for those that whoever started the program has ignored.

    Only the main thread can; others go on without.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    heard = [number for number in numbers if signal.getsignal(number) is not signal.SIG_IGN]
    former = {number: signal.signal(number, handler) for number in heard}
    try:
        yield
    finally:
        for number, one in former.items():
            signal.signal(number, one)


def _discard_output() -> None:
    """Send what is still unwritten to nowhere, so that the interpreter does not fail on it when it ends."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="crossread",
        description="Shows where several accounts of one event agree, clash and stay silent.",
        epilog="Without a command, the window opens. Nothing that you open leaves this machine.",
    )
    parser.add_argument("--version", action="version", version=f"crossread {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND", parser_class=_Parser)
    _add_open(commands)

    index = commands.add_parser("index", help="build or refresh the index")
    _library(index, _late("articles", "index"))
    _json(index)

    search = commands.add_parser("search", help="hits with source, offsets and snippet")
    _library(search, _late("articles", "search"))
    search.add_argument("query", metavar="QUERY")
    _json(search)

    claims = commands.add_parser("claims", help="extracted claims with their standing")
    _library(claims, _late("evidence", "claims"))
    _json(claims)

    found = commands.add_parser("evidence", help="what supports and what contradicts each claim")
    _library(found, _late("evidence", "evidence"))
    asked = found.add_mutually_exclusive_group()
    asked.add_argument("--claim", metavar="TEXT", help="judge this sentence only")
    asked.add_argument(
        "--claims",
        type=Path,
        metavar="FILE.jsonl",
        help='lines of {"id", "text"} or {"source", "start", "end"}',
    )
    _json(found)

    judge = commands.add_parser("judge", help="label premise/hypothesis pairs with the entailment model")
    judge.add_argument("file", type=Path, metavar="FILE.jsonl")
    _json(judge)
    judge.add_argument("--model", type=Path, metavar="FOLDER", help="another ONNX model with its tokenizer")
    judge.set_defaults(command=_late("judging", "judge"))

    diff = commands.add_parser(
        "diff",
        help="aligned paragraphs of two sources with word diffs",
        epilog="Marks: [-only left-] {+only right+} [~moved from here~] {~moved to here~}; lines begin with ="
        " (two paragraphs), ~ (two that stand in another order), < (left alone), > (right alone).",
    )
    diff.add_argument("left", type=Path, metavar="SOURCE")
    diff.add_argument("right", type=Path, metavar="SOURCE")
    _json(diff)
    diff.set_defaults(command=_late("diffing", "diff"))

    _add_export(commands)

    back = commands.add_parser("import", help="take in what was written into exported files elsewhere")
    _library(back, _late("importing", "take_back"))
    back.add_argument("files", type=_path, nargs="+", metavar="FILE", help="PDFs, or .jsonld of an export")

    doctor = commands.add_parser("doctor", help="what is installed, what is missing, and the remedy")
    doctor.set_defaults(command=_late("health", "doctor"))
    return parser


def _add_open(commands: "argparse._SubParsersAction[_Parser]") -> None:
    window = commands.add_parser("open", help="the window")
    window.add_argument(
        "library",
        nargs="?",
        type=_path,
        metavar="LIBRARY",
        help="a folder of articles; without one what was open last",
    )
    window.add_argument(
        "--screenshot", type=Path, metavar="FILE.png", help="save a picture of the window, and end"
    )
    window.add_argument("--size", type=_size, metavar="WIDTHxHEIGHT", help="size of the window in pixels")
    window.add_argument("--theme", choices=("light", "dark"), help="default: as the system has it")
    window.add_argument("--claim", metavar="TEXT", help="select the claim that contains this text")
    window.set_defaults(command=_open)


def _add_export(commands: "argparse._SubParsersAction[_Parser]") -> None:
    out = commands.add_parser("export", help="annotated PDFs, dossier and interchange formats")
    _library(out, _late("export", "export"))
    out.add_argument(
        "-o", "--out", type=_path, required=True, metavar="OUT", help="a folder, or a file to write"
    )
    out.add_argument("--format", choices=EXPORT_FORMATS, default="pdf", help="default: pdf")
    out.add_argument("--paper", choices=("a4", "letter"), default="a4", help="default: a4")
    out.add_argument("--language", choices=("en", "de"), default="en", help="of headings and notes")
    out.add_argument("--line-numbers", action="store_true", help="number every fifth line of a source")
    out.add_argument("--claim", default="", metavar="TEXT", help="only the claim that contains this text")
    out.add_argument("--filter", default="", metavar="TEXT", help="only claims that contain this text")
    out.add_argument(
        "--standing", action="append", choices=STANDINGS, default=[], help="only these; may be repeated"
    )
    out.add_argument("--reviewed", action="store_true", help="only what the analyst reviewed")


def _late(module: str, name: str) -> Callable[[argparse.Namespace], int]:
    """Return a command whose module is imported when it runs, so that the window need not wait for all."""

    def command(options: argparse.Namespace) -> int:
        found: Callable[[argparse.Namespace], int] = getattr(
            importlib.import_module(f"reader.commands.{module}"), name
        )
        return found(options)

    return command


def _library(parser: argparse.ArgumentParser, command: Callable[[argparse.Namespace], int]) -> None:
    parser.add_argument("library", type=_path, metavar="LIBRARY", help="a folder of articles, or one article")
    parser.set_defaults(command=command)


def _json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="one JSON object a line")


def _path(text: str) -> Path:
    if not text:
        raise argparse.ArgumentTypeError("is empty, as an unset variable is")
    return Path(text)


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if not (width.isdecimal() and height.isdecimal() and int(width) >= 640 and int(height) >= 480):
        raise argparse.ArgumentTypeError("wants WIDTHxHEIGHT of at least 640x480, as 1366x768")
    return int(width), int(height)


def _open(options: argparse.Namespace) -> int:
    if options.screenshot and "QT_QPA_PLATFORM" not in os.environ:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if not (has_display() or "QT_QPA_PLATFORM" in os.environ):
        raise MissingPartError(
            "there is no display to open a window on",
            "start it in a desktop session, or use `crossread evidence` and `crossread export`",
        )
    # Until the window answers signals itself nothing can be lost; Qt aborts where its import is broken off.
    with _handled(signal.SIG_DFL, signal.SIGINT, signal.SIGTERM):
        try:
            from reader.ui.main import run_window
        except ImportError as error:
            raise MissingPartError(
                f"the window's libraries cannot be loaded ({error})",
                "run `crossread doctor` to see what to install",
            ) from error
        return run_window(options.library, options.screenshot, options.size, options.theme, options.claim)


def has_display() -> bool:
    """Say whether this session has a screen to open a window on."""
    if sys.platform != "linux":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
