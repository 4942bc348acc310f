"""What the programs for SDS ask of the sandbox itself, past any client, and what files they make and show."""

import json
import os
import sys
import urllib.request
from collections import Counter
from pathlib import Path

details = json.loads(sys.argv[1])


def sandbox(path, data=None, method=None):
    """What a side door of the sandbox answers: to a GET, to a POST of some data, or to another method."""
    body = None if data is None else json.dumps(data).encode()
    headers = {"Content-Type": "application/json"}
    address = f"http://{os.environ['SDS_HOST']}/_sandbox/{path}"
    with urllib.request.urlopen(urllib.request.Request(address, body, headers, method=method)) as answer:
        return json.loads(answer.read() or "null")


def no_faults():
    """Nothing goes wrong on order any more."""
    sandbox("faults", method="DELETE")


def seen(work):
    """How often each kind of request reached the sandbox while some work was done: without ids and queries."""
    before = len(sandbox("requests")["requests"])
    work()
    return dict(Counter(map(_kind, sandbox("requests")["requests"][before:])))


def _kind(request):
    parts = request["path"].partition("?")[0].strip("/").split("/")
    return f"{request['method']} " + "/".join(
        "ID" if part.count("-") == 4 or len(part) == 32 else part for part in parts
    )


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
        "sum": getattr(file, "sum_blake3", None),
        "permissions": file.permissions,
        "media type": file.media_type,
        "aware": file.created_at.tzinfo is not None,
    }


def below(folder):
    """The text of each file below a folder, by its name in it."""
    found = [path for path in sorted(Path(folder).rglob("*")) if path.is_file()]
    return {str(path.relative_to(folder)): path.read_text("latin-1") for path in found}


def paths(files):
    """Where files are, in order."""
    return sorted(str(file.path) for file in files)
