"""Charts G1–G3 and tables T4 and T6, read back from the layout and from a PDF."""

from __future__ import annotations

import base64
from dataclasses import replace
from math import ceil, floor
from pathlib import Path
from typing import Any

import pytest
from page_texts import page_texts
from qgis.core import (
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemPage,
    QgsLayoutItemPolyline,
    QgsLayoutItemShape,
    QgsPrintLayout,
    QgsProject,
)
from sample_case import COMMUNES, ROOT, TILES, Recorder

from am_delimiter.core.basis.progress import Progress
from am_delimiter.core.catalogue.catalogue import load_catalogue
from am_delimiter.core.records import CandidateSummary, SensitivityRow
from am_delimiter.expediente.charts.chart_pages import add_charts
from am_delimiter.expediente.charts.chart_parts import RootScale, even_ticks
from am_delimiter.expediente.files.export import save_pdf
from am_delimiter.expediente.paper.look import FOOT, MARGIN, WIDTH, Style, wearing
from am_delimiter.expediente.paper.printed_table import PrintedTable
from am_delimiter.expediente.reading.dossier import Dossier
from am_delimiter.expediente.reading.result_file import read_case
from am_delimiter.expediente.reading.sensitivity_facts import share_text
from am_delimiter.expediente.tables.method_tables import sources_table
from am_delimiter.expediente.tables.sensitivity_table import (
    guard_table,
    joins_table,
    sensitivity_table,
    sensitivity_tables,
)
from am_delimiter.expediente.tables.travel_sheet import travel_tables
from am_delimiter.expediente.workspace.project import load_layers
from am_delimiter.toolbelt.formats import number
from am_delimiter.toolbelt.paths import resource

TRAVEL = str(ROOT / "resources" / "sample" / "viajes_ficticios.csv")


@pytest.fixture(scope="module")
def case(provider: Any, tmp_path_factory: Any) -> Dossier:
    """The sample with its travel table, as the pages read it."""
    import json

    from qgis import processing

    folder = tmp_path_factory.mktemp("gráficos")
    results = processing.run(
        "am_delimiter:delimit",
        {
            "COMMUNES": COMMUNES,
            "BUILTUP": TILES,
            "POPULATION": "field",
            "POPULATION_FIELD": "POB_2024",
            "TRAVEL": TRAVEL,
            "OUTPUT": str(folder / "resultado.gpkg"),
            "SUMMARY": str(folder / "resumen.json"),
        },
        feedback=Recorder(),
    )
    summary = json.loads(Path(results["SUMMARY"]).read_text(encoding="utf-8"))
    catalogue = load_catalogue(resource("catalogue"))
    return read_case(load_layers(Path(results["OUTPUT"]), catalogue), summary, catalogue)


def draw(case: Dossier) -> QgsPrintLayout:
    layout = QgsPrintLayout(QgsProject.instance())
    add_charts(layout, case)
    return layout


@pytest.fixture(scope="module")
def drawn(case: Dossier) -> QgsPrintLayout:
    """The charts of the case, which no test changes."""
    return draw(case)


@pytest.fixture(scope="module")
def many(case: Dossier) -> Dossier:
    return grown(case, 90)


@pytest.fixture(scope="module")
def drawn_many(many: Dossier) -> QgsPrintLayout:
    """Those of ninety more communes: thousands of items."""
    return draw(many)


def pages_of(layout: QgsPrintLayout, folder: Path) -> list[str]:
    """The text of every page of its PDF, without blanks, which cells and lines may lose."""
    file = folder / "gráficos.pdf"
    save_pdf(layout, file, Progress())
    return [page.replace(" ", "") for page in page_texts(file)]


def tight(text: str) -> str:
    return "".join(text.split())


def labels(layout: QgsPrintLayout) -> dict[str, str]:
    return {
        item.id(): item.text() for item in layout.items() if isinstance(item, QgsLayoutItemLabel)
    }


def placed(layout: QgsPrintLayout) -> list[QgsLayoutItem]:
    """What was put on the pages; the layout also holds the pages and their frames."""
    items = [item for item in layout.items() if isinstance(item, QgsLayoutItem)]
    return [item for item in items if item.id() and not isinstance(item, QgsLayoutItemPage)]


def words(table: PrintedTable) -> list[list[str]]:
    return [[cell.text for cell in row] for row in table.rows]


def with_rows(case: Dossier, **tables: Any) -> Dossier:
    return replace(case, rows=replace(case.rows, **tables))


def with_candidates(case: Dossier, *candidates: CandidateSummary) -> Dossier:
    return replace(case, summary=replace(case.summary, candidates=candidates))


def grown(case: Dossier, number: int) -> Dossier:
    """The case with so many more communes, all near the candidate from 500 m on."""
    rows = case.rows
    more = [
        replace(rows.communes[0], cut=f"97{n:03}", name=f"Comuna Añadida {n:03}", role="fuera")
        for n in range(number)
    ]
    levels = sorted({row.tolerance_m for row in rows.sensitivity})
    added = [
        SensitivityRow(
            tolerance_m=metres,
            candidate=rows.sensitivity[0].candidate,
            cut=one.cut,
            name=one.name,
            own=False,
            share=float(metres >= 500),
            member=metres >= 500,
            persons=None,
        )
        for metres in levels
        for one in more
    ]
    communes, sensitivity = (*rows.communes, *more), (*rows.sensitivity, *added)
    return with_rows(case, communes=communes, sensitivity=sensitivity)


def test_the_pages_are_read_back_from_the_pdf(
    case: Dossier, drawn: QgsPrintLayout, tmp_path: Path
) -> None:
    whole = "".join(pages_of(drawn, tmp_path))
    for text in (
        "G1 · Dendrograma de comunas",
        "tolerancia 200 m",
        "> 5.000 m",
        "789 m",
        "2.450 m",
        "3.634 m",
        "las 3 comunas de Puerto Aurora–Villa Alba se unen a 0 m, dentro de la tolerancia de 200 m",
        "A esa tolerancia el continuo incluye además Quebrada Honda (otra región).",
        "G2 · Población frente al umbral",
        "umbral: > 250.000 habitantes",
        "272.030 (decide)",
        "Medidas que pasan el umbral (> 250.000) en este caso: Puerto Aurora–Villa Alba, la única "
        "conocida; 4 sin dato.",
        "G3 · Sensibilidad a la tolerancia: Puerto Aurora–Villa Alba",
        "a 200 m son miembros 3 de las 3 comunas de la candidata, y el conjunto es el mismo entre "
        "0 y 500 m. El criterio de población se cumple de 0 a 5.000 m: a todas las tolerancias que "
        "se prueban.",
        "318.900",
        "356.715",
        "Quebrada Honda (otra región)",
    ):
        assert tight(text) in whole, text
    for name in case.names.values():
        assert tight(name) in whole


def test_everything_lies_on_its_page(drawn: QgsPrintLayout, drawn_many: QgsPrintLayout) -> None:
    for layout in (drawn, drawn_many):
        for item in placed(layout):
            at, size = item.pagePos(), item.rect()
            assert at.x() >= MARGIN - 0.5, item.id()
            assert at.x() + size.width() <= MARGIN + WIDTH + 0.5, item.id()
            assert at.y() + size.height() <= FOOT + 0.5, item.id()


def test_no_two_items_share_a_name(drawn_many: QgsPrintLayout) -> None:
    ids = [item.id() for item in placed(drawn_many)]
    assert len(ids) == len(set(ids))


def test_joins_stand_at_their_metres(case: Dossier, drawn: QgsPrintLayout) -> None:
    """The uprights of the dendrogram, measured on the page, by the square root of the metres."""
    lines = [i for i in drawn.items() if isinstance(i, QgsLayoutItemPolyline)]
    place = {i.id(): i.pagePos().x() for i in lines}
    zero, most = place["G1.g1.eje0"], place["G1.g1.eje5000"]
    found = sorted(x - zero for name, x in place.items() if ".union" in name)
    steps = [row.tolerance_m for row in case.rows.dendrogram]
    expected = [(most - zero) * (metres / 5000) ** 0.5 for metres in steps]
    assert found == pytest.approx(expected, abs=0.01)
    assert place["G1.g1.tolerancia"] - zero == pytest.approx((most - zero) * 0.2, abs=0.01)


def test_bars_are_as_long_as_their_numbers(drawn: QgsPrintLayout) -> None:
    bars = [i for i in drawn.items() if isinstance(i, QgsLayoutItemShape) and ".barra" in i.id()]
    place = {i.id(): i.pagePos().x() for i in placed(drawn)}
    (bar,) = bars  # the other four measures are not known: no bar of no length
    unit = (place["G2.g2.eje300000"] - place["G2.g2.eje0"]) / 300_000
    assert bar.rect().width() == pytest.approx(272_030 * unit, abs=0.01)
    assert place["G2.g2.umbral"] - place["G2.g2.eje0"] == pytest.approx(250_000 * unit, abs=0.01)
    assert [t for t in labels(drawn).values() if t == "sin dato"] == ["sin dato"] * 4


def test_the_threshold_is_that_of_the_criterion(case: Dossier, tmp_path: Path) -> None:
    candidate = case.candidates[0]
    criteria = tuple(
        replace(item, threshold=260_000) if item.id == "population" else item
        for item in candidate.criteria
    )
    texts = labels(draw(with_candidates(case, replace(candidate, criteria=criteria))))
    assert texts["G2.g2.rotulo"] == "umbral: > 260.000 habitantes"


def test_the_heat_map_says_each_share(case: Dossier, drawn: QgsPrintLayout) -> None:
    texts = labels(drawn)
    told = {k.split(".")[2]: [] for k in texts if k.endswith(".parte") and ".clave" not in k}
    for position in range(10):
        for cut, parts in told.items():
            parts.append(texts[f"G3.g3.{cut}.{position}.parte"])
    assert told["99105"] == ["66 %"] * 10
    assert told["99106"] == ["31 %"] * 8 + ["100 %"] * 2
    assert told["99104"] == ["0 %"] * 9 + ["100 %"]
    (grounds,) = (i for i in placed(drawn) if i.id() == "G3.g3.fondos")
    drawing = base64.b64decode(grounds.picturePath().removeprefix("base64:")).decode()
    assert drawing.count('fill="none"') == sum(bool(row.member) for row in case.rows.sensitivity)
    assert drawing.count("<rect") == len(case.rows.sensitivity) + drawing.count('fill="none"')


def test_a_long_list_loses_no_row(
    many: Dossier, drawn_many: QgsPrintLayout, tmp_path: Path
) -> None:
    pages = pages_of(drawn_many, tmp_path)
    heat = "".join(page for page in pages if "Sensibilidad" in page)
    for n in range(90):
        assert tight(f"Comuna Añadida {n:03}") in heat
    assert tight("Sensibilidad a la tolerancia: Puerto Aurora–Villa Alba (continuación)") in heat
    texts = labels(drawn_many)
    cells = [key for key in texts if key.endswith(".parte") and ".clave" not in key]
    assert len(cells) == len(many.rows.sensitivity)
    shown = [key for key in texts if key.startswith("G1.g1.comuna")]
    assert f"Se dibujan {len(shown)} de las {8 + 90} comunas con evidencia" in texts["G1.g1.notas"]
    assert {"G1.g1.comuna99101", "G1.g1.comuna99102", "G1.g1.comuna99105"} < set(shown)


def test_what_is_missing_is_said(case: Dossier) -> None:
    told = (
        replace(row, share=None, member=None) if row.cut == "99105" else row
        for row in case.rows.sensitivity
    )
    sets = (replace(row, population=None, exceeds=None) for row in case.rows.sensitivity_sets)
    bare = with_rows(case, sensitivity=tuple(told), sensitivity_sets=tuple(sets))
    texts = labels(draw(bare))
    assert texts["G3.g3.99105.0.parte"] == "s. d."
    assert texts["G3.g3.poblacion0"] == "sin dato"
    assert texts["G3.g3.veredicto0"] == "? no\nevaluable"
    table = words(sensitivity_table(bare))
    assert {row[-2] for row in table} == {"sin dato"}
    assert {row[-1] for row in table} == {"? no evaluable"}


def test_without_candidates(case: Dossier, tmp_path: Path) -> None:
    told = (replace(row, candidate=None, own=False) for row in case.rows.sensitivity)
    sets = (replace(row, candidate=None, joined=None) for row in case.rows.sensitivity_sets)
    none = with_rows(case, sensitivity=tuple(told), sensitivity_sets=tuple(sets))
    none = with_candidates(none)
    whole = "".join(pages_of(draw(none), tmp_path))
    assert tight("la primera unión, de Quebrada Honda, Puerto Aurora, Villa Alba y 1 más") in whole
    assert tight("ningún continuo reúne dos o más comunas miembro") in whole
    assert tight("en el continuo de la mancha mayor") in whole
    assert {row[4] for row in words(sensitivity_table(none))} == {"—"}
    assert travel_tables(none) == []


def test_t6_by_hand(case: Dossier) -> None:
    table = sensitivity_table(case)
    three = "3: Puerto Aurora, Villa Alba y Dos Cerros"
    assert words(table) == [
        ["0", "6", "6.924,7", three, "sí", "272.030", "✓ cumple"],
        ["50", "6", "6.924,7", "las mismas 3", "sí", "272.030", "✓ cumple"],
        ["100", "6", "6.924,7", "las mismas 3", "sí", "272.030", "✓ cumple"],
        ["200 (elegida)", "6", "6.924,7", "las mismas 3", "sí", "272.030", "✓ cumple"],
        ["300", "6", "6.924,7", "las mismas 3", "sí", "272.030", "✓ cumple"],
        ["500", "6", "6.924,7", "las mismas 3", "sí", "272.030", "✓ cumple"],
        [
            *("1.000", "5", "7.638,7", "4: Puerto Aurora, Villa Alba, San Telmo y Dos Cerros"),
            *("sí", "318.900", "✓ cumple"),
        ],
        ["2.000", "5", "7.638,7", "las mismas 4", "sí", "318.900", "✓ cumple"],
        [
            *("3.000", "4", "7.864,8"),
            "5: Puerto Aurora, Villa Alba, San Telmo, Dos Cerros y El Maitén",
            *("sí", "333.175", "✓ cumple"),
        ],
        [
            *("5.000", "3", "8.235,8"),
            "6: Puerto Aurora, Villa Alba, San Telmo, Los Boldos, Dos Cerros y El Maitén",
            *("sí", "356.715", "✓ cumple"),
        ],
    ]
    assert [row[0].bold for row in table.rows] == [n == 3 for n in range(10)]
    assert "umbral 250.000" in table.note
    assert "otra región no se suman" in table.note
    assert [one.key for one in sensitivity_tables(case)] == ["T6", "T6b", "T6c"]


def test_t6b_and_t6c_by_hand(case: Dossier) -> None:
    guard = words(guard_table(case))
    assert [row[0] for row in guard] == ["0", "0,1", "0,5", "1", "5"]
    assert guard[0][1:] == [
        *("0 %", "6", "0,0", "6", "80,3 %", "Puerto Aurora, Villa Alba, Dos Cerros"),
    ]
    joins = words(joins_table(case))
    assert joins[1] == [
        *("2", "789 m", "Quebrada Honda, Puerto Aurora, Villa Alba, Dos Cerros + San Telmo", "5"),
        "(1) Puerto Aurora–San Telmo",  # as the layer of gaps and sheet L4 call it
        joins[1][5],
    ]
    # cells of 100 m in Mollweide, sampled at 25 m: two half cells less, two diagonals more
    (gap,) = [row for row in case.rows.gaps if row.gap == 1]
    assert gap.distance_min_m == pytest.approx(gap.distance_m - 2 * 1.2071 * 25, abs=0.1)
    assert 2 * 100 * 2**0.5 < gap.distance_max_m - gap.distance_m < 400
    assert joins[1][5] == f"{floor(gap.distance_min_m)}–{number(ceil(gap.distance_max_m))} m"
    assert [row[1] for row in joins] == ["0 m", "789 m", "2.450 m", "3.634 m"]


def test_where_a_file_comes_from_is_printed_if_it_is_known(case: Dossier) -> None:
    """Before how it was understood; what nobody said is not guessed."""
    first, second = case.rows.sources[:2]
    known = {"institution": "INE", "title": "Cartografía del Censo 2024", "year": "2024"}
    told = replace(first, **known, licence="CC BY-SA 4.0", known_by="campos de la capa")
    rows = words(sources_table(with_rows(case, sources=(told, second))))
    assert rows[0][1] == (
        "INE: Cartografía del Censo 2024, 2024. CC BY-SA 4.0. Se sabe por: campos de la capa."
    )
    assert rows[0][2] == "comunas_ficticias.gpkg. DPA de SUBDERE / IDE Chile"
    # the region of the sample is made up, and its tiles only have the name of the product
    assert rows[1][1] == (
        "Fuente sin declarar; el archivo dice: «Datos ficticios, con la forma de GHS-BUILT-S»."
    )
    assert "".join(rows[1][4].split()) == second.sha256


def test_a_trial_that_leaves_nothing(case: Dossier) -> None:
    blank = dict.fromkeys(("left_out_ha", "continua", "largest_share", "sets"))
    trial = replace(case.rows.guard[0], **blank, patches=0)
    assert words(guard_table(with_rows(case, guard=(trial,)))) == [
        ["0", "0 %", "0", "sin manchas", "—", "—", "no se vuelve a medir"]
    ]


def test_t4_by_hand(case: Dossier) -> None:
    whole, communes, flows = travel_tables(case)
    assert (whole.key, communes.key, flows.key) == ("T4", "T4b", "T4c")
    # 31.950 of 108.500 workers, as the table of the sample adds up
    assert words(whole)[0] == [
        "Viajes entre comunas, sobre los originados en el área · decide",
        *("29,4 %", "≥ 15 %", "✓ cumple", "31.950", "108.500"),
        "viajes entre comunas distintas del área ÷ total de viajes con origen en el área",
    ]
    assert [row[3] for row in words(whole)] == ["✓ cumple", "llega", "no llega", "llega"]
    assert words(communes)[0] == ["Puerto Aurora", "11,9 %", "83,7 %", "—", "0,49 (llega)"]
    assert words(flows) == [
        ["Puerto Aurora", "Villa Alba", "5.240", "9,3 %", "14.730", "44,6 %", ""],
        ["Puerto Aurora", "Dos Cerros", "1.460", "2,6 %", "6.020", "31,7 %", ""],
        ["Villa Alba", "Dos Cerros", "1.350", "4,1 %", "3.150", "16,6 %", ""],
    ]
    assert "sin norma conocida" in whole.note


def test_t4c_adds_up_the_pairs_that_it_leaves_out(case: Dossier) -> None:
    with wearing(Style(counts={"parejas_de_viajes": 1})):
        flows = travel_tables(case)[2]
    assert [row[:2] for row in words(flows)] == [["Puerto Aurora", "Villa Alba"]]
    # 1.460 + 6.020 + 1.350 + 3.150 of 31.950 workers between the three communes
    assert "las otras 2 suman 11.980 trabajadores, el 37,5 % de los viajes" in flows.note


def test_few_records_and_missing_flows_are_said(case: Dossier) -> None:
    flows = (
        replace(row, few_records=True, records=12)
        for row in case.rows.travel_flows
        if (row.origin, row.destination) != ("99102", "99101")
    )
    told = words(travel_tables(with_rows(case, travel_flows=tuple(flows)))[2])
    (row,) = [row for row in told if row[:2] == ["Puerto Aurora", "Villa Alba"]]
    assert row[2:] == ["5.240", "9,3 %", "sin registro", "—", "pocos registros de A a B (12)"]


def test_a_value_just_under_its_threshold_is_not_rounded_up_to_it(case: Dossier) -> None:
    rows = (
        replace(row, value=14.996, reached=False) if row.position == 2 else row
        for row in case.rows.travel_indicators
    )
    told = words(travel_tables(with_rows(case, travel_indicators=tuple(rows)))[0])
    assert told[1][1:4] == ["14,9960 %", "≥ 15 %", "no llega"]


def test_no_travel_table_no_t4(case: Dossier) -> None:
    candidates = (replace(one, travel=None) for one in case.candidates)
    assert travel_tables(with_candidates(case, *candidates)) == []


@pytest.mark.parametrize(
    ("share", "text"),
    [
        (None, "s. d."),
        (0.0, "0 %"),
        (0.0001, "<1 %"),
        (0.496, "49,6 %"),
        (0.4999, "<50 %"),
        (0.5, "50 %"),
        (0.50001, ">50 %"),
        (0.61, "61 %"),
        (0.9999, ">99 %"),
        (1.0, "100 %"),
    ],
)
def test_no_share_is_rounded_over_what_decides(share: float | None, text: str) -> None:
    assert share_text(share, 0.5) == text


def test_scales() -> None:
    scale = RootScale(10.0, 100.0, 5000.0)
    assert [scale.at(m) for m in (0, 50, 200, 5000, 9000)] == [10.0, 20.0, 30.0, 110.0, 110.0]
    # 200 m is left to the label of the tolerance
    assert scale.ticks(12.0, 200.0) == [0.0, 500.0, 1000.0, 2000.0, 3000.0, 5000.0]
    assert RootScale(0.0, 100.0, 1.0).ticks(12.0, 0.0) == [1.0]
    assert even_ticks(970_233, 5) == [0.0, 200_000, 400_000, 600_000, 800_000, 1_000_000]
    assert even_ticks(250_000, 5) == [0.0, 50_000, 100_000, 150_000, 200_000, 250_000]
