# Derived from _async/wasm.py by `make generate`; do not edit.
"""Services as WebAssembly modules."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from dovetail.spark import service_calls, wasm_calls
from dovetail.spark._sync.resource import Resource
from dovetail.spark.building import built, check_target
from dovetail_api.spark.operations import services

if TYPE_CHECKING:
    import os

    from dovetail.spark.response import HttpResponse
    from dovetail.spark.uri import UriParams


class Wasm(Resource):
    """WebAssembly modules of the tenant's services."""

    @overload
    def download(
        self,
        uri: str | UriParams | None = None,
        *,
        folder: str | None = ...,
        service: str | None = ...,
        service_id: str | None = ...,
        version_id: str | None = ...,
        public: bool | None = ...,
        to: None = ...,
    ) -> HttpResponse[bytes]: ...
    @overload
    def download(
        self,
        uri: str | UriParams | None = None,
        *,
        folder: str | None = ...,
        service: str | None = ...,
        service_id: str | None = ...,
        version_id: str | None = ...,
        public: bool | None = ...,
        to: str | os.PathLike[str],
    ) -> int: ...
    def download(
        self,
        uri: str | UriParams | None = None,
        *,
        folder: str | None = None,
        service: str | None = None,
        service_id: str | None = None,
        version_id: str | None = None,
        public: bool | None = False,
        to: str | os.PathLike[str] | None = None,
    ) -> HttpResponse[bytes] | int:
        """Download the WebAssembly module of a service, a ZIP archive.

        Args:
            uri: The locator; not a ``proxy`` one. Of ``folder/service[1.4]`` the version is looked up first.
            folder: The folder, instead of a locator.
            service: The service's name, with ``folder``.
            service_id: UUID of the service, instead of a locator.
            version_id: UUID of one version, instead of a locator.
            public: Whether to call without credentials.
            to: A file to write to, in constant memory: it is whole or untouched.

        Returns:
            The answer with the archive in ``response.buffer``; with ``to``, the number of bytes written.

        Raises:
            SparkInputError: The locator cannot be used, or there is no such version.

        Example:
            >>> (spark.wasm.download("lending/loan-quote[0.1]")).buffer[:2]
            b'PK'
            >>> written = spark.wasm.download("lending/loan-quote", public=True, to="loan-quote.zip")
            >>> written == os.path.getsize("loan-quote.zip")
            True

        Source: Coherent Spark, GET /{tenant}/api/v3/nodegen/getnodegenzipbyId/folders/{folder}/services/{service}
        """
        check_target(to)
        locator = service_calls.required_locator(
            uri, folder=folder, service=service, service_id=service_id, version_id=version_id, public=public
        )
        if wasm_calls.needs_lookup(locator):
            versions = self._client.send(
                built(services.get_versions, folder=locator.folder or "", service=locator.service or "")
            )
            locator = wasm_calls.exact(locator, versions.data)
        call = wasm_calls.module_call(self._tenant, locator)
        if to is not None:
            return self._client.download(call, to)
        return self._send(call)
