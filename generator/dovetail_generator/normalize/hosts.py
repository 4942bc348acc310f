"""Gives operations that go to servers of their own a label for that host, as ``x-host`` does in a contract of ours."""

from __future__ import annotations

import json
import re
from typing import Any, Final

from dovetail_generator.normalize.draft import Draft
from dovetail_generator.normalize.words import snake, unique
from dovetail_generator.plain import is_array, is_object

Node = dict[str, Any]
_USUAL: Final = frozenset(["www", "api", "v1", "v2", "v3"])


def run(draft: Draft) -> None:
    """Label the operations with servers of their own; those of the document itself need no label."""
    draft.document["servers"] = _addressed(draft.document.get("servers"))
    usual = _key(draft.document["servers"])
    labels: dict[str, str] = {}
    taken = {str(each.node["x-host"]) for each in draft.operations() if "x-host" in each.node}
    for operation in draft.operations():
        servers = _addressed(operation.node.pop("servers", None))
        if servers:
            operation.node["servers"] = servers
        if "x-host" in operation.node or not servers:
            continue
        key = _key(servers)
        if key == usual:
            del operation.node["servers"]
            continue
        if key not in labels:
            labels[key] = unique(_label(servers[0]), taken)
            taken.add(labels[key])
        operation.node["x-host"] = labels[key]


def _addressed(servers: object) -> list[Node]:
    """The servers that have an address."""
    listed: list[object] = servers if is_array(servers) else []
    return [server for server in listed if is_object(server) and isinstance(server.get("url"), str)]


def _key(servers: object) -> str:
    return json.dumps(servers or [], sort_keys=True)


def _label(server: Node) -> str:
    """``uploads`` for ``https://uploads.example.com``; the name that the document gives it where it gives one."""
    named = server.get("x-name") or server.get("name")
    host, _, path = re.sub(r"^\w*:?//", "", str(server.get("url", ""))).partition("/")
    words = [snake(word) for word in (*host.split(".")[:-1], *path.split("/"))]
    telling = [word for word in words if word and word not in _USUAL]
    return snake(str(named)) if named else next(iter(telling), "") or "other"
