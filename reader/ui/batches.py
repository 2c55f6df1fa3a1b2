"""Judges a library on a lane, telling the window in batches that it can take in without being felt."""

import threading
import time
from dataclasses import dataclass, field
from itertools import chain

from reader.evidence.model import Claim, Judgement
from reader.ui.backend import Services
from reader.ui.tasks import Task

_BATCH_SECONDS = 0.12
_BATCH_CLAIMS = 24
_ASK_AGAIN_S = 0.05


@dataclass(frozen=True, slots=True)
class Batch:
    """Some judgements; the window sets `taken` once it is ready for the next ones."""

    judgements: list[Judgement]
    taken: threading.Event = field(default_factory=threading.Event)


def judge_in_batches(services: Services, task: Task, made: tuple[Claim, ...] = ()) -> None:
    """Judge the claims that the reader made, then all others; report what was judged since the last report.

    It ends early once cancelled.
    The next batch is not reported before the last one was taken: verdicts out of the cache would flood the
    window.
    """
    batch = Batch([])
    sent = time.monotonic()
    for judgement in chain(map(services.judge, made), services.judge_all(None, task.cancelled)):
        if task.cancelled():
            return
        batch.judgements.append(judgement)
        if len(batch.judgements) >= _BATCH_CLAIMS or time.monotonic() - sent > _BATCH_SECONDS:
            task.report(batch)
            while not batch.taken.wait(_ASK_AGAIN_S):
                if task.cancelled():
                    return
            batch, sent = Batch([]), time.monotonic()
    task.report(batch)
