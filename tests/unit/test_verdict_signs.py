"""Signs and colours of the verdicts: readable (WCAG 2), and told apart by a colour-blind person.

How a person without one kind of cones sees a colour is simulated with the matrices of Machado,
Oliveira and Fernandes (2009), severity 1; distances are those of CIELAB (1976), where 2.3 is just
noticed.
"""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest

from am_delimiter.core.basis import Verdict
from am_delimiter.core.procedure import Mark
from am_delimiter.toolbelt.verdict_signs import ON_DARK, ON_LIGHT, SIGNS, signed

PLUGIN = Path(__file__).parents[2]
SEEN = {
    "all cones": np.eye(3),
    "no red": np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
    "no green": np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ]
    ),
    "no blue": np.array(
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ]
    ),
}
TO_XYZ = np.array(
    [
        [0.4124564, 0.3575761, 0.1804375],
        [0.2126729, 0.7151522, 0.0721750],
        [0.0193339, 0.1191920, 0.9503041],
    ]
)


def linear(colour: str) -> np.ndarray:
    parts = np.array([int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)])
    return np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)


def lab(colour: str, seen: np.ndarray) -> np.ndarray:
    xyz = TO_XYZ @ np.clip(seen @ linear(colour), 0, 1) / np.array([0.95047, 1.0, 1.08883])
    f = np.where(xyz > 216 / 24389, np.cbrt(xyz), (24389 / 27 * xyz + 16) / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


def contrast(a: str, b: str) -> float:
    dark, light = sorted(float(TO_XYZ[1] @ linear(one)) for one in (a, b))
    return (light + 0.05) / (dark + 0.05)


def test_the_measures_are_right() -> None:
    """Black on white has 21 to 1, the grey #767676 the 4.54 that WCAG cites; white is L* 100."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0, abs=0.001)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.005)
    assert lab("#ffffff", SEEN["all cones"]) == pytest.approx([100, 0, 0], abs=0.02)


@pytest.mark.parametrize("seen", SEEN)
@pytest.mark.parametrize(("colours", "least"), [(ON_LIGHT, 20.0), (ON_DARK, 12.0)])
def test_told_apart_by_any_eye(seen: str, colours: dict[Verdict, str], least: float) -> None:
    for a, b in combinations(Verdict, 2):
        distance = np.linalg.norm(lab(colours[a], SEEN[seen]) - lab(colours[b], SEEN[seen]))
        assert distance >= least, (a, b)


@pytest.mark.parametrize("verdict", Verdict)
def test_readable(verdict: Verdict) -> None:
    """On paper, on its bands, under white letters; on the dark grounds of themes of QGIS."""
    for ground in ("#ffffff", "#eef1f4"):
        assert contrast(ON_LIGHT[verdict], ground) >= 4.5
    for ground in ("#000000", "#323232", "#3c3c3c"):
        assert contrast(ON_DARK[verdict], ground) >= 4.5


def test_each_has_its_sign() -> None:
    assert len({SIGNS[one] for one in Verdict}) == len(Verdict)
    assert signed("no cumple") == "✗ no cumple"
    assert signed("no evaluable", "NO EVALUABLE (FALTA DATO)") == "? NO EVALUABLE (FALTA DATO)"
    assert signed("sin conjunto") == "sin conjunto"


def test_the_checklist_shares_them() -> None:
    assert [SIGNS[one.verdict] for one in Mark] == ["✓", "✗", "!"]


@pytest.mark.parametrize(
    "name", ["metropolitan_areas", "metropolitan_areas_proposed", "national_candidates"]
)
def test_styles_of_candidates_have_them(name: str) -> None:
    """The legend says the sign, and names and outlines wear the colour."""
    style = (PLUGIN / "resources" / "styles" / f"{name}.qml").read_text(encoding="utf-8")
    found = dict(re.findall(r"WHEN &quot;verdict&quot; = '([a-z ]+)' THEN '(#[0-9a-f]{6})'", style))
    assert found == {one.value: ON_LIGHT[one] for one in Verdict}
    for one in Verdict:
        assert f'label="Candidata: {signed(one.value)}"' in style
        parts = ",".join(str(int(ON_LIGHT[one][at : at + 2], 16)) for at in (1, 3, 5))
        assert f'"{parts},255' in style


def test_no_other_module_has_signs_of_its_own() -> None:
    lone = [
        file.name
        for file in (PLUGIN / "am_delimiter").rglob("*.py")
        if re.search("[✓✗✔✘]", file.read_text(encoding="utf-8"))
    ]
    assert lone == ["verdict_signs.py"]


def _colours_of_pages() -> dict[str, str]:
    """The colours of `paper.look`, read as text: the module itself needs QGIS."""
    look = PLUGIN / "am_delimiter" / "expediente" / "paper" / "look.py"
    return dict(re.findall(r'^([A-Z]+) = "(#[0-9a-f]{6})"', look.read_text("utf-8"), re.MULTILINE))


@pytest.mark.parametrize("letters", ["INK", "QUIET", "ACCENT", "WARNING"])
@pytest.mark.parametrize("ground", ["WHITE", "BAND"])
def test_letters_of_the_pages_are_read(letters: str, ground: str) -> None:
    found = _colours_of_pages()
    assert contrast(found[letters], found[ground]) >= 4.5


@pytest.mark.parametrize("ground", ["ACCENT", "WARNING", "QUIET"])
def test_white_letters_are_read_on_fills(ground: str) -> None:
    found = _colours_of_pages()
    assert contrast(found["WHITE"], found[ground]) >= 4.5
