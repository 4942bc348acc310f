"""Pages of lists, with tokens that mean nothing to the caller."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from collections.abc import Sequence
from typing import Generic, TypeVar

import attrs

from dovetail.sandbox.databricks.answers import invalid
from dovetail.sandbox.databricks.settings import DatabricksSettings
from dovetail.sandbox.knobs import Knobs

T = TypeVar("T")
_MARK = 12
"""How many bytes of a token prove that it was made here."""


@attrs.frozen
class Window:
    """The part of a list that a page shows: so many items from an offset on."""

    scope: str
    offset: int
    size: int


@attrs.frozen
class Page(Generic[T]):
    """The items of a page, and the tokens of its neighbours; an empty token for none."""

    items: Sequence[T]
    next_token: str
    previous_token: str


class Pages:
    """Cuts lists into pages.

    Args:
        knobs: The settings: `page_size_limit` and `empty_pages`.
        secret: What tokens are marked with, so that made-up ones are told apart.
    """

    def __init__(self, knobs: Knobs[DatabricksSettings], secret: bytes) -> None:
        self._knobs = knobs
        self._secret = secret

    def window(self, scope: str, token: str | None, size: int) -> Window:
        """Where the page that a token asks for begins and how many items it has at most.

        Args:
            scope: What the token must have been given for: the operation, and the filter that must not change.
            token: As the caller sent it; None or an empty one for the first page.
            size: How many items the caller wants.

        Raises:
            Refusal: The token was not given for this.
        """
        limit = self._knobs.settings.page_size_limit
        size = min(size, limit) if limit else size
        if token:
            return Window(scope, self._offset(scope, token), size)
        return Window(scope, 0, 0 if self._knobs.settings.empty_pages else size)

    def page(self, window: Window, items: Sequence[T], *, more: bool) -> Page[T]:
        """A page of items that were looked up with a window, given whether there are more behind them."""
        end = window.offset + len(items)
        next_token = self._token(window.scope, end) if more else ""
        before = max(0, window.offset - window.size)
        return Page(items, next_token, self._token(window.scope, before) if window.offset else "")

    def cut(self, items: Sequence[T], scope: str, token: str | None, size: int) -> Page[T]:
        """The page of a whole list that a token asks for.

        Raises:
            Refusal: The token was not given for this.
        """
        window = self.window(scope, token, size)
        shown = items[window.offset : window.offset + window.size]
        return self.page(window, shown, more=window.offset + len(shown) < len(items))

    def _token(self, scope: str, offset: int) -> str:
        content = json.dumps(offset).encode()
        return base64.urlsafe_b64encode(self._mark(scope, content) + content).decode().rstrip("=")

    def _offset(self, scope: str, token: str) -> int:
        try:
            raw = base64.b64decode(token + "=" * (-len(token) % 4), altchars=b"-_", validate=True)
        except ValueError:
            raw = b""
        if len(raw) <= _MARK or not hmac.compare_digest(self._mark(scope, raw[_MARK:]), raw[:_MARK]):
            raise invalid(f"Invalid page token: {token}")
        return int(raw[_MARK:])

    def _mark(self, scope: str, content: bytes) -> bytes:
        return hmac.digest(self._secret, scope.encode() + b"\0" + content, hashlib.sha256)[:_MARK]
