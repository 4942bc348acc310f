"""Exports and imports, one step at a time: start, follow, cancel, download."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeVar, overload

from dovetail.runtime.async_primitives import sleep
from dovetail.spark import impex_calls, links
from dovetail.spark._async.resource import AsyncResource
from dovetail.spark.building import built
from dovetail.spark.client_config import retry_count, retry_delay
from dovetail.spark.errors import RetryTimeoutError
from dovetail.spark.job_state import job_failure
from dovetail.spark.polling import Pace
from dovetail.spark.response import HttpResponse
from dovetail_api.spark.operations import impex

if TYPE_CHECKING:
    from dovetail.runtime.body import FileContent
    from dovetail.runtime.call import Call
    from dovetail.spark._async.client import AsyncClient
    from dovetail.spark.impex_calls import Destination, IfPresent
    from dovetail.spark.metadata import Strs
    from dovetail_api.spark import dicts as d
    from dovetail_api.spark import models as m

    Links = str | m.ExportFile | Sequence[str | m.ExportFile]

S = TypeVar("S", "m.ExportStatus", "m.ImportStatus")


class AsyncExport(AsyncResource):
    """Exports of the tenant; there is one at a time."""

    @property
    def base_uri(self) -> dict[str, str]:
        """Where the operations on exports live."""
        return {"base_url": self._client.config.base_url.full, "version": "api/v4"}

    async def describe(self) -> HttpResponse[m.ExportDescribe]:
        """Tell about the exports of the last hour, and how many there may be at a time.

        Example:
            >>> (await spark.impex.exports.describe()).value.tenant.configuration.export_api_job_limit
            1

        Source: Coherent Spark, GET /{tenant}/api/v4/export/status
        """
        return await self._send(built(impex.describe_exports, tenant=self._tenant))

    async def initiate(
        self,
        *,
        folders: Strs | None = None,
        services: Strs | None = None,
        version_ids: Strs | None = None,
        file_filter: Literal["migrate", "onpremises"] | None = None,
        version_filter: Literal["latest", "all"] | None = None,
        source_system: str | None = None,
        correlation_id: str | None = None,
    ) -> HttpResponse[m.JobStarted]:
        """Start an export.

        Args:
            folders: Folders, for all services in them.
            services: Services as ``folder/service``, or single versions as ``folder/service[1.4.2]``.
            version_ids: UUIDs of versions.
            file_filter: ``migrate`` (the default) for another tenant, ``onpremises`` for a Hybrid Runner.
            version_filter: ``latest`` (the default) or ``all`` versions of what is named without one.
            source_system: What the request comes from, for records.
            correlation_id: An id of your own, for records.

        Returns:
            The job; follow it with `get_status`.

        Raises:
            SparkInputError: Nothing is selected, or an argument cannot be used.
            ConflictError: Another export is under way.

        Example:
            >>> job = await spark.impex.exports.initiate(services="lending/loan-quote")
            >>> (await spark.impex.exports.cancel(job.value.id)).value.data.export_status
            'cancelled'

        Source: Coherent Spark, POST /{tenant}/api/v4/export
        """
        call = impex_calls.export_call(
            self._tenant,
            folders=folders,
            services=services,
            version_ids=version_ids,
            file_filter=file_filter,
            version_filter=version_filter,
            source_system=source_system,
            correlation_id=correlation_id,
        )
        return await self._send(call)

    async def get_status(
        self,
        job_id: str | None = None,
        *,
        url: str | None = None,
        max_retries: int | None = None,
        retry_interval: float | None = None,
        limit: float = 600.0,
        report: Callable[[m.ExportStatus], None] | None = None,
    ) -> HttpResponse[m.ExportStatus]:
        """Follow an export to its end.

        Args:
            job_id: The job, from the answer to `initiate`.
            url: Its ``status_url`` instead; one of another host or tenant is refused.
            max_retries: How many more times its state is read at most; no such limit by default.
            retry_interval: Base of the growing wait between reads, in seconds; that of the client by default.
            limit: Seconds it may take in all.
            report: Told the state after each read.

        Returns:
            The last answer; ``response.value.outputs.files`` are the packages.

        Raises:
            SparkJobError: It failed, was cancelled, or ended with errors; raised at once.
            RetryTimeoutError: It was not done in time; it goes on at the server.

        Example:
            >>> job = await spark.impex.exports.initiate(services="lending/loan-quote")
            >>> (await spark.impex.exports.get_status(job.value.id)).value.status
            'closed'

        Source: Coherent Spark, GET /{tenant}/api/v4/export/{job_id}/status
        """
        job = impex_calls.known_job(self._client.config.base_url, "export", job_id, url)
        call = built(impex.get_export, tenant=self._tenant, job_id=job)
        return await _followed(self._client, call, _pace(self._client, max_retries, retry_interval, limit), report)

    async def cancel(self, job_id: str) -> HttpResponse[m.ExportRow]:
        """Cancel an export that is under way.

        Args:
            job_id: The job, from the answer to `initiate`.

        Raises:
            ConflictError: It has ended.

        Source: Coherent Spark, PATCH /{tenant}/api/v4/export/{job_id}
        """
        body: d.ExportUpdate = {"export_status": "cancelled"}
        return await self._send(built(impex.cancel_export, tenant=self._tenant, job_id=job_id, body=body))

    @overload
    async def download(
        self, urls: Links, *, to: None = ..., report: Callable[[int, int | None], None] | None = ...
    ) -> list[HttpResponse[bytes]]: ...
    @overload
    async def download(
        self, urls: Links, *, to: str | os.PathLike[str], report: Callable[[int, int | None], None] | None = ...
    ) -> list[Path]: ...
    async def download(
        self,
        urls: Links,
        *,
        to: str | os.PathLike[str] | None = None,
        report: Callable[[int, int | None], None] | None = None,
    ) -> list[HttpResponse[bytes]] | list[Path]:
        """Download packages. Credentials go to the hosts of this client's environment only.

        Args:
            urls: A link or several, or entries of ``outputs.files``, whose checksums are verified.
            to: A folder to write to, or the file for a single package; in constant memory, whole or untouched. A file
                that is named is replaced; in a folder those that are there stay, and the new one's name is numbered.
            report: Told the bytes written so far and the whole size (None when unknown); only with ``to``.

        Returns:
            The answers, with the packages in ``response.buffer``; with ``to``, the files written.

        Raises:
            SparkInputError: A link is none.
            SparkTransportError: A package did not come whole, or its checksum is wrong.
            SparkApiError: The server refused, for example because a link has expired.

        Example:
            >>> job = await spark.impex.exports.initiate(services="lending/loan-quote")
            >>> done = await spark.impex.exports.get_status(job.value.id)
            >>> [package] = await spark.impex.exports.download(done.value.outputs.files)
            >>> package.buffer[:2]
            b'PK'
        """
        links.check_place(to)
        files = links.linked_files(urls)
        calls = [(*links.link_call(url), checksum) for url, checksum in files]
        if to is not None:
            written = links.targets(to, [url for url, _ in files])
            for (call, address, checksum), target in zip(calls, written, strict=True):
                await self._client.download(call, target, sha256=checksum, progress=report, url=address)
            return written
        answers: list[HttpResponse[bytes]] = []
        for call, address, checksum in calls:
            answer = HttpResponse(await self._client.send_detailed(call, url=address))
            links.check_file(answer, checksum)
            answers.append(answer)
        return answers


class AsyncImport(AsyncResource):
    """Imports into the tenant; there is one at a time."""

    @property
    def base_uri(self) -> dict[str, str]:
        """Where the operations on imports live."""
        return {"base_url": self._client.config.base_url.full, "version": "api/v4"}

    async def describe(self) -> HttpResponse[m.ImportDescribe]:
        """Tell about the imports of the last hour, and how many there may be at a time.

        Example:
            >>> (await spark.impex.imports.describe()).value.tenant.configuration.import_api_job_limit
            1

        Source: Coherent Spark, GET /{tenant}/api/v4/import/status
        """
        return await self._send(built(impex.describe_imports, tenant=self._tenant))

    async def initiate(
        self,
        destination: Destination,
        file: FileContent,
        *,
        if_present: IfPresent | None = None,
        source_system: str | None = None,
        correlation_id: str | None = None,
    ) -> HttpResponse[m.JobStarted]:
        """Upload a package and start its import.

        Args:
            destination: Where its services go: ``"folder/service"`` for one that keeps its name, a mapping with
                ``source`` and optionally ``target`` and ``upgrade``, or a list of these. The folders must exist.
            file: The package: a path, bytes, or a file opened with ``'rb'`` (sent once, never again).
            if_present: What to do when a service is there already: ``add_version`` (the default), ``replace`` (its
                versions are lost) or ``abort``.
            source_system: What the request comes from, for records.
            correlation_id: An id of your own, for records.

        Returns:
            The job; follow it with `get_status`.

        Raises:
            SparkInputError: The destination, the file or an option cannot be used.
            BadRequestError: The file is no package (``INVALID_IMPORT_ZIP``), or too large (``EXCEEDED_FILE_SIZE``).
            ConflictError: Another import is under way.

        Example:
            >>> [package] = await spark.impex.export(services="lending/loan-quote")
            >>> job = await spark.impex.imports.initiate("lending/loan-quote", package.buffer)
            >>> (await spark.impex.imports.get_status(job.value.id)).value.status
            'closed'

        Source: Coherent Spark, POST /{tenant}/api/v4/import
        """
        call = impex_calls.import_call(
            self._tenant,
            destination,
            file,
            if_present=if_present,
            source_system=source_system,
            correlation_id=correlation_id,
        )
        return await self._send(call)

    async def get_status(
        self,
        job_id: str | None = None,
        *,
        url: str | None = None,
        max_retries: int | None = None,
        retry_interval: float | None = None,
        limit: float = 600.0,
        report: Callable[[m.ImportStatus], None] | None = None,
    ) -> HttpResponse[m.ImportStatus]:
        """Follow an import to its end; see `Export.get_status` for the arguments.

        Returns:
            The last answer; ``response.value.outputs`` says what was imported.

        Raises:
            SparkJobError: It failed, was cancelled, or ended with errors; raised at once.
            RetryTimeoutError: It was not done in time; it goes on at the server.

        Source: Coherent Spark, GET /{tenant}/api/v4/import/{job_id}/status
        """
        job = impex_calls.known_job(self._client.config.base_url, "import", job_id, url)
        call = built(impex.get_import, tenant=self._tenant, job_id=job)
        return await _followed(self._client, call, _pace(self._client, max_retries, retry_interval, limit), report)


def _pace(client: AsyncClient, max_retries: int | None, retry_interval: float | None, limit: float) -> Pace:
    return Pace(
        client.config.retry_interval if retry_interval is None else retry_delay(retry_interval),
        None if max_retries is None else retry_count(max_retries),
        time.monotonic() + retry_delay(limit, "limit"),
    )


async def _followed(
    client: AsyncClient, call: Call[S], pace: Pace, report: Callable[[S], None] | None
) -> HttpResponse[S]:
    """The last answer about a job that is done."""
    kind, start = ("export", impex.START_EXPORT) if "export" in call.operation.id else ("import", impex.START_IMPORT)
    hint = start.long_running
    assert hint is not None
    while True:
        answer = HttpResponse(await client.send_detailed(call))
        outcome = hint.outcome(answer.value)
        if report is not None:
            report(answer.value)
        if outcome == "failed" or (outcome == "done" and answer.value.errors):
            raise job_failure(kind, answer.value)
        if outcome == "done":
            return answer
        wait = pace.next_wait(time.monotonic())
        if wait is None:
            raise RetryTimeoutError(
                f"The {kind} {answer.value.id} goes on after {pace.reads} reads of its state.",
                cause=answer.data,
                retries=pace.reads,
                interval=pace.interval,
            )
        await sleep(wait)
