"""What a run of a batch was asked for, checked before anything is sent."""

from __future__ import annotations

import secrets
from collections.abc import AsyncIterable, Iterable, Mapping, Sequence, Sized
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal

import msgspec

from dovetail.runtime import codec
from dovetail.runtime.plain import is_object
from dovetail.spark import batch_calls
from dovetail.spark.batch_resume import RunState, read_state
from dovetail.spark.batch_rows import Chunk, is_row
from dovetail.spark.building import built
from dovetail.spark.client_config import retry_delay
from dovetail.spark.errors import SparkInputError
from dovetail.spark.uri import Uri
from dovetail_api.spark.operations import batches

if TYPE_CHECKING:
    import os

    from dovetail.runtime.call import Call
    from dovetail.spark.batch_calls import BatchOptions
    from dovetail.spark.uri import UriParams
    from dovetail_api.spark import models as m

OnExit = Literal["cancel", "close", "keep"]
_ON_EXIT: Final = ("cancel", "close", "keep")


class BatchStats(msgspec.Struct, frozen=True):
    """How far a run is.

    Attributes:
        read: Records taken from the stream.
        done: Records handled: their results were given, and the next one was asked for.
        total: Records in all; None when the stream does not say.
        pushed: Chunks the server took, those pushed again included.
        lost: Chunks pushed again because their results were lost on the way.
        waiting: Chunks whose results are still to come.
    """

    read: int
    done: int
    total: int | None
    pushed: int
    lost: int
    waiting: int


class BatchPlan:
    """What to run, in which chunks, and how to end.

    Args:
        tenant: The tenant.
        uri: The locator.
        options: How the batch is to work.
        chunk_size: Records a chunk.
        window: How many chunks may be ahead of the one that is given next.
        ordered: Whether results come in the order of the records.
        parameters: Inputs that all records share.
        summary: Figures to make over the records of each chunk.
        state: The file that says how far an earlier run came.
        resume: The id of a batch to go on with.
        skip: How many records were handled before.
        on_exit: What becomes of the batch when the run is left early.
        limit: Seconds to wait for the next result.

    Raises:
        SparkInputError: One of these cannot be used.
    """

    def __init__(
        self,
        tenant: str,
        uri: str | UriParams,
        options: BatchOptions,
        *,
        chunk_size: int,
        window: int,
        ordered: bool,
        parameters: Mapping[str, Any] | None,
        summary: Mapping[str, Any] | None,
        state: str | os.PathLike[str] | None,
        resume: str | None,
        skip: int,
        on_exit: OnExit | None,
        limit: float,
    ) -> None:
        self.create: Call[m.Batch] = batch_calls.create_call(tenant, uri, options)
        self.chunk_size: int = _whole("chunk_size", chunk_size, 1)
        self.window: int = _whole("window", window, 1)
        self.ordered: bool = ordered
        self.limit: float = retry_delay(limit, "limit")
        self.file: Path | None = None if state is None else Path(state)
        self.skip: int = _whole("skip", skip, 0)
        self._tenant = tenant
        self._shared = b"".join(
            b',"%s":%s' % (name.encode(), built(codec.encode, dict(value), name))
            for name, value in (
                ("parameters", _object("parameters", parameters)),
                ("summary", _object("summary", summary)),
            )
            if value is not None
        )
        self._check_exclusive(resume)
        self.on_exit: OnExit = on_exit or ("cancel" if state is None and resume is None else "keep")
        if self.on_exit not in _ON_EXIT:
            raise SparkInputError(
                f"on_exit: {on_exit!r} is no way to end a batch.",
                value=on_exit,
                at="on_exit",
                remedy="Use 'cancel', 'close' or 'keep'.",
            )
        self.state: RunState = self._state_of(uri, resume)
        self.again: str = secrets.token_hex(4) if self.state.batch_id is not None else ""
        # The first push would tell, too; but then there would be a batch already.
        self.push([], "checked")

    def push(self, chunks: Sequence[Chunk], batch_id: str) -> Call[m.BatchStatus]:
        """The call that pushes chunks.

        Raises:
            SparkInputError: The parameters or the summary do not fit the contract.
        """
        shared = msgspec.json.decode(b'{"inputs":[{}]' + self._shared + b"}")
        template = built(
            batches.push, tenant=self._tenant, batch_id=batch_id, body={"chunks": [{"id": "-", "data": shared}]}
        )
        return template.with_body(self.body(chunks), "application/json")

    def body(self, chunks: Sequence[Chunk]) -> bytes:
        """Chunks as the body of a push."""
        texts = [
            b'{"id":"%s","size":%d,"data":{"inputs":%s%s}}'
            % (chunk.id.encode(), chunk.size, chunk.inputs, self._shared)
            for chunk in chunks
        ]
        return b'{"chunks":[%s]}' % b",".join(texts)

    def _check_exclusive(self, resume: str | None) -> None:
        if resume is not None:
            batch_calls.check_batch_id(resume)
            if self.file is not None:
                raise SparkInputError("resume and state are given at once.", value=resume, at="resume")
        elif self.skip:
            raise SparkInputError(
                "skip: there is no batch to resume.", value=self.skip, at="skip", remedy="Give resume= too."
            )
        if not self.ordered and (self.file is not None or resume is not None):
            raise SparkInputError(
                "ordered: without order, how far a run came is no number of records.",
                value=self.ordered,
                at="ordered",
                remedy="Leave out ordered=False, or state and resume.",
            )

    def _state_of(self, uri: str | UriParams, resume: str | None) -> RunState:
        locator = Uri.validate(uri)
        name = locator.version_id or locator.service_id or locator.service_uri
        found = None if self.file is None else read_state(self.file)
        if found is None or self.file is None:
            return RunState(resume, name, self.chunk_size, self.skip)
        found.check(name, self.chunk_size, self.file)
        return found


def total_of(records: object, has_names: bool) -> int | None:
    """How many records a stream holds, when it says so."""
    return len(records) - has_names if isinstance(records, Sized) else None


def check_records(records: object) -> None:
    """Refuse what is no stream of records.

    Raises:
        SparkInputError: It is text, one record, or nothing that can be walked through.
    """
    if isinstance(records, str | bytes) or is_object(records) or not isinstance(records, Iterable | AsyncIterable):
        raise SparkInputError(
            f"records: {type(records).__name__} is no stream of records.",
            value=None if is_row(records) else records,
            at="records",
            remedy="Give an iterable of dictionaries, or of rows with the row of names first.",
        )


def check_chunk_size(chunk_size: object) -> None:
    """Refuse what is no number of records.

    Raises:
        SparkInputError: It is not a whole number from 1.
    """
    _whole("chunk_size", chunk_size, 1)


def _whole(name: str, value: object, least: int) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < least:
        raise SparkInputError(f"{name}: {value!r} is not a whole number from {least}.", value=value, at=name)
    return value


def _object(name: str, value: Mapping[str, Any] | None) -> Mapping[str, Any] | None:
    if value is not None and not is_object(value):
        raise SparkInputError(f"{name}: {value!r} is no object.", value=value, at=name)
    return value
