"""Fields of a multipart form as its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dovetail.runtime import codec
from dovetail.runtime.body import File, content_of
from dovetail.runtime.body import Part as BodyPart
from dovetail.runtime.plain import is_array, is_object
from dovetail.runtime.styles import query_pairs

if TYPE_CHECKING:
    from dovetail.runtime.parameters import Parameter


def form_parts(parameter: Parameter, value: object) -> list[BodyPart]:
    """A form field as parts: a list of files or texts becomes one part an item, as OpenAPI has it."""
    name = parameter.wire_name
    if parameter.style == "json" or (parameter.style != "file" and is_object(value)):
        encoded = codec.encode(value, parameter.place)
        return [BodyPart(name, encoded, None, parameter.media_type or "application/json")]
    if parameter.style != "file":
        return [
            BodyPart(name, text.encode(), None, parameter.media_type or None)
            for _, text in query_pairs(parameter, value)
        ]
    return [_file_part(parameter, file) for file in (value if is_array(value) else (value,))]


def _file_part(parameter: Parameter, value: object) -> BodyPart:
    file = value if isinstance(value, File) else None
    content, own_name = content_of(value if file is None else file.content, parameter.place)
    media_type = parameter.media_type or "application/octet-stream"
    if file is not None:
        own_name, media_type = file.filename or own_name, file.content_type or media_type
    return BodyPart(parameter.wire_name, content, own_name or parameter.wire_name, media_type)
