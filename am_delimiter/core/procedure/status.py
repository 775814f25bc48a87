"""How far an expediente is, from what its result holds: one row of the table ``status``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..basis.errors import AmDelimiterError, Cancelled
from ..basis.notes import Note, mark
from ..basis.progress import Progress
from ..basis.table import Row, Say
from ..catalogue.catalogue import Catalogue
from ..catalogue.procedure_steps import TABLE, ProcedureStep
from .application_window import ApplicationWindow
from .checklist import draw_up_checklist, lacking
from .procedure import LogEntry, Procedure, read_procedure
from .procedure_documents import check_documents
from .procedure_findings import findings

TABLES = ("metropolitan_areas", "criteria", TABLE)
"""Tables of a result that the status rests on."""


@dataclass(frozen=True)
class CaseTables:
    """A file and the rows of those of `TABLES` that it holds; None when it cannot be read."""

    file: Path
    tables: Mapping[str, Sequence[Row]] | None


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
    tables = case.tables
    if tables is None or "metropolitan_areas" not in tables or "criteria" not in tables:
        row["remark"] = say(Note(mark("It is no result of «Delimit metropolitan areas».")))
        return row
    row.update(_candidate(tables))
    if TABLE not in tables:
        text = mark("An older version wrote it, without a log of the procedure: delimit again.")
        row["remark"] = say(Note(text))
        return row
    try:
        row.update(_log(case, tables, catalogue, term, say, progress))
    except Cancelled:
        raise
    except AmDelimiterError as error:
        row["remark"] = say(Note(error.template, error.details))
        return row
    if not tables["metropolitan_areas"]:
        row["remark"] = say(Note(mark("It has no candidate.")))
    return row


def _candidate(tables: Mapping[str, Sequence[Row]]) -> Row:
    """The first candidate; the table keeps them with the most populated first."""
    if not tables["metropolitan_areas"]:
        return {}
    first = tables["metropolitan_areas"][0]
    return {
        "name": first["name"],
        "n_communes": first["n_communes"],
        "communes": first["commune_names"],
        "population": first["population"],
        "verdict": first["verdict"],
        "register_state": first.get("register_state"),
        "register_date": first.get("register_date"),
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
