"""How much goes in a message and in a request, as the queue lets us know."""

from __future__ import annotations

from typing import Final

from dovetail.panoply.constants import MESSAGE_BYTES, MOST_BATCH_ENTRIES, MOST_MESSAGE_BYTES

LEAST_MESSAGE_BYTES: Final = 1_024
"""The smallest limit that a queue can be given."""


class Limits:
    """What a queue takes, attributes included; only ever smaller.

    Args:
        message: Most bytes of a message.

    Attributes:
        message: Most bytes of a message.
        batch: Most bytes of the messages of one request.
        entries: Most messages in one request.
    """

    def __init__(self, message: int) -> None:
        self.message: int = message
        self.batch: int = MOST_MESSAGE_BYTES
        self.entries: int = MOST_BATCH_ENTRIES

    def request(self, overhead: int) -> int:
        """Bytes of the bodies of a full request: as many full messages as go in one.

        Args:
            overhead: Bytes of a message beside its body.
        """
        return max(1, min(self.entries, self.batch // self.message)) * (self.message - overhead)

    def message_was_too_long(self, size: int) -> None:
        """Learn from a message that the queue called too long.

        The next smaller size is the one that every queue took for long years, then half by half.

        Args:
            size: Its bytes. That a message above the limit was tried, a single record, teaches nothing.
        """
        if size <= self.message:
            self.message = max(LEAST_MESSAGE_BYTES, MESSAGE_BYTES if size > MESSAGE_BYTES else size // 2)

    def batch_was_too_long(self, size: int, entries: int) -> None:
        """Learn from a batch of which the queue said that it is too long, or has too many messages."""
        if size > MESSAGE_BYTES:
            self.batch = min(self.batch, MESSAGE_BYTES)
        else:
            self.entries = min(self.entries, max(1, entries // 2))

    def no_batches(self) -> None:
        """Learn that the queue takes messages only one by one."""
        self.entries = 1
