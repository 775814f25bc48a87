"""How far the work is, told by parts."""

import pytest

from am_delimiter.core.basis import Progress


def test_parts_are_as_large_as_their_work_and_follow_each_other():
    told = []
    for part in Progress(told.append).parts([1, 0, 3]):
        part.report(0.5)
        part.report(1.0)
    assert told == pytest.approx([0.125, 0.25, 0.25, 0.25, 0.625, 1.0])


def test_no_work_has_no_parts():
    assert Progress().parts([]) == []
