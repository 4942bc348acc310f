"""The conditions of MLflow's searches: what can be asked, and what is refused with the place it is at."""

from __future__ import annotations

import math

import pytest

from dovetail.sandbox.databricks.mlflow.filters import Comparison, Order, Value, read_filter, read_orders, sorted_by
from dovetail.sandbox.databricks.mlflow.runs import VOCABULARY
from dovetail.sandbox.message import Refusal

RUN: dict[tuple[str, str], Value] = {
    ("metrics", "auc"): 0.93,
    ("metrics", "loss"): math.nan,
    ("params", "depth"): "4",
    ("tags", "mlflow.user"): "ada@example.test",
    ("tags", "a b"): "it's",
    ("attributes", "status"): "FINISHED",
    ("attributes", "start_time"): 1777886400000,
}


def fits(text: str) -> bool:
    return all(part.holds(lambda entity, name: RUN.get((entity, name))) for part in read_filter(text, VOCABULARY))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "metrics.auc > 0.9",
        "metric.auc >= .93",
        "metrics.auc < 1e3 AND metrics.auc != 0",
        "metrics.auc<=0.93",
        "metrics.`auc` = 0.93",
        'metrics."auc" > -1',
        "params.depth = '4' and parameters.depth LIKE '_'",
        'param.depth = "4"',
        "tags.mlflow.user = 'ada@example.test'",
        "tag.`mlflow.user` ILIKE 'ADA@%'",
        "tags.\"a b\" = 'it''s'",
        r"tags.`a b` = 'it\'s'",
        "status = 'FINISHED'",
        "attributes.status != 'FAILED'",
        "attr.status IN ('FAILED', 'FINISHED')",
        "run.status NOT IN ('FAILED')",
        "start_time >= 1777886400000 AND start_time < 1777886400001",
    ],
)
def test_what_holds(text: str) -> None:
    assert fits(text)


@pytest.mark.parametrize(
    "text",
    [
        "metrics.auc > 0.93",
        "metrics.loss > 0",
        "metrics.loss = 1",
        "metrics.none != 1",
        "params.none != 'x'",
        "params.depth LIKE '5%'",
        "tags.`a b` LIKE 'IT%'",
        "metrics.auc > 0.9 AND params.depth = '5'",
        "status NOT IN ('FINISHED')",
    ],
)
def test_what_does_not_hold(text: str) -> None:
    assert not fits(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("metrics.auc > 'high'", "a number is expected"),
        ("params.depth = 4", "text in single quotes is expected"),
        ("params.depth > '4'", "Invalid comparison operator '>' for params.depth"),
        ("metrics.auc LIKE '0%'", "Invalid comparison operator 'LIKE'"),
        ("metrics.auc > 1 OR metrics.auc < 0", "at 'OR': comparisons are joined by AND"),
        ("metrics.auc > 1 AND", "at its end: a name is expected"),
        ("metrics.auc", "at its end: an operator is expected"),
        ("colour.x = 'y'", "Invalid entity type 'colour'"),
        ("colour = 'y'", "Invalid attribute key 'colour'"),
        ("status IN ('A', )", "text in single quotes is expected"),
        ("status IN 'A'", "a list in parentheses is expected"),
        ("status IN ('A'", "at its end: a parenthesis is expected"),
        ("status = 'open", "nothing can be made of"),
        ("status ~ 'x'", "nothing can be made of \"~ 'x'\""),
    ],
)
def test_what_is_refused(text: str, told: str) -> None:
    with pytest.raises(Refusal) as refused:
        read_filter(text, VOCABULARY)

    assert refused.value.code == "INVALID_PARAMETER_VALUE"
    assert told in refused.value.message


def test_what_is_read() -> None:
    assert read_filter("metrics.auc > 0.9 AND params.depth IN ('4', '5')", VOCABULARY) == (
        Comparison("metrics", "auc", ">", 0.9),
        Comparison("params", "depth", "IN", ("4", "5")),
    )
    assert read_orders(["metrics.auc DESC", "start_time", "tags.`a b` ASC"], VOCABULARY) == (
        Order("metrics", "auc", descending=True),
        Order("attributes", "start_time", descending=False),
        Order("tags", "a b", descending=False),
    )


@pytest.mark.parametrize("clause", ["metrics.auc UP", "metrics.auc DESC, start_time", "colour"])
def test_an_order_that_is_none_is_refused(clause: str) -> None:
    with pytest.raises(Refusal):
        read_orders([clause], VOCABULARY)


def test_what_has_nothing_to_sort_by_comes_last_either_way() -> None:
    values = {"a": 2.0, "b": None, "c": 1.0, "d": math.nan, "e": 1.0}
    objects = [(name, lambda entity, key, value=value: value) for name, value in values.items()]

    assert sorted_by(objects, [Order("metrics", "auc", descending=False)]) == ["c", "e", "a", "b", "d"]
    assert sorted_by(objects, [Order("metrics", "auc", descending=True)]) == ["a", "c", "e", "b", "d"]
    assert sorted_by(objects, []) == ["a", "b", "c", "d", "e"]
