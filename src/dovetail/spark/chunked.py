"""One execution as several calls: which, what became of each, and their answers as one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from dovetail.spark.errors import SparkInputError, SparkPartialError
from dovetail.spark.merged import Merged
from dovetail.spark.results import ResponseFormat, ServiceExecuted
from dovetail.spark.service_calls import execute_call, with_inputs
from dovetail.spark.tables import Records

if TYPE_CHECKING:
    from dovetail.runtime.call import Call
    from dovetail.runtime.response import Response
    from dovetail.spark.metadata import Metadata
    from dovetail.spark.service_calls import ExecutionAnswer
    from dovetail.spark.uri import UriParams

CHUNK_SIZE: Final = 1000
CONCURRENCY: Final = 4


class ChunkedExecution:
    """The calls of an execution.

    Args:
        tenant: The tenant's name.
        uri: The locator.
        records: The inputs.
        keywords: What the execution is told besides.
        chunk_size: Most records a call; None for one call whatever their number.

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
    ) -> None:
        if chunk_size is not None:
            check_positive(chunk_size, "chunk_size")
        self.records: Records = records
        size = chunk_size or len(self.records)
        self.parts: list[Records] = [self.records] if self.records.single else list(self.records.slices(size))
        # What is sent besides the inputs is checked once, with the first record.
        self._sample: Records = self.records.part(0, 1) if len(self.parts) > 1 else self.records
        self._call: Call[ExecutionAnswer] = execute_call(tenant, uri, self._sample, keywords)
        self._answers: dict[int, Response[ExecutionAnswer]] = {}
        self._failures: dict[int, Exception] = {}

    def pending(self) -> Iterator[int]:
        """The parts to send, one after the other; no more once one has failed and none has gone well."""
        for number in range(len(self.parts)):
            if self._failures and not self._answers:
                return
            yield number

    def call(self, number: int) -> Call[ExecutionAnswer]:
        """The call of one part."""
        if len(self.parts) == 1:
            return self._call
        return with_inputs(self._call, self._sample, self.parts[number])

    def answered(self, number: int, answer: Response[ExecutionAnswer]) -> None:
        """Keep the answer to a part."""
        self._answers[number] = answer

    def failed(self, number: int, error: Exception) -> None:
        """Keep what a part ended with."""
        self._failures[number] = error

    def result(self, response_format: ResponseFormat) -> ServiceExecuted:
        """The answers as one.

        Raises:
            SparkPartialError: Some parts failed.
            SparkError: All did: what the first ended with.
        """
        if not self._answers:
            raise self._failures[min(self._failures)]
        answers = [self._answers.get(number) for number in range(len(self.parts))]
        sizes = [len(part) for part in self.parts]
        whole = ServiceExecuted(
            next(filter(None, answers)),
            not self.records.single,
            response_format,
            inputs=self.records,
            merged=Merged(answers, sizes) if len(answers) > 1 else None,
        )
        if len(self._answers) < len(self.parts):
            raise self._partial(whole)
        return whole

    def _partial(self, whole: ServiceExecuted) -> SparkPartialError:
        failures: dict[range, Exception | None] = {}
        told: list[str] = []
        for number, part in enumerate(self.parts):
            if number not in self._answers:
                error = self._failures.get(number)
                failures[range(part.start, part.start + len(part))] = error
                told.append(f"{part.start} to {part.start + len(part) - 1} ({error or 'not sent'})")
        error = SparkPartialError(f"Of {len(self.records)} records these failed: {'; '.join(told)}", whole, failures)
        error.__cause__ = next(filter(None, failures.values()), None)
        return error


def check_positive(value: object, name: str) -> None:
    """Refuse what is no number from 1.

    Raises:
        SparkInputError: It is none.
    """
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise SparkInputError(f"{name}: {value!r} is not a whole number from 1.", value=value, at=name)
