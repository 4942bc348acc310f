"""A Swagger 2.0 document that describes how to execute one service, made from its compiled workbook."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from urllib.parse import quote, urlsplit

from dovetail.sandbox.spark.services import Version
from dovetail.sandbox.spark.workbook import Workbook
from dovetail.sandbox.spark.workbook.parameters import DataType, Parameter

ALL = "All"

_TYPES: dict[DataType, dict[str, str]] = {
    "NUMBER": {"type": "number"},
    "TEXT": {"type": "string"},
    "BOOLEAN": {"type": "boolean"},
    "DATE": {"type": "string", "format": "date"},
    "TIME": {"type": "string"},
    "DATETIME": {"type": "string", "format": "date-time"},
    "ANY": {},
}


def swagger_of(version: Version, workbook: Workbook, subservice: str, origin: str) -> dict[str, Any]:
    """The document.

    Args:
        version: The version to describe.
        workbook: Its workbook.
        subservice: Only the inputs and outputs of this one; all of them for `All`.
        origin: Scheme, host and port of the server.
    """
    address = urlsplit(origin)
    base = f"/{version.tenant}"
    folder, service = quote(version.folder, safe=""), quote(version.service, safe="")
    inputs = [item for item in workbook.inputs if subservice in (ALL, item.subservice)]
    outputs = [item for item in workbook.outputs if subservice in (ALL, item.subservice)]
    return {
        "swagger": "2.0",
        "info": {"title": version.service, "version": str(version.number)},
        "host": address.netloc,
        "basePath": base,
        "schemes": [address.scheme],
        "consumes": ["application/json"],
        "produces": ["application/json"],
        "securityDefinitions": {
            "apiKey": {"type": "apiKey", "in": "header", "name": "x-synthetic-key"},
            "bearer": {"type": "apiKey", "in": "header", "name": "Authorization"},
        },
        "paths": {
            f"/api/v3/folders/{folder}/services/{service}/execute": {
                "post": {
                    "operationId": "execute",
                    "summary": f"Run {version.uri}.",
                    "security": [{"apiKey": []}, {"bearer": []}],
                    "parameters": [
                        {"name": "body", "in": "body", "required": True, "schema": _reference("Request")},
                    ],
                    "responses": {"200": {"description": "The outputs.", "schema": _reference("Response")}},
                }
            }
        },
        "definitions": {
            "Inputs": _object(inputs, defaults=True),
            "Outputs": _object(outputs, defaults=False),
            "Request": {
                "type": "object",
                "properties": {
                    "request_data": {"type": "object", "properties": {"inputs": _reference("Inputs")}},
                    "request_meta": {"type": "object", "example": {"call_purpose": "Single Execution"}},
                },
            },
            "Response": {
                "type": "object",
                "properties": {
                    "status": {"type": "string"},
                    "response_data": {"type": "object", "properties": {"outputs": _reference("Outputs")}},
                    "response_meta": {"type": "object"},
                    "error": {"type": "object"},
                },
            },
        },
    }


def _reference(name: str) -> dict[str, str]:
    return {"$ref": f"#/definitions/{name}"}


def _object(parameters: Iterable[Parameter], *, defaults: bool) -> dict[str, Any]:
    return {"type": "object", "properties": {item.name: _schema(item, defaults) for item in parameters}}


def _schema(item: Parameter, defaults: bool) -> dict[str, Any]:
    schema: dict[str, Any]
    if item.is_table:
        columns = {column.heading: _TYPES[column.data_type] for column in item.columns}
        schema = {"type": "array", "items": {"type": "object", "properties": columns}}
    else:
        schema = dict(_TYPES[item.data_type])
    if item.description:
        schema["description"] = item.description
    if defaults and item.default is not None:
        schema["default"] = item.default
    return schema
