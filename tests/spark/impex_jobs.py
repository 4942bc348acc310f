"""Servers on which exports and imports go through states."""

from __future__ import annotations

import hashlib
from typing import Any

from support.behaviours import respond
from support.fault_server import FaultServer

EXPORT = "/acme/api/v4/export"
IMPORT = "/acme/api/v4/import"
PACKAGE = b"PK the package"
SUM = hashlib.sha256(PACKAGE).hexdigest()
DOCUMENT = "/docstore/api/v1/documents/versions/tokens/s3cret-token/package.zip"
STARTED = respond(json={"object": "export", "id": "job-1", "status_url": "…"})


def state(status: str, **more: Any) -> dict[str, Any]:
    return {"id": "job-1", "status": status, "outputs": None, "errors": None, "warnings": [], **more}


def ended(url: str, file_hash: str | None = SUM, status: str = "closed") -> dict[str, Any]:
    return state(status, outputs={"files": [{"file": url, "file_hash": file_hash}]})


def exporting(server: FaultServer, *states: dict[str, Any], content: bytes = PACKAGE) -> None:
    """A server on which an export goes through some states; its package is at `DOCUMENT`."""
    server.on("POST", EXPORT, STARTED)
    server.on("GET", f"{EXPORT}/job-1/status", *(respond(json=each) for each in states))
    server.on("GET", DOCUMENT, respond(body=content, headers={"Content-Type": "application/zip"}))


def importing(server: FaultServer, *states: dict[str, Any]) -> None:
    server.on("POST", IMPORT, STARTED)
    server.on("GET", f"{IMPORT}/job-1/status", *(respond(json=each) for each in states))
