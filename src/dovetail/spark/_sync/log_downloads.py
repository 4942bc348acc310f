# Derived from _async/log_downloads.py by `make generate`; do not edit.
"""Downloads of log records: starting one, and following it to its end."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from dovetail.runtime.sync_primitives import sleep
from dovetail.spark import log_calls
from dovetail.spark._sync.resource import Resource
from dovetail.spark.client_config import retry_count, retry_delay
from dovetail.spark.errors import RetryTimeoutError
from dovetail.spark.log_jobs import job_failure, job_outcome, job_progress
from dovetail.spark.polling import Pace

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from dovetail.spark.log_calls import LogJobKeywords, LogType
    from dovetail.spark.progress import Report
    from dovetail.spark.response import HttpResponse
    from dovetail.spark.uri import UriParams
    from dovetail_api.spark import models as m


class LogDownload(Resource):
    """The steps of `History.download`, one at a time."""

    def initiate(
        self,
        uri: str | UriParams | Mapping[str, Any] | None = None,
        *,
        type: LogType = "json",  # noqa: A002 - the name users know
        **keywords: Unpack[LogJobKeywords],
    ) -> HttpResponse[m.LogJobResponse]:
        """Start collecting log records.

        Args:
            uri: ``folder/service``; or all arguments in one mapping.
            type: ``json`` or ``csv``.
            **keywords: Which records; see `LogJobKeywords`.

        Returns:
            The answer; ``response.value.response_data.job_id`` is the job to follow with `get_status`.

        Raises:
            SparkInputError: The locator or a condition cannot be used.

        Example:
            >>> job = spark.logs.downloads.initiate("lending/loan-quote", has_errors=True)
            >>> job.data["status"]
            'Success'

        Source: Coherent Spark, POST /{tenant}/api/v3/folders/{folder}/services/{service}/log/downloadjson
        """
        folder, service, kind, conditions = log_calls.job_arguments(uri, type, keywords)
        return self._send(log_calls.start_call(self._tenant, folder, service, kind, conditions))

    def get_status(
        self,
        *,
        folder: str,
        service: str,
        job_id: str,
        type: LogType = "json",  # noqa: A002
        max_retries: int | None = None,
        retry_interval: float | None = None,
        throwable: bool = True,
        limit: float = 600.0,
        report: Report | None = None,
    ) -> HttpResponse[m.LogJobStatusResponse]:
        """Follow a download to its end.

        Args:
            folder: The folder.
            service: The service's name.
            job_id: The job, from the answer that started it.
            type: ``json`` or ``csv``, as it was started.
            max_retries: How many more times its state is read at most; no such limit by default.
            retry_interval: Base of the growing wait between reads, in seconds; that of the client by default.
            throwable: Whether a failure or running out of time is an error; if not, the last answer is given.
            limit: Seconds it may take in all.
            report: Told the state after each read.

        Raises:
            SparkJobError: The download failed; raised at once.
            RetryTimeoutError: It was not done in time; it goes on at the server.

        Example:
            >>> job = (spark.logs.downloads.initiate("lending/loan-quote")).value.response_data
            >>> done = spark.logs.downloads.get_status(
            ...     folder="lending", service="loan-quote", job_id=job.job_id
            ... )
            >>> done.value.response_data.progress
            100.0

        Source: Coherent Spark, GET
        /{tenant}/api/v3/folders/{folder}/services/{service}/log/downloadjson/status/{job_id}
        """
        from dovetail.spark.progress import Progress

        call = log_calls.status_call(self._tenant, folder, service, log_calls.log_type(type), job_id)
        pace = Pace(
            self._client.config.retry_interval if retry_interval is None else retry_delay(retry_interval),
            None if max_retries is None else retry_count(max_retries),
            time.monotonic() + retry_delay(limit, "limit"),
        )
        while True:
            answer = self._send(call)
            outcome = job_outcome(answer.value)
            if report is not None:
                report(Progress("collect", job_progress(answer.value)))
            if outcome == "done" or (outcome == "failed" and not throwable):
                return answer
            if outcome == "failed":
                raise job_failure(folder, service, answer.value)
            wait = pace.next_wait(time.monotonic())
            if wait is None and not throwable:
                return answer
            if wait is None:
                raise RetryTimeoutError(
                    f"The download of the log of {folder}/{service} goes on after {pace.reads} reads of its state.",
                    cause=answer.data,
                    retries=pace.reads,
                    interval=pace.interval,
                )
            sleep(wait)
