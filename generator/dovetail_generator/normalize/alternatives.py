"""Gives an answer that comes in several kinds an operation for each: a stream beside JSON, a file beside JSON.

The caller chooses by calling the one or the other; each asks for its own media type. The same data in another syntax
is no kind of its own.
"""

from __future__ import annotations

import copy
import re
from typing import Any, Final

from dovetail_generator.normalize.draft import Draft, Operation
from dovetail_generator.normalize.media_types import is_events, is_json, is_stream, is_structure, is_xml, rank
from dovetail_generator.normalize.words import snake, unique
from dovetail_generator.pointers import join

Node = dict[str, Any]
_BYTES: Final = "application/octet-stream"


def run(draft: Draft) -> None:
    """Add an operation for every further kind of answer, on a path of its own that is sent as the same."""
    taken = {str(operation.node["operationId"]) for operation in draft.operations()}
    for operation in list(draft.operations()):
        for media_type in _further(draft, operation.node):
            _add(draft, operation, media_type, taken)


def _further(draft: Draft, node: Node) -> list[str]:
    """The media types of success that say something else than the one that is read otherwise."""
    found: list[str] = []
    for status, response in node.get("responses", {}).items():
        content: Node = response.get("content", {})
        if not str(status).startswith("2") or len(content) < 2:
            continue
        chosen = min(content, key=lambda media_type: (rank(media_type), media_type))
        for media_type in content:
            plain = media_type.partition(";")[0].strip().lower()
            same = content[media_type].get("schema") == content[chosen].get("schema")
            typed = is_structure(draft, content[media_type].get("schema"))
            # Bytes of no format are nothing to ask for: where JSON is, what else the server may send is up to it.
            if media_type in (chosen, *found) or "*" in plain or plain == _BYTES or is_json(media_type):
                continue
            streams = is_events(plain) or (is_stream(plain) and not is_events(chosen))
            if streams or not (same or typed or is_xml(media_type)):
                found.append(media_type)
    return found


def _add(draft: Draft, operation: Operation, media_type: str, taken: set[str]) -> None:
    plain = media_type.partition(";")[0].strip().lower()
    word = "stream" if is_stream(plain) else f"as_{snake(re.sub(r'^(x-|vnd[.])', '', plain.partition('/')[2]))}"
    node = copy.deepcopy(operation.node)
    node["operationId"] = unique(f"{node['operationId']}_{word}", taken)
    taken.add(node["operationId"])
    node.pop("x-pagination", None)
    for status, response in list(node["responses"].items()):
        if str(status).startswith("2"):
            kept = {each: media for each, media in response.get("content", {}).items() if each == media_type}
            node["responses"][status] = {**response, "content": kept}
            if not kept and response.get("content"):
                del node["responses"][status]
    told = "The answer comes event by event." if is_stream(plain) else f"The answer comes as ``{plain}``."
    node["description"] = "\n\n".join(part for part in (str(node.get("description", "")), told) if part)
    # What follows the mark tells paths apart and is not sent.
    joint = "&" if "#" in operation.path else "#"
    path = f"{operation.path}{joint}{plain}"
    draft.document["paths"].setdefault(path, {})[operation.method] = node
    draft.source.origins[join("/paths", path)] = draft.source.origin(join("/paths", operation.path))
    for status, response in operation.node["responses"].items():
        if str(status).startswith("2"):
            response.get("content", {}).pop(media_type, None)
