"""Whether requests and answers keep to the contract, and what a request says once it is read."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import attrs
import jsonschema_rs
from python_multipart.multipart import parse_options_header

from dovetail.sandbox.contract import Body, Operation, Parameter, is_json
from dovetail.sandbox.dotted_forms import read_dotted
from dovetail.sandbox.forms import multipart_of, read_urlencoded
from dovetail.sandbox.message import Answer, Form, FormError, Incoming, UploadedFile
from dovetail.sandbox.typed_text import typed

_FORMS = frozenset({"multipart/form-data", "application/x-www-form-urlencoded"})
_LONGEST = 300
"""How much of a validator's complaint is passed on, in characters."""


class BrokenContract(Exception):
    """Something that does not keep to the contract.

    Attributes:
        place: A JSON pointer into the body, or the parameter's name; empty for the whole.
        message: What is wrong there.
        rule: The keyword of JSON Schema that says so, such as `maxItems`; empty where no schema does.
    """

    def __init__(self, place: str, message: str, rule: str = "") -> None:
        super().__init__(f"{place}: {message}" if place else message)
        self.place = place
        self.message = message
        self.rule = rule


@attrs.frozen
class Read:
    """A request that keeps to the contract, read.

    Attributes:
        query: Query parameters by name, as the types the contract gives them.
        body: The JSON body, the fields of a form, or the bytes of anything else; None without a body.
        files: The files of a form by field.
    """

    query: Mapping[str, Any]
    body: Any
    files: Mapping[str, UploadedFile]


def read_request(operation: Operation, path: Mapping[str, str], incoming: Incoming) -> Read:
    """Check a request against the contract and read it.

    Raises:
        BrokenContract: It does not keep to the contract.
    """
    query: dict[str, list[str]] = {}
    for name, text in incoming.query:
        query.setdefault(name, []).append(text)
    known = {parameter.name for parameter in operation.parameters if parameter.location == "query"}
    for name in query:
        if name not in known:
            raise BrokenContract(
                f"query:{name}", f"is not a parameter; known are: {', '.join(sorted(known)) or 'none'}"
            )
    sources: dict[str, Mapping[str, list[str]]] = {
        "path": {name: [text] for name, text in path.items()},
        "query": query,
        "header": {name: [text] for name, text in incoming.headers.items()},
    }
    values: dict[str, Any] = {}
    for parameter in operation.parameters:
        source = sources.get(parameter.location)
        if source is None:
            continue
        name = parameter.name.lower() if parameter.location == "header" else parameter.name
        if name in source:
            values[parameter.name] = _value(parameter, source[name])
        elif parameter.required:
            raise BrokenContract(f"{parameter.location}:{parameter.name}", "is required")
    body, files = _read_body(operation, incoming)
    return Read({name: values[name] for name in known if name in values}, body, files)


def check_answer(operation: Operation, answer: Answer) -> None:
    """Check an answer against the contract.

    Raises:
        BrokenContract: It does not keep to the contract.
    """
    declared = operation.answers_to(answer.status)
    if declared is None:
        raise BrokenContract("", f"status {answer.status} is not among {', '.join(operation.answers)}")
    if not declared:
        if answer.body or answer.part:
            raise BrokenContract("", f"an answer with status {answer.status} has no body")
        return
    media_type = answer.media_type or ""
    if media_type not in declared and not _fits_any_binary(media_type, declared):
        raise BrokenContract("", f"media type {media_type or 'none'} is not among {', '.join(declared)}")
    validator = declared.get(media_type)
    if validator is None:
        return
    value = json.loads(answer.body)
    if operation.envelope is not None and answer.status < 400 and operation.envelope.tells_failure(value):
        # The contract describes this under "default", as it does all failures that have no status of their own.
        validator = operation.answers.get("default", {}).get(media_type) or validator
    _validate(validator, value)


def _fits_any_binary(media_type: str, declared: Mapping[str, object]) -> bool:
    """A file may come with its own media type where the contract promises plain bytes, or anything."""
    return "*/*" in declared or ("application/octet-stream" in declared and media_type != "application/json")


def _value(parameter: Parameter, texts: list[str]) -> Any:
    text = texts[-1]
    if parameter.location == "path" and "boolean" in parameter.types:
        # Like the fixed parts of a path, a truth value in it is read without regard to case.
        text = text.lower()
    value: Any
    if parameter.is_json:
        value = _json(text.encode(), f"{parameter.location}:{parameter.name}")
    elif "array" in parameter.types:
        value = [typed(parameter.item_types, each) for each in texts]
    else:
        value = typed(parameter.types, text)
    place = f"{parameter.location}:{parameter.name}"
    for error in parameter.validator.iter_errors(value):
        raise BrokenContract(place, _complaint(error))
    return value


def _read_body(operation: Operation, incoming: Incoming) -> tuple[Any, Mapping[str, UploadedFile]]:
    if not operation.bodies or (not incoming.body and not operation.body_required):
        return None, {}
    media_type, options = _media_type(incoming)
    body = operation.bodies.get(media_type)
    if body is None:
        raise BrokenContract(
            "header:content-type", f"{media_type or 'nothing'} is not among {', '.join(operation.bodies)}"
        )
    if is_json(media_type):
        value = _json(incoming.body, "")
        _validate(body.validator, value)
        return value, {}
    if media_type not in _FORMS:
        return incoming.body, {}
    try:
        if media_type == "multipart/form-data":
            form = multipart_of(incoming, options.get("boundary", ""))
        else:
            form = read_urlencoded(incoming.body)
            if body.dotted is not None:
                value = read_dotted(form.fields, body.dotted)
                _validate(body.validator, value)
                return value, {}
    except FormError as error:
        raise BrokenContract("", str(error)) from error
    return _read_form(body, form), form.files


def _read_form(body: Body, form: Form) -> dict[str, Any]:
    fields: dict[str, Any] = {
        name: _json(text.encode(), f"/{name}") if name in body.json_fields else text
        for name, text in form.fields.items()
    }
    # A file's content is any bytes: only its presence can be checked.
    _validate(body.validator, {**fields, **{name: "" for name in form.files if name in body.file_fields}})
    for name in form.files:
        if name not in body.file_fields:
            raise BrokenContract(f"/{name}", "is not a file field")
    return fields


def _media_type(incoming: Incoming) -> tuple[str, dict[str, str]]:
    media_type, options = parse_options_header(incoming.headers.get("content-type", ""))
    return media_type.decode().lower(), {key.decode(): value.decode() for key, value in options.items()}


def _json(text: bytes, place: str) -> Any:
    try:
        return json.loads(text, parse_constant=_refuse_constant)
    except ValueError as error:
        raise BrokenContract(place, f"is not JSON: {error}") from error
    except RecursionError as error:
        raise BrokenContract(place, "is nested too deeply") from error


def _refuse_constant(name: str) -> None:
    raise ValueError(f"{name} is not a JSON number")


def _validate(validator: jsonschema_rs.Validator, value: Any) -> None:
    try:
        if validator.is_valid(value):
            return
        errors = list(validator.iter_errors(value))
    except UnicodeEncodeError as error:
        raise BrokenContract("", "has half of a surrogate pair, which is no character") from error
    for found in errors:
        pointer = "".join(f"/{str(key).replace('~', '~0').replace('/', '~1')}" for key in found.instance_path)
        rule = found.schema_path[-1] if found.schema_path else ""
        raise BrokenContract(pointer, _complaint(found), str(rule))


def _complaint(error: jsonschema_rs.ValidationError) -> str:
    message = error.message
    if len(message) <= _LONGEST:
        return message
    # The beginning shows the value, the end tells what is wrong with it.
    return f"{message[: _LONGEST - _LONGEST // 3]}…{message[-(_LONGEST // 3) :]}"
