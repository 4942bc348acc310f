"""Transform documents: checked, kept by folder and name, and read to be run."""

from __future__ import annotations

import json
import sqlite3
import uuid
from typing import Any, Final

import attrs

from dovetail.sandbox.database import Database
from dovetail.sandbox.message import Caller, Refusal, is_object
from dovetail.sandbox.spark import clock, jsonata

JSON_KIND: Final = "JSONtransforms_v1.0.1"
NODE_KIND: Final = "Nodejs22_v1.0.0"
TENANT_FOLDER: Final = "apps"
"""The folder of the transforms that can be called by their name alone."""

_LEVELS: Final = ("TRACE", "DEBUG", "INFO", "WARN", "ERROR")
_TEXTS: Final = {JSON_KIND: ("input_body_transform", "output_body_transform"), NODE_KIND: ("transform_code",)}


@attrs.frozen
class Transform:
    """A document that is kept.

    Attributes:
        text: The document as it was saved.
    """

    id: str
    folder: str
    name: str
    kind: str
    text: str
    created_at: str
    created_by: str
    updated_at: str
    updated_by: str

    @property
    def document(self) -> dict[str, Any]:
        """The document, read."""
        found: dict[str, Any] = json.loads(self.text)
        return found


def problems(text: str) -> list[dict[str, str]]:
    """What is wrong with a document; nothing when it can be saved."""
    try:
        document: object = json.loads(text)
    except ValueError as error:
        return [_problem("INVALID_JSON", f"The document is not JSON: {error}")]
    if not is_object(document):
        return [_problem("INVALID_JSON", "The document is no JSON object.")]
    return [_problem(code, message) for code, message in _findings(document)]


def _findings(document: dict[str, Any]) -> list[tuple[str, str]]:
    kind = document.get("transform_type")
    if kind not in _TEXTS:
        return [("INVALID_TYPE", f"transform_type is {kind!r}, not one of {', '.join(_TEXTS)}.")]
    found: list[tuple[str, str]] = []
    for name in _TEXTS[kind]:
        value = document.get(name)
        if value is not None and not isinstance(value, str):
            found.append(("INVALID_FIELD", f"{name} is no text."))
        elif kind == JSON_KIND and value:
            try:
                jsonata.check(value)
            except jsonata.BadExpression as error:
                found.append(("INVALID_JSONATA", f"{name}: {error}"))
        elif kind == NODE_KIND and not value:
            found.append(("INVALID_FIELD", f"{name} is missing."))
    if kind == JSON_KIND and document.get("target_api_version") not in ("v3", "v4"):
        found.append(("INVALID_FIELD", f"target_api_version is {document.get('target_api_version')!r}, not v3 or v4."))
    if kind == NODE_KIND and document.get("transform_log_level", "INFO") not in _LEVELS:
        found.append(("INVALID_FIELD", f"transform_log_level is not one of {', '.join(_LEVELS)}."))
    return found


def _problem(code: str, message: str) -> dict[str, str]:
    return {"code": code, "type": "invalid_input", "message": message}


class Transforms:
    """The transform documents of all tenants."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, caller: Caller, folder: str, name: str, text: str) -> Transform:
        """Keep a document; one of that name is replaced.

        Raises:
            Refusal: 400 for a document that is not valid.
        """
        wrong = problems(text)
        if wrong:
            raise Refusal(400, "INVALID_TRANSFORM", wrong[0]["message"], place="/transform_content")
        now, kind = clock.now(), json.loads(text)["transform_type"]
        with self._database.write() as connection:
            connection.execute(
                "INSERT INTO transforms VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                " ON CONFLICT (tenant, folder, name) DO UPDATE"
                " SET kind = excluded.kind, text = excluded.text, updated_at = excluded.updated_at,"
                " updated_by = excluded.updated_by",
                (str(uuid.uuid4()), caller.tenant, folder, name, kind, text, now, caller.user, now, caller.user),
            )
        return self.get(caller.tenant, folder, name)

    def get(self, tenant: str, folder: str, name: str) -> Transform:
        """A document that is there.

        Raises:
            Refusal: 404 if it is not.
        """
        with self._database.read() as connection:
            row = connection.execute(
                "SELECT * FROM transforms WHERE tenant = ? AND folder = ? AND name = ?", (tenant, folder, name)
            ).fetchone()
        if row is None:
            raise Refusal(404, "TRANSFORM_NOT_FOUND", f"There is no transform {folder}/{name}.")
        return _transform(row)

    def delete(self, tenant: str, folder: str, name: str) -> None:
        """Forget a document.

        Raises:
            Refusal: 404 if it is not there.
        """
        self.get(tenant, folder, name)
        with self._database.write() as connection:
            connection.execute(
                "DELETE FROM transforms WHERE tenant = ? AND folder = ? AND name = ?", (tenant, folder, name)
            )

    def all(self, tenant: str, folder: str) -> list[Transform]:
        """The documents in a folder."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT * FROM transforms WHERE tenant = ? AND folder = ? ORDER BY name", (tenant, folder)
            ).fetchall()
        return [_transform(row) for row in rows]


def _transform(row: sqlite3.Row) -> Transform:
    return Transform(**{key: row[key] for key in row.keys() if key != "tenant"})  # noqa: SIM118 - a Row iterates values
