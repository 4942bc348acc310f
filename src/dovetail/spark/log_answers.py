"""What the resource for log records gives: one record, or an archive of many."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import msgspec

from dovetail.runtime.codec import decoder
from dovetail.spark.errors import SparkDecodeError
from dovetail.spark.log_archives import read_log_records
from dovetail.spark.log_records import LogRecord, record_of
from dovetail.spark.response import HttpResponse

if TYPE_CHECKING:
    from dovetail.runtime.response import Response
    from dovetail_api.spark import models as m


class CallLogged(HttpResponse["m.CallLogResponse"]):
    """What was recorded of one execution: plain in ``data``, typed in `record`.

    Args:
        response: The runtime's answer.

    Raises:
        SparkDecodeError: The answer holds no record.
    """

    __slots__ = ("log",)

    def __init__(self, response: Response[m.CallLogResponse]) -> None:
        from dovetail_api.spark import models as m

        super().__init__(response)
        found = response.value.response_data
        try:
            # Servers put the record into the answer as JSON text.
            self.log: m.CallLog = decoder(m.CallLog).decode(found) if isinstance(found, str) else _given(found)
        except (msgspec.DecodeError, ValueError) as error:
            raise SparkDecodeError(
                f"The answer holds no log record: {error}.",
                status=response.status,
                headers=response.headers,
                raw=response.raw,
                path="$.response_data",
            ) from None

    @property
    def record(self) -> LogRecord:
        """The record: inputs, outputs, who, when and with which version."""
        return record_of(self.log)

    def _plain(self) -> Any:
        found = super()._plain()["response_data"]
        return msgspec.json.decode(found) if isinstance(found, str) else found


class LogArchive(HttpResponse[bytes]):
    """A zip archive of log records: the bytes in ``buffer``, the last answer about its job in ``data``."""

    __slots__ = ()

    def records(
        self, *, inputs: Sequence[str] | None = None, outputs: Sequence[str] | None = None
    ) -> Iterator[LogRecord]:
        """The records in it, read as they are asked for.

        Args:
            inputs: Names of the inputs, which a CSV file does not tell from outputs.
            outputs: Names of the outputs.

        Raises:
            SparkDecodeError: It is no such archive, or it is damaged or cut off.
        """
        return read_log_records(self.buffer, inputs=inputs, outputs=outputs)


def _given(found: m.CallLog | msgspec.UnsetType | None) -> m.CallLog:
    if not isinstance(found, msgspec.Struct):
        raise ValueError("response_data is empty")
    return found
