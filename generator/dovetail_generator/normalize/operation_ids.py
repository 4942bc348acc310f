"""Gives every operation an id: the contract's own, or one made of method and path."""

from __future__ import annotations

from dovetail_generator.normalize.draft import Draft
from dovetail_generator.normalize.words import snake, unique
from dovetail_generator.pointers import join


def run(draft: Draft) -> None:
    """Name the operations that have no name, and tell those apart that share one."""
    seen: set[str] = set()
    for operation in draft.operations():
        own = operation.node.get("operationId")
        if own == "":
            del operation.node["operationId"]
        if own in seen:
            place = join(operation.pointer, "operationId")
            draft.report(
                place, f"{own!r} is the id of another operation too: this one is numbered", "duplicate-operation-id"
            )
            own = operation.node["operationId"] = unique(f"{own}_2", seen)
        if own:
            seen.add(own)
    taken = {str(operation.node["operationId"]) for operation in draft.operations() if "operationId" in operation.node}
    for operation in sorted(draft.operations()):
        if "operationId" not in operation.node:
            words = operation.path.replace("{", "by_").replace("}", "")
            operation.node["operationId"] = unique(snake(f"{operation.method}_{words}"), taken)
            taken.add(operation.node["operationId"])
