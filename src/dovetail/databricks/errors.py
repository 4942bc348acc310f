"""The errors of `dovetail.databricks`.

```
DatabricksError, also as APIError        the service refused                         (an ApiError)
├─ BadRequest 400                        InvalidParameterValue, InvalidState, IoError, MaxNotebookSizeExceeded,
│                                        MaxBlockSizeExceeded, MaxReadSizeExceeded, DirectoryNotEmpty,
│                                        LibraryInstallFailed, UnknownFormat
├─ Unauthenticated 401
├─ PermissionDenied 403, also as AuthorizationError       PrivateLinkError
├─ NotFound 404                          ResourceDoesNotExist, LibraryNotFound
├─ ResourceConflict 409                  Aborted, AlreadyExists → ResourceAlreadyExists
├─ TooManyRequests 429                   ResourceExhausted, RequestLimitExceeded
├─ Cancelled 499
├─ InternalError 500                     Unknown, DataLoss
├─ NotImplementedByService 501
├─ TemporarilyUnavailable 503
└─ DeadlineExceeded 504
ConfigError                              the settings cannot be used                 (an InvalidInput)
```

The error code decides the class, and where it says nothing the status does: the same code comes with different statuses
from different services. What is wrong on this side of the wire is the runtime's: `InvalidInput`, `CredentialError`,
`TransportError`, `DecodeError`, `JobFailed`. None holds a credential and all survive pickling.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dovetail.runtime.errors import ApiError, InvalidInput

if TYPE_CHECKING:
    from dovetail.databricks.error_bodies import Said
    from dovetail.databricks.error_details import ErrorDetails


class ConfigError(InvalidInput):
    """The settings of a client cannot be used: unknown, contradictory, or not enough to authenticate with."""


class DatabricksError(ApiError):
    """The service refused.

    ``status``, ``headers``, ``raw``, ``body``, ``request``, ``request_id`` and ``attempts`` are those of every Dovetail
    `ApiError`.
    """

    @property
    def error_code(self) -> str:
        """The code that the service named, such as ``RESOURCE_DOES_NOT_EXIST``; empty when it named none."""
        return self._said.code

    @property
    def reason(self) -> str:
        """What the service said, without what this library adds."""
        return self._said.message

    @property
    def details(self) -> ErrorDetails:
        """What the service told for programs."""
        return self._said.typed_details

    @property
    def _said(self) -> Said:
        from dovetail.databricks.error_bodies import read

        return read(self.status, self.raw)


APIError = DatabricksError


class BadRequest(DatabricksError):
    """400: the request is wrong."""


class Unauthenticated(DatabricksError):
    """401: the credentials are missing, unknown or expired."""


class PermissionDenied(DatabricksError):
    """403: the credentials do not allow this."""


AuthorizationError = PermissionDenied


class PrivateLinkError(PermissionDenied):
    """The workspace is behind a private endpoint, and this machine is not in its network."""


class NotFound(DatabricksError):
    """404: there is no such thing."""


class ResourceConflict(DatabricksError):
    """409: it contradicts what is there."""


class TooManyRequests(DatabricksError):
    """429: too many requests, or a limit is reached."""


class Cancelled(DatabricksError):
    """499: the caller gave up."""


class InternalError(DatabricksError):
    """500: the service failed."""


class NotImplementedByService(DatabricksError):
    """501: the service does not offer this."""


class TemporarilyUnavailable(DatabricksError):
    """503: the service is down or overloaded."""


class DeadlineExceeded(DatabricksError):
    """504: the service took too long; the call may have taken effect."""


class InvalidParameterValue(BadRequest):
    """INVALID_PARAMETER_VALUE: an argument is wrong."""


class InvalidState(BadRequest):
    """INVALID_STATE: the thing is in a state in which this cannot be done."""


class MaxNotebookSizeExceeded(BadRequest):
    """MAX_NOTEBOOK_SIZE_EXCEEDED: the notebook is too large."""


class MaxBlockSizeExceeded(BadRequest):
    """MAX_BLOCK_SIZE_EXCEEDED: a block has more than 1 MB."""


class MaxReadSizeExceeded(BadRequest):
    """MAX_READ_SIZE_EXCEEDED: more than 1 MB was asked for at once."""


class DirectoryNotEmpty(BadRequest):
    """DIRECTORY_NOT_EMPTY: the directory holds something."""


class IoError(BadRequest, OSError):
    """IO_ERROR: a file or directory is not what the call needs."""


class LibraryInstallFailed(BadRequest, ValueError):
    """LIBRARY_INSTALL_FAILED: the library could not be installed."""


class UnknownFormat(BadRequest, ValueError):
    """UNKNOWN_FORMAT: the format is not known."""


class ResourceDoesNotExist(NotFound, ValueError):
    """RESOURCE_DOES_NOT_EXIST, or a lookup that says so in its message."""


class LibraryNotFound(NotFound, ValueError):
    """LIBRARY_NOT_FOUND: there is no such library."""


class Aborted(ResourceConflict):
    """ABORTED: somebody else was first."""


class AlreadyExists(ResourceConflict):
    """There is one by that name already."""


class ResourceAlreadyExists(AlreadyExists, ValueError):
    """RESOURCE_ALREADY_EXISTS: there is one by that name already."""


class ResourceExhausted(TooManyRequests):
    """RESOURCE_EXHAUSTED: a limit is reached."""


class RequestLimitExceeded(TooManyRequests):
    """REQUEST_LIMIT_EXCEEDED: too many requests."""


class Unknown(InternalError):
    """UNKNOWN: the service does not know what went wrong."""


class DataLoss(InternalError):
    """DATA_LOSS: data is lost or corrupt."""


_BY_STATUS: Final[dict[int, type[DatabricksError]]] = {
    400: BadRequest,
    401: Unauthenticated,
    403: PermissionDenied,
    404: NotFound,
    409: ResourceConflict,
    429: TooManyRequests,
    499: Cancelled,
    500: InternalError,
    501: NotImplementedByService,
    503: TemporarilyUnavailable,
    504: DeadlineExceeded,
}

_BY_CODE: Final[dict[str, type[DatabricksError]]] = {
    "INVALID_STATE": InvalidState,
    "INVALID_PARAMETER_VALUE": InvalidParameterValue,
    "BAD_REQUEST": BadRequest,
    "MALFORMED_REQUEST": BadRequest,
    "INVALID_REQUEST": BadRequest,
    "IO_ERROR": IoError,
    "MAX_NOTEBOOK_SIZE_EXCEEDED": MaxNotebookSizeExceeded,
    "MAX_BLOCK_SIZE_EXCEEDED": MaxBlockSizeExceeded,
    "MAX_READ_SIZE_EXCEEDED": MaxReadSizeExceeded,
    "DIRECTORY_NOT_EMPTY": DirectoryNotEmpty,
    "LIBRARY_INSTALL_FAILED": LibraryInstallFailed,
    "UNKNOWN_FORMAT": UnknownFormat,
    "UNAUTHENTICATED": Unauthenticated,
    "CUSTOMER_UNAUTHORIZED": Unauthenticated,
    "PERMISSION_DENIED": PermissionDenied,
    "NOT_FOUND": NotFound,
    "ENDPOINT_NOT_FOUND": NotFound,
    "RESOURCE_DOES_NOT_EXIST": ResourceDoesNotExist,
    "LIBRARY_NOT_FOUND": LibraryNotFound,
    "ABORTED": Aborted,
    "ALREADY_EXISTS": AlreadyExists,
    "RESOURCE_ALREADY_EXISTS": ResourceAlreadyExists,
    "RESOURCE_CONFLICT": ResourceConflict,
    "RESOURCE_EXHAUSTED": ResourceExhausted,
    "REQUEST_LIMIT_EXCEEDED": RequestLimitExceeded,
    "CANCELLED": Cancelled,
    "INTERNAL_ERROR": InternalError,
    "SERVER_ERROR": InternalError,
    "UNKNOWN": Unknown,
    "DATA_LOSS": DataLoss,
    "NOT_IMPLEMENTED": NotImplementedByService,
    "TEMPORARILY_UNAVAILABLE": TemporarilyUnavailable,
    "UNAVAILABLE": TemporarilyUnavailable,
    "WORKSPACE_TEMPORARILY_UNAVAILABLE": TemporarilyUnavailable,
    "SERVICE_UNDER_MAINTENANCE": TemporarilyUnavailable,
    "DEADLINE_EXCEEDED": DeadlineExceeded,
}


def error_type(status: int, code: str = "") -> type[DatabricksError]:
    """The class of an error: what its code says, and if that says nothing its status.

    Example:
        >>> error_type(400, "RESOURCE_ALREADY_EXISTS").__name__, error_type(404).__name__
        ('ResourceAlreadyExists', 'NotFound')
        >>> error_type(400, "CATALOG_DOES_NOT_EXIST").__name__
        'NotFound'
    """
    found = _BY_CODE.get(code)
    if found is not None:
        return found
    if code.endswith("_DOES_NOT_EXIST"):
        return NotFound
    if code.endswith("_ALREADY_EXISTS"):
        return AlreadyExists
    found = _BY_STATUS.get(status)
    if found is not None:
        return found
    return BadRequest if 400 <= status < 500 else InternalError if status >= 500 else DatabricksError
