"""How long an answer may take."""

import time
from collections.abc import Callable


class Deadline:
    """A budget of time; what looks at it when it is spent stops, and the answer says so.

    Attributes:
        missed: some work was left undone because the budget was spent.
    """

    def __init__(self, seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._end = clock() + seconds
        self.missed = False

    def passed(self) -> bool:
        """Say whether to stop; from then on the answer counts as partial."""
        self.missed = self.missed or self._clock() > self._end
        return self.missed
