"""Ends names that hold themselves without an object between.

A class may hold itself; a type alias (``Json = str | list[Json]``) may not, so the inner one becomes any value.
"""

from __future__ import annotations

from dovetail_generator.normalize.draft import Draft, Schema, ref_name, refs, remarks, rewritten
from dovetail_generator.normalize.lift import is_struct
from dovetail_generator.pointers import join


def run(draft: Draft) -> None:
    """Cut every circle of aliases."""
    done: set[str] = set()
    for name in sorted(draft.schemas):
        _visit(draft, name, [], done)


def _visit(draft: Draft, name: str, trail: list[str], done: set[str]) -> None:
    schema = draft.schemas[name]
    if name in done or is_struct(schema):
        return
    trail.append(name)
    circle = {inner for inner in refs(schema) if inner in trail}
    if circle:
        place = join("/components/schemas", name)
        draft.report(
            place,
            f"{name} holds itself without an object between: the inner {', '.join(sorted(circle))} is any value",
            "alias-cycle",
        )

        def cut(part: Schema, _: str) -> Schema:
            return remarks(part) if "$ref" in part and ref_name(part) in circle else part

        draft.schemas[name] = rewritten(schema, place, cut)
    for inner in sorted(set(refs(draft.schemas[name]))):
        _visit(draft, inner, trail, done)
    trail.pop()
    done.add(name)
