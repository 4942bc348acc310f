"""Compilation: uploading a workbook, and following its compilation to the end."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from dovetail.runtime.async_primitives import sleep
from dovetail.spark import service_calls
from dovetail.spark._async.resource import AsyncResource
from dovetail.spark.building import built
from dovetail.spark.client_config import retry_count, retry_delay
from dovetail.spark.compilation_state import compilation_outcome, failure
from dovetail.spark.errors import RetryTimeoutError
from dovetail.spark.polling import Pace
from dovetail_api.spark.operations import services

if TYPE_CHECKING:
    from dovetail.runtime.body import FileContent
    from dovetail.spark.dates import Date
    from dovetail.spark.progress import Report
    from dovetail.spark.response import HttpResponse
    from dovetail_api.spark import models as m


class AsyncCompilation(AsyncResource):
    """The first two of the steps that make a service: upload, compile, publish."""

    async def initiate(
        self,
        folder: str,
        service: str,
        file: FileContent,
        file_name: str | None = None,
        versioning: str | None = None,
        start_date: Date | None = None,
        end_date: Date | None = None,
        extras: Mapping[str, Any] | None = None,
    ) -> HttpResponse[m.UploadResponse]:
        """Upload a workbook and start its compilation.

        Args:
            folder: The folder, which must exist.
            service: The service's name.
            file: The workbook: a path, bytes, or a file opened with ``'rb'`` (sent once, never again).
            file_name: Its name on the server; ``{service}.xlsx`` by default.
            versioning: Which part of the version number counts up: ``major``, ``minor`` (the default) or ``patch``.
            start_date: From when the version is in effect; now by default.
            end_date: Until when; ten years later by default.
            extras: More wire keys, such as ``compiler_version``.

        Returns:
            What was found in the workbook, and the id of the job to follow with `get_status`.

        Raises:
            SparkInputError: A name, a date or the file cannot be used.

        Example:
            >>> upload = await spark.services.compilation.initiate("lending", "lease", pathlib.Path("loan-quote.xlsx"))
            >>> upload.value.response_data.no_of_inputs
            3

        Source: Coherent Spark, POST /{tenant}/api/v3/folders/{folder}/services/{service}/upload
        """
        call = service_calls.upload_call(
            self._tenant,
            folder,
            service,
            file,
            file_name=file_name,
            versioning=versioning,
            start_date=start_date,
            end_date=end_date,
            extras=extras,
        )
        return await self._send(call)

    async def get_status(
        self,
        folder: str,
        service: str,
        job_id: str,
        max_retries: int | None = None,
        retry_interval: float | None = None,
        throwable: bool = True,
        *,
        limit: float = 600.0,
        report: Report | None = None,
    ) -> HttpResponse[m.CompilationResponse]:
        """Follow a compilation to its end.

        Args:
            folder: The folder.
            service: The service's name.
            job_id: The job, from the answer to the upload.
            max_retries: How many more times its state is read at most; no such limit by default.
            retry_interval: Base of the growing wait between reads, in seconds; that of the client by default.
            throwable: Whether a failure or running out of time is an error; if not, the last answer is given.
            limit: Seconds it may take in all.
            report: Told the state after each read.

        Raises:
            SparkJobError: The compilation failed; raised at once.
            RetryTimeoutError: It was not done in time; it goes on at the server.

        Example:
            >>> upload = await spark.services.compilation.initiate("lending", "lease", pathlib.Path("loan-quote.xlsx"))
            >>> job_id = upload.value.response_data.nodegen_compilation_jobid
            >>> done = await spark.services.compilation.get_status("lending", "lease", job_id)
            >>> done.value.response_data.status
            'Success'

        Source: Coherent Spark, GET
        /{tenant}/api/v3/folders/{folder}/services/{service}/getcompilationprogess/{job_id}
        """
        from dovetail.spark.progress import Progress

        call = built(services.compilation_progress, tenant=self._tenant, folder=folder, service=service, job_id=job_id)
        pace = Pace(
            self._client.config.retry_interval if retry_interval is None else retry_delay(retry_interval),
            None if max_retries is None else retry_count(max_retries),
            time.monotonic() + retry_delay(limit, "limit"),
        )
        while True:
            answer = await self._send(call)
            outcome = compilation_outcome(answer.value)
            if report is not None:
                done = answer.value.response_data.progress
                report(Progress("compile", done if isinstance(done, float) else None))
            if outcome == "done" or (outcome == "failed" and not throwable):
                return answer
            if outcome == "failed":
                raise failure(folder, service, answer.value)
            wait = pace.next_wait(time.monotonic())
            if wait is None and not throwable:
                return answer
            if wait is None:
                raise RetryTimeoutError(
                    f"The compilation of {folder}/{service} goes on after {pace.reads} reads of its state.",
                    cause=answer.data,
                    retries=pace.reads,
                    interval=pace.interval,
                )
            await sleep(wait)
