"""What became of one of many: a value, or the error that came in its place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final, Generic, Literal, TypeVar

from dovetail.sds.errors import InputError

T = TypeVar("T")
D = TypeVar("D")


class Unset:
    """The type of nothing given; there is one such value, and it counts as false."""

    _instance: Unset | None = None

    def __new__(cls) -> Unset:
        """The one there is."""
        if cls._instance is None:
            cls._instance = super().__new__(cls)
        return cls._instance

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "<unset>"


_UNSET: Final = Unset()


class Result(Generic[T]):
    """A value, or the error that came in its place.

    It is true when it holds a value. Calling it gives the value, or raises the error.

    Args:
        value: The value.
        exception: The error.
        error_info: What else is known of the error.

    Raises:
        InputError: Not exactly one of value and error is given, an error is given as value, or ``error_info`` goes with
            a value; it is a ``ValueError`` too.

    Example:
        >>> from dovetail.sds import Result
        >>> results = [Result(value=1), Result(exception=OSError("no such file"))]
        >>> [result() for result in results if result]
        [1]
        >>> results[1].value_or(0)
        0
    """

    __slots__ = ("_error", "_info", "_value")

    def __init__(
        self,
        *,
        value: T | Unset = _UNSET,
        exception: Exception | Unset = _UNSET,
        error_info: Mapping[str, object] | None = None,
    ) -> None:
        if isinstance(value, Unset) == isinstance(exception, Unset):
            raise _refused("value and exception: exactly one of them makes a result.", "value")
        if isinstance(value, BaseException):
            raise _refused("value: an error is no value.", "value", "Give it as exception=.")
        if not _is_error(exception) and not isinstance(exception, Unset):
            raise _refused(f"exception: {exception!r} is none.", "exception")
        if error_info is not None and isinstance(exception, Unset):
            raise _refused("error_info: a value has none.", "error_info")
        self._value = value
        self._error = exception
        self._info: dict[str, object] = dict(error_info or {})

    @property
    def value(self) -> T:
        """The value.

        Raises:
            Exception: There is an error in its place.
        """
        return self.unwrap()

    @property
    def exception(self) -> Exception | None:
        """The error; None where there is a value."""
        return None if isinstance(self._error, Unset) else self._error

    @property
    def error_info(self) -> dict[str, object]:
        """What else is known of the error; empty for a value."""
        return self._info

    def unwrap(self) -> T:
        """The value.

        Returns:
            The value.

        Raises:
            Exception: There is an error in its place.

        Example:
            >>> Result(value=1).unwrap()
            1
        """
        if not isinstance(self._error, Unset):
            raise self._error
        assert not isinstance(self._value, Unset)
        return self._value

    def __call__(self) -> T:
        """The value, or the error raised."""
        return self.unwrap()

    def value_or(self, default: D) -> T | D:
        """The value, or something else where there is an error.

        Args:
            default: What else.

        Returns:
            One of them; nothing is raised.

        Example:
            >>> Result(exception=OSError("no such file")).value_or(0)
            0
        """
        return default if isinstance(self._value, Unset) else self._value

    def exception_or(self, default: D) -> Exception | D:
        """The error, or something else where there is a value.

        Args:
            default: What else.

        Returns:
            One of them; nothing is raised.

        Example:
            >>> Result(value=1).exception_or("no error")
            'no error'
        """
        return default if isinstance(self._error, Unset) else self._error

    def __bool__(self) -> bool:
        return isinstance(self._error, Unset)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Result):
            return NotImplemented
        return (self._value, self._error, self._info) == (other._value, other._error, other._info)

    def __repr__(self) -> str:
        if isinstance(self._error, Unset):
            return f"Result(value={self._value!r})"
        return f"Result(exception={self._error!r}{f', error_info={self._info!r}' if self._info else ''})"

    def __reduce__(self) -> tuple[Any, ...]:
        return _restored, (type(self), self._value, self._error, self._info)


def _restored(cls: type[Result[Any]], value: Any, error: Any, info: dict[str, object]) -> Result[Any]:
    return cls(value=value) if isinstance(error, Unset) else cls(exception=error, error_info=info)


def _is_error(given: object) -> bool:
    return isinstance(given, Exception)


def _refused(message: str, at: str, remedy: str = "") -> InputError:
    return InputError(message, at=at, remedy=remedy)


def process_upload_results(
    upload_results: Iterable[Result[Any]], *, verbose: bool = False, raise_on_error: bool = False
) -> bool:
    """Whether all of an upload went well; also when there was nothing left to upload.

    Args:
        upload_results: What the upload gave.
        verbose: Whether to log what failed.
        raise_on_error: Whether to raise the first failure.

    Raises:
        Exception: The first failure, where it is to be raised.
    """
    failures = [result.exception for result in upload_results if result.exception is not None]
    if failures and verbose:
        import logging

        for failure in failures:
            logging.getLogger("dovetail.sds").error("%s", failure)
    if failures and raise_on_error:
        raise failures[0]
    return not failures
