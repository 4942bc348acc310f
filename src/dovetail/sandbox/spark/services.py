"""Services and their versions: how they are kept, and which one answers."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection

import attrs

from dovetail.sandbox.database import Database
from dovetail.sandbox.knobs import Knobs
from dovetail.sandbox.message import JsonObject, Refusal
from dovetail.sandbox.spark import clock
from dovetail.sandbox.spark.compilers import STABLE
from dovetail.sandbox.spark.locators import Locator
from dovetail.sandbox.spark.settings import SparkSettings
from dovetail.sandbox.spark.versions import Number

_VERSIONS = """
    SELECT versions.*, services.name AS service, services.tenant, services.delay_ms,
           folders.name AS folder, documents.name AS file_name, compilers.number AS compiler
    FROM versions
    JOIN services ON services.id = versions.service_id
    JOIN folders ON folders.id = services.folder_id
    JOIN documents ON documents.id = versions.document_id
    LEFT JOIN compilers ON compilers.version_id = versions.id
"""
_SERVICES = "SELECT services.id, services.tenant, services.folder_id, services.name, services.delay_ms FROM services"
_NEWEST_FIRST = "ORDER BY major DESC, minor DESC, patch DESC"


@attrs.frozen
class Service:
    """A service: a name in a folder.

    Attributes:
        delay_ms: For how long every calculation is held up, in milliseconds.
    """

    id: str
    tenant: str
    folder_id: str
    name: str
    delay_ms: int


@attrs.frozen
class Version:
    """One version of a service.

    Attributes:
        public: Whether it answers without credentials.
        compiler: The number of the compiler it was made with.
        delay_ms: For how long every calculation is held up, in milliseconds.
    """

    id: str
    service_id: str
    service: str
    folder: str
    tenant: str
    document_id: str
    file_name: str
    number: Number
    effective_start: str
    effective_end: str
    label: str | None
    release_note: str | None
    tags: str | None
    author: str
    created_at: str
    public: bool
    compiler: str
    delay_ms: int

    @property
    def uri(self) -> str:
        """The version as `folder/service[1.4.2]`."""
        return f"{self.folder}/{self.service}[{self.number}]"

    def in_effect_at(self, moment: str) -> bool:
        """Whether a moment lies in the version's effective window."""
        return self.effective_start <= moment < self.effective_end


class Services:
    """The services of all tenants.

    Args:
        database: Where they are kept.
        knobs: The settings: they say which services are public.
    """

    def __init__(self, database: Database, knobs: Knobs[SparkSettings]) -> None:
        self._database = database
        self._knobs = knobs

    def named(self, tenant: str, folder: str, name: str) -> Service | None:
        """The service of that name."""
        return self._one(
            "JOIN folders ON folders.id = services.folder_id"
            " WHERE services.tenant = ? AND folders.name = ? AND services.name = ?",
            (tenant, folder, name),
        )

    def existing(self, tenant: str, folder: str, name: str, status: int = 404) -> Service:
        """The service of that name.

        Raises:
            Refusal: There is none.
        """
        service = self.named(tenant, folder, name)
        if service is None:
            raise not_found(f"{folder}/{name}", status)
        return service

    def in_folder(self, folder_id: str) -> list[Service]:
        """The services of a folder that have a version, by name."""
        with self._database.read() as connection:
            rows = connection.execute(f"{_SERVICES} WHERE folder_id = ? ORDER BY name", (folder_id,)).fetchall()
        return [Service(**dict(row)) for row in rows]

    def versions(self, service: Service) -> list[Version]:
        """The versions of a service, newest first."""
        return self._versions("WHERE services.id = ?", (service.id,))

    def version(self, tenant: str, version_id: str) -> Version | None:
        """The version with that id."""
        found = self._versions("WHERE versions.id = ? AND services.tenant = ?", (version_id, tenant))
        return found[0] if found else None

    def resolve(self, tenant: str, locator: Locator) -> Version:
        """The version that a request means.

        Raises:
            Refusal: There is no such service or version, or none is in effect.
        """
        if locator.version_id:
            version = self.version(tenant, locator.version_id.lower())
            if version is None:
                raise not_found(str(locator))
            return version
        versions = self._candidates(tenant, locator)
        if not versions:
            raise not_found(str(locator))
        if locator.version:
            chosen = [version for version in versions if version.number.begins_with(locator.version)]
            complaint = f"has no version {locator.version}; the newest is {versions[0].number}"
        else:
            moment = locator.moment or clock.now()
            chosen = [version for version in versions if version.in_effect_at(moment)]
            complaint = f"has no version in effect at {moment}"
        if not chosen:
            raise Refusal(404, "SERVICE_NOT_FOUND", f"{versions[0].folder}/{versions[0].service} {complaint}")
        return chosen[0]

    def delete(self, service: Service) -> None:
        """Delete a service with all its versions."""
        with self._database.write() as connection:
            connection.execute("DELETE FROM services WHERE id = ?", (service.id,))

    def set_delay(self, service: Service, milliseconds: int) -> None:
        """Hold up every calculation of a service."""
        with self._database.write() as connection:
            connection.execute("UPDATE services SET delay_ms = ? WHERE id = ?", (milliseconds, service.id))

    def add_endpoint(self, service: Service, suffix: str) -> None:
        """Make a custom endpoint that runs a service."""
        with self._database.write() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO endpoints VALUES (?, ?, ?)", (service.tenant, suffix, service.id)
            )

    def _candidates(self, tenant: str, locator: Locator) -> list[Version]:
        if locator.service_id:
            return self._versions("WHERE services.id = ? AND services.tenant = ?", (locator.service_id.lower(), tenant))
        if locator.endpoint:
            return self._versions(
                "JOIN endpoints ON endpoints.service_id = services.id"
                " WHERE endpoints.tenant = ? AND endpoints.suffix = ?",
                (tenant, locator.endpoint),
            )
        return self._versions(
            "WHERE services.tenant = ? AND folders.name = ? AND services.name = ?",
            (tenant, locator.folder or "", locator.service or ""),
        )

    def _versions(self, condition: str, values: tuple[str, ...]) -> list[Version]:
        with self._database.read() as connection:
            rows = connection.execute(f"{_VERSIONS} {condition} {_NEWEST_FIRST}", values).fetchall()
        public = self._knobs.settings.public_services
        return [_version(row, public) for row in rows]

    def _one(self, condition: str, values: tuple[str, ...]) -> Service | None:
        with self._database.read() as connection:
            row = connection.execute(f"{_SERVICES} {condition}", values).fetchone()
        return None if row is None else Service(**dict(row))


def not_found(locator: str, status: int = 404) -> Refusal:
    """The refusal for a service that is not there."""
    return Refusal(status, "SERVICE_NOT_FOUND", f"there is no service {locator}")


def _version(row: sqlite3.Row, public: Collection[str]) -> Version:
    values: JsonObject = dict(row)
    values["number"] = Number(values.pop("major"), values.pop("minor"), values.pop("patch"))
    values["public"] = f"{row['folder']}/{row['service']}" in public
    values["compiler"] = row["compiler"] or STABLE
    return Version(**values)
