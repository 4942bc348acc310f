"""A result is a value, or the error that came in its place."""

from __future__ import annotations

import pickle
from typing import Any

import pytest

from dovetail.sds import Result, errors
from dovetail.sds.result import Unset


def test_a_result_with_a_value_is_true_and_gives_it() -> None:
    result = Result(value=3)

    assert result
    assert (result(), result.unwrap(), result.value, result.value_or(4)) == (3, 3, 3, 3)
    assert result.exception_or(None) is None
    assert result.error_info == {}


@pytest.mark.parametrize("value", [None, 0, "", []])
def test_any_value_is_a_success(value: object) -> None:
    result = Result(value=value)

    assert result
    assert result() == value


def test_a_result_with_an_error_is_false_and_raises_it_as_it_was() -> None:
    error = errors.ServiceError("down", status=503)
    result: Result[int] = Result(exception=error, error_info={"path": "a.h5"})

    assert not result
    for ask in (result, result.unwrap, lambda: result.value):
        with pytest.raises(errors.ServiceError) as caught:
            ask()
        assert caught.value is error
    assert result.value_or(4) == 4
    assert (result.exception, result.exception_or(None)) == (error, error)
    assert result.error_info == {"path": "a.h5"}


@pytest.mark.parametrize(
    "arguments",
    [
        {},
        {"value": 1, "exception": OSError()},
        {"value": OSError()},
        {"exception": "no error"},
        {"value": 1, "error_info": {}},
        {"error_info": {}},
    ],
)
def test_a_result_is_one_of_the_two(arguments: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"value|exception|error_info"):
        Result(**arguments)


def test_results_come_back_from_other_processes() -> None:
    good, bad = pickle.loads(pickle.dumps((Result(value=1), Result(exception=errors.NetworkError("gone")))))

    assert good == Result(value=1)
    with pytest.raises(errors.NetworkError, match="gone"):
        bad()


def test_a_result_shows_what_it_holds() -> None:
    assert repr(Result(value=1)) == "Result(value=1)"
    failed: Result[int] = Result(exception=OSError("x"))

    assert repr(failed) == "Result(exception=OSError('x'))"


def test_nothing_given_is_one_thing_and_false() -> None:
    assert Unset() is Unset()
    assert not Unset()
    assert pickle.loads(pickle.dumps(Unset())) is Unset()


def test_results_are_where_programs_import_them_from() -> None:
    from dovetail.sds.errors import Result as FromErrors

    assert FromErrors is Result


def test_an_upload_is_judged_by_its_failures_alone(caplog: pytest.LogCaptureFixture) -> None:
    good, bad = Result(value=1), Result[int](exception=errors.NetworkError("gone"))

    assert errors.process_upload_results([good], verbose=True, raise_on_error=True)
    assert errors.process_upload_results([], verbose=True, raise_on_error=True)
    assert not errors.process_upload_results([good, bad], verbose=True, raise_on_error=False)
    assert "gone" in caplog.text
    with pytest.raises(errors.NetworkError):
        errors.process_upload_results([good, bad], verbose=False, raise_on_error=True)
