"""Who may use the sandbox: Panoply's pairs of key and secret, and AWS access keys."""

from __future__ import annotations

import base64
import binascii
from typing import Final

import attrs

from dovetail.sandbox.database import Database
from dovetail.sandbox.message import Refusal
from dovetail.sandbox.panoply.signatures import AccessKey

_PIECES: Final = 4


@attrs.frozen
class Pair:
    """A key and a secret of Panoply.

    Attributes:
        account: The account at Panoply.
        aws_account: The AWS account that has the queue.
        region: Where the queue is.
        queue: The queue's name; part of the secret is in it.
    """

    key: str
    secret: str = attrs.field(repr=False)
    account: str
    aws_account: str
    region: str
    queue: str = attrs.field(repr=False)


SAMPLE_KEY: Final = "acme/4f9k2p7q1x8m3z6c"
SAMPLE_SECRET: Final = base64.b64encode(
    b"r4nd0mr4nd0mr4nd/11111111-2222-4333-8444-555555555555/123456789012/us-east-1"
).decode()
"""A pair of no account that there is."""
SECOND_KEY: Final = "globex/7h2j5k8l1n4m6p9q"
SECOND_SECRET: Final = base64.b64encode(
    b"s3c0nds3c0nds3c0/22222222-3333-4444-8555-666666666666/123456789012/us-east-1"
).decode()
SAMPLE_ACCESS_KEY: Final = AccessKey("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", "123456789012")
"""The access key of AWS's own examples."""


def read_pair(key: str, secret: str) -> Pair:
    """Read a pair of key and secret.

    Raises:
        Refusal: They are none.
    """
    try:
        pieces = base64.b64decode(secret, validate=True).decode().split("/")
    except (binascii.Error, UnicodeError) as error:
        raise Refusal(400, "BAD_REQUEST", "the secret is not base64 of text") from error
    account = key.split("/")[0]
    if len(pieces) < _PIECES or not all(pieces[:_PIECES]) or not account:
        raise Refusal(400, "BAD_REQUEST", "a key is ACCOUNT/RANDOM, a secret base64 of RANDOM/UUID/AWS-ACCOUNT/REGION")
    random, _, aws_account, region = pieces[:_PIECES]
    return Pair(key, secret, account, aws_account, region, f"sdk-{account}-{random}")


class Accounts:
    """The pairs and access keys that are known.

    Args:
        database: Where they are kept; the samples are put there.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        for key, secret in ((SAMPLE_KEY, SAMPLE_SECRET), (SECOND_KEY, SECOND_SECRET)):
            self.register(read_pair(key, secret))
        self.register_access_key(SAMPLE_ACCESS_KEY)

    def register(self, pair: Pair) -> None:
        """Make a pair known; another secret of the same key is known no more."""
        with self._database.write() as connection:
            connection.execute("INSERT OR REPLACE INTO pairs VALUES (?, ?)", (pair.key, pair.secret))

    def register_access_key(self, key: AccessKey) -> None:
        """Make an access key known."""
        row = (key.key_id, key.secret, key.account, key.session_token)
        with self._database.write() as connection:
            connection.execute("INSERT OR REPLACE INTO access_keys VALUES (?, ?, ?, ?)", row)

    def pair(self, key: str) -> Pair | None:
        """The pair of a key."""
        with self._database.read() as connection:
            row = connection.execute("SELECT key, secret FROM pairs WHERE key = ?", (key,)).fetchone()
        return None if row is None else read_pair(row["key"], row["secret"])

    def pairs(self) -> list[Pair]:
        """All pairs."""
        with self._database.read() as connection:
            rows = connection.execute("SELECT key, secret FROM pairs ORDER BY key").fetchall()
        return [read_pair(row["key"], row["secret"]) for row in rows]

    def access_key(self, key_id: str) -> AccessKey | None:
        """The access key of an id."""
        with self._database.read() as connection:
            row = connection.execute(
                "SELECT secret, account, session_token FROM access_keys WHERE key_id = ?", (key_id,)
            ).fetchone()
        return None if row is None else AccessKey(key_id, row["secret"], row["account"], row["session_token"])

    def complaint(self, queue: str, key: str, secret: str) -> str:
        """Why a message is not taken in: what is wrong with its key and secret for this queue; empty if nothing is."""
        if not key or not secret:
            return "a message has the attributes key and secret"
        pair = self.pair(key)
        if pair is None:
            return f"the key {key!r} is not known"
        if pair.secret != secret:
            return f"the secret is not that of the key {key!r}"
        return "" if pair.queue == queue else f"the key {key!r} is of another queue"
