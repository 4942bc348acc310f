"""The categories that folders are filed under."""

from __future__ import annotations

import sqlite3
import uuid

import attrs

from dovetail.sandbox.database import Database
from dovetail.sandbox.message import Refusal

PRESETS = (
    "Medical",
    "Critical Illness",
    "Lifelong Participation",
    "Universal Life",
    "Investment Linked",
    "Annuity",
    "Term",
    "VHIS",
    "VHIS + Medical",
    "Property & Casualty",
    "Other",
)
"""The categories a tenant begins with."""

ICON = "other.svg"


@attrs.frozen
class Category:
    """A category: its id, its name and the file name of its icon."""

    key: str
    value: str
    icon: str


class Categories:
    """The categories of all tenants."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self, tenant: str) -> list[Category]:
        """The categories of a tenant, in the order they were made."""
        with self._database.write() as connection:
            return _listed(connection, tenant)

    def save(self, tenant: str, category: Category) -> list[Category]:
        """Add a category, or change the one with its key.

        Returns:
            All categories as they are now.
        """
        with self._database.write() as connection:
            _begin(connection, tenant)
            connection.execute(
                "INSERT INTO categories VALUES (?, ?, ?, ?)"
                " ON CONFLICT (tenant, key) DO UPDATE SET value = excluded.value, icon = excluded.icon",
                (tenant, *attrs.astuple(category)),
            )
            return _listed(connection, tenant)

    def delete(self, tenant: str, key: str) -> list[Category]:
        """Delete a category.

        Returns:
            All categories as they are now.

        Raises:
            Refusal: There is none with that key.
        """
        with self._database.write() as connection:
            _begin(connection, tenant)
            done = connection.execute("DELETE FROM categories WHERE tenant = ? AND key = ?", (tenant, key))
            if not done.rowcount:
                raise Refusal(200, "CATEGORY_NOT_FOUND", f"There is no category with the key {key}.")
            return _listed(connection, tenant)


def _listed(connection: sqlite3.Connection, tenant: str) -> list[Category]:
    _begin(connection, tenant)
    rows = connection.execute("SELECT key, value, icon FROM categories WHERE tenant = ? ORDER BY rowid", (tenant,))
    return [Category(*row) for row in rows]


def _begin(connection: sqlite3.Connection, tenant: str) -> None:
    """Give a tenant the presets, once."""
    done = connection.execute("INSERT OR IGNORE INTO settings VALUES (?, 'begun')", (f"categories of {tenant}",))
    if done.rowcount:
        connection.executemany(
            "INSERT INTO categories VALUES (?, ?, ?, ?)",
            [(tenant, str(uuid.uuid4()), name, ICON) for name in PRESETS],
        )
