"""The wording of the text pages: which sentences are told, and what an office may edit wrongly."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from am_delimiter.core.basis.vocabulary import Verdict
from am_delimiter.core.cases.case_digests import case_digest
from am_delimiter.core.catalogue.catalogue import load_catalogue
from am_delimiter.core.catalogue.catalogue_errors import CatalogueError
from am_delimiter.core.catalogue.page_texts import PageText, Paragraph, paragraphs, texts_of
from am_delimiter.toolbelt.formats import day_in_words

FOLDER = Path(__file__).parents[3] / "resources" / "catalogue"


def text(id_: str, words: str, heading: str = "", when: str = "") -> PageText:
    names = tuple(re.findall(r"{(\w+)}", words))
    return PageText(id_, "method", heading, words, when, names, "fuente", "proyecto", True, "")


TEXTS = (
    text("a", "Hay {n} comunas.", "Uno"),
    text("b", "Con viajes.", when="travel"),
    text("c", "Sin viajes.", when="no_travel"),
    text("d", "Solo con puentes.", "Dos", when="bridges"),
    text("e", "Línea.\n", "Tres"),
    text("f", "Otra."),
)


def test_only_what_holds_is_told() -> None:
    assert paragraphs(TEXTS, {"n": "12"}, {"travel"}) == [
        Paragraph("a", "Uno", "Hay 12 comunas. Con viajes."),
        Paragraph("e", "Tres", "Línea.\nOtra."),
    ]
    told = paragraphs(TEXTS, {"n": "2"}, {"no_travel", "bridges"})
    assert [one.text for one in told] == [
        "Hay 2 comunas. Sin viajes.",
        "Solo con puentes.",
        "Línea.\nOtra.",
    ]


def test_a_value_that_lacks_is_an_error() -> None:
    with pytest.raises(KeyError):
        paragraphs(TEXTS, {}, set())


@pytest.mark.parametrize(
    ("words", "problem"),
    [("{tolerancia} m", "unknown placeholders: tolerancia"), ("{tolerance m", "braces")],
)
def test_a_wrong_edit_names_the_file_and_the_text(tmp_path: Path, words: str, problem: str) -> None:
    folder = Path(shutil.copytree(FOLDER, tmp_path / "catálogo"))
    file = folder / "page_texts.json"
    content = json.loads(file.read_text(encoding="utf-8"))
    item = next(item for item in content["items"] if item["id"] == "tolerance")
    item["text"] = words
    file.write_text(json.dumps(content), encoding="utf-8")
    with pytest.raises(CatalogueError, match=rf"page_texts\.json.*tolerance: .*{problem}"):
        load_catalogue(folder)


def test_the_four_verdicts_are_explained_in_their_words() -> None:
    told = texts_of("verdicts", load_catalogue(FOLDER).page_texts)
    assert {one.heading for one in told} == {verdict.value for verdict in Verdict}


def test_a_day_in_words() -> None:
    assert day_in_words(date(2026, 11, 21)) == "21 de noviembre de 2026"
    assert day_in_words(date(2028, 3, 1)) == "1 de marzo de 2028"
    months = {day_in_words(date(2026, month, 5)).split(" de ")[1] for month in range(1, 13)}
    assert len(months) == 12


def row(kind: str, name: str, sha256: str | None) -> dict[str, Any]:
    return {"kind": kind, "name": name, "sha256": sha256}


def test_the_digest_of_a_case() -> None:
    rows = [
        row("tabla", "gaps", "b" * 64),
        row("tabla", "communes", "a" * 64),
        row("archivo", "x.tif", "c" * 64),
        row("caso", "format", None),
    ]
    lines = f"communes {'a' * 64}\ngaps {'b' * 64}\n"
    assert case_digest(rows) == hashlib.sha256(lines.encode()).hexdigest()
    assert case_digest(reversed(rows)) == case_digest(rows)
    rows[0]["sha256"] = "d" * 64
    assert case_digest(rows) != hashlib.sha256(lines.encode()).hexdigest()
    assert case_digest(rows[2:]) == ""
