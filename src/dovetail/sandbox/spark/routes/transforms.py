"""Transforms: documents, and services executed through them."""

from __future__ import annotations

import json
import time
import uuid
from collections.abc import Callable, Mapping
from typing import Any

import attrs

from dovetail.sandbox.app import Asked, Handler
from dovetail.sandbox.message import Answer, JsonObject, Refusal, is_object
from dovetail.sandbox.spark import answers, clock, jsonata
from dovetail.sandbox.spark.core import Core
from dovetail.sandbox.spark.locators import parse_locator
from dovetail.sandbox.spark.routes import execution
from dovetail.sandbox.spark.routes.lists import cut
from dovetail.sandbox.spark.transforms import NODE_KIND, TENANT_FOLDER, Transform, problems

_SORTS = {"name": "name", "updatedat": "updatedAt", "createdat": "createdAt", "transform_type": "transform_type"}
_FILE_END = "_transform.json"


def handlers(core: Core) -> dict[str, Handler]:
    """What answers the operations of this area."""
    execute = execution.handlers(core)

    def find(asked: Asked) -> Answer:
        started = time.perf_counter()
        rows = [_row(transform) for transform in core.transforms.all(asked.caller.tenant, asked.path["folder"])]
        page = cut(rows, asked.body, _SORTS)
        outputs = {"count": page.count, "page": page.number, "pageSize": page.size, "result": page.rows}
        return _outputs(outputs, started)

    def validate(asked: Asked) -> Answer:
        started = time.perf_counter()
        wrong = problems(asked.body["transform_content"])
        return _outputs({"isValid": not wrong, "error": wrong}, started)

    def get(asked: Asked) -> Answer:
        started = time.perf_counter()
        found = core.transforms.get(asked.caller.tenant, *_place(asked))
        return _outputs({"transform_document": found.text, "updatedAt": found.updated_at}, started, found.id)

    def save(asked: Asked) -> Answer:
        return kept(asked, *_place(asked), asked.body["transform_content"])

    def upload(asked: Asked) -> Answer:
        file = asked.files["file"]
        name = file.name.removesuffix(_FILE_END)
        if not name or name == file.name:
            raise Refusal(400, "BAD_REQUEST", f"call the file NAME{_FILE_END}, not {file.name}", place="/file")
        try:
            text = file.content.decode()
        except UnicodeDecodeError:
            raise Refusal(400, "INVALID_TRANSFORM", "the file is not UTF-8", place="/file") from None
        return kept(asked, asked.path["folder"], name, text)

    def kept(asked: Asked, folder: str, name: str, text: str) -> Answer:
        started = time.perf_counter()
        saved = core.transforms.save(asked.caller, folder, name, text)
        return _outputs({"name": name, "transform_uri": f"{folder}/{name}"}, started, saved.id)

    def delete(asked: Asked) -> Answer:
        started = time.perf_counter()
        core.transforms.delete(asked.caller.tenant, *_place(asked))
        return _outputs(None, started)

    def run_for(asked: Asked) -> Answer:
        found = core.transforms.get(asked.caller.tenant, *_place(asked))
        return _run(found, asked, asked.path["folder"], asked.path["service"], execute)

    def run_by_name(asked: Asked) -> Answer:
        found = core.transforms.get(asked.caller.tenant, TENANT_FOLDER, asked.path["transform"])
        return _run(found, asked, asked.path["folder"], asked.path["service"], execute)

    def run(asked: Asked) -> Answer:
        return _run(core.transforms.get(asked.caller.tenant, *_place(asked)), asked, None, None, execute)

    return {
        "transforms_list": find,
        "transforms_validate": validate,
        "transforms_get": get,
        "transforms_save": save,
        "transforms_upload": upload,
        "transforms_delete": delete,
        "transforms_execute": run_for,
        "transforms_execute_by_name": run_by_name,
        "transforms_run": run,
    }


def _place(asked: Asked) -> tuple[str, str]:
    return asked.path["transform_folder"], asked.path["transform"]


def _row(transform: Transform) -> dict[str, Any]:
    return {
        "id": transform.id,
        "name": transform.name,
        "transform_type": transform.kind,
        "createdAt": transform.created_at,
        "createdBy": transform.created_by,
        "updatedAt": transform.updated_at,
        "modifiedBy": transform.updated_by,
    }


def _outputs(outputs: Any, started: float, ident: str | None = None) -> Answer:
    elapsed = round((time.perf_counter() - started) * 1000)
    return answers.v4(
        {
            "object": "transform",
            "id": ident or str(uuid.uuid4()),
            "status": "success",
            "response_timestamp": clock.now(),
            "process_time": elapsed,
            "outputs": outputs,
        }
    )


def _run(
    transform: Transform,
    asked: Asked,
    folder: str | None,
    service: str | None,
    execute: Mapping[str, Callable[[Asked], Answer]],
) -> Answer:
    """Turn the body into a request, execute it, and turn the answer into what the output transform says."""
    if transform.kind == NODE_KIND:
        raise Refusal(400, "UNSUPPORTED_TRANSFORM", "the sandbox keeps transforms in JavaScript, but does not run them")
    document = transform.document
    made = _transformed(document, "input_body_transform", asked.body)
    if document["target_api_version"] == "v4":
        body = _v4_request(made, _meta(asked, "x-meta"), folder, service)
        answer = execute["services_execute_v4"](attrs.evolve(asked, body=body))
    else:
        body = _v3_request(made, _meta(asked, "x-request-meta"))
        located = _located(body, folder, service)
        path = {"tenant": asked.caller.tenant, **located}
        answer = execute["services_execute"](attrs.evolve(asked, body=body, path=path))
    return Answer.of_json(_transformed(document, "output_body_transform", json.loads(answer.body)))


def _transformed(document: Mapping[str, Any], name: str, data: Any) -> Any:
    expression = document.get(name)
    if not expression:
        return data
    try:
        return jsonata.evaluate(expression, data)
    except jsonata.BadExpression as error:
        raise Refusal(400, "TRANSFORM_FAILED", f"{name}: {error}") from None


def _meta(asked: Asked, name: str) -> JsonObject:
    """The metadata in a header: JSON text between apostrophes.

    Raises:
        Refusal: It is not written so.
    """
    text = asked.incoming.headers.get(name)
    if text is None:
        return {}
    quoted = len(text) >= 2 and text[0] == text[-1] == "'"
    try:
        found: object = json.loads(text[1:-1]) if quoted else None
    except ValueError:
        found = None
    if not is_object(found):
        raise Refusal(400, "BAD_REQUEST", "write a JSON object between apostrophes", place=f"header:{name}")
    return found


def _v3_request(made: Any, meta: JsonObject) -> JsonObject:
    """A v3 request from what the input transform made: the request itself, or the inputs alone."""
    request: JsonObject = made if is_object(made) and "request_data" in made else {"request_data": {"inputs": made}}
    data: object = request["request_data"] or {}
    own_meta: object = request.get("request_meta") or {}
    if not is_object(data) or not is_object(own_meta):
        raise _no_request("request_data and request_meta are no objects")
    if not is_object(data.get("inputs") or {}):
        raise _no_request("the inputs are no object")
    return {"request_data": data, "request_meta": {**meta, **own_meta}}


def _v4_request(made: Any, meta: JsonObject, folder: str | None, service: str | None) -> JsonObject:
    """A v4 request from what the input transform made: the request itself, or the list of inputs alone."""
    request: JsonObject = made if is_object(made) else {"inputs": made}
    if not isinstance(request.get("inputs"), list):
        raise _no_request("there is no list of inputs")
    located = {} if folder is None else {"service": f"{folder}/{service}"}
    return {**located, **meta, **request}


def _located(request: JsonObject, folder: str | None, service: str | None) -> dict[str, str]:
    """Folder and service of a v3 request, from the path or from the request itself."""
    if folder is not None and service is not None:
        return {"folder": folder, "service": service}
    uri = request["request_meta"].get("service_uri")
    if not isinstance(uri, str):
        raise _no_request("request_meta.service_uri names no service")
    locator = parse_locator(uri, "/request_meta/service_uri")
    ids = {"service_id": locator.service_id, "version_id": locator.version_id}
    names = {"folder": locator.folder, "service": locator.service}
    if locator.version:
        request["request_meta"].setdefault("version", locator.version)
    return {key: value for key, value in {**names, **ids}.items() if value is not None}


def _no_request(reason: str) -> Refusal:
    return Refusal(400, "TRANSFORM_FAILED", f"the input transform made no request: {reason}")
