"""What the queue refuses, by the names that its two protocols have for it."""

from __future__ import annotations

from typing import Final

import attrs

from dovetail.sandbox.message import Refusal

_OLD: Final = "AWS.SimpleQueueService."


@attrs.frozen
class Kind:
    """A kind of refusal.

    Attributes:
        shape: Its name in the JSON protocol.
        code: Its name in the query protocol.
        is_senders: Whether it is the sender's fault.
    """

    shape: str
    code: str
    status: int
    is_senders: bool = True


def _old(shape: str, code: str = "", status: int = 400) -> Kind:
    return Kind(shape, _OLD + (code or shape), status)


KINDS: Final = (
    _old("QueueDoesNotExist", "NonExistentQueue"),
    Kind("QueueNameExists", "QueueAlreadyExists", 400),
    _old("BatchEntryIdsNotDistinct"),
    _old("BatchRequestTooLong"),
    _old("EmptyBatchRequest"),
    _old("InvalidBatchEntryId"),
    _old("TooManyEntriesInBatchRequest"),
    _old("UnsupportedOperation"),
    _old("PurgeQueueInProgress", status=403),
    Kind("InvalidMessageContents", "InvalidMessageContents", 400),
    Kind("InvalidParameterValue", "InvalidParameterValue", 400),
    Kind("InvalidAttributeName", "InvalidAttributeName", 400),
    Kind("InvalidAttributeValue", "InvalidAttributeValue", 400),
    Kind("MissingParameter", "MissingParameter", 400),
    Kind("MissingAction", "MissingAction", 400),
    Kind("InvalidAction", "InvalidAction", 400),
    Kind("ReceiptHandleIsInvalid", "ReceiptHandleIsInvalid", 400),
    Kind("InvalidAddress", "InvalidAddress", 404),
    Kind("InvalidSecurity", "InvalidSecurity", 403),
    Kind("AccessDenied", "AccessDenied", 403),
    Kind("InvalidClientTokenId", "InvalidClientTokenId", 403),
    Kind("SignatureDoesNotMatch", "SignatureDoesNotMatch", 403),
    Kind("IncompleteSignature", "IncompleteSignature", 400),
    Kind("MissingAuthenticationToken", "MissingAuthenticationToken", 403),
    Kind("RequestThrottled", "RequestThrottled", 403),
    Kind("ThrottlingException", "ThrottlingException", 400),
    Kind("OverLimit", "OverLimit", 403),
    Kind("KmsThrottled", "KMS.ThrottlingException", 400),
    Kind("KmsAccessDenied", "KMS.AccessDeniedException", 400),
    Kind("KmsDisabled", "KMS.DisabledException", 400),
    Kind("KmsInvalidState", "KMS.InvalidStateException", 400),
    Kind("KmsInvalidKeyUsage", "KMS.InvalidKeyUsageException", 400),
    Kind("KmsNotFound", "KMS.NotFoundException", 400),
    Kind("KmsOptInRequired", "KMS.OptInRequired", 403),
    Kind("InternalError", "InternalError", 500, is_senders=False),
    Kind("InternalFailure", "InternalFailure", 500, is_senders=False),
    Kind("ServiceUnavailable", "ServiceUnavailable", 503, is_senders=False),
)
_BY_NAME: Final = {name: kind for kind in KINDS for name in (kind.code, kind.shape)}
_OF_THE_SERVER: Final = 500
_OF_OURS: Final = {
    "BAD_REQUEST": "InvalidParameterValue",
    "NOT_FOUND": "InvalidAddress",
    "METHOD_NOT_ALLOWED": "UnsupportedOperation",
    "INTERNAL_ERROR": "InternalError",
    "ANSWER_BREAKS_CONTRACT": "InternalError",
}
_OF_STATUS: Final = {403: "AccessDenied", 404: "InvalidAddress", 429: "ThrottlingException", 503: "ServiceUnavailable"}


def refused(name: str, message: str) -> Refusal:
    """A refusal of a known kind.

    Args:
        name: Its name in either protocol.
        message: What is wrong, and with what.
    """
    return Refusal(_BY_NAME[name].status, name, message)


def kind_of(refusal: Refusal) -> Kind:
    """The kind that a refusal is of; one that names none, such as a fault on order, has what fits its status."""
    code = _OF_OURS.get(refusal.code, refusal.code)
    if code in _BY_NAME:
        return attrs.evolve(_BY_NAME[code], status=refusal.status)
    is_senders = refusal.status < _OF_THE_SERVER
    if code and not code.isdecimal():
        return Kind(code, code, refusal.status, is_senders)
    name = _OF_STATUS.get(refusal.status, "InvalidParameterValue" if is_senders else "InternalError")
    return attrs.evolve(_BY_NAME[name], status=refusal.status)
