"""A count decides between singular and plural, in every sentence that a person reads."""

import re
import string
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from am_delimiter.core.basis import AmDelimiterError, Note, filled

CATALOGUE = Path(__file__).resolve().parents[3] / "i18n" / "am_delimiter_es.ts"
NAMES = {"field", "file", "layer", "table"}
MORE = {"es", "lejos", "más", "menos", "tras"}  # no plurals, though they end like one


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (1, "1 polígono se reparó"),
        ("1", "1 polígono se reparó"),
        (0, "0 polígonos se repararon"),
        (2, "2 polígonos se repararon"),
        ("1.000", "1.000 polígonos se repararon"),
        ("1,5", "1,5 polígonos se repararon"),
    ],
)
def test_one_is_one_and_any_other_number_is_many(count, text):
    template = "{count} {count:polígono|polígonos} se {count:reparó|repararon}"
    assert filled(template, {"count": count}) == text
    assert str(Note(template, {"count": count})) == text


def test_an_error_agrees_too_and_other_formats_stay():
    class Longer(AmDelimiterError):
        template = "{rows} {rows:row|rows} of {share:.1f} %"

    assert str(Longer(rows=1, share=0.25)) == "1 row of 0.2 %"
    assert filled("{a} {b!r}", {"a": "x", "b": "y"}) == "x 'y'"


def translations():
    return [node.text or "" for node in ET.parse(CATALOGUE).iter("translation")]  # noqa: S314


def disagreeing(text):
    """What reads «1 polígonos» when every detail of a sentence is one."""
    names = {name for _, name, *_ in string.Formatter().parse(text) if name}
    told = filled(text, {name: name if name in NAMES else "1" for name in names})
    return [word for word in re.findall(r"\b1 ([a-záéíóúñ]+s)\b", told) if word not in MORE]


def test_no_sentence_says_one_of_many():
    found = {text: disagreeing(text) for text in translations()}
    assert {text: words for text, words in found.items() if words} == {}


def test_the_disagreement_is_noticed():
    assert disagreeing("Se repararon {count} polígonos.") == ["polígonos"]
    assert disagreeing("{count} {count:polígono|polígonos}, {margin} puntos") == ["puntos"]
    assert disagreeing("De {count} o más") == []
