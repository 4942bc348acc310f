"""Any JSON record goes in and can be read back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hypothesis import HealthCheck, given, reject, settings
from hypothesis import strategies as st

from dovetail.warehouse import Warehouse, table_name
from dovetail.warehouse.names import column_names
from dovetail.warehouse.values import text_of

OURS = {"__senttime", "__updatetime", "__createtime", "__root", "__position"}
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=6)
scalars = st.none() | st.booleans() | st.integers(-(2**70), 2**70) | st.floats(allow_nan=False) | texts
names = texts.filter(lambda name: name.lower() != "id")
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(names, inner, max_size=3),
    max_leaves=6,
)
records = st.lists(st.dictionaries(names, values, max_size=5), min_size=1, max_size=3)


class TwoInOne(Exception):
    """Two attributes of a record lead to one table, so that their rows cannot be told apart."""


def tables_below(table: str, record: Mapping[str, Any]) -> set[str]:
    """The tables of what is nested in a record."""
    found: set[str] = set()
    for name, value in record.items():
        if isinstance(value, dict | list):
            below = table_name(f"{table}_{name}")
            items = [item if isinstance(item, dict) else {"value": item} for item in listed(value)]
            inner = {below}.union(*(tables_below(below, item) for item in items))
            if found & inner:
                raise TwoInOne
            found |= inner
    return found


def listed(value: dict[str, Any] | list[Any]) -> list[Any]:
    return value if isinstance(value, list) else [value]


def same(stored: object, given: object, kind: str) -> bool:
    """Whether a stored value is the given one as a column's type has it."""
    if given is None or kind not in {"VARCHAR", "DOUBLE"}:
        return stored == given
    return stored == text_of(given) if kind == "VARCHAR" else stored == float(str(given))


def check(warehouse: Warehouse, table: str, row: dict[str, Any], record: Mapping[str, Any], taken: set[str]) -> None:
    """Compare a record with its row and with the rows below it."""
    plain = {name: value for name, value in record.items() if not isinstance(value, dict | list)}
    kinds = warehouse.tables()[table]
    lowered = {name.lower() if name.isascii() else name: name for name in kinds}
    for column, value in zip(column_names(plain, taken), plain.values(), strict=True):
        actual = column if column in kinds else lowered.get(column.lower())
        assert same(row.get(actual or ""), value, kinds.get(actual or "", "")), (table, column, value, row)
    for name, value in record.items():
        if not isinstance(value, dict | list) or value == []:
            continue
        below = table_name(f"{table}_{name}")
        children = warehouse.query(f'SELECT * FROM "{below.replace(chr(34), chr(34) * 2)}"')
        mine = [each for each in children if each[f"{table}_id"] == row["id"]]
        mine.sort(key=lambda each: each.get("__position") or 0)
        items = listed(value)
        assert len(mine) == len(items)
        for child, item in zip(mine, items, strict=True):
            reserved = {*OURS, "id", f"{table}_id"}
            check(warehouse, below, child, item if isinstance(item, dict) else {"value": item}, reserved)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
@given(records)
def test_any_json_record_can_be_read_back(given: list[dict[str, Any]]) -> None:
    try:
        for shape in given:
            tables_below("t", shape)
    except TwoInOne:
        reject()
    with Warehouse() as warehouse:
        for number, shape in enumerate(given):
            warehouse.write([{**shape, "id": f"k{number}", "__table": "T"}])
        for number, shape in enumerate(given):
            (row,) = warehouse.query("SELECT * FROM t WHERE id = $1", [f"k{number}"])
            check(warehouse, "t", row, shape, {*OURS, "id"})
