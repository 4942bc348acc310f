"""Showing a call instead of sending it: ``--curl``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dovetail.runtime.call import Call


class CallShown(BaseException):
    """There was a call; nothing was sent. No `Exception`, so that no handler of failures takes it for one.

    Args:
        call: The call.
        curl: It as a curl command, credentials masked.
    """

    def __init__(self, call: Call[Any], curl: str) -> None:
        super().__init__(curl)
        self.call = call
        self.curl = curl
