"""The task runner: lanes, generations, cancellation, failures, a clean end."""

import threading
from collections.abc import Callable

from pytestqt.qtbot import QtBot

from reader.ui.tasks import Task, TaskRunner


def _runner(failures: list[BaseException]) -> TaskRunner:
    return TaskRunner(failures.append)


def test_results_arrive_on_the_windows_thread(qtbot: QtBot) -> None:
    runner = _runner([])
    seen: list[tuple[int, bool]] = []
    runner.submit(
        "lane", lambda _: 7, lambda v: seen.append((v, threading.current_thread() is threading.main_thread()))
    )
    qtbot.waitUntil(lambda: not runner.busy)
    runner.close()
    assert seen == [(7, True)]


def test_only_the_newest_request_of_a_key_is_answered(qtbot: QtBot) -> None:
    runner, seen, gate = _runner([]), list[int](), threading.Event()

    def work(number: int) -> Callable[[Task], int]:
        return lambda _task: number if gate.wait(2) else -1

    for number in range(5):
        runner.submit("search", work(number), seen.append, key="search")
    gate.set()
    qtbot.waitUntil(lambda: not runner.busy)
    runner.close()
    assert seen == [4]


def test_a_failure_reaches_the_funnel(qtbot: QtBot) -> None:
    failures: list[BaseException] = []
    runner = _runner(failures)

    def work(_task: Task) -> None:
        raise OSError("disk full")

    runner.submit("lane", work)
    qtbot.waitUntil(lambda: bool(failures))
    runner.close()
    assert isinstance(failures[0], OSError)


def test_progress_of_a_cancelled_task_stops_it_silently(qtbot: QtBot) -> None:
    failures: list[BaseException] = []
    runner, steps, started = _runner(failures), list[object](), threading.Event()

    def work(task: Task) -> None:
        started.set()
        while True:
            task.progress(1, 2)
            task._stop.wait(0.005)

    task = runner.submit("lane", work, report=steps.append)
    assert started.wait(2)
    qtbot.waitUntil(lambda: bool(steps))
    task.cancel()
    qtbot.waitUntil(lambda: not runner.busy)
    runner.close()
    assert failures == []


def test_closing_during_work_delivers_nothing_and_leaves_no_thread(qtbot: QtBot) -> None:
    before = set(threading.enumerate())
    runner, seen = _runner([]), list[object]()
    runner.submit("lane", lambda task: task._stop.wait(5), seen.append)
    runner.submit("lane", lambda _task: 2, seen.append)
    runner.close()
    qtbot.wait(30)
    assert seen == []
    assert set(threading.enumerate()) <= before
