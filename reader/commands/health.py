"""`doctor`: what is installed, what is missing, and the remedy."""

import argparse
import contextlib
import ctypes
import importlib.metadata
import os
import platform
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reader import __version__, places
from reader.commands.display import answers
from reader.errors import MissingPartError, SourceError
from reader.settings import entailment_folder

PACKAGES = (
    "PySide6-Essentials",
    "whoosh",
    "diff-match-patch",
    "typst",
    "pypdfium2",
    "pikepdf",
    "lxml",
    "lxml-html-clean",
    "trafilatura",
    "markdown-it-py",
    "platformdirs",
    "charset-normalizer",
    "typing-extensions",
    "numpy",
    "onnxruntime",
    "tokenizers",
)
"""What the program is made of besides itself, as the package index names it."""
_QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
}
_FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts")
_OWN_FONT_FOLDERS = (".fonts", ".local/share/fonts")
_FONT_FILES = frozenset({".ttf", ".otf", ".ttc"})
_SCREEN_LIBRARIES = {
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xinerama.so.0": "libxcb-xinerama0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at: what it is, what was found, and the remedy where it is missing."""

    name: str
    found: str
    remedy: str = ""
    optional: bool = False

    @property
    def ok(self) -> bool:
        """Say whether nothing needs to be done."""
        return not self.remedy


def doctor(_: argparse.Namespace) -> int:
    """Print every check; return 4 where a part that the program needs is missing, else 0."""
    checks = list(_checks())
    for check in checks:
        mark = "ok  " if check.ok else ("note" if check.optional else "MISS")
        print(f"{mark}  {check.name:<22} {check.found}")
        if check.remedy:
            print(f"      {'':<22} -> {check.remedy}")
    needed = [c for c in checks if not c.ok and not c.optional]
    print("all that the program needs is here" if not needed else f"{len(needed)} part(s) missing")
    return MissingPartError.exit_code if needed else 0


def _checks() -> Iterator[Check]:
    yield Check("crossread", __version__)
    yield Check("Python", f"{platform.python_version()} on {platform.platform()}")
    yield from map(_package, PACKAGES)
    if sys.platform == "linux":
        yield _libraries("Qt's system libraries", _QT_LIBRARIES, optional=False)
        yield _libraries("a screen's libraries", _SCREEN_LIBRARIES, optional=True)
        yield _display()
        yield from _fonts()
    yield _folder("resources", places.resources())
    yield _folder("seeds", places.seeds())
    yield _writable("cache folder", places.cache_folder(Path()).parent)
    yield _writable("data folder", places.review_file(Path()).parent)
    yield _writable("settings folder", places.settings_file().parent)
    yield _reading()
    yield _models()


def _models() -> Check:
    from reader.evidence.trained import trained_models

    try:
        models = trained_models(entailment_folder())
    except MissingPartError as error:
        return Check("trained models", f"{error.message}: rules alone decide", error.remedy, optional=True)
    return Check("trained models", f"{models.entailment.version}, {models.encoder.version}: hashes match")


def _reading() -> Check:
    """Have a page taken apart as those of a library are: in a process of its own."""
    from reader.sources import FORMATS, load

    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        page.write_text("<html><body><nav>Menu</nav><p>The lock closed on Sunday.</p></body></html>", "utf-8")
        try:
            load(page, page.name)
        except (SourceError, OSError) as error:
            return Check("reading files", str(error), "install crossread again")
    return Check("reading files", FORMATS)


def _package(name: str) -> Check:
    try:
        return Check(name, importlib.metadata.version(name))
    except importlib.metadata.PackageNotFoundError:
        return Check(name, "missing", f"pip install {name}")


def _libraries(name: str, wanted: dict[str, str], *, optional: bool) -> Check:
    missing = [package for file, package in wanted.items() if not _loads(file)]
    if not missing:
        return Check(name, "found")
    return Check(
        name, f"{len(missing)} missing", f"as root: apt-get install -y {' '.join(missing)}", optional
    )


def _loads(file: str) -> bool:
    try:
        ctypes.CDLL(file)
    except OSError:
        return False
    return True


def _display() -> Check:
    named = os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY")
    if not named:
        return Check("display", "none", "start it in a desktop session to get the window", optional=True)
    if answers():
        return Check("display", named)
    return Check("display", f"{named} does not answer", "start it in a desktop session", optional=True)


def _fonts() -> Iterator[Check]:
    """Look for fonts that the window can show; the exports bring their own."""
    folders = [*map(Path, _FONT_FOLDERS)]
    with contextlib.suppress(RuntimeError):  # an account without a home
        folders += [Path.home() / folder for folder in _OWN_FONT_FOLDERS]
    files = [
        f.name.lower() for folder in folders for f in folder.rglob("*") if f.suffix.lower() in _FONT_FILES
    ]
    if not files:
        remedy = "as root: apt-get install -y fonts-noto-core fonts-dejavu-core"
        yield Check("fonts", "none: the window's text would be boxes", remedy, optional=True)
    elif not any("emoji" in name for name in files):
        remedy = "as root: apt-get install -y fonts-noto-color-emoji"
        yield Check("fonts", f"{len(files)}, none with pictographs", remedy, optional=True)
    else:
        yield Check("fonts", f"{len(files)}")


def _folder(name: str, folder: Path) -> Check:
    if folder.is_dir() and any(folder.iterdir()):
        return Check(name, str(folder))
    return Check(name, f"{folder} is missing or empty", "install crossread again")


def _writable(name: str, folder: Path) -> Check:
    nearest = next(p for p in (folder, *folder.parents) if p.exists())
    if os.access(nearest, os.W_OK):
        return Check(name, str(folder))
    return Check(name, f"{folder} cannot be written", f"make {nearest} writable", optional=True)
