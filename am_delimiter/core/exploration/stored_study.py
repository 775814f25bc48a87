"""A stored result as the records of the science again: its tree, its members, its people.

Nothing is measured anew. What the tables hold is exact: cells and persons in steps that add up
without rounding, and distances to the centimetre with a mark for those that are a little longer.
For every tolerance in whole centimetres the answers are therefore those of the run.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from ..basis.progress import Progress
from ..basis.table import Column, Table, values_of
from ..basis.vocabulary import Role, UrbanBy
from ..catalogue.catalogue import Catalogue
from ..catalogue.declarations import Asked
from ..catalogue.declared_parameters import DECLARED, Parameters
from ..catalogue.parameters import choose_parameters
from ..catalogue.presets import least_inhabitants
from ..continuum.gaps import Gaps
from ..continuum.patch_tree import PatchTree, grow_patch_tree
from ..continuum.patches import Patches
from ..land.raster import Grid
from ..land.runs import Ints, no_runs
from ..population.located import LocatedPopulation
from ..population.population import Population
from ..population.split_units import SplitUnits
from ..records.land_rows import CommuneRow
from ..records.record import read_table
from ..verdict.hierarchy import Hierarchy, build_hierarchy
from ..verdict.membership import Membership, memberships

Floats = NDArray[np.float64]

PATCHES = ("patch", "area_ha", "communes", "n_cells", "persons")
GAPS = ("gap", "distance_m", "patch_a", "patch_b", "rounded_down")
"""Columns of patches and gaps that are read; there may be a million rows."""
_CENTIMETRES = 100


@dataclass(frozen=True)
class StoredStudy:
    """The land, the people and the rule of a stored result.

    Positions of communes are those of ``communes``; patches are numbered from 0, one less than in
    their table. ``number`` (gaps,) is the number of each gap of the tree and ``printed_m`` (gaps,)
    its distance as the table tells it.
    """

    communes: tuple[CommuneRow, ...]
    parameters: Parameters
    patches: Patches
    gaps: Gaps
    number: Ints
    printed_m: Floats
    tree: PatchTree
    membership: Membership
    hierarchy: Hierarchy
    population: Population
    located: LocatedPopulation | None

    @cached_property
    def cuts(self) -> tuple[str, ...]:
        """Codes of the communes, in order."""
        return tuple(row.cut for row in self.communes)

    @cached_property
    def names(self) -> dict[str, str]:
        """Name of each code."""
        return {row.cut: row.name for row in self.communes}

    @cached_property
    def scarce(self) -> frozenset[int]:
        """Positions of the communes with too little evidence."""
        too_little = Role.TOO_LITTLE.value
        return frozenset(n for n, row in enumerate(self.communes) if row.role == too_little)

    @cached_property
    def bare(self) -> frozenset[int]:
        """Positions of the communes without built-up evidence."""
        built = self.patches.commune_cells.sum(axis=0).A1
        return frozenset(np.flatnonzero(built == 0).tolist())

    @cached_property
    def never(self) -> frozenset[int]:
        """Positions of the communes that no continuum could have as a member."""
        return frozenset(np.flatnonzero(self.membership.never()).tolist())


def read_study(
    tables: Mapping[str, Table],
    given: Mapping[str, Any],
    summary: Mapping[str, Any],
    catalogue: Catalogue,
    progress: Progress | None = None,
) -> StoredStudy:
    """The study of a result.

    ``tables`` hold ``communes``, ``patch_parts``, ``split_units`` (an earlier version did not store
    them: then the ends of figures are not known), and of ``patches`` and ``gaps`` the columns that
    are read; ``given`` are the parameters of its case (name → value), ``summary`` its summary.
    Raises `FieldMissing` or `FieldMistyped` for rows that are not as they were written.
    """
    progress = progress or Progress()
    rows = read_table(CommuneRow, tables["communes"], "communes")
    parameters = choose_parameters(catalogue, **_chosen(given, catalogue))
    cell = float(summary["parameters"]["cell_size"]["value"])
    patches, persons, outside = _land(tables, [row.cut for row in rows], cell)
    gaps, number, printed = _gaps(tables["gaps"], len(patches))
    progress.check()
    tree = grow_patch_tree(gaps, progress)
    split = _split(tables.get("split_units"), [row.cut for row in rows])
    located = _located(rows, tables["patches"], persons, outside, summary, split)
    thin = [n for n, row in enumerate(rows) if row.role == Role.TOO_LITTLE.value]
    least = least_inhabitants(parameters.preset, catalogue)
    rule = memberships(patches, located, parameters, least, thin)[parameters.membership_by]
    return StoredStudy(
        communes=rows,
        parameters=parameters,
        patches=patches,
        gaps=gaps,
        number=number,
        printed_m=printed,
        tree=tree,
        membership=rule,
        hierarchy=build_hierarchy(tree, rule),
        population=_population(rows, parameters, str(given.get("POPULATION_FIELD") or "")),
        located=located,
    )


def _chosen(given: Mapping[str, Any], catalogue: Catalogue) -> dict[str, Any]:
    """Numbers and choices of a case by the id of the catalogue; a case keeps choices as texts."""
    found = {}
    for one in (one for one in DECLARED if given.get(one.name) is not None):
        value, options = given[one.name], catalogue.parameters[one.id].options
        if one.asked is Asked.CHOICE:
            found[one.id] = next((o for o in options if str(o) == value), value)
        elif one.asked is Asked.NUMBER:
            found[one.id] = value
    return found


def _land(
    tables: Mapping[str, Table], cuts: Sequence[str], cell: float
) -> tuple[Patches, sparse.csr_matrix, Floats]:
    """The patches; persons by patch and commune; persons of each commune in no patch."""
    patches, parts = tables["patches"], tables["patch_parts"]
    count, place = len(patches), {cut: n for n, cut in enumerate(cuts)}
    patch, commune = _ints(parts.columns.get("patch", [])), _places(parts, place)
    held, lived = (_floats(parts.columns.get(name, [])) for name in ("n_cells", "persons"))
    inside = patch > 0
    plain = np.ones(count, dtype=bool)
    plain[patch[inside] - 1] = False
    home = np.array(
        [place.get(told or "", -1) for told in values_of(patches.columns["communes"])],
        dtype=np.int64,
    )
    alone = np.flatnonzero(plain & (home >= 0))
    at = (np.append(alone, patch[inside] - 1), np.append(home[alone], commune[inside]))
    cells, crowd = (_floats(patches.columns[name]) for name in ("n_cells", "persons"))
    shape = (count, len(cuts))

    def matrix(whole: Floats, told: Floats) -> sparse.csr_matrix:
        values = np.append(whole[alone], told[inside])
        kept = values > 0
        return sparse.csr_matrix((values[kept], (at[0][kept], at[1][kept])), shape=shape)

    outside: Floats = np.zeros(len(cuts))
    np.add.at(outside, commune[~inside], lived[~inside])
    grid = Grid("", 0.0, 0.0, cell, 1, 1)
    found = Patches(
        grid, no_runs(1, 1), np.empty(0, dtype=np.int32), cells, matrix(cells, held), 0, 0.0
    )
    return found, matrix(crowd, lived), outside


def _gaps(table: Table, n_patches: int) -> tuple[Gaps, Ints, Floats]:
    """The forest by growing distance, the number of each gap and its distance as it is printed.

    A distance that was rounded down is bridged from the next centimetre on.
    """
    printed = _floats(table.columns.get("distance_m", []))
    over = _floats(table.columns.get("rounded_down", []))
    reach = (np.rint(printed * _CENTIMETRES) + over) / _CENTIMETRES
    order = np.lexsort((_ints(table.columns.get("gap", [])), reach))
    first, second, number = (
        _ints(table.columns.get(name, []))[order] for name in ("patch_a", "patch_b", "gap")
    )
    none = np.empty((0, 4), dtype=np.int64)
    gaps = Gaps(n_patches, first - 1, second - 1, reach[order], none)
    return gaps, number, printed[order]


def _located(
    rows: Sequence[CommuneRow],
    patches: Table,
    inside: sparse.csr_matrix,
    outside: Floats,
    summary: Mapping[str, Any],
    split: SplitUnits | None,
) -> LocatedPopulation | None:
    told = summary.get("located")
    if not told:
        return None
    urban = np.array([_known(row.persons_urban) for row in rows])
    ends = [(_known(row.persons_urban_min), _known(row.persons_urban_max)) for row in rows]
    return LocatedPopulation(
        inside=inside,
        persons=inside.sum(axis=0).A1 + outside,
        crowd=_floats(patches.columns["persons"]),
        elsewhere=0.0,
        census=str(told["census"]),
        urban=urban,
        urban_by=UrbanBy.NOTHING,
        split=split,
        # a result stored without the units that are split does not know of the ends either
        urban_open=np.array(ends) if split else None,
    )


def _known(persons: float | None) -> float:
    return np.nan if persons is None else persons


def _split(table: Table | None, cuts: Sequence[str]) -> SplitUnits | None:
    """The units that are split, None for a result of an earlier version, which does not tell."""
    if table is None:
        return None
    _, first, group = np.unique(
        _ints(table.columns.get("split", [])), return_index=True, return_inverse=True
    )
    place = {cut: n for n, cut in enumerate(cuts)}
    return SplitUnits(
        group=group,
        patch=_ints(table.columns.get("patch", [])),
        persons=_floats(table.columns.get("persons", [])),
        commune=_places(table, place)[first],
        units=_ints(table.columns.get("units", []))[first],
    )


def _population(rows: Sequence[CommuneRow], parameters: Parameters, field: str) -> Population:
    counts: dict[str, dict[str, int | None]] = {
        "census_2017": {row.cut: row.census_2017 for row in rows},
        "census_2024": {row.cut: row.census_2024 for row in rows},
    }
    choice = parameters.population.value
    counts[choice] = {row.cut: row.population for row in rows}
    return Population(counts, choice, field)


def _places(parts: Table, place: Mapping[str, int]) -> Ints:
    return np.array([place[cut] for cut in parts.columns.get("cut", [])], dtype=np.int64)


def _ints(column: Column) -> Ints:
    return np.array(column, dtype=np.int64)


def _floats(column: Column) -> Floats:
    """Numbers of a column; what is not known counts as nothing."""
    return np.nan_to_num(np.array(column, dtype=np.float64))
