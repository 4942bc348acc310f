"""Templates that are filled from each row: ``postgres_{__tablename}``, ``{time}-{key}``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Final

_PLACEHOLDER: Final = re.compile(r"\{([^{}]+)\}")


class TemplateError(ValueError):
    """A row lacks a column that a template wants.

    Attributes:
        template: The template.
        column: The column.
    """

    def __init__(self, template: str, column: str) -> None:
        super().__init__(template, column)
        self.template = template
        self.column = column

    def __str__(self) -> str:
        return f"template {self.template!r}: the row has no column {self.column!r}."


def fill_template(template: str, row: Mapping[str, Any]) -> str:
    """A template with the values of a row in place of its ``{column}`` placeholders.

    A column is found whatever its case, since tables know no case. None becomes nothing, True and False their JSON
    words, lists and objects compact JSON, everything else its text. Braces that are no placeholder stay.

    Args:
        template: The template; text without placeholders is returned as it is.
        row: The row.

    Returns:
        The text.

    Raises:
        TemplateError: The row has no such column.

    Example:
        >>> from dovetail.row_templates import fill_template
        >>> fill_template("postgres_{__tablename}", {"__tablename": "users", "id": 7})
        'postgres_users'
    """
    pieces = _pieces(template)
    if len(pieces) == 1:
        return template
    # Text and column take turns.
    return "".join(
        piece if place % 2 == 0 else _text(_value(template, piece, row)) for place, piece in enumerate(pieces)
    )


def template_columns(template: str) -> tuple[str, ...]:
    """The columns that a template wants, in their order.

    Args:
        template: The template.

    Returns:
        Their names as written.

    Example:
        >>> template_columns("{time}-{key}")
        ('time', 'key')
    """
    return _pieces(template)[1::2]


@lru_cache(maxsize=256)
def _pieces(template: str) -> tuple[str, ...]:
    return tuple(_PLACEHOLDER.split(template))


def _value(template: str, column: str, row: Mapping[str, Any]) -> Any:
    if column in row:
        return row[column]
    wanted = column.strip().lower()
    for name in row:
        if name.lower() == wanted:
            return row[name]
    raise TemplateError(template, column)


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool | dict | list | tuple):
        import json

        return json.dumps(value, default=str, separators=(",", ":"))
    return str(value)
