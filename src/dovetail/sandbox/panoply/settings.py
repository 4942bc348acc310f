"""What can be turned on a running sandbox of Panoply."""

from __future__ import annotations

from typing import Any

import attrs
from attrs.validators import ge, gt, instance_of, le

_LARGEST = 1_048_576
_FLAG: Any = instance_of(bool)
_COUNT: Any = [instance_of(int), ge(0)]
_BYTES: Any = [instance_of(int), ge(1024), le(_LARGEST)]
_SECONDS: Any = [instance_of((int, float)), ge(0)]
_LIFETIME: Any = [instance_of((int, float)), gt(0)]
_WORD: Any = instance_of(str)


@attrs.frozen
class PanoplySettings:
    """The knobs of a sandbox of Panoply.

    Attributes:
        max_message_bytes: The largest message that queues take, unless they were made to take less.
        max_batch_bytes: The most that the messages of one request may have together.
        unsigned_json: Whether JSON requests may do without a signature what forms may.
        open_queues: Whether anybody may do everything with any queue, without a signature.
        refuse_strangers: Whether a message whose key and secret are not known is refused at once: the real queue knows
            nothing of them, and the platform only leaves the message out.
        clock_skew_seconds: By how much a signature's time may differ from the sandbox's.
        consume: Whether the platform takes what comes to its queues; off, messages stay there to be received.
        tables: Whether records go into tables; off, they are only counted, which takes far less time.
        kept_messages: How many messages that were taken or deleted are kept to be looked at, the newest.
        purge_seconds: How much time must be between two purges of a queue.
        fail_entry_every: Every so-manieth entry of a batch fails; none when 0.
        fail_entry_sender_fault: Whether such a failure is said to be the sender's fault.
        fail_entry_code: What such a failure is called; a name that fits when empty.
        wrong_md5_every: Every so-manieth message is answered with the MD5 of another; none when 0.
        store_twice_every: Every so-manieth message is stored twice; none when 0.
        oauth_rotates: Whether a refresh token is good for one refresh, which gives the next one.
        oauth_leaves_out: Which members the answer to a refresh lacks.
        oauth_token_seconds: For how long access tokens are good.
    """

    max_message_bytes: int = attrs.field(default=_LARGEST, validator=_BYTES)
    max_batch_bytes: int = attrs.field(default=_LARGEST, validator=_BYTES)
    unsigned_json: bool = attrs.field(default=False, validator=_FLAG)
    open_queues: bool = attrs.field(default=False, validator=_FLAG)
    refuse_strangers: bool = attrs.field(default=False, validator=_FLAG)
    clock_skew_seconds: float = attrs.field(default=300, validator=_SECONDS)
    consume: bool = attrs.field(default=True, validator=_FLAG)
    tables: bool = attrs.field(default=True, validator=_FLAG)
    kept_messages: int = attrs.field(default=1000, validator=_COUNT)
    purge_seconds: float = attrs.field(default=60, validator=_SECONDS)
    fail_entry_every: int = attrs.field(default=0, validator=_COUNT)
    fail_entry_sender_fault: bool = attrs.field(default=False, validator=_FLAG)
    fail_entry_code: str = attrs.field(default="", validator=_WORD)
    wrong_md5_every: int = attrs.field(default=0, validator=_COUNT)
    store_twice_every: int = attrs.field(default=0, validator=_COUNT)
    oauth_rotates: bool = attrs.field(default=False, validator=_FLAG)
    oauth_leaves_out: str = attrs.field(default="", validator=_WORD)
    oauth_token_seconds: float = attrs.field(default=3600, validator=_LIFETIME)
