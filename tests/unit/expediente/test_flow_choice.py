"""Which flows sheet L7 draws, and that it says what it leaves out."""

from __future__ import annotations

from am_delimiter.core.records import FlowRow
from am_delimiter.expediente.maps.flow_choice import choose_flows, key_of
from am_delimiter.expediente.paper.look import Style, wearing
from am_delimiter.expediente.paper.office import read_style
from am_delimiter.toolbelt.paths import resource


def flow(
    origin: str, destination: str, count: float | None, share: float | None, inside: bool = True
) -> FlowRow:
    return FlowRow(
        *(origin, origin, destination, destination, count, "trabajadores", share),
        *(None, None, False, inside, None),
    )


FLOWS = [
    flow("13101", "13201", 900, 0.02),
    flow("13401", "13101", 800, 0.04),
    flow("13604", "13101", 100, 0.30),
    flow("13201", "13401", 50, 0.01),
    flow("13302", "13101", 999, 0.50, inside=False),
]


def test_those_that_reach_the_threshold_come_first_and_then_the_largest() -> None:
    with wearing(Style(counts={"flujos": 3, "flujos_con_cifra": 1})):
        found = choose_flows(FLOWS, 0.15)
    assert [key_of(row) for row in found.drawn] == ["13604-13101", "13101-13201", "13401-13101"]
    assert [key_of(row) for row in found.labelled] == ["13604-13101"]
    assert found.whole == 4  # one is of no candidate
    assert found.remark.startswith("Flujos dibujados: 3 de 4,")
    assert "con cifra, 1." in found.remark


def test_a_few_flows_are_all_drawn_and_nothing_is_said() -> None:
    with wearing(Style(counts={"flujos": 60, "flujos_con_cifra": 30})):
        found = choose_flows(FLOWS, 0.15)
    assert (len(found.drawn), len(found.labelled), found.remark) == (4, 4, "")


def test_a_flow_whose_figure_is_not_known_is_told_and_not_drawn() -> None:
    with wearing(Style(counts={"flujos": 60, "flujos_con_cifra": 30})):
        unknown = [flow("13301", "13101", None, None), flow("13301", "13604", 60, None)]
        found = choose_flows([*FLOWS, *unknown], 0.15)
    # of one the count is known, and only its part of all that start there is not
    assert (len(found.drawn), found.whole, found.unknown) == (5, 5, 1)
    assert [key_of(row) for row in found.drawn][-2:] == ["13301-13604", "13201-13401"]
    assert found.remark == "Sin dibujar por venir en varias filas de la tabla: 1."


def test_an_office_changes_one_quantity_and_keeps_the_others(tmp_path) -> None:
    given = read_style(resource("layouts", "")).counts
    (tmp_path / "estilo.json").write_text('{"cantidades": {"flujos": 9}}', encoding="utf-8")
    assert read_style(tmp_path).counts == {**given, "flujos": 9}
    assert set(given) == {"flujos", "flujos_con_cifra", "parejas_de_viajes"}
