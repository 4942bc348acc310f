"""Templates that are filled from each row."""

from __future__ import annotations

import pickle
from typing import Any

import pytest

from dovetail.row_templates import TemplateError, fill_template, template_columns

ROW: dict[str, Any] = {
    "__table": "Users",
    "Key": 7,
    "none": None,
    "yes": True,
    "list": [1, {"a": "é"}],
    "dotted.name": 1.5,
    "curly": "{Key}",
}


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("users", "users"),
        ("", ""),
        ("typeform_{__table}", "typeform_Users"),
        ("{Key}", "7"),
        ("{key}-{KEY}", "7-7"),
        ("{ Key }", "7"),
        ("a{none}b", "ab"),
        ("{yes}", "true"),
        ("{list}", '[1,{"a":"\\u00e9"}]'),
        ("{dotted.name}", "1.5"),
        ("{curly}", "{Key}"),
        ("{}{ x", "{}{ x"),
        ("{{Key}}", "{7}"),
    ],
)
def test_placeholders_are_filled_from_the_row(template: str, text: str) -> None:
    assert fill_template(template, ROW) == text


def test_a_column_that_is_missing_is_named() -> None:
    with pytest.raises(TemplateError, match=r"template '\{Key\}-\{week\}': the row has no column 'week'") as caught:
        fill_template("{Key}-{week}", ROW)

    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


def test_the_columns_of_a_template() -> None:
    assert template_columns("{time}-{key}-{type}") == ("time", "key", "type")
    assert template_columns("users") == ()
