"""Calls to what the contract does not know: a URL, and a body in one of the forms that HTTP has."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from dovetail.runtime.body import FileContent, Multipart, Part, content_of
from dovetail.runtime.free_style import free_style_call
from dovetail.runtime.plain import is_array
from dovetail.spark.building import built
from dovetail.spark.errors import SparkInputError

if TYPE_CHECKING:
    from dovetail.runtime.call import Call

FormFile: TypeAlias = FileContent | tuple[str, FileContent] | tuple[str, FileContent, str]
"""A file of a form: its content, or its name and content, or its name, content and media type."""


def free_call(
    url: object,
    *,
    method: str = "GET",
    headers: Mapping[str, str] | None = None,
    params: Mapping[str, object] | None = None,
    body: object = None,
    content: object = None,
    form: Mapping[str, object] | None = None,
    files: Mapping[str, FormFile] | None = None,
) -> tuple[Call[bytes], str | None]:
    """A call to any URL, and the absolute URL if it is one.

    Raises:
        SparkInputError: The URL or the method cannot be used, or several bodies are given.
    """
    given = [name for name, value in (("body", body), ("content", content)) if value is not None]
    given += ["form"] if form is not None or files is not None else []
    if len(given) > 1:
        raise SparkInputError(f"{' and '.join(given)} are given at once.", at=given[0], remedy="Give one of them.")
    if files is not None:
        content = built(_multipart, _fields(form or {}), files)
    elif form is not None:
        from urllib.parse import urlencode

        content = urlencode(_fields(form)).encode()
        headers = {"Content-Type": "application/x-www-form-urlencoded", **(headers or {})}
    text = url if isinstance(url, str) else str(url)
    return built(free_style_call, method, text, query=params, headers=headers, json=body, content=content)


def _fields(form: Mapping[str, object]) -> list[tuple[str, str | bytes]]:
    """The fields of a form: one for each item of a list, none for None."""
    items = [(name, item) for name, value in form.items() for item in (value if is_array(value) else (value,))]
    return [(name, item if isinstance(item, bytes) else str(item)) for name, item in items if item is not None]


def _multipart(form: list[tuple[str, str | bytes]], files: Mapping[str, FormFile]) -> Multipart:
    parts = [Part(name, value if isinstance(value, bytes) else value.encode()) for name, value in form]
    for name, file in files.items():
        described: tuple[Any, ...] = file if isinstance(file, tuple) else (None, file)
        filename, source, kind = (*described, None)[:3]
        content, own_name = content_of(source, name)
        parts.append(Part(name, content, filename or own_name or name, kind or "application/octet-stream"))
    return Multipart(tuple(parts))
