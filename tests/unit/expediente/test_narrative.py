"""The text that a person writes: what is a heading, what is a paragraph, what is no text at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from am_delimiter.expediente.paper.document_errors import (
    NarrativeEmpty,
    NarrativeNotFound,
    NarrativeNotText,
)
from am_delimiter.expediente.reading.narrative import (
    Passage,
    missing_headings,
    parse_narrative,
    read_narrative,
    split_mark,
)

MARKDOWN = """\
Un texto antes del primer título.

# Presentación

El Gobierno Regional
presenta **este** documento a la _División_ de am_delimiter.

## Antecedentes ##

- Primero, que
  sigue aquí
- Segundo
1. Uno
2) Dos

Véase la [Ley 21.074](https://bcn.cl/x).
"""


def passages(text: str) -> list[tuple[str, int, tuple[str, ...]]]:
    return [(p.heading, p.level, p.paragraphs) for p in parse_narrative(text).passages]


def test_markdown() -> None:
    assert passages(MARKDOWN) == [
        ("", 1, ("Un texto antes del primer título.",)),
        (
            "Presentación",
            1,
            ("El Gobierno Regional presenta este documento a la División de am_delimiter.",),
        ),
        (
            "Antecedentes",
            2,
            (
                "• Primero, que sigue aquí",
                "• Segundo",
                "1. Uno",
                "2) Dos",
                "Véase la Ley 21.074 (https://bcn.cl/x).",
            ),
        ),
    ]


@pytest.mark.parametrize(
    ("text", "heading", "level"),
    [
        ("Fundamentación\n==============\n\nTexto.", "Fundamentación", 1),
        ("Fundamentación\n---\nTexto.", "Fundamentación", 2),
        ("FUNDAMENTACIÓN DEL ÁREA\n\nTexto.", "Fundamentación del área", 1),
        ("II. CONSULTA A LOS MUNICIPIOS\n\nTexto.", "II. Consulta a los municipios", 1),
        ("### Tres\nTexto.", "Tres", 3),
    ],
)
def test_headings(text: str, heading: str, level: int) -> None:
    assert passages(text) == [(heading, level, ("Texto.",))]


@pytest.mark.parametrize(
    "text",
    [
        "El texto dice ESTO Y NADA MÁS.",
        "ESTO ES UNA FRASE COMPLETA.",
        "una línea\nOTRA LÍNEA EN MAYÚSCULAS\ny otra",
        "#etiqueta sin espacio",
        "DS 98",
    ],
)
def test_no_headings(text: str) -> None:
    assert passages(text) == [("", 1, (" ".join(text.split()),))]


def test_a_rule_between_paragraphs_is_not_printed() -> None:
    assert passages("uno\ndos\n\n---\n\ntres") == [("", 1, ("uno dos", "tres"))]


def test_what_is_for_the_writer_is_never_printed() -> None:
    text = "# A\n<!-- Describa aquí\nen dos líneas -->\n\nEscrito.\n<!-- sin fin\n# B\nTexto"
    assert passages(text) == [("A", 1, ("Escrito.",))]


@given(st.text(alphabet="ab \n#-=*_[]()<!>.1•", max_size=80))
def test_any_text_is_read_without_losing_letters(text: str) -> None:
    told = parse_narrative(text).passages
    shown = "".join(p.heading + "".join(p.paragraphs) for p in told)
    if "<!--" not in text:
        assert sorted(c for c in shown.lower() if c in "ab") == sorted(c for c in text if c in "ab")
    for passage in told:
        assert isinstance(passage, Passage)
        assert all(p == " ".join(p.split()) and p for p in passage.paragraphs)


def test_marks_of_items() -> None:
    assert split_mark("• Hospital") == ("•", "Hospital")
    assert split_mark("12. Hospital") == ("12.", "Hospital")
    assert split_mark("2024. Año") == ("", "2024. Año")
    assert split_mark("Hospital") == ("", "Hospital")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "latin-1"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "fundamentación.txt"
    file.write_bytes("# Ñuble\r\n\r\nDos líneas\r\naquí.\r\n".encode(encoding))
    assert read_narrative(file).passages == (Passage("Ñuble", 1, ("Dos líneas aquí.",)),)


def test_a_word_document_is_no_text(tmp_path: Path) -> None:
    file = tmp_path / "texto.txt"
    file.write_bytes(b"PK\x03\x04\x14\x00\x06\x00 word/document.xml")
    with pytest.raises(NarrativeNotText, match=r"texto\.txt is no plain text"):
        read_narrative(file)


@pytest.mark.parametrize("text", ["", "\n \n", "# Solo\n\n## títulos\n", "<!-- nada -->"])
def test_nothing_written(tmp_path: Path, text: str) -> None:
    file = tmp_path / "texto.md"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(NarrativeEmpty):
        read_narrative(file)


def test_no_file(tmp_path: Path) -> None:
    for place in (tmp_path / "no.txt", tmp_path):
        with pytest.raises(NarrativeNotFound):
            read_narrative(place)


def test_what_lacks() -> None:
    wanted = ["Presentación", "Fundamentación", "Servicios", "Consulta"]
    text = (
        "# 1. PRESENTACION\nSí.\n# Fundamentación\n## Historia\nSí.\n"
        "# Servicios\n\n# Consulta\n# Otra\nSí."
    )
    assert missing_headings(parse_narrative(text), wanted) == ["Servicios", "Consulta"]
    assert missing_headings(None, wanted) == wanted
