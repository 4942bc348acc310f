"""What is made up in a dry run: always the same, and marked as such."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final
from uuid import UUID, uuid5

if TYPE_CHECKING:
    from dovetail.sds.models import File
    from dovetail_api.sds import models as m

LISTED: Final = 75
"""Files in a made-up listing."""

DOWNLOADED: Final = 10
"""Files in a made-up download."""

_NAMESPACE: Final = UUID("6f5c1f5e-3f0a-5d0e-9d8c-5d5a5d535344")
_MOMENT: Final = datetime(2026, 1, 1, tzinfo=UTC)
EMAIL: Final = "sample@example.com"


def sample_uuid(name: str) -> UUID:
    """The identifier of a made-up thing."""
    made = uuid5(_NAMESPACE, name)
    # The gateway's own are of version 4.
    return UUID(bytes=made.bytes, version=4)


def sample_user() -> m.User:
    """Who one is in a dry run."""
    from dovetail_api.sds import models as m

    return m.User(name="Sample", email=EMAIL)


def sample_file(number: int, directory: str | PurePosixPath = "", uuid: UUID | None = None) -> File:
    """A made-up file.

    Args:
        number: Which one.
        directory: Its folder.
        uuid: Its identifier; one of its own by default.
    """
    from dovetail.sds.models import File

    name = f"sample-{number:03}.txt"
    moment = _MOMENT + timedelta(minutes=number)
    return File(
        uuid=uuid or sample_uuid(f"{directory}/{name}"),
        name=name,
        directory=PurePosixPath(directory),
        media_type="text/plain",
        size=100 + number,
        created_at=moment,
        updated_at=moment,
        expiration_date=moment + timedelta(days=730),
        is_sample=True,
    )


def sample_files(count: int, directory: str | PurePosixPath = "") -> list[File]:
    """Made-up files in a folder."""
    return [sample_file(number, directory) for number in range(1, count + 1)]
