"""Spark's errors: their classes by status, what they tell, and that they are the runtime's errors too."""

from __future__ import annotations

import pickle
from typing import Any

import pytest

from dovetail.runtime import errors as runtime
from dovetail.runtime.headers import Headers
from dovetail.spark import errors
from dovetail.spark.error_causes import ApiErrorCause, ErrorMessage
from dovetail.spark.errors import (
    SPARK_ERROR_TYPES,
    RetryTimeoutError,
    SparkApiError,
    SparkError,
    SparkInputError,
    SparkSdkError,
    UnknownApiError,
    api_error_type,
)

NAMES = {
    400: "BadRequestError",
    401: "UnauthorizedError",
    403: "ForbiddenError",
    404: "NotFoundError",
    409: "ConflictError",
    415: "UnsupportedMediaTypeError",
    422: "UnprocessableEntityError",
    429: "RateLimitError",
    500: "InternalServerError",
    502: "UnknownApiError",
    503: "ServiceUnavailableError",
    504: "GatewayTimeoutError",
    418: "UnknownApiError",
}


@pytest.mark.parametrize(("status", "name"), NAMES.items())
def test_each_status_has_its_class(status: int, name: str) -> None:
    error = SparkError.api(status, {"message": "no", "cause": {"x": 1}})
    assert (error.name, error.message, error.status, error.cause) == (name, "no", status, {"x": 1})
    assert type(error) is getattr(errors, name)
    assert type(error) is api_error_type(status)
    assert isinstance(error, SparkApiError)
    assert isinstance(error, runtime.ApiError)


def _api_error() -> SparkApiError:
    return api_error_type(404)(
        "404 Not Found",
        status=404,
        headers=Headers([("content-type", "application/json"), ("set-cookie", "hunter2")]),
        raw=b'{"code":"SERVICE_NOT_FOUND"}',
        body={"code": "SERVICE_NOT_FOUND"},
        request="POST https://excel.us.coherent.global/t/api/v4/execute",
        request_id="rid",
        attempts=2,
    )


def test_an_api_error_tells_request_and_answer_without_credentials() -> None:
    error = _api_error()
    cause = error.cause
    assert isinstance(cause, ApiErrorCause)
    assert cause.request.method == "POST"
    assert cause.request.url == "https://excel.us.coherent.global/t/api/v4/execute"
    assert cause.request.headers == {"x-request-id": "rid"}
    assert cause.response is not None
    assert cause.response.body == error.details == '{"code":"SERVICE_NOT_FOUND"}'
    assert "hunter2" not in str(error.to_dict())
    assert error.to_dict()["status"] == 404
    assert error.request_id == "rid"


@pytest.mark.parametrize(("plain", "ours"), SPARK_ERROR_TYPES.items())
def test_every_runtime_error_has_a_spark_class_with_the_same_constructor(
    plain: type[runtime.DovetailError], ours: type[SparkError]
) -> None:
    assert issubclass(ours, plain)
    assert issubclass(ours, SparkSdkError)
    assert vars(plain("text")).items() <= vars(ours("text")).items()
    assert ours("text").message == str(ours("text")) == "text"


def test_no_kind_of_runtime_error_is_forgotten() -> None:
    kinds: set[type[Any]] = {
        kind for kind in vars(runtime).values() if isinstance(kind, type) and issubclass(kind, runtime.DovetailError)
    }
    assert kinds - set(SPARK_ERROR_TYPES) == {runtime.DovetailError, runtime.ApiError, runtime.DeclaredError}


@pytest.mark.parametrize(
    "error",
    [
        _api_error(),
        UnknownApiError("odd", 418),
        SparkInputError("bad", value=[1], at="uri", remedy="do this"),
        RetryTimeoutError("late", cause="job", retries=3, interval=0.5),
        errors.SparkConnectError("refused", sent=False, request="GET http://h/", request_id="rid", attempts=3),
        errors.SparkStreamError("cut", last_event_id="7", request="GET http://h/"),
        errors.SparkDecodeError("html", status=200, raw=b"<p>", path="$", request="GET http://h/"),
        errors.SparkCredentialError("none", cause="file"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_errors_survive_pickling(error: SparkError) -> None:
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is type(error)
    assert again.to_dict() == error.to_dict()
    assert vars(again) == vars(error)


def test_input_errors_carry_the_offending_value() -> None:
    error = SparkInputError("timeout: -1 is negative.", value=-1, at="timeout", remedy="Give milliseconds.")
    assert (error.cause, error.value, error.at) == (-1, -1, "timeout")
    assert error.message == "timeout: -1 is negative. Give milliseconds."
    assert isinstance(error, ValueError)
    assert error.to_dict().keys() == {"name", "message", "cause", "timestamp"}


def test_errors_can_be_made_from_a_message_object() -> None:
    message = ErrorMessage.from_dict({"message": "m", "cause": "c"})
    assert (SparkSdkError(message).message, SparkSdkError(message).cause) == ("m", "c")
    assert SparkApiError.when(409, message).name == "ConflictError"
    assert SparkError.sdk("m", "c").to_dict()["cause"] == "c"
    assert SparkError("m").details == ""


def test_a_polling_error_tells_how_long_it_tried() -> None:
    error = RetryTimeoutError("late", retries=3, interval=0.5)
    assert error.to_dict()["retries"] == 3
    assert error.to_dict()["interval"] == 0.5
    assert not isinstance(error, runtime.TransportError)
