"""Decoding an answer of 5,000 objects, again and again: ``decode.py HOW``; prints CPU seconds for one object."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

from timing import cpu_per_call

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from server import versions_answer

COUNT = 5_000
# Field names as they stand on the wire: nobody pays for renaming but the generated model, which does rename.
TEXTS = (
    "id",
    "createdAt",
    "engine",
    "revision",
    "effectiveStartDate",
    "effectiveEndDate",
    "releaseNote",
    "childEngines",
    "versionLabel",
    "defaultEngineType",
    "tags",
    "product",
    "author",
    "originalFileName",
)


def decoder(how: str) -> Callable[[bytes], object]:
    """A function that turns the bytes of the answer into typed objects."""
    if how == "json":
        return json.loads
    if how == "dovetail":
        from dovetail_api.spark.operations import services

        return services.GET_VERSIONS.decode
    fields = [*((name, str | None, None) for name in TEXTS), ("isActive", bool | None, None)]
    whole = ("status", str), ("message", str | None, None), ("errorCode", str | None, None)
    if how == "msgspec":
        import msgspec

        version = msgspec.defstruct("Version", fields, kw_only=True)
        answer = msgspec.defstruct("Answer", [*whole, ("data", list[version])], kw_only=True)
        return msgspec.json.Decoder(answer).decode
    if how == "pydantic":
        import pydantic

        pydantic_version = pydantic.create_model("Version", **{name: (kind, value) for name, kind, value in fields})
        pydantic_answer = pydantic.create_model(
            "Answer",
            status=str,
            message=(str | None, None),
            errorCode=(str | None, None),
            data=list[pydantic_version],  # type: ignore[valid-type]
        )
        return pydantic_answer.model_validate_json
    import attrs
    from cattrs.preconf.json import make_converter

    attrs_version = attrs.make_class(
        "Version", {name: attrs.field(type=kind, default=value) for name, kind, value in fields}
    )
    members = {name: attrs.field(type=str | None) for name in ("status", "message", "errorCode")}
    attrs_answer = attrs.make_class("Answer", {**members, "data": attrs.field(type=list[attrs_version])})
    converter = make_converter()
    return lambda raw: converter.loads(raw, attrs_answer)


raw = versions_answer(COUNT)
decode = decoder(sys.argv[1])
print(cpu_per_call(lambda: decode(raw)) / COUNT)
