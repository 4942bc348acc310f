"""Which service and version a request means."""

from __future__ import annotations

import re
from uuid import UUID

import attrs

from dovetail.sandbox.message import Refusal


@attrs.frozen
class Locator:
    """What a request says about the version it wants; ids win over names, a version over a moment.

    Attributes:
        version: A version number or the beginning of one.
        moment: The moment at which the version must be in effect; now when None.
        endpoint: The suffix of a custom endpoint.
    """

    folder: str | None = None
    service: str | None = None
    service_id: str | None = None
    version_id: str | None = None
    version: str | None = None
    moment: str | None = None
    endpoint: str | None = None

    def __str__(self) -> str:
        if self.version_id:
            return f"version/{self.version_id}"
        if self.endpoint:
            return f"proxy/{self.endpoint}"
        name = f"service/{self.service_id}" if self.service_id else f"{self.folder}/{self.service}"
        return f"{name}[{self.version}]" if self.version else name


def parse_locator(text: str, place: str) -> Locator:
    """Read a service locator: `folder/service[1.4]`, `/folders/f/services/s`, `service/…`, `version/…` or a UUID.

    Args:
        text: The locator.
        place: Where it stands in the request, for the complaint.

    Raises:
        Refusal: It is none of these.
    """
    found = re.fullmatch(r"([^\[\]]+)(?:\[([^\[\]]*)\])?", text.strip())
    parts = [part for part in found[1].split("/") if part] if found else []
    version = (found[2] or "").strip() or None if found else None
    if len(parts) == 1 and _is_uuid(parts[0]):
        return Locator(service_id=parts[0].lower(), version=version)
    if len(parts) == 4 and parts[0] == "folders" and parts[2] == "services":
        parts = [parts[1], parts[3]]
    if len(parts) == 2 and parts[0] in ("service", "version") and _is_uuid(parts[1]):
        if parts[0] == "service":
            return Locator(service_id=parts[1].lower(), version=version)
        return Locator(version_id=parts[1].lower())
    if len(parts) < 2:
        raise Refusal(
            400,
            "BAD_REQUEST",
            f"{text!r} is no service; write folder/service, folder/service[1.4] or a UUID",
            place=place,
        )
    return Locator(folder=parts[0], service="/".join(parts[1:]), version=version)


def _is_uuid(text: str) -> bool:
    try:
        UUID(text)
    except ValueError:
        return False
    return True
