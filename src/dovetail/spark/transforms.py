"""Transform documents as values: what turns the caller's data into a request, and the answer into what is wanted."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final

import msgspec

from dovetail.runtime.plain import is_dict
from dovetail.spark.errors import SparkInputError

JSON_SCHEMA: Final = "JSONtransforms_v1.0.1"
_NODE: Final = "nodejs"
_API_VERSIONS: Final = ("v3", "v4")


class Transform(msgspec.Struct, frozen=True, omit_defaults=True, repr_omit_defaults=True):
    """A transform document.

    Attributes:
        schema: The kind of document: ``JSONtransforms_v1.0.1`` (the default) or ``Nodejs22_v1.0.0``.
        api_version: The API that is called: ``v3`` (the default) or ``v4``; not for JavaScript.
        inputs: JSONata that makes a request of the caller's data; or the JavaScript.
        outputs: JSONata that makes the answer of what the service gave; not for JavaScript.
        extras: More members of the document, such as ``transform_log_level``; they replace those above.

    Example:
        >>> quote = Transform(inputs='{"request_data": {"inputs": $}}', outputs="response_data.outputs")
        >>> build_transform(quote)[:46]
        '{"transform_type": "JSONtransforms_v1.0.1", "t'
    """

    schema: str | None = None
    api_version: str | None = None
    inputs: str | None = None
    outputs: str | None = None
    extras: Mapping[str, Any] | None = None


class TransformParams(msgspec.Struct, frozen=True):
    """Where a transform is kept.

    Attributes:
        folder: The folder's name.
        name: The transform's name.
    """

    folder: str | None = None
    name: str | None = None

    def validate(self) -> None:
        """Check that both are there.

        Raises:
            SparkInputError: One is missing or no text, or could not stand in a path.
        """
        for place, text in (("folder", self.folder), ("name", self.name)):
            given: object = text
            if not isinstance(given, str) or not given.strip() or "/" in given:
                raise SparkInputError(
                    f"{place}: {given!r} is no {place} of a transform.",
                    value=given,
                    at=place,
                    remedy="Give folder and name, or 'folder/name'.",
                )

    def to_uri(self) -> str:
        """The text form, ``folder/name``.

        Raises:
            SparkInputError: One is missing.

        Example:
            >>> TransformParams("lending", "by-amount").to_uri()
            'lending/by-amount'
        """
        self.validate()
        return f"{self.folder}/{self.name}"


def build_transform(value: str | Transform) -> str:
    """The document as JSON text, checked as far as that can be done here.

    Args:
        value: A `Transform`, or JSON text: either a document, or the attributes of a `Transform`.

    Raises:
        SparkInputError: It is neither, or something in it is missing or wrong.
    """
    document = _document(value)
    kind = document.get("transform_type")
    if not isinstance(kind, str) or not kind:
        raise _refused("transform_type", kind, f"Use {JSON_SCHEMA!r} or 'Nodejs22_v1.0.0'.")
    if _is_node(kind):
        code = document.get("transform_code")
        if not isinstance(code, str) or not code.strip():
            raise _refused("transform_code", code, "Give the JavaScript as inputs=.")
    elif document.get("target_api_version") not in _API_VERSIONS:
        raise _refused("target_api_version", document.get("target_api_version"), "Use 'v3' or 'v4'.")
    try:
        return json.dumps(document, ensure_ascii=False, allow_nan=False)
    except (TypeError, ValueError) as error:
        raise SparkInputError(f"transform: {error}.", value=document, at="transform") from None


def _document(value: object) -> dict[str, Any]:
    if isinstance(value, str):
        value = _read(value)
        if isinstance(value, dict):
            return value
    if not isinstance(value, Transform):
        raise SparkInputError(
            f"transform: {type(value).__name__} is no transform.",
            value=value,
            at="transform",
            remedy="Give a Transform or JSON text.",
        )
    extras = dict(value.extras or {})
    if value.schema is not None and _is_node(value.schema):
        return {"transform_type": value.schema, "transform_code": value.inputs, **extras}
    return {
        "transform_type": value.schema or JSON_SCHEMA,
        "target_api_version": value.api_version or "v3",
        "input_body_transform": value.inputs,
        "output_body_transform": value.outputs,
        **extras,
    }


def _read(text: str) -> dict[str, Any] | Transform:
    """JSON text as a document, or as a transform when it has the members of one."""
    try:
        found: object = json.loads(text)
    except ValueError as error:
        raise SparkInputError(f"transform: it is no JSON: {error}.", value=text, at="transform") from None
    if not is_dict(found):
        raise SparkInputError("transform: it is no JSON object.", value=text, at="transform")
    if "transform_type" in found:
        return found
    unknown = [name for name in found if name not in Transform.__struct_fields__]
    if unknown:
        raise SparkInputError(
            f"transform: {unknown[0]!r} is no member of a transform.",
            value=unknown[0],
            at="transform",
            remedy=f"Use {', '.join(Transform.__struct_fields__)}; or give a document with transform_type.",
        )
    try:
        return msgspec.convert(found, Transform)
    except msgspec.ValidationError as error:
        raise SparkInputError(f"transform: {error}.", value=text, at="transform") from None


def _is_node(kind: str) -> bool:
    return _NODE in kind.lower()


def _refused(place: str, value: object, remedy: str) -> SparkInputError:
    return SparkInputError(
        f"transform: {place} is {value!r}." if value is not None else f"transform: {place} is missing.",
        value=value,
        at=f"transform.{place}",
        remedy=remedy,
    )
