"""Services and joint policies that communes share.

In: registers as tables, layers of networks, facilities and territories. Out: `Shared` with an entry
for each element and its communes, by `read_shared`. It looks into land, catalogue and basis.
"""

from __future__ import annotations

from .facility_table import facilities_of
from .register_errors import NotAServiceLayer
from .register_reader import Reader, read_csv
from .registers import INSTRUMENTS, SERVICES, RegisterTable, ServiceLayer, SharedInputs
from .services import read_shared

__all__ = [
    "INSTRUMENTS",
    "SERVICES",
    "NotAServiceLayer",
    "Reader",
    "RegisterTable",
    "ServiceLayer",
    "SharedInputs",
    "facilities_of",
    "read_csv",
    "read_shared",
]
