"""Identifiers of what the gateway keeps, checked before anything is sent."""

from __future__ import annotations

from uuid import UUID

from dovetail.sds.errors import InputError


def dashed(text: str) -> str:
    """An identifier as the gateway tells it: with dashes.

    Example:
        >>> dashed("6f1c3a5270c44c3e9a5e0d3f2f6b8a11")
        '6f1c3a52-70c4-4c3e-9a5e-0d3f2f6b8a11'
    """
    return str(UUID(text))


def uuid_text(value: UUID | str | None, setting: str) -> str:
    """An identifier as it is sent: 32 hexadecimal digits.

    Args:
        value: A UUID, or its text, with or without dashes.
        setting: What the caller named it.

    Raises:
        InputError: It is none. The gateway itself would answer such a text with a fault of its own.

    Example:
        >>> uuid_text("6f1c3a52-70c4-4c3e-9a5e-0d3f2f6b8a11", "file_uuid")
        '6f1c3a5270c44c3e9a5e0d3f2f6b8a11'
    """
    if isinstance(value, UUID):
        return value.hex
    try:
        return UUID(value).hex
    except (ValueError, TypeError, AttributeError):
        raise InputError(
            f"{setting}: {value!r} is no UUID.",
            value=value,
            at=setting,
            remedy="Give one such as 6f1c3a52-70c4-4c3e-9a5e-0d3f2f6b8a11.",
        ) from None
