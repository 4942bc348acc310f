"""How an API says no, where it does not say it as HTTP and the contract have it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from dovetail.runtime.errors import ApiError
    from dovetail.runtime.headers import Headers


class Refusal(NamedTuple):
    """What an answer with an error status means.

    Attributes:
        kind: The class of error to raise, made like `ApiError`.
        status: The status it stands for.
        text: What the server says, for the error's message.
    """

    kind: type[ApiError]
    status: int
    text: str


class Hint(NamedTuple):
    """What an answer with an error status says about trying again.

    Attributes:
        passing: Whether it will pass; if not, its status decides.
        unprocessed: Whether the server says that it did not do what was asked, so that any call may be repeated.
        wait: Seconds to wait first; None when it does not say.
    """

    passing: bool = False
    unprocessed: bool = False
    wait: float | None = None


class Dialect:
    """An API that keeps to HTTP and its contract; a subclass overrides what its API says in its own way."""

    def refusal(self, operation: str, status: int, headers: Headers, raw: bytes) -> Refusal | None:
        """What a refusal means; None where status and contract tell.

        Args:
            operation: The id of the operation.
            status: HTTP status.
            headers: Headers of the answer.
            raw: Its body.
        """
        return None

    def hint(self, status: int, raw: bytes) -> Hint | None:
        """What a refusal says about trying again; None where its status and headers tell."""
        return None

    def refuses_at(self, location: str) -> bool:
        """Whether a redirect to this place is a refusal, not to be followed."""
        return False

    def __repr__(self) -> str:
        return f"{type(self).__name__}()"


PLAIN = Dialect()
"""An API that keeps to HTTP and its contract."""
