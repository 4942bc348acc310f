"""What is at a gateway before a test begins: recordings, captures of them, datasets and shares."""

from __future__ import annotations

import base64
import json
import urllib.request
from pathlib import Path
from typing import Any

from sandbox.sds_recordings_steps import radiohound

from dovetail.sandbox import Sandbox

ADA = "ada@example.com"
BO = "bo@example.com"


def door(sandbox: Sandbox, which: str, /, **body: Any) -> Any:
    """Do by a side door what users do on the web pages."""
    request = urllib.request.Request(
        f"{sandbox.url}/_sandbox/{which}", json.dumps(body).encode(), {"Content-Type": "application/json"}
    )
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)


def put_file(sandbox: Sandbox, path: str, content: bytes = b"x", owner: str = ADA) -> str:
    """A file in somebody's root; gives its UUID."""
    directory, _, name = path.rpartition("/")
    where = f"/files/{owner}/{directory.strip('/')}".rstrip("/")
    text = base64.b64encode(content).decode()
    uuid: str = door(sandbox, "files", owner=owner, directory=where, name=name, base64=text)["uuid"]
    return uuid


def put_recording(sandbox: Sandbox, recording: Path, folder: str) -> list[str]:
    """The files of a recording in a folder; gives their UUIDs."""
    return [
        put_file(sandbox, f"{folder}/{path.relative_to(recording).as_posix()}", path.read_bytes())
        for path in sorted(recording.rglob("*.h5"))
    ]


def put_scan(sandbox: Sandbox, folder: str, **changes: Any) -> str:
    """A document of a RadioHound device in a folder; gives its UUID."""
    return put_file(sandbox, f"{folder}/scan.rh.json", json.dumps(radiohound(**changes)).encode())
