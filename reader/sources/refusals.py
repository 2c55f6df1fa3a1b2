"""The refusals that several formats share."""

import os
from pathlib import Path

from reader.errors import SourceError

SAVE_AGAIN = "open it in the program that made it and save it again"
"""What to do about a damaged file."""

_SAVE_AS_TEXT = "save its text as a plain text file and put that into the folder"


def missing(path: Path) -> SourceError:
    """Return the error for what is no file."""
    if os.path.lexists(path) and not os.path.islink(path):  # noqa: PTH114 - no error for a name too long
        return SourceError("it is a folder, a pipe or a device, not a file", "take it out of the folder")
    return SourceError("there is no such file", "check the path")


class GivenUpError(SourceError):
    """The process that took the file apart was ended before it had done so."""


def damaged() -> SourceError:
    """Return the error for a file that cannot be taken apart."""
    return SourceError("the file is damaged or not what its name says", SAVE_AGAIN)


def encrypted() -> SourceError:
    """Return the error for a file that a password protects."""
    return SourceError(
        "the file is protected by a password", "save a copy without the password and put it into the folder"
    )


def too_deep() -> SourceError:
    """Return the error for elements nested without end."""
    return SourceError(
        "the file is nested too deeply", "copy its text into a plain text file and put that into the folder"
    )


def too_slow() -> GivenUpError:
    """Return the error for a file that took longer than it may."""
    return GivenUpError("the file takes too long to be read", _SAVE_AS_TEXT)


def too_much_memory() -> SourceError:
    """Return the error for a file that took more memory than it may."""
    return SourceError("the file takes too much memory", _SAVE_AS_TEXT)


def fatal() -> GivenUpError:
    """Return the error for a file that ended the process which took it apart."""
    return GivenUpError("the file makes its reader fail, as damaged files do", _SAVE_AS_TEXT)


def unexpected(error: Exception) -> SourceError:
    """Return the error for a file over which a parser stumbled."""
    return SourceError(f"the file cannot be taken apart ({type(error).__name__})", _SAVE_AS_TEXT)
