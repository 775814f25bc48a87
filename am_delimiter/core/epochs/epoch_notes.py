"""What a user must know of a study of several years."""

from __future__ import annotations

from collections.abc import Sequence

from ..basis.notes import Note, mark
from .epoch_record import EpochStudy
from .epoch_survey import Surveyed


def study_notes(study: EpochStudy) -> list[Note]:
    """The notes on epochs, then on what is followed through them."""
    return [
        *_products(study.epochs),
        *_incomparable(study),
        *_projections(study.epochs),
        *_uncovered(study),
        *_of_epochs(study.epochs),
        *_followed(study),
        *_lost(study),
        *_reopened(study),
    ]


def _products(epochs: Sequence[Surveyed]) -> list[Note]:
    """What the catalogue says of each product."""
    products = dict.fromkeys(epoch.layers.product for epoch in epochs)
    template = mark("{product}: {note}")
    return [
        Note(template, {"product": one.name, "note": one.note})
        for one in products
        if one is not None
    ]


def _incomparable(study: EpochStudy) -> list[Note]:
    first = study.epochs[0]
    others = [str(one.year) for one in study.epochs if not one.compares(first)]
    if not others:
        return []
    details = {"years": ", ".join(others), "first": str(first.year)}
    if study.given.mixed:
        template = mark(
            "The epochs {years} and {first} are of different products, cells, encodings or years "
            "that do not compare; they are compared because you asked for it, and what grows may "
            "be the method."
        )
    else:
        template = mark(
            "The epochs {years} and {first} are of different products, cells, encodings or years "
            "that do not compare: growth between them and when gaps closed are «no evaluable»."
        )
    return [Note(template, details)]


def _projections(epochs: Sequence[Surveyed]) -> list[Note]:
    projected = [str(epoch.year) for epoch in epochs if epoch.layers.projected]
    if not projected:
        return []
    template = mark("The epochs {years} are projections of the product, nothing that was observed.")
    return [Note(template, {"years": ", ".join(projected)})]


def _uncovered(study: EpochStudy) -> list[Note]:
    """Name what an epoch does not cover; what no epoch covers is left out of the naming."""
    names, notes = study.ground.communes.names, []
    for epoch, unseen in zip(study.epochs, study.unseen):
        told = [f"{names[cut]} ({cut})" for cut in unseen if cut in study.reported]
        if told:
            template = mark(
                "The rasters of {year} do not cover {count} {count:commune|communes}, of which "
                "this epoch is «no evaluable»: {communes}."
            )
            details = {"year": str(epoch.year), "count": len(told), "communes": ", ".join(told)}
            notes.append(Note(template, details))
    return notes


def _of_epochs(epochs: Sequence[Surveyed]) -> list[Note]:
    """What the land of each epoch has to tell, with its year; what all tell is told once."""
    template = mark("{year}: {note}")
    told = [(epoch.year, note) for epoch in epochs for note in epoch.survey.joins.notes]
    told += [(epoch.year, note) for epoch in epochs for note in epoch.survey.area.notes]
    seen, notes = set(), []
    for year, note in told:
        if str(note) not in seen:
            seen.add(str(note))
            notes.append(Note(template, {"year": str(year), "note": note}))
    return notes


def _followed(study: EpochStudy) -> list[Note]:
    if study.given.case.candidate:
        return []
    latest = study.epochs[-1].year
    if not study.sets:
        template = mark(
            "In {year}, the latest epoch, no two communes of a region are members of one "
            "continuum, so no set is followed: give a candidate, or a greater tolerance."
        )
        return [Note(template, {"year": str(latest)})]
    template = mark("The sets that are followed are the candidates of the latest epoch, {year}.")
    return [Note(template, {"year": str(latest)})]


def _lost(study: EpochStudy) -> list[Note]:
    """Land that is built-up and later is not: as a rule noise."""
    most = study.catalogue.epoch_rule("land_lost") / 100
    template = mark(
        "{lost} ha of the land that was built-up before are not in {year} ({percent} %): noise of "
        "the product rather than demolition. The map of growth keeps them."
    )
    return [
        Note(
            template,
            {
                "lost": round(one.area_ha, 1),
                "year": str(one.year),
                "percent": round(100 * one.area_ha / one.of_ha, 1),
            },
        )
        for one in study.lost
        if one.of_ha and one.area_ha > most * one.of_ha
    ]


def _reopened(study: EpochStudy) -> list[Note]:
    names = study.ground.communes.names
    template = mark(
        "The gap {first}–{second} closed in {closed} and is open again in {opened}: the built-up "
        "land of the product changes there, or the commune grew elsewhere."
    )
    notes = []
    for gap in study.gaps:
        if gap.closed and gap.reopened:
            details = {
                "first": names[gap.cuts[0]],
                "second": names[gap.cuts[1]],
                "closed": str(gap.closed.year),
                "opened": str(gap.reopened.year),
            }
            notes.append(Note(template, details))
    return notes
