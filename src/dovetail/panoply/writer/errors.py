"""What `SDK` raises in the caller's hands.

```
DovetailError
├─ PanoplyCredentialError   the API key or secret is malformed  (an InvalidInput: a ValueError; a CredentialError)
├─ RecordError              a record cannot be sent as it is    (an InvalidInput: a ValueError)
├─ BufferFull               no room for a record, and it was not accepted
├─ WriterClosed             the writer was closed               (a ClientClosed)
├─ WouldDeadlock            an event handler waits for itself
└─ SendError                what handlers of ``error`` get
```
"""

from __future__ import annotations

from dovetail.runtime.errors import ClientClosed, CredentialError, DovetailError, InvalidInput


class PanoplyCredentialError(InvalidInput, CredentialError):
    """The API key or the API secret is not as it should be; the message does not show them.

    Attributes:
        at: ``apikey``, ``apisecret``, or the name of the environment variable.
    """


class RecordError(InvalidInput):
    """A record cannot be sent as it is; it was not accepted, and the others are not touched.

    Attributes:
        at: Where in it the trouble is (``data.prices[3]``); ``table`` when it is the table's name.
        value: What stands there.
    """


class BufferFull(DovetailError):
    """There is no room for a record; it was not accepted.

    Attributes:
        records: Records that are not delivered yet.
        size: Their bytes.
        accepted: How many records of the same call were accepted before; of ``write()`` 0.
    """

    def __init__(self, message: str = "", *, records: int = 0, size: int = 0) -> None:
        super().__init__(message)
        self.records = records
        self.size = size
        self.accepted: int = 0


class WriterClosed(ClientClosed):
    """The writer was closed; the record was not accepted."""


class WouldDeadlock(DovetailError):
    """Something waits for the very thread in which it is called.

    A handler of `SDK` called ``flush()`` or ``close()``, or wrote to a full buffer.
    """
