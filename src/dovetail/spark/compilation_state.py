"""How a compilation stands, by its last answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dovetail.spark.errors import SparkJobError
from dovetail_api.spark.operations import services

if TYPE_CHECKING:
    from dovetail.runtime.long_running import Outcome
    from dovetail_api.spark import models as m


def compilation_outcome(answer: m.CompilationResponse) -> Outcome:
    """Whether it goes on, is done or has failed, as the contract has it."""
    hint = services.UPLOAD.long_running
    assert hint is not None
    return hint.outcome(answer)


def failure(folder: str, service: str, answer: m.CompilationResponse) -> SparkJobError:
    """The error of a failed compilation, with what the compiler said."""
    state = answer.response_data
    reason = state.last_error_message
    # "null" is how the server says that there is no message.
    said = reason if reason and reason != "null" else f"status {state.status or 'unknown'}"
    return SparkJobError(f"The compilation of {folder}/{service} failed: {said}.", answer=answer)
