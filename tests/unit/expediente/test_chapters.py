"""The chapters follow the grounds of the catalogue, and every key has its place in one of them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from am_delimiter.core.catalogue import Catalogue, load_catalogue
from am_delimiter.expediente.chapters import CHAPTERS, chapter_of, with_empty_chapters
from am_delimiter.expediente.paper.sections import NO_PAGE, Section

FOLDER = Path(__file__).parents[3] / "resources" / "catalogue"


@dataclass(frozen=True)
class Kept:
    key: str


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue(FOLDER)


def test_the_chapters_are_the_grounds_in_their_order(catalogue: Catalogue) -> None:
    assert [one.ground for one in CHAPTERS if one.ground] == list(catalogue.grounds)
    assert [one.title(n, catalogue) for n, one in enumerate(CHAPTERS, 1)] == [
        "1. Territorio",
        "2. Modelo morfológico",
        "3. Población",
        "4. Modelo funcional",
        "5. Infraestructura y servicios",
        "6. Políticas conjuntas",
        "7. Propuesta",
        "8. Otras definiciones del área",
        "9. Para qué sirve el área",
    ]


def test_only_what_the_law_names_is_known(catalogue: Catalogue) -> None:
    known = {id_: one.known for id_, one in catalogue.grounds.items()}
    assert known == {
        "territory": True,
        "morphological": False,
        "population": True,
        "functional": False,
        "services": True,
        "policies": False,
    }
    for one in catalogue.grounds.values():
        assert ("Ley 19.175" in one.source) == one.known


@pytest.mark.parametrize(
    ("key", "ground"),
    [
        ("L2", "territory"),
        ("L10", "morphological"),
        ("L4.2", "morphological"),
        ("G3.2", "morphological"),
        ("T6c", "morphological"),
        ("L5b", "population"),
        ("T1b", "population"),
        ("T4.2c", "functional"),
        ("T5", "services"),
        ("T5b", "policies"),
        ("T2.3", ""),
        ("L9.3", ""),
        ("X9", ""),
    ],
)
def test_where_a_key_stands(key: str, ground: str) -> None:
    found = chapter_of(key)
    assert found is not None
    assert found.ground == ground


def test_sources_and_procedure_stand_behind_the_chapters() -> None:
    assert chapter_of("T7") is None
    assert chapter_of("T8") is None


def test_a_chapter_takes_its_own_in_the_order_of_its_keys() -> None:
    kept = [Kept(key) for key in ("T6", "T3", "T1", "T6b", "L10", "L3", "T5")]
    found = [one.key for one in CHAPTERS[1].own(kept)]
    assert found == ["L3", "L10", "T3", "T6", "T6b"]


def test_no_key_is_lost_and_none_told_twice() -> None:
    keys = [f"{letter}{n}{more}" for letter in "LGT" for n in range(1, 13) for more in ("", "b")]
    told = [one.key for chapter in CHAPTERS for one in chapter.own([Kept(key) for key in keys])]
    assert sorted(told) == sorted({*keys} - {"T7", "T7b", "T8", "T8b"})


def test_a_chapter_without_pages_is_named_where_it_would_stand(catalogue: Catalogue) -> None:
    titles = [one.title(n, catalogue) for n, one in enumerate(CHAPTERS, 1)]
    sections = [
        Section("Resumen", 2),
        Section(titles[0], 4),
        Section("L1 Ubicación", 4, 1),
        Section(titles[2], 6),
        Section(titles[6], 7),
        Section("Firmas", 8),
    ]
    told = with_empty_chapters(sections, catalogue)
    assert [one for one in told if one.page != NO_PAGE] == sections
    # chapters of studies that nobody asked for are told nowhere
    assert [one.title for one in told if not one.level] == ["Resumen", *titles[:7], "Firmas"]
