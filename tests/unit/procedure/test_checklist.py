"""The checklist before submission, and the row of an expediente among several."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from am_delimiter.core.basis.errors import Cancelled
from am_delimiter.core.basis.progress import Progress
from am_delimiter.core.catalogue.catalogue import Catalogue, load_catalogue
from am_delimiter.core.procedure.application_window import window_of
from am_delimiter.core.procedure.checklist import (
    Group,
    Item,
    Mark,
    Presenting,
    draw_up_checklist,
    lacking,
)
from am_delimiter.core.procedure.procedure import read_procedure
from am_delimiter.core.procedure.procedure_documents import check_documents
from am_delimiter.core.procedure.procedure_rows import start_table
from am_delimiter.core.procedure.status import CaseTables, status_row

FOLDER = Path(__file__).parents[3] / "resources" / "catalogue"
COMMUNES = {"05101": "Valparaíso", "05109": "Viña del Mar"}
TODAY = date(2026, 11, 21)
CRITERIA = [
    {"candidate": "AM", "name": "Dos o más comunas", "verdict": "cumple", "reason": "Son 2."},
    {"candidate": "AM", "name": "Continuo", "verdict": "no cumple", "reason": "Faltan 900 m."},
    {"candidate": "AM", "name": "Viajes", "verdict": "no evaluable", "reason": "Sin tabla."},
    {"candidate": "AM", "name": "Servicios", "verdict": "requiere juicio", "reason": "Son 4."},
]


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue(FOLDER)


def row(step: str, **values: Any) -> dict[str, Any]:
    return {"step": step, "state": "hecho", "date": "2026-06-01", **values}


def ready(folder: Path) -> list[dict[str, Any]]:
    """A log in which all that comes before the request is done, with its documents."""
    (folder / "a.pdf").write_bytes(b"a")
    mayors = [
        row("mayors", cut=cut, opinion="favorable", act="Oficio 1", document="a.pdf")
        for cut in COMMUNES
    ]
    core = row("core_agreement", number="12", vote="20 a 2", document="a.pdf")
    return [row("study", document="a.pdf"), *mayors, core]


def items_of(
    catalogue: Catalogue,
    rows: list[dict[str, Any]],
    folder: Path | None = None,
    today: date = TODAY,
    criteria: list[dict[str, Any]] | None = None,
    presenting: Presenting | None = None,
) -> list[Item]:
    log = read_procedure(rows, COMMUNES, catalogue, today)
    documents = check_documents(log, folder, Progress())
    term = window_of(catalogue, today)
    found = CRITERIA[:1] if criteria is None else criteria
    return draw_up_checklist(found, log, documents, term, catalogue, presenting)


def marks(items: list[Item]) -> dict[str, str]:
    return {str(item.text): item.mark.value for item in items}


def detail(items: list[Item], text: str) -> str:
    return next(str(item.detail) for item in items if str(item.text) == text)


def test_all_ready(catalogue: Catalogue, tmp_path: Path) -> None:
    who = Presenting("GORE", "Ana", "Res. N.º 5")
    items = items_of(catalogue, ready(tmp_path), tmp_path, presenting=who)
    assert {item.mark for item in items} == {Mark.READY}
    assert len(items) == 10  # window, 3 of who hands in, a criterion, 4 rows, the documents
    assert detail(items, "Documents of the steps that are done").endswith("4.")
    assert detail(items, "Consulta: Viña del Mar") == "01-06-2026 · favorable · Oficio 1"


def test_every_verdict_has_its_mark(catalogue: Catalogue) -> None:
    items = items_of(catalogue, [], criteria=CRITERIA)
    found = [(i.mark.value, i.detail) for i in items if i.group is Group.CRITERIA]
    assert found == [
        ("listo", "cumple"),
        ("falta", "no cumple: Faltan 900 m."),
        ("falta", "no evaluable: Sin tabla."),
        ("revisar", "requiere juicio: Son 4."),
    ]


def test_nothing_done(catalogue: Catalogue) -> None:
    items = items_of(catalogue, [], presenting=Presenting())
    assert marks(items) == {
        "Window for requests": "listo",
        "Regional government named": "falta",
        "Responsible person named": "falta",
        "DIFROL review of this product": "revisar",
        "Dos o más comunas": "listo",
        "Estudio de fundamentación": "falta",
        "Consulta: Valparaíso": "falta",
        "Consulta: Viña del Mar": "falta",
        "Acuerdo del Consejo Regional": "falta",
        "Documents of the steps that are done": "revisar",
    }
    assert len(lacking(items)) == 6
    assert "Alcaldesas y alcaldes" in detail(items, "Consulta: Valparaíso")


def test_what_comes_after_the_request_is_no_part_of_it(catalogue: Catalogue) -> None:
    names = " ".join(marks(items_of(catalogue, [])))
    for step in catalogue.procedure_steps.values():
        assert (step.stage == "before") == (step.name in names or step.short_name in names)


def test_without_a_candidate(catalogue: Catalogue) -> None:
    items = items_of(catalogue, [], criteria=[])
    assert marks(items)["There is no candidate to hand in"] == "falta"


def test_a_done_step_without_what_it_needs(catalogue: Catalogue, tmp_path: Path) -> None:
    rows = ready(tmp_path)
    rows[3].update(vote="", number=None)
    rows[2].update(opinion="desfavorable")
    rows[1].update(document="")
    rows[0].update(document="perdido.pdf")
    items = items_of(catalogue, rows, tmp_path)
    found = marks(items)
    assert found["Acuerdo del Consejo Regional"] == "falta"
    assert "número, votación" in detail(items, "Acuerdo del Consejo Regional")
    assert found["Consulta: Viña del Mar"] == "revisar"
    assert found["Consulta: Valparaíso"] == "listo"  # its document is told apart
    documents = "Documents of the steps that are done"
    assert found[documents] == "falta"
    told = detail(items, documents)
    assert "Not attached: Consulta (Valparaíso)." in told
    assert "Not where the path says: Estudio." in told


def test_a_changed_document_is_to_be_looked_at(catalogue: Catalogue, tmp_path: Path) -> None:
    rows = ready(tmp_path)
    rows[0]["document_sha256"] = "0" * 64
    items = items_of(catalogue, rows, tmp_path)
    assert marks(items)["Documents of the steps that are done"] == "revisar"


def test_a_step_that_is_not_needed_wants_a_reason(catalogue: Catalogue) -> None:
    rows = [row("study", state="no corresponde", date=None)]
    assert marks(items_of(catalogue, rows))["Estudio de fundamentación"] == "revisar"
    rows[0]["remark"] = "La Presidencia actuó de oficio."
    items = items_of(catalogue, rows)
    assert marks(items)["Estudio de fundamentación"] == "listo"
    assert detail(items, "Estudio de fundamentación") == "La Presidencia actuó de oficio."


@pytest.mark.parametrize(
    ("today", "request_day", "mark"),
    [
        ("2026-03-10", None, "revisar"),
        ("2026-03-11", None, "listo"),
        ("2028-03-10", None, "listo"),
        ("2028-03-11", None, "falta"),
        ("2028-05-01", "2028-03-10", "listo"),
        ("2028-05-01", "2028-03-11", "revisar"),
    ],
)
def test_the_window(catalogue: Catalogue, today: str, request_day: str | None, mark: str) -> None:
    rows = [row("request", date=request_day)] if request_day else []
    items = items_of(catalogue, rows, today=date.fromisoformat(today))
    assert marks(items)["Window for requests"] == mark


# -- one of several --------------------------------------------------------------------------

AREA = {
    "candidate": "AM",
    "name": "Gran Valparaíso",
    "n_communes": 2,
    "communes": "05101, 05109",
    "commune_names": "Valparaíso, Viña del Mar",
    "population": 630000,
    "verdict": "no evaluable",
}


def status_of(
    catalogue: Catalogue, folder: Path, tables: dict[str, Any] | None, today: date = TODAY
) -> dict[str, Any]:
    case = CaseTables(folder / "caso.gpkg", tables)
    return status_row(case, catalogue, window_of(catalogue, today), str, Progress())


def test_the_row_of_a_case(catalogue: Catalogue, tmp_path: Path) -> None:
    rows = ready(tmp_path)[:2]
    rows[1]["responsible"] = "Ana Pérez"
    other = {**CRITERIA[1], "candidate": "otra"}
    tables = {
        "metropolitan_areas": [AREA, {**AREA, "name": "Otra"}],
        "criteria": [CRITERIA[0], CRITERIA[2], other],
        "procedure": rows,
    }
    found = status_of(catalogue, tmp_path, tables)
    assert found == {
        "file": "caso.gpkg",
        "path": str(tmp_path / "caso.gpkg"),
        "name": "Gran Valparaíso",
        "n_communes": 2,
        "communes": "Valparaíso, Viña del Mar",
        "population": 630000,
        "verdict": "no evaluable",
        "last_step": "Consulta: Valparaíso",
        "last_date": "2026-06-01",
        "next_step": "Consulta a los alcaldes (1 of 2)",
        "who": "Alcaldesas y alcaldes",
        "responsible": "Ana Pérez",
        "lacking": 3,
        "lacks": "Viajes; Consulta: Viña del Mar; Acuerdo del Consejo Regional",
        "window_end": "2028-03-10",
        "days_left": 475,
        "findings": None,
        "remark": None,
        "register_state": None,
        "register_date": None,
    }
    assert list(found) != [] and set(found) == {
        field["name"] for field in catalogue.status_layers["status"].fields
    }


def test_an_area_of_the_register_has_begun_without_a_log(
    catalogue: Catalogue, tmp_path: Path
) -> None:
    area = {**AREA, "register_state": "publicada en el Diario Oficial"}
    area["register_date"] = "2026-01-20"
    tables = {"metropolitan_areas": [area], "criteria": CRITERIA[:1], "procedure": []}
    found = status_of(catalogue, tmp_path, tables)
    assert (found["last_step"], found["register_date"]) == (None, "2026-01-20")
    assert found["register_state"] == "publicada en el Diario Oficial"


def test_mayors_are_listed_together(catalogue: Catalogue, tmp_path: Path) -> None:
    tables = {"metropolitan_areas": [AREA], "criteria": CRITERIA[:1], "procedure": []}
    assert status_of(catalogue, tmp_path, tables)["lacks"] == (
        "Estudio de fundamentación; Consulta: Valparaíso, Viña del Mar; "
        "Acuerdo del Consejo Regional"
    )


@pytest.mark.parametrize(
    ("tables", "words"),
    [
        (None, "no result"),
        ({}, "no result"),
        ({"metropolitan_areas": []}, "no result"),
        ({"metropolitan_areas": [AREA], "criteria": []}, "older version"),
    ],
)
def test_what_is_no_case_says_so(
    catalogue: Catalogue, tmp_path: Path, tables: dict[str, Any] | None, words: str
) -> None:
    found = status_of(catalogue, tmp_path, tables)
    assert words in found["remark"]
    assert found["lacking"] is None
    assert found["days_left"] == 475


def test_a_wrong_row_is_told_in_its_case(catalogue: Catalogue, tmp_path: Path) -> None:
    tables = {
        "metropolitan_areas": [AREA],
        "criteria": CRITERIA,
        "procedure": [row("study", date="ayer")],
    }
    found = status_of(catalogue, tmp_path, tables)
    assert "ayer" in found["remark"]
    assert found["name"] == "Gran Valparaíso"
    assert found["lacking"] is None


def test_a_case_without_candidates(catalogue: Catalogue, tmp_path: Path) -> None:
    tables = {
        "metropolitan_areas": [],
        "criteria": [],
        "procedure": start_table({}, catalogue).rows,
    }
    found = status_of(catalogue, tmp_path, tables)
    assert found["remark"] == "It has no candidate."
    assert found["lacking"] == 4  # the candidate, the study, the consultation, the agreement


def test_to_stop_is_to_stop(catalogue: Catalogue, tmp_path: Path) -> None:
    case = CaseTables(
        tmp_path / "caso.gpkg",
        {"metropolitan_areas": [AREA], "criteria": CRITERIA, "procedure": ready(tmp_path)},
    )
    with pytest.raises(Cancelled):
        status_row(
            case, catalogue, window_of(catalogue, TODAY), str, Progress(stopped=lambda: True)
        )
