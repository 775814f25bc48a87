"""The constituted area that a case modifies: which one it is, and its communes before and after.

In: the area as a person names it, what is to change, the communes and the register. Out:
`ModifiedArea`, by `read_modified` and, checked, by `find_modified`. It looks into land, catalogue
and basis, and judges nothing.
"""

from __future__ import annotations

from .modified_area import ModifiedArea, find_modified, modified_notes, read_modified

__all__ = ["ModifiedArea", "find_modified", "modified_notes", "read_modified"]
