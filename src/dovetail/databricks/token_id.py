"""What is left of a token that was deleted."""

from __future__ import annotations

import msgspec


class TokenId(msgspec.Struct, frozen=True):
    """A token by its id, which is not secret.

    Attributes:
        token_id: The id.
    """

    token_id: str
