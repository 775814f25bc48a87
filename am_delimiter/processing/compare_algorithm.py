"""``am_delimiter:compare``: a computed continuum beside official polygons or another result."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingParameterDefinition

from ..core.basis import Note, mark
from ..core.catalogue import Catalogue
from ..toolbelt.i18n import spanish_note, tr, tr_note
from .base import AmDelimiterAlgorithm, versions
from .common_parameters import commune_fields, polygons, result_file, summary_file
from .evidence_form import read_communes
from .form_parameters import form
from .result_layers import DRAWN_COMPARISON, load_on_completion
from .run import Run

if TYPE_CHECKING:
    from ..core.comparison import Agreement, Comparison, ComparisonCase, PolygonLayer

_PERCENT = 100


class CompareAlgorithm(AmDelimiterAlgorithm):
    """What two layers share and what only one of them has, commune by commune."""

    public_id = "compare"
    title = mark("Compare with official polygons")
    words = ("metropolitan", "comparar", "límite urbano", "censo", "CCU", "LUC", "Jaccard")
    brief = mark("A computed continuum and official polygons: what both hold, and only one.")
    about = mark(
        "Compares a computed continuum, commune by commune, with official polygons (such as "
        "the urban limits of the census) or with the continuum of another result.\n\n"
        "The rule: exact polygon overlay in a projected system. Land that several polygons of "
        "a layer hold counts once. Compared are the communes that touch the extent of the "
        "computed land; land outside them is measured apart, so that the sums close.\n\n"
        "For each commune: hectares in both, only computed and only in the reference; the "
        "share of the reference that is covered, the share of the computed land inside it, "
        "and the Jaccard index (what both hold, of all that either holds).\n\n"
        "How to read it: a continuum holds built-up land alone, without the gaps it bridges, "
        "while official limits also hold open land; so a reference is seldom covered whole. "
        "The layer «continuum» holds all built-up patches at any tolerance: to compare the "
        "largest continuum, select it and use only the selected features."
    )
    example = mark(
        "Computed polygons: the layer «continuum» of resultado.gpkg; reference: the urban limits "
        "of the census; communes: those of the region; region: 05; result: comparacion.gpkg."
    )
    in_sight = ("COMPUTED", "REFERENCE", "COMMUNES", "REGION")

    def form(self, known: Catalogue) -> list[QgsProcessingParameterDefinition]:
        """The two layers, the communes, and the files to write."""
        return [
            polygons("COMPUTED", tr("Computed polygons (layer «continuum» of a result)")),
            polygons("REFERENCE", tr("Reference (official polygons or another result)")),
            polygons("COMMUNES", tr("Communes")),
            *form(known, "region"),
            *commune_fields(),
            *form(known, "working_crs"),
            result_file(),
            summary_file(),
        ]

    def work(self, run: Run) -> dict[str, Any]:
        """Compare and write; nothing takes its final name unless all went well."""
        from ..core.comparison import compare, comparison_specs

        output, summary = Path(run.target("OUTPUT")), run.target("SUMMARY")
        run.check_targets("OUTPUT", "SUMMARY")
        run.check_result("OUTPUT", comparison_specs(run.known))
        found = compare(_read_case(run), run.known, run.progress.part(0.0, 0.8))
        run.warn(found.notes)
        run.say(tr("Writing the GeoPackage"))
        _write(run, found, output, summary)
        run.say(_told(found.inside))
        return {"OUTPUT": str(output), "SUMMARY": summary or None}


def _read_case(run: Run) -> ComparisonCase:
    """Everything the comparison depends on."""
    from ..core.comparison import ComparisonCase
    from ..core.verdict import parse_region

    communes = read_communes(run)
    computed, reference = _polygons(run, "COMPUTED"), _polygons(run, "REFERENCE")
    if computed.name == reference.name:
        computed, reference = _told_apart(computed), _told_apart(reference)
    return ComparisonCase(
        computed=computed,
        reference=reference,
        communes=communes,
        region=parse_region(run.text("REGION")),
        working_crs=run.working_crs(),
    )


def _polygons(run: Run, name: str) -> PolygonLayer:
    from ..bridge.layers import polygon_layer

    return polygon_layer(run.source(name), run.layer(name), run.progress)


def _write(run: Run, found: Comparison, output: Path, summary: str) -> None:
    """The result, its summary ("" for none), and its layers in the project of the user."""
    from ..bridge.files import as_json, write_draft
    from ..bridge.geopackage import write_geopackage
    from ..bridge.publishing import publishing
    from ..core.comparison import build_comparison_tables, comparison_specs, summarise_comparison

    used, specs = versions(), comparison_specs(run.known)
    tables = build_comparison_tables(found, spanish_note, used)
    data = summarise_comparison(found, spanish_note, used)
    targets = [output, *([Path(summary)] if summary else [])]
    progress = run.progress.part(0.8, 1.0)
    with publishing(targets, run.known, progress) as (draft, *others):
        write_geopackage(draft, tables, specs, found.crs, progress)
        for other in others:
            write_draft(other, targets[1], as_json(data))
    load_on_completion(output, specs, DRAWN_COMPARISON, run.context)


def _told_apart(layer: PolygonLayer) -> PolygonLayer:
    """The same layer with its file in the name: two results both have a «continuum»."""
    return replace(layer, name=f"{layer.name} ({Path(layer.path).name})") if layer.path else layer


def _told(communes: Agreement) -> str:
    """The agreement of the communes together, in a line."""
    text = mark(
        "In the communes compared, the computed land covers {covered} % of the reference; "
        "{inside} % of it lies inside the reference; Jaccard index {jaccard} %."
    )
    shares = {
        "covered": communes.reference_covered,
        "inside": communes.computed_inside,
        "jaccard": communes.jaccard,
    }
    told = {name: "—" if x is None else round(x * _PERCENT, 1) for name, x in shares.items()}
    return tr_note(Note(text, told))
