"""What the programs for SDS ask of the sandbox itself, past any client, and what files they make and show."""

import json
import os
import sys
import urllib.request
from collections import Counter
from pathlib import Path

details = json.loads(sys.argv[1])


def sandbox(path, data=None):
    """What a side door of the sandbox answers: to a GET, or to a POST of some data."""
    body = None if data is None else json.dumps(data).encode()
    headers = {"Content-Type": "application/json"}
    address = f"http://{os.environ['SDS_HOST']}/_sandbox/{path}"
    with urllib.request.urlopen(urllib.request.Request(address, body, headers)) as answer:
        return json.load(answer)


def seen(work):
    """How often each kind of request reached the sandbox while some work was done: without ids and queries."""
    before = len(sandbox("requests"))
    work()
    return dict(Counter(map(_kind, sandbox("requests")[before:])))


def _kind(request):
    parts = request["path"].partition("?")[0].strip("/").split("/")
    return f"{request['method']} " + "/".join("ID" if part.count("-") == 4 or len(part) == 32 else part for part in parts)


def write(folder, contents):
    """Files in a folder, by their names below it."""
    for name, content in contents.items():
        path = Path(folder, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def shown(file):
    """What the programs compare of a file."""
    return {
        "name": file.name,
        "directory": str(file.directory),
        "size": file.size,
        "sum": file.sum_blake3,
        "permissions": file.permissions,
        "media type": file.media_type,
        "aware": file.created_at.tzinfo is not None,
    }


def below(folder):
    """The text of each file below a folder, by its name in it."""
    return {str(path.relative_to(folder)): path.read_text() for path in sorted(Path(folder).rglob("*")) if path.is_file()}


def paths(files):
    """Where files are, in order."""
    return sorted(str(file.path) for file in files)
