"""Files and layers that a user gives: opened quietly, or refused with a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsMapLayer, QgsProcessingContext, QgsProviderRegistry

from ..bridge.case_layers import describe_layer, unstored
from ..bridge.given_files import text_layer, why_unopened, why_unusable
from ..bridge.quiet_layers import layer_of, read_only_vector
from ..core.basis import TEXT_FILES, AmDelimiterError
from ..toolbelt.i18n import tr, tr_error, tr_note
from .case_inputs import is_temporary, open_described
from .input_slots import InputSlot, LayerKind, kind_of


@dataclass(frozen=True)
class OpenedFile:
    """A layer, or the sentence that says why there is none."""

    layer: QgsMapLayer | None
    why: str = ""


def addresses_in(path: str) -> dict[str, str]:
    """Name → address of each layer of a file; of a file with one layer that address alone."""
    if Path(path).suffix.lower() in TEXT_FILES:
        return {Path(path).stem: path}
    found = QgsProviderRegistry.instance().querySublayers(path)
    return {one.name(): one.uri() for one in found} or {Path(path).stem: path}


def open_file(address: str) -> OpenedFile:
    """The layer behind an address, opened for reading only."""
    path = Path(address)
    if path.suffix.lower() in TEXT_FILES and path.is_file():
        layer: QgsMapLayer | None = read_only_vector(address, path.stem, "ogr", style=False)
        if layer is None or not layer.isValid():
            layer = text_layer(path)
    else:
        layer = _taken(address)
    if layer is None or not layer.isValid():
        return OpenedFile(None, tr_error(why_unopened(address)))
    _name_within(layer)
    return OpenedFile(layer)


def refusal_of(layer: QgsMapLayer, slot: InputSlot, case: str) -> str:
    """Why a layer cannot be given for a slot of a case, "" when it can."""
    if is_temporary(layer):
        text = tr(
            "The layer «{layer}» is temporary: no case can be run again with it. Save it to a file "
            "(in its menu: Export, Save features as) and choose that."
        )
        return text.format(layer=layer.name())
    error = why_unusable(layer)
    if error is not None:
        return tr_error(error)
    if kind_of(layer) not in slot.takes:
        return _unfit(layer, slot)
    try:
        open_described(describe_layer(layer), slot.name, case)
    except AmDelimiterError as refused:
        return tr_error(refused)
    return ""


def remarks_on(layer: QgsMapLayer) -> list[str]:
    """What a file does not hold of its layer."""
    return [tr_note(note) for note in unstored(layer)]


def _unfit(layer: QgsMapLayer, slot: InputSlot) -> str:
    words = {
        LayerKind.POLYGON: tr("polygons"),
        LayerKind.LINE: tr("lines"),
        LayerKind.POINT: tr("points"),
        LayerKind.TABLE: tr("a table"),
        LayerKind.RASTER: tr("a raster"),
        LayerKind.OTHER: tr("something else"),
    }
    wanted = ", ".join(word for kind, word in words.items() if kind in slot.takes)
    text = tr("«{layer}» holds {found}, but «{slot}» takes: {wanted}. Choose another layer.")
    title = tr(slot.title)  # i18n: dynamic
    found = words[kind_of(layer)]
    return text.format(layer=layer.name(), found=found, slot=title, wanted=wanted)


def _name_within(layer: QgsMapLayer) -> None:
    """Add the name that a layer bears within its file, where that has several."""
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    inner = str(parts.get("layerName") or "")
    if inner and len(addresses_in(str(parts.get("path") or ""))) > 1:
        layer.setName(f"{layer.name()} ({inner})")


def _taken(address: str) -> QgsMapLayer | None:
    """A layer opened without a trace, which belongs to nobody yet."""
    context = QgsProcessingContext()
    layer = layer_of(address, context)
    return None if layer is None else context.takeResultLayer(layer.id())
