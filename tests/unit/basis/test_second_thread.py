"""A second thread beside the work: what it gives, its errors, and how both stop."""

import threading

import pytest

from am_delimiter.core.basis import Cancelled, Progress, beside


def test_it_works_in_another_thread_one_thing_after_the_other():
    order = []

    def work(name):
        def done(progress):
            order.append(name)
            return name, threading.get_ident()

        return done

    with beside(Progress()) as aside:
        promised = [aside.start(work(name)) for name in "abc"]
        found = [one() for one in reversed(promised)]
    assert order == ["a", "b", "c"]
    assert [name for name, _ in found] == ["c", "b", "a"]
    threads = {thread for _, thread in found}
    assert len(threads) == 1 and threading.get_ident() not in threads


def test_its_progress_tells_nobody():
    told = []
    with beside(Progress(told.append, told.append)) as aside:
        done = aside.start(lambda progress: (progress.report(0.5), progress.stage("half")))
        done()
    assert told == []


def test_its_error_is_raised_where_it_is_waited_for():
    def fail(progress):
        raise ValueError("there")

    with pytest.raises(ValueError, match="there"), beside(Progress()) as aside:
        aside.start(fail)()


def test_a_cancel_stops_who_waits_and_the_work_beside():
    begun, stopped = threading.Event(), threading.Event()

    def for_ever(progress):
        begun.set()
        try:
            while True:
                progress.check()
        except Cancelled:
            stopped.set()
            raise

    with pytest.raises(Cancelled), beside(Progress(stopped=begun.is_set)) as aside:
        aside.start(for_ever)()
    assert stopped.is_set()


def test_when_the_block_fails_what_is_not_begun_is_not_done():
    begun, done = threading.Event(), []

    def first(progress):
        begun.set()
        while True:
            progress.check()

    def fail():
        with beside(Progress()) as aside:
            aside.start(first)
            aside.start(lambda progress: done.append(1))
            begun.wait()
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert done == []
