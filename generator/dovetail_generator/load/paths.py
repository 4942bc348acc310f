"""Makes paths, their parameters and the statuses of answers fit each other, in a document whose shapes are right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import parse_qsl, quote

from dovetail_generator.load.shapes import LOCATIONS
from dovetail_generator.pointers import find, split

if TYPE_CHECKING:
    from dovetail_generator.load.findings import Findings

Node = dict[str, Any]
_METHODS: Final = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
_PLACE: Final = re.compile(r"{([^{}]+)}")
_STATUS: Final = re.compile(r"[1-5](?:[0-9]{2}|XX)")
# What may stand in a path as it is (RFC 3986), the signs of templates and of escapes included.
_IN_PATHS: Final = "/:@!$&'()*+,;=-._~{}%#"


def run(document: Node, found: Findings) -> dict[str, str]:
    """Repair the paths of a document in place.

    Returns:
        New path → the path that it was, for those that changed.
    """
    moved: dict[str, str] = {}
    paths: Node = document.get("paths", {})
    made: Node = {}
    for path, item in paths.items():
        with found.at("paths", path):
            chosen = _path(document, path, item, found, {*paths, *made})
            _parameters(document, chosen, item, found)
        made[chosen] = item
        if chosen != path:
            moved[chosen] = path
    if paths:
        document["paths"] = made
    _alike(made, found)
    for steps, item in _items(document):
        with found.at(*steps):
            _statuses(item, found)
    return moved


def _path(document: Node, path: str, item: Node, found: Findings, taken: set[str]) -> str:
    """A path as a template: it begins with a slash, names its parameters plainly, and holds no query."""
    plain, mark, rest = path.partition("#")
    if not plain.startswith("/"):
        found.report("invalid", "a path must begin with a slash: one is put before it")
        plain = f"/{plain}"
    plain, _, query = plain.partition("?")
    if query:
        _query(document, query, item, found)
        # Paths that differ by their queries alone stay apart; what follows the mark is not sent.
        mark, rest = "#", query
    for text in _PLACE.findall(plain):
        name = re.sub(r"^[+:/.;?&]|\*$|:.*$|\?$", "", text)
        if name and name != text and text not in _declared(document, item):
            found.report("invalid", f"{{{text}}} is no name of a parameter: read as {{{name}}}")
            plain = plain.replace(f"{{{text}}}", f"{{{name}}}")
            if text[0] == "+" or text[-1] == "*":
                _mark(document, item, name, "x-multi-segment")
    quoted = "".join(
        part if number % 2 else quote(part, safe=_IN_PATHS)
        for number, part in enumerate(re.split(r"({[^{}]*})", plain))
    )
    if quoted != plain:
        found.report("invalid", "characters that no path may hold are written as their escapes")
    made = f"{quoted}{mark}{rest}"
    while made != path and made in taken:
        made += "#" if "#" not in made else "'"
    return made


def _query(document: Node, query: str, item: Node, found: Findings) -> None:
    """Make parameters of the query of a path: ``{id}`` in it is one by another name, and a fixed value stays fixed."""
    found.report("query-in-path", f"the query {query!r} of the path is read as parameters of the query")
    for wire, text in parse_qsl(query, keep_blank_values=True):
        inside = _PLACE.fullmatch(text)
        for holder in _holders(item):
            parameters: list[Node] = [_resolved(document, node) for node in holder.get("parameters", ())]
            named = [p for p in parameters if inside and p["name"] == inside[1] and p["in"] in ("path", "query")]
            if named:
                renamed = {**named[0], "name": wire, "in": "query"}
                holder["parameters"] = [renamed if p is named[0] else p for p in parameters]
                break
            if any(p["name"] == wire and p["in"] == "query" for p in parameters):
                break
        else:
            schema: Node = {"type": "string"} if inside else {"type": "string", "enum": [text], "const": text}
            added = {"name": wire, "in": "query", "required": True, "schema": schema}
            item["parameters"] = [*item.get("parameters", ()), added]


def _parameters(document: Node, path: str, item: Node, found: Findings) -> None:
    """Declare what a path names, and drop what it does not."""
    wanted = list(dict.fromkeys(_PLACE.findall(path.partition("#")[0])))
    for holder, steps in _placed_holders(item):
        with found.at(*steps):
            _once(document, holder, found)
    shared = [p["name"] for p in _of_path(document, item)]
    operations = [(method, item[method]) for method in _METHODS if method in item]
    missing: dict[str, list[str]] = {}
    for method, operation in operations:
        own = [p["name"] for p in _of_path(document, operation)]
        lost = [name for name in wanted if name not in shared and name not in own]
        idle = [name for name in dict.fromkeys([*shared, *own]) if name not in wanted]
        for name in list(lost):
            meant = [other for other in idle if _letters(other) == _letters(name)] or (idle if len(lost) == 1 else [])
            if len(meant) == 1:
                with found.at(method):
                    found.report(
                        "undeclared-path-parameter", f"{{{name}}} is not declared, but {meant[0]!r} is: the same"
                    )
                holder = operation if meant[0] in own else item
                _rename(document, holder, meant[0], name)
                shared = [p["name"] for p in _of_path(document, item)]
                lost.remove(name)
                idle.remove(meant[0])
        missing[method] = lost
    for method, operation in operations:
        for name in missing[method]:
            found.often("undeclared-path-parameter", f"{{{name}}} is not declared: it is taken as text", method)
            added = {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
            operation["parameters"] = [*operation.get("parameters", ()), added]
    for holder, steps in _placed_holders(item):
        for node in _of_path(document, holder):
            if node["name"] not in wanted:
                found.report("unused-path-parameter", f"{node['name']!r} is not in the path: left out", *steps)
        if "parameters" in holder:
            holder["parameters"] = [
                node
                for node in holder["parameters"]
                if (p := _resolved(document, node))["in"] != "path" or p["name"] in wanted
            ]


def _once(document: Node, holder: Node, found: Findings) -> None:
    """Each parameter of a list once; what is at no place that OpenAPI knows goes, or becomes the body it means."""
    kept: dict[tuple[str, str], Node] = {}
    elsewhere: list[Node] = []
    for index, node in enumerate(holder.get("parameters", ())):
        parameter = _resolved(document, node)
        place, name = str(parameter["in"]), str(parameter["name"])
        if place in LOCATIONS:
            key = (place, name.lower() if place == "header" else name)
            if key in kept:
                found.report("duplicate-parameter", f"{name!r} in {place} is declared twice", "parameters", index)
            kept[key] = node
        elif place in ("body", "formData") and "responses" in holder and "requestBody" not in holder:
            words = f"{name!r} in {place!r} is read as the body that Swagger 2 means"
            found.report("other-dialect", words, "parameters", index)
            elsewhere.append(parameter)
        else:
            words = f"{name!r} is in {place!r}, which is no place for a parameter: left out"
            found.report("unknown-location", words, "parameters", index)
    if elsewhere:
        holder["requestBody"] = _body(elsewhere)
    if "parameters" in holder:
        holder["parameters"] = list(kept.values())


def _body(parameters: list[Node]) -> Node:
    """The body that Swagger 2 says as parameters: a whole one, or the fields of a form."""
    whole = next((parameter for parameter in parameters if parameter["in"] == "body"), None)
    if whole is not None:
        required = bool(whole.get("required"))
        return {"required": required, "content": {"application/json": {"schema": whole.get("schema", {})}}}
    fields: Node = {str(parameter["name"]): parameter.get("schema", {}) for parameter in parameters}
    needed = [str(parameter["name"]) for parameter in parameters if parameter.get("required")]
    files = any(schema.get("format") == "binary" for schema in fields.values())
    form = {"schema": {"type": "object", "properties": fields, "required": needed}}
    media_type = "multipart/form-data" if files else "application/x-www-form-urlencoded"
    return {"required": bool(needed), "content": {media_type: form}}


def _statuses(item: Node, found: Findings) -> None:
    """Statuses are three digits, a digit and XX, or default."""
    for method in _METHODS:
        if method not in item:
            continue
        operation = item[method]
        responses: Node = {}
        for status, node in operation["responses"].items():
            key = _status(status)
            if key != status:
                words = "left out" if not key or key in operation["responses"] else f"read as {key}"
                found.report("status-key", f"{status!r} is no status: {words}", method, "responses", status)
            if key and (key == status or key not in operation["responses"]):
                responses[key] = node
        operation["responses"] = responses


def _status(key: str) -> str:
    """A key of the answers as OpenAPI writes it; empty for what is no status."""
    text = key.strip()
    if text.lower() in ("default", "defaults", "*"):
        return "default"
    digits = re.match(r"[1-5](?:[0-9]{2}|[xX*]{2})(?![0-9])", text)
    made = digits[0].upper().replace("*", "X") if digits else ""
    return made if _STATUS.fullmatch(made) else ""


def _alike(paths: Node, found: Findings) -> None:
    seen: dict[str, str] = {}
    for path in paths:
        bare = _PLACE.sub("{}", path)
        if bare in seen:
            found.report("duplicate-path", f"{path} and {seen[bare]} are one path for the server", "paths", path)
        seen.setdefault(bare, path)


def _items(document: Node) -> Iterator[tuple[tuple[object, ...], Node]]:
    """All path items: of paths, of webhooks, and of the callbacks of both."""
    for kind in ("paths", "webhooks"):
        for name, item in document.get(kind, {}).items():
            yield (kind, name), item
            for method in _METHODS:
                for word, callback in item.get(method, {}).get("callbacks", {}).items():
                    for expression, inner in callback.items():
                        if expression != "$ref":
                            yield (kind, name, method, "callbacks", word, expression), inner


def _resolved(document: Node, node: Node) -> Node:
    seen: list[str] = []
    while isinstance(node.get("$ref"), str) and node["$ref"] not in seen:
        seen.append(node["$ref"])
        target: Any = find(document, split(node["$ref"].removeprefix("#")))
        node = target
    return node


def _holders(item: Node) -> list[Node]:
    return [holder for holder, _ in _placed_holders(item)]


def _placed_holders(item: Node) -> list[tuple[Node, tuple[str, ...]]]:
    """What may list parameters: a path item and its operations."""
    return [(item, ()), *((item[method], (method,)) for method in _METHODS if method in item)]


def _of_path(document: Node, holder: Node) -> list[Node]:
    every = [_resolved(document, node) for node in holder.get("parameters", ())]
    return [node for node in every if node.get("in") == "path"]


def _declared(document: Node, item: Node) -> set[str]:
    return {str(node["name"]) for holder in _holders(item) for node in _of_path(document, holder)}


def _rename(document: Node, holder: Node, old: str, new: str) -> None:
    holder["parameters"] = [
        {**p, "name": new} if (p := _resolved(document, node))["in"] == "path" and p["name"] == old else node
        for node in holder["parameters"]
    ]


def _mark(document: Node, item: Node, name: str, mark: str) -> None:
    for holder in _holders(item):
        if "parameters" in holder:
            holder["parameters"] = [
                {**p, mark: True} if (p := _resolved(document, node))["in"] == "path" and p["name"] == name else node
                for node in holder["parameters"]
            ]


def _letters(name: str) -> str:
    return re.sub(r"[\W_]", "", name).lower()
