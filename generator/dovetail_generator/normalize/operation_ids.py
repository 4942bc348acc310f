"""Gives every operation an id: the contract's own, or one made of method and path."""

from __future__ import annotations

from dovetail_generator.normalize.draft import Draft
from dovetail_generator.normalize.words import snake, unique


def run(draft: Draft) -> None:
    """Name the operations that have no name, and tell those apart that share one."""
    taken = {str(operation.node["operationId"]) for operation in draft.operations() if "operationId" in operation.node}
    for operation in sorted(draft.operations()):
        if "operationId" not in operation.node:
            words = operation.path.replace("{", "by_").replace("}", "")
            operation.node["operationId"] = unique(snake(f"{operation.method}_{words}"), taken)
            taken.add(operation.node["operationId"])
