"""The expected errors: each says what happened and what to do about it, and carries an exit code."""


class ReaderError(Exception):
    """An expected failure, shown once, at the edge, as one line.

    Attributes:
        message: what happened, without a full stop.
        remedy: what the user can do about it.
        exit_code: the command line's exit status for it (2 usage, 3 unreadable, 4 optional part missing).
    """

    exit_code = 1

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(message, remedy)
        self.message = message
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.message}: {self.remedy}"


class UsageError(ReaderError):
    """A request that cannot be understood."""

    exit_code = 2


class SourceError(ReaderError):
    """A source or a library that cannot be read."""

    exit_code = 3


class MissingPartError(ReaderError):
    """An optional part (a model, a font, a display) that this installation lacks."""

    exit_code = 4


class Cancelled(Exception):  # noqa: N818 - a request of the user's, not an error
    """Raised inside a long computation whose caller asked it to stop."""
