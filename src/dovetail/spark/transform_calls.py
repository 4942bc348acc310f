"""From keywords to the calls about transforms, and through them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias, cast

import msgspec
from msgspec import UNSET

from dovetail.spark.building import built
from dovetail.spark.errors import SparkInputError
from dovetail.spark.metadata import Metadata, batch_fields, check_keywords, request_meta
from dovetail.spark.transforms import Transform, TransformParams, build_transform
from dovetail.spark.uri import Uri, UriParams
from dovetail_api.spark.operations import transforms

if TYPE_CHECKING:
    from dovetail.runtime.call import Call, PagedCall
    from dovetail_api.spark import dicts as d
    from dovetail_api.spark import models as m

Using: TypeAlias = "str | Mapping[str, str] | TransformParams"
"""Which transform to use: ``folder/name``, the name alone of one of the tenant's, or a mapping with both."""


def list_call(
    tenant: str, folder: str, page: int, size: int, sort: str, search: Sequence[Any] | None
) -> PagedCall[m.TransformPage, m.TransformRow]:
    """The call for a page of the transforms in a folder.

    Raises:
        SparkInputError: A condition or the page makes no sense.
    """
    body = {"page": page, "pageSize": size, "sort": sort, "search": list(search or ())}
    return built(transforms.list, tenant=tenant, folder=folder, body=cast("d.TransformListRequest", body))


def validate_call(tenant: str, transform: str | Transform) -> Call[m.TransformValidated]:
    """The call that has a document checked.

    Raises:
        SparkInputError: It cannot even be sent.
    """
    return built(transforms.validate, tenant=tenant, body={"transform_content": build_transform(transform)})


def get_call(tenant: str, uri: str | None, folder: str | None, name: str | None) -> Call[m.TransformResponse]:
    """The call that gets a document.

    Raises:
        SparkInputError: Folder or name are missing.
    """
    place = _place(uri, folder, name)
    return built(transforms.get, tenant=tenant, transform_folder=place[0], transform=place[1])


def save_call(tenant: str, folder: str, name: str, transform: str | Transform) -> Call[m.TransformSaved]:
    """The call that keeps a document.

    Raises:
        SparkInputError: Folder, name or document cannot be used.
    """
    place = _place(None, folder, name)
    content: d.TransformContent = {"transform_content": build_transform(transform)}
    return built(transforms.save, tenant=tenant, transform_folder=place[0], transform=place[1], body=content)


def delete_call(tenant: str, uri: str | None, folder: str | None, name: str | None) -> Call[m.TransformDeleted]:
    """The call that deletes a document.

    Raises:
        SparkInputError: Folder or name are missing.
    """
    place = _place(uri, folder, name)
    return built(transforms.delete, tenant=tenant, transform_folder=place[0], transform=place[1])


def execute_call(
    tenant: str, uri: str | UriParams, inputs: object, using: Using | None, api_version: str, keywords: Metadata
) -> Call[object]:
    """The call that executes a service through a transform.

    Raises:
        SparkInputError: The locator, the transform, the inputs or a keyword cannot be used.
    """
    locator = Uri.validate(uri)
    check_keywords(cast("Mapping[str, Any]", keywords), Metadata.__annotations__)
    if locator.folder is None or locator.service is None or locator.public:
        raise SparkInputError(
            "uri: a transform executes a service by its folder and name.",
            value=uri,
            at="uri",
            remedy="Give 'folder/service', with a '[version]' if need be.",
        )
    if api_version == "v3":
        header, meta = "x_request_meta", request_meta(locator, keywords)
    elif api_version == "v4":
        header, meta = "x_meta", batch_fields(locator, keywords)
    else:
        raise SparkInputError(
            f"api_version: {api_version!r} is none.", value=api_version, at="api_version", remedy="Use 'v3' or 'v4'."
        )
    place = _used(using, locator.folder, locator.service)
    text = _quoted(meta)
    headers = {"x_request_meta": text if header == "x_request_meta" else UNSET}
    headers |= {"x_meta": text if header == "x_meta" else UNSET}
    body: object = {} if inputs is None else inputs
    if place.folder is None:
        return built(
            transforms.execute_by_name,
            tenant=tenant,
            transform=place.name or "",
            folder=locator.folder,
            service=locator.service,
            body=body,
            **headers,
        )
    return built(
        transforms.execute,
        tenant=tenant,
        transform_folder=place.folder,
        transform=place.name or "",
        folder=locator.folder,
        service=locator.service,
        body=body,
        **headers,
    )


def _place(uri: str | None, folder: str | None, name: str | None) -> tuple[str, str]:
    """Folder and name, from ``folder/name`` or one by one."""
    if uri is None:
        params = TransformParams(folder, name)
    elif folder is not None or name is not None:
        raise SparkInputError("uri and its parts are given at once.", value=uri, at="uri", remedy="Give one of them.")
    else:
        params = _read_uri(uri)
    params.validate()
    return cast("str", params.folder), cast("str", params.name)


def _read_uri(uri: object) -> TransformParams:
    head, slash, tail = uri.strip("/").partition("/") if isinstance(uri, str) else ("", "", "")
    if not slash:
        raise SparkInputError(
            f"uri: {uri!r} is no transform.", value=uri, at="uri", remedy="Give 'folder/name', or folder and name."
        )
    return TransformParams(head, tail)


def _used(using: Using | None, folder: str, service: str) -> TransformParams:
    """The transform to use; without a folder it is one that has a name alone."""
    if using is None:
        # One that is called like the service, in its folder.
        found = TransformParams(folder, service)
    elif isinstance(using, TransformParams):
        found = using
    elif isinstance(using, str):
        if using.strip() and "/" not in using:
            return TransformParams(None, using)
        found = _read_uri(using)
    else:
        found = _read_mapping(using, folder, service)
    found.validate()
    return found


def _read_mapping(using: object, folder: str, service: str) -> TransformParams:
    if not isinstance(using, Mapping):
        raise SparkInputError(
            f"using: {using!r} is no transform.", value=using, at="using", remedy="Give {'folder': …, 'name': …}."
        )
    given = cast("Mapping[str, str]", using)
    unknown = [key for key in given if key not in ("folder", "name", "service")]
    names = {given[key] for key in ("name", "service") if key in given}
    if unknown or len(names) > 1:
        raise SparkInputError(
            f"using: {unknown[0]!r} is no part of it." if unknown else "using: name and service name two transforms.",
            value=dict(given),
            at="using",
            remedy="Give {'folder': …, 'name': …}.",
        )
    return TransformParams(given.get("folder", folder), next(iter(names), service))


def _quoted(meta: Mapping[str, Any]) -> str:
    """Metadata as a header carries it: compact JSON between apostrophes, in which none stands."""
    try:
        plain = msgspec.json.decode(msgspec.json.encode(meta))
    except (TypeError, ValueError) as error:
        raise SparkInputError(f"extras: {error}.", value=meta, at="extras") from None
    # Escaped, for a header carries ASCII only and the first apostrophe inside would end the text.
    return f"'{json.dumps(plain, separators=(',', ':')).replace(chr(39), chr(92) + 'u0027')}'"
