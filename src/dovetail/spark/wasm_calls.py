"""From a locator to the call that downloads its WebAssembly module."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec

from dovetail.spark.building import built
from dovetail.spark.errors import SparkInputError
from dovetail_api.spark.operations import wasm

if TYPE_CHECKING:
    from dovetail.runtime.call import Call
    from dovetail.spark.uri import UriParams
    from dovetail_api.spark import models as m


def module_call(tenant: str, locator: UriParams) -> Call[bytes]:
    """The call that downloads the module of a service or version.

    Raises:
        SparkInputError: It is a proxy locator, or one with a version number, which has no place in the request.
    """
    if locator.version is not None:
        raise SparkInputError(
            f"uri: the version of {locator.encode(long=False)} cannot be looked up for this kind of locator.",
            value=locator,
            at="uri",
            remedy="Give version_id.",
        )
    if locator.version_id is not None:
        by_version = wasm.download_public_by_version_id if locator.public else wasm.download_by_version_id
        return built(by_version, tenant=tenant, version_id=locator.version_id)
    if locator.service_id is not None:
        by_service = wasm.download_public_by_service_id if locator.public else wasm.download_by_service_id
        return built(by_service, tenant=tenant, service_id=locator.service_id)
    if locator.folder is None or locator.service is None:
        raise SparkInputError(
            "uri: a proxy locator has no module.", value=locator, at="uri", remedy="Give 'folder/service'."
        )
    by_name = wasm.download_public if locator.public else wasm.download
    return built(by_name, tenant=tenant, folder=locator.folder, service=locator.service)


def needs_lookup(locator: UriParams) -> bool:
    """Whether a locator names a version by its number, and that can be looked up."""
    return locator.version is not None and locator.folder is not None and not locator.public


def exact(locator: UriParams, versions: Sequence[m.VersionInfo]) -> UriParams:
    """The locator of the newest version whose number is, or begins with, the one asked for.

    Raises:
        SparkInputError: There is none.
    """
    asked = (locator.version or "").split(".")
    fitting = [row for row in versions if (row.revision or "").split(".")[: len(asked)] == asked]
    if not fitting:
        there = ", ".join(row.revision or "?" for row in versions) or "none"
        raise SparkInputError(
            f"uri: {locator.folder}/{locator.service} has no version {locator.version}.",
            value=locator,
            at="uri",
            remedy=f"There are: {there}.",
        )
    newest = max(fitting, key=lambda row: [int(part) for part in (row.revision or "0").split(".") if part.isdecimal()])
    return msgspec.structs.replace(locator, folder=None, service=None, version=None, version_id=newest.id)
