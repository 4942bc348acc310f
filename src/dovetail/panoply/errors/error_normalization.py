"""Errors of any library as one kind, with a code and the source they are of."""

from __future__ import annotations

import contextlib
import functools
import inspect
from collections.abc import AsyncGenerator, Callable, Generator, Mapping
from enum import Enum
from typing import Any, Final, NoReturn, ParamSpec, TypeVar, cast

from dovetail.panoply.errors.exceptions import DataSourceException
from dovetail.panoply.secrets import secret_values, without_secrets
from dovetail.runtime.plain import is_dict

P = ParamSpec("P")
R = TypeVar("R")
E = TypeVar("E", bound=type)

UNCLASSIFIED: Final[int] = 501
NOT_IN_REGISTRY: Final[int] = 506

ERROR_CODES_REGISTRY: Final[dict[int, str]] = {
    400: "Bad request",
    401: "Unauthorized",
    403: "Insufficient permissions",
    404: "Resource not found",
    408: "Timeout",
    422: "Parsing failed",
    429: "Rate limit reached",
    500: "Internal error",
    501: "Unclassified error",
    506: "The error itself could not be handled",
}
"""What each code means."""

EXCEPTIONS_REGISTRY: Final[dict[type[BaseException], int]] = {}
"""The code of each exception class that was given one with `set_internal_code`."""


class Phase(Enum):
    """What a source was doing when it failed.

    Source: Panoply Python SDK, errors.Phase

    Example:
        >>> from dovetail.panoply.errors import Phase
        >>> Phase.COLLECT.value
        'collect'
    """

    COLLECT = "collect"
    CONFIG = "config"


def set_internal_code(code: int) -> Callable[[E], E]:
    """Give an exception class a code; its subclasses have it too, unless they get one of their own.

    Args:
        code: One of `ERROR_CODES_REGISTRY`; with any other, errors of the class are reported with 506.

    Returns:
        The decorator.

    Raises:
        RuntimeError: What is decorated is no exception class.

    Source: Panoply Python SDK, errors.set_internal_code

    Example:
        >>> from dovetail.panoply.errors import set_internal_code
        >>> @set_internal_code(404)
        ... class NoSuchTable(Exception): ...
    """

    def register(kind: E) -> E:
        given = cast("object", kind)
        if not (isinstance(given, type) and issubclass(given, BaseException)):
            raise RuntimeError(f"set_internal_code({code}): {kind!r} is no exception class.")
        EXCEPTIONS_REGISTRY[given] = code
        return kind

    return register


def wrap_errors(phase: Phase) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Make every error of a function a `DataSourceException`, with the original as its cause.

    The source that it names is that of the first argument: a source dict, or a data source. What it lacks is None.
    ``retryable`` stays what the original says. An error that was wrapped already keeps what it knows and gets the phase
    of the outermost function. Coroutine functions and generators can be wrapped as well.

    Args:
        phase: What the function does.

    Returns:
        The decorator.

    Raises:
        DataSourceException: By the function, for whatever it raised.

    Source: Panoply Python SDK, errors.wrap_errors

    Example:
        >>> from dovetail.panoply.errors import DataSourceException, Phase, wrap_errors
        >>> @wrap_errors(Phase.CONFIG)
        ... def tables(source):
        ...     raise TimeoutError("the database does not answer")
        >>> try:
        ...     tables({"type": "postgres", "id": "p1"})
        ... except DataSourceException as error:
        ...     print(error, error.code, error.source_type, error.database_id)
        the database does not answer 501 postgres None
    """

    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        if inspect.iscoroutinefunction(function):

            @functools.wraps(function)
            async def awaited(*args: P.args, **kwargs: P.kwargs) -> Any:
                try:
                    return await function(*args, **kwargs)
                except Exception as error:
                    _raise_normal(error, phase, args, kwargs)

            return cast("Callable[P, R]", awaited)

        if inspect.isgeneratorfunction(function) or inspect.isasyncgenfunction(function):
            generated = _generated if inspect.isgeneratorfunction(function) else _generated_later
            return cast("Callable[P, R]", generated(function, phase))

        @functools.wraps(function)
        def wrapped(*args: P.args, **kwargs: P.kwargs) -> R:
            try:
                return function(*args, **kwargs)
            except Exception as error:
                _raise_normal(error, phase, args, kwargs)

        return wrapped

    return decorate


def _generated(function: Any, phase: Phase) -> Any:
    @functools.wraps(function)
    def generated(*args: Any, **kwargs: Any) -> Generator[Any, Any, Any]:
        items: Generator[Any, Any, Any] = function(*args, **kwargs)
        try:
            return (yield from items)
        except Exception as error:
            _raise_normal(error, phase, args, kwargs)

    return generated


def _generated_later(function: Any, phase: Phase) -> Any:
    @functools.wraps(function)
    async def generated(*args: Any, **kwargs: Any) -> AsyncGenerator[Any]:
        try:
            async for each in function(*args, **kwargs):
                yield each
        except Exception as error:
            _raise_normal(error, phase, args, kwargs)

    return generated


def code_of(kind: type[BaseException]) -> int:
    """The code of an exception class, or of the nearest class above it that has one.

    Args:
        kind: The class.

    Returns:
        501 when none has one, 506 when it is not in `ERROR_CODES_REGISTRY`.

    Example:
        >>> code_of(OSError)
        501
    """
    for base in kind.__mro__:
        if base in EXCEPTIONS_REGISTRY:
            code = EXCEPTIONS_REGISTRY[base]
            return code if code in ERROR_CODES_REGISTRY else NOT_IN_REGISTRY
    return UNCLASSIFIED


def _raise_normal(error: Exception, phase: Phase, args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> NoReturn:
    if isinstance(error, DataSourceException):
        error.phase = phase
        raise error
    source, options = _given(args, kwargs)
    kind = type(error)
    normal = DataSourceException(
        without_secrets(_words_of(error), secret_values(source, options)) or kind.__name__,
        code_of(kind),
        f"{kind.__module__}.{kind.__qualname__}",
        phase,
        source.get("type"),
        source.get("id"),
        source.get("database"),
    )
    # Foreign exceptions have it too when a source sets it on them.
    with contextlib.suppress(Exception):
        normal.retryable = bool(getattr(error, "retryable", True))
    raise normal from error


def _words_of(error: Exception) -> str:
    try:
        return str(error)
    except Exception:
        # What cannot even be shown must not hide behind a second error.
        return ""


def _given(args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
    """The source that a call is about and its options; empty where none can be found."""
    for each in (*args, kwargs.get("source")):
        if is_dict(each):
            return each, {}
        # A class is the first argument of ``list_resources``; the source follows.
        source = None if isinstance(each, type) else getattr(each, "source", None)
        if is_dict(source):
            options = getattr(each, "options", None)
            return source, options if is_dict(options) else {}
    return {}, {}
