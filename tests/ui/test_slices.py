"""What the window puts off: taken a little at a time, in order, the newest of each key alone."""

from functools import partial

from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from reader.ui.slices import Slices
from tests.ui.watchdog import spin


def test_steps_wait_and_are_taken_in_order_the_newest_of_each_key(qtbot: QtBot) -> None:
    slices, taken = Slices(), list[str]()
    for key, name in (("a", "first"), ("b", "second"), ("a", "third")):
        slices.put(key, partial(taken.append, name))
    assert (taken, slices.waiting) == ([], True)
    qtbot.waitUntil(lambda: not slices.waiting)
    assert taken == ["third", "second"]


def test_a_long_step_ends_the_turn(qtbot: QtBot) -> None:
    slices, beat, turns, taken = Slices(), QTimer(), list[bool](), list[int]()
    beat.timeout.connect(lambda: turns.append(True))

    def step() -> None:
        taken.append(len(turns))
        spin(0.02)

    for number in range(3):
        slices.put(number, step)
    beat.start(0)
    qtbot.waitUntil(lambda: not slices.waiting)
    beat.stop()
    assert len(set(taken)) == 3


def test_a_step_is_taken_at_once_or_never(qtbot: QtBot) -> None:
    slices, taken = Slices(), list[str]()
    for key in "abc":
        slices.put(key, partial(taken.append, key))
    slices.take_now("b")
    slices.take_now("unknown")
    slices.drop("a")
    assert taken == ["b"]
    slices.clear()
    slices.put("d", lambda: taken.append("d"))
    qtbot.waitUntil(lambda: not slices.waiting)
    assert taken == ["b", "d"]
