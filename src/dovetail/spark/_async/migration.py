"""Moving services from one tenant to another."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Literal, Self

from dovetail.spark._async.client import AsyncClient
from dovetail.spark._async.impex import AsyncImpEx
from dovetail.spark.client_config import retry_delay
from dovetail.spark.errors import SparkError
from dovetail.spark.impex_calls import check_sources, completed, destinations
from dovetail.spark.manifest import manifest_of
from dovetail.spark.migrated import Course, Migrated, exported_versions
from dovetail.spark.progress import ProgressOption, reporting

if TYPE_CHECKING:
    from dovetail.spark._async.transfers import AsyncExport, AsyncImport
    from dovetail.spark.config import Config
    from dovetail.spark.impex_calls import Destination, IfPresent
    from dovetail.spark.metadata import Strs

_SHORTEST = 1.0


class AsyncMigration:
    """Exports services from one tenant and imports them into another.

    Clients made from configurations are closed with ``aclose`` or ``async with``; clients that were given stay open.

    Args:
        exports: The configuration, or a client, of the tenant that gives.
        imports: The configuration, or a client, of the tenant that takes.
        http_client: An ``httpx.AsyncClient`` of your own to send with, for clients made from configurations.

    Example:
        >>> import dovetail.spark as Spark
        >>> staging = Spark.Config(env="uat.us", tenant="my-tenant", api_key="my-api-key")
        >>> production = Spark.Config(env="us", tenant="my-tenant", api_key="my-other-key")
        >>> with Spark.Migration(exports=staging, imports=production) as migration:
        ...     migration.exports is not migration.imports
        True
    """

    def __init__(
        self, *, exports: Config | AsyncClient, imports: Config | AsyncClient, http_client: object = None
    ) -> None:
        self._own: list[AsyncClient] = []
        self._giver = AsyncImpEx(self._opened(exports, http_client))
        self._taker = AsyncImpEx(self._opened(imports, http_client))

    @property
    def exports(self) -> AsyncExport:
        """Exports of the tenant that gives."""
        return self._giver.exports

    @property
    def imports(self) -> AsyncImport:
        """Imports of the tenant that takes."""
        return self._taker.imports

    async def migrate(
        self,
        destination: Destination | None = None,
        *,
        folders: Strs | None = None,
        services: Strs | None = None,
        version_ids: Strs | None = None,
        version_filter: Literal["latest", "all"] | None = None,
        if_present: IfPresent | None = None,
        source_system: str | None = None,
        correlation_id: str | None = None,
        max_retries: int | None = None,
        retry_interval: float | None = None,
        limit: float = 1200.0,
        progress: ProgressOption = None,
    ) -> Migrated:
        """Move services: export them, carry the packages over on disk, import them.

        Args:
            destination: Where the services go, as for `ImpEx.imp`; what it does not name keeps its folder and name.
                With nothing else given, its sources are what is moved. The folders must exist there.
            folders: Folders, for all services in them.
            services: Services as ``folder/service``, or single versions as ``folder/service[1.4.2]``.
            version_ids: UUIDs of versions.
            version_filter: ``latest`` (the default) or ``all`` versions of what is named without one.
            if_present: What to do when a service is there already: ``add_version`` (the default), ``replace`` (its
                versions are lost) or ``abort``.
            source_system: What the requests come from, for records.
            correlation_id: An id of your own, for records.
            max_retries: How many more times the state of a job is read at most; no such limit by default.
            retry_interval: Base of the growing wait between reads, in seconds; that of each client by default.
            limit: Seconds that the jobs may take together, without the transfers.
            progress: A function that is told each `Progress`; True for a progress bar; ``"lines"`` for plain lines
                where there can be no bar.

        Returns:
            What is in the other tenant now: all that was exported.

        Raises:
            SparkInputError: Nothing is selected, or an argument cannot be used.
            MigrationError: Not all that was exported was imported; its ``report`` says what was.
            SparkJobError: The export failed; nothing was moved.
            RetryTimeoutError: The export was not done in time; nothing was moved.

        Example:
            >>> _ = await spark.folders.create("production")
            >>> moved = {"source": "lending/loan-quote", "target": "production/loan-quote"}
            >>> report = await Spark.AsyncMigration(exports=spark, imports=spark).migrate(moved)
            >>> report.complete, report.promoted[0].target
            (True, 'production/loan-quote[0.1.0]')
        """
        mappings = {} if destination is None else {row["service_uri_source"]: row for row in destinations(destination)}
        if folders is None and services is None and version_ids is None:
            services = list(mappings)
        deadline = time.monotonic() + retry_delay(limit, "limit")
        with tempfile.TemporaryDirectory(prefix="dovetail-migration-") as folder, reporting(progress, "move") as report:
            packages = await self._giver.exp(
                folders=folders,
                services=services,
                version_ids=version_ids,
                version_filter=version_filter,
                source_system=source_system,
                correlation_id=correlation_id,
                max_retries=max_retries,
                retry_interval=retry_interval,
                limit=limit,
                progress=report,
                to=folder,
            )
            manifests = [(package, manifest_of(package)) for package in packages]
            course = Course(
                manifests[0][1].id, [uri for _, manifest in manifests for uri in exported_versions(manifest)]
            )
            check_sources(mappings, course.waiting)
            for package, manifest in manifests:
                versions = exported_versions(manifest)
                try:
                    done = await self._taker.imp(
                        completed(mappings, versions),
                        Path(package),
                        if_present=if_present,
                        source_system=source_system,
                        correlation_id=correlation_id,
                        max_retries=max_retries,
                        retry_interval=retry_interval,
                        limit=max(_SHORTEST, deadline - time.monotonic()),
                        progress=report,
                    )
                except SparkError as error:
                    raise course.stopped(versions, error) from error
                course.arrived(done.value)
        return course.report()

    def _opened(self, given: Config | AsyncClient, http_client: object) -> AsyncClient:
        if isinstance(given, AsyncClient):
            return given
        client = AsyncClient.use(given, http_client)
        self._own.append(client)
        return client

    async def aclose(self) -> None:
        """Close the clients that were made here."""
        for client in self._own:
            await client.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()
