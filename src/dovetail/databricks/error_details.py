"""The details of a refusal, typed: what the services tell in the form of ``google.rpc``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, Final, cast

import msgspec

_DURATION: Final = re.compile(r"(\d+(?:\.\d+)?)s")


class ErrorInfo(msgspec.Struct, frozen=True):
    """Why it failed, for programs."""

    reason: str = ""
    domain: str = ""
    metadata: dict[str, str] = {}


class RequestInfo(msgspec.Struct, frozen=True):
    """Which request failed, for the provider's support."""

    request_id: str = ""
    serving_data: str = ""


class RetryInfo(msgspec.Struct, frozen=True):
    """When to try again.

    Attributes:
        retry_delay: How long to wait, such as ``42.5s``.
    """

    retry_delay: str = ""

    @property
    def seconds(self) -> float | None:
        """How long to wait, in seconds; None when it does not say."""
        found = _DURATION.fullmatch(self.retry_delay)
        return None if found is None else float(found[1])


class DebugInfo(msgspec.Struct, frozen=True):
    """Where it failed on the server."""

    stack_entries: tuple[str, ...] = ()
    detail: str = ""


class QuotaViolation(msgspec.Struct, frozen=True):
    """A limit that was hit."""

    subject: str = ""
    description: str = ""


class QuotaFailure(msgspec.Struct, frozen=True):
    """Limits that were hit."""

    violations: tuple[QuotaViolation, ...] = ()


class PreconditionViolation(msgspec.Struct, frozen=True):
    """A condition that was not met."""

    type: str = ""
    subject: str = ""
    description: str = ""


class PreconditionFailure(msgspec.Struct, frozen=True):
    """Conditions that were not met."""

    violations: tuple[PreconditionViolation, ...] = ()


class FieldViolation(msgspec.Struct, frozen=True):
    """A field that is wrong."""

    field: str = ""
    description: str = ""


class BadRequestInfo(msgspec.Struct, frozen=True):
    """Fields that are wrong."""

    field_violations: tuple[FieldViolation, ...] = ()


class ResourceInfo(msgspec.Struct, frozen=True):
    """The thing that it is about."""

    resource_type: str = ""
    resource_name: str = ""
    owner: str = ""
    description: str = ""


class HelpLink(msgspec.Struct, frozen=True):
    """Where to read more."""

    description: str = ""
    url: str = ""


class Help(msgspec.Struct, frozen=True):
    """Where to read more."""

    links: tuple[HelpLink, ...] = ()


class ErrorDetails(msgspec.Struct, frozen=True, repr_omit_defaults=True):
    """The details of a refusal.

    Attributes:
        error_info: Why it failed.
        request_info: Which request failed.
        retry_info: When to try again.
        debug_info: Where it failed on the server.
        quota_failure: Limits that were hit.
        precondition_failure: Conditions that were not met.
        bad_request: Fields that are wrong.
        resource_info: The thing that it is about.
        help: Where to read more.
        unknown: Details of other kinds, as they came.
    """

    error_info: ErrorInfo | None = None
    request_info: RequestInfo | None = None
    retry_info: RetryInfo | None = None
    debug_info: DebugInfo | None = None
    quota_failure: QuotaFailure | None = None
    precondition_failure: PreconditionFailure | None = None
    bad_request: BadRequestInfo | None = None
    resource_info: ResourceInfo | None = None
    help: Help | None = None
    unknown: tuple[Any, ...] = ()


_KINDS: Final[dict[str, tuple[str, type[msgspec.Struct]]]] = {
    "ErrorInfo": ("error_info", ErrorInfo),
    "RequestInfo": ("request_info", RequestInfo),
    "RetryInfo": ("retry_info", RetryInfo),
    "DebugInfo": ("debug_info", DebugInfo),
    "QuotaFailure": ("quota_failure", QuotaFailure),
    "PreconditionFailure": ("precondition_failure", PreconditionFailure),
    "BadRequest": ("bad_request", BadRequestInfo),
    "ResourceInfo": ("resource_info", ResourceInfo),
    "Help": ("help", Help),
}


def details_of(items: Iterable[Any]) -> ErrorDetails:
    """Details by their kinds; what has no known kind, or does not fit it, is kept as it came.

    Example:
        >>> details_of([{"@type": "type.googleapis.com/google.rpc.RetryInfo", "retry_delay": "1.5s"}])
        ErrorDetails(retry_info=RetryInfo(retry_delay='1.5s'))
    """
    found: dict[str, Any] = {}
    unknown: list[Any] = []
    for item in items:
        kind = str(cast("Mapping[str, Any]", item).get("@type")) if isinstance(item, Mapping) else ""
        name, struct = _KINDS.get(kind.rpartition("google.rpc.")[2], ("", msgspec.Struct))
        if name and name not in found:
            try:
                found[name] = msgspec.convert(item, struct)
                continue
            except msgspec.ValidationError:
                pass  # kept as it came
        unknown.append(item)
    return ErrorDetails(**found, unknown=tuple(unknown))
