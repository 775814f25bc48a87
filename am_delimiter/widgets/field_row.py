"""Fields side by side, or below each other, in the one widget that a wrapper hands to QGIS."""

from __future__ import annotations

from itertools import count

from qgis.PyQt.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

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
    return _held(row, first)


def column_of(first: QWidget, *others: QWidget) -> QWidget:
    """The same with one field below the other, where they would be too wide for a dialog."""
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    for field in (first, *others):
        layout.addWidget(field)
    return _held(column, first)


def _held(widget: QWidget, first: QWidget) -> QWidget:
    """The widget, in reach of Python until it is destroyed."""
    widget.setFocusProxy(first)
    number = next(_NUMBERS)
    _HELD[number] = widget
    widget.destroyed.connect(lambda: _HELD.pop(number, None))
    return widget
