"""Help of the studies that the expediente prints beside its case."""

from __future__ import annotations

from ..core.basis import mark

STUDIES_PRINTED = {
    "expediente.DEGURBA": mark(
        "GeoPackage of «Degree of Urbanisation»: adds a sheet and a table. Empty: nothing of it is "
        "printed."
    ),
    "expediente.FUNCTIONAL_AREA": mark(
        "GeoPackage of «Functional area»: adds a sheet and a table. Empty: nothing of it is "
        "printed."
    ),
    "expediente.DEFINITIONS": mark(
        "GeoPackage of «Compare definitions»: adds a sheet and a table that set the case beside "
        "other definitions, commune by commune. Empty: nothing of it is printed."
    ),
    "expediente.REZAGO": mark(
        "GeoPackage of «Lagging territories»: adds a sheet and tables. Empty: nothing of it is "
        "printed."
    ),
    "expediente.PORTFOLIO": mark(
        "GeoPackage of «Portfolio of projects»: adds a sheet and tables. Empty: nothing of it is "
        "printed."
    ),
}
