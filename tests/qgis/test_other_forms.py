"""The executive version and the page of HTML: short, whole, and to be read by anybody."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import Any

import pypdf
import pytest
from page_texts import page_texts
from qgis.core import QgsProcessingException
from sample_case import Recorder, case_with_all

HOSTILE = "Gobierno <script>alert(1)</script> & Cía. [% @user_account_name %]"
WRITTEN = "# Por qué & cómo\n\nCrecieron <b>juntas</b> desde 1950.\n"


@pytest.fixture(scope="module")
def case(provider: Any, tmp_path_factory: Any) -> Path:
    """A case with services and travel."""
    return case_with_all(tmp_path_factory.mktemp("caso ñ"))


def _made(case: Path, **outputs: Any) -> dict[str, Any]:
    from qgis import processing

    given = {
        "CASE": str(case),
        "GORE": "Gobierno Regional de Aurora",
        "RESPONSIBLE": "Ana Rojas",
        "VERSION": "3",
        "DATE": "2027-02-03",
        **outputs,
    }
    return processing.run("am_delimiter:expediente", given, feedback=Recorder())


@pytest.fixture(scope="module")
def made(case: Path, tmp_path_factory: Any) -> dict[str, Any]:
    """Both forms of one run, and what the run gave back."""
    folder = tmp_path_factory.mktemp("formas ñ")
    (folder / "texto.md").write_text(WRITTEN, encoding="utf-8")
    short, html = folder / "breve.pdf", folder / "texto.html"
    results = _made(
        case,
        GORE=HOSTILE,
        NARRATIVE=str(folder / "texto.md"),
        SHORT=str(short),
        HTML=str(html),
    )
    return {"results": results, "short": short, "html": html, "folder": folder}


# the executive version


def test_it_is_made_alone(made: dict[str, Any]) -> None:
    results = made["results"]
    assert (results["SHORT"], results["HTML"]) == (str(made["short"]), str(made["html"]))
    assert results["PDF"] is None
    left = {file.name for file in made["folder"].iterdir()}
    assert left == {"breve.pdf", "texto.html", "texto.md"}


def test_it_has_four_to_six_numbered_pages(made: dict[str, Any]) -> None:
    pages = page_texts(made["short"])
    assert 4 <= len(pages) <= 6
    for number, page in enumerate(pages[1:], 2):
        assert f"Hoja {number} de {len(pages)}" in page


def test_its_cover_names_the_whole_one_and_lists_the_pages(made: dict[str, Any]) -> None:
    cover, *pages = page_texts(made["short"])
    assert "Versión ejecutiva" in cover
    whole = "expediente completo de «Puerto Aurora–Villa Alba», versión 3, del 3 de febrero de 2027"
    assert whole in cover
    listed = re.findall(r"([^:·]+), hoja (\d+)", cover.partition("Contenido:")[2])
    assert [int(page) for _, page in listed] == list(range(2, 2 + len(pages)))
    for title, page in listed:
        assert title.strip() in pages[int(page) - 2]


def test_its_bookmarks_lead_to_its_pages(made: dict[str, Any]) -> None:
    reader = pypdf.PdfReader(made["short"])
    found = [(str(one.title), reader.get_destination_page_number(one)) for one in reader.outline]
    assert found == [
        ("Resumen", 1),
        ("Área metropolitana propuesta", 2),
        ("Separaciones", 3),
        ("Población y criterios", 4),
        ("Método, fuentes y firmas", 5),
    ]


def test_it_says_what_decides(made: dict[str, Any]) -> None:
    people, closing = page_texts(made["short"])[-2:]
    for text in ("272.030", "umbral: > 250.000 habitantes", "✓ cumple", "29,45 %"):
        assert text in people
    for text in ("tolerancia de 200 m", "Huella del caso SHA-256", "Ana Rojas", "pendiente"):
        assert text in closing


def test_its_properties(made: dict[str, Any]) -> None:
    reader = pypdf.PdfReader(made["short"])
    title = "Expediente de área metropolitana: Puerto Aurora–Villa Alba (versión ejecutiva)"
    assert reader.metadata.title == title
    root = reader.trailer["/Root"]
    assert root["/Lang"] == "es-CL"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"] is True or bool(
        root["/ViewerPreferences"]["/DisplayDocTitle"]
    )


def test_words_come_before_the_map_and_the_foot_last(made: dict[str, Any]) -> None:
    """A reader of the stream hears the title, the verdict, the legend, then names of the map."""
    area, gaps = page_texts(made["short"])[2:4]
    order = [
        "Área metropolitana propuesta",
        "no evaluable",
        "Escala 1:",
        "Elaboración",
        "Dos Cerros",
    ]
    places = [area.index(text) for text in order]
    assert places == sorted(places)
    assert area.rstrip().endswith("Hoja 3 de 6")
    assert gaps.index("Separaciones") < gaps.index("(1) 789 m ·")


def test_both_forms_are_the_same_every_time(
    made: dict[str, Any], case: Path, tmp_path: Path
) -> None:
    again = _made(
        case,
        GORE=HOSTILE,
        NARRATIVE=str(made["folder"] / "texto.md"),
        SHORT=str(tmp_path / "otra.pdf"),
        HTML=str(tmp_path / "otra.html"),
    )
    assert Path(again["SHORT"]).read_bytes() == made["short"].read_bytes()
    assert Path(again["HTML"]).read_bytes() == made["html"].read_bytes()


def test_a_case_without_candidates_has_one_too(tmp_path: Path) -> None:
    lone = case_with_all(tmp_path, TOLERANCE=0, REGION="98")
    pages = page_texts(_made(lone, SHORT=str(tmp_path / "breve.pdf"))["SHORT"])
    assert 4 <= len(pages) <= 6
    assert "Suelo construido y continuo urbano" in pages[2]
    assert "Las comunas más cercanas entre sí" in pages[-2]


@pytest.mark.parametrize(
    ("names", "sentence"),
    [
        ({"SHORT": "a.pdf", "PDF": "a.pdf"}, "son el mismo archivo"),
        ({"SHORT": "a.html"}, "debe terminar en .pdf"),
        ({"HTML": "a.pdf"}, "debe terminar en .html"),
        ({"SHORT": "no hay/a.pdf", "HTML": "b.html"}, "no hay"),
    ],
)
def test_bad_names_are_refused_before_the_work(
    case: Path, tmp_path: Path, names: dict[str, str], sentence: str
) -> None:
    outputs = {name: str(tmp_path / file) for name, file in names.items()}
    with pytest.raises(QgsProcessingException) as refused:
        _made(case, **outputs)
    assert sentence in str(refused.value)
    assert not any(tmp_path.iterdir())


# the page of HTML


class _Reader(HTMLParser):
    """What a page holds: its tags with their attributes, in order, and the text of each."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[str, str]] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in ("br", "meta"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.texts.append((self.open[-1], " ".join(data.split())))


@pytest.fixture(scope="module")
def page(made: dict[str, Any]) -> _Reader:
    reader = _Reader()
    reader.feed(made["html"].read_text(encoding="utf-8"))
    assert reader.open == []
    return reader


def test_headings_go_down_one_step_at_a_time(page: _Reader) -> None:
    levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    heads = [text for tag, text in page.texts if tag in ("h2", "h3")]
    for title in ("Lista de cotejo", "Método", "Firmas", "T1 Comunas", "L4 Separaciones"):
        assert title in heads


def test_tables_have_captions_and_headings(page: _Reader) -> None:
    tags = [tag for tag, _ in page.tags]
    assert tags.count("table") == tags.count("caption") > 15
    for tag, told in page.tags:
        if tag == "th":
            assert told["scope"] in ("col", "row")
    rows = tags.count("tr")
    assert sum(told.get("scope") == "row" for _, told in page.tags) == rows - tags.count("table")


def test_links_lead_somewhere(page: _Reader) -> None:
    places = [told["id"] for _, told in page.tags if "id" in told]
    assert len(places) == len(set(places))
    links = [str(told["href"]) for tag, told in page.tags if tag == "a"]
    assert len(links) > 25
    assert {link[1:] for link in links} <= set(places)


def test_nothing_runs_and_nothing_is_fetched(made: dict[str, Any], page: _Reader) -> None:
    tags = {tag for tag, _ in page.tags}
    assert tags.isdisjoint({"script", "link", "img", "iframe", "object", "b"})
    assert not any(
        name in ("src", "style") or name.startswith("on") for _, a in page.tags for name in a
    )
    text = made["html"].read_text(encoding="utf-8")
    assert "@import" not in text
    assert "url(" not in text
    assert page.tags[0] == ("html", {"lang": "es-CL"})


def test_what_people_wrote_is_text(page: _Reader) -> None:
    said = [text for _, text in page.texts]
    assert HOSTILE in said
    assert "Por qué & cómo" in said
    assert "Crecieron <b>juntas</b> desde 1950." in said


def test_it_says_what_the_pdf_says(page: _Reader) -> None:
    said = [text for _, text in page.texts]
    for text in (
        "Las 3 comunas forman un continuo urbano a la tolerancia de 200 m.",
        "Suman 272.030 habitantes: superan los 250.000.",
        "✓ cumple",
        "Escala 1:75.000",
        "(1) 789 m · Puerto Aurora–San Telmo",
        "Quedan 401 días para presentar la solicitud: hasta el 10-03-2028.",
    ):
        assert text in said
    assert not any("continuación" in text for text in said)
