"""Messages in queues: stored, received for a while, deleted; and who waits for them."""

from __future__ import annotations

import json
import secrets
import sqlite3
import threading
import time
import uuid
from collections.abc import Mapping, Sequence
from typing import Any, Final

import attrs

from dovetail.sandbox.database import Database
from dovetail.sandbox.panoply.changes import PLATFORM, Changes
from dovetail.sandbox.panoply.errors import refused
from dovetail.sandbox.panoply.message_rules import Outgoing
from dovetail.sandbox.panoply.queues import Queue

_TAKEN: Final = 100
"""How many messages Panoply takes at a time."""
_LONGEST_NUMBER: Final = 18
"""How many digits the number of a message may have."""
_TAKEN_BYTES: Final = 4 * 1_048_576
"""After how many bytes it takes no more."""


@attrs.frozen
class Message:
    """A message as it is in a queue.

    Attributes:
        number: The place among all messages, in the order in which they came.
        sender: The access key that signed it, or `anonymous`.
        receipt: What deletes it.
        is_gone: Whether it was deleted, or taken by Panoply.
    """

    number: int
    queue: str
    message_id: str
    body: bytes = attrs.field(repr=False)
    attributes: Mapping[str, Mapping[str, Any]] = attrs.field(repr=False)
    sender: str
    sent_at: float
    received_at: float | None
    receives: int
    receipt: str = attrs.field(repr=False)
    is_gone: bool


class Messages:
    """The messages of all queues. Safe to use from any thread.

    Args:
        database: Where they are kept.
        changes: Who waits for them.
    """

    def __init__(self, database: Database, changes: Changes) -> None:
        self._database = database
        self._changes = changes

    def store(self, queue: Queue, messages: Sequence[Outgoing], sender: str) -> list[str]:
        """Put messages into a queue, all or none.

        Returns:
            Their ids.
        """
        now = time.time()
        ids = [str(uuid.uuid4()) for _ in messages]
        rows = [
            (queue.id, name, each.body, json.dumps(each.attributes), sender, now, now + _delay(queue, each))
            for name, each in zip(ids, messages, strict=True)
        ]
        with self._database.write() as connection:
            connection.executemany(
                "INSERT INTO messages (queue, message_id, body, attributes, sender, sent_at, visible_at)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                rows,
            )
        self._tell(queue)
        return ids

    def receive(self, queue: Queue, count: int, hidden_for: float, wait: float) -> list[Message]:
        """Receive messages; nobody else receives them for a while.

        Args:
            queue: From where.
            count: How many at most.
            hidden_for: For how many seconds they are hidden.
            wait: For how many seconds to wait where there are none.
        """
        over_at = time.monotonic() + wait
        while True:
            before, looked_at = self._changes.count(queue.id), time.time()
            # Looking first, for of many who wait for one message only one is to write.
            found = self._received(queue, count, hidden_for) if self.any_waiting([queue]) else []
            left = over_at - time.monotonic()
            if found or left <= 0 or self._changes.is_over:
                return found
            self._changes.wait(queue.id, before, min(left, self.next_visible_in([queue], looked_at)))

    def delete(self, queue: Queue, receipt: str) -> None:
        """Delete a message; nothing happens where it was received again meanwhile.

        Raises:
            Refusal: That is no receipt of this queue.
        """
        number, _, rest = receipt.partition("-")
        if not number.isdecimal() or len(number) > _LONGEST_NUMBER or not rest:
            raise refused("ReceiptHandleIsInvalid", f'The input receipt handle "{receipt[:200]}" is not valid.')
        with self._database.write() as connection:
            row = connection.execute(
                "SELECT receives FROM messages WHERE id = ? AND queue = ?", (int(number), queue.id)
            ).fetchone()
            if row is None or not row["receives"]:
                raise refused("ReceiptHandleIsInvalid", f'The input receipt handle "{receipt[:200]}" is not valid.')
            connection.execute("UPDATE messages SET gone = 1 WHERE id = ? AND receipt = ?", (int(number), receipt))

    def purge(self, queue: Queue, every_seconds: float) -> None:
        """Delete all messages of a queue.

        Raises:
            Refusal: That was done a short while ago.
        """
        now = time.time()
        with self._database.write() as connection:
            [last] = connection.execute("SELECT purged_at FROM queues WHERE id = ?", (queue.id,)).fetchone()
            if last is not None and now - last < every_seconds:
                raise refused(
                    "PurgeQueueInProgress",
                    "Only one PurgeQueue operation on a queue is allowed every 60 seconds.",
                )
            connection.execute("UPDATE queues SET purged_at = ? WHERE id = ?", (now, queue.id))
            connection.execute("UPDATE messages SET gone = 1 WHERE queue = ? AND gone = 0", (queue.id,))
        self._tell(queue)

    def counts(self, queue: Queue) -> dict[str, str]:
        """How many messages a queue has, as its attributes say it."""
        now = time.time()
        with self._database.read() as connection:
            [visible, delayed, hidden] = connection.execute(
                "SELECT count(*) FILTER (WHERE visible_at <= ?1),"
                " count(*) FILTER (WHERE visible_at > ?1 AND NOT receives),"
                " count(*) FILTER (WHERE visible_at > ?1 AND receives) FROM messages WHERE queue = ?2 AND gone = 0",
                (now, queue.id),
            ).fetchone()
        return {
            "ApproximateNumberOfMessages": str(visible),
            "ApproximateNumberOfMessagesDelayed": str(delayed),
            "ApproximateNumberOfMessagesNotVisible": str(hidden),
        }

    def waiting(self, queues: Sequence[Queue]) -> list[Message]:
        """Messages of some queues that can be received, the oldest; they stay where they are."""
        marks = ", ".join("?" * len(queues))
        found: list[Message] = []
        size = 0
        with self._database.read() as connection:
            for row in connection.execute(
                "SELECT messages.*, queues.name AS queue_name FROM messages JOIN queues ON queues.id = messages.queue"  # noqa: S608 - nothing but question marks
                f" WHERE gone = 0 AND visible_at <= ? AND queue IN ({marks}) ORDER BY messages.id LIMIT ?",
                (time.time(), *(queue.id for queue in queues), _TAKEN),
            ):
                found.append(_message(row))
                size += len(row["body"])
                if size >= _TAKEN_BYTES:
                    break
        return found

    def any_waiting(self, queues: Sequence[Queue]) -> bool:
        """Whether some queues have a message that can be received."""
        marks = ", ".join("?" * len(queues))
        with self._database.read() as connection:
            [found] = connection.execute(
                f"SELECT EXISTS (SELECT 1 FROM messages WHERE gone = 0 AND visible_at <= ? AND queue IN ({marks}))",  # noqa: S608 - nothing but question marks
                (time.time(), *(queue.id for queue in queues)),
            ).fetchone()
        return bool(found)

    def page(self, queue: str, after: int, limit: int) -> list[Message]:
        """Messages that came, the oldest first; also those that are gone, as far as they are kept.

        Args:
            queue: The name of the queue; all queues when empty.
            after: The number of a message; only those that came later.
            limit: How many at most.
        """
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT messages.*, queues.name AS queue_name FROM messages JOIN queues ON queues.id = messages.queue"
                " WHERE messages.id > ?1 AND (?2 = '' OR queues.name = ?2) ORDER BY messages.id LIMIT ?3",
                (after, queue, limit),
            ).fetchall()
        return [_message(row) for row in rows]

    def next_visible_in(self, queues: Sequence[Queue], looked_at: float) -> float:
        """In how many seconds a message can be received that is hidden; infinite where there is none.

        Args:
            queues: Of which queues.
            looked_at: The time before it was found hidden: it may have come to light since then.
        """
        marks = ", ".join("?" * len(queues))
        with self._database.read() as connection:
            [next_at] = connection.execute(
                f"SELECT min(visible_at) FROM messages WHERE gone = 0 AND visible_at > ? AND queue IN ({marks})",  # noqa: S608 - nothing but question marks
                (looked_at, *(queue.id for queue in queues)),
            ).fetchone()
        return threading.TIMEOUT_MAX if next_at is None else max(0.0, float(next_at) - time.time())

    def _tell(self, queue: Queue) -> None:
        self._changes.tell(queue.id)
        if queue.is_panoplys:
            self._changes.tell(PLATFORM)

    def _received(self, queue: Queue, count: int, hidden_for: float) -> list[Message]:
        now = time.time()
        found: list[Message] = []
        with self._database.write() as connection:
            oldest = now - queue.number("MessageRetentionPeriod")
            rows = connection.execute(
                "SELECT id FROM messages WHERE queue = ? AND gone = 0 AND visible_at <= ? AND sent_at >= ?"
                " ORDER BY id LIMIT ?",
                (queue.id, now, oldest, count),
            ).fetchall()
            for row in rows:
                receipt = f"{row['id']}-{secrets.token_urlsafe(24)}"
                taken = connection.execute(
                    "UPDATE messages SET visible_at = ?, receipt = ?, receives = receives + 1,"
                    " received_at = coalesce(received_at, ?) WHERE id = ? RETURNING *, ? AS queue_name",
                    (now + hidden_for, receipt, now, row["id"], queue.name),
                ).fetchone()
                found.append(_message(taken))
        return found


def _delay(queue: Queue, message: Outgoing) -> float:
    return queue.number("DelaySeconds") if message.delay is None else message.delay


def _message(row: sqlite3.Row) -> Message:
    return Message(
        number=row["id"],
        queue=row["queue_name"],
        message_id=row["message_id"],
        body=row["body"],
        attributes=json.loads(row["attributes"]),
        sender=row["sender"],
        sent_at=row["sent_at"],
        received_at=row["received_at"],
        receives=row["receives"],
        receipt=row["receipt"],
        is_gone=bool(row["gone"]),
    )
