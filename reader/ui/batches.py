"""Judges a library on a lane, telling the window in batches."""

import time

from reader.evidence.model import Judgement
from reader.ui.backend import Services
from reader.ui.tasks import Task

_BATCH_SECONDS = 0.12


def judge_in_batches(services: Services, task: Task) -> None:
    """Judge every claim, reporting what was judged since the last report; ends early once cancelled."""
    batch: list[Judgement] = []
    sent = time.monotonic()
    for judgement in services.judge_all(None, task.cancelled):
        if task.cancelled():
            return
        batch.append(judgement)
        if time.monotonic() - sent > _BATCH_SECONDS:
            task.report(batch)
            batch, sent = [], time.monotonic()
    task.report(batch)
