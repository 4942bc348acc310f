"""How SQL statements end that do not succeed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dovetail.runtime.errors import JobFailed, RequestTimeout, TransportError

if TYPE_CHECKING:
    from dovetail_api.databricks import models as m

_CLASS: Final = re.compile(r"\[([A-Z][A-Z0-9_.]*)\]")


class StatementFailed(JobFailed):
    """A statement failed, was cancelled, or its result is not kept any more.

    Attributes:
        answer: The answer that says so.
        statement_id: The statement's id.
        state: ``FAILED``, ``CANCELED`` or ``CLOSED``.
        error_code: The failure as the API groups it, such as ``BAD_REQUEST``; empty when it tells none.
        error_class: The failure as SQL names it, such as ``TABLE_OR_VIEW_NOT_FOUND``; empty when it tells none.
        sql_state: The SQLSTATE, such as ``42P01``; empty when it tells none.
    """

    statement_id: str
    state: str
    error_code: str
    error_class: str
    sql_state: str

    @classmethod
    def of(cls, answer: m.StatementResult) -> StatementFailed:
        """The error that an answer tells of."""
        status = answer.status or None
        error = (status.error or None) if status else None
        said = (error.message or "") if error else ""
        state = str((status.state or "") if status else "")
        state_text = {"CANCELED": "it was cancelled", "CLOSED": "its result is not kept any more"}.get(
            state, "it failed"
        )
        statement_id = answer.statement_id or ""
        sql_state = str((status.sql_state or "") if status else "")
        found = _CLASS.match(said)
        tail = f" SQLSTATE: {sql_state}" if sql_state and sql_state not in said else ""
        made = cls(f"Statement {statement_id}: {said or state_text}{tail}", answer=answer)
        made.statement_id = statement_id
        made.state = state
        made.error_code = str((error.error_code or "") if error else "")
        made.error_class = found[1] if found else ""
        made.sql_state = sql_state
        return made


class StatementTimeout(RequestTimeout):
    """A statement took longer than the caller would wait.

    Attributes:
        statement_id: The statement's id.
        cancelled: Whether the service took the request to end it; if not, it goes on.
    """

    statement_id: str
    cancelled: bool

    @classmethod
    def of(cls, statement_id: str, seconds: float, *, cancelled: bool) -> StatementTimeout:
        """The error after so many seconds."""
        fate = "it was cancelled" if cancelled else "it goes on, and client.sql.result(id) waits for it again"
        made = cls(f"Statement {statement_id} did not end within {seconds:g} seconds; {fate}.", sent=True)
        made.statement_id = statement_id
        made.cancelled = cancelled
        return made


class StatementLost(TransportError):
    """The connection broke while a statement was sent, so that nobody knows whether it runs.

    It is not sent a second time: the API has nothing by which it would know it again, so an INSERT could count twice.
    """

    @classmethod
    def of(cls, error: TransportError) -> StatementLost:
        """The error in place of that of the connection."""
        return cls(
            f"{error.message} The statement may be running, and was not sent again: it would run twice. "
            "Look at the query history before you do.",
            sent=True,
            request=error.request,
            request_id=error.request_id,
            attempts=error.attempts,
        )
