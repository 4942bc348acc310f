"""The exceptions of data sources."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from dovetail.runtime.errors import DovetailError


class PanoplyException(DovetailError):
    """A data source failed.

    Args:
        args: What happened; it is the only member of ``.args``.
        retryable: Whether the same call may succeed later. The runner does not try again when it is false.

    Attributes:
        retryable: As given.

    Source: Panoply Python SDK, errors.PanoplyException

    Example:
        >>> from dovetail.panoply import PanoplyException
        >>> PanoplyException("no such table", retryable=False).retryable
        False
    """

    def __init__(self, args: Any = None, retryable: bool = True) -> None:
        # Not DovetailError's: what is given is kept as it is, whether text or not.
        Exception.__init__(self, args)
        self.retryable = retryable

    @property
    def message(self) -> str:
        """The text of the error; empty when none was given."""
        return "" if self.args in ((), (None,)) else str(self.args[0])

    def __str__(self) -> str:
        return self.message


class TokenValidationException(PanoplyException):
    """A new access token could not be had, so there is no use in trying again with the old one.

    Args:
        original_error: Why.
        args: What happened.
        retryable: As for `PanoplyException`.

    Attributes:
        original_error: As given.

    Source: Panoply Python SDK, errors.TokenValidationException

    Example:
        >>> from dovetail.panoply import TokenValidationException
        >>> TokenValidationException(OSError("refused"), "no token", retryable=False).original_error
        OSError('refused')
    """

    def __init__(self, original_error: BaseException, args: Any = None, retryable: bool = True) -> None:
        super().__init__(args, retryable)
        self.original_error = original_error

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.original_error, *self.args), self.__dict__


class IncorrectParamError(DovetailError, ValueError):
    """A parameter of a source is missing or cannot be used; nothing was done with it.

    Args:
        msg: Which one, and what to give.

    Attributes:
        retryable: False: the same parameter fails every time.

    Source: Panoply Python SDK, errors.IncorrectParamError

    Example:
        >>> from dovetail.panoply.errors import IncorrectParamError
        >>> str(IncorrectParamError("port: '99999' is no port."))
        "port: '99999' is no port."
    """

    retryable: bool = False

    def __init__(self, msg: str = "A parameter of the source cannot be used.") -> None:
        super().__init__(msg)


class DataSourceException(DovetailError):
    """A failure of a data source with what is known of the source, as `wrap_errors` makes it.

    Args:
        message: What happened, in the words of the original error.
        code: A code of `ERROR_CODES_REGISTRY`.
        exception_cls: The original class, as ``module.Class``.
        phase: Whether data was collected or the source was set up.
        source_type: ``source["type"]``, when there is one.
        source_id: ``source["id"]``, when there is one.
        database_id: ``source["database"]``, when there is one.

    Attributes:
        created_at: The moment, UTC without a zone, as Panoply's own SDK has it.
        retryable: What the original error said; True when it said nothing.

    Source: Panoply Python SDK, errors.DataSourceException

    Example:
        >>> from dovetail.panoply.errors import DataSourceException, Phase
        >>> DataSourceException("gone", 404, "builtins.OSError", Phase.COLLECT, "crm", "s1", None).code
        404
    """

    def __init__(
        self,
        message: str,
        code: int,
        exception_cls: str,
        phase: Any,
        source_type: Any,
        source_id: Any,
        database_id: Any,
    ) -> None:
        super().__init__(message)
        self.code = code
        self.exception_cls = exception_cls
        self.phase = phase
        self.source_type = source_type
        self.source_id = source_id
        self.database_id = database_id
        self.created_at: datetime = datetime.now(UTC).replace(tzinfo=None)
        self.retryable: bool = True

    def __reduce__(self) -> tuple[Any, ...]:
        facts = (self.code, self.exception_cls, self.phase, self.source_type, self.source_id, self.database_id)
        return type(self), (*self.args, *facts), self.__dict__
