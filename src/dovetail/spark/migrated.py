"""What a migration brought from one tenant to another, and what it did not."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import msgspec

from dovetail.spark.errors import (
    SparkApiError,
    SparkCredentialError,
    SparkError,
    SparkInputError,
    SparkJobError,
    SparkTransportError,
)
from dovetail.spark.job_state import problems

if TYPE_CHECKING:
    from dovetail_api.spark import models as m


class Promoted(msgspec.Struct, frozen=True):
    """A version that is in the other tenant now.

    Attributes:
        source: What it was, as ``folder/service[version]``.
        target: What it is now.
        version_id: Its UUID there; usually the one it had.
        status: What was done, in the server's word.
    """

    source: str
    target: str
    version_id: str | None = None
    status: str | None = None


class Migrated(msgspec.Struct, frozen=True):
    """The report of a migration; every version that was exported stands in exactly one of the three lists.

    Attributes:
        promoted: What is in the other tenant now.
        missing: What was exported and is not there.
        unknown: What was on its way when the import was lost sight of; it may get there yet.
        export_id: The export at the tenant that gave.
        warnings: What the servers had to remark.
    """

    promoted: tuple[Promoted, ...] = ()
    missing: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    export_id: str | None = None
    warnings: tuple[str, ...] = ()

    @property
    def complete(self) -> bool:
        """Whether all that was exported is in the other tenant."""
        return not self.missing and not self.unknown

    def __str__(self) -> str:
        parts = [f"{len(self.promoted)} promoted"]
        parts += [f"missing: {', '.join(self.missing)}"] if self.missing else []
        parts += [f"unknown: {', '.join(self.unknown)}"] if self.unknown else []
        return "; ".join(parts)


class MigrationError(SparkJobError):
    """A migration that did not bring everything; ``report`` says what it did, ``__cause__`` what stopped it.

    Attributes:
        report: What is in the other tenant now, and what is not.
    """

    def __init__(
        self, message: str = "", cause: object = None, *, answer: object = None, report: Migrated | None = None
    ) -> None:
        super().__init__(message, cause, answer=answer)
        self.report: Migrated = report or Migrated()


def promoted_versions(answer: m.ImportStatus) -> list[Promoted]:
    """The versions that an import brought, as it says itself."""
    rows = (answer.outputs.service_versions or ()) if answer.outputs else ()
    return [
        Promoted(
            row.service_uri_source or "",
            row.service_uri_destination or "",
            row.version_id_destination or None,
            row.status or None,
        )
        for row in rows
    ]


def exported_versions(answer: m.ExportStatus) -> list[str]:
    """The versions in an export, as ``folder/service[version]``."""
    rows = (answer.outputs.service_versions or ()) if answer.outputs else ()
    return [row.service_uri_source for row in rows if row.service_uri_source]


class Course:
    """How far a migration is: what arrived, what waits.

    Args:
        export_id: The export it began with.
        waiting: The versions that were exported.
    """

    def __init__(self, export_id: str | None, waiting: list[str]) -> None:
        self._export_id = export_id
        self.waiting: list[str] = waiting
        self._arrived: list[Promoted] = []
        self._warnings: list[str] = []

    def arrived(self, answer: m.ImportStatus) -> None:
        """Take note of an import that has ended."""
        found = promoted_versions(answer)
        self._arrived += found
        sources = {version.source for version in found}
        self.waiting = [uri for uri in self.waiting if uri not in sources]
        self._warnings += problems(answer.warnings)

    def stopped(self, versions: list[str], error: SparkError) -> MigrationError:
        """The error of an import that did not end well, with the report.

        Args:
            versions: What was in the package.
            error: What became of the import.
        """
        unknown: list[str] = []
        answer = error.answer if isinstance(error, SparkJobError) else None
        if answer is not None:
            self.arrived(cast("m.ImportStatus", answer))
        elif not _is_certain(error):
            unknown = [uri for uri in self.waiting if uri in versions]
            self.waiting = [uri for uri in self.waiting if uri not in unknown]
        report = self._report(unknown)
        return MigrationError(f"The migration stopped ({report}): {error.message}", answer=answer, report=report)

    def report(self) -> Migrated:
        """What a migration that came to its end brought.

        Raises:
            MigrationError: The imports said nothing of some versions.
        """
        report = self._report([])
        if not report.complete:
            raise MigrationError(f"Not all that was exported was imported ({report}).", report=report)
        return report

    def _report(self, unknown: list[str]) -> Migrated:
        return Migrated(
            tuple(self._arrived), tuple(self.waiting), tuple(unknown), self._export_id, tuple(self._warnings)
        )


def _is_certain(error: SparkError) -> bool:
    """Whether an error means that nothing was imported: the server refused, or never saw the request."""
    if isinstance(error, SparkTransportError):
        return not error.sent
    return isinstance(error, SparkApiError | SparkInputError | SparkCredentialError)
