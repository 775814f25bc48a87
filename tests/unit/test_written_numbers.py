"""Numbers of a sentence as they are written in Chile, and on a screen in another language."""

from __future__ import annotations

import math

import numpy as np
import pytest

from am_delimiter.toolbelt.formats import written, written_in_english


@pytest.mark.parametrize(
    ("value", "spanish", "english"),
    [
        (475972.0, "475.972", "475,972"),
        (np.int64(475972), "475.972", "475,972"),
        (-9.28, "−9,28", "−9.28"),
        (-0.001, "0", "0"),
        (np.float32(0.5), "0,5", "0.5"),
        (1000, "1.000", "1,000"),
        (True, True, True),
        ("05101", "05101", "05101"),
        (math.inf, math.inf, math.inf),
    ],
)
def test_a_number_in_a_sentence(value: object, spanish: object, english: object) -> None:
    assert written(value) == spanish
    assert written_in_english(value) == english
