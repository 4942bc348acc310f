"""What an export or import came to, by its last answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dovetail.runtime.plain import is_dict, is_list
from dovetail.spark.errors import SparkJobError

if TYPE_CHECKING:
    from dovetail_api.spark import models as m


def job_failure(kind: str, answer: m.ExportStatus | m.ImportStatus) -> SparkJobError:
    """The error of a job that failed, was cancelled, or ended with errors, with what the server said."""
    said = problems(answer.errors)
    state = f"ended as {answer.status}" + (" with errors" if said else "")
    return SparkJobError(f"The {kind} {answer.id} {state}" + (f": {'; '.join(said)}." if said else "."), answer=answer)


def problems(errors: object) -> list[str]:
    """The errors or warnings of a job as sentences; their form is not documented, so whatever stands there is told."""
    if is_list(errors):
        return [text for error in errors for text in problems(error)]
    if is_dict(errors):
        told = [str(errors[key]) for key in ("code", "error_type", "type", "message") if errors.get(key)]
        return [": ".join(told) or str(errors)] if errors else []
    return [errors] if isinstance(errors, str) and errors else []
