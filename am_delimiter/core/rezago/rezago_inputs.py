"""What a study of lagging territories rests on, with its hashes."""

from __future__ import annotations

from pathlib import Path

from ..basis.fingerprints import InputFile, fingerprint
from ..basis.progress import Progress
from ..basis.vocabulary import InputKind
from ..catalogue.printed_values import printed_number
from .rezago_case import RezagoCase


def lag_inputs(case: RezagoCase, schema: str, progress: Progress) -> tuple[InputFile, ...]:
    """Every file, in the order of the form; the wording is printed, so it is Spanish."""
    layer = case.communes
    given = [(InputKind.COMMUNES, layer.name, layer.path, schema)]
    tables = [(InputKind.MEASURES, one) for one in case.tables]
    tables += [(InputKind.EARLIER_MEASURES, one) for one in case.earlier]
    if case.variables is not None:
        tables.append((InputKind.VARIABLES, case.variables))
    given += [
        (kind, one.name, one.path, f"filas: {printed_number(len(one.frame))}")
        for kind, one in tables
    ]
    if case.case_path:
        names = "; ".join(one.name for one in case.candidates)
        path = case.case_path
        given.append((InputKind.STORED_CASE, Path(path).name, path, f"territorios: {names}"))
    return tuple(fingerprint(*one, progress) for one in given)
