"""am_delimiter: delimits metropolitan areas in Chile and builds their expediente.

In QGIS it is a plugin. In any other Python, ``am_delimiter.delimit`` is the same delimitation
without QGIS; nothing of it is loaded before it is asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from .notebook import AmDelimiterError, Result, delimit, parameters, sample
    from .plugin import AmDelimiterPlugin

__all__ = ["AmDelimiterError", "Result", "delimit", "parameters", "sample"]


def classFactory(iface: QgisInterface | None) -> AmDelimiterPlugin:
    """Entry point of QGIS; the import waits so that the science can be used without QGIS."""
    from .plugin import AmDelimiterPlugin

    return AmDelimiterPlugin()


def __getattr__(name: str) -> Any:
    """What programs and notebooks ask for, loaded when they do."""
    if name == "__version__":
        from .toolbelt.paths import plugin_version

        return plugin_version()
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from . import notebook

    return getattr(notebook, name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
