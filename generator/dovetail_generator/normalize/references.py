"""Puts every parameter, body, response, header, example and link in its place; only schemas stay components."""

from __future__ import annotations

from typing import Any, Final

from dovetail_generator.normalize.draft import REF, Draft
from dovetail_generator.plain import is_array, is_object
from dovetail_generator.pointers import find, join, split

_LITERAL: Final = frozenset(["schema", "example", "examples", "value"])


def run(draft: Draft) -> None:
    """Resolve all references but those to schemas; drop the components nothing refers to any more."""
    components = draft.document.setdefault("components", {})
    components.setdefault("schemas", {})
    draft.document.setdefault("paths", {})
    for kind in ("paths", "webhooks"):
        for path, item in draft.document.get(kind, {}).items():
            draft.document[kind][path] = _resolved(draft, item, join("", kind, path), ())
    for name in list(components["schemas"]):
        draft.origins.setdefault(name, join("/components/schemas", name))
    kept = ("schemas", "securitySchemes")
    draft.document["components"] = {kind: components[kind] for kind in kept if kind in components}


def _resolved(draft: Draft, node: Any, pointer: str, trail: tuple[str, ...]) -> Any:
    if is_array(node):
        return [_resolved(draft, item, join(pointer, index), trail) for index, item in enumerate(node)]
    if not is_object(node):
        return node
    reference = node.get("$ref")
    if isinstance(reference, str) and not reference.startswith(REF):
        if reference in trail:
            raise draft.source.error(pointer, f"the reference {reference!r} leads back to itself")
        found = find(draft.document, split(reference.removeprefix("#")))
        merged = {**_resolved(draft, found, pointer, (*trail, reference)), **node}
        del merged["$ref"]
        return merged
    return {
        key: value if key in _LITERAL and key != "examples" else _resolved(draft, value, join(pointer, key), trail)
        for key, value in node.items()
    }
