"""Folders: what they hold and how they are kept."""

from __future__ import annotations

import sqlite3
import uuid
from collections.abc import Mapping

import attrs

from dovetail.sandbox.database import Database
from dovetail.sandbox.message import Caller, Refusal
from dovetail.sandbox.spark import clock

_SELECT = """
    SELECT folders.*, COUNT(services.id) AS services
    FROM folders LEFT JOIN services ON services.folder_id = folders.id
"""


@attrs.frozen
class Folder:
    """A folder of a tenant."""

    id: str
    tenant: str
    name: str
    category: str
    description: str
    status: str
    start_date: str | None
    launch_date: str | None
    created_at: str
    updated_at: str
    created_by: str
    services: int = 0


class Folders:
    """The folders of all tenants."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def create(self, caller: Caller, name: str, fields: Mapping[str, str | None]) -> Folder:
        """Make a folder.

        Args:
            caller: Whose tenant it is for.
            name: Its name, unique in the tenant.
            fields: `category`, `description`, `status`, `start_date` and `launch_date`.

        Raises:
            Refusal: `PRODUCT_ALREADY_EXISTS` if the name is taken.
        """
        moment = clock.now()
        folder = Folder(
            id=str(uuid.uuid4()),
            tenant=caller.tenant,
            name=name,
            category=fields.get("category") or "Other",
            description=fields.get("description") or "",
            status=fields.get("status") or "Design",
            start_date=fields.get("start_date"),
            launch_date=fields.get("launch_date"),
            created_at=moment,
            updated_at=moment,
            created_by=caller.user,
        )
        values = attrs.asdict(folder)
        del values["services"]
        marks = ", ".join(f":{column}" for column in values)
        try:
            with self._database.write() as connection:
                connection.execute(f"INSERT INTO folders VALUES ({marks})", values)  # noqa: S608 - names of fields
        except sqlite3.IntegrityError as error:
            raise _taken(name) from error
        return folder

    def named(self, tenant: str, name: str) -> Folder | None:
        """The folder of that name."""
        return self._one("WHERE folders.tenant = ? AND folders.name = ?", (tenant, name))

    def by_id(self, tenant: str, folder_id: str) -> Folder | None:
        """The folder with that id."""
        return self._one("WHERE folders.tenant = ? AND folders.id = ?", (tenant, folder_id))

    def all(self, tenant: str) -> list[Folder]:
        """All folders of a tenant."""
        with self._database.read() as connection:
            rows = connection.execute(f"{_SELECT} WHERE folders.tenant = ? GROUP BY folders.id", (tenant,)).fetchall()
        return [Folder(**row) for row in map(dict[str, object], rows)]  # type: ignore[arg-type]

    def update(self, folder: Folder, changes: Mapping[str, str]) -> None:
        """Change some fields of a folder.

        Raises:
            Refusal: `PRODUCT_ALREADY_EXISTS` if the new name is taken.
        """
        columns = {**changes, "updated_at": clock.now()}
        assignments = ", ".join(f"{column} = :{column}" for column in columns)
        try:
            with self._database.write() as connection:
                connection.execute(
                    f"UPDATE folders SET {assignments} WHERE id = :id",  # noqa: S608 - names of columns
                    {**columns, "id": folder.id},
                )
        except sqlite3.IntegrityError as error:
            raise _taken(changes.get("name", "")) from error

    def delete(self, folder: Folder) -> None:
        """Delete a folder with all its services."""
        with self._database.write() as connection:
            connection.execute("DELETE FROM folders WHERE id = ?", (folder.id,))

    def _one(self, condition: str, values: tuple[str, ...]) -> Folder | None:
        with self._database.read() as connection:
            row = connection.execute(f"{_SELECT} {condition} GROUP BY folders.id", values).fetchone()
        return None if row is None else Folder(**dict(row))


def _taken(name: str) -> Refusal:
    return Refusal(200, "PRODUCT_ALREADY_EXISTS", f"A folder named {name} is there already.")
