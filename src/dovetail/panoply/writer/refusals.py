"""What an error of the queue means for the messages: by its code, in the spellings of SQS and of its emulators."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

import msgspec

if TYPE_CHECKING:
    from dovetail.panoply.writer.transport import Refusal
    from dovetail.runtime.errors import ApiError

_BY_CODE: Final[dict[str, Refusal]] = {
    **dict.fromkeys(
        (
            "InternalError",
            "InternalFailure",
            "InternalServerError",
            "InternalServiceError",
            "PriorRequestNotComplete",
            "RequestTimeout",
            "RequestTimeoutException",
            "ServiceUnavailable",
            "ServiceUnavailableException",
        ),
        "passing",
    ),
    **dict.fromkeys(
        (
            "BandwidthLimitExceeded",
            "KMS.ThrottlingException",
            "KmsThrottled",
            "OverLimit",
            "RequestLimitExceeded",
            "RequestThrottled",
            "RequestThrottledException",
            "SlowDown",
            "Throttling",
            "ThrottledException",
            "ThrottlingException",
            "TooManyRequestsException",
        ),
        "throttled",
    ),
    **dict.fromkeys(("BatchRequestTooLong", "TooManyEntriesInBatchRequest"), "batch_too_long"),
    **dict.fromkeys(("MessageTooLong", "RequestEntityTooLarge"), "too_long"),
    **dict.fromkeys(
        ("InvalidMessageContents", "InvalidParameterValue", "InvalidParameterValueException"),
        "contents",
    ),
}
_NO_SUCH_OPERATION: Final = frozenset(
    {"InvalidAction", "NotImplemented", "UnknownOperation", "UnknownOperationException", "UnsupportedOperation"}
)
_LENGTH_WORDS: Final = ("shorter than", "too long", "too large", "longer than", "exceeds", "exceeded", "maximum")
_BY_STATUS: Final[dict[int, Refusal]] = {408: "passing", 413: "too_long", 425: "passing", 429: "throttled"}


class Told(NamedTuple):
    """What an error says of itself.

    Attributes:
        code: Its code, without a namespace; empty when it says none.
        message: In words.
    """

    code: str
    message: str


def told(error: ApiError) -> Told:
    """The code and the words of an error, be it in XML or in JSON, and in whoever's spelling."""
    facts: Any = getattr(error.body, "error", None)
    code, message = getattr(facts, "code", ""), getattr(facts, "message", "")
    if not isinstance(code, str) or not code:
        document = _json_object(error.raw)
        code, message = _text(document, "__type", "code", "Code"), _text(document, "message", "Message")
    if not code and error.headers is not None:
        headers = error.headers
        code = headers.get("x-amzn-query-error", "").partition(";")[0] or headers.get("x-amzn-errortype", "")
    return Told(plain_code(code), message if isinstance(message, str) else "")


def plain_code(code: str) -> str:
    """A code without what stands around it: a namespace, an address, the name of the service."""
    word = code.partition(":")[0].rpartition("#")[2].strip()
    return word.removeprefix("AWS.SimpleQueueService.")


def refusal_of(status: int, code: str, message: str, messages: int) -> Refusal:
    """What an error of a whole request means.

    Args:
        status: HTTP status.
        code: The code without its surroundings.
        message: What it says in words.
        messages: How many messages the request carried.
    """
    several = messages > 1
    if several and (code in _NO_SUCH_OPERATION or (not code and status == 501)):
        return "no_batches"
    found = _BY_CODE.get(code) or _BY_STATUS.get(status) or ("passing" if status >= 500 else "refused")
    if found == "contents" and any(word in message.lower() for word in _LENGTH_WORDS):
        found = "too_long"
    # Together they may be too long although none of them is.
    return "batch_too_long" if found == "too_long" and several and status == 413 else found


def _json_object(raw: bytes) -> dict[str, Any]:
    try:
        found: Any = msgspec.json.decode(raw)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}  # pyright: ignore[reportUnknownVariableType]


def _text(document: dict[str, Any], *names: str) -> str:
    return next((text for name in names if isinstance(text := document.get(name), str)), "")
