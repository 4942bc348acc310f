"""Webhooks and callbacks, calls that the API makes: the body of each becomes a component, typed as answers are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dovetail_generator.normalize.contract import Incoming
from dovetail_generator.normalize.draft import METHODS, Draft
from dovetail_generator.normalize.media_types import is_json
from dovetail_generator.normalize.words import identifier, pascal, unique
from dovetail_generator.pointers import join

Node = dict[str, Any]


def run(draft: Draft) -> None:
    """Name what the API sends, and take webhooks and callbacks out of the document."""
    taken = {"parse"}
    for name, stem, method, node, pointer in list(_calls(draft)):
        body: Node = node.get("requestBody", {})
        content: Node = body.get("content", {})
        media_type = next((each for each in content if is_json(each)), next(iter(content), ""))
        schema: Any = content.get(media_type, {}).get("schema", {})
        if media_type and not is_json(media_type):
            place = join(pointer, "requestBody", "content", media_type)
            draft.report(place, f"{media_type} is not read: hand its members in as a dictionary", "webhook-not-json")
        component = unique(f"{pascal(stem) or 'Webhook'}Payload", draft.schemas)
        draft.schemas[component] = schema
        place = join(pointer, "requestBody", "content", media_type, "schema")
        draft.origins[component] = place if media_type else pointer
        function = unique(identifier(stem, "webhook"), taken)
        taken.add(function)
        draft.incoming.append(
            Incoming(
                name=name,
                function=function,
                component=component,
                method=method.upper(),
                summary=str(node.get("summary", "")),
                description=str(node.get("description") or body.get("description", "")),
                answers=tuple(str(status) for status in node.get("responses", {})),
                parameters=tuple(
                    (str(each["in"]), str(each["name"]), str(each.get("description", "")))
                    for each in node.get("parameters", ())
                ),
                pointer=pointer,
            )
        )
    draft.document.pop("webhooks", None)
    for operation in draft.operations():
        operation.node.pop("callbacks", None)


def _calls(draft: Draft) -> Iterator[tuple[str, str, str, Node, str]]:
    """Of each call that the API makes: its name, the words its Python names are made of, method, node and pointer."""
    for name, item in draft.document.get("webhooks", {}).items():
        methods = [method for method in METHODS if method in item]
        for method in methods:
            full = name if len(methods) == 1 else f"{name} {method}"
            yield full, full, method, _whole(item, method), join("/webhooks", name, method)
    for operation in draft.operations():
        for word, callback in operation.node.get("callbacks", {}).items():
            calls = [
                (expression, method) for expression in callback for method in METHODS if method in callback[expression]
            ]
            for number, (expression, method) in enumerate(calls, 1):
                full = f"{operation.node['operationId']}.{word}" + (f".{number}" if len(calls) > 1 else "")
                place = join(operation.pointer, "callbacks", word, expression, method)
                yield full, full.replace(".", " "), method, _whole(callback[expression], method), place


def _whole(item: Node, method: str) -> Node:
    """An operation with the parameters of its path, where its own win."""
    node: Node = item[method]
    every = [*item.get("parameters", ()), *node.get("parameters", ())]
    return {**node, "parameters": list({(each["in"], each["name"]): each for each in every}.values())}
