"""Parameters of runs and of logged models: written once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from dovetail.sandbox.databricks.answers import invalid
from dovetail.sandbox.databricks.core import Core
from dovetail.sandbox.databricks.mlflow.tags import check_length, rows_of

_KEY_BYTES: Final = 255


class Params:
    """The parameters of all runs and logged models. Safe to use from any thread.

    Args:
        core: The sandbox.
    """

    def __init__(self, core: Core) -> None:
        self._database = core.database

    def log(self, owner: str, params: Iterable[Mapping[str, Any]], *, value_bytes: int) -> None:
        """Keep parameters of a run or of a logged model; the same value again does no harm.

        Raises:
            Refusal: One has another value already, or is too long.
        """
        for param in params:
            key, value = param["key"], param.get("value", "")
            check_length("Param key", key, _KEY_BYTES)
            check_length(f"Param value of '{key}'", value, value_bytes)
            with self._database.write() as connection:
                connection.execute("INSERT OR IGNORE INTO mlflow_params VALUES (?, ?, ?)", (owner, key, value))
                [kept] = connection.execute(
                    "SELECT value FROM mlflow_params WHERE owner = ? AND key = ?", (owner, key)
                ).fetchone()
            if kept != value:
                raise invalid(
                    f"Changing param values is not allowed. Param with key='{key}' was already logged with"
                    f" value='{kept}' for run ID='{owner}'. Attempted logging new value '{value}'."
                )

    def of(self, owners: Sequence[str]) -> Mapping[str, dict[str, str]]:
        """The parameters of many owners, by owner and name."""
        found: defaultdict[str, dict[str, str]] = defaultdict(dict)
        with self._database.read() as connection:
            for row in rows_of(connection, "SELECT * FROM mlflow_params WHERE owner IN {owners}", owners):
                found[row["owner"]][row["key"]] = row["value"]
        return found
