"""The refusals that several formats share."""

from reader.errors import SourceError

SAVE_AGAIN = "open it in the program that made it and save it again"
"""What to do about a damaged file."""

SAVE_AS_TEXT = "save its text as a plain text file and put that into the folder"
"""What to do about a file that cannot be read as it is."""


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
