"""The search for cycles is off while runs are under way, and as it was after them."""

import gc
import threading

import pytest

from am_delimiter.toolbelt.collector import holding_off_collection


@pytest.fixture(autouse=True)
def as_it_was():
    """Whatever a test does, the tests after it collect as before."""
    was_on = gc.isenabled()
    yield
    (gc.enable if was_on else gc.disable)()


def test_it_is_off_within_and_on_after_even_if_the_run_fails():
    gc.enable()
    with pytest.raises(ZeroDivisionError):
        _fails_within()
    assert gc.isenabled()


def _fails_within() -> None:
    with holding_off_collection():
        assert not gc.isenabled()
        1 / 0  # noqa: B018


def test_whoever_had_turned_it_off_keeps_it_off():
    gc.disable()
    with holding_off_collection():
        pass
    assert not gc.isenabled()


def test_of_two_runs_side_by_side_the_last_one_turns_it_on():
    gc.enable()
    inside, go_on = threading.Event(), threading.Event()

    def other() -> None:
        with holding_off_collection():
            inside.set()
            go_on.wait(10)

    thread = threading.Thread(target=other)
    with holding_off_collection():
        thread.start()
        assert inside.wait(10)
    assert not gc.isenabled()  # the other one still runs
    go_on.set()
    thread.join(10)
    assert gc.isenabled()
