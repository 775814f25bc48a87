"""The log of the procedure: window, reading, findings, documents, and carrying it over."""

from __future__ import annotations

import hashlib
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from am_delimiter.core.basis.dates import whole_day
from am_delimiter.core.basis.progress import Progress
from am_delimiter.core.catalogue.catalogue import Catalogue, load_catalogue
from am_delimiter.core.catalogue.catalogue_errors import CatalogueError
from am_delimiter.core.catalogue.procedure_steps import Opinion, StepState
from am_delimiter.core.procedure.application_window import given_day, window, window_of
from am_delimiter.core.procedure.procedure import LogEntry, Procedure, read_procedure
from am_delimiter.core.procedure.procedure_documents import Attached, check_documents, with_hashes
from am_delimiter.core.procedure.procedure_errors import (
    DoneWithoutDate,
    FutureStep,
    UnknownOpinion,
    UnknownStep,
    UnknownStepState,
    UnreadableDay,
    UnreadableDayGiven,
)
from am_delimiter.core.procedure.procedure_findings import findings
from am_delimiter.core.procedure.procedure_rows import carry_over, read_log_table, start_table
from am_delimiter.core.services.register_errors import MissingRegisterColumn
from am_delimiter.core.services.register_reader import read_csv

FOLDER = Path(__file__).parents[3] / "resources" / "catalogue"
COMMUNES = {"05101": "Valparaíso", "05109": "Viña del Mar", "05801": "Quilpué"}
TODAY = date(2026, 11, 21)
STEPS = [
    "study",
    "mayors",
    "core_agreement",
    "request",
    "cid_session",
    "decree",
    "toma_de_razon",
    "diario_oficial",
]


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue(FOLDER)


def row(step: str, **values: Any) -> dict[str, Any]:
    return {"step": step, "state": "hecho", "date": "2026-06-01", **values}


def read(catalogue: Catalogue, *rows: dict[str, Any], today: date = TODAY) -> Procedure:
    return read_procedure(rows, COMMUNES, catalogue, today, "Tramitación")


def told(log: Procedure, catalogue: Catalogue, folder: Path | None = None) -> list[str]:
    documents = check_documents(log, folder, Progress())
    return [str(note) for note in findings(log, window_of(catalogue, TODAY), documents)]


# -- the window ------------------------------------------------------------------------------


def test_the_present_window(catalogue: Catalogue) -> None:
    term = window_of(catalogue, TODAY)
    assert (term.start, term.last) == (date(2026, 3, 11), date(2028, 3, 10))
    assert term.days_left == 475  # 40 of 2026, 365 of 2027, 31 + 29 + 10 of 2028
    assert term.is_open and not term.is_over


@pytest.mark.parametrize(
    ("day", "left", "open_", "over"),
    [
        ("2026-03-10", 731, False, False),
        ("2026-03-11", 730, True, False),
        ("2028-02-29", 10, True, False),
        ("2028-03-10", 0, True, False),
        ("2028-03-11", -1, False, True),
    ],
)
def test_the_edges_of_the_window(day: str, left: int, open_: bool, over: bool) -> None:
    term = window(date(2026, 3, 11), 2, date.fromisoformat(day))
    assert (term.days_left, term.is_open, term.is_over) == (left, open_, over)


@pytest.mark.parametrize(
    ("start", "years", "last"),
    [
        ("2024-02-29", 2, "2026-02-28"),
        ("2024-02-29", 4, "2028-02-28"),
        ("2022-03-11", 2, "2024-03-10"),
        ("2026-01-01", 2, "2027-12-31"),
        ("2026-03-01", 2, "2028-02-29"),
    ],
)
def test_leap_years(start: str, years: int, last: str) -> None:
    assert window(date.fromisoformat(start), years, TODAY).last == date.fromisoformat(last)


@given(st.dates(date(1990, 1, 1), date(2080, 1, 1)), st.integers(1, 4))
def test_a_window_holds_whole_years(start: date, years: int) -> None:
    """Counted day by day: it ends on the eve of the first day that is as far in a later year."""
    term = window(start, years, start)
    after = term.last + timedelta(days=1)
    assert after.year == start.year + years
    leap_day = (start.month, start.day) == (2, 29)
    shown = (3, 1) if leap_day and years % 4 else (start.month, start.day)
    assert (after.month, after.day) == shown


def test_another_start_of_the_term(catalogue: Catalogue) -> None:
    assert window_of(catalogue, TODAY, date(2030, 3, 11)).last == date(2032, 3, 10)
    assert given_day("11-03-2030", "Inicio") == date(2030, 3, 11)
    for wrong in ("2030", "2030-03", "31-02-2030", "mañana", ""):
        with pytest.raises(UnreadableDayGiven, match="Inicio"):
            given_day(wrong, "Inicio")


def test_days_as_they_are_written() -> None:
    for text in ("2026-06-30", "30-06-2026", "30/6/2026", "30.6.2026", "2026-06-30T10:00:00"):
        assert whole_day(text) == date(2026, 6, 30), text
    for text in ("2026", "2026-06", "30-06-26", "", None):
        assert whole_day(text) is None, text


# -- reading ---------------------------------------------------------------------------------


def test_a_log_starts_with_all_that_is_to_be_done(catalogue: Catalogue) -> None:
    table = start_table(COMMUNES, catalogue)
    assert [r["position"] for r in table.rows] == list(range(1, 11))
    assert [r["step"] for r in table.rows if r["step"] != "mayors"] == [
        step for step in STEPS if step != "mayors"
    ]
    assert [r["cut"] for r in table.rows if r["step"] == "mayors"] == list(COMMUNES)
    assert {r["state"] for r in table.rows} == {"pendiente"}
    fields = [field["name"] for field in catalogue.layers["procedure"].fields]
    assert all(set(r) == set(fields) for r in table.rows)
    log = read(catalogue, *table.rows)
    assert not log.begun
    assert log.last is None
    assert log.next is not None and log.next.id == "study"


def test_without_a_candidate_there_is_one_row_for_the_mayors(catalogue: Catalogue) -> None:
    assert [r["step"] for r in start_table({}, catalogue).rows] == STEPS


def test_what_a_log_does_not_name_is_pending(catalogue: Catalogue) -> None:
    log = read(catalogue, row("mayors", cut="5109", opinion="Favorable"), row("study"))
    assert [entry.step.id for entry in log.entries] == [
        "study", "mayors", "mayors", "mayors", *STEPS[2:]
    ]  # fmt: skip
    mayor = next(entry for entry in log.entries if entry.cut == "05109")
    assert (mayor.commune, mayor.opinion, mayor.day) == (
        "Viña del Mar",
        Opinion.FAVOURABLE,
        date(2026, 6, 1),
    )
    assert {e.cut for e in log.entries if e.state is StepState.PENDING and e.cut} == {
        "05101",
        "05801",
    }


def test_steps_and_states_as_people_write_them(catalogue: Catalogue) -> None:
    log = read(
        catalogue,
        row("Acuerdo del CORE", state="HECHO"),
        row("toma de razón", state="No corresponde", date=None),
        row("Sesión CID", state="En  curso", date="15-12-2026"),
        row("consulta a alcaldes", commune="VINA DEL MAR", state=None, date=""),
    )
    found = {(e.step.id, e.state.value, e.cut) for e in log.entries if e.row}
    assert found == {
        ("core_agreement", "hecho", ""),
        ("toma_de_razon", "no corresponde", ""),
        ("cid_session", "en curso", ""),
        ("mayors", "pendiente", "05109"),
    }


@pytest.mark.parametrize(
    ("values", "error", "words"),
    [
        ({"step": "votación"}, UnknownStep, ("row 2", "votación", "core_agreement")),
        ({"step": None, "name": None}, UnknownStep, ("row 2",)),
        ({"state": "listo"}, UnknownStepState, ("row 2", "listo", "en curso")),
        ({"opinion": "quizás"}, UnknownOpinion, ("quizás", "con observaciones")),
        ({"date": "31-02-2026"}, UnreadableDay, ("31-02-2026",)),
        ({"date": "2026-06"}, UnreadableDay, ("2026-06",)),
        ({"state": "pendiente", "date": "pronto"}, UnreadableDay, ("pronto",)),
        ({"date": "2026-11-22"}, FutureStep, ("22-11-2026", "21-11-2026")),
        ({"date": None}, DoneWithoutDate, ("Estudio de fundamentación",)),
    ],
)
def test_wrong_rows(
    catalogue: Catalogue, values: dict[str, Any], error: type[Exception], words: tuple[str, ...]
) -> None:
    with pytest.raises(error) as caught:
        read(catalogue, row("mayors", cut="05101"), {**row("study"), "remark": "x", **values})
    for word in ("Tramitación", *words):
        assert word in str(caught.value)


def test_a_step_may_be_done_today_and_planned_for_later(catalogue: Catalogue) -> None:
    assert read(catalogue, row("study", date="2026-11-21")).entries[0].done
    planned = read(catalogue, row("study", date="2027-01-05", state="en curso")).entries[0]
    assert planned.day == date(2027, 1, 5)


def test_the_next_step_and_who_answers(catalogue: Catalogue) -> None:
    mayors = [row("mayors", cut=cut, responsible="Ana") for cut in COMMUNES]
    log = read(catalogue, row("study", responsible="Luis"), *mayors[:2])
    assert log.next is not None and log.next.id == "mayors"
    assert log.responsible == "Ana"
    assert log.last is not None and log.last.step.id == "mayors"
    log = read(catalogue, row("study", responsible="Luis"), *mayors)
    assert log.next is not None and log.next.id == "core_agreement"
    whole = [row(step) for step in STEPS if step != "mayors"]
    assert read(catalogue, *whole, *mayors).next is None


def test_a_second_session_that_is_to_come_keeps_the_step_open(catalogue: Catalogue) -> None:
    done = [row("study"), *(row("mayors", cut=c) for c in COMMUNES), row("core_agreement")]
    done += [row("request"), row("cid_session", asked="Más datos")]
    assert read(catalogue, *done).next.id == "decree"  # type: ignore[union-attr]
    log = read(catalogue, *done, row("cid_session", state="en curso", date="2027-01-01"))
    assert log.next is not None and log.next.id == "cid_session"


def test_a_mayor_outside_the_set_does_not_settle_the_consultation(catalogue: Catalogue) -> None:
    rows = [row("mayors", cut=cut) for cut in ("05101", "05109", "05804")]
    log = read(catalogue, *rows)
    step = catalogue.procedure_steps["mayors"]
    assert not log.settled(step)
    assert [entry.cut for entry in log.done(step)] == ["05101", "05109"]


def test_what_a_done_step_lacks(catalogue: Catalogue) -> None:
    log = read(catalogue, row("core_agreement", number="12"), row("decree", state="pendiente"))
    by_step = {entry.step.id: entry.lacks() for entry in log.entries if entry.row}
    assert by_step == {"core_agreement": ["vote", "document"], "decree": []}


# -- a table kept elsewhere ------------------------------------------------------------------


def write_csv(file: Path, text: str, encoding: str = "utf-8") -> Path:
    file.write_text(text, encoding=encoding)
    return file


def test_a_csv_as_an_office_saves_it(catalogue: Catalogue, tmp_path: Path) -> None:
    text = (
        "Paso;Comuna;Código;Estado;Fecha;Opinión;Votación;Documento\n"
        "Consulta a los alcaldes;Viña del Mar;5109;Hecho;30-06-2026;Favorable;;actas\\a  b.pdf\n"
        ";;;;;;;\n"
        "Acuerdo del CORE;;;Hecho;01/07/2026;;20 a 2;\n"
    )
    table = read_csv(write_csv(tmp_path / "bitácora.csv", text, "cp1252"))
    rows = read_log_table(table, catalogue)
    assert len(rows) == 2
    assert rows[0]["document"] == "actas\\a  b.pdf"
    assert rows[1]["remark"] is None
    log = read(catalogue, *rows)
    mayor = next(entry for entry in log.entries if entry.cut == "05109")
    assert (mayor.opinion, mayor.day) == (Opinion.FAVOURABLE, date(2026, 6, 30))
    core = next(entry for entry in log.entries if entry.step.id == "core_agreement")
    assert (core.vote, core.day) == ("20 a 2", date(2026, 7, 1))


def test_every_heading_of_the_table_is_recognised(catalogue: Catalogue, tmp_path: Path) -> None:
    """The table of a result, saved as CSV with its names or with its Spanish headings."""
    fields = catalogue.layers["procedure"].fields
    for key in ("name", "alias"):
        text = ",".join(field[key] for field in fields)
        cells = ",".join("study" if f["name"] == "step" else f["name"] for f in fields)
        table = read_csv(write_csv(tmp_path / f"{key}.csv", f"{text}\n{cells}\n"))
        (found,) = read_log_table(table, catalogue)
        assert found == {f["name"]: f["name"] for f in fields} | {"step": "study", "position": 1}


def test_a_table_without_steps(catalogue: Catalogue, tmp_path: Path) -> None:
    table = read_csv(write_csv(tmp_path / "otra.csv", "fecha,estado\n2026-06-01,hecho\n"))
    with pytest.raises(MissingRegisterColumn, match="paso"):
        read_log_table(table, catalogue)


# -- what does not fit together --------------------------------------------------------------


def test_nothing_is_said_of_a_log_in_order(catalogue: Catalogue) -> None:
    mayors = [row("mayors", cut=cut, date="2026-06-05") for cut in COMMUNES]
    assert told(read(catalogue, row("study"), *mayors), catalogue) == []
    assert told(read(catalogue), catalogue) == []


def test_dates_against_the_order(catalogue: Catalogue) -> None:
    mayors = [row("mayors", cut=cut, date="2026-06-05") for cut in ("05101", "05801")]
    late = row("mayors", cut="05109", date="2026-07-01")
    log = read(catalogue, row("study"), *mayors, late, row("core_agreement", date="2026-06-30"))
    (found,) = told(log, catalogue)
    for text in ("Acuerdo del Consejo Regional (30-06-2026)", "Viña del Mar (01-07-2026)"):
        assert text in found


@given(st.lists(st.integers(0, 200), min_size=len(STEPS), max_size=len(STEPS)))
def test_every_inversion_is_told(days: list[int]) -> None:
    """A log whose steps are all done is told when, and only when, its days are not in order."""
    catalogue = load_catalogue(FOLDER)
    dates = [(date(2026, 4, 1) + timedelta(days=n)).isoformat() for n in days]
    rows = [row(step, date=day) for step, day in zip(STEPS, dates)]
    log = read_procedure(rows, {}, catalogue, TODAY)
    found = [text for text in told(log, catalogue) if "contradict" in text]
    assert bool(found) == (days != sorted(days))
    assert len(found) == sum(a > b for a, b in zip(days, days[1:]))


def test_a_step_done_before_an_earlier_one(catalogue: Catalogue) -> None:
    log = read(catalogue, row("study"), row("core_agreement"))
    (found,) = told(log, catalogue)
    assert "Consulta a los alcaldes" in found


def test_a_date_on_what_is_not_done(catalogue: Catalogue) -> None:
    (found,) = told(read(catalogue, row("study", state="pendiente")), catalogue)
    assert "01-06-2026" in found and "pendiente" in found


def test_mayors_that_are_not_of_the_set(catalogue: Catalogue) -> None:
    log = read(
        catalogue,
        row("mayors", cut="05804", commune="Villa Alemana", state="en curso"),
        row("mayors", commune="", cut="", state="en curso"),
    )
    nowhere, strange = told(log, catalogue)
    assert "2" in nowhere
    assert "Villa Alemana (05804)" in strange


def test_a_request_outside_the_window(catalogue: Catalogue) -> None:
    log = read(catalogue, row("request", date="2026-03-10"))
    found = [text for text in told(log, catalogue) if "outside" in text]
    assert len(found) == 1 and "10-03-2026" in found[0] and "11-03-2026" in found[0]


# -- documents -------------------------------------------------------------------------------


@pytest.mark.parametrize("path", [r"\\servidor\actas\a.pdf", "//servidor/a.pdf", "http://a/b.pdf"])
def test_a_document_of_another_computer_is_not_looked_for(
    catalogue: Catalogue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    """On Windows, to ask whether it exists is to hand that computer the password of the user."""
    rows = [row("study", document=path)]
    log = read(catalogue, *rows)
    with monkeypatch.context() as nobody:
        nobody.setattr(Path, "is_file", lambda self: pytest.fail(f"asked for {self}"))
        (check,) = check_documents(log, tmp_path, Progress())
        assert with_hashes(rows, tmp_path, Progress())[0].get("document_sha256") is None
    assert (check.standing, check.found) == (Attached.ELSEWHERE, False)
    assert any("on another computer" in text for text in told(log, catalogue, tmp_path))
    (allowed,) = check_documents(log, tmp_path, Progress(), allow_remote=True)
    assert allowed.standing is Attached.MISSING


def test_documents_by_path_and_hash(catalogue: Catalogue, tmp_path: Path) -> None:
    (tmp_path / "actas").mkdir()
    file = tmp_path / "actas" / "acta ñ.pdf"
    file.write_bytes(b"acta")
    digest = hashlib.sha256(b"acta").hexdigest()
    rows = [
        row("study", document="actas/acta ñ.pdf"),
        row("core_agreement", document="actas\\acta ñ.pdf", document_sha256=digest.upper()),
        row("request", document=str(file), document_sha256="0" * 64),
        row("decree", document="actas/perdida.pdf", document_sha256=digest),
        row("diario_oficial", document="actas"),
    ]
    log = read(catalogue, *rows)
    checks = check_documents(log, tmp_path, Progress())
    assert [(c.entry.step.id, c.standing, c.sha256) for c in checks] == [
        ("study", Attached.NEW, digest),
        ("core_agreement", Attached.SAME, digest),
        ("request", Attached.CHANGED, digest),
        ("decree", Attached.MISSING, ""),
        ("diario_oficial", Attached.MISSING, ""),
    ]
    found = told(log, catalogue, tmp_path)
    assert sum("not where its path says" in text for text in found) == 2
    assert sum("no longer the one" in text for text in found) == 1
    stamped = with_hashes(rows, tmp_path, Progress())
    assert [r.get("document_sha256") for r in stamped] == [
        digest, digest.upper(), "0" * 64, digest, None
    ]  # fmt: skip


# -- nothing that was written is lost --------------------------------------------------------


def stored(catalogue: Catalogue, *changes: dict[str, Any]) -> list[dict[str, Any]]:
    """The table of a result in which somebody wrote."""
    rows = [dict(r) for r in start_table(COMMUNES, catalogue).rows]
    for change in changes:
        for one in rows:
            if (one["step"], one["cut"]) == (change["step"], change.get("cut")):
                one.update(change)
    return rows


def kept_rows(
    catalogue: Catalogue, before: list[dict[str, Any]], communes: dict[str, str] = COMMUNES
) -> tuple[list[dict[str, Any]], list[str]]:
    found = carry_over(start_table(communes, catalogue), before, catalogue, "a.gpkg")
    return found.table.rows, [str(note) for note in found.notes]


def test_an_empty_log_is_written_anew(catalogue: Catalogue) -> None:
    other = {"05101": "Valparaíso"}
    assert kept_rows(catalogue, stored(catalogue), other) == (
        start_table(other, catalogue).rows,
        [],
    )
    assert kept_rows(catalogue, []) == (start_table(COMMUNES, catalogue).rows, [])


def test_what_was_written_takes_the_place_of_the_new_row(catalogue: Catalogue) -> None:
    done = {"step": "mayors", "cut": "05109", **row("mayors"), "opinion": "favorable"}
    before = stored(catalogue, done, {"step": "decree", "remark": "en revisión"})
    rows, notes = kept_rows(catalogue, before)
    assert rows == before
    (note,) = notes
    assert "a.gpkg" in note and "2 rows" in note


def test_several_sessions_stay_in_their_order(catalogue: Catalogue) -> None:
    before = stored(catalogue)
    sessions = [row("cid_session", date=f"2026-0{n}-01", asked=str(n)) for n in (7, 8, 9)]
    rows, _ = kept_rows(catalogue, [*before, *sessions])
    assert [r["asked"] for r in rows if r["step"] == "cid_session"] == ["7", "8", "9"]
    assert [r["position"] for r in rows] == list(range(1, 13))
    assert [r["step"] for r in rows][-3:] == ["decree", "toma_de_razon", "diario_oficial"]


def test_a_commune_that_left_the_set_is_kept_and_told(catalogue: Catalogue) -> None:
    before = stored(catalogue, {"step": "mayors", "cut": "05801", **row("mayors")})
    communes = {"05101": "Valparaíso", "05804": "Villa Alemana"}
    rows, notes = kept_rows(catalogue, before, communes)
    mayors = [(r["cut"], r["state"]) for r in rows if r["step"] == "mayors"]
    assert mayors == [("05101", "pendiente"), ("05804", "pendiente"), ("05801", "hecho")]
    assert len(notes) == 2 and "Quilpué" in notes[1]


def test_the_log_of_another_set_is_told(catalogue: Catalogue) -> None:
    before = stored(catalogue, {"step": "study", "remark": "bien"})
    rows, notes = kept_rows(catalogue, before, {"10101": "Puerto Montt"})
    assert rows[0]["remark"] == "bien"
    assert len(notes) == 2 and "another expediente" in notes[1]


def test_rows_that_no_log_knows_are_kept(catalogue: Catalogue) -> None:
    before = [*stored(catalogue), row("reunión con vecinos", date="ayer", remark="sala 2")]
    rows, notes = kept_rows(catalogue, before)
    assert (rows[-1]["step"], rows[-1]["date"], rows[-1]["remark"]) == (
        "reunión con vecinos",
        "ayer",
        "sala 2",
    )
    assert "reunión con vecinos" in notes[1]


def test_columns_that_somebody_added_go_to_the_remark(catalogue: Catalogue) -> None:
    change = {"step": "study", "remark": "bien", "folio": "33", "vacía": None}
    rows, _ = kept_rows(catalogue, stored(catalogue, change))
    assert rows[0]["remark"] == "bien; folio: 33"
    assert "folio" not in rows[0]


WORDS = st.sampled_from([None, "", "hecho", "favorable", "2026-06-01", "x"])
CHANGES = st.lists(
    st.fixed_dictionaries(
        {
            "step": st.sampled_from([*STEPS, "otra cosa"]),
            "cut": st.sampled_from([None, "05101", "5109", "05804"]),
            "state": st.sampled_from(["pendiente", "hecho", None]),
            "date": WORDS,
            "remark": WORDS,
            "asked": WORDS,
        }
    ),
    max_size=12,
)


@given(CHANGES)
def test_whatever_was_written_is_still_there_and_a_second_time_changes_nothing(
    changes: list[dict[str, Any]],
) -> None:
    catalogue = load_catalogue(FOLDER)
    fresh = start_table(COMMUNES, catalogue)
    once = carry_over(fresh, changes, catalogue).table
    written = [
        (r["step"], r["date"], r["remark"], r["asked"], r["state"])
        for r in changes
        if r["date"] or r["remark"] or r["asked"] or r["state"] == "hecho"
    ]
    now = [(r["step"], r["date"], r["remark"], r["asked"], r["state"]) for r in once.rows]
    for one in written:
        assert now.count(one) >= written.count(one)
    assert carry_over(fresh, once.rows, catalogue).table.rows == once.rows


def test_a_step_of_the_catalogue_that_asks_for_an_unknown_field(tmp_path: Path) -> None:
    import shutil

    copy = Path(shutil.copytree(FOLDER, tmp_path / "catálogo"))
    file = copy / "procedure_steps.json"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace('"vote"', '"votes"'), encoding="utf-8")
    with pytest.raises(CatalogueError, match="core_agreement: votes"):
        load_catalogue(copy)


def test_a_name_of_an_entry_says_its_commune(catalogue: Catalogue) -> None:
    steps = catalogue.procedure_steps
    assert LogEntry(1, steps["mayors"], "05109", "Viña del Mar").name == "Consulta: Viña del Mar"
    assert LogEntry(1, steps["decree"]).name == "Decreto supremo"


@pytest.mark.parametrize(
    ("cut", "commune"), [("5109", ""), ("", "Viña del Mar"), ("", "05109"), ("", "5109")]
)
def test_a_commune_is_told_by_its_code_or_name_in_either_column(
    catalogue: Catalogue, cut: str, commune: str
) -> None:
    log = read(catalogue, row("mayors", cut=cut, commune=commune))
    assert [(entry.cut, entry.commune) for entry in log.entries if entry.row] == [
        ("05109", "Viña del Mar")
    ]
