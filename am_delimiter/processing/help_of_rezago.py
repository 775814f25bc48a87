"""Help of the parameters of «Lagging territories»."""

from __future__ import annotations

from ..core.basis import mark

REZAGO = {
    "TABLES": mark(
        "One or several tables or layers with a column of commune codes (CUT): poverty by income "
        "(CASEN), localities and isolated ones (SUBDERE), the variables of the index. They are "
        "joined by code. A cell that is empty or says «s/i» has no figure, which is never zero."
    ),
    "TERRITORIES": mark(
        "Each as its name, a colon and its commune codes, divided by semicolons or in lines of "
        "their own. Beside those of the column of territories and of the case."
    ),
    "CENTRES": mark(
        "The commune that holds the urban centre of each territory, with the reason in "
        "parentheses. Without it, whether there is a common centre is «no evaluable»."
    ),
    "rezago.CASE": mark(
        "GeoPackage of «Delimit metropolitan areas»: each of its candidates is a territory."
    ),
    "VARIABLES": mark(
        "Table with a row for each variable: id, nombre, dimensión (cultural, social, humana, "
        "institucional, física, económica), columna (of the tables), sentido (mejor or peor: what "
        "more of it is), referencia, año, fuente. Empty: the list of the catalogue "
        "(rezago_variables.json), whose names are not known."
    ),
    "BEFORE": mark(
        "The same columns at an earlier date, to see which gaps closed. Without them the exit is "
        "«no evaluable»."
    ),
    "TERRITORY_FIELD": mark("Column that names the territory of each commune."),
    "CENTRE_FIELD": mark(
        "Column with the code of the commune that holds the centre of the territory."
    ),
    "POVERTY_FIELD": mark("Column with the percentage of persons poor by income, 0 to 100."),
    "NATIONAL_RANK_FIELD": mark(
        "Column with the place of the commune in the whole country, where the table does not hold "
        "all of it. It goes before the place by poverty."
    ),
    "REGION_RANK_FIELD": mark(
        "Column with the place of the commune in its region. It goes before the place by poverty."
    ),
    "LOCALITIES_FIELD": mark("Column with the number of localities of the commune."),
    "ISOLATED_FIELD": mark(
        "Column with the number of isolated localities by the study of SUBDERE."
    ),
    "CODE_FIELD": mark(
        "Column of the commune codes of the tables, where it has an unusual name; tables without "
        "it keep the recognised one."
    ),
    "POVERTY_YEAR": mark("Year of CASEN, printed with the tests. The pilot used that of 2009."),
    "ISOLATION_YEAR": mark(
        "Year of the study of isolated localities, printed with the test. The pilot used that of "
        "2012."
    ),
    "DATA_YEAR": mark("Year of the variables whose row of the list has none."),
    "BEFORE_YEAR": mark("Year of the earlier tables, printed with the gaps."),
    "POOREST_COUNT": mark("How many communes «the poorest of the country» are."),
    "REGION_POOREST": mark("What part of the communes of a region «the poorest» are."),
    "POOREST_SHARE": mark(
        "What part of the communes of a territory must be among the poorest; for both tests."
    ),
    "ISOLATED_SHARE": mark("The test is met with more than this part of the localities."),
    "TESTS_NEEDED": mark("How many of the three tests a territory must meet."),
    "TIES": mark(
        "Several communes may tie for the last place that counts. Where the verdict would be "
        "another one the other way, it is said."
    ),
    "REGION_ROUNDING": mark(
        "30 % of 11 communes are 3.3. Where the verdict would be another one with another "
        "rounding, it is said."
    ),
    "INDEX_PRESET": mark(
        "A list that a source tells of. It does not change the index: it says by how many "
        "variables that of the run differs, and in which dimensions."
    ),
    "NORMALISATION": mark(
        "How variables are put on one scale on which more is better. That of the original index "
        "is not known."
    ),
    "LACKING": mark(
        "What the index of a commune is without a figure in some variable. The mean of the others "
        "is given only if you ask for it, and is marked so."
    ),
    "GAP_SCOPE": mark(
        "A gap is how much worse the mean of the communes of a territory is than this."
    ),
    "GAP_VINTAGE": mark(
        "Whether what a gap is measured against moves with the date, or stays that of the earlier."
    ),
    "REFERENCE_COVER": mark(
        "With figures of fewer communes of the country or region its mean is «no evaluable»."
    ),
    "EXIT_ONE_IN": mark("Three: a territory leaves when a third of its gaps closed."),
    "EXIT_OF": mark(
        "Sources tell of a third of the gaps or of the variables: both are printed, this decides."
    ),
    "LEAST_COMMUNES": mark("How many communes make a territory."),
    "CONTIGUITY_GAP": mark("Borders that are as near as this touch: digitised ones seldom fit."),
    "CONTIGUITY_BORDER": mark(
        "Communes that share less are not contiguous: a corner is no border."
    ),
}
