"""Values of metrics: all that were logged, and of each metric the one that counts."""

from __future__ import annotations

import math
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, Literal

import attrs

from dovetail.sandbox.databricks.core import Core
from dovetail.sandbox.databricks.mlflow.tags import check_length, rows_of
from dovetail.sandbox.message import JsonObject

_KEY_BYTES: Final = 255
# NULL stands for NaN, and SQLite takes it for the least.
_BEST_FIRST: Final = "step DESC, measured_ms DESC, value DESC, number DESC"


@attrs.frozen
class Metric:
    """A value of a metric."""

    key: str
    value: float
    timestamp: int
    step: int
    run_id: str
    model_id: str | None
    dataset_name: str | None
    dataset_digest: str | None

    def fields(self) -> JsonObject:
        """It as answers have it; what JSON has no number for as text."""
        return attrs.asdict(self) | {"value": _written(self.value)}


class Metrics:
    """The metrics of all runs. Safe to use from any thread.

    Args:
        core: The sandbox.
    """

    def __init__(self, core: Core) -> None:
        self._database = core.database

    def log(self, run_id: str, values: Iterable[Mapping[str, Any]]) -> None:
        """Keep values of metrics.

        Raises:
            Refusal: A name is too long.
        """
        rows = [_row(run_id, value) for value in values]
        for row in rows:
            check_length("Metric key", row[1], _KEY_BYTES)
        with self._database.write() as connection:
            connection.executemany("INSERT INTO mlflow_metrics VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?)", rows)

    def history(self, run_id: str, key: str, offset: int, size: int) -> list[Metric]:
        """Some of the values of a metric, in the order in which they were logged."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT * FROM mlflow_metrics WHERE run_id = ? AND key = ? ORDER BY number LIMIT ? OFFSET ?",
                (run_id, key, size, offset),
            ).fetchall()
        return [_metric(row) for row in rows]

    def of(self, column: Literal["run_id", "model_id"], owners: Sequence[str]) -> Mapping[str, list[Metric]]:
        """Of each metric the value that counts, by the run or the logged model it belongs to."""
        found: defaultdict[str, list[Metric]] = defaultdict(list)
        parts = f"{column}, key" if column == "run_id" else f"{column}, key, dataset_name, dataset_digest"
        statement = (
            "SELECT * FROM (SELECT *, ROW_NUMBER() OVER"  # noqa: S608 - fixed text
            f" (PARTITION BY {parts} ORDER BY {_BEST_FIRST}) AS place FROM mlflow_metrics"
            f" WHERE {column} IN {{owners}}) WHERE place = 1"
        )
        with self._database.read() as connection:
            for row in rows_of(connection, statement, owners):
                found[row[column]].append(_metric(row))
        for metrics in found.values():
            metrics.sort(key=lambda metric: metric.key)
        return found


def _row(run_id: str, value: Mapping[str, Any]) -> tuple[Any, ...]:
    number = float(value["value"])
    return (
        run_id,
        value["key"],
        None if math.isnan(number) else number,
        value["timestamp"],
        value.get("step", 0),
        value.get("model_id"),
        value.get("dataset_name"),
        value.get("dataset_digest"),
    )


def _metric(row: sqlite3.Row) -> Metric:
    return Metric(
        key=row["key"],
        value=math.nan if row["value"] is None else row["value"],
        timestamp=row["measured_ms"],
        step=row["step"],
        run_id=row["run_id"],
        model_id=row["model_id"],
        dataset_name=row["dataset_name"],
        dataset_digest=row["dataset_digest"],
    )


def _written(value: float) -> float | str:
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "Infinity" if value > 0 else "-Infinity"
    return value
