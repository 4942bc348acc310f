"""Log records: what was recorded of executions, as records, as archives, and as workbooks."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, overload

from dovetail.spark import log_calls
from dovetail.spark._async.log_downloads import AsyncLogDownload
from dovetail.spark._async.resource import AsyncResource
from dovetail.spark.building import check_target
from dovetail.spark.links import link_call
from dovetail.spark.log_answers import CallLogged, LogArchive
from dovetail.spark.log_jobs import required_job_id, required_link
from dovetail.spark.progress import Progress, ProgressOption, reporting
from dovetail.spark.response import HttpResponse

if TYPE_CHECKING:
    from collections.abc import Sequence

    from typing_extensions import Unpack

    from dovetail.runtime.response import Response
    from dovetail.spark.dates import Date
    from dovetail.spark.log_calls import LogConditions, LogJobKeywords, LogType
    from dovetail.spark.log_records import LogRecord
    from dovetail.spark.uri import UriParams
    from dovetail_api.spark import models as m


class AsyncHistory(AsyncResource):
    """What was recorded of executions."""

    @cached_property
    def downloads(self) -> AsyncLogDownload:
        """The steps of `download`, one at a time."""
        return AsyncLogDownload(self._client)

    async def get(self, call_id: str, index: int | None = None) -> CallLogged:
        """Get what was recorded of one execution.

        Args:
            call_id: The call, from ``response.meta.call_id`` of its answer.
            index: Which record of a call with many, counted from 0; the last by default.

        Returns:
            The answer: typed in ``response.record``, plain in ``response.data``.

        Raises:
            BadRequestError: The call has no record with that index.
            NotFoundError: There is no record of such a call.
            SparkInputError: The id or the index cannot be used.

        Example:
            >>> call_id = (await spark.services.execute("lending/loan-quote", inputs={"years": 5})).meta.call_id
            >>> record = (await spark.logs.get(call_id)).record
            >>> record.inputs, record.outputs
            ({'years': 5}, {'monthly_payment': 483.32, 'total_interest': 3999.2})

        Source: Coherent Spark, GET /{tenant}/api/v3/log/getexecutionhistorybycallid/{call_id}
        """
        return CallLogged(await self._client.send_detailed(log_calls.get_call(self._tenant, call_id, index)))

    async def find(
        self,
        uri: str | UriParams | None = None,
        *,
        folder: str | None = None,
        service: str | None = None,
        version_id: str | None = None,
        start_date: Date | None = None,
        end_date: Date | None = None,
        call_purpose: str | None = None,
        user: str | None = None,
        search: str | None = None,
        page: int = 1,
        size: int = 100,
        sort: str = "-updated",
        **params: Any,
    ) -> HttpResponse[m.LogPage]:
        """One page of the executions of a service that meet all conditions.

        ``spark.items(dovetail_api.spark.operations.logs.find(...))`` goes through all pages.

        Args:
            uri: ``folder/service``.
            folder: The folder, instead of a locator.
            service: The service's name, with ``folder``.
            version_id: UUID of the version that answered.
            start_date: The earliest time of a record.
            end_date: The latest time of a record.
            call_purpose: What the call was for.
            user: Who called.
            search: Text to find anywhere in the row.
            page: The page, counted from 1.
            size: How many rows make a page.
            sort: The field to sort by, with a leading ``-`` for descending order.
            **params: More fields and what they must hold.

        Returns:
            The page: ``response.value.data`` holds the rows, without inputs and outputs.

        Raises:
            SparkInputError: The locator, a condition or the page makes no sense.

        Example:
            >>> _ = await spark.services.execute("lending/loan-quote", inputs={}, call_purpose="Trial")
            >>> found = await spark.logs.find("lending/loan-quote", call_purpose="Trial")
            >>> found.value.data[0].service_name
            'loan-quote'

        Source: Coherent Spark, POST /api/v1/product/{folder}/engines/{service}/logs
        """
        call = log_calls.find_call(
            uri,
            folder,
            service,
            conditions={"CallPurpose": call_purpose, "username": user, "search": search, **params},
            start_date=start_date,
            end_date=end_date,
            version_id=version_id,
            page=page,
            size=size,
            sort=sort,
        )
        return await self._send(call)

    @overload
    async def rehydrate(
        self,
        uri: str | UriParams | None = None,
        *,
        call_id: str,
        folder: str | None = ...,
        service: str | None = ...,
        index: int | None = ...,
        legacy: bool = ...,
        to: None = ...,
    ) -> HttpResponse[bytes]: ...
    @overload
    async def rehydrate(
        self,
        uri: str | UriParams | None = None,
        *,
        call_id: str,
        folder: str | None = ...,
        service: str | None = ...,
        index: int | None = ...,
        legacy: bool = ...,
        to: str | os.PathLike[str],
    ) -> int: ...
    async def rehydrate(
        self,
        uri: str | UriParams | None = None,
        *,
        call_id: str,
        folder: str | None = None,
        service: str | None = None,
        index: int | None = None,
        legacy: bool = False,
        to: str | os.PathLike[str] | None = None,
    ) -> HttpResponse[bytes] | int:
        """Download the workbook of the version that answered, with the inputs of a recorded execution filled in.

        Args:
            uri: ``folder/service``.
            call_id: The call, from ``response.meta.call_id`` of its answer.
            folder: The folder, instead of a locator.
            service: The service's name, with ``folder``.
            index: Which record of a call with many, counted from 0; the last by default.
            legacy: Whether to ask the old way, for calls that were recorded long ago.
            to: A file to write to, in constant memory: it is whole or untouched.

        Returns:
            The workbook in ``response.buffer``, and what was said of it in ``response.data``; with ``to``, the number
            of bytes written.

        Raises:
            BadRequestError: The call has no record with that index.
            NotFoundError: The service has no record of such a call.
            SparkInputError: The locator, the id or the index cannot be used.

        Example:
            >>> call_id = (await spark.services.execute("lending/loan-quote", inputs={"years": 5})).meta.call_id
            >>> written = await spark.logs.rehydrate("lending/loan-quote", call_id=call_id, to="call.xlsx")
            >>> written == os.path.getsize("call.xlsx")
            True

        Source: Coherent Spark, POST /{tenant}/api/v3/folders/{folder}/services/{service}/download/xml/{call_id}
        """
        check_target(to)
        call = log_calls.rehydrate_call(self._tenant, uri, folder, service, call_id, index, legacy)
        made = await self._send(call)
        link = required_link(made)
        if to is not None:
            return await self._fetched_to(link, to)
        return HttpResponse(await self._fetched(link), made.data)

    @overload
    async def download(
        self,
        uri: str | UriParams | Mapping[str, Any] | None = None,
        *,
        type: LogType = ...,
        max_retries: int | None = ...,
        retry_interval: float | None = ...,
        limit: float = ...,
        progress: ProgressOption = ...,
        to: None = ...,
        **keywords: Unpack[LogJobKeywords],
    ) -> LogArchive: ...
    @overload
    async def download(
        self,
        uri: str | UriParams | Mapping[str, Any] | None = None,
        *,
        type: LogType = ...,
        max_retries: int | None = ...,
        retry_interval: float | None = ...,
        limit: float = ...,
        progress: ProgressOption = ...,
        to: str | os.PathLike[str],
        **keywords: Unpack[LogJobKeywords],
    ) -> int: ...
    async def download(
        self,
        uri: str | UriParams | Mapping[str, Any] | None = None,
        *,
        type: LogType = "json",  # noqa: A002 - the name users know
        max_retries: int | None = None,
        retry_interval: float | None = None,
        limit: float = 600.0,
        progress: ProgressOption = None,
        to: str | os.PathLike[str] | None = None,
        **keywords: Unpack[LogJobKeywords],
    ) -> LogArchive | int:
        """Download the records that meet all conditions, as a zip archive with one JSON or CSV file.

        Args:
            uri: ``folder/service``; or all arguments in one mapping, but for ``limit``, ``progress`` and ``to``.
            type: ``json`` or ``csv``.
            max_retries: How many more times the job's state is read at most; no such limit by default.
            retry_interval: Base of the growing wait between reads, in seconds; that of the client by default.
            limit: Seconds the collecting may take.
            progress: A function that is told each `Progress`; True for a progress bar; ``"lines"`` for plain lines
                where there can be no bar.
            to: A file to write to, in constant memory: it is whole or untouched.
            **keywords: Which records; see `LogJobKeywords`.

        Returns:
            The archive, whose ``records()`` reads it; with ``to``, the number of bytes written.

        Raises:
            SparkJobError: The collecting failed; raised at once.
            RetryTimeoutError: It was not done in time; it goes on at the server.
            SparkInputError: The locator or a condition cannot be used.

        Example:
            >>> _ = await spark.services.execute("lending/loan-quote", inputs={"years": 5}, correlation_id="order-7")
            >>> archive = await spark.logs.download("lending/loan-quote", correlation_id="order-7")
            >>> [record.inputs for record in archive.records()]
            [{'years': 5}]

        Source: Coherent Spark, POST /{tenant}/api/v3/folders/{folder}/services/{service}/log/downloadjson
        """
        check_target(to)
        uri, max_retries, retry_interval = log_calls.polling_arguments(uri, max_retries, retry_interval)
        folder, service, kind, conditions = log_calls.job_arguments(uri, type, keywords)
        with reporting(progress, f"log of {folder}/{service}") as report:
            started = await self._send(log_calls.start_call(self._tenant, folder, service, kind, conditions))
            done = await self.downloads.get_status(
                folder=folder,
                service=service,
                job_id=required_job_id(started),
                type=kind,
                max_retries=max_retries,
                retry_interval=retry_interval,
                limit=limit,
                report=report,
            )
            report(Progress("download", None))
            link = required_link(done)
            got = await self._fetched(link) if to is None else await self._fetched_to(link, to)
            report(Progress("done", 100.0))
        return got if isinstance(got, int) else LogArchive(got, done.data)

    async def records(
        self,
        uri: str | UriParams | Mapping[str, Any] | None = None,
        *,
        folder: str | None = None,
        service: str | None = None,
        type: LogType = "json",  # noqa: A002
        inputs: Sequence[str] | None = None,
        outputs: Sequence[str] | None = None,
        limit: float = 600.0,
        progress: ProgressOption = None,
        **conditions: Unpack[LogConditions],
    ) -> AsyncIterator[LogRecord]:
        """The records that meet all conditions, one after the other.

        They are downloaded into a temporary file first, and read from it as they are asked for: however many they are,
        memory holds one at a time.

        Args:
            uri: ``folder/service``; or what `download` takes in one mapping.
            folder: The folder, instead of a locator.
            service: The service's name, with ``folder``.
            type: Download them as ``json`` or ``csv``; the latter tells less.
            inputs: Names of the inputs, which a CSV file does not tell from outputs.
            outputs: Names of the outputs.
            limit: Seconds the collecting may take.
            progress: A function that is told each `Progress`; True for a progress bar; ``"lines"`` for plain lines
                where there can be no bar.
            **conditions: Which records; see `LogConditions`.

        Raises:
            SparkJobError: The collecting failed; raised at once.
            RetryTimeoutError: It was not done in time; it goes on at the server.
            SparkDecodeError: What came is no archive of log records, or it is damaged.
            SparkInputError: The locator or a condition cannot be used.

        Example:
            >>> _ = await spark.services.execute("lending/loan-quote", inputs={"years": 5}, correlation_id="order-8")
            >>> async for record in spark.logs.records("lending/loan-quote", correlation_id="order-8"):
            ...     print(record.version, record.outputs["monthly_payment"])
            0.1.0 483.32

        Source: Coherent Spark, POST /{tenant}/api/v3/folders/{folder}/services/{service}/log/downloadjson
        """
        import tempfile

        from dovetail.spark.log_archives import read_log_records

        named = {"folder": folder, "service": service}
        keywords: dict[str, Any] = {name: text for name, text in named.items() if text is not None}
        keywords.update(conditions)
        with tempfile.TemporaryDirectory(prefix="dovetail-") as directory:
            archive = os.path.join(directory, "log.zip")  # noqa: PTH118 - pathlib is slow to load
            await self.download(uri, type=type, limit=limit, progress=progress, to=archive, **keywords)
            for record in read_log_records(archive, inputs=inputs, outputs=outputs):
                yield record

    async def _fetched(self, link: str) -> Response[bytes]:
        call, address = link_call(link)
        return await self._client.send_detailed(call, url=address)

    async def _fetched_to(self, link: str, to: str | os.PathLike[str]) -> int:
        call, address = link_call(link)
        return await self._client.download(call, to, url=address)
