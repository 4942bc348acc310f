"""Numbers and names that programs may rely on."""

from __future__ import annotations

from typing import Final

from dovetail.panoply.release import __package_name__ as __package_name__
from dovetail.panoply.release import __version__ as __version__

MAXSIZE: Final[int] = 256_000
"""Bytes after which the vendor's SDK sends; kept for programs that name it (see ``message_bytes`` of `SDK`)."""

FLUSH_TIMEOUT: Final[float] = 2.0
"""Seconds that a record waits for others at most: the default of ``linger`` of `SDK`."""

MESSAGE_BYTES: Final[int] = 262_144
"""Most bytes of a message, attributes included, that every queue takes: the default of ``message_bytes`` of `SDK`."""

MOST_MESSAGE_BYTES: Final[int] = 1_048_576
"""Most bytes of a message that any queue takes, and of a batch of messages (Amazon SQS since August 2025)."""

MOST_BATCH_ENTRIES: Final[int] = 10
"""Most messages in one batch (Amazon SQS, SendMessageBatch)."""

SDK_ATTRIBUTE: Final[str] = f"{__package_name__}-{__version__}"
"""What messages carry in their attribute ``sdk``."""
