"""What OpenAPI 3.0 and 3.1 allow where: the members of each kind of object, and what each must hold.

What a member holds is a word: ``text``, ``flag``, ``number``, ``count`` or ``any``; the name of a shape; a shape in
``[…]`` for a list of them, in ``{…}`` for a map.
"""

from __future__ import annotations

from typing import Any, Final

_DOCS: Final = {"summary": "text", "description": "text"}
_METHODS: Final = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
_HEADER: Final = {
    "description": "text", "required": "flag", "deprecated": "flag", "allowEmptyValue": "flag", "style": "text",
    "explode": "flag", "allowReserved": "flag", "schema": "schema", "example": "any", "examples": "{example}",
    "content": "{media type}",
}  # fmt: skip
_FLOW: Final = {"authorizationUrl": "text", "tokenUrl": "text", "refreshUrl": "text", "scopes": "{text}"}

SHAPES: Final[dict[str, dict[str, str]]] = {
    # Components come before what refers to them: a component that cannot be kept is gone by then.
    "document": {
        "openapi": "text", "info": "info", "jsonSchemaDialect": "text", "servers": "[server]",
        "components": "components", "paths": "{path item}", "webhooks": "{path item}", "security": "[requirement]",
        "tags": "[tag]", "externalDocs": "external documentation",
    },
    "info": {
        "title": "text", "summary": "text", "description": "text", "termsOfService": "text", "contact": "any",
        "license": "any", "version": "text",
    },
    "server": {"url": "text", "name": "text", "description": "text", "variables": "{server variable}"},
    "server variable": {"enum": "[text]", "default": "text", "description": "text"},
    "components": {
        "schemas": "{schema}", "examples": "{example}", "headers": "{header}", "links": "{link}",
        "parameters": "{parameter}", "requestBodies": "{request body}", "responses": "{response}",
        "callbacks": "{callback}", "securitySchemes": "{security scheme}", "pathItems": "{path item}",
    },
    "path item": {
        **_DOCS, "servers": "[server]", "parameters": "[parameter]",
        **dict.fromkeys(_METHODS, "operation"),
    },
    "operation": {
        "tags": "[text]", **_DOCS, "externalDocs": "external documentation", "operationId": "text",
        "parameters": "[parameter]", "requestBody": "request body", "responses": "{response}",
        "callbacks": "{callback}", "deprecated": "flag", "security": "[requirement]", "servers": "[server]",
    },
    "parameter": {"name": "text", "in": "text", **_HEADER},
    "header": _HEADER,
    "request body": {"description": "text", "content": "{media type}", "required": "flag"},
    "media type": {
        "schema": "schema", "example": "any", "examples": "{example}", "encoding": "{encoding}", "itemSchema": "schema",
    },
    "encoding": {
        "contentType": "text", "headers": "{header}", "style": "text", "explode": "flag", "allowReserved": "flag",
    },
    "response": {
        "description": "text", "summary": "text", "headers": "{header}", "content": "{media type}", "links": "{link}",
    },
    "callback": {},  # a map of path items, by expressions
    "example": {**_DOCS, "value": "any", "externalValue": "text", "dataValue": "any", "serializedValue": "text"},
    "link": {
        "operationRef": "text", "operationId": "text", "parameters": "{any}", "requestBody": "any",
        "description": "text", "server": "server",
    },
    "tag": {
        "name": "text", **_DOCS, "externalDocs": "external documentation", "parent": "text", "kind": "text",
    },
    "external documentation": {"description": "text", "url": "text"},
    "requirement": {},  # a map of scopes, by names of security schemes
    "security scheme": {
        "type": "text", "description": "text", "name": "text", "in": "text", "scheme": "text", "bearerFormat": "text",
        "flows": "flows", "openIdConnectUrl": "text", "deprecated": "flag", "oauth2MetadataUrl": "text",
    },
    "flows": {
        "implicit": "flow", "password": "flow", "clientCredentials": "flow", "authorizationCode": "flow",
        "deviceAuthorization": "flow",
    },
    "flow": {**_FLOW, "deviceAuthorizationUrl": "text"},
    "discriminator": {"propertyName": "text", "mapping": "{text}", "defaultMapping": "text"},
}  # fmt: skip

NEEDED: Final[dict[str, dict[str, Any]]] = {
    "info": {"title": "API", "version": "0"},
    "server": {"url": None},
    "server variable": {"default": ""},
    "parameter": {"name": None, "in": None},
    "response": {"description": ""},
    "request body": {"content": {}},
    "tag": {"name": None},
    "security scheme": {"type": None},
    "discriminator": {"propertyName": None},
}
"""What must be there, and what stands in for it; None where nothing can: then the whole object is left out."""

REFERABLE: Final = {
    "schema": "schemas",
    "example": "examples",
    "header": "headers",
    "link": "links",
    "parameter": "parameters",
    "request body": "requestBodies",
    "response": "responses",
    "callback": "callbacks",
    "security scheme": "securitySchemes",
    "path item": "pathItems",
}
"""What a reference may stand for, and the kind of component it leads to."""

SCHEMA: Final[dict[str, str]] = {
    "type": "any", "title": "text", "description": "text", "format": "text", "default": "any", "example": "any",
    "deprecated": "flag", "readOnly": "flag", "writeOnly": "flag", "nullable": "flag", "enum": "[any]", "const": "any",
    "externalDocs": "external documentation", "xml": "any", "discriminator": "discriminator", "$comment": "text",
    "multipleOf": "number", "maximum": "number", "minimum": "number", "pattern": "text", "minLength": "count",
    "maxLength": "count", "minItems": "count", "maxItems": "count", "minProperties": "count", "maxProperties": "count",
    "minContains": "count", "maxContains": "count", "uniqueItems": "flag", "required": "[text]",
    "items": "schema", "not": "schema", "additionalProperties": "schema", "contains": "schema",
    "propertyNames": "schema", "unevaluatedItems": "schema", "unevaluatedProperties": "schema", "if": "schema",
    "then": "schema", "else": "schema", "contentSchema": "schema", "additionalItems": "schema",
    "allOf": "[schema]", "anyOf": "[schema]", "oneOf": "[schema]", "prefixItems": "[schema]",
    "properties": "{schema}", "patternProperties": "{schema}", "$defs": "{schema}", "definitions": "{schema}",
    "dependentSchemas": "{schema}", "dependentRequired": "any", "dependencies": "any", "contentEncoding": "text",
    "contentMediaType": "text", "$ref": "text", "$id": "text", "$schema": "text", "$anchor": "text",
    "$dynamicRef": "text", "$dynamicAnchor": "text", "$vocabulary": "any",
    "examples": "any", "exclusiveMinimum": "any", "exclusiveMaximum": "any",
}  # fmt: skip
"""The keywords of a schema, in either version."""

ONLY_31: Final = frozenset(
    [
        "const", "examples", "prefixItems", "patternProperties", "$defs", "if", "then", "else", "dependentSchemas",
        "dependentRequired", "propertyNames", "contains", "minContains", "maxContains", "unevaluatedItems",
        "unevaluatedProperties", "contentEncoding", "contentMediaType", "contentSchema", "$id", "$anchor",
        "$dynamicRef", "$dynamicAnchor", "$comment", "$schema",
    ]
)  # fmt: skip
"""The keywords that OpenAPI 3.0 does not know."""

LOCATIONS: Final = frozenset(["path", "query", "header", "cookie"])
TYPES: Final = frozenset(["string", "number", "integer", "boolean", "array", "object", "null"])
