"""The trials of the chaining guard as a table."""

from __future__ import annotations

from collections.abc import Sequence

from ..basis.table import Row, Table
from ..studies.chaining_guard import Trial


def guard_table(trials: Sequence[Trial]) -> Table:
    """One row for each trial; what could not be told is empty."""
    return Table([_row(trial) for trial in trials])


def _row(trial: Trial) -> Row:
    sets = None if trial.sets is None else "; ".join(", ".join(cuts) for cuts in trial.sets)
    left_out, share = trial.left_out_ha, trial.largest_share
    return {
        "min_patch_ha": trial.min_patch_ha,
        "min_density_percent": round(trial.min_density * 100, 6),
        "tolerance_m": trial.tolerance_m,
        "chosen": trial.chosen,
        "patches": trial.patches,
        "left_out_ha": None if left_out is None else round(left_out, 4),
        "continua": trial.continua,
        "largest_share": None if share is None else round(share, 6),
        "sets": sets,
    }
