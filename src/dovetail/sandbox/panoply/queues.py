"""Queues: made, found by their address, and what their attributes say."""

from __future__ import annotations

import json
import re
import sqlite3
import time
from collections.abc import Mapping
from typing import Final
from urllib.parse import unquote, urlsplit

import attrs

from dovetail.sandbox.database import Database
from dovetail.sandbox.panoply.accounts import Pair
from dovetail.sandbox.panoply.errors import refused

_NAME: Final = re.compile(r"[A-Za-z0-9_-]{1,80}")
_PATH_PIECES: Final = 2
_NUMBERS: Final = {
    "VisibilityTimeout": (0, 43_200, 30),
    "DelaySeconds": (0, 900, 0),
    "MaximumMessageSize": (1024, 1_048_576, 1_048_576),
    "MessageRetentionPeriod": (60, 1_209_600, 345_600),
    "ReceiveMessageWaitTimeSeconds": (0, 20, 0),
}
"""The attributes that queues are made with: least, most, and what it is when left out."""


@attrs.frozen
class Queue:
    """A queue.

    Attributes:
        account: The AWS account that has it.
        given: The attributes that it was made with, as numbers.
        is_panoplys: Whether Panoply takes what comes to it.
        purged_at: When it was purged last, in seconds since 1970.
    """

    id: int
    account: str
    name: str
    given: Mapping[str, int] = attrs.field(repr=False)
    is_panoplys: bool
    created_at: float
    purged_at: float | None

    def number(self, attribute: str) -> int:
        """The value of an attribute that is a number."""
        return self.given.get(attribute, _NUMBERS[attribute][2])

    def url(self, origin: str) -> str:
        """Its address on a server."""
        return f"{origin}/{self.account}/{self.name}"

    def attributes(self) -> dict[str, str]:
        """What is known of it, without its messages."""
        numbers = {name: str(self.number(name)) for name in _NUMBERS}
        moment = str(int(self.created_at))
        arn = f"arn:aws:sqs:us-east-1:{self.account}:{self.name}"
        return {"QueueArn": arn, "CreatedTimestamp": moment, "LastModifiedTimestamp": moment, **numbers}


class Queues:
    """All queues.

    Args:
        database: Where they are kept.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def open_for(self, pair: Pair) -> None:
        """Have the queue of a pair of Panoply's, which everybody may send to."""
        with self._database.write() as connection:
            connection.execute(
                "INSERT INTO queues (account, name, attributes, is_panoplys, created_at) VALUES (?, ?, ?, 1, ?)"
                " ON CONFLICT DO UPDATE SET is_panoplys = 1",
                (pair.aws_account, pair.queue, "{}", time.time()),
            )

    def create(self, account: str, name: str, attributes: Mapping[str, str]) -> Queue:
        """Make a queue; the one that is there already where its attributes are those that are wished.

        Raises:
            Refusal: The name or an attribute does not do, or the queue is there with others.
        """
        if not _NAME.fullmatch(name):
            message = "Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length"
            raise refused("InvalidParameterValue", f"{message}; {name!r} is another name, or that of a FIFO queue")
        given = {key: _number(key, value) for key, value in attributes.items()}
        found = self._find(account, name)
        if found is None:
            with self._database.write() as connection:
                connection.execute(
                    "INSERT OR IGNORE INTO queues (account, name, attributes, is_panoplys, created_at)"
                    " VALUES (?, ?, ?, 0, ?)",
                    (account, name, json.dumps(given), time.time()),
                )
            return self.at(account, name)
        different = [key for key, value in given.items() if found.number(key) != value]
        if different:
            raise refused(
                "QueueNameExists",
                f"A queue already exists with the same name and a different value for attribute {different[0]}",
            )
        return found

    def at(self, account: str, name: str) -> Queue:
        """The queue of an account.

        Raises:
            Refusal: There is none.
        """
        found = self._find(account, name)
        if found is None:
            raise refused("QueueDoesNotExist", "The specified queue does not exist.")
        return found

    def of_url(self, url: object) -> Queue:
        """The queue at an address, whatever its host.

        Raises:
            Refusal: It is no queue's address.
        """
        if not isinstance(url, str) or not url:
            raise refused("MissingParameter", "The request must contain the parameter QueueUrl.")
        try:
            pieces = unquote(urlsplit(url).path.encode().decode()).strip("/").split("/")
        except ValueError:  # brackets in the host, or half of a pair of surrogates
            pieces = []
        if len(pieces) != _PATH_PIECES:
            raise refused("InvalidAddress", f"The address {url[:200]} is not valid for this endpoint.")
        return self.at(*pieces)

    def panoplys(self) -> list[Queue]:
        """The queues whose messages Panoply takes."""
        with self._database.read() as connection:
            rows = connection.execute("SELECT * FROM queues WHERE is_panoplys").fetchall()
        return [_queue(row) for row in rows]

    def _find(self, account: str, name: str) -> Queue | None:
        with self._database.read() as connection:
            row = connection.execute("SELECT * FROM queues WHERE account = ? AND name = ?", (account, name)).fetchone()
        return None if row is None else _queue(row)


def _queue(row: sqlite3.Row) -> Queue:
    return Queue(
        row["id"],
        row["account"],
        row["name"],
        json.loads(row["attributes"]),
        bool(row["is_panoplys"]),
        row["created_at"],
        row["purged_at"],
    )


def _number(name: str, value: str) -> int:
    if name not in _NUMBERS:
        raise refused("InvalidAttributeName", f"Unknown Attribute {name}.")
    least, most, _ = _NUMBERS[name]
    if not value.isdecimal() or not least <= int(value) <= most:
        raise refused(
            "InvalidAttributeValue", f"Invalid value for the parameter {name}: {value!r}, not {least} to {most}."
        )
    return int(value)
