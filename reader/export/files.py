"""Writing exports: whole files or none, names that every system accepts, one clock."""

import datetime as dt
import os
import re
import tempfile
import time
from pathlib import Path

from reader.errors import ReaderError

_PREFIX = ".crossread-"
_STALE_SECONDS = 3600
_UNSAFE = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
_RESERVED = re.compile(r"(?i)^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)")


class ExportError(ReaderError):
    """An export that could not be written where it was asked for: another place has to be named."""

    exit_code = 2


def moment() -> dt.datetime:
    """Return the time to write into files, in UTC: SOURCE_DATE_EPOCH where it is set, else now.

    The variable is that of https://reproducible-builds.org/specs/source-date-epoch/.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isascii() and epoch.isdigit():
        return dt.datetime.fromtimestamp(int(epoch), dt.UTC)
    return dt.datetime.now(dt.UTC).replace(microsecond=0)


def safe_stem(name: str, limit: int = 80) -> str:
    """Return `name` without its suffix as a file name stem that Windows, macOS and Linux accept."""
    stem = re.sub(r"\.\w{1,8}$", "", name)
    stem = _UNSAFE.sub("-", stem)[:limit].strip(" .-")
    if not stem:
        return "source"
    return f"_{stem}" if _RESERVED.match(stem) else stem


def unique_stems(names: tuple[str, ...], taken: frozenset[str] = frozenset()) -> dict[str, str]:
    """Return a safe stem for each name, different from the others and from `taken` in any case."""
    used = {stem.casefold() for stem in taken}
    stems: dict[str, str] = {}
    for name in names:
        base = stem = safe_stem(name)
        number = 2
        while stem.casefold() in used:
            stem = f"{base}-{number}"
            number += 1
        used.add(stem.casefold())
        stems[name] = stem
    return stems


def make_folder(folder: Path) -> Path:
    """Create `folder` where it is missing and return it; raises ExportError where that is not possible."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _unwritable(folder, error) from error
    return folder


def target(out: Path, name: str, suffixes: frozenset[str]) -> Path:
    """Return `out` itself where it ends in one of `suffixes`, else `name` in the folder `out`."""
    if out.suffix.lower() in suffixes and not os.path.isdir(out):  # noqa: PTH112 - never raises
        make_folder(out.parent)
        return out
    return make_folder(out) / name


def write(path: Path, content: bytes) -> Path:
    """Write `content` to `path` whole or not at all and return it; raises ExportError.

    What an earlier write left beside it when it was killed is removed once it is an hour old.
    """
    beside: Path | None = None
    try:
        _sweep(path.parent)
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=_PREFIX, delete=False) as file:
            beside = Path(file.name)
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.chmod(0o644)
        beside.replace(path)
    except BaseException as error:
        if beside is not None:
            beside.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise _unwritable(path, error) from error
        raise
    return path


def _sweep(folder: Path) -> None:
    now = time.time()
    for left in folder.glob(f"{_PREFIX}*"):
        try:
            if now - left.stat().st_mtime > _STALE_SECONDS:
                left.unlink()
        except OSError:
            continue  # another export's, or gone meanwhile: nothing that this one needs


def _unwritable(path: Path, error: OSError) -> ExportError:
    why = error.strerror or type(error).__name__
    return ExportError(
        f"{path} cannot be written ({why.lower()})",
        "choose a folder that you may write to, with room on its disk",
    )
