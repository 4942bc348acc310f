"""What is known about services: search, versions, schema, metadata, descriptions."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from dovetail.spark import inspection_calls, service_calls
from dovetail.spark._async.resource import AsyncResource
from dovetail.spark.building import built
from dovetail_api.spark.operations import services

if TYPE_CHECKING:
    from dovetail.spark.response import HttpResponse
    from dovetail.spark.uri import UriParams
    from dovetail_api.spark import models as m


class AsyncInspection(AsyncResource):
    """The part of `AsyncServices` that tells about services."""

    async def search(
        self,
        *,
        page: int = 1,
        limit: int = -1,
        sort: str = "name1_co",
        query: Sequence[Mapping[str, Any]] | None = None,
        fields: Sequence[str] | None = None,
        **params: Any,
    ) -> HttpResponse[m.SearchResponse]:
        """One page of the services that meet all conditions, whatever folder they are in.

        Args:
            page: The page, counted from 1.
            limit: How many services make a page; -1, the default, puts all of them on one.
            sort: The field to sort by, with a leading ``-`` for descending order.
            query: Conditions a service must meet, each with ``field`` and ``value``.
            fields: What is to be told of each service; its id, folder, name, version and date of change by default.
            **params: More wire keys.

        Returns:
            The page: ``response.data["response_data"]`` and ``response.value.response_data`` hold the services.

        Raises:
            SparkInputError: A condition or the page makes no sense.

        Example:
            >>> found = await spark.services.search(query=[{"field": "foldername", "value": "insurance"}])
            >>> [(row.folder_name, row.file_name) for row in found.value.response_data]
            [('insurance', 'household-cover')]

        Source: Coherent Spark, POST /{tenant}/api/v3/services/search
        """
        call = inspection_calls.search_call(
            self._tenant, page=page, limit=limit, sort=sort, query=query, fields=fields, more=params
        )
        return await self._send(call)

    async def search_all(
        self,
        *,
        sort: str = "name1_co",
        query: Sequence[Mapping[str, Any]] | None = None,
        fields: Sequence[str] | None = None,
        size: int = 100,
        **params: Any,
    ) -> AsyncIterator[m.SearchRow]:
        """Every service that meets all conditions, page after page as they are needed.

        Args:
            sort: The field to sort by, with a leading ``-`` for descending order.
            query: Conditions a service must meet, each with ``field`` and ``value``.
            fields: What is to be told of each service; its id, folder, name, version and date of change by default.
            size: How many services are asked for at a time.
            **params: More wire keys; none that choose a page.

        Raises:
            SparkInputError: A condition, a key or the size makes no sense.

        Example:
            >>> query = [{"field": "foldername", "value": "samples"}]
            >>> [row.file_name async for row in spark.services.search_all(query=query, size=1)]
            ['always-error', 'always-slow']

        Source: Coherent Spark, POST /{tenant}/api/v3/services/search
        """
        inspection_calls.check_search_all(size, params)
        call = inspection_calls.search_call(
            self._tenant, page=1, limit=size, sort=sort, query=query, fields=fields, more=params
        )
        async for row in self._client.items(call):
            yield row

    async def get_versions(
        self, uri: str | UriParams | None = None, *, folder: str | None = None, service: str | None = None
    ) -> HttpResponse[m.VersionsResponse]:
        """List all versions of a service, newest first.

        Args:
            uri: ``folder/service``.
            folder: The folder, instead of a locator.
            service: The service's name, with ``folder``.

        Returns:
            The answer; ``response.data`` is the list.

        Raises:
            SparkInputError: The locator is of another kind.

        Example:
            >>> [version["revision"] for version in (await spark.services.get_versions("lending/loan-quote")).data]
            ['0.1.0']

        Source: Coherent Spark, GET /api/v1/product/{folder}/engines/getversions/{service}
        """
        folder_name, service_name = service_calls.named_service(uri, folder, service)
        answer = await self._send(built(services.get_versions, folder=folder_name, service=service_name))
        return answer.copy_with(data=answer.data["data"])

    async def get_schema(
        self,
        uri: str | UriParams | None = None,
        *,
        folder: str | None = None,
        service: str | None = None,
        version_id: str | None = None,
    ) -> HttpResponse[m.EngineDetailResponse]:
        """Get the schema of a service: its inputs and outputs, and all that is known about the workbook.

        Args:
            uri: ``folder/service``, or ``version/{version_id}``.
            folder: The folder, instead of a locator.
            service: The service's name, with ``folder``.
            version_id: UUID of one version; alone, or with a folder and service.

        Raises:
            SparkInputError: The locator is of another kind.

        Example:
            >>> schema = (await spark.services.get_schema("lending/loan-quote")).value.data
            >>> [field.name for field in schema.xl_inputs or ()]
            ['principal', 'annual_rate', 'years']

        Source: Coherent Spark, GET /api/v1/product/{folder}/engines/get/{service}
        """
        return await self._send(service_calls.schema_call(self._tenant, uri, folder, service, version_id))

    async def get_metadata(
        self,
        uri: str | UriParams | None = None,
        *,
        folder: str | None = None,
        service: str | None = None,
        service_id: str | None = None,
        version_id: str | None = None,
        proxy: str | None = None,
        public: bool | None = False,
    ) -> HttpResponse[m.MetadataResponse]:
        """Get the metadata of a service: what its workbook says about colours, fonts and pictures.

        Args:
            uri: The locator; not a ``proxy`` one, and without a version number.
            folder: The folder, instead of a locator.
            service: The service's name, with ``folder``.
            service_id: UUID of the service, instead of a locator.
            version_id: UUID of one version, instead of a locator.
            proxy: Not supported; refused with the reason.
            public: Whether to call without credentials.

        Raises:
            SparkInputError: The locator cannot be used.

        Example:
            >>> (await spark.services.get_metadata("lending/loan-quote")).data["response_data"]["outputs"]
            {}

        Source: Coherent Spark, GET /{tenant}/api/v3/folders/{folder}/services/{service}/metadata
        """
        locator = service_calls.required_locator(
            uri,
            folder=folder,
            service=service,
            service_id=service_id,
            version_id=version_id,
            proxy=proxy,
            public=public,
        )
        return await self._send(service_calls.metadata_call(self._tenant, locator))

    async def get_swagger(
        self,
        uri: str | UriParams | None = None,
        *,
        folder: str | None = None,
        service: str | None = None,
        version_id: str | None = None,
        downloadable: bool | None = False,
        subservice: str = "All",
    ) -> HttpResponse[m.SwaggerDocument]:
        """Get a Swagger 2.0 description of a service, with the types of its inputs and outputs.

        Args:
            uri: ``folder/service``.
            folder: The folder, instead of a locator.
            service: The service's name, with ``folder``.
            version_id: UUID of one version; the one in effect by default.
            downloadable: Whether the server is to send it as a file to save; ``response.buffer`` has the bytes
                either way.
            subservice: Only the inputs and outputs of this subservice; those of all by default.

        Returns:
            The description: ``response.data``, and typed ``response.value``.

        Raises:
            SparkInputError: The locator is of another kind.

        Example:
            >>> description = (await spark.services.get_swagger("lending/loan-quote")).data
            >>> list(description["definitions"]["Outputs"]["properties"])
            ['monthly_payment', 'total_interest']

        Source: Coherent Spark, GET
        /{tenant}/api/v3/folders/{folder}/services/{service}/downloadswagger/{subservice}/{downloadable}
        """
        call = inspection_calls.swagger_call(
            self._tenant,
            uri,
            folder,
            service,
            version_id=version_id,
            downloadable=downloadable,
            subservice=subservice,
        )
        return await self._send(call)
