# Made from panoply.yaml by dovetail-generate; do not edit.
"""Panoply.

The queues that take records for the Panoply platform.

Panoply takes records through a queue of Amazon SQS, one for each source: whoever knows its address may send, without
signing anything, and the platform reads it. The address, the API key and the API secret belong together; key and secret
travel in every message, as its attributes `key` and `secret`, and the platform looks at them when it reads.

This is the part of SQS that the platform, its senders, and programs that stand in for it in tests need.

**Two protocols.** Every operation is there as a form (the query protocol, with answers in XML) and as JSON 1.0. The
form goes to the address of the queue itself (`queue`), or to the root with the address in `QueueUrl` (`query`); JSON
goes to the root alone (`json`). Panoply's own senders use the first. What a queue opens to everybody is known to be
open to forms; whether unsigned JSON is taken too is not known.

**One path, many operations.** What follows a `#` in a path here is no part of the address. The operation is told by
`Action` in a form, and by the header `X-Amz-Target` for JSON.

**Once or twice.** A message that was sent and not answered may have been stored. Whoever sends it again may store it
twice, and the queue may hand out any message twice by itself. The platform replaces rows of the same `id`, so records
that have one are there once in the end.

**Signatures.** Other queues, and queues that are closed to the public, ask for requests signed with AWS Signature
Version 4. Nothing needs to be signed to send to Panoply.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from dovetail_api.panoply import index as index
    from dovetail_api.panoply import models as models
    from dovetail_api.panoply import operations as operations
    from dovetail_api.panoply import security as security
else:
    from importlib import import_module

    _MODULES = frozenset({"index", "models", "operations", "security"})

    def __getattr__(name: str) -> object:
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return import_module(f"{__name__}.{name}")

    def __dir__() -> list[str]:
        return sorted({*globals(), *_MODULES})


TITLE: Final = "Panoply"
"""Title of the contract."""

VERSION: Final = "2012-11-05"
"""Version of the contract."""

SERVER: Final = "https://sqs.us-east-1.amazonaws.com"
