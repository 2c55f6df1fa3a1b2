"""What a user sets for the whole program: read by the command line and the window alike."""

import configparser
import os
import re
import tempfile
import tomllib
from pathlib import Path, PureWindowsPath

from reader import places
from reader.errors import MissingPartError, ReaderError

_FILE = "model.toml"
_BARS_FILE = "judging.toml"
_BARS_HEAD = "# The least score, 0 to 1, from which crossread tells a verdict; 0 leaves it to the engine.\n"
_HEAD = "# The entailment model of crossread: a folder, or nothing for the built-in one.\n"


def entailment_folder(file: Path | None = None) -> Path | None:
    """Return the folder of the entailment model that the settings name, or None for the shipped one.

    `model.toml` beside the settings file names it as `folder`: a path from the root, from the home folder
    ("~/nli") or from where that file lies. Where there is no such file, it is `model` in the section
    `evidence` of the settings file; one that cannot be read names none.

    Raises:
        MissingPartError: `model.toml` is there and cannot be read.
    """
    settings = file if file is not None else places.settings_file()
    named = _named(settings.with_name(_FILE))
    if named is None:
        named = _from_ini(settings)
    try:
        folder = Path(named).expanduser() if named else None
    except RuntimeError:
        raise MissingPartError(f"there is no home folder for {named}", "name the model in full") from None
    if folder is None or PureWindowsPath(folder).is_absolute():
        return folder
    return settings.parent.absolute() / folder


def set_entailment_folder(folder: Path | None, file: Path | None = None) -> None:
    """Keep the folder of the entailment model, None for the shipped one, beside the settings file.

    It is written whole or not at all.

    Raises:
        ReaderError: it cannot be written.
    """
    target = (file if file is not None else places.settings_file()).with_name(_FILE)
    named = str(folder.absolute()) if folder is not None else ""
    try:
        data = f"{_HEAD}folder = {_quoted(named)}\n".encode()
    except UnicodeEncodeError:
        raise ReaderError("the folder's name is not valid text", "rename the folder") from None
    _write(target, data)


def verdict_bars(file: Path | None = None) -> tuple[float, float]:
    """Return the least scores of support and of contradiction that the settings ask for; 0 asks for nothing.

    They stand as `supports` and `contradicts` in `judging.toml` beside the settings file; what is no number
    in 0..1 is as 0.
    """
    target = (file if file is not None else places.settings_file()).with_name(_BARS_FILE)
    try:
        row = tomllib.loads(target.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, RecursionError):
        return 0.0, 0.0
    return _share(row.get("supports")), _share(row.get("contradicts"))


def set_verdict_bars(supports: float, contradicts: float, file: Path | None = None) -> None:
    """Keep the least scores of support and of contradiction; written whole or not at all.

    Raises:
        ReaderError: they cannot be written.
    """
    target = (file if file is not None else places.settings_file()).with_name(_BARS_FILE)
    text = f"{_BARS_HEAD}supports = {_share(supports)}\ncontradicts = {_share(contradicts)}\n"
    _write(target, text.encode())


def _share(value: object) -> float:
    usable = isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 1
    return float(value) if isinstance(value, int | float) and usable else 0.0


def _write(target: Path, data: bytes) -> None:
    try:
        write_whole(target, data)
    except OSError as error:
        why = (error.strerror or type(error).__name__).lower()
        raise ReaderError(
            f"the settings cannot be written ({why})", f"make {target.parent} writable"
        ) from None


def _named(file: Path) -> str | None:
    try:
        named = tomllib.loads(file.read_text(encoding="utf-8-sig")).get("folder", "")
    except FileNotFoundError:
        return None
    except (OSError, ValueError, RecursionError):
        named = None
    if not isinstance(named, str) or "\0" in named:
        raise MissingPartError(
            f"{file} cannot be read", 'write folder = "..." in it, or remove it to use the built-in model'
        )
    return named if named.strip() else ""


def _from_ini(file: Path) -> str:
    parser = configparser.ConfigParser(interpolation=None, strict=False)
    try:
        parser.read(file, encoding="utf-8")
    except (configparser.Error, UnicodeDecodeError, OSError):
        return ""
    return _plain(parser.get("evidence", "model", fallback=""))


def _plain(written: str) -> str:
    """Undo what QSettings does to a text in an ini file: quotes around it, a backslash before some signs."""
    text = written.strip()
    if len(text) > 1 and text[0] == text[-1] == '"':
        text = text[1:-1]
    return re.sub(r'\\(["\\])', r"\1", text)


def _quoted(text: str) -> str:
    """Return `text` as a basic string of TOML."""
    plain = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + re.sub(r"[\0-\x1f\x7f]", lambda m: f"\\u{ord(m.group()):04x}", plain) + '"'


def write_whole(file: Path, data: bytes) -> None:
    """Write a file whole or not at all: a process killed meanwhile leaves it as it was.

    Raises:
        OSError: it cannot be written.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=file.name)
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(data)
        Path(name).replace(file)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
