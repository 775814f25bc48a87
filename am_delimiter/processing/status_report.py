"""The list of expedientes as a page of HTML, in Spanish."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

from ..toolbelt.formats import date, number

if TYPE_CHECKING:
    from ..core.basis import Row
    from ..core.procedure import ApplicationWindow

_STYLE = """
body{font:15px/1.45 'Segoe UI',Arial,sans-serif;color:#1f2933;margin:2em}
h1{font-size:22px;margin:0 0 4px}p{margin:4px 0 14px;color:#5b6670}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:8px 10px;border-bottom:1px solid #c3cad1}
th{color:#17405e;font-size:13px}.n{text-align:right;white-space:nowrap}
.s{color:#5b6670;font-size:13px}.f{color:#b03a06;font-weight:bold}
"""
_HEADINGS = ("Expediente", "Población", "Veredicto", "Va en", "Sigue", "Falta antes de presentar")


def report(rows: Sequence[Row], term: ApplicationWindow) -> str:
    """The page: a line on the window, and a row for each file."""
    head = "".join(f"<th>{escape(text)}</th>" for text in _HEADINGS)
    body = "".join(_row(row) for row in rows)
    return (
        '<!DOCTYPE html>\n<html lang="es"><head><meta charset="utf-8">'
        f"<title>Estado de los expedientes</title><style>{_STYLE}</style></head><body>"
        f"<h1>Estado de los expedientes</h1><p>{escape(window_line(term))}</p>"
        f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></body></html>\n"
    )


def window_line(term: ApplicationWindow) -> str:
    """The window and what is left of it today."""
    start, last, today = (date(day.isoformat()) for day in (term.start, term.last, term.today))
    told = f"Ventana de solicitudes: {start} a {last}. Hoy, {today}"
    if term.is_over:
        return f"{told}: cerrada; días transcurridos: {number(-term.days_left)}."
    if not term.is_open:
        return f"{told}: todavía no se abre."
    return f"{told}: días que quedan: {number(term.days_left)}."


def status_line(row: Row) -> str:
    """A row in one line of the log."""
    if row["next_step"] is None and row["last_step"] is None:
        return f"{row['file']}: {row['remark']}"
    step, day = _last(row)
    last = f"{step} ({date(day)})" if day or row["last_step"] else step
    following = f"; sigue: {row['next_step']}" if row["next_step"] else "; terminado"
    return f"{row['file']}: {row['name'] or row['remark']}; {last}{following}; {_count(row)}"


def _last(row: Row) -> tuple[str, str | None]:
    """The last step of the log and its day; without any, what the register of areas says."""
    if row["last_step"]:
        return row["last_step"], row["last_date"]
    if row["register_state"]:
        return f"sin pasos anotados; según el registro, {row['register_state']}", (
            row["register_date"]
        )
    return "sin comenzar", None


def _count(row: Row) -> str:
    return f"falta antes de presentar: {number(row['lacking'])}"


def _row(row: Row) -> str:
    people = number(row["population"]) if row["population"] is not None else "—"
    step, day = _last(row)
    last = _with_detail(step, date(day, "") if day else "")
    following = _with_detail(row["next_step"] or "—", row["who"], row["responsible"])
    lacks = [row["lacks"], _said("Por revisar", row["findings"]), row["remark"]]
    told = number(row["lacking"]) if row["lacking"] is not None else "—"
    cells = (
        _with_detail(row["name"] or row["file"], row["communes"], row["file"]),
        f'<span class="n">{people}</span>',
        escape(row["verdict"] or "—"),
        last if row["lacking"] is not None else "—",
        following,
        f'<span class="f">{told}</span>' + "".join(_small(text) for text in lacks),
    )
    return "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"


def _said(head: str, text: str | None) -> str:
    return f"{head}: {text}" if text else ""


def _with_detail(text: str, *details: str | None) -> str:
    return f"<b>{escape(text)}</b>" + "".join(_small(detail) for detail in details)


def _small(text: str | None) -> str:
    return f'<div class="s">{escape(text)}</div>' if text else ""
