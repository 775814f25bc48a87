"""Remarks of a portfolio: what could not be read, placed or added, naming the layer and feature."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ..basis.notes import Note, mark
from ..services.register_reader import said
from .drawn_projects import Amiss, DrawnRows
from .metropolitan_rule import JudgedProject, RuleGround
from .project_rows import ProjectRow, UnreadCells
from .projects import Project

_SHAPES = {
    Amiss.NO_SHAPE: mark(
        "{table}: {count} projects have no shape, so their effect is judged by what "
        "the table says: {names}."
    ),
    Amiss.EXCHANGED: mark(
        "{table}: {count} projects have latitude and longitude exchanged, and their position was "
        "not used: {names}."
    ),
    Amiss.ABROAD: mark(
        "{table}: {count} projects lie outside the country, and their position was not used: "
        "{names}. Look at the reference system of the layer."
    ),
}


def about_rows(layer: str, rows: Sequence[ProjectRow], unread: UnreadCells) -> list[Note]:
    """What of the rows of a layer could not be read."""
    nameless = [r.label for r in rows if not (r.texts["code"] or r.texts["name"])]
    unknown = [
        f"{r.label}: {', '.join((*r.served.unknown, *r.stated.unknown))}"
        for r in rows
        if r.served.unknown or r.stated.unknown
    ]
    unsaid = [
        r.label for r in rows if r.amount is not None and not r.unit and r.label not in unread.units
    ]
    nothing = [r.label for r in rows if r.amount == 0]
    return [
        *said(
            mark("{table}: {count} projects have neither a code nor a name: {names}."),
            layer,
            nameless,
        ),
        *said(
            mark(
                "{table}: in {count} projects there are words that are those of no commune, and do "
                "not count: {names}."
            ),
            layer,
            unknown,
        ),
        *said(
            mark("{table}: {count} years could not be read and are left out: {names}."),
            layer,
            _with(unread.years),
        ),
        *said(
            mark(
                "{table}: {count} amounts could not be read, and count as without data: {names}. "
                "Write them as 1234 or 1.234,5."
            ),
            layer,
            _with(unread.amounts),
        ),
        *said(
            mark(
                "{table}: {count} units of amounts are not known, and those amounts are not added: "
                "{names}."
            ),
            layer,
            _with(unread.units),
        ),
        *said(
            mark(
                "{table}: nobody says in which unit {count} amounts are, so they are not added: "
                "{names}. Choose it in the form, or write it in the heading of the column."
            ),
            layer,
            unsaid,
        ),
        *said(
            mark("{table}: {count} projects say an amount of 0, which counts as such: {names}."),
            layer,
            nothing,
        ),
    ]


def about_shapes(layer: str, rows: Sequence[ProjectRow], drawn: DrawnRows) -> list[Note]:
    """What is wrong with the shapes of a layer."""
    notes = []
    for why, text in _SHAPES.items():
        notes += said(text, layer, [r.label for r, one in zip(rows, drawn.amiss) if one is why])
    mended = [row.label for row, was in zip(rows, drawn.repaired) if was]
    template = mark("{table}: {count} invalid polygons were repaired: {names}.")
    return [*notes, *said(template, layer, mended)]


def about_projects(projects: Sequence[Project], apart: Sequence[Sequence[str]]) -> list[Note]:
    """What is to be said of codes that repeat and of amounts that contradict each other."""
    several = [one.label for one in projects if len(one.rows) > 1 and len(one.layers) == 1]
    layers = [f"{p.label} ({', '.join(p.layers)})" for p in projects if len(p.layers) > 1]
    years = [one.label for one in projects if len(one.money.portions) > 1]
    against = [f"{p.label}: {p.money.why}" for p in projects if p.money.why.startswith("filas")]
    return [
        *said(
            mark(
                "{count} codes stand for projects of different names, which are kept apart: "
                "{names}. Correct the code or the name."
            ),
            "",
            [" / ".join(labels) for labels in apart],
        ),
        *said(
            mark("{count} projects are in several rows of one layer, and count once: {names}."),
            "",
            several,
        ),
        *said(
            mark("{count} projects are in several layers or tables, and count once: {names}."),
            "",
            layers,
        ),
        *said(
            mark("{count} projects have amounts of several years, which were added: {names}."),
            "",
            years,
        ),
        *said(
            mark(
                "{count} projects have rows whose amounts contradict each other, and count as "
                "without an amount: {names}."
            ),
            "",
            against,
        ),
        *said(
            mark(
                "{count} names belong to several projects without a code, each of which counts: "
                "{names}. Give them one code if they are one project."
            ),
            "",
            _repeated_names(projects),
        ),
    ]


def about_places(judged: Sequence[JudgedProject], elsewhere: Sequence[str]) -> list[Note]:
    """What is to be said of projects that lie in no commune given, or not where they say."""
    lost = [one for one in judged if one.effect.outside]
    nowhere = [one.project.label for one in lost if not one.effect.met and not one.lacking]
    beyond = [one.project.label for one in lost if one.lacking]
    partly = [one.project.label for one in lost if one.effect.met and not one.lacking]
    return [
        *said(
            mark(
                "{count} projects do not lie in the commune that their table says, and their "
                "position was not used: {names}."
            ),
            "",
            elsewhere,
        ),
        *said(
            mark("{count} projects lie in no commune (in water, or beyond the border): {names}."),
            "",
            nowhere,
        ),
        *said(
            mark(
                "{count} projects lie in part in no commune (in water, or beyond the border): "
                "{names}."
            ),
            "",
            partly,
        ),
        *said(
            mark(
                "{count} projects leave the communes given, and what lies beyond is not known: "
                "{names}. Give a layer with all communes of the region."
            ),
            "",
            beyond,
        ),
    ]


def about_verdicts(
    judged: Sequence[JudgedProject], ground: RuleGround, regions: Mapping[str, str]
) -> list[Note]:
    """Who qualifies, whose region has no constituted area, and what is counted several times."""
    held = {one.area.region_code for one in ground.areas if one.constituted}
    without = sorted({cut[:2] for one in judged for cut in one.related} - held)
    unsaid = [one.project.label for one in judged if one.metropolitan and not resolved(one.project)]
    notes = said(
        mark(
            "{count} projects fulfil the rule and no resolution of SUBDERE is given for them: "
            "SUBDERE qualifies each by resolution, and nothing here takes its place."
        ),
        "",
        unsaid,
    )
    if without:
        template = mark(
            "The register has no constituted area in these regions, and only regional governments "
            "with approved areas can apply: {regions}."
        )
        told = ", ".join(regions.get(code, code) for code in without)
        notes.append(Note(template, {"regions": told}))
    if any(len(one.related) > 1 for one in judged):
        notes.append(
            Note(
                mark(
                    "A project of several communes counts whole in each of them, so that communes "
                    "do not add up; in the total it counts once."
                )
            )
        )
    return notes


def resolved(project: Project) -> bool:
    """Whether somebody gave the resolution by which it is qualified."""
    return bool(project.texts["resolution"])


def _repeated_names(projects: Iterable[Project]) -> list[str]:
    count: dict[str, int] = {}
    for one in projects:
        if one.texts["name"] and not one.texts["code"]:
            count[one.texts["name"]] = count.get(one.texts["name"], 0) + 1
    return [f"{name} ({times})" for name, times in count.items() if times > 1]


def _with(texts: Mapping[str, str]) -> list[str]:
    return [f"{label}: «{text}»" for label, text in texts.items()]
