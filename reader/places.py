"""Where things are kept: shipped resources, caches, reviews and settings."""

import contextlib
import getpass
import hashlib
from pathlib import Path

import platformdirs

_PACKAGE = Path(__file__).resolve().parent


def _shipped(name: str) -> Path:
    installed = _PACKAGE / "_data" / name
    return installed if installed.is_dir() else _PACKAGE.parent / name


def resources() -> Path:
    """Return the folder of shipped resources: inside the wheel, or the checkout's own."""
    return _shipped("resources")


def seeds() -> Path:
    """Return the default library: inside the wheel, or the checkout's own."""
    return _shipped("seeds")


def _user_key(library: Path) -> str:
    return hashlib.sha256(str(library.resolve()).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def cache_folder(library: Path) -> Path:
    """Return the disposable folder of one library's index and verdict cache; it may not exist yet."""
    return Path(platformdirs.user_cache_dir("crossread", appauthor=False)) / "libraries" / _user_key(library)


def review_file(library: Path) -> Path:
    """Return the precious SQLite file of one library's reviews; it may not exist yet."""
    return (
        Path(platformdirs.user_data_dir("crossread", appauthor=False))
        / "reviews"
        / f"{_user_key(library)}.sqlite"
    )


def added_folder(library: Path) -> Path:
    """Return the precious folder of the sources that the user added to one library; it may not exist yet."""
    return Path(platformdirs.user_data_dir("crossread", appauthor=False)) / "added" / _user_key(library)


def overrides_file(library: Path) -> Path:
    """Return the precious file of what the user says of one library's sources; it may not exist yet."""
    folder = Path(platformdirs.user_data_dir("crossread", appauthor=False)) / "metadata"
    return folder / f"{_user_key(library)}.json"


def loose_folder() -> Path:
    """Return the folder of the library that holds only what the user adds; it may not exist yet."""
    return Path(platformdirs.user_data_dir("crossread", appauthor=False)) / "loose articles"


def searches_file() -> Path:
    """Return the file of the searches that the user keeps, and of those made before; it may not exist yet."""
    return Path(platformdirs.user_data_dir("crossread", appauthor=False)) / "searches.json"


def settings_file() -> Path:
    """Return the settings file; it may not exist yet."""
    return Path(platformdirs.user_config_dir("crossread", appauthor=False)) / "settings.ini"


def user_name() -> str:
    """Return the name of the user's account, with which reviews are recorded; "" where there is none."""
    with contextlib.suppress(OSError, KeyError, ImportError):
        return getpass.getuser()
    return ""
