"""How a download of log records stands, by its last answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dovetail.spark.errors import SparkDecodeError, SparkJobError
from dovetail_api.spark.operations import logs

if TYPE_CHECKING:
    from dovetail.runtime.long_running import Outcome
    from dovetail.spark.response import HttpResponse
    from dovetail_api.spark import models as m


def job_outcome(answer: m.LogJobStatusResponse) -> Outcome:
    """Whether it goes on, is done or has failed, as the contract has it."""
    hint = logs.DOWNLOAD_JSON.long_running
    assert hint is not None
    return hint.outcome(answer)


def job_progress(answer: m.LogJobStatusResponse) -> float | None:
    """How much is done, in per cent; None when the server does not say."""
    state = answer.response_data or None
    return state.progress if state and isinstance(state.progress, float) else None


def job_failure(folder: str, service: str, answer: m.LogJobStatusResponse) -> SparkJobError:
    """The error of a failed download, with what the server said."""
    reason = (answer.error.message if answer.error else None) or f"status {answer.status or 'unknown'}"
    return SparkJobError(f"The download of the log of {folder}/{service} failed: {reason}", answer=answer)


def required_job_id(answer: HttpResponse[m.LogJobResponse]) -> str:
    """The id of the job that was started.

    Raises:
        SparkDecodeError: The answer names none.
    """
    return answer.value.response_data.job_id or _missing(answer, "job", "job_id")


def required_link(answer: HttpResponse[m.LogJobStatusResponse] | HttpResponse[m.RehydratedResponse]) -> str:
    """The link to the file that was made.

    Raises:
        SparkDecodeError: The answer holds none.
    """
    made = answer.value.response_data or None
    return (made.download_url if made else None) or _missing(answer, "link", "download_url")


def _missing(answer: HttpResponse[Any], what: str, name: str) -> str:
    raise SparkDecodeError(
        f"The request was accepted, but the answer names no {what}.",
        status=answer.status,
        headers=answer.headers,
        raw=answer.buffer,
        path=f"$.response_data.{name}",
    )
