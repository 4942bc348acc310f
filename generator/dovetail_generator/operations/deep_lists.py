"""Whether a document means lists to be numbered where it says ``deepObject``.

OpenAPI says of objects alone what that style is. Documents that give it to a list mean ``name[0]=a&name[1]=b``, for
that list and for those inside of objects too: servers that read brackets drop all but the last of two equal names.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from dovetail_generator.normalize.draft import METHODS

Node = dict[str, Any]
_NOTHING: Final[Node] = {}
_DEPTH: Final = 8


def numbers_lists(document: Node) -> bool:
    """Whether a normalised document gives the style to something that may be a list."""
    schemas: Node = document.get("components", _NOTHING).get("schemas", _NOTHING)
    return any(_may_be_list(schema, schemas, 0) for schema in _deep_schemas(document))


def _deep_schemas(document: Node) -> Iterator[Node]:
    for item in document.get("paths", _NOTHING).values():
        for operation in (item[method] for method in METHODS if method in item):
            for parameter in operation.get("parameters", ()):
                if parameter.get("style") == "deepObject":
                    yield parameter.get("schema", _NOTHING)
            for media in operation.get("requestBody", _NOTHING).get("content", _NOTHING).values():
                fields: Node = media.get("schema", _NOTHING).get("properties", _NOTHING)
                for name, encoding in media.get("encoding", _NOTHING).items():
                    if encoding.get("style") == "deepObject" and name in fields:
                        yield fields[name]


def _may_be_list(schema: Node, schemas: Node, depth: int) -> bool:
    if depth > _DEPTH:
        return False
    if "$ref" in schema:
        return _may_be_list(schemas.get(str(schema["$ref"]).rpartition("/")[2], _NOTHING), schemas, depth + 1)
    kinds = schema.get("type", ())
    is_list = "array" in ([kinds] if isinstance(kinds, str) else kinds)
    return is_list or any(_may_be_list(member, schemas, depth + 1) for member in schema.get("anyOf", ()))
