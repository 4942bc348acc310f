"""Templates of destinations and keys: `{column}` stands for a record's value."""

from __future__ import annotations

import re
from collections.abc import Mapping

from dovetail.warehouse.values import text_of

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


def fill(template: str, record: Mapping[str, object]) -> str:
    """The template with the values of a record; one that is missing or null is empty.

    Source: Panoply data sources, ``destination`` and ``idpattern``

    Example:
        >>> fill("typeform_{__table}", {"__table": "answers"})
        'typeform_answers'
    """
    return _PLACEHOLDER.sub(lambda found: _text(record.get(found[1].strip())), template)


def columns_of(template: str) -> list[str]:
    """The columns that a template names."""
    return [name.strip() for name in _PLACEHOLDER.findall(template)]


def _text(value: object) -> str:
    return "" if value is None else text_of(value)
