"""The summary is one page that tells it all, read off the items of its layout."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from qgis import processing
from qgis.core import (
    QgsLayoutFrame,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsPrintLayout,
    QgsProject,
)
from qgis.PyQt.QtCore import QRectF
from sample_case import project_of

from am_delimiter.core.basis import Verdict
from am_delimiter.core.catalogue import load_catalogue
from am_delimiter.core.records import NoteRow, RegisteredArea
from am_delimiter.expediente.pages.narrative_pages import (
    add_narrative,
    left_out_of_narrative,
    missing_narrative,
)
from am_delimiter.expediente.pages.summary_page import add_summary
from am_delimiter.expediente.paper.look import A4, FOOT, MARGIN, WIDTH
from am_delimiter.expediente.paper.plain_text import label_says
from am_delimiter.expediente.reading.advice_facts import read_advice
from am_delimiter.expediente.reading.advised import Advised, FoundPassing
from am_delimiter.expediente.reading.dossier import Dossier
from am_delimiter.expediente.reading.identity import Identity
from am_delimiter.expediente.reading.log_texts import checklist_of, log_of
from am_delimiter.expediente.reading.narrative import parse_narrative
from am_delimiter.expediente.reading.result_file import read_case
from am_delimiter.expediente.reading.story import (
    by_ground,
    caveat,
    commune_names,
    register_sentence,
    verdict_sentence,
)
from am_delimiter.expediente.workspace.project import load_layers
from am_delimiter.toolbelt.paths import resource

DAY = date(2026, 11, 21)
FINAL = Identity("Gobierno Regional de Aurora", None, "Ana Soto", "3", DAY)
DRAFT = Identity(day=DAY)


class Page:
    """The summary of a case, drawn in a project that is let go of at the end."""

    def __init__(self, layers: dict[str, Any], case: Dossier) -> None:
        self.project: QgsProject = project_of(layers, case)
        self.layout = QgsPrintLayout(self.project)
        self.layout.setName("Expediente")
        add_summary(self.layout, case)
        labels = [one for one in self.layout.items() if isinstance(one, QgsLayoutItemLabel)]
        self.told = {one.id(): " ".join(label_says(one).split()) for one in labels}
        self.text = " ".join(self.told.values())

    def check(self) -> None:
        """One A4 page; no text, table or map leaves its margins or lies upon another."""
        pages = self.layout.pageCollection()
        assert pages.pageCount() == 1
        size = pages.page(0).pageSize()
        assert (size.width(), size.height()) == A4
        kinds = (QgsLayoutItemLabel, QgsLayoutItemMap, QgsLayoutFrame)
        found = []
        for item in self.layout.items():
            if isinstance(item, kinds):
                place, size = item.pagePositionWithUnits(), item.sizeWithUnits()
                box = QRectF(place.x(), place.y(), size.width(), size.height())
                assert box.left() >= MARGIN - 0.01, item.id()
                assert box.right() <= MARGIN + WIDTH + 0.01, item.id()
                assert box.bottom() <= FOOT + 0.01, item.id()
                found.append((item.id(), box))
        for n, (name, box) in enumerate(found):
            inner = box.adjusted(0.05, 0.3, -0.05, -0.3)
            for other, there in found[n + 1 :]:
                assert not inner.intersects(there), (name, other)


@pytest.fixture
def drawn() -> Iterator[Any]:
    made: list[Page] = []

    def make(layers: dict[str, Any], case: Dossier) -> Page:
        made.append(Page(layers, case))
        made[-1].check()
        return made[-1]

    yield make
    for one in made:
        one.project.clear()


def opened(file: Path, summary: dict[str, Any], identity: Identity = FINAL) -> Any:
    catalogue = load_catalogue(resource("catalogue"))
    layers = load_layers(file, catalogue)
    case = read_case(layers, summary, catalogue, identity)
    return layers, dataclasses.replace(case, advised=read_advice(file, case))


@pytest.fixture
def sample(sample_result: dict[str, Any]) -> Any:
    return opened(sample_result["file"], sample_result["summary"])


def with_candidates(case: Dossier, *candidates: Any) -> Dossier:
    return dataclasses.replace(
        case, summary=dataclasses.replace(case.summary, candidates=candidates)
    )


# -- the sample ------------------------------------------------------------------------------


def test_the_sample_on_one_page(sample: Any, drawn: Any) -> None:
    layers, case = sample
    page = drawn(layers, case)
    assert page.told["R.c1.veredicto"].endswith("NO EVALUABLE (FALTA DATO)")
    assert page.told["R.c1.veredicto.frase"] == (
        "No se puede evaluar: cumple 4 de 7 criterios y faltan datos sobre viajes entre las "
        "comunas; infraestructura y servicios compartidos, y políticas conjuntas de los municipios."
    )
    assert page.told["R.c1.cifra1"] == "272.030"
    assert page.told["R.c1.cifra1.detalle"] == "base del expediente"
    advice = [text for id_, text in page.told.items() if id_.startswith("R.consejo")]
    assert (
        "A 200 m el conjunto ya cumple lo que deciden el suelo y las personas "
        "(continuo y población)." in advice
    )
    assert any("SECTRA" in text and "«Viajes entre las comunas»" in text for text in advice)
    drawn_map = page.layout.itemById("R.mapa")
    assert drawn_map.followVisibilityPresetName() == "Continuo"
    assert "se unen" not in page.told.get("R.aviso", "")


def test_criteria_stand_under_their_grounds(sample: Any) -> None:
    _, case = sample
    found = by_ground(case.candidates[0].criteria, case)
    assert [(name, [item.id for item in own]) for name, own in found] == [
        ("Territorio", ["communes", "region"]),
        ("Modelo morfológico", ["continuity"]),
        ("Población", ["population"]),
        ("Modelo funcional", ["travel"]),
        ("Infraestructura y servicios", ["services"]),
        ("Políticas conjuntas", ["joint_policy"]),
    ]


@pytest.mark.parametrize("communes", [1, 3, 11, 52])
@pytest.mark.parametrize("others", [0, 1, 30])
def test_one_page_for_any_number(sample: Any, drawn: Any, communes: int, others: int) -> None:
    """Long names, many communes, other candidates, a register and a long note: still one page."""
    layers, case = sample
    first = case.candidates[0]
    first = dataclasses.replace(
        first,
        name="Puerto Aurora–Villa Alba–Dos Cerros de la Ribera",
        communes=(first.communes * 20)[:communes],
        partial=first.partial * 9,
        registered=RegisteredArea("la_serena_coquimbo", "toma de razón pendiente", "2024-03"),
    )
    more = [dataclasses.replace(first, id=f"AM-99-{n}") for n in range(2, 2 + others)]
    long = NoteRow(9, "Los rásteres cubren una parte: " + "Quebrada (36 %), " * 90, "half_seen")
    case = dataclasses.replace(
        with_candidates(case, first, *more),
        rows=dataclasses.replace(case.rows, notes=(long,)),
        altered=("Criterios", "Resumen del resultado"),
        advised=Advised(
            FoundPassing(first.communes, 1_000_000.0, 200.0),
            None,
            tuple((cut, 1234.5 * n) for n, cut in enumerate(case.names, 1)),
        ),
    )
    page = drawn(layers, case)
    assert page.told["R.aviso"].endswith("(aviso 9 del anexo A2)")
    if communes == 52:
        assert "más (tabla T1)" in page.told["R.c1.comunas"]
    if others == 30:
        lines = sum(id_.endswith(".nombre") for id_ in page.told if id_ > "R.c2")
        assert page.told["R.otras"] == f"Y {30 - lines} candidatas más: véase la tabla T2."


def test_no_candidate_with_a_map_and_the_first_that_would(sample: Any, drawn: Any) -> None:
    layers, case = sample
    cuts = tuple(case.names)[:2]
    found = FoundPassing(cuts, 262_000.0, 789.0)
    page = drawn(layers, dataclasses.replace(with_candidates(case), advised=Advised(first=found)))
    assert page.told["R.respuesta"] == "Sin candidatas"
    names = commune_names(cuts, case)
    assert page.told["R.consejo1"] == (
        "El primer conjunto que cumpliría lo que deciden el suelo y las personas lo haría desde "
        f"789 m: {names} (262.000 habitantes)."
    )
    assert page.layout.itemById("R.mapa") is not None


def test_a_result_of_an_earlier_version_says_so(sample: Any, drawn: Any) -> None:
    layers, case = sample
    page = drawn(layers, dataclasses.replace(case, advised=None))
    assert "es de una versión anterior" in page.told["R.consejo1"]


# -- sentences -------------------------------------------------------------------------------


def judged(candidate: Any, **verdicts: Verdict) -> Any:
    criteria = tuple(
        dataclasses.replace(item, verdict=verdicts.get(item.id, Verdict.MET).value)
        for item in candidate.criteria
    )
    order = (Verdict.NOT_MET, Verdict.NOT_EVALUABLE, Verdict.NEEDS_JUDGEMENT, Verdict.MET)
    found = {item.verdict for item in criteria}
    worst = next(one.value for one in order if one.value in found)
    return dataclasses.replace(candidate, criteria=criteria, verdict=worst)


def test_a_verdict_in_one_sentence(sample: Any) -> None:
    first = sample[1].candidates[0]
    assert verdict_sentence(judged(first)) == "Cumple los 7 criterios."
    judge = judged(first, services=Verdict.NEEDS_JUDGEMENT)
    assert verdict_sentence(judge) == (
        "Requiere juicio: nada de lo medido se incumple, y una persona decide sobre "
        "infraestructura y servicios compartidos."
    )
    fails = judged(first, continuity=Verdict.NOT_MET, travel=Verdict.NOT_EVALUABLE)
    assert verdict_sentence(fails) == (
        "No cumple: continuo de construcciones urbanas; faltan datos sobre viajes entre las "
        "comunas."
    )


def test_the_register_and_the_verdict_are_both_true(sample: Any) -> None:
    _, case = sample
    first = case.candidates[0]
    assert register_sentence(first, case) == ""
    area = RegisteredArea("la_serena_coquimbo", "vigente", "2026-01-20")
    lacking = dataclasses.replace(judged(first, travel=Verdict.NOT_EVALUABLE), registered=area)
    told = register_sentence(lacking, case)
    assert told.startswith(
        "En el registro de áreas metropolitanas consta como «vigente», 20-01-2026"
    )
    assert "recopilación de prensa" in told
    assert told.endswith(
        "faltan datos sobre viajes entre las comunas, por lo que no se puede evaluar aquí; no dice "
        "que no cumpla."
    )
    pending = RegisteredArea("gran_concepcion", "toma de razón pendiente", "2024-03")
    fails = dataclasses.replace(judged(first, continuity=Verdict.NOT_MET), registered=pending)
    told = register_sentence(fails, case)
    assert "«toma de razón pendiente», 03-2024" in told
    assert "así no se cumple: continuo de construcciones urbanas." in told
    assert "no dice que no cumpla" not in told


def test_the_note_that_weighs_most_speaks_of_the_candidate(sample: Any) -> None:
    _, case = sample
    own, far = case.candidates[0].communes[0], "01101"
    notes = (
        NoteRow(1, "sin clase"),
        NoteRow(2, "diferencia", "located_difference"),
        NoteRow(3, "junto al límite", "near_limit", f"{far},{own}"),
        NoteRow(4, "lejos", "half_seen", far),
        NoteRow(5, "también", "near_limit", own),
    )

    def weighed(*rows: NoteRow) -> NoteRow | None:
        return caveat(dataclasses.replace(case, rows=dataclasses.replace(case.rows, notes=rows)))

    assert weighed(*notes) == notes[2]
    assert weighed(*notes[:2]) == notes[1]
    assert weighed(notes[0], notes[3]) is None


# -- what is not written ---------------------------------------------------------------------

PARTLY = "# Modelo morfológico\n\nCrecieron juntas.\n\n# Población\n\n# Otra cosa\n\nEscrita.\n"


def test_the_outline_follows_the_grounds(sample: Any) -> None:
    _, case = sample
    headings = missing_narrative(case, None)
    grounds = [one.name for one in case.catalogue.grounds.values()]
    assert [name for name in headings if name in grounds] == grounds[1:]  # all but the territory


@pytest.mark.parametrize("identity", [FINAL, DRAFT])
def test_contents_checklist_and_chapter_agree(
    sample_result: dict[str, Any], identity: Identity
) -> None:
    layers, case = opened(sample_result["file"], sample_result["summary"], identity)
    narrative = parse_narrative(PARTLY)
    missing = missing_narrative(case, narrative)
    assert "Población" in missing
    assert "Modelo morfológico" not in missing
    ((name, reason),) = left_out_of_narrative(case, narrative)
    assert (name, reason) == (
        "Fundamentación, en parte",
        f"sin texto de la institución sobre: {'; '.join(missing)}",
    )
    project = project_of(layers, case)
    layout = QgsPrintLayout(project)
    assert add_narrative(layout, case, narrative)
    labels = [one for one in layout.items() if isinstance(one, QgsLayoutItemLabel)]
    text = " ".join(" ".join(label_says(one).split()) for one in labels)
    for heading in missing:
        assert text.count(heading) == 1, heading
    assert text.count("Crecieron juntas.") == 1
    assert "Escrita." in text
    items = checklist_of(case, log_of(case), "", missing)
    (item,) = [one for one in items if one.text == "Fundamentación"]
    assert (item.mark.value, item.detail) == (
        "falta",
        f"Sin texto de la institución sobre: {'; '.join(missing)}.",
    )
    project.clear()


def test_nothing_is_written_at_all(sample_result: dict[str, Any]) -> None:
    _, final = opened(sample_result["file"], sample_result["summary"], FINAL)
    _, draft = opened(sample_result["file"], sample_result["summary"], DRAFT)
    headings = missing_narrative(final, None)
    assert left_out_of_narrative(final, None) == [
        ("Fundamentación", f"sin texto de la institución sobre: {'; '.join(headings)}")
    ]
    ((name, reason),) = left_out_of_narrative(draft, None)
    assert name == "Fundamentación"
    assert "esquema" in reason
    whole = "".join(f"# {heading}\n\nEscrito.\n\n" for heading in headings)
    assert left_out_of_narrative(final, parse_narrative(whole)) == []
    items = checklist_of(final, log_of(final), "", [])
    assert [one.mark.value for one in items if one.text == "Fundamentación"] == ["listo"]


# -- real places -----------------------------------------------------------------------------


def delimited(folder: Path, **given: Any) -> Any:
    file, told = folder / "caso.gpkg", folder / "resumen.json"
    asked = {**given, "OUTPUT": str(file), "SUMMARY": str(told)}
    processing.run("am_delimiter:delimit", asked)
    return opened(file, json.loads(told.read_text(encoding="utf-8")))


def test_real_concepcion(provider: Any, real_data: Path, tmp_path: Path, drawn: Any) -> None:
    """Eleven communes are no continuum; five of them with 600.221 inhabitants are one at 200 m."""
    communes = real_data / "comunas_INE2017_regiones.gpkg"
    raster = real_data / "blockcover2017_concepcion_54009_100.tif"
    if not communes.exists() or not raster.exists():
        pytest.skip("no real data of Concepción")
    chosen = "08101,08102,08103,08105,08106,08107,08108,08109,08110,08111,08112"
    layers, case = delimited(
        tmp_path,
        COMMUNES=f"{communes}|layername=R08",
        BUILTUP=[str(raster)],
        REGION="08",
        CANDIDATE=chosen,
    )
    page = drawn(layers, case)
    assert page.told["R.c1.cifra1"] == "985.034"
    assert page.told["R.c1.cifra2"] == "1.012.490"
    assert page.told["R.c1.cifra2.detalle"] == "base del expediente"
    assert "R.c1.cifra1.detalle" not in page.told
    assert "población de hecho" in page.text
    assert "población de derecho" in page.text
    advice = " ".join(text for id_, text in page.told.items() if id_.startswith("R.consejo"))
    assert (
        "A 200 m, 5 comunas forman un solo continuo y cumplen lo que deciden el suelo y las "
        "personas: Concepción, Chiguayante, Penco, Talcahuano y Hualpén (600.221 habitantes)."
    ) in advice
    assert "San Pedro de la Paz, 1.191 m" in advice
    assert "Santa Juana, más de 5.000 m" in advice
    assert "a ninguna tolerancia de hasta 5.000 m" in advice
    assert "«toma de razón pendiente»" in page.told["R.c1.registro"]
    assert "Santa Juana (16 %)" in page.told["R.aviso"]


def test_real_puerto_montt(provider: Any, real_data: Path, tmp_path: Path, drawn: Any) -> None:
    communes = real_data / "comunas_INE2017_regiones.gpkg"
    raster = real_data / "blockcover2017_puertomontt_54009_100.tif"
    if not communes.exists() or not raster.exists():
        pytest.skip("no real data of Puerto Montt")
    layers, case = delimited(
        tmp_path,
        COMMUNES=f"{communes}|layername=R10_chilemapas_schema",
        BUILTUP=[str(raster)],
        CANDIDATE="10101,10109",
    )
    page = drawn(layers, case)
    assert (
        "El conjunto propuesto cumple lo que deciden el suelo y las personas desde una tolerancia "
        "de 3.511 m."
    ) in page.text
    assert "Puerto Montt (37 %), Puerto Varas (26 %)" in page.told["R.aviso"]
    without = dataclasses.replace(with_candidates(case), advised=None)
    assert drawn(layers, without).told["R.respuesta"] == "Sin candidatas"
