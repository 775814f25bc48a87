"""What a session remembers is what it would reckon again, and no more than it may."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from scipy import sparse

from am_delimiter.core.basis import Cancelled, Progress
from am_delimiter.core.memory import (
    MOST_BYTES,
    SessionMemory,
    content_of,
    remember_at_most,
    remembered,
)


class Kind(Enum):
    ONE = "one"


@dataclass(frozen=True)
class Thing:
    name: str
    numbers: np.ndarray


UNLIKE = [
    (),
    (None,),
    ("",),
    ("a", "b"),
    ("ab",),
    ("ab", ""),
    (["a", "b"],),
    (1,),
    (1.0,),
    (True,),
    ("1",),
    (b"1",),
    (Kind.ONE,),
    (np.array([1, 2]),),
    (np.array([[1], [2]]),),
    (np.array([1.0, 2.0]),),
    (np.array([1, 2], dtype=np.int32),),
    ([1, 2],),
    ([1], [2]),
    ({"a": 1},),
    (shapely.Point(0, 0),),
    (np.array([shapely.Point(0, 0), None], dtype=object),),
    (np.array(["a", None], dtype=object),),
    (sparse.csr_matrix(np.eye(2)),),
    (Thing("a", np.array([1])),),
    (Thing("a", np.array([2])),),
    (Thing("b", np.array([1])),),
]


def test_what_differs_has_another_content():
    assert len({content_of(*values) for values in UNLIKE}) == len(UNLIKE)


def test_what_is_equal_has_the_same_content():
    thing = Thing("a", np.arange(6).reshape(2, 3))
    assert content_of(thing) == content_of(replace(thing, numbers=thing.numbers.copy()))
    assert content_of(np.arange(10)[::2]) == content_of(np.array([0, 2, 4, 6, 8]))
    assert content_of({3, 1, 2}) == content_of({2, 3, 1})


def test_what_has_no_content_is_refused():
    with pytest.raises(TypeError, match="content"):
        content_of(object())


@pytest.fixture
def twice():
    """A function that counts how often it really works."""
    remember_at_most(MOST_BYTES)
    asked = []

    @remembered("hint")
    def double(numbers, times=2, progress=None, hint=None):
        asked.append(times)
        progress.check()
        return Thing("x", numbers * times)

    yield double, asked
    remember_at_most(0)


def test_the_same_is_reckoned_once_and_another_anew(twice):
    double, asked = twice
    first = double(np.arange(3), progress=Progress())
    assert double(np.arange(3), progress=Progress(stopped=lambda: True)) is first
    assert double(np.arange(4), progress=Progress()).numbers.tolist() == [0, 2, 4, 6]
    assert double(np.arange(3), 3, Progress()).numbers.tolist() == [0, 3, 6]
    assert double(np.arange(3), 3, Progress(), hint=object()).numbers.tolist() == [0, 3, 6]
    assert asked == [2, 2, 3]


def test_with_no_room_nothing_is_kept(twice):
    double, asked = twice
    remember_at_most(0)
    for _ in range(2):
        double(np.arange(0), progress=Progress())
    assert asked == [2, 2]


def test_what_is_kept_cannot_be_changed(twice):
    double, _ = twice
    with pytest.raises(ValueError, match="read-only"):
        double(np.arange(3), progress=Progress()).numbers[0] = 7


def test_what_was_cancelled_is_not_kept(twice):
    double, asked = twice
    with pytest.raises(Cancelled):
        double(np.arange(3), progress=Progress(stopped=lambda: True))
    assert double(np.arange(3), progress=Progress()).numbers.tolist() == [0, 2, 4]
    assert len(asked) == 2


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 12)), max_size=60))
def test_the_memory_is_bounded_and_forgets_the_oldest(steps):
    """Against a list of keys in the order in which they were last asked for."""
    memory, order, sizes = SessionMemory(100), [], {}
    for number, length in steps:
        key = bytes([number])
        known = key in order
        found = memory.of(key, lambda n=length: np.zeros(n))
        if known:
            order.remove(key)
            order.append(key)
        elif 8 * length + 1 <= 50:
            order.append(key)
            sizes[key] = 8 * length + 1
            while sum(sizes[one] for one in order) > 100:
                order.pop(0)
        if key in order:
            assert found.nbytes + 1 == sizes[key]
        assert memory.held_bytes == sum(sizes[one] for one in order) <= 100
        assert len(memory) == len(order)
