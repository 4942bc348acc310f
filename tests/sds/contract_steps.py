"""Steps at a gateway that several specifications take, by plain calls of the contract."""

from __future__ import annotations

from typing import Any

from dovetail.runtime.body import File
from dovetail_api.sds.operations import captures, files


def put(client: Any, path: str, content: bytes, **attributes: Any) -> Any:
    """A new row with these contents."""
    directory, _, name = path.rpartition("/")
    file = File(content, filename=name)
    return client.send(files.create(directory=directory or "/", file=file, name=name, **attributes))


def contents(client: Any, path: str) -> bytes:
    """What a path gives."""
    [row] = client.send(files.list(path=path)).results
    return bytes(client.send(files.download(file_id=row.uuid)))


def paths(client: Any) -> list[str]:
    """The paths of all live rows of the account, sorted, as often as there are rows."""
    rows = client.send(files.list(path="/", page_size=100)).results
    return sorted(f"{row.directory}/{row.name}".partition("@example.com")[2] for row in rows)


def clear(client: Any) -> None:
    """Delete everything of the account."""
    for capture in client.send(captures.list(page_size=100)).results:
        for part in getattr(capture, "channels", [capture]):
            client.send(captures.delete(capture_id=part.uuid))
    while rows := client.send(files.list(path="/", page_size=100)).results:
        for row in rows:
            client.send(files.delete(file_id=row.uuid))
