"""Moving services between tenants and to runners: export, import, both in one."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, overload

from dovetail.spark import impex_calls
from dovetail.spark._async.resource import AsyncResource
from dovetail.spark._async.transfers import AsyncExport, AsyncImport
from dovetail.spark.errors import SparkJobError
from dovetail.spark.job_state import problems
from dovetail.spark.links import check_place
from dovetail.spark.progress import Progress, ProgressOption, reporting
from dovetail.spark.response import HttpResponse

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from dovetail.runtime.body import FileContent
    from dovetail.spark._async.migration import AsyncMigration
    from dovetail.spark.config import Config
    from dovetail.spark.impex_calls import Destination, ExportOptions, IfPresent, ImportOptions
    from dovetail.spark.metadata import Strs
    from dovetail_api.spark import models as m


class AsyncImpEx(AsyncResource):
    """Exports and imports of the tenant, from start to end."""

    @staticmethod
    def only(config: Config, http_client: object = None) -> AsyncImpEx:
        """Exports and imports alone, for a configuration.

        Args:
            config: The configuration.
            http_client: An ``httpx.AsyncClient`` of your own to send with.

        Example:
            >>> import dovetail.spark as Spark
            >>> config = Spark.Config(env="my-env", tenant="my-tenant", api_key="my-api-key")
            >>> Spark.AsyncImpEx.only(config).exports is not None
            True
        """
        from dovetail.spark._async.client import AsyncClient

        return AsyncImpEx(AsyncClient.use(config, http_client))

    @staticmethod
    def migration(exports: Config, imports: Config, http_client: object = None) -> AsyncMigration:
        """A migration from one tenant to another; see `Migration`.

        Args:
            exports: The configuration of the tenant that gives.
            imports: The configuration of the tenant that takes.
            http_client: An ``httpx.AsyncClient`` of your own to send with.
        """
        from dovetail.spark._async.migration import AsyncMigration

        return AsyncMigration(exports=exports, imports=imports, http_client=http_client)

    @cached_property
    def exports(self) -> AsyncExport:
        """The steps of an export, one at a time."""
        return AsyncExport(self._client)

    @cached_property
    def imports(self) -> AsyncImport:
        """The steps of an import, one at a time."""
        return AsyncImport(self._client)

    @overload
    async def describe(
        self, as_json: Literal[False] = ...
    ) -> list[HttpResponse[m.ExportDescribe] | HttpResponse[m.ImportDescribe]]: ...
    @overload
    async def describe(self, as_json: Literal[True]) -> dict[str, Any]: ...
    async def describe(
        self, as_json: bool = False
    ) -> list[HttpResponse[m.ExportDescribe] | HttpResponse[m.ImportDescribe]] | dict[str, Any]:
        """Tell about the exports and imports of the last hour.

        Args:
            as_json: Whether to give plain data under ``exports`` and ``imports`` instead of the two answers.

        Example:
            >>> sorted(await spark.impex.describe(as_json=True))
            ['exports', 'imports']

        Source: Coherent Spark, GET /{tenant}/api/v4/export/status and /{tenant}/api/v4/import/status
        """
        exports, imports = await self.exports.describe(), await self.imports.describe()
        return {"exports": exports.data, "imports": imports.data} if as_json else [exports, imports]

    @overload
    async def exp(
        self,
        *,
        folders: Strs | None = ...,
        services: Strs | None = ...,
        version_ids: Strs | None = ...,
        file_filter: Literal["migrate", "onpremises"] | None = ...,
        version_filter: Literal["latest", "all"] | None = ...,
        source_system: str | None = ...,
        correlation_id: str | None = ...,
        max_retries: int | None = ...,
        retry_interval: float | None = ...,
        limit: float = ...,
        progress: ProgressOption = ...,
        to: None = ...,
    ) -> list[HttpResponse[bytes]]: ...
    @overload
    async def exp(
        self,
        *,
        folders: Strs | None = ...,
        services: Strs | None = ...,
        version_ids: Strs | None = ...,
        file_filter: Literal["migrate", "onpremises"] | None = ...,
        version_filter: Literal["latest", "all"] | None = ...,
        source_system: str | None = ...,
        correlation_id: str | None = ...,
        max_retries: int | None = ...,
        retry_interval: float | None = ...,
        limit: float = ...,
        progress: ProgressOption = ...,
        to: str | os.PathLike[str],
    ) -> list[Path]: ...
    async def exp(
        self,
        *,
        folders: Strs | None = None,
        services: Strs | None = None,
        version_ids: Strs | None = None,
        file_filter: Literal["migrate", "onpremises"] | None = None,
        version_filter: Literal["latest", "all"] | None = None,
        source_system: str | None = None,
        correlation_id: str | None = None,
        max_retries: int | None = None,
        retry_interval: float | None = None,
        limit: float = 600.0,
        progress: ProgressOption = None,
        to: str | os.PathLike[str] | None = None,
    ) -> list[HttpResponse[bytes]] | list[Path]:
        """Export services: start it, wait until it is done, download the packages and verify their checksums.

        Args:
            folders: Folders, for all services in them.
            services: Services as ``folder/service``, or single versions as ``folder/service[1.4.2]``.
            version_ids: UUIDs of versions.
            file_filter: ``migrate`` (the default) for another tenant, ``onpremises`` for a Hybrid Runner.
            version_filter: ``latest`` (the default) or ``all`` versions of what is named without one.
            source_system: What the request comes from, for records.
            correlation_id: An id of your own, for records.
            max_retries: How many more times the export's state is read at most; no such limit by default.
            retry_interval: Base of the growing wait between reads, in seconds; that of the client by default.
            limit: Seconds the export may take, without the download.
            progress: A function that is told each `Progress`; True for a progress bar; ``"lines"`` for plain lines
                where there can be no bar.
            to: A folder to write to, or the file for a single package; in constant memory, whole or untouched.

        Returns:
            The answers, with the packages in ``response.buffer``; with ``to``, the files written.

        Raises:
            SparkInputError: Nothing is selected, or an argument cannot be used.
            SparkJobError: The export failed or made no package.
            RetryTimeoutError: It was not done in time; it goes on at the server.
            SparkTransportError: A package did not come whole, or its checksum is wrong.

        Example:
            >>> [package] = await spark.impex.exp(services=["lending/loan-quote"], progress=True)
            >>> package.buffer[:2]
            b'PK'
            >>> [path] = await spark.impex.exp(folders=["lending"], to="lending.zip")
            >>> path.name
            'lending.zip'

        Source: Coherent Spark, POST /{tenant}/api/v4/export
        """
        check_place(to)
        with reporting(progress, "export") as report:
            report(Progress("export", None))
            started = await self.exports.initiate(
                folders=folders,
                services=services,
                version_ids=version_ids,
                file_filter=file_filter,
                version_filter=version_filter,
                source_system=source_system,
                correlation_id=correlation_id,
            )
            done = await self.exports.get_status(
                started.value.id,
                max_retries=max_retries,
                retry_interval=retry_interval,
                limit=limit,
                report=lambda _: report(Progress("export", None)),
            )
            files = done.value.outputs.files if done.value.outputs else None
            if not files:
                said = "; ".join(problems(done.value.warnings))
                raise SparkJobError(
                    f"The export {done.value.id} made no package" + (f": {said}." if said else "."), answer=done.value
                )
            report(Progress("download", None))
            if to is None:
                answers = await self.exports.download(files)
                report(Progress("done", 100.0))
                return answers
            written = await self.exports.download(
                files, to=to, report=lambda so_far, size: report(Progress("download", _percent(so_far, size)))
            )
            report(Progress("done", 100.0))
        return written

    @overload
    async def export(
        self, data: Mapping[str, Any] | None = None, *, to: None = None, **options: Unpack[ExportOptions]
    ) -> list[HttpResponse[bytes]]: ...
    @overload
    async def export(
        self, data: Mapping[str, Any] | None = None, *, to: str | os.PathLike[str], **options: Unpack[ExportOptions]
    ) -> list[Path]: ...
    async def export(
        self,
        data: Mapping[str, Any] | None = None,
        *,
        to: str | os.PathLike[str] | None = None,
        **options: Unpack[ExportOptions],
    ) -> list[HttpResponse[bytes]] | list[Path]:
        """The same as `exp`; the arguments may also be given in one mapping.

        Args:
            data: Arguments of `exp` by name, but for ``to``.
            to: A folder to write to, or the file for a single package.
            **options: Further arguments of `exp`.

        Example:
            >>> len(await spark.impex.export({"services": ["lending/loan-quote"]}))
            1
        """
        arguments = impex_calls.export_arguments(data, options)
        packages: list[HttpResponse[bytes]] | list[Path] = await self.exp(to=to, **arguments)
        return packages

    async def imp(
        self,
        destination: Destination,
        file: FileContent,
        *,
        if_present: IfPresent | None = None,
        source_system: str | None = None,
        correlation_id: str | None = None,
        max_retries: int | None = None,
        retry_interval: float | None = None,
        limit: float = 600.0,
        progress: ProgressOption = None,
    ) -> HttpResponse[m.ImportStatus]:
        """Import a package: upload it and wait until its services are there.

        Args:
            destination: Where its services go: ``"folder/service"`` for one that keeps its name, a mapping with
                ``source`` and optionally ``target`` and ``upgrade`` (``major``, ``minor`` or ``patch``), or a list of
                these. The folders must exist.
            file: The package: a path, bytes, or a file opened with ``'rb'`` (sent once, never again).
            if_present: What to do when a service is there already: ``add_version`` (the default), ``replace`` (its
                versions are lost) or ``abort``.
            source_system: What the request comes from, for records.
            correlation_id: An id of your own, for records.
            max_retries: How many more times the import's state is read at most; no such limit by default.
            retry_interval: Base of the growing wait between reads, in seconds; that of the client by default.
            limit: Seconds the import may take, without the upload.
            progress: A function that is told each `Progress`; True for a progress bar; ``"lines"`` for plain lines
                where there can be no bar.

        Returns:
            The last answer; ``response.value.outputs`` says what was imported, and under which ids.

        Raises:
            SparkInputError: The destination, the file or an option cannot be used.
            SparkJobError: The import failed or ended with errors; ``answer`` tells them.
            RetryTimeoutError: It was not done in time; it goes on at the server.

        Example:
            >>> [package] = await spark.impex.exp(services=["lending/loan-quote"])
            >>> _ = await spark.folders.create("retail")
            >>> moved = {"source": "lending/loan-quote", "target": "retail/loan-quote"}
            >>> done = await spark.impex.imp(moved, package.buffer)
            >>> done.value.outputs.services[0].service_uri_destination
            'retail/loan-quote'

        Source: Coherent Spark, POST /{tenant}/api/v4/import
        """
        with reporting(progress, "import") as report:
            report(Progress("upload", None))
            started = await self.imports.initiate(
                destination, file, if_present=if_present, source_system=source_system, correlation_id=correlation_id
            )
            done = await self.imports.get_status(
                started.value.id,
                max_retries=max_retries,
                retry_interval=retry_interval,
                limit=limit,
                report=lambda _: report(Progress("import", None)),
            )
            report(Progress("done", 100.0))
        return done

    async def import_(
        self,
        destination: Destination | Mapping[str, Any],
        file: FileContent | None = None,
        **options: Unpack[ImportOptions],
    ) -> HttpResponse[m.ImportStatus]:
        """The same as `imp`; the arguments may also be given in one mapping.

        Args:
            destination: Where the services go, or all arguments of `imp` by name, ``file`` among them.
            file: The package.
            **options: Further arguments of `imp`.

        Example:
            >>> [package] = await spark.impex.export(services="lending/loan-quote")
            >>> data = {"destination": "lending/loan-quote", "file": package.buffer, "if_present": "replace"}
            >>> (await spark.impex.import_(data)).value.errors is None
            True
        """
        arguments = impex_calls.import_arguments(destination, file, options)
        return await self.imp(**arguments)

    async def aclose(self) -> None:
        """Close the client behind it, for one that was made by `only`."""
        await self._client.aclose()


def _percent(so_far: int, size: int | None) -> float | None:
    return 100 * so_far / size if size else None
