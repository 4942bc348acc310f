"""Names of tables and columns, made of whatever records bring."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from dovetail.warehouse.errors import WarehouseInputError

SENT, UPDATED, CREATED = "__senttime", "__updatetime", "__createtime"
ROOT, POSITION = "__root", "__position"
OURS = frozenset({SENT, UPDATED, CREATED, ROOT, POSITION})


@lru_cache(maxsize=4096)
def table_name(text: str) -> str:
    """The table that records for `text` go to: in lower case, without the space around it, `_` for control characters.

    Raises:
        WarehouseInputError: Nothing is left of it.

    Example:
        >>> table_name(" Web Orders ")
        'web orders'
    """
    name = encodable("".join("_" if unicodedata.category(each) == "Cc" else each for each in text.strip().lower()))
    if not name:
        raise WarehouseInputError(f"A table needs a name; {text!r} is none.")
    return name


def column_names(keys: Iterable[str], taken: Iterable[str]) -> list[str]:
    """A column for each key of a record, all different to DuckDB, which does not tell `A` from `a`.

    Args:
        keys: The record's keys; the first of two that differ only by case keeps its name, the others get a number.
        taken: Names that no key may have, in lower case.
    """
    used = set(taken)
    names: list[str] = []
    for key in keys:
        name = first = encodable(key) or "_"
        number = 1
        while folded(name) in used:
            number += 1
            name = f"{first}_{number}"
        used.add(folded(name))
        names.append(name)
    return names


def folded(name: str) -> str:
    """What DuckDB compares of a name: it knows the case of ASCII letters alone."""
    return name.lower() if name.isascii() else "".join(each.lower() if each.isascii() else each for each in name)


def quoted(name: str) -> str:
    """A name as SQL."""
    return '"' + name.replace('"', '""') + '"'


def encodable(text: str) -> str:
    """The text with `?` for halves of surrogate pairs, which UTF-8 cannot say."""
    return text.encode("utf-8", "replace").decode("utf-8")
