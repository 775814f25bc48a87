"""What a region answers: its candidates, the state of its communes, or why nothing can be said."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ..basis.errors import AmDelimiterError, Cancelled
from ..basis.fingerprints import InputFile
from ..basis.notes import Note
from ..basis.progress import Progress
from ..catalogue.catalogue import Catalogue
from ..land.builtup import SourceMask
from ..land.communes import Communes
from ..land.geometry import crs_name
from ..land.raster import RasterPort
from ..land.runs import no_runs
from ..population.population import Population
from ..verdict.candidates import Candidate
from ..verdict.case import Case
from ..verdict.commune_states import CommuneState
from ..verdict.delimitation import Judgement, judge_survey
from ..verdict.survey import Survey, survey_case
from .abroad import Abroad, land_abroad
from .near_misses import FirstJoin, nearest_pair
from .region_case import region_case
from .register_areas import AreaFound, compare_areas


@dataclass(frozen=True)
class RegionStudy:
    """What was found in a region that the evidence reaches.

    ``states`` are those of its communes by code, ``abroad`` the land of other regions in the
    continuum of a candidate by its id. ``nearest`` are the two communes that join first.
    ``rasters`` are those that were read, without their cells.
    """

    working_crs: str
    cell_m: float
    built_ha: float
    population: Population
    candidates: tuple[Candidate, ...]
    states: dict[str, CommuneState]
    areas: tuple[AreaFound, ...]
    abroad: dict[str, Abroad]
    nearest: FirstJoin | None
    rasters: tuple[SourceMask, ...]
    travel_files: tuple[InputFile, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True)
class RegionAnswer:
    """A region with the codes of all its communes: ``study``, or ``problem`` for what forbade it.

    One of the two is None.
    """

    code: str
    name: str
    cuts: tuple[str, ...]
    study: RegionStudy | None
    problem: AmDelimiterError | None

    @property
    def candidates(self) -> tuple[Candidate, ...]:
        """Its candidates, the most populated first; none where nothing could be judged."""
        return self.study.candidates if self.study else ()


def answer_region(
    case: Case,
    communes: Communes,
    region: str,
    catalogue: Catalogue,
    port: RasterPort,
    progress: Progress,
) -> RegionAnswer:
    """Delimit one region of a layer; what is wrong there is its answer, and nobody else's."""
    cuts = tuple(cut for cut in communes.cuts if communes.regions[cut] == region)
    study, problem = None, None
    try:
        survey = survey_case(region_case(case, communes, region), catalogue, port, progress)
        study = _study(survey, judge_survey(survey), communes, progress)
    except Cancelled:
        raise
    except AmDelimiterError as error:
        problem = error
    progress.report(1.0)
    return RegionAnswer(region, communes.region_names[region], cuts, study, problem)


def _study(
    survey: Survey, judgement: Judgement, everywhere: Communes, progress: Progress
) -> RegionStudy:
    builtup = survey.builtup
    return RegionStudy(
        working_crs=crs_name(builtup.grid.crs),
        cell_m=builtup.grid.cell,
        built_ha=builtup.hectares,
        population=survey.population,
        candidates=judgement.candidates,
        states={state.cut: state for state in judgement.states},
        areas=compare_areas(survey, judgement.candidates),
        abroad=land_abroad(survey, judgement.candidates, everywhere, progress),
        nearest=nearest_pair(survey),
        rasters=tuple(replace(source, runs=no_runs(0, 0)) for source in builtup.rasters),
        travel_files=survey.checked.travel_files,
        notes=(*survey.notes, *judgement.notes),
    )
