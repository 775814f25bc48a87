"""How far an expediente is, from what its result holds: one row of the table ``status``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..basis.errors import AmDelimiterError, Cancelled
from ..basis.notes import Note, mark
from ..basis.progress import Progress
from ..basis.table import Row, Say
from ..basis.vocabulary import Verdict
from ..catalogue.catalogue import Catalogue
from ..catalogue.procedure_steps import TABLE, ProcedureStep
from ..records.record import read_all
from ..records.record_errors import FieldMistyped, told_of
from .application_window import ApplicationWindow
from .checklist import draw_up_checklist, lacking
from .procedure import LogEntry, Procedure, read_procedure
from .procedure_documents import check_documents
from .procedure_findings import findings

TABLES = ("metropolitan_areas", "criteria", TABLE)
"""Tables of a result that the status rests on."""


@dataclass(frozen=True)
class CaseTables:
    """A file and the rows of those of `TABLES` that it holds; None when it cannot be read.

    ``problem`` is what is wrong with a file that is a GeoPackage.
    """

    file: Path
    tables: Mapping[str, Sequence[Row]] | None
    problem: AmDelimiterError | None = None


@dataclass(frozen=True)
class _Area:
    """What the list tells of a candidate."""

    candidate: str
    name: str
    n_communes: int
    communes: str
    commune_names: str
    population: int | None
    verdict: str
    register_state: str | None = None
    register_date: str | None = None


@dataclass(frozen=True)
class _Criterion:
    """What the checklist asks of a criterion."""

    candidate: str
    name: str
    verdict: str
    reason: str | None


def _check_criteria(rows: Sequence[Row]) -> None:
    """Raise `FieldMissing` or `FieldMistyped` for criteria that no checklist can be made of."""
    known = {verdict.value for verdict in Verdict}
    for one in read_all(_Criterion, rows, "criteria"):
        if one.verdict not in known:
            raise FieldMistyped(table="criteria", field="verdict", found=one.verdict[:60])


def status_row(
    case: CaseTables, catalogue: Catalogue, term: ApplicationWindow, say: Say, progress: Progress
) -> Row:
    """The row of a file, whatever it holds: what cannot be told is None, with a sentence why.

    ``say`` tells a `Note`, because the language of sentences is not ours to choose.
    """
    fields = [field["name"] for field in catalogue.status_layers["status"].fields]
    row: Row = dict.fromkeys(fields)
    row.update(file=case.file.name, path=str(case.file))
    row.update(window_end=term.last.isoformat(), days_left=term.days_left)
    try:
        _tell(row, case, catalogue, term, say, progress)
    except Cancelled:
        raise
    except AmDelimiterError as error:
        row["remark"] = say(Note(error.template, error.details))
    return row


def _tell(
    row: Row,
    case: CaseTables,
    catalogue: Catalogue,
    term: ApplicationWindow,
    say: Say,
    progress: Progress,
) -> None:
    """Put into the row what a file tells, or a remark why it tells nothing."""
    if case.problem is not None:
        raise case.problem
    tables = case.tables
    if tables is None or "metropolitan_areas" not in tables or "criteria" not in tables:
        row["remark"] = say(Note(mark("It is no result of «Delimit metropolitan areas».")))
        return
    with told_of(case.file):
        areas = read_all(_Area, tables["metropolitan_areas"], "metropolitan_areas")
        _check_criteria(tables["criteria"])
    row.update(_candidate(areas))
    if TABLE not in tables:
        text = mark("An older version wrote it, without a log of the procedure: delimit again.")
        row["remark"] = say(Note(text))
        return
    row.update(_log(case, tables, catalogue, term, say, progress))
    if not areas:
        row["remark"] = say(Note(mark("It has no candidate.")))


def _candidate(areas: Sequence[_Area]) -> Row:
    """The first candidate; the table keeps them with the most populated first."""
    if not areas:
        return {}
    first = areas[0]
    return {
        "name": first.name,
        "n_communes": first.n_communes,
        "communes": first.commune_names,
        "population": first.population,
        "verdict": first.verdict,
        "register_state": first.register_state,
        "register_date": first.register_date,
    }


def _log(
    case: CaseTables,
    tables: Mapping[str, Sequence[Row]],
    catalogue: Catalogue,
    term: ApplicationWindow,
    say: Say,
    progress: Progress,
) -> Row:
    areas = tables["metropolitan_areas"]
    first = areas[0] if areas else {"communes": "", "commune_names": "", "candidate": None}
    cuts, names = (str(first[key]).split(", ") for key in ("communes", "commune_names"))
    communes = dict(zip(cuts, names)) if areas else {}
    log = read_procedure(tables[TABLE], communes, catalogue, term.today)
    documents = check_documents(log, case.file.parent, progress)
    criteria = [row for row in tables["criteria"] if row["candidate"] == first["candidate"]]
    missing = lacking(draw_up_checklist(criteria, log, documents, term, catalogue))
    last, following = log.last, log.next
    return {
        "last_step": last.name if last else None,
        "last_date": last.day.isoformat() if last and last.day else None,
        "next_step": _next(log, following, say) if following else None,
        "who": following.actor if following else None,
        "responsible": log.responsible or None,
        "lacking": len(missing),
        "lacks": _listed([_text(item.text, say) for item in missing]) or None,
        "findings": " ".join(say(note) for note in findings(log, term, documents)) or None,
    }


def _text(text: str | Note, say: Say) -> str:
    return say(text) if isinstance(text, Note) else text


def _listed(texts: Sequence[str]) -> str:
    """Texts in a list, those of the same step together: ``Consulta: Lota, Penco; Decreto``."""
    by_head: dict[str, list[str]] = {}
    for text in texts:
        head, _, rest = text.partition(": ")
        by_head.setdefault(head, []).append(rest)
    return "; ".join(
        f"{head}: {', '.join(rest)}" if any(rest) else head for head, rest in by_head.items()
    )


def _next(log: Procedure, step: ProcedureStep, say: Say) -> str:
    """The step that comes next and, of the mayors, how many are left."""
    if not step.per_commune or not log.communes:
        return step.name
    done: list[LogEntry] = log.done(step)
    template = mark("{step} ({done} of {all})")
    details = {"step": step.name, "done": len(done), "all": len(log.counted(step))}
    return say(Note(template, details))
