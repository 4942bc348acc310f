"""Gives each operation all of its parameters and servers: those of its path are merged in."""

from __future__ import annotations

from typing import Any, Final

from dovetail_generator.normalize.draft import METHODS, Draft
from dovetail_generator.pointers import join

# Header parameters that OpenAPI says to ignore: they are the client's own business.
_IGNORED_HEADERS: Final = frozenset(["accept", "content-type", "authorization"])


def run(draft: Draft) -> None:
    """Merge path-level parameters, servers and texts into the operations, where an operation's own win."""
    for path, item in draft.document["paths"].items():
        shared = item.get("parameters", [])
        kept: dict[str, Any] = {key: value for key, value in item.items() if key.startswith("x-")}
        for method in METHODS:
            if method not in item:
                continue
            operation = dict(item[method])
            merged = {(p["in"], p["name"]): p for p in [*shared, *operation.get("parameters", [])]}
            for place, name in list(merged):
                if place == "header" and name.lower() in _IGNORED_HEADERS:
                    del merged[place, name]
                    draft.report(
                        join("/paths", path, method),
                        f"the header parameter {name!r} is the client's own: left out",
                        "reserved-header",
                    )
            if merged or "parameters" in operation:
                operation["parameters"] = list(merged.values())
            if "servers" in item:
                operation.setdefault("servers", item["servers"])
            kept[method] = operation
        draft.document["paths"][path] = kept
