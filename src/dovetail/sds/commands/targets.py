"""What a word of the command line may mean: a path at the gateway, or the UUID of a file."""

from __future__ import annotations

from uuid import UUID


def uuid_of(text: str) -> UUID | None:
    """The UUID that a word is; None for a path."""
    try:
        return UUID(text) if len(text) in (32, 36) else None
    except ValueError:
        return None
