"""Pages of lists: search, sort, cut."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

from dovetail.sandbox.message import Answer
from dovetail.sandbox.spark import answers

_PAGE_SIZE = 100


@attrs.frozen
class Page:
    """A page of rows.

    Attributes:
        rows: Its rows.
        count: How many rows there are on all pages.
        number: Which page it is, counted from 1.
        size: How many rows make a page.
    """

    rows: list[dict[str, Any]]
    count: int
    number: int
    size: int


def page_of(rows: list[dict[str, Any]], request: Mapping[str, Any], sorts: Mapping[str, str]) -> Answer:
    """A page of rows as a v1 answer; the arguments are those of `cut`."""
    page = cut(rows, request, sorts)
    more = page.number * page.size < page.count
    return answers.v1(
        page.rows,
        count=page.count,
        next=page.number + 1 if more else None,
        previous=page.number - 1 if page.number > 1 else None,
    )


def cut(rows: list[dict[str, Any]], request: Mapping[str, Any], sorts: Mapping[str, str]) -> Page:
    """A page of the rows that meet all conditions.

    Args:
        rows: All rows.
        request: `search`, `sort`, `page` and `pageSize` as the caller gave them.
        sorts: The row field that each word of `sort` stands for; an unknown word leaves the rows as they are.
    """
    rows = chosen(rows, request, sorts)
    page, size = request.get("page", 1), request.get("pageSize", _PAGE_SIZE)
    start = (page - 1) * size
    return Page(rows[start : start + size], len(rows), page, size)


def chosen(rows: list[dict[str, Any]], request: Mapping[str, Any], sorts: Mapping[str, str]) -> list[dict[str, Any]]:
    """The rows that meet all conditions of `search`, in the order of `sort`; see `page_of`."""
    for condition in request.get("search", ()):
        rows = [row for row in rows if _meets(row, condition)]
    sort = str(request.get("sort", ""))
    field = sorts.get(sort.removeprefix("-").casefold())
    if field:
        rows = sorted(rows, key=lambda row: str(row.get(field)).casefold(), reverse=sort.startswith("-"))
    return rows


def _meets(row: Mapping[str, Any], condition: Mapping[str, Any]) -> bool:
    """Whether a row meets a condition; text must occur in the field, without regard to case."""
    fields = {name.casefold(): value for name, value in row.items()}
    wanted, actual = condition["value"], fields.get(str(condition["field"]).casefold())
    if isinstance(wanted, str) and not isinstance(actual, bool):
        return actual is not None and wanted.casefold() in str(actual).casefold()
    return str(actual).casefold() == str(wanted).casefold()
