# Derived from _async/services.py by `make generate`; do not edit.
"""Services: create, execute, validate, inspect, download and delete them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, cast, overload

from dovetail.spark import service_calls
from dovetail.spark._sync.creation import Creation
from dovetail.spark._sync.inspection import Inspection
from dovetail.spark._sync.schemas import Schemas
from dovetail.spark._sync.shadow import Shadowing
from dovetail.spark.building import built, check_target
from dovetail.spark.response import HttpResponse
from dovetail_api.spark.operations import services

if TYPE_CHECKING:
    import os

    from dovetail.spark.uri import UriParams
    from dovetail_api.spark import dicts as d
    from dovetail_api.spark import models as m


class Services(Creation, Shadowing, Inspection, Schemas):
    """Services of the tenant.

    A service is named by a locator: ``"folder/service"`` with an optional ``"[version]"``, ``"service/{service_id}"``,
    ``"version/{version_id}"``, ``"proxy/{path}"``, or a `UriParams`. Operations that know a service by folder and name
    alone refuse other locators.
    """

    @overload
    def download(
        self,
        uri: str | UriParams | None = None,
        *,
        folder: str | None = ...,
        service: str | None = ...,
        version_id: str | None = ...,
        file_name: str | None = ...,
        type: Literal["original", "configured"] | None = ...,
        to: None = ...,
    ) -> HttpResponse[bytes]: ...
    @overload
    def download(
        self,
        uri: str | UriParams | None = None,
        *,
        folder: str | None = ...,
        service: str | None = ...,
        version_id: str | None = ...,
        file_name: str | None = ...,
        type: Literal["original", "configured"] | None = ...,
        to: str | os.PathLike[str],
    ) -> int: ...
    def download(
        self,
        uri: str | UriParams | None = None,
        *,
        folder: str | None = None,
        service: str | None = None,
        version_id: str | None = None,
        file_name: str | None = None,
        type: Literal["original", "configured"] | None = None,  # noqa: A002 - the name users know
        to: str | os.PathLike[str] | None = None,
    ) -> HttpResponse[bytes] | int:
        """Download the workbook of a service.

        Args:
            uri: ``folder/service``.
            folder: The folder, instead of a locator.
            service: The service's name, with ``folder``.
            version_id: UUID of one version; the latest by default.
            file_name: The name the server is to give the file.
            type: ``original`` (the default) for the workbook as it was uploaded, ``configured`` for the one with the
                service's details written into it.
            to: A file to write to, in constant memory: it is whole or untouched.

        Returns:
            The answer with the workbook in ``response.buffer``; with ``to``, the number of bytes written.

        Raises:
            SparkInputError: The locator is of another kind, or nothing can be written there.

        Example:
            >>> (spark.services.download("lending/loan-quote")).buffer[:2]
            b'PK'
            >>> written = spark.services.download("lending/loan-quote", to="back.xlsx")
            >>> written == os.path.getsize("back.xlsx")
            True

        Source: Coherent Spark, GET /api/v1/product/{folder}/engines/{service}/download
        """
        check_target(to)
        call = service_calls.download_call(uri, folder, service, version_id, file_name, type)
        if to is not None:
            return self._client.download(call, to)
        return self._send(call)

    def delete(
        self, uri: str | UriParams | None = None, *, folder: str | None = None, service: str | None = None
    ) -> HttpResponse[m.ServiceDeletedResponse]:
        """Delete a service **with all its versions**; this cannot be undone.

        Args:
            uri: ``folder/service``; a locator of one version is refused.
            folder: The folder, instead of a locator.
            service: The service's name, with ``folder``.

        Raises:
            SparkInputError: The locator is of another kind.

        Example:
            >>> _ = spark.services.create("old", folder="lending", file=pathlib.Path("loan-quote.xlsx"))
            >>> (spark.services.delete("lending/old")).data["status"]
            'Success'

        Source: Coherent Spark, DELETE /api/v1/product/{folder}/engines/delete/{service}
        """
        folder_name, service_name = service_calls.named_service(uri, folder, service)
        return self._send(built(services.delete, folder=folder_name, service=service_name))

    def exists(
        self, uri: str | UriParams | None = None, *, folder: str | None = None, service: str | None = None
    ) -> bool:
        """Whether there is a service of that name.

        Args:
            uri: ``folder/service``.
            folder: The folder, instead of a locator.
            service: The service's name, with ``folder``.

        Raises:
            SparkInputError: The locator is of another kind.

        Example:
            >>> spark.services.exists("lending/loan-quote"), spark.services.exists("lending/nothing")
            (True, False)

        Source: Coherent Spark, GET /{tenant}/api/v3/folders/{folder}/services/{service}/exists
        """
        return (self.check_existence(uri, folder=folder, service=service)).value.response_data.is_exists

    def check_existence(
        self, uri: str | UriParams | None = None, *, folder: str | None = None, service: str | None = None
    ) -> HttpResponse[m.ServiceExistsResponse]:
        """Ask whether there is a service of that name, as `exists` does.

        Args:
            uri: ``folder/service``.
            folder: The folder, instead of a locator.
            service: The service's name, with ``folder``.

        Returns:
            The whole answer, which counts as true either way: the verdict is
            ``response.value.response_data.is_exists``.

        Raises:
            SparkInputError: The locator is of another kind.

        Example:
            >>> (spark.services.check_existence("lending/loan-quote")).data["response_data"]
            {'is_exists': True}

        Source: Coherent Spark, GET /{tenant}/api/v3/folders/{folder}/services/{service}/exists
        """
        folder_name, service_name = service_calls.named_service(uri, folder, service)
        return self._send(built(services.exists, tenant=self._tenant, folder=folder_name, service=service_name))

    def list(
        self,
        folder: str,
        *,
        page: int = 1,
        size: int = 100,
        sort: str = "name1",
        search: Sequence[Mapping[str, Any]] = (),
    ) -> HttpResponse[m.ServicePage]:
        """One page of the services in a folder.

        Args:
            folder: The folder's name.
            page: The page, counted from 1.
            size: How many services make a page.
            sort: The field to sort by, with a leading ``-`` for descending order.
            search: Conditions a service must meet, each with ``field`` and ``value``.

        Raises:
            SparkInputError: A condition or the page makes no sense.

        Example:
            >>> "loan-quote" in [row.service_name for row in (spark.services.list("lending")).value.data]
            True

        Source: Coherent Spark, POST /api/v1/product/{folder}/engines
        """
        body = {"page": page, "pageSize": size, "sort": sort, "search": [dict(condition) for condition in search]}
        return self._send(built(services.list, folder=folder, body=cast("d.ServiceListRequest", body)))
