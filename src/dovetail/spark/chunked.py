"""One execution as several calls: which, what became of each, and their answers as one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any, Final, cast

from dovetail.runtime.plain import is_dict
from dovetail.spark.errors import (
    ForbiddenError,
    NotFoundError,
    SparkClosedError,
    SparkConnectError,
    SparkCredentialError,
    SparkError,
    SparkInputError,
    SparkPartialError,
    SparkSdkError,
    UnauthorizedError,
)
from dovetail.spark.gaps import ranges_of
from dovetail.spark.merged import Merged, output_count
from dovetail.spark.places import missing_model, names_missing_model
from dovetail.spark.results import ResponseFormat, ServiceExecuted
from dovetail.spark.service_calls import SPARK, ExecutionOperations, execute_call, with_inputs
from dovetail.spark.tables import Records
from dovetail.spark.uri import Uri, UriParams

if TYPE_CHECKING:
    from dovetail.runtime.call import Call
    from dovetail.runtime.response import Response
    from dovetail.spark.metadata import Metadata
    from dovetail.spark.places import Place
    from dovetail.spark.service_calls import ExecutionAnswer
    from dovetail_api.spark import models as m

CHUNK_SIZE: Final = 1000
CONCURRENCY: Final = 4
_MOST_TOLD: Final = 20

# What ends one part with these would end every part.
_CONCERNS_ALL: Final = (
    UnauthorizedError,
    ForbiddenError,
    NotFoundError,
    SparkCredentialError,
    SparkConnectError,
    SparkClosedError,
)


class ChunkedExecution:
    """The calls of an execution.

    Records of one call all give the same inputs: those that give others go in calls of their own (see `gaps`).

    All are of one version. Where the locator leaves the version to the server, the first answer decides it: later parts
    ask for that version, and those that were under way and got another are sent again.

    Args:
        tenant: The tenant's name.
        uri: The locator.
        records: The inputs.
        keywords: What the execution is told besides.
        chunk_size: Most records a call; None for one call whatever their number.
        operations: The API that executes them; Spark's by default.

    Raises:
        SparkInputError: An argument cannot be used.
    """

    def __init__(
        self,
        tenant: str,
        uri: str | UriParams,
        records: Records,
        keywords: Metadata,
        *,
        chunk_size: int | None,
        operations: ExecutionOperations = SPARK,
    ) -> None:
        if chunk_size is not None:
            check_positive(chunk_size, "chunk_size")
        self.records: Records = records
        groups = [self.records] if self.records.single else self.records.groups()
        self.parts: list[Records] = (
            groups
            if self.records.single
            else [part for group in groups for part in group.slices(chunk_size or len(group))]
        )
        self._is_sorted: bool = len(groups) > 1
        # What is sent besides the inputs is checked once, with the first record.
        self._sample: Records = next(self.parts[0].slices(1)) if len(self.parts) > 1 else self.parts[0]
        self._sample_length: int = len(self._sample.json()) if len(self.parts) > 1 else 0
        self._call: Call[ExecutionAnswer] = execute_call(tenant, uri, self._sample, keywords, operations=operations)
        self._answers: dict[int, Response[ExecutionAnswer]] = {}
        self._places: dict[int, Place] = {}
        self._failures: dict[int, Exception] = {}
        self._tenant = tenant
        self._operations = operations
        self._keywords = keywords
        self._locator = Uri.validate(uri)
        self._version_id: str | None = None  # of the first answer
        self._pinned: Call[ExecutionAnswer] | None = None  # asks for that version

    def pending(self) -> Iterator[int]:
        """The parts to send, one after the other; no more once one failed for a reason that concerns them all."""
        for number in range(len(self.parts)):
            if not self._answers and any(isinstance(error, _CONCERNS_ALL) for error in list(self._failures.values())):
                return
            yield number

    def of_other_versions(self) -> list[int]:
        """The parts to send again, since another version answered than the first; their answers are let go."""
        others = self._others() if self._open else []
        for number in others:
            del self._answers[number]
        return others

    def call(self, number: int) -> Call[ExecutionAnswer]:
        """The call of one part."""
        if len(self.parts) == 1:
            return self._call if self.records.single else _unread(self._call)
        if self._version_id is not None and self.is_pinned:
            whole = self._pinned_call(self._version_id)
        else:
            whole = _unread(self._call)
        return with_inputs(whole, self._sample_length, self.parts[number])

    def _pinned_call(self, version_id: str) -> Call[ExecutionAnswer]:
        if self._pinned is None:
            uri = UriParams(version_id=version_id, public=self._locator.public)
            rest = cast("Metadata", {name: value for name, value in self._keywords.items() if name != "active_since"})
            self._pinned = _unread(execute_call(self._tenant, uri, self._sample, rest, operations=self._operations))
        return self._pinned

    @property
    def is_pinned(self) -> bool:
        """Whether calls ask for the version of an earlier answer, which the caller did not name."""
        return self._version_id is not None and self._open

    def answered(self, number: int, answer: Response[ExecutionAnswer], place: Place) -> None:
        """Keep the answer to a part.

        A refusal in its place is a failure, and so is one with more or less than an output a record.
        """
        refusal = None if self.records.single else _refusal(answer)
        if refusal is not None:
            self.failed(number, refusal)
            return
        if len(self.parts) > 1:
            told, size = output_count(answer), len(self.parts[number])
            if told not in (None, size):
                self.failed(number, SparkSdkError(f"outputs: the answer has {told}, but {size} records were sent"))
                return
        self._answers[number] = answer
        self._places[number] = place
        if self._version_id is None and len(self.parts) > 1:
            self._version_id = _version(answer)[1]

    def failed(self, number: int, error: Exception) -> None:
        """Keep what a part ended with."""
        self._failures[number] = error

    def result(self, response_format: ResponseFormat) -> ServiceExecuted:
        """The answers as one.

        Raises:
            SparkPartialError: Some parts failed, or several versions answered.
            SparkError: All did: what the first ended with.
        """
        if not self._answers:
            raise self._failures[min(self._failures)]
        answers = [self._answers.get(number) for number in range(len(self.parts))]
        sizes = [len(part) for part in self.parts]
        order = None
        if self._is_sorted:
            order = [position - self.records.start for part in self.parts for position in part.positions]
        whole = ServiceExecuted(
            next(filter(None, answers)),
            not self.records.single,
            response_format,
            inputs=self.records,
            merged=Merged(answers, sizes, order) if len(answers) > 1 else None,
            places=[self._places[number] for number in sorted(self._answers)],
        )
        for number in self._others():
            version, version_id = _version(self._answers[number])
            self._failures[number] = SparkSdkError(
                f"version {version} ({version_id}) answered, and version_id {self._version_id} other records"
            )
        if self._failures or len(self._answers) < len(self.parts):
            raise self._partial(whole)
        return whole

    @property
    def _open(self) -> bool:
        """Whether it is left to the server which version answers."""
        named = self._locator.version or self._locator.version_id
        return not named and not {"service", "version_id"} & (self._keywords.get("extras") or {}).keys()

    def _others(self) -> list[int]:
        if self._version_id is None:
            return []
        known = {number: _version(answer)[1] for number, answer in self._answers.items()}
        return [number for number, version in known.items() if version is not None and version != self._version_id]

    def _partial(self, whole: ServiceExecuted) -> SparkPartialError:
        found: list[tuple[range, Exception | None]] = []
        for number, part in enumerate(self.parts):
            if number in self._failures or number not in self._answers:
                found += [(places, self._failures.get(number)) for places in ranges_of(part.positions)]
        failures = dict(sorted(found, key=lambda one: one[0].start))
        told = [
            f"{places.start} to {places.stop - 1} ({error or 'not sent'})"
            for places, error in islice(failures.items(), _MOST_TOLD)
        ]
        if len(failures) > _MOST_TOLD:
            told.append(f"and {len(failures) - _MOST_TOLD} more")
        error = SparkPartialError(f"Of {len(self.records)} records these failed: {'; '.join(told)}", whole, failures)
        error.__cause__ = next(filter(None, failures.values()), None)
        return error


def _unread(call: Call[ExecutionAnswer]) -> Call[ExecutionAnswer]:
    from dovetail.spark.unread_answers import unread

    return call.read_as(unread(cast("Any", call.operation.returns)))


def _version(answer: Response[ExecutionAnswer]) -> tuple[str | None, str | None]:
    """Number and id of the version that answered a part; None where the server says nothing."""
    value = cast("m.ExecuteV4Response", answer.value)
    return value.version or None, value.version_id or None


def check_positive(value: object, name: str) -> None:
    """Refuse what is no number from 1.

    Raises:
        SparkInputError: It is none.
    """
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise SparkInputError(f"{name}: {value!r} is not a whole number from 1.", value=value, at=name)


def _refusal(answer: Response[Any]) -> SparkError | None:
    """The error that an answer to many records holds in place of all that is expected there; it comes with HTTP 200."""
    if answer.value.outputs or answer.value.errors:
        return None
    document = answer.json()
    error: object = document.get("error") if is_dict(document) else None
    if not error:
        return None
    if names_missing_model(document):
        return missing_model(answer)
    return SparkSdkError(f"outputs: the answer holds none, but an error: {error}")
