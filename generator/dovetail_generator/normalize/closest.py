"""Says what Python types cannot say in the closest honest form, and reports every place where that loses something.

After this pass nothing is left in the document that the engines would skip without a word: what they do not know is
either said in another way or gone, with a note.
"""

from __future__ import annotations

from typing import Any, Final

from dovetail_generator.normalize.directions import reach
from dovetail_generator.normalize.draft import Draft, Operation, Schema, remarks
from dovetail_generator.normalize.media_types import is_form, is_json, is_stream, is_structure, is_xml
from dovetail_generator.normalize.patterns import is_python
from dovetail_generator.plain import is_object
from dovetail_generator.pointers import join, split

# What restricts a value and adds no members: nothing is lost where answers are read, they are never checked.
_CHECKS: Final = (
    "not", "uniqueItems", "contains", "minContains", "maxContains", "propertyNames", "dependentRequired",
    "unevaluatedProperties", "unevaluatedItems",
)  # fmt: skip
# These choose between types, but only between what must be given when nothing but `required` stands in them.
_UNCHECKED: Final = "pattern-unchecked"
# Patterns that every name fits.
_EVERY: Final = (".*", "^.*$", "^.*", ".*$", "^.+$", ".+", "")
_CHOICES: Final = ("oneOf", "anyOf")
# What may add members to an object, or types to its members.
_SHAPES: Final = ("if", "then", "else", "dependentSchemas", "dependencies", "$dynamicRef")


def run(draft: Draft) -> None:
    """Bring the document to what can be said."""
    sent, _ = reach(draft)
    for operation in draft.operations():
        _operation(draft, operation)

    def plain(schema: Schema, pointer: str) -> Schema:
        steps = split(pointer)
        is_sent = steps[2] in sent if steps[0] == "components" else steps[3] != "responses"
        return _plain(draft, schema, pointer, is_sent)

    draft.rewrite(plain)


def _operation(draft: Draft, operation: Operation) -> None:
    node, place = operation.node, operation.pointer
    _content(draft, node.get("requestBody", {}), join(place, "requestBody"), "sent")
    kinds: dict[str, str] = {}
    for status, response in node.get("responses", {}).items():
        there = join(place, "responses", status)
        if links := response.pop("links", None):
            draft.report(
                join(there, "links"),
                "links are told in the docstring: call the operations that they name",
                "links-left-out",
            )
            told = "\n".join([f"After an answer {status}:", "", *(_link(name, link) for name, link in links.items())])
            node["description"] = "\n\n".join(part for part in (str(node.get("description", "")), told) if part)
        if str(status)[0] in "13" and response.get("content"):
            draft.report(
                there,
                f"an answer with the status {status} is neither a result nor an error: left out",
                "status-left-out",
            )
        _content(draft, response, there, "given")
        if str(status).startswith("2") and response.get("content"):
            kinds[there] = _kind(draft, *next(iter(response["content"].items())))
    first = next(iter(kinds.values()), "")
    for there, kind in kinds.items():
        if kind != first:
            draft.report(there, f"the first success is {first}, this one {kind}: read the same way", "success-kinds")


def _link(name: str, link: dict[str, Any]) -> str:
    """What a docstring says of a link: where it leads, and what goes on with it."""
    target = link.get("operationId") or link.get("operationRef") or "another operation"
    handed = {**link.get("parameters", {}), **({"body": link["requestBody"]} if "requestBody" in link else {})}
    given = ", ".join(f"{argument} = {value}" for argument, value in handed.items())
    words = f"* {name}: call ``{target}``" + (f" with {given}" if given else "")
    return " ".join(f"{words}. {link.get('description', '')}".split())


def _kind(draft: Draft, media_type: str, media: dict[str, Any]) -> str:
    if is_json(media_type):
        return "JSON"
    if is_xml(media_type) and is_structure(draft, media.get("schema")):
        return "XML"
    plain = media_type.lower()
    return "a stream of events" if is_stream(plain) else "text" if plain.startswith("text/") else "bytes"


def _content(draft: Draft, holder: dict[str, Any], pointer: str, verb: str) -> None:
    """Report a structure in a format that is passed on as bytes or text, such as the body of a request in XML."""
    for media_type, media in holder.get("content", {}).items():
        for name, encoding in media.get("encoding", {}).items() if verb == "sent" else ():
            # The type of a part is said by `contentType`.
            headers = [header for header in encoding.get("headers", {}) if header.lower() != "content-type"]
            if headers:
                there = join(pointer, "content", media_type, "encoding", name, "headers")
                draft.report(there, f"{name!r} is sent without {', '.join(headers)}", "part-headers")
        typed = is_json(media_type) or (is_stream(media_type) and verb == "given")
        if typed or (is_form(media_type) and verb == "sent") or (is_xml(media_type) and verb == "given"):
            continue
        if is_structure(draft, media.get("schema")):
            there = join(pointer, "content", media_type, "schema")
            draft.report(there, f"{media_type} is {verb} as it is: its schema types nothing", "content-untyped")


def _plain(draft: Draft, schema: Schema, pointer: str, is_sent: bool) -> Schema:
    made = dict(schema)
    for key in _CHECKS:
        if key in made and made.pop(key) is not False and is_sent:
            draft.report(
                join(pointer, key),
                f"{key} is left to the server: a call that it forbids is built all the same",
                "server-checked",
            )
    for key in _CHOICES:
        if is_object(made.get("properties")) and key in made and all(_only_requires(part) for part in made[key]):
            del made[key]
            if is_sent:
                draft.report(
                    join(pointer, key),
                    "which of the members must be given together is left to the server",
                    "server-checked",
                )
    for key in _SHAPES:
        if made.pop(key, None) is not None:
            draft.report(
                join(pointer, key),
                f"{key} is left out: what depends on a condition has no type of its own",
                "condition-left-out",
            )
    if "pattern" in made and not is_python(str(made["pattern"])):
        pattern = made.pop("pattern")
        if is_sent:
            draft.report(
                join(pointer, "pattern"),
                f"Python cannot read the pattern {pattern!r}: it is not checked",
                _UNCHECKED,
            )
    if "prefixItems" in made:
        made = _list(draft, made, pointer)
    if "patternProperties" in made:
        made = _map(draft, made, pointer)
    return made


def _only_requires(part: Any) -> bool:
    return is_object(part) and part.keys() - remarks(part).keys() <= {"required"}


def _list(draft: Draft, schema: Schema, pointer: str) -> Schema:
    """A list whose items differ by position, as a list of any of them."""
    first = [item for item in schema["prefixItems"] if item]
    rest: Any = schema.get("items", True)
    closed = rest is False or schema.get("maxItems", len(first) + 1) <= len(first)
    members = [*first, *([rest] if is_object(rest) and rest and not closed else [])]
    known = len(first) == len(schema["prefixItems"]) and (closed or (is_object(rest) and bool(rest)))
    made = {key: value for key, value in schema.items() if key not in ("prefixItems", "items")}
    if closed and schema.get("minItems", 0) >= len(schema["prefixItems"]):
        return {**made, "prefixItems": schema["prefixItems"], "maxItems": len(schema["prefixItems"])}
    draft.report(
        join(pointer, "prefixItems"),
        "the items of a list have no order of types: each may be any of them",
        "tuple-unordered",
    )
    return {**made, "items": {"anyOf": members}} if known else {**made, "items": {}}


def _map(draft: Draft, schema: Schema, pointer: str) -> Schema:
    """An object whose members are typed by their names, as a map to any of these types."""
    made = {key: value for key, value in schema.items() if key != "patternProperties"}
    place = join(pointer, "patternProperties")
    named = {name: part for name, part in schema["patternProperties"].items() if name not in _EVERY}
    for name in _EVERY:
        if name in schema["patternProperties"]:
            made["additionalProperties"] = schema["patternProperties"][name]
    if made.get("properties"):
        unread = [name for name in named if not is_python(name)]
        if unread:
            draft.report(place, f"Python cannot read the pattern {unread[0]!r}: what it names has no type", _UNCHECKED)
        kept = {name: part for name, part in named.items() if name not in unread}
        if unread:
            made["additionalProperties"] = True
        return {**made, "patternProperties": kept} if kept else made
    if not named:
        return made
    draft.report(place, "names that fit a pattern are not checked: any name is taken", "pattern-names")
    rest: Any = made.get("additionalProperties", True)
    values = [*named.values(), *([rest] if is_object(rest) else [])]
    # Names that fit no pattern may have any value, unless the schema rules them out or types them.
    typed = rest is not True and all(values)
    return {**made, "additionalProperties": {"anyOf": values} if typed else True}
