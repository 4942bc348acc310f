"""What other clients, and the web pages, do to files and keys: rows that no upload makes, and keys of all kinds."""

from __future__ import annotations

import base64
from datetime import datetime
from typing import Any, Final

from dovetail.sandbox.message import JsonObject, Refusal
from dovetail.sandbox.sds.core import Core
from dovetail.sandbox.sds.paths import root
from dovetail.sandbox.sds.users import User
from dovetail.sandbox.steering import Door

_COLUMNS: Final = ("directory", "name", "media_type", "permissions", "size", "sum_blake3")
_SOURCES: Final = ("web", "svi", "federation")


def doors(core: Core) -> dict[str, Door]:
    """The doors of this area."""

    def new_file(body: JsonObject) -> object:
        """A row that says whatever it is told to say; its contents are `text`, or `base64`."""
        owner = _owner(core, body)
        content = str(body.get("text", "")).encode()
        if "base64" in body:
            content = base64.b64decode(body["base64"])
        said: dict[str, Any] = {"directory": root(owner.email), "name": "file"}
        said |= {name: body[name] for name in _COLUMNS if name in body}
        return {"uuid": core.files.insert(owner, said, content)["uuid"]}

    def keys(body: JsonObject) -> object:
        """A new key of a user, or an end to one."""
        if "revoke" in body:
            return {"revoked": core.users.revoke(str(body["revoke"]))}
        source = body.get("source", "web")
        if source not in _SOURCES:
            raise Refusal(400, "BAD_REQUEST", f"source is one of {', '.join(_SOURCES)}, not {source!r}")
        try:
            expires = datetime.fromisoformat(body["expires_at"]).timestamp() if "expires_at" in body else None
        except ValueError as error:
            raise Refusal(400, "BAD_REQUEST", f"expires_at is no time: {error}") from error
        expires_at = None if expires is None else int(expires * 1_000_000)
        return {"key": core.users.new_key(_owner(core, body), source=source, expires_at=expires_at)}

    return {"files": new_file, "keys": keys}


def _owner(core: Core, body: JsonObject) -> User:
    email = str(body.get("owner", next(iter(core.users.sample_keys))))
    user = core.users.by_email(email)
    if user is None:
        raise Refusal(404, "NOT_FOUND", f"there is no user {email}; known are {', '.join(core.users.sample_keys)}")
    return user
