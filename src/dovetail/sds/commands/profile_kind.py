"""A profile of a gateway: an address and a key under a name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import msgspec

from dovetail import converter
from dovetail.cli.exits import USAGE, CommandFailed
from dovetail.cli.profiles import source_of

API: Final = "sds"
SECRETS: Final = frozenset({"token"})


class SdsProfile(msgspec.Struct, frozen=True, omit_defaults=True, repr_omit_defaults=True):
    """What a profile may hold.

    Attributes:
        host: The gateway; the public one when left out.
        token: The key, or where it is.
        timeout: Silence allowed while waiting for an answer, in seconds.
    """

    host: str | None = None
    token: str | None = None
    timeout: float | None = None

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.host!r})"

    def settings(self) -> dict[str, Any]:
        """What it says, as settings of a client."""
        told: dict[str, Any] = {
            "SDS_HOST": self.host,
            "SDS_SECRET_TOKEN": source_of(self.token) if self.token else None,
            "HTTP_TIMEOUT": self.timeout,
        }
        return {name: value for name, value in told.items() if value is not None}


def structured(table: Mapping[str, Any], place: str) -> SdsProfile:
    """A table of the file as a profile.

    Args:
        table: The table.
        place: What errors call it.

    Raises:
        CommandFailed: The key is no text.
        InvalidInput: A member is unknown or of the wrong type.
    """
    if not isinstance(table.get("token", ""), str):
        # Told apart from other mistakes: the value must not be quoted.
        raise CommandFailed(f"{place}.token: it must be a text.", status=USAGE)
    return converter.structure(dict(table), SdsProfile, place=place)
