"""Tags of everything that MLflow keeps."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, Literal, TypeAlias

from dovetail.sandbox.databricks.answers import invalid, missing
from dovetail.sandbox.databricks.core import Core

Tagged: TypeAlias = Literal["experiment", "run", "logged_model", "model", "version"]
_KEY_BYTES: Final = 250
_VALUE_BYTES: Final = 65_536


class Tags:
    """The tags of all objects. Safe to use from any thread.

    Args:
        core: The sandbox.
    """

    def __init__(self, core: Core) -> None:
        self._database = core.database

    def set(self, kind: Tagged, owner: str, tags: Iterable[Mapping[str, Any]]) -> None:
        """Set tags of an object; one of the same name is replaced.

        Raises:
            Refusal: One is too long.
        """
        pairs = [(str(tag["key"]), str(tag.get("value", ""))) for tag in tags]
        for key, value in pairs:
            check_length("Tag key", key, _KEY_BYTES)
            check_length("Tag value", value, _VALUE_BYTES)
        with self._database.write() as connection:
            connection.executemany(
                "INSERT OR REPLACE INTO mlflow_tags VALUES (?, ?, ?, ?)",
                [(kind, owner, key, value) for key, value in pairs],
            )

    def delete(self, kind: Tagged, owner: str, key: str) -> None:
        """Take a tag off an object.

        Raises:
            Refusal: It has none of that name.
        """
        with self._database.write() as connection:
            gone = connection.execute(
                "DELETE FROM mlflow_tags WHERE kind = ? AND owner = ? AND key = ?", (kind, owner, key)
            ).rowcount
        if not gone:
            raise missing(f"No tag with name: {key} in {kind.replace('_', ' ')} with id {owner}")

    def forget(self, kind: Tagged, owner: str) -> None:
        """Drop all tags of an object that is gone."""
        with self._database.write() as connection:
            connection.execute("DELETE FROM mlflow_tags WHERE kind = ? AND owner = ?", (kind, owner))

    def of(self, kind: Tagged, owner: str) -> dict[str, str]:
        """The tags of an object, by name."""
        return self.of_all(kind, [owner])[owner]

    def of_all(self, kind: Tagged, owners: Sequence[str]) -> Mapping[str, dict[str, str]]:
        """The tags of many objects, by owner and name."""
        found: defaultdict[str, dict[str, str]] = defaultdict(dict)
        with self._database.read() as connection:
            for row in rows_of(
                connection,
                "SELECT owner, key, value FROM mlflow_tags WHERE kind = ? AND owner IN {owners}",
                owners,
                kind,
            ):
                found[row["owner"]][row["key"]] = row["value"]
        return found


def as_pairs(values: Mapping[str, str]) -> list[dict[str, str]]:
    """Names and values as answers have them."""
    return [{"key": key, "value": values[key]} for key in sorted(values)]


def check_length(what: str, text: str, limit: int) -> None:
    """Let only text go on that is not too long.

    Raises:
        Refusal: It is.
    """
    size = len(text.encode())
    if size > limit:
        raise invalid(f"{what} '{text[:40]}…' had length {size}, which exceeded length limit of {limit}")


def rows_of(
    connection: sqlite3.Connection, statement: str, owners: Sequence[str], *values: object
) -> Iterable[sqlite3.Row]:
    """The rows that belong to any of some owners, as many at a time as SQLite takes parameters.

    Args:
        connection: The database.
        statement: A SELECT with `{owners}` where the list of their ids goes, its last parameters.
        owners: Their ids.
        values: The parameters before those.
    """
    for start in range(0, len(owners), 500):
        part = owners[start : start + 500]
        marks = ", ".join("?" * len(part))
        yield from connection.execute(statement.replace("{owners}", f"({marks})"), (*values, *part))
