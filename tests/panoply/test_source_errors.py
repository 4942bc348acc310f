"""The exceptions of sources, and errors of any library as one kind."""

from __future__ import annotations

import asyncio
import json
import pickle
from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest

from dovetail.panoply import errors
from dovetail.panoply.datasource import DataSource
from dovetail.panoply.errors import (
    DataSourceException,
    IncorrectParamError,
    PanoplyException,
    Phase,
    TokenValidationException,
    error_normalization,
    exceptions,
    set_internal_code,
    wrap_errors,
)
from dovetail.runtime.errors import DovetailError

SOURCE = {"type": "crm", "id": "s1", "database": "db1"}


class Source(DataSource):
    """One that fails as it is told."""

    def read(self, batch_size: int | None = None) -> Any:
        return self.failing(self.options["error"])

    @wrap_errors(Phase.COLLECT)
    def failing(self, error: Exception) -> Any:
        """Say nothing, and fail."""
        raise error

    @classmethod
    @wrap_errors(Phase.CONFIG)
    def list_resources(cls, source: dict[str, Any], options: dict[str, Any] | None = None) -> Any:
        raise OSError("no tables")


@pytest.fixture(autouse=True)
def codes() -> Iterator[None]:
    """No code outlives its test."""
    before = dict(error_normalization.EXCEPTIONS_REGISTRY)
    yield
    error_normalization.EXCEPTIONS_REGISTRY.clear()
    error_normalization.EXCEPTIONS_REGISTRY.update(before)


def wrapped(error: Exception, source: dict[str, Any] | None = None) -> DataSourceException:
    with pytest.raises(DataSourceException) as caught:
        Source(SOURCE if source is None else source, {"error": error}).read()
    return caught.value


def test_the_exceptions_are_where_sources_import_them_from() -> None:
    for name in ("PanoplyException", "TokenValidationException", "IncorrectParamError", "DataSourceException"):
        assert getattr(errors, name) is getattr(exceptions, name)
        assert issubclass(getattr(errors, name), DovetailError)
    assert error_normalization.wrap_errors is wrap_errors


def test_a_panoply_exception_keeps_what_it_is_given() -> None:
    assert PanoplyException().args == (None,)
    assert PanoplyException().retryable is True
    assert PanoplyException({"a": 1}, retryable=False).args == ({"a": 1},)
    assert PanoplyException("gone", False).retryable is False
    assert str(PanoplyException("gone")) == PanoplyException("gone").message == "gone"
    assert str(PanoplyException({"a": 1})) == "{'a': 1}"
    assert str(PanoplyException()) == PanoplyException().message == ""


def test_the_tree_is_as_sources_expect_it() -> None:
    assert issubclass(TokenValidationException, PanoplyException)
    assert not issubclass(IncorrectParamError, PanoplyException)
    assert not issubclass(DataSourceException, PanoplyException)


@pytest.mark.parametrize(
    "error",
    [
        PanoplyException("gone", retryable=False),
        TokenValidationException(OSError("refused"), "no token", retryable=False),
        IncorrectParamError("port"),
        DataSourceException("gone", 404, "x.Y", Phase.COLLECT, "crm", "s1", "db"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_exceptions_survive_pickling(error: Any) -> None:
    copy = pickle.loads(pickle.dumps(error))

    assert (type(copy), copy.args, copy.retryable) == (type(error), error.args, error.retryable)
    assert {name: repr(value) for name, value in vars(copy).items()} == {
        name: repr(value) for name, value in vars(error).items()
    }


def test_an_error_is_normalised_with_its_source_and_the_original_as_its_cause() -> None:
    original = OSError("refused")

    error = wrapped(original)

    assert (str(error), error.code, error.exception_cls, error.phase) == (
        "refused",
        501,
        "builtins.OSError",
        Phase.COLLECT,
    )
    assert (error.source_type, error.source_id, error.database_id) == ("crm", "s1", "db1")
    assert error.__cause__ is original
    assert error.created_at.tzinfo is None


def test_an_error_without_words_is_called_by_its_class() -> None:
    assert str(wrapped(PanoplyException())) == "PanoplyException"
    assert str(wrapped(ValueError())) == "ValueError"


def test_what_the_source_lacks_does_not_hide_the_error() -> None:
    error = wrapped(OSError("refused"), source={})

    assert (str(error), error.source_type, error.source_id, error.database_id) == ("refused", None, None, None)


@pytest.mark.parametrize("call", [lambda function: function(SOURCE), lambda function: function(source=SOURCE)])
def test_the_source_may_be_the_first_argument_or_one_by_name(call: Any) -> None:
    @wrap_errors(Phase.CONFIG)
    def tables(source: dict[str, Any]) -> None:
        raise OSError("refused")

    with pytest.raises(DataSourceException) as caught:
        call(tables)

    assert (caught.value.source_type, caught.value.phase) == ("crm", Phase.CONFIG)


def test_the_source_of_a_class_method_follows_the_class() -> None:
    with pytest.raises(DataSourceException) as caught:
        Source.list_resources(SOURCE)

    assert caught.value.source_id == "s1"


def test_a_function_without_any_source_is_wrapped_too() -> None:
    @wrap_errors(Phase.CONFIG)
    def version() -> None:
        raise OSError("refused")

    with pytest.raises(DataSourceException, match="refused"):
        version()


@pytest.mark.parametrize("retryable", [True, False])
def test_what_an_error_says_of_trying_again_survives(retryable: bool) -> None:
    foreign = OSError("refused")
    vars(foreign)["retryable"] = retryable

    assert wrapped(PanoplyException("gone", retryable=retryable)).retryable is retryable
    assert wrapped(foreign).retryable is retryable
    assert wrapped(OSError("refused")).retryable is True


def test_codes_go_by_class_and_are_inherited() -> None:
    @set_internal_code(404)
    class Missing(Exception):
        pass

    class MissingTable(Missing):
        pass

    @set_internal_code(429)
    class Slower(Missing):
        pass

    @set_internal_code(999)
    class Odd(Exception):
        pass

    assert [wrapped(kind()).code for kind in (Missing, MissingTable, Slower, Odd, KeyError)] == [
        404,
        404,
        429,
        506,
        501,
    ]


@pytest.mark.parametrize("thing", [int, len])
def test_only_exception_classes_have_codes(thing: Any) -> None:
    with pytest.raises(RuntimeError, match="no exception class"):
        set_internal_code(404)(thing)


def test_an_error_that_was_normalised_keeps_what_it_knows_and_gets_the_outermost_phase() -> None:
    inner = DataSourceException("gone", 404, "x.Y", Phase.CONFIG, "a", "b", "c")

    error = wrapped(inner)

    assert error is inner
    assert (error.code, error.source_type, error.phase) == (404, "a", Phase.COLLECT)


def test_a_wrapped_function_keeps_its_name_and_a_coroutine_function_stays_one() -> None:
    @wrap_errors(Phase.COLLECT)
    async def fetch(source: dict[str, Any]) -> None:
        raise OSError("refused")

    assert Source.failing.__name__ == "failing"
    assert Source.failing.__doc__ == "Say nothing, and fail."
    with pytest.raises(DataSourceException, match="refused"):
        asyncio.run(fetch(SOURCE))


def test_what_ends_the_program_passes() -> None:
    @wrap_errors(Phase.COLLECT)
    def stop() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        stop()


def test_secrets_of_the_source_are_masked_in_the_message() -> None:
    source = {"password": "correct horse", "tunnel": {"privateKey": "-----BEGIN KEY"}, "host": "db.example.com"}

    error = wrapped(OSError("db.example.com: wrong password correct horse or correct+horse"), source=source)

    assert str(error) == "db.example.com: wrong password ******** or ********"


def test_secrets_are_masked_however_they_are_written() -> None:
    key = "-----BEGIN KEY-----\nbattery-staple-battery\n-----END KEY-----"
    source = {"privateKey": key, "db_pass": "cor\"rect'", "pwd": 12_345_678, "bypass": "mountain"}
    told = f"{source!r} {json.dumps(source)} line battery-staple-battery over the mountain"

    masked = str(wrapped(OSError(told), source=source))

    assert not [part for part in ("battery", "rect", "12345678") if part in masked]
    assert masked.endswith("line ******** over the mountain")


def test_generators_are_wrapped_too() -> None:
    @wrap_errors(Phase.COLLECT)
    def rows(source: dict[str, Any]) -> Iterator[int]:
        yield 1
        raise LookupError("gone")

    @wrap_errors(Phase.COLLECT)
    async def rows_later(source: dict[str, Any]) -> AsyncIterator[int]:
        yield 2
        raise LookupError("gone")

    async def all_later() -> None:
        async for each in rows_later(SOURCE):
            taken.append(each)  # noqa: PERF401 - what comes before the error counts

    taken: list[int] = []
    with pytest.raises(DataSourceException, match="gone") as caught:
        taken.extend(rows(SOURCE))
    assert caught.value.source_id == "s1"
    with pytest.raises(DataSourceException, match="gone"):
        asyncio.run(all_later())
    assert taken == [1, 2]


def test_an_error_that_cannot_be_shown_is_called_by_its_class() -> None:
    class Mute(Exception):
        @property
        def retryable(self) -> bool:
            raise KeyError("retryable")

        def __str__(self) -> str:
            raise RuntimeError("no words")

    error = wrapped(Mute())

    assert (str(error), error.retryable) == ("Mute", True)
