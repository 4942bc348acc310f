"""How statements end that do not succeed."""

from __future__ import annotations


class StatementError(Exception):
    """A statement failed.

    Attributes:
        error_class: The kind of failure, such as `TABLE_OR_VIEW_NOT_FOUND`.
        message: The whole message, the error class in brackets before it.
        sql_state: The SQLSTATE.
        code: The failure as the REST API groups it.
    """

    def __init__(self, error_class: str, message: str, sql_state: str, code: str = "BAD_REQUEST") -> None:
        super().__init__(message)
        self.error_class = error_class
        self.message: str = f"[{error_class}] {message} SQLSTATE: {sql_state}"
        self.sql_state = sql_state
        self.code = code


class Interrupted(Exception):
    """A statement was cancelled, or took longer than it may."""
