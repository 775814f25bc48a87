"""Lists of tolerances as people write them."""

from __future__ import annotations

import pytest

from am_delimiter.core.catalogue.catalogue_errors import CellTooLarge, UnreadableTolerances
from am_delimiter.core.catalogue.parameters import check_resolved, parse_tolerances


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("200, 500; 1000", (200, 500, 1000)),
        ("1000 200\n500", (200, 500, 1000)),
        ("200,200;200.0", (200,)),
        ("0; 12.5", (0, 12.5)),
        (";500,", (500,)),
        ("0.125", (0.125,)),
        ("", (200,)),
        (" ; ", (200,)),
    ],
)
def test_lists(catalogue, text, expected):
    assert parse_tolerances(text, catalogue) == expected


@pytest.mark.parametrize("word", ["-5", "200m", "1e3", "nan", "1.000", "12.000.000", "500-", "٣"])
def test_what_is_no_distance_is_named(catalogue, word):
    with pytest.raises(UnreadableTolerances) as raised:
        parse_tolerances(f"200; {word}", catalogue)
    assert raised.value.details["words"] == word


def test_tolerances_under_the_cell_are_refused_but_for_touching():
    check_resolved((0.0, 10.0, 25.0), 10.0)
    with pytest.raises(CellTooLarge) as raised:
        check_resolved((0.0, 5.0, 25.0), 10.0)
    assert raised.value.details == {"tolerance": 5.0, "cell": 10.0}
