"""A portfolio of projects against the metropolitan area: which are metropolitan, and by which leg.

The rule is that of `metropolitan_rule`; the effect of a project is measured by `met_communes`, its
rows are joined by `projects`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import shapely

from ..basis.fingerprints import InputFile, fingerprint
from ..basis.notes import Note, mark
from ..basis.progress import Progress
from ..basis.vocabulary import InputKind
from ..catalogue.catalogue import Catalogue
from ..catalogue.printed_values import printed_number
from ..land.communes import Communes, read_communes
from ..land.geometry import transform_bounds
from ..land.working_grid import working_system
from .area_register import standing_areas
from .drawn_projects import Amiss, draw
from .met_communes import MeasuredEffect, MeetingGround
from .metropolitan_rule import JudgedProject, RuleGround, judge_project, located_in
from .named_places import Gazetteer
from .portfolio_errors import NoProjects
from .portfolio_inputs import PortfolioCase, ProjectLayer
from .portfolio_notes import about_places, about_projects, about_rows, about_shapes, about_verdicts
from .project_rows import read_rows
from .projects import DrawnRow, Project, join_rows

_DEGREES = "EPSG:4326"


@dataclass(frozen=True)
class Portfolio:
    """The answer, frozen: the projects in the order of the layers, each judged.

    ``crs`` is the working system as WKT; the communes and the shapes are in it.
    """

    case: PortfolioCase
    catalogue: Catalogue
    communes: Communes
    crs: str
    judged: tuple[JudgedProject, ...]
    ground: RuleGround
    inputs: tuple[InputFile, ...]
    notes: tuple[Note, ...]

    @property
    def metropolitan(self) -> int:
        """How many projects fulfil the rule."""
        return sum(one.metropolitan for one in self.judged)


def study_portfolio(
    case: PortfolioCase, catalogue: Catalogue, progress: Progress | None = None
) -> Portfolio:
    """Judge every project of some layers and tables.

    Raises a named `AmDelimiterError` for anything in the case that the user has to mend.
    """
    progress = progress or Progress()
    progress.stage(mark("Reading the communes"))
    given = read_communes(case.communes, catalogue)
    crs = working_system(case.working_crs, given, catalogue)
    communes = given.to_crs(crs)
    progress.report(0.1)
    progress.stage(mark("Reading the projects"))
    projects, told = _read(case, communes, crs, catalogue, progress.part(0.1, 0.4))
    progress.stage(mark("Asking which communes each project meets"))
    ground = _ground(case, communes, catalogue)
    judged, elsewhere = _judge(projects, ground, communes, crs, catalogue, progress.part(0.4, 0.9))
    progress.stage(mark("Recording the inputs"))
    return Portfolio(
        case=case,
        catalogue=catalogue,
        communes=communes,
        crs=crs,
        judged=tuple(judged),
        ground=ground,
        inputs=tuple(_fingerprints(case, communes.schema, progress)),
        notes=(
            *given.notes,
            *told,
            *about_places(judged, elsewhere),
            *about_verdicts(judged, ground, region_names(communes, catalogue)),
        ),
    )


def _read(
    case: PortfolioCase, communes: Communes, crs: str, catalogue: Catalogue, progress: Progress
) -> tuple[list[Project], list[Note]]:
    """The projects of all layers, and what is to be said of their rows."""
    places = Gazetteer.of(communes, catalogue)
    rows: list[DrawnRow] = []
    notes: list[Note] = []
    layers = named_apart(case.layers)
    for done, layer in enumerate(layers):
        found, unread = read_rows(layer, places, case.rule, catalogue, progress)
        drawn = draw(layer, found, crs, communes, catalogue)
        rows += [DrawnRow(*one) for one in zip(found, drawn.shapes, drawn.amiss)]
        notes += [*layer.notes, *about_rows(layer.name, found, unread)]
        notes += about_shapes(layer.name, found, drawn)
        progress.report((done + 1) / len(layers))
    if not rows:
        raise NoProjects(layers=", ".join(layer.name for layer in layers) or "—")
    projects, apart = join_rows(rows)
    return projects, [*notes, *about_projects(projects, apart)]


def region_names(communes: Communes, catalogue: Catalogue) -> dict[str, str]:
    """The names of the regions of the catalogue and of the layer."""
    known = {code: one.name for code, one in catalogue.regions.items()}
    return {**known, **communes.region_names}


def named_apart(layers: Sequence[ProjectLayer]) -> tuple[ProjectLayer, ...]:
    """The layers, those of one name with their file, or their number, behind it."""
    found: list[ProjectLayer] = []
    names = [layer.name for layer in layers]
    for number, layer in enumerate(layers, start=1):
        if names.count(layer.name) > 1:
            more = Path(layer.path).name if layer.path else str(number)
            layer = replace(layer, name=f"{layer.name} ({more})")
        if any(layer.name == one.name for one in found):
            layer = replace(layer, name=f"{layer.name} {number}")
        found.append(layer)
    return tuple(found)


def _ground(case: PortfolioCase, communes: Communes, catalogue: Catalogue) -> RuleGround:
    names = {cut: one.name for cut, one in catalogue.communes.items()}
    return RuleGround(
        names={**names, **communes.names},
        areas=standing_areas(catalogue),
        proposed=case.proposed,
        rule=case.rule,
        least={leg.id: leg.least for leg in catalogue.portfolio_legs.values()},
    )


def _judge(
    projects: Sequence[Project],
    ground: RuleGround,
    communes: Communes,
    crs: str,
    catalogue: Catalogue,
    progress: Progress,
) -> tuple[list[JudgedProject], list[str]]:
    """Every project judged, and the labels of those that do not lie where they say."""
    meeting = MeetingGround.of(communes, crs, ground.rule)
    judged: list[JudgedProject] = []
    elsewhere: list[str] = []
    for done, project in enumerate(projects):
        if done % 100 == 0:
            progress.report(done / len(projects))
        effect = meeting.measure(project.shapes, project.stated.cuts)
        located = located_in(project, effect)
        stated = project.stated.cuts
        if project.shapes and stated and located and not set(located) & set(stated):
            elsewhere.append(project.label)
            project = replace(project, shapes={}, amiss=Amiss.ELSEWHERE)
            effect = MeasuredEffect()
        lacking = _lacking(project, effect, communes, crs, catalogue)
        judged.append(judge_project(project, effect, lacking, ground))
    progress.report(1.0)
    return judged, elsewhere


def _lacking(
    project: Project, effect: MeasuredEffect, communes: Communes, crs: str, catalogue: Catalogue
) -> tuple[str, ...]:
    """Communes that are not given and may lie where a project leaves those given."""
    if not effect.outside or not project.shapes:
        return ()
    bounds = shapely.total_bounds(np.array([*project.shapes.values()], dtype=object))
    west, south, east, north = transform_bounds(tuple(bounds), crs, _DEGREES)
    given = set(communes.cuts)
    return tuple(
        sorted(
            cut
            for cut, place in catalogue.places.items()
            if cut not in given
            and place.west <= east
            and west <= place.east
            and place.south <= north
            and south <= place.north
        )
    )


def _fingerprints(case: PortfolioCase, schema: str, progress: Progress) -> list[InputFile]:
    """What the result rests on, with its hash; the wording is printed, so it is Spanish."""
    communes, proposed = case.communes, case.proposed
    found = [fingerprint(InputKind.COMMUNES, communes.name, communes.path, schema, progress)]
    for layer in named_apart(case.layers):
        detail = f"filas: {printed_number(len(layer.frame))}"
        found.append(fingerprint(InputKind.PROJECTS, layer.name, layer.path, detail, progress))
    if proposed:
        detail = f"área propuesta: {proposed.name}"
        name = Path(proposed.path).name
        found.append(fingerprint(InputKind.COMPUTED, name, proposed.path, detail, progress))
    return found
