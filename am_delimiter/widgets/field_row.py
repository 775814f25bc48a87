"""Fields side by side in the one widget that a wrapper hands over to QGIS."""

from __future__ import annotations

from itertools import count

from qgis.PyQt.QtWidgets import QHBoxLayout, QWidget

_HELD: dict[int, QWidget] = {}
"""What was handed over and is still there.

QGIS hands a wrapper's widget back to Python as if it were a new one, and Python then takes the one
it knows for deleted (sip's ``Factory``). Was that one forgotten, the widget would point to nothing.
"""
_NUMBERS = count()


def row_of(first: QWidget, *others: QWidget) -> QWidget:
    """A widget with these fields, the first as wide as it can be; they stay in reach of Python."""
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(first, 1)
    for other in others:
        layout.addWidget(other)
    row.setFocusProxy(first)
    number = next(_NUMBERS)
    _HELD[number] = row
    row.destroyed.connect(lambda: _HELD.pop(number, None))
    return row
