"""What other clients, and the web pages, do to files and keys: rows that no upload makes, and keys of all kinds."""

from __future__ import annotations

import base64
import binascii
from datetime import datetime
from typing import Any, Final

from dovetail.sandbox.message import JsonObject
from dovetail.sandbox.sds.core import Core
from dovetail.sandbox.sds.paths import root
from dovetail.sandbox.sds.routes.door_fields import check_known, owner_in, text_in, wrong
from dovetail.sandbox.sds.times import microseconds
from dovetail.sandbox.steering import Door

_TEXTS: Final = ("directory", "name", "media_type", "permissions")
_COLUMNS: Final = (*_TEXTS, "size", "sum_blake3")
_SOURCES: Final = ("web", "svi", "federation")


def doors(core: Core) -> dict[str, Door]:
    """The doors of this area."""

    def new_file(body: JsonObject) -> object:
        """A row that says whatever it is told to say; its contents are `text`, or `base64`."""
        check_known(body, {"owner", "text", "base64", *_COLUMNS})
        owner = owner_in(core, body)
        said: dict[str, Any] = {"directory": root(owner.email), "name": "file"}
        said |= {name: body[name] for name in _COLUMNS if name in body}
        for name in _TEXTS:
            text_in(said, name, "")
        if not isinstance(said.get("size", 0), int | None) or not isinstance(said.get("sum_blake3", ""), str | None):
            raise wrong("size is a whole number, and sum_blake3 a text; each may be null")
        return {"uuid": core.files.insert(owner, said, _content(body))["uuid"]}

    def keys(body: JsonObject) -> object:
        """A new key of a user, or an end to one."""
        check_known(body, {"owner", "source", "expires_at", "revoke"})
        if "revoke" in body:
            return {"revoked": core.users.revoke(str(body["revoke"]))}
        source = body.get("source", "web")
        if source not in _SOURCES:
            raise wrong(f"source is one of {', '.join(_SOURCES)}, not {source!r}")
        expires_at = _moment(text_in(body, "expires_at", "")) if "expires_at" in body else None
        return {"key": core.users.new_key(owner_in(core, body), source=source, expires_at=expires_at)}

    return {"files": new_file, "keys": keys}


def _content(body: JsonObject) -> bytes:
    if "base64" not in body:
        return text_in(body, "text", "").encode()
    try:
        return base64.b64decode(text_in(body, "base64", ""), validate=True)
    except binascii.Error as error:
        raise wrong(f"base64 is none: {error}") from error


def _moment(text: str) -> int:
    try:
        return microseconds(datetime.fromisoformat(text))
    except ValueError as error:
        raise wrong(f"expires_at is no time: {error}") from error
