"""How far a batch was handled, kept in a small file, so that another run goes on where this one was cut off."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import msgspec
from msgspec import Meta

from dovetail.spark.errors import SparkInputError

if TYPE_CHECKING:
    from dovetail.spark.batch_rows import Chunk


class RunState(msgspec.Struct):
    """How far a run has come.

    Attributes:
        batch_id: The batch; None before there is one.
        uri: The locator it is for.
        chunk_size: Records a chunk.
        done: How many records were handled.
        first: A checksum of the first chunk, by which other records are noticed.
    """

    batch_id: Annotated[str, Meta(min_length=1)] | None
    uri: str
    chunk_size: int
    done: Annotated[int, Meta(ge=0)] = 0
    first: str = ""

    def check(self, uri: str, chunk_size: int, file: Path) -> None:
        """Refuse to go on with something else.

        Raises:
            SparkInputError: The file is about another service, or chunks of another size.
        """
        for name, now, before in (("uri", uri, self.uri), ("chunk_size", chunk_size, self.chunk_size)):
            if now != before:
                raise SparkInputError(
                    f"{name}: {now!r} is not {before!r}, with which the run of {file} began.",
                    value=now,
                    at=name,
                    remedy="Give the same again, or another state file to begin anew.",
                )

    def check_first(self, chunk: Chunk, file: Path) -> None:
        """Notice that the records are not those of before.

        Raises:
            SparkInputError: They are others.
        """
        seen = hashlib.blake2b(chunk.inputs, digest_size=16).hexdigest()
        if self.first and self.first != seen:
            raise SparkInputError(
                f"records: they are not those with which the run of {file} began.",
                at="records",
                remedy="Give the same records again, or another state file to begin anew.",
            )
        self.first = seen

    def check_reached(self, records: int) -> None:
        """Notice that there are fewer records than were handled already.

        Args:
            records: How many there are.

        Raises:
            SparkInputError: There are fewer.
        """
        if records < self.done:
            raise SparkInputError(
                f"records: there are {records:,}, but {self.done:,} are said to be done.",
                value=records,
                at="records",
                remedy="Give the same records again, or begin anew.",
            )


def read_state(file: Path) -> RunState | None:
    """What a file says; None when there is none.

    Raises:
        SparkInputError: It holds something else.
    """
    try:
        return msgspec.json.decode(file.read_bytes(), type=RunState)
    except FileNotFoundError:
        return None
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise SparkInputError(
            f"state: {file} is no state of a batch: {error}.",
            value=str(file),
            at="state",
            remedy="Give a file of your own for each run.",
        ) from None


def write_state(file: Path, state: RunState) -> None:
    """Write the file, whole or not at all."""
    # One name for every run: what a killed process left behind is written over.
    other = file.with_name(f".{file.name}.new")
    try:
        other.write_bytes(msgspec.json.encode(state))
        other.replace(file)
    except BaseException:
        other.unlink(missing_ok=True)
        raise
