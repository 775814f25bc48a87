"""Help of the parameters about functional areas."""

from __future__ import annotations

from ..core.basis import mark

FUNCTIONAL = {
    "functional_area.TRAVEL": mark(
        "Table or CSV with the commune of residence, that of work and the workers; also of those "
        "who work in their own commune, without whom no share can be taken."
    ),
    "functional_area.PERSONS": mark(
        "The microdata themselves: who answers where they work, and in which commune. The table "
        "of «Travel to work from the Census 2024 microdata» has only those whose commune is known."
    ),
    "functional_area.TRAVEL_COVERAGE": mark(
        "In a census a pair of communes without a row has nobody. In a survey the sample may only "
        "have met nobody, and a commune without those who stay is not evaluable."
    ),
    "RESIDENT_WORKERS": mark(
        "A table with a row for each commune, for travel that does not tell who works in the "
        "commune where he lives. It replaces the first denominator."
    ),
    "RESIDENT_WORKERS_FIELD": mark("The field of that table with the employed residents."),
    "CITIES": mark(
        "Codes with commas between the communes of a city and a semicolon between two cities, and "
        "a name if you wish: «Gran Valparaíso: 05101, 05109; Quillota: 05501»."
    ),
    "CITY_TABLE": mark(
        "The layer «degurba_communes» of a Degree of Urbanisation: the communes with enough of "
        "their people in an urban centre are the city of that centre. Or any table by commune, "
        "with the field that names their city."
    ),
    "CITY_FIELD": mark(
        "Communes with the same value are one city; those with none, 0 or «no» are in no city. "
        "Leave it empty for a Degree of Urbanisation."
    ),
    "FUNCTIONAL_PRESET": mark(
        "Whose thresholds are used where none is written. Of the Chilean rule of 2018 the least "
        "inhabitants of a city are known; its recalibrated thresholds are not, and those of the EU "
        "and the OECD stand in for them, marked so."
    ),
    "COMMUTING_SHARE": mark(
        "A commune belongs to the city where at least this share of its employed residents works."
    ),
    "JOINING_SHARE": mark(
        "Two cities are one when at least this share of the employed residents of one works in "
        "the other."
    ),
    "CITY_SHARE": mark(
        "With a Degree of Urbanisation: a commune is part of a city when at least this share of "
        "its people lives in an urban centre."
    ),
    "CITY_POPULATION": mark(
        "Cities whose communes together have fewer inhabitants are left out. 0 asks for none."
    ),
    "ENCLAVE_SHARE": mark(
        "A commune is an enclave when at least this share of its border, coasts too, is with "
        "communes of one area."
    ),
    "ENCLAVE_UNITS": mark(
        "Whether several communes that touch each other, and together are surrounded by one area, "
        "are enclaves too."
    ),
    "DENOMINATOR": mark(
        "The rule says «employed residents». Both shares are printed; this one is compared with "
        "the threshold."
    ),
    "BORDER_TOLERANCE": mark(
        "Borders that were digitised apart do not meet to the metre. Land within this of a "
        "commune, or inside it, is at its border."
    ),
    "BORDER_LEAST": mark(
        "Communes that meet only in a corner are no neighbours: where their borders do not "
        "coincide, more than this must lie within the tolerance."
    ),
}
"""Source texts by the name of the parameter."""
