"""Merges ``allOf`` (and a ``$ref`` with restrictions beside it) into one plain schema."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from dovetail_generator.normalize.draft import Draft, Schema, holders, ref, ref_name, remarks, rewritten
from dovetail_generator.normalize.lift import component, place_name
from dovetail_generator.normalize.nullable import allows_null, or_null, without_null
from dovetail_generator.normalize.plain_types import heard
from dovetail_generator.normalize.words import pascal
from dovetail_generator.plain import is_object
from dovetail_generator.pointers import join, split

_LARGEST: Final = ("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties")
_CONTRADICTION: Final = "all-of-contradiction"
_PLAIN: Final = frozenset(
    ["type", "enum", "const", "format", "pattern", "minLength", "maxLength", "minimum", "maximum"]
)
_SMALLEST: Final = ("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties")


def run(draft: Draft) -> None:
    """Merge every ``allOf`` of the document."""
    draft.rewrite(lambda schema, pointer: _named(draft, schema, pointer))
    merger = _Merger(draft)
    made = {name: merger.component(name) or {} for name in sorted(draft.schemas)}
    for operation in draft.operations():
        for holder, pointer in holders(operation):
            holder["schema"] = rewritten(holder["schema"], pointer, merger.merged)
    draft.schemas.update(made)


def _named(draft: Draft, schema: Schema, pointer: str) -> Schema:
    """A merging inside another schema as a component of its own: else an object that extends itself would never end."""
    steps = split(pointer)
    at_root = len(steps) == 3 and steps[0] == "components"
    compound = any(_is_compound(draft.schemas[name]) for name in _merged_refs(schema))
    own = remarks(schema)
    restricting = [part for part in schema.get("allOf", ()) if set(part) - set(remarks(part))]
    beside = schema.keys() - own.keys() - {"allOf"}
    if (
        at_root
        or not compound
        or ("allOf" not in schema and "$ref" not in schema)
        or (len(restricting) == 1 and not beside)
        or beside == {"$ref"}
    ):
        return schema
    name = place_name(draft, steps)
    bare = {key: value for key, value in schema.items() if key not in own or key == "description"}
    return {**ref(component(draft, name, bare, pointer)), **own}


def _merged_refs(schema: Schema) -> Iterator[str]:
    """The components that are written out when a schema is merged."""
    if "$ref" in schema:
        yield ref_name(schema)
    for key in ("allOf", "anyOf", "oneOf"):
        for part in schema.get(key, ()):
            yield from _merged_refs(part)


def _is_compound(schema: Schema) -> bool:
    return any(key not in _PLAIN and key not in remarks(schema) for key in schema)


def _tags(choice: Schema) -> dict[str, str]:
    """Tag → reference, those that are not written out included: they are called as their components are."""
    mapping: dict[str, str] = dict(choice["discriminator"].get("mapping", {}))
    named = set(mapping.values())
    plain = [member["$ref"] for member in choice["anyOf"] if "$ref" in member and member["$ref"] not in named]
    return {**{ref_name({"$ref": to}): to for to in plain}, **mapping}


def _excludes(left: Schema, right: Schema) -> bool:
    """Whether nothing can fit both."""
    kinds = [schema.get("type") for schema in (left, right)]
    if all(isinstance(kind, str) for kind in kinds) and kinds[0] != kinds[1]:
        return set(kinds) != {"integer", "number"}
    words = [schema.get("enum", [schema["const"]] if "const" in schema else None) for schema in (left, right)]
    if words[0] is not None and words[1] is not None:
        return not any(value in words[1] for value in words[0])
    return any(
        name in right.get("properties", {})
        and name in right.get("required", ())
        and _excludes(part, right["properties"][name])
        for name, part in left.get("properties", {}).items()
        if name in left.get("required", ())
    )


def _restricting(schema: Schema) -> Schema:
    """What a schema says that restricts a value; an object by its properties is one by its type."""
    own = remarks(schema)
    return {key: value for key, value in schema.items() if key not in own and key != "discriminator"}


class _Merger:
    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.trail: list[str] = []
        self.done: dict[str, Schema] = {}
        self.cut = 0
        self.spread: list[str] = []  # the members of unions that are being merged
        self.pairs: list[list[Schema]] = []  # the properties of objects that hold themselves that are being merged

    def component(self, name: str) -> Schema | None:
        """A component with everything in it merged; None when that is under way already."""
        if name in self.done:
            return self.done[name]
        if name in self.trail:
            self.cut += 1
            return None
        before = self.cut
        self.trail.append(name)
        made = rewritten(self.draft.schemas[name], join("/components/schemas", name), self.merged)
        self.trail.pop()
        # What was made without one of its parts, because that was under way, is right in this place only.
        if self.cut == before or not self.trail:
            self.done[name] = made
        return made

    def merged(self, schema: Schema, pointer: str) -> Schema:
        """A schema whose own ``allOf`` is merged; the schemas inside it are so already."""
        own = remarks(schema)
        if "$ref" in schema and "allOf" not in schema:
            if set(schema) - {"$ref"} <= set(own):
                return schema
            schema = {**{k: v for k, v in schema.items() if k != "$ref"}, "allOf": [{"$ref": schema["$ref"]}]}
        if "allOf" not in schema:
            return schema
        beside = {key: value for key, value in schema.items() if key != "allOf" and key not in own}
        members = [member for member in [*schema["allOf"], beside] if member]
        restricting = [m for m in members if set(m) - set(remarks(m))]
        if len(restricting) == 1 and "$ref" in restricting[0]:
            return {**restricting[0], **own}
        parts = [part for part in (self._plain(member, pointer) for member in members) if part is not None]
        null = bool(parts) and all(allows_null(part) or not set(part) - set(remarks(part)) for part in parts)
        result: Schema = {}
        for part in parts:
            plain = self._plain(without_null(part), pointer)
            result = self._both(result, plain or {}, pointer)
        result.pop("title", None)
        result = {**result, **own}
        return or_null(result) if null else result

    def _plain(self, member: Schema, pointer: str, seen: tuple[str, ...] = ()) -> Schema | None:
        """A member with its reference and its own ``allOf`` resolved; None when it leads back to itself."""
        if "$ref" in member and not set(member) - {"$ref"} - set(remarks(member)):
            name = ref_name(member)
            found = None if name in seen else self.component(name)
            if found is None:
                self.draft.report(pointer, f"allOf leads back to {name}: that part is left out", "all-of-cycle")
                return None
            if "$ref" in found:
                return self._plain({"$ref": found["$ref"]}, pointer, (*seen, name))
            return {key: value for key, value in found.items() if key not in ("discriminator", "title")}
        if "allOf" in member or "$ref" in member:
            return self.merged(member, pointer)
        return member

    def _both(self, left: Schema, right: Schema, pointer: str) -> Schema:
        """A schema that allows what both allow."""
        for one, other in ((left, right), (right, left)):
            if "anyOf" in one and set(other) - set(remarks(other)):
                base = {key: value for key, value in one.items() if key not in ("anyOf", "discriminator")}
                beside = self._both(base, other, pointer) if one is left else self._both(other, base, pointer)
                return {**remarks(beside), **self._spread(one, beside, pointer)}
        result = dict(left)
        for key, value in right.items():
            result[key] = value if key not in left else self._keyword(key, left[key], value, pointer)
        # Of two types that exclude each other one is kept, and with it what speaks of it.
        return result if result.get("type") == right.get("type") else heard(result)

    def _spread(self, choice: Schema, beside: Schema, pointer: str) -> Schema:
        """A choice whose members each fit what stands beside it; those that cannot are no members of it."""
        kept = {key: value for key, value in beside.items() if key not in ("description", "title")}
        chosen: dict[str, Schema] = {}
        members: list[Schema] = []
        for member in choice["anyOf"]:
            alone = self._plain(member, pointer) or {}
            if _excludes(kept, alone):
                continue
            made = self._member(member, alone, kept, pointer)
            if "$ref" in member and "$ref" not in made and "discriminator" in choice:
                # What a tag leads to has a name of its own.
                place = f"{place_name(self.draft, split(pointer))}{pascal(ref_name(member))}"
                made = ref(component(self.draft, place, made, pointer))
            if "$ref" in member:
                chosen[member["$ref"]] = made
            members.append(made)
        if not members:
            self.draft.report(
                pointer, "no member of the choice fits what stands beside it: any is taken", _CONTRADICTION
            )
            return choice
        if "discriminator" not in choice:
            return {"anyOf": members}
        tag = dict(choice["discriminator"])
        mapping = {value: chosen[to]["$ref"] for value, to in _tags(choice).items() if "$ref" in chosen.get(to, ())}
        return {"anyOf": members, "discriminator": {**tag, "mapping": mapping}}

    def _member(self, member: Schema, alone: Schema, kept: Schema, pointer: str) -> Schema:
        """A member of a choice together with what all members must fit."""
        name = ref_name(member) if "$ref" in member else ""
        if name in self.spread:
            self.draft.report(pointer, f"the union leads back to {name}: that member is left out", "union-cycle")
            return kept
        self.spread.append(name or pointer)
        made = self._both(kept, alone, pointer)
        self.spread.pop()
        # What restricts a member no further leaves it the class that it is.
        return member if name and _restricting(made) == _restricting(alone) else made

    def _keyword(self, key: str, left: Any, right: Any, pointer: str) -> Any:
        if left == right:
            return left
        if key == "properties":
            return {n: self._property(left.get(n), right.get(n), pointer) for n in dict.fromkeys([*left, *right])}
        if key == "required":
            return list(dict.fromkeys([*left, *right]))
        if key == "enum":
            return [value for value in left if value in right] or left
        if key in _LARGEST:
            return max(left, right)
        if key in _SMALLEST:
            return min(left, right)
        if key == "additionalProperties":
            return next((value for value in (right, left) if is_object(value)), True)
        if key == "type":
            kinds = {str(left), str(right)}
            if kinds == {"integer", "number"}:
                return "integer"
            self.draft.report(
                pointer, f"allOf asks for {left} and for {right} at once: read as {left}", "all-of-contradiction"
            )
            return left
        if key == "items":
            return self._property(left, right, pointer)
        return right

    def _property(self, left: Schema | None, right: Schema | None, pointer: str) -> Schema:
        if left is None or right is None or left == right:
            return dict(left or right or {})
        own = {**remarks(left), **remarks(right)}
        bare = [{k: v for k, v in side.items() if k not in own} for side in (left, right)]
        if bare[0] == bare[1] or not bare[1]:
            return {**bare[0], **own}
        if not bare[0]:
            return {**bare[1], **own}
        if bare in self.pairs:
            # Two objects that hold themselves would be merged all the way down; one of them is all that can be said.
            self.draft.report(
                pointer, "allOf joins objects that hold themselves: further inside it is one of them", "all-of-cycle"
            )
            return {**next((side for side in bare if "$ref" in side), bare[0]), **own}
        self.pairs.append(bare)
        made = self.merged({"allOf": bare, **own}, pointer)
        self.pairs.pop()
        return made
