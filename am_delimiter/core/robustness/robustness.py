"""The robustness of an answer: every combination of the values that a person doubts, in one study.

What takes time is made once: see `grounds`. Every tolerance is a cut of one forest, every rule of
membership a hierarchy on one tree, every measure of the population another figure of one record.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ..basis.fingerprints import InputFile, fingerprint
from ..basis.notes import Note, mark
from ..basis.progress import Progress
from ..basis.vocabulary import InputKind
from ..catalogue.catalogue import Catalogue
from ..catalogue.parameters import check_resolved
from ..credits.credited_inputs import with_credits
from ..land.raster import RasterPort
from ..verdict.candidates import Candidate
from ..verdict.case import Case, check_people
from ..verdict.checked_case import check_case
from ..verdict.delimitation import Delimitation, conclude, judge_survey
from ..verdict.inputs_used import known_of
from .axes import Axes, Choice, check_count
from .combinations import Combination, NamedSpan, judge_ground, survey_of
from .grounds import Ground, GroundMaker, Work
from .robustness_errors import NothingToFollow, ReferenceRefused


@dataclass(frozen=True)
class Robustness:
    """Every combination of some axes for every candidate of a case.

    ``base`` is the delimitation of the case itself, and its candidates are those that are followed.
    ``combinations`` are in the order of the candidates and of the axes; ``spans`` say over which
    tolerances each set holds. ``inputs`` are the files of the case and then of other sources.
    """

    base: Delimitation
    axes: Axes
    combinations: tuple[Combination, ...]
    spans: tuple[NamedSpan, ...]
    work: Work
    inputs: tuple[InputFile, ...]
    notes: tuple[Note, ...]

    @property
    def candidates(self) -> tuple[Candidate, ...]:
        """The candidates that are followed."""
        return self.base.candidates

    def of(self, followed: int) -> list[Combination]:
        """The combinations of a candidate."""
        return [one for one in self.combinations if one.followed == followed]

    def case_of(self, followed: int) -> Combination:
        """What the values of the case give for a candidate."""
        return next(one for one in self.of(followed) if one.choice == self.axes.case)


def study_robustness(
    case: Case,
    axes: Axes,
    catalogue: Catalogue,
    port: RasterPort,
    progress: Progress | None = None,
) -> Robustness:
    """Judge every combination of ``axes``, which hold the values of the case.

    Raises `CombinationsRefused`, `NothingToFollow`, or what a delimitation of the case does.
    """
    progress = progress or Progress()
    check_count(axes, catalogue)
    check_people(case)
    checked = check_case(case, catalogue, progress)
    work = Work()
    maker = GroundMaker(checked, axes, port, work)
    lands = _lands(axes)
    found: list[Combination | NamedSpan] = []
    base = None
    polygons: dict[int, list[Ground]] = {}
    for (source, share), part in zip(lands, progress.part(0.05, 0.95).parts([1] * len(lands))):
        template = mark("Combinations on the evidence «{source}», built-up share {share}")
        told = Note(mark("by encoding")) if share is None else f"{share:g} %"
        part.stage(template, source=axes.sources[source].name, share=told)
        grounds = _grounds(maker, source, share, polygons, part.part(0.0, 0.8))
        if base is None:  # the first land is that of the case
            base = _reference(grounds, axes, part.part(0.8, 0.8))
            if not base.candidates:
                raise NothingToFollow
        for ground, own in zip(grounds, part.part(0.8, 1.0).parts([1] * len(grounds))):
            found += judge_ground(ground, base.candidates, axes, work, own)
            own.report(1.0)
    if base is None:
        raise NothingToFollow
    return _in_order(base, axes, found, work, progress)


def _grounds(
    maker: GroundMaker,
    source: int,
    share_percent: float | None,
    polygons: dict[int, list[Ground]],
    progress: Progress,
) -> list[Ground]:
    """The grounds of a source and a share; polygons alone know no share, and are read once."""
    if source in polygons:
        return [replace(one, share_percent=share_percent) for one in polygons[source]]
    found = list(maker.grounds(source, share_percent, progress))
    if not maker.axes.sources[source].rasters:
        polygons[source] = found
    return found


def _lands(axes: Axes) -> list[tuple[int, float | None]]:
    """The sources with each share, that of the case first."""
    own = (axes.case.source, axes.case.share_percent)
    every = [(n, share) for n in range(len(axes.sources)) for share in axes.shares]
    return [own, *(one for one in every if one != own)]


def _reference(grounds: Sequence[Ground], axes: Axes, progress: Progress) -> Delimitation:
    """The delimitation of the case itself; what keeps it from being made is raised."""
    ground = next(one for one in grounds if one.min_patch_ha == axes.case.min_patch_ha)
    if ground.around is None:
        raise ReferenceRefused(problem=ground.reason)
    survey = survey_of(ground.around, axes.case, progress)
    check_resolved((axes.case.tolerance_m,), survey.builtup.grid.cell)
    return conclude(survey, judge_survey(survey), progress)


def _files_of(axes: Axes, progress: Progress) -> Iterator[InputFile]:
    """The files of the sources other than that of the case; the wording is printed, so Spanish."""
    for source in axes.sources[1:]:
        detail = f"fuente «{source.name}»"
        files = [(one.name, str(one.path)) for one in source.rasters]
        files += [(one.name, one.path) for one in source.polygons]
        for name, path in files:
            yield fingerprint(InputKind.ALTERNATIVE, name, path, detail, progress)


def _in_order(
    base: Delimitation,
    axes: Axes,
    found: Sequence[Combination | NamedSpan],
    work: Work,
    progress: Progress,
) -> Robustness:
    """The study, its combinations in the order of the candidates and of the axes."""
    number = {choice: n for n, choice in enumerate(axes.choices())}
    combinations = [one for one in found if isinstance(one, Combination)]
    spans = [one for one in found if isinstance(one, NamedSpan)]
    combinations.sort(key=lambda one: (one.followed, number[one.choice]))
    spans.sort(key=lambda one: (one.followed, _land_of(axes, one.choice), one.span.begin_m))
    others = with_credits(tuple(_files_of(axes, progress)), known_of(base), base.catalogue)
    told = (*base.joins.notes, *base.facts.notes, *base.judgement.notes)
    return Robustness(
        base=base,
        axes=axes,
        combinations=tuple(combinations),
        spans=tuple(spans),
        work=work,
        inputs=(*base.inputs, *others),
        notes=(*_about(axes, work, combinations), *told),
    )


def _land_of(axes: Axes, choice: Choice) -> tuple[int, int, int, int]:
    """Where a ground and a rule stand among the axes."""
    return (
        choice.source,
        axes.shares.index(choice.share_percent),
        axes.min_patches.index(choice.min_patch_ha),
        axes.rules.index(choice.rule),
    )


def _about(axes: Axes, work: Work, combinations: Sequence[Combination]) -> list[Note]:
    """What the study cost, and how much of it could not be judged."""
    template = mark(
        "{count} combinations from {readings} readings of the evidence, {fabrics} sets of patches "
        "and {hierarchies} hierarchies; {judged} sets of communes were judged."
    )
    details = {
        "count": len(axes),
        "readings": work.readings,
        "fabrics": work.fabrics,
        "hierarchies": work.hierarchies,
        "judged": work.judged,
    }
    notes = [Note(template, details)]
    lost = sum(one.reason is not None for one in combinations)
    if lost:
        template = mark(
            "{count} of {all} rows are not evaluable; each says why, and none of them counts in a "
            "share."
        )
        notes.append(Note(template, {"count": lost, "all": len(combinations)}))
    return notes
