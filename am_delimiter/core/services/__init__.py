"""Services and joint policies that communes share.

In: registers as tables, layers of networks, facilities and territories. Out: `Shared` with an entry
for each element and its communes, by `read_shared`. It looks into land, catalogue and basis.
"""

from __future__ import annotations

from .category_list import asked_categories
from .facility_table import facilities_of
from .register_errors import NotAServiceLayer
from .register_look import look_at_register, registers_of
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
    "asked_categories",
    "facilities_of",
    "look_at_register",
    "read_csv",
    "read_shared",
    "registers_of",
]
