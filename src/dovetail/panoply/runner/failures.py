"""How a run ends badly."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from dovetail.runtime.errors import DovetailError, InvalidInput

if TYPE_CHECKING:
    from dovetail.panoply.runner.report import RunReport

Phase = Literal["build", "read", "deliver"]


class RunFailed(DovetailError):
    """A run broke off; what was delivered before is delivered, and its states are saved.

    No secret of the source is in it, nor is the original error chained to it, whose text may hold some.

    Attributes:
        phase: Where: while the source was built, while it was read, or on the way to the destination.
        error_type: The class of the original error, as ``module.Class``; empty when there is none.
        details: The original traceback, secrets masked; empty when there is none.
        report: What was done until then.
    """

    def __init__(
        self,
        message: str,
        *,
        phase: Phase = "read",
        error_type: str = "",
        details: str = "",
        report: RunReport | None = None,
    ) -> None:
        super().__init__(message)
        self.phase: Phase = phase
        self.error_type = error_type
        self.details = details
        self.report = report


class BadBatch(DovetailError):
    """A source returned, or reported, what no source may; asking it again would not help.

    Attributes:
        retryable: Always False.
    """

    retryable: bool = False


class StateFileError(InvalidInput):
    """A state file cannot be used: it is damaged, of another source or destination, or in use."""


class SourceModuleError(InvalidInput):
    """There is no such module, or it holds no source that can be run.

    Attributes:
        missing: Whether there is none.
    """

    missing: bool = False


class DeliveryFailed(DovetailError):
    """A destination cannot take rows, or will never have some of those it took."""
