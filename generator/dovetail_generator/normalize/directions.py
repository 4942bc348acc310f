"""Gives components the form of their direction: strict where they are sent, generous where they are received.

A component of requests keeps its constraints. One of answers loses them, its enums become open, and what only requests
may hold is left out. One that serves both ways becomes two when the forms differ: ``Foo`` for answers, ``FooRequest``
for requests.
"""

from __future__ import annotations

from typing import Any, Final

from dovetail_generator.normalize import numbers, times
from dovetail_generator.normalize.draft import Draft, Operation, Schema, holders, redirected, ref, refs, rewritten
from dovetail_generator.normalize.lift import is_struct
from dovetail_generator.plain import is_array, is_object
from dovetail_generator.pointers import join

_CONSTRAINTS: Final = (
    "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "pattern",
    "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties", "propertyNames", "contains", "not",
    "dependentRequired", "dependentSchemas",
)  # fmt: skip


# A list whose items are typed by their position has as many as there are types.
_LENGTH: Final = ("minItems", "maxItems")


def run(draft: Draft) -> dict[str, str]:
    """Split the components by direction.

    Returns:
        Component → ``request`` or ``answer``; those without a direction that matters are ``both``.
    """
    sent, received = reach(draft)
    received |= draft.schemas.keys() - sent
    split = _differing(draft, sent & received)
    names: dict[str, str] = {}
    for name in sorted(split):
        twin, count = f"{name}Request", 2
        while twin in draft.schemas or twin in names.values():
            twin, count = f"{name}Request{count}", count + 1
        names[name] = twin

    directions: dict[str, str] = {}
    for name in list(draft.schemas):
        place, original = join("/components/schemas", name), draft.schemas[name]
        if name in sent:
            made = rewritten(original, place, lambda schema, _: redirected(_request(schema), names))
            target = names.get(name, name)
            draft.schemas[target] = made
            draft.origins.setdefault(target, draft.origins[name])
            directions[target] = "request" if name in split or name not in received else "both"
        if name in received and (name in split or name not in sent):
            draft.schemas[name] = rewritten(original, place, lambda schema, _: _answer(schema))
            directions[name] = "answer"
    for operation in draft.operations():
        for holder, pointer, is_sent in directed_holders(operation):
            if is_sent:
                changed = rewritten(holder["schema"], pointer, lambda schema, _: redirected(_request(schema), names))
            else:
                changed = rewritten(holder["schema"], pointer, lambda schema, _: _answer(schema))
            holder["schema"] = changed
    return directions


def directed_holders(operation: Operation) -> list[tuple[dict[str, Any], str, bool]]:
    """The objects of an operation that hold a schema: (holder, pointer of the schema, whether it is sent)."""
    start = join(operation.pointer, "responses")
    return [(holder, pointer, not pointer.startswith(f"{start}/")) for holder, pointer in holders(operation)]


def reach(draft: Draft) -> tuple[set[str], set[str]]:
    """The components that requests hold, and those that answers hold."""
    sent: set[str] = set()
    received: set[str] = set()
    in_requests, in_answers = Links(draft, without="readOnly"), Links(draft, without="writeOnly")
    for operation in draft.operations():
        for holder, _, is_sent in directed_holders(operation):
            if is_sent:
                in_requests.spread(holder["schema"], sent)
            else:
                in_answers.spread(holder["schema"], received)
    for call in draft.incoming:
        in_answers.spread(ref(call.component), received)
    return sent, received


class Links:
    """Which component leads to which others; each component is looked at once.

    Args:
        draft: The document, which must not change meanwhile.
        without: A mark: what properties with it hold does not count.
    """

    def __init__(self, draft: Draft, *, without: str = "") -> None:
        self._schemas = draft.schemas
        self._without = without
        self._direct: dict[str, list[str]] = {}

    def spread(self, schema: Schema, into: set[str]) -> None:
        """Add every component that a schema leads to, itself or by others; what is there already is done."""
        pending = refs(schema, self._without)
        while pending:
            name = pending.pop()
            if name not in into:
                into.add(name)
                pending += self.direct(name)

    def direct(self, name: str) -> list[str]:
        """The components that a component refers to."""
        if name not in self._direct:
            self._direct[name] = list(dict.fromkeys(refs(self._schemas[name], self._without)))
        return self._direct[name]


def _differing(draft: Draft, candidates: set[str]) -> set[str]:
    """The components whose two forms differ, themselves or in something they hold."""
    links = Links(draft)
    holders_of: dict[str, list[str]] = {}
    for name in candidates:
        for inner in links.direct(name):
            holders_of.setdefault(inner, []).append(name)
    pending = [name for name in candidates if _differs(draft.schemas[name])]
    split: set[str] = set()
    while pending:
        name = pending.pop()
        if name not in split:
            split.add(name)
            pending += holders_of.get(name, ())
    return split


def _differs(schema: Schema) -> bool:
    if is_struct(schema):
        return True  # a request refuses unknown keys, an answer skips them
    return rewritten(schema, "", lambda s, _: _request(s)) != rewritten(schema, "", lambda s, _: _answer(s))


def _answer(schema: Schema) -> Schema:
    kept = _LENGTH if "prefixItems" in schema else ()
    made = {key: value for key, value in schema.items() if key not in _CONSTRAINTS or key in kept}
    if made.get("additionalProperties") is False:
        del made["additionalProperties"]
    made = _without(made, "writeOnly")
    if "anyOf" in made:
        return numbers.read({**made, "anyOf": _joined(made["anyOf"])})
    return _opened(made)


def _joined(members: list[Schema]) -> list[Schema]:
    """The members of a union after each was opened: an opened enum is put back among them."""
    flat: list[Schema] = []
    for member in members:
        parts = member["anyOf"] if set(member) == {"anyOf"} else [member]
        flat += [part for part in parts if part not in flat]
    return flat


def _opened(schema: Schema) -> Schema:
    """An enum of an answer with room for values that are not known yet."""
    if not {"enum", "const"}.intersection(schema) or "type" not in schema or "x-union-tag" in schema:
        return schema
    kind = schema["type"]
    null = [{"type": "null"}] if is_array(kind) else []
    plain = kind[0] if is_array(kind) else kind
    if plain == "boolean":
        return schema
    closed = {"type": plain, "enum": schema.get("enum", [schema.get("const")])}
    rest = {key: value for key, value in schema.items() if key not in ("type", "enum", "const", "format")}
    return {**rest, "anyOf": [closed, {"type": plain}, *null]}


def _request(schema: Schema) -> Schema:
    return times.sent(numbers.sent(_without(schema, "readOnly")))


def _without(schema: Schema, mark: str) -> Schema:
    """An object without the properties that bear a mark."""
    properties = schema.get("properties", {})
    dropped = {name for name, value in properties.items() if is_object(value) and value.get(mark) is True}
    if not dropped:
        return schema
    made = {**schema, "properties": {name: value for name, value in properties.items() if name not in dropped}}
    if "required" in made:
        made["required"] = [name for name in made["required"] if name not in dropped]
    return made
