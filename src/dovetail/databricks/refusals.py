"""What refusals mean, and which of them pass: the services' own ways of saying no."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dovetail.runtime.dialect import Dialect, Hint, Refusal

if TYPE_CHECKING:
    from dovetail.runtime.headers import Headers

# Patterns are compiled when something is refused: a client is ready sooner without them.

_LEGACY_LOOKUPS: Final = {
    "clusters_get": r"Cluster .* does not exist",
    "jobs_get": r"Job .* does not exist",
    "jobs_get_run": r"Run .* does not exist|Run: .* in job: .* doesn't exist",
}
"""Lookups that answer 400 INVALID_PARAMETER_VALUE when there is no such thing, and their messages."""

_UNPROCESSED: Final = "|".join(
    (
        r"com\.databricks\.backend\.manager\.util\.UnknownWorkerEnvironmentException",
        "does not have any associated worker environments",
        "There is no worker environment with id",
        "Unknown worker environment",
        "worker env .* not found",
        "Worker environment not ready",
        "ClusterNotReadyException",
        "RPC token bucket limit has been exceeded",
    )
)
"""Messages of servers that did not begin with what they were asked to do."""

_PASSING: Final = "Unexpected error|Please try again later or try a faster operation|Timed out after|deadline exceeded"
"""Messages of servers that may have done it."""

_PRIVATE_LINK: Final = "/login.html?error=private-link-validation-error"


class DatabricksDialect(Dialect):
    """How the services of Databricks say no."""

    def refusal(self, operation: str, status: int, headers: Headers, raw: bytes) -> Refusal:
        """The class of a refusal, by its code and its status."""
        from dovetail.databricks import errors
        from dovetail.databricks.error_bodies import read

        if status < 400 and self.refuses_at(headers.get("location", "")):
            text = "the workspace is reached by a private endpoint, and this machine is not in its network"
            return Refusal(errors.PrivateLinkError, 403, text)
        said = read(status, raw)
        kind = errors.error_type(status, said.code)
        lookup = _LEGACY_LOOKUPS.get(operation)
        if lookup is not None and said.code == "INVALID_PARAMETER_VALUE" and re.search(lookup, said.message):
            kind = errors.ResourceDoesNotExist
        text = f"{said.code}: {said.message}" if said.code else said.message
        return Refusal(kind, status, text)

    def hint(self, status: int, raw: bytes) -> Hint | None:
        """503 and the messages of passing failures; how long to wait, where the details say it."""
        from dovetail.databricks.error_bodies import read

        said = read(status, raw)
        retry = said.typed_details.retry_info if said.details else None
        wait = retry.seconds if retry is not None else None
        if status == 503 or re.search(_UNPROCESSED, said.message):
            return Hint(passing=True, unprocessed=True, wait=wait)
        return Hint(passing=re.search(_PASSING, said.message) is not None, wait=wait)

    def refuses_at(self, location: str) -> bool:
        """Whether it is the login page for those outside a private network."""
        return _PRIVATE_LINK in location


DIALECT: Final = DatabricksDialect()
