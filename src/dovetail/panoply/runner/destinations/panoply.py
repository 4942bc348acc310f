"""Rows to the Panoply platform, through the writer."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from dovetail.panoply.runner.destinations.destination import PlacedRow
from dovetail.panoply.runner.failures import DeliveryFailed

if TYPE_CHECKING:
    from dovetail.panoply.sdk import SDK


class PanoplyDestination:
    """Writes rows with an `SDK`; they count as arrived when the platform's queue has said so.

    Args:
        sdk: The writer. When it is used for other records too, one of theirs that is dropped ends the run as well.
        close_sdk: Whether to close it with the destination.

    Example:
        ```python
        with panoply.SDK(key, secret) as sdk:
            panoply.run_source(Stream, source, destination=panoply.PanoplyDestination(sdk), state="state.json")
        ```
    """

    def __init__(self, sdk: SDK, *, close_sdk: bool = False) -> None:
        # What went to a sandbox has not gone to the platform: a state of the one is none of the other.
        host = urlsplit(sdk.qurl).netloc.rpartition("@")[2]
        elsewhere = "" if host.removesuffix(".cn").endswith(".amazonaws.com") else f"@{host}"
        self.name: str = f"panoply:{sdk.apikey.partition('/')[0]}{elsewhere}"
        self._sdk = sdk
        self._close_sdk = close_sdk
        self._dropped_before = sdk.stats.dropped
        self._taken: deque[tuple[int, int]] = deque()
        self._rows = 0
        self._arrived = 0

    def write(self, rows: Sequence[PlacedRow]) -> int:
        """Hand rows to the writer; it waits while the writer's buffer is full.

        Args:
            rows: The rows.

        Returns:
            Their size in bytes.

        Raises:
            RecordError: A value has no form in JSON.
        """
        before = self._sdk.stats.written_bytes
        for table, group in groupby(rows, key=itemgetter(0)):
            self._sdk.write_many(table, [row.data for row in group])
        self._rows += len(rows)
        self._taken.append((self._sdk.position(), self._rows))
        return self._sdk.stats.written_bytes - before

    def delivered(self) -> int:
        """How many of the rows taken have arrived: those that the queue has.

        Returns:
            The number, counted from the first without a gap.

        Raises:
            DeliveryFailed: The writer has given some up.
        """
        settled = self._sdk.settled_position()
        # Asked in this order: a record is counted as dropped before it counts as settled.
        dropped = self._sdk.stats.dropped - self._dropped_before
        if dropped:
            raise DeliveryFailed(
                f"{dropped:,} records were given up; the log and the dead letters of the writer tell which."
            )
        while self._taken and self._taken[0][0] <= settled:
            self._arrived = self._taken.popleft()[1]
        return self._arrived

    def flush(self, timeout: float | None = None) -> bool:
        """Send what waits, and wait until the queue has all of it.

        Args:
            timeout: Seconds to wait at most; None for as long as it takes.

        Returns:
            Whether it has.

        Raises:
            DeliveryFailed: The writer has given some up.
        """
        self._sdk.flush(timeout)
        return self.delivered() == self._rows

    def close(self) -> None:
        """Close the writer, if it was said to belong to the destination."""
        if self._close_sdk:
            self._sdk.close()
