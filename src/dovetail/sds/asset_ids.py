"""UUIDs of files, captures and datasets, as they are given."""

from __future__ import annotations

from uuid import UUID

from dovetail.sds.errors import InputError


def checked_uuid(uuid: UUID | str, at: str) -> str:
    """A UUID as text with dashes; the gateway answers anything else with a failure of its own.

    Args:
        uuid: The UUID, as such or as text with or without dashes.
        at: What errors call it.

    Raises:
        InputError: It is no UUID.
    """
    try:
        return str(uuid if isinstance(uuid, UUID) else UUID(uuid))
    except (ValueError, AttributeError, TypeError):
        raise InputError(f"{at}: {uuid!r} is no UUID.", value=uuid, at=at) from None
