"""What getting a token takes: calls, and work that blocks. A strategy says which, one after the other; clients do it.

```python
def fetch(self) -> Steps:
    endpoints = yield Ask(discovery_call)
    answer = yield Ask(token_call(endpoints))
    return Token(answer.access_token, answer.expires_in)
```

What a step ends with is given back by ``yield``; an error of it is raised there, and may be handled there.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    from dovetail.runtime.call import Call
    from dovetail.runtime.errors import DovetailError
    from dovetail.runtime.tokens import Token


def without_frames(error: DovetailError) -> None:
    """Rid an error of these steps of the frames it came through: reports show variables, and these hold secrets."""
    link: BaseException | None = error
    while link is not None:
        link.__traceback__ = None
        link = link.__cause__ or link.__context__


class Ask(msgspec.Struct, frozen=True):
    """A call to send, without credentials; it ends with its decoded answer.

    Attributes:
        call: The call.
        url: An absolute URL to send it to instead of its own.
        follow: Whether redirects are followed; one that is not is raised as an `ApiError`.
        direct: Whether it goes past any proxy, for services of this machine.
        limit: Seconds it may take; what is left for all by default.
    """

    call: Call[Any]
    url: str | None = None
    follow: bool = True
    direct: bool = False
    limit: float | None = None


class Work(msgspec.Struct, frozen=True):
    """A function that blocks, such as running a program; an async client runs it in a thread.

    Attributes:
        function: Is given the seconds that are left; it ends with what it returns.
    """

    function: Callable[[float], Any]


Steps = Generator["Ask | Work", Any, "Token"]
"""The steps to a token."""
