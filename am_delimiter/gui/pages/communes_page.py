"""Step «Communes»: which set is judged, chosen by name, on the map or from the register."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtWidgets import QLabel, QPushButton, QWidget

from ...core.basis import AmDelimiterError, filled, unaccented
from ...toolbelt.i18n import tr, tr_error
from ..by_hand import ByHand
from ..case_desk import Desk
from ..case_draft import described
from ..commune_boxes import CommuneTree
from ..commune_codes import codes_of, text_of_codes
from ..commune_names import CommuneNames, names_for
from ..commune_tool import CommunePicking, layer_on_map
from ..flow import FlowLayout, narrow_combo
from ..step_page import StepPage, told

_MOST = 12
"""Names that are told of a set."""


class CommunesPage(StepPage):
    """Chooses ``CANDIDATE``, ``REGION`` and what is decided by hand."""

    def __init__(self, desk: Desk, desktop: Any, parent: QWidget | None = None) -> None:
        super().__init__(desk, desktop, parent)
        self._read: Any = None
        self._names = CommuneNames((), {})
        self._picking: CommunePicking | None = None
        self.set = told()
        self.region, self.area = narrow_combo(), narrow_combo()
        self.modified = narrow_combo()
        self.tree = CommuneTree()
        self.all = QPushButton(tr("Search all"))
        self.map = QPushButton(tr("Choose on the map"))
        self.map.setCheckable(True)
        self.by_hand = ByHand(desk, self.tree.selected, lambda cut: self._names.name(cut))
        self._build()
        self._connect()

    def refresh(self) -> None:
        """Show what the desk holds."""
        draft = self.desk.draft
        self.setEnabled(draft is not None)
        asked = ("COMMUNES", "CUT_FIELD", "NAME_FIELD")
        given = (draft.file, [draft.delimit.get(name) for name in asked]) if draft else None
        if given != self._read or not self._names.communes:
            self._read = given
            self._fill()
        chosen = codes_of(draft, "CANDIDATE")
        self.tree.tick(set(chosen))
        self.set.setText(self._told(chosen))
        self.all.setEnabled(bool(chosen))
        area = next((i for i, one in self._areas().items() if sorted(one.communes) == chosen), "")
        self.area.setCurrentIndex(self.area.findData(area if chosen else ""))
        region = str(draft.value("REGION", "")) if draft else ""
        self.region.setCurrentIndex(self.region.findData(region.zfill(2) if region else ""))
        self.region.setEnabled(not chosen)
        self._show_modified(str(draft.value("MODIFIES", "")) if draft else "", bool(chosen))
        self.map.setEnabled(self.iface is not None and bool(self._names.features))
        self.by_hand.refresh()
        self._draw(chosen)

    def leave(self) -> None:
        """Give the map back and keep what was written."""
        self.by_hand.keep()
        if self._picking is not None:
            self._picking.stop()

    def pick(self, start: bool) -> None:
        """Begin or end to choose on the map."""
        if self._picking is not None:
            self._picking.stop()
        draft = self.desk.draft
        given = described(draft.delimit.get("COMMUNES", {})) if draft else []
        if not start or draft is None or not given:
            self.map.setChecked(False)
            return
        try:
            layer, added = layer_on_map(given[0], draft.file)
        except AmDelimiterError as error:
            self.desk.failed.emit(tr_error(error), "")
            layer, added = None, False
        if layer is None:
            self.map.setChecked(False)
            return
        if added:
            self.iface.setActiveLayer(layer)
            self.iface.zoomToActiveLayer()
        self._picking = CommunePicking(self.iface.mapCanvas(), layer, self)
        self._picking.clicked.connect(self._clicked)
        self._picking.ended.connect(self._picked)
        self._draw(codes_of(draft, "CANDIDATE"))

    def _build(self) -> None:
        labels = {
            tr("&Region where it is searched"): self.region,
            tr("Registered &metropolitan area"): self.area,
            tr("Constituted area that the set modi&fies"): self.modified,
        }
        self.body.addWidget(self.set)
        self.body.addLayout(FlowLayout(self.all, self.map))
        for text, combo in labels.items():
            label = QLabel(text)
            label.setBuddy(combo)
            self.body.addWidget(label)
            self.body.addWidget(combo)
        self.body.addWidget(self.tree)
        self.body.addWidget(self.by_hand)
        self.body.addStretch(1)
        self.map.setToolTip(tr("A click on a commune chooses it or leaves it out; Esc ends."))
        self.area.addItem(tr("none of the register"), "")
        for id_, area in self._areas().items():
            self.area.addItem(f"{area.name} – {area.state}", id_)
        self.modified.addItem(tr("none: a new area"), "")
        for area in self._areas().values():
            if area.communes:
                self.modified.addItem(f"{area.name} – {area.state}", area.name)
        self.modified.setToolTip(
            tr("Compares the set with an area that is there already: what comes and what goes.")
        )

    def _connect(self) -> None:
        self.tree.ticked.connect(self._ticked)
        self.all.clicked.connect(lambda: self._choose([]))
        self.map.clicked.connect(self.pick)
        self.area.activated.connect(self._choose_area)
        self.region.activated.connect(self._choose_region)
        self.modified.activated.connect(self._choose_modified)

    def _areas(self) -> dict[str, Any]:
        return self.desk.catalogue.metropolitan_areas

    def _fill(self) -> None:
        self._names = names_for(self.desk.draft, self.desk.catalogue)
        self.tree.fill(self._names)
        self.region.clear()
        self.region.addItem(tr("all regions"), "")
        regions = {one.region: one.region_name for one in self._names.communes}
        for code, name in sorted(regions.items(), key=lambda one: unaccented(one[1])):
            self.region.addItem(name, code)

    def _told(self, chosen: list[str]) -> str:
        if not chosen:
            return tr("Every set of communes is searched: none is ticked.")
        names = [self._names.name(cut) for cut in chosen[:_MOST]]
        more = len(chosen) - len(names)
        told_of = ", ".join(names) + (f" … (+{more})" if more else "")
        text = tr("One set is judged, of {count} {count:commune|communes}: {names}.")
        return filled(text, {"count": len(chosen), "names": told_of})

    def _choose(self, cuts: list[str]) -> None:
        if cuts != codes_of(self.desk.draft, "CANDIDATE"):
            self.desk.choose("CANDIDATE", {"value": text_of_codes(cuts)})

    def _ticked(self) -> None:
        """What is ticked, and the codes that this layer does not know."""
        held = codes_of(self.desk.draft, "CANDIDATE")
        unknown = [cut for cut in held if not self.tree.knows(cut)]
        self._choose(sorted([*self.tree.ticks(), *unknown]))

    def _choose_area(self) -> None:
        area = self._areas().get(self.area.currentData())
        if area is not None and not area.communes:
            text = tr("The list of communes of {area} is not known: tick them below. {note}")
            self.desk.failed.emit(text.format(area=area.name, note=area.note).strip(), "")
        elif area is not None:
            self._choose(sorted(area.communes))
        self.refresh()

    def _choose_region(self) -> None:
        self.desk.choose("REGION", {"value": self.region.currentData()})

    def _show_modified(self, chosen: str, is_set: bool) -> None:
        """The area that is modified, also one that a case gives by its communes.

        Without a set there is nothing to compare: then only the choice of none is offered.
        """
        if self.modified.findData(chosen) < 0:
            self.modified.addItem(chosen, chosen)
        self.modified.setCurrentIndex(self.modified.findData(chosen))
        self.modified.setEnabled(is_set or bool(chosen))

    def _choose_modified(self) -> None:
        self.desk.choose("MODIFIES", {"value": self.modified.currentData()})

    def _clicked(self, feature: int) -> None:
        cut = self._names.features.get(feature)
        if cut is not None:
            self._choose(sorted(set(codes_of(self.desk.draft, "CANDIDATE")) ^ {cut}))

    def _picked(self) -> None:
        self._picking = None
        self.map.setChecked(False)

    def _draw(self, chosen: list[str]) -> None:
        if self._picking is not None:
            self._picking.draw([i for i, cut in self._names.features.items() if cut in chosen])
