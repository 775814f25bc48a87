"""A hundred random cases, sound and not: a sentence or a right result, never anything else.

``benchmarks/fuzz.py`` runs as many as one likes.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from fuzz_runs import faults

pytestmark = pytest.mark.filterwarnings("ignore:'crs' was not provided", "ignore:.*TIFFRead")

SEEDS = range(100)
AT_ONCE = 10


@pytest.mark.parametrize("first", SEEDS[::AT_ONCE])
def test_a_sentence_or_a_right_result(
    provider: Any, tmp_path: Path, monkeypatch: Any, first: int
) -> None:
    found = []
    for seed in range(first, first + AT_ONCE):
        folder = tmp_path / str(seed)
        folder.mkdir()
        with monkeypatch.context() as patch:
            found += faults(seed, folder, patch)
    assert found == []
