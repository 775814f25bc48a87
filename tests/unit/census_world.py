"""A small census in the form of ``personas_censo2024``: made up, dirty, always the same.

`persons` draws rows; `plain_count` counts them again in the plainest way, by the text of the
questionnaire and without any code of the plugin.
"""

from __future__ import annotations

import gzip
import random
from collections import Counter
from pathlib import Path

COLUMNS = [
    "id_vivienda",
    "id_hogar",
    "id_persona",
    "region",
    "provincia",
    "comuna",
    "comuna_bajo_umbral",
    "area",
    "tipo_operativo",
    "sexo",
    "edad",
    "edad_quinquenal",
    "parentesco",
    "p23_est_civil",
    "p24_lug_resid5",
    "p24_lug_resid5_esp",
    "p25_lug_nacimiento",
    "p25_lug_nacimiento_rec",
    "p25_lug_nacimiento_esp",
    "p26_llegada_periodo",
    "p27_nacionalidad",
    "p27_nacionalidad_esp",
    "p27_nacionalidad_rec",
    "p28_autoid_pueblo",
    "p28_pueblo_pert",
    "p29_afrodescendencia_rec",
    "p29_afrodescendencia",
    "p30_lengua_indigena",
    "p30_lengua_indigena_rec",
    "p31_religion",
    "p31_religion_rec",
    "p32a_dificultad_ver",
    "p32b_dificultad_oir",
    "p32c_dificultad_mover",
    "p32d_dificultad_cogni",
    "p32e_dificultad_cuidado",
    "p32f_dificultad_comunic",
    "discapacidad",
    "p33_edu_asiste",
    "asistencia_parv",
    "asistencia_basica",
    "asistencia_media",
    "asistencia_superior",
    "p37_alfabet",
    "escolaridad",
    "cine11",
    "sit_fuerza_trabajo",
    "p40_cise_rec",
    "depend_econ_deficit_hab",
    "cod_ciuo",
    "cod_caenes",
    "p44_lug_trab",
    "p44_lug_trab_esp",
    "p45_medio_transporte",
    "p46a_tot_hijs_nac",
    "p46b_hijas_nac",
    "p46c_hijos_nac",
    "p47a_tot_hijs_sobrev",
    "p47b_hijas_sobrev",
    "p47c_hijos_sobrev",
    "p48_anio_nac_uh",
    "p48_mes_nac_uh",
    "div_genero",
]
"""The 63 columns of the real table, in its order."""

FIELDS = ("comuna", "p44_lug_trab", "p44_lug_trab_esp")

COMMUNES = ("5101", "5103", "5109", "5801", "5804", "13101", "13114", "1101")
OLD = {"5106": "5801", "5108": "5804"}
NOWHERE = ("5999", "77", "32")
SPECIAL = ("998", "-99", "-66")


def persons(count: int, seed: int = 2024) -> list[tuple[str, str, str]]:
    """Residence, answer and commune of work of ``count`` persons."""
    draw = random.Random(seed)  # noqa: S311 - made-up data
    found = []
    for _ in range(count):
        home = draw.choices([*COMMUNES, *OLD, "9999"], [12] * 8 + [1] * 2 + [1])[0]
        answer = draw.choices(
            ["", "1", "2", "3", "4", "5", "-99", "8"], [55, 9, 18, 15, 0.5, 2, 0.5, 0.2]
        )[0]
        if answer in ("1", "2"):
            work = home if draw.random() < 0.97 else draw.choice(COMMUNES)
        elif answer == "3":
            work = draw.choices(
                [*COMMUNES, *OLD, *NOWHERE, *SPECIAL, ""], [10] * 8 + [2] * 2 + [1] * 3 + [1] * 4
            )[0]
        else:
            work = {"": "", "4": "32", "5": "998", "-99": "-99", "8": ""}[answer]
        found.append((home, answer, work))
    return found


def write_csv(
    file: Path,
    rows: list[tuple[str, str, str]],
    delimiter: str = ";",
    newline: str = "\n",
    encoding: str = "utf-8",
    other: str = "1",
) -> Path:
    """All 63 columns; ``other`` is what the columns hold that nobody reads."""
    places = [COLUMNS.index(name) for name in FIELDS]
    lines = [delimiter.join(COLUMNS)]
    for row in rows:
        cells = [other] * len(COLUMNS)
        for place, value in zip(places, row):
            cells[place] = value
        lines.append(delimiter.join(cells))
    data = (newline.join(lines) + newline).encode(encoding)
    file.write_bytes(gzip.compress(data, mtime=0) if file.suffix == ".gz" else data)
    return file


def write_parquet(file: Path, rows: list[tuple[str, str, str]]) -> Path:
    """The three columns as whole numbers with nulls, as the real table has them."""
    import duckdb

    source = write_csv(file.with_suffix(".tmp"), rows)
    connection = duckdb.connect()
    connection.execute(
        "COPY (SELECT CAST(comuna AS INTEGER) AS comuna, CAST(p44_lug_trab AS INTEGER) AS "
        "p44_lug_trab, CAST(p44_lug_trab_esp AS INTEGER) AS p44_lug_trab_esp, sexo FROM "
        f"read_csv('{source}', all_varchar=true, delim=';')) TO '{file}' (FORMAT parquet)"
    )
    connection.close()
    source.unlink()
    return file


def plain_count(rows: list[tuple[str, str, str]], region: str = "") -> Counter[tuple[str, str]]:
    """Workers by (origin, destination), each of five characters."""
    flows: Counter[tuple[str, str]] = Counter()
    for home, answer, work in rows:
        origin = OLD.get(home, home)
        destination = origin if answer in ("1", "2") else OLD.get(work, work)
        inside = origin in COMMUNES and origin.zfill(5).startswith(region)
        if inside and answer in ("1", "2", "3") and destination in COMMUNES:
            flows[origin.zfill(5), destination.zfill(5)] += 1
    return flows
