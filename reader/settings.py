"""What a user sets for the whole program: read by the command line and the window alike."""

import configparser
import re
from pathlib import Path

from reader import places


def entailment_folder(file: Path | None = None) -> Path | None:
    """Return the folder of the entailment model that the settings name, or None for the shipped one.

    The settings file holds it as `model` in the section `evidence`. A file that cannot be read names none.
    """
    parser = configparser.ConfigParser(interpolation=None, strict=False)
    try:
        parser.read(file if file is not None else places.settings_file(), encoding="utf-8")
    except (configparser.Error, UnicodeDecodeError, OSError):
        return None
    named = _plain(parser.get("evidence", "model", fallback=""))
    return Path(named).expanduser() if named else None


def _plain(written: str) -> str:
    """Undo what QSettings does to a text in an ini file: quotes around it, a backslash before some signs."""
    text = written.strip()
    if len(text) > 1 and text[0] == text[-1] == '"':
        text = text[1:-1]
    return re.sub(r'\\(["\\])', r"\1", text)
