# Derived from _async/sql.py by `make generate`; do not edit.
"""SQL: statements that are waited for, and their results."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from dovetail.databricks._sync.statement_result import StatementResult
from dovetail.databricks.statement_calls import RowFormat, has_succeeded, is_over, statement_request
from dovetail.databricks.statement_errors import StatementFailed, StatementLost, StatementTimeout
from dovetail.runtime.errors import ConnectFailed, DecodeError, DovetailError, RequestTimeout, TransportError
from dovetail.runtime.long_running import check_seconds
from dovetail.runtime.sync_primitives import sheltered, sleep, tell
from dovetail_api.databricks.operations import statement_execution as operations

if TYPE_CHECKING:
    from dovetail.databricks._sync.client import Client
    from dovetail_api.databricks import models as m

_PATIENCE: Final = 3600.0
_FIRST_LOOK: Final = 0.05
_SLOWER: Final = 1.5
_SLOWEST: Final = 5.0
"""The wait before the first look, how it grows, and its most; all in polling intervals."""
_GOODBYE: Final = 5.0
_LEAST_SENDING: Final = 10.0
_LEAST_LOOK: Final = 1.0
"""Seconds that sending a statement, and a look at it, may take though the caller's time is over. A statement whose
sending is broken off is lost."""


class Sql:
    """SQL statements on a warehouse.

    Args:
        client: The client that sends.
    """

    def __init__(self, client: Client) -> None:
        self._client = client

    def execute(
        self,
        statement: str,
        parameters: Mapping[str, object] | None = None,
        *,
        warehouse_id: str | None = None,
        catalog: str | None = None,
        schema: str | None = None,
        timeout: float | None = None,
        on_poll: Callable[[m.StatementResult], object] | None = None,
        cancel_on_timeout: bool = True,
        format: RowFormat | None = None,  # noqa: A002 - the API's word
        row_limit: int | None = None,
        byte_limit: int | None = None,
        query_tags: Sequence[Mapping[str, str]] | None = None,
    ) -> StatementResult:
        """Run a statement, wait for its end, and give its result.

        A statement is sent once: the API has nothing by which to know it again, so after a broken connection it might
        run twice. When waiting is broken off (Ctrl-C, a cancelled task), the statement is cancelled.

        Args:
            statement: The statement; values stand in it as ``:name``.
            parameters: The values by name: None, truth values, numbers, text, dates, datetimes, `SqlParameter`.
            warehouse_id: The warehouse; that of the configuration (``DATABRICKS_WAREHOUSE_ID``) by default.
            catalog: The catalog for names that say none.
            schema: The schema for names that say none.
            timeout: Seconds until it must have ended; an hour by default. Sending it may take 10 seconds in any case.
            on_poll: Told each answer about a statement that goes on or has ended.
            cancel_on_timeout: Whether it is cancelled when it has not ended in time; if not, it goes on.
            format: How rows travel: ``"arrow"`` or ``"json"`` by links to the cloud's storage, ``"inline"`` within the
                API's answers (25 MiB at most). Arrow where pyarrow is installed, else JSON by links.
            row_limit: The most rows; a result that was cut says so with ``truncated``.
            byte_limit: The most bytes; likewise.
            query_tags: Tags for the query history, ``{"key": …, "value": …}`` each.

        Raises:
            StatementFailed: It failed, or somebody cancelled it; with SQLSTATE and error class.
            StatementTimeout: It did not end in time.
            StatementLost: The connection broke, or nothing came, while it was sent: it may be running.
            InvalidInput: An argument cannot be used; nothing was sent.
            ApiError: The service refused the request.

        Example:
            >>> result = client.sql.execute("SELECT :n + 1 AS n", {"n": 41}, format="inline")
            >>> result.rows()
            [(42,)]
        """
        client = self._client
        seconds = _PATIENCE if timeout is None else timeout
        with client.settings.refusals():
            check_seconds("timeout", seconds)
            body = statement_request(
                statement,
                parameters,
                warehouse_id=client.config.warehouse_id if warehouse_id is None else warehouse_id,
                format=format,
                catalog=catalog,
                schema=schema,
                row_limit=row_limit,
                byte_limit=byte_limit,
                query_tags=query_tags,
            )
            call = operations.EXECUTE.call({}, body)
        deadline = time.monotonic() + seconds
        try:
            answer = client.send(call, timeout=self._limit(seconds, _LEAST_SENDING))
        except ConnectFailed:
            raise
        except TransportError as error:
            if not error.sent:
                raise
            raise StatementLost.of(error) from error
        return self._ended(answer, seconds, deadline, on_poll, cancel_on_timeout)

    def result(
        self,
        statement_id: str,
        *,
        timeout: float | None = None,
        on_poll: Callable[[m.StatementResult], object] | None = None,
        cancel_on_timeout: bool = False,
    ) -> StatementResult:
        """Wait for a statement that was begun earlier, and give its result.

        Args:
            statement_id: The statement's id.
            timeout: As for ``execute``.
            on_poll: As for ``execute``.
            cancel_on_timeout: As for ``execute``.

        Raises:
            StatementFailed: As for ``execute``; with the state ``CLOSED`` when its result is not kept any more.
            StatementTimeout: As for ``execute``.
            ApiError: The service refused the request.
        """
        seconds = _PATIENCE if timeout is None else timeout
        with self._client.settings.refusals():
            check_seconds("timeout", seconds)
            call = operations.get(statement_id=statement_id)
        deadline = time.monotonic() + seconds
        answer = self._client.send(call, timeout=self._limit(seconds, _LEAST_LOOK))
        return self._ended(answer, seconds, deadline, on_poll, cancel_on_timeout)

    def cancel(self, statement_id: str) -> None:
        """Ask for the end of a statement; one that has ended stays as it is.

        Args:
            statement_id: The statement's id.

        Raises:
            ApiError: The service refused the request.
        """
        with self._client.settings.refusals():
            call = operations.cancel(statement_id=statement_id)
        self._client.send(call)

    def _ended(
        self,
        answer: m.StatementResult,
        seconds: float,
        deadline: float,
        on_poll: Callable[[m.StatementResult], object] | None,
        cancel: bool,
    ) -> StatementResult:
        statement_id = answer.statement_id or ""
        if not statement_id:
            raise DecodeError("The service took the statement, but its answer has no statement_id to follow it by.")
        interval = self._client.settings.polling.interval
        pause = _FIRST_LOOK
        try:
            while not is_over(answer):
                left = deadline - time.monotonic()
                if left <= 0:
                    cancelled = cancel and self._say_goodbye(statement_id)
                    raise StatementTimeout.of(statement_id, seconds, cancelled=cancelled)
                sleep(min(pause * interval, left))
                pause = min(pause * _SLOWER, _SLOWEST)
                looked = self._look(statement_id, deadline)
                if looked is None:
                    continue
                answer = looked
                if on_poll is not None:
                    tell(on_poll, answer)
        except StatementTimeout:
            raise
        except Exception as error:
            error.add_note(f"Statement {statement_id} goes on; client.sql.result(id) waits for it again.")
            raise
        except BaseException:  # Ctrl-C, or the task was cancelled
            with sheltered(_GOODBYE):
                self._say_goodbye(statement_id)
            raise
        if not has_succeeded(answer):
            raise self._client.settings.error_type(StatementFailed).of(answer)
        return StatementResult(self._client, answer)

    def _look(self, statement_id: str, deadline: float) -> m.StatementResult | None:
        """How a statement stands; None when the service did not tell within the caller's time."""
        limit = self._limit(deadline - time.monotonic(), _LEAST_LOOK)
        try:
            return self._client.send(operations.get(statement_id=statement_id), timeout=limit)
        except RequestTimeout:
            if limit == self._client.settings.timeouts.total:
                raise
            return None

    def _limit(self, left: float, least: float) -> float:
        return min(self._client.settings.timeouts.total, max(left, least))

    def _say_goodbye(self, statement_id: str) -> bool:
        """Cancel a statement, if it can be done; that it cannot hides nothing of what went wrong before."""
        try:
            self._client.send(operations.cancel(statement_id=statement_id), timeout=_GOODBYE, retries=1)
        except DovetailError:
            return False
        return True
