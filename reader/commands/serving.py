"""The services of a library for the length of one command."""

from collections.abc import Iterator
from contextlib import contextmanager

from reader.app import Services, open_services
from reader.commands.lines import tell
from reader.library.model import Library


@contextmanager
def serving(library: Library) -> Iterator[Services]:
    """Open the services of a library and close them; say on stderr why rules alone decided, where they did.

    That is said after the work: a model may turn out not to run, and a command that fails says one line.
    """
    services = open_services(library)
    try:
        yield services
    finally:
        services.close()
    if services.notice:
        tell(services.notice)
