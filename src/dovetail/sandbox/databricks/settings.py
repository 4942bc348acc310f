"""What can be turned on a running Databricks sandbox."""

from __future__ import annotations

from typing import Any

import attrs
from attrs.validators import ge, gt, in_, instance_of

_SECONDS: Any = [instance_of((int, float)), ge(0)]
_LIFETIME: Any = [instance_of((int, float)), gt(0)]
_COUNT: Any = [instance_of(int), ge(0)]
_FLAG: Any = instance_of(bool)
_WORD: Any = instance_of(str)


def _words(given: object) -> tuple[str, ...]:
    """A list of words, out of JSON or of code."""
    if not isinstance(given, list | tuple) or not all(isinstance(each, str) for each in given):  # pyright: ignore[reportUnknownVariableType]
        raise TypeError(f"a list of words is needed, not {given!r}")
    return tuple(given)  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]


@attrs.frozen
class DatabricksSettings:
    """The knobs of a Databricks sandbox.

    Attributes:
        clock: What moves the states: `wall` with the time, or `steps` with every look at them (tests need not sleep).
        cluster_seconds: How long a cluster takes to start, to restart and to resize.
        termination_seconds: How long a cluster takes to end.
        library_seconds: How long a library takes for each stage of its installation.
        failing_libraries: What a library's description holds whose installation fails.
        run_seconds: How long a job's task takes to start, to run and to end.
        saved_jobs: How many jobs there may be.
        jobs_per_hour: How many jobs may be created, and one-time runs submitted, in an hour.
        warehouse_seconds: How long a SQL warehouse takes to start and to stop.
        statement_seconds: How long a SQL statement waits, and runs at least.
        statement_limit_seconds: After how long a SQL statement is stopped, as one that failed.
        statement_wait_seconds: For how long an answer waits for a statement at most, whatever the caller wishes.
        statement_chunk_rows: The most rows of a chunk of a statement's result.
        statement_inline_bytes: The greatest result that comes in the answer itself.
        statement_result_seconds: For how long the result of a statement is kept.
        result_link_seconds: For how long a link to a chunk is good.
        page_size_limit: The greatest page of any list; each list's own limit when 0.
        empty_pages: Whether lists begin with an empty page that has a token.
        big_integers_as_text: Whether integers beyond 32 bits are sent as decimal text.
        unknown_fields: Whether answers, and the objects in their lists, have a field that no client knows.
        unknown_word: What stands for every `state` in answers; empty for the real one.
        rate_limit: How many requests one caller may send to one operation in the time below; no limit when 0.
        rate_limit_seconds: The time that requests are counted in.
        documented_rate_limits: Whether the limits that the platform tells of are in force.
        rate_limit_retry_after: What `Retry-After` says when there were more; left out when empty.
        oauth_token_seconds: For how long OAuth tokens are good.
        refresh_token_seconds: For how long refresh tokens are good.
        run_commands: Whether commands and notebooks are really run, in processes on this machine.
        command_step_seconds: How long a context takes to start, and each stage of a command that is not really run.
        command_seconds: After how long a command that is really run is stopped.
        handle_idle_seconds: After how long a handle of DBFS that nobody uses is closed.
        presigned_urls: Whether files go by signed addresses too, as they do unless an administrator turns it off.
        seed: Where ids begin: the same seed gives the same ids in the same order.
    """

    clock: str = attrs.field(default="wall", validator=in_(("wall", "steps")))
    cluster_seconds: float = attrs.field(default=1.0, validator=_SECONDS)
    termination_seconds: float = attrs.field(default=0.5, validator=_SECONDS)
    library_seconds: float = attrs.field(default=0.2, validator=_SECONDS)
    failing_libraries: tuple[str, ...] = attrs.field(default=("does-not-exist",), converter=_words)
    run_seconds: float = attrs.field(default=0.5, validator=_SECONDS)
    saved_jobs: int = attrs.field(default=12_000, validator=_COUNT)
    jobs_per_hour: int = attrs.field(default=10_000, validator=_COUNT)
    warehouse_seconds: float = attrs.field(default=0.5, validator=_SECONDS)
    statement_seconds: float = attrs.field(default=0.0, validator=_SECONDS)
    statement_limit_seconds: float = attrs.field(default=60.0, validator=_LIFETIME)
    statement_wait_seconds: float = attrs.field(default=50.0, validator=_SECONDS)
    statement_chunk_rows: int = attrs.field(default=50_000, validator=[instance_of(int), gt(0)])
    statement_inline_bytes: int = attrs.field(default=25 * 2**20, validator=_COUNT)
    statement_result_seconds: float = attrs.field(default=3600.0, validator=_SECONDS)
    result_link_seconds: float = attrs.field(default=900.0, validator=_SECONDS)
    page_size_limit: int = attrs.field(default=0, validator=_COUNT)
    empty_pages: bool = attrs.field(default=False, validator=_FLAG)
    big_integers_as_text: bool = attrs.field(default=False, validator=_FLAG)
    unknown_fields: bool = attrs.field(default=False, validator=_FLAG)
    unknown_word: str = attrs.field(default="", validator=_WORD)
    rate_limit: int = attrs.field(default=0, validator=_COUNT)
    rate_limit_seconds: float = attrs.field(default=1.0, validator=_LIFETIME)
    documented_rate_limits: bool = attrs.field(default=False, validator=_FLAG)
    rate_limit_retry_after: str = attrs.field(default="", validator=_WORD)
    oauth_token_seconds: float = attrs.field(default=3600.0, validator=_LIFETIME)
    refresh_token_seconds: float = attrs.field(default=86_400.0, validator=_LIFETIME)
    run_commands: bool = attrs.field(default=False, validator=_FLAG)
    command_step_seconds: float = attrs.field(default=0.1, validator=_SECONDS)
    command_seconds: float = attrs.field(default=10.0, validator=_LIFETIME)
    handle_idle_seconds: float = attrs.field(default=600.0, validator=_LIFETIME)
    presigned_urls: bool = attrs.field(default=True, validator=_FLAG)
    seed: int = attrs.field(default=0, validator=instance_of(int))
