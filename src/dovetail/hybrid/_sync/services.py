# Derived from _async/services.py by `make generate`; do not edit.
"""Services on a runner: hand them over, execute them, and learn what they take."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from dovetail.hybrid import service_calls
from dovetail.hybrid._sync.resource import Resource
from dovetail.hybrid.uploaded import PackageUploaded
from dovetail.spark._sync.executing import execute
from dovetail.spark._sync.places import OnePlace
from dovetail.spark.chunked import CHUNK_SIZE, CONCURRENCY
from dovetail.spark.errors import SparkInputError
from dovetail.spark.results import ResponseFormat, ServiceExecuted, ServiceValidated
from dovetail.spark.service_calls import execute_call

if TYPE_CHECKING:
    from collections.abc import Mapping

    from typing_extensions import Unpack

    from dovetail.hybrid.service_calls import PackageFile
    from dovetail.runtime.call import Call
    from dovetail.runtime.response import Response
    from dovetail.runtime.wire_body import Compression
    from dovetail.spark.inputs import Inputs
    from dovetail.spark.metadata import Metadata
    from dovetail.spark.response import HttpResponse
    from dovetail.spark.service_calls import ExecutionAnswer
    from dovetail.spark.service_schema import ServiceSchema
    from dovetail.spark.tables import Records
    from dovetail.spark.uri import UriParams
    from dovetail.spark.values import Missing
    from dovetail_api.hybrid import models as m


class Services(Resource):
    """Services of the tenant on the runner.

    A service is named by a locator: ``"folder/service"`` with an optional ``"[version]"``, ``"service/{service_id}"``,
    ``"version/{version_id}"``, or a `UriParams`. `validate` and `get_metadata` know it by an id alone.
    """

    def upload(self, file: PackageFile, file_name: str | None = None) -> PackageUploaded:
        """Hand a package of services to the runner.

        A package is what Spark's export makes for runners (``spark.impex.exp(…, file_filter="onpremises")``). A runner
        that pulls its services from Spark by itself needs none, and one that takes packages was started with
        ``UPLOAD_ENABLE=true``.

        Args:
            file: The package: a path, bytes, or an open binary file (which can be sent only once).
            file_name: The name it is sent under; ``package.zip`` by default.

        Returns:
            The answer: plain in ``data``, typed in ``value``, and the services of all tenants in ``services``.

        Raises:
            SparkInputError: There is no such file.
            SparkApiError: The runner takes no packages, or not this one.

        Example:
            >>> uploaded = hybrid.services.upload(pathlib.Path("package.zip"))
            >>> [record.engine_information.service_name for record in uploaded.services]
            ['volume-cylinder']
            >>> [row.input_name for row in uploaded.services[0].x_input_table]
            ['height', 'radius']

        Source: Coherent Hybrid Runner, POST /api/v3/upload
        """
        call = service_calls.upload_call(file, file_name)
        return PackageUploaded(self._client.send_detailed(call))

    def execute(
        self,
        uri: str | UriParams,
        inputs: Inputs | Records | None = None,
        *,
        response_format: ResponseFormat | None = None,
        encoding: Compression | None = None,
        schema: ServiceSchema | None = None,
        missing: Missing | None = None,
        chunk_size: int | None = CHUNK_SIZE,
        concurrency: int = CONCURRENCY,
        **keywords: Unpack[Metadata],
    ) -> ServiceExecuted:
        """Execute a service with one record or with many, as `dovetail.spark`'s ``services.execute`` does.

        Args:
            uri: The locator.
            inputs: One record (a dictionary or a typed object, or nothing for the workbook's defaults), or many (a list
                of these, rows below a row of names, `Columns`, or a table of pandas, polars or pyarrow), or either as
                JSON text.
            response_format: The shape of ``response.data``: ``alike`` (the default) for lists with one entry for each
                record whether one was sent or many, ``original`` for the runner's own.
            encoding: Compress the request: ``gzip`` or ``deflate``.
            schema: Check the inputs with it before anything is sent; see `ServiceSchema`.
            missing: What to do with missing values (NaN, ``NaT``, null): refuse them (``error``), leave the input out
                of that record so that the workbook's default counts (``default``), or send null (``blank``), which
                counts as 0. By default they are refused, but for ``None`` in plain data, which is sent as null.
            chunk_size: Most records a call; more are divided, and the answers joined in order. None sends one call.
            concurrency: Most calls under way at once.
            **keywords: What the execution is told besides; see `Metadata`. A runner heeds the choice of a version, of
                outputs and of subservices, and not much else.

        Returns:
            The answer: plain in ``data``, typed in ``outputs``, ``warnings``, ``errors`` and ``meta``, and as a table
            by ``table()``. Typed values are models of ``dovetail_api.hybrid``, of the same names and shapes as Spark's.

        Raises:
            SparkInputError: The locator, the inputs or a keyword cannot be used; nothing was sent.
            SparkPartialError: Of several calls some failed; it holds the results.
            NotFoundError: The runner holds no such service.

        Example:
            >>> response = hybrid.services.execute("my-folder/volume-cylinder", inputs={"radius": 7, "height": 4})
            >>> response.outputs
            [{'volume': 615.752}]
            >>> many = hybrid.services.execute("my-folder/volume-cylinder", inputs=[["radius"], [1], [2]])
            >>> [record["volume"] for record in many.outputs]
            [12.566, 50.265]

        Source: Coherent Hybrid Runner, POST /{tenant}/api/v3/folders/{folder}/services/{service}/execute and
        /{tenant}/api/v4/execute
        """
        return execute(
            OnePlace(self._client, "runner"),
            self._named_tenant(),
            uri,
            inputs,
            service_calls.checked_keywords(keywords),
            service_calls.RUNNER,
            response_format=response_format,
            encoding=encoding,
            schema=schema,
            missing=missing,
            chunk_size=chunk_size,
            concurrency=concurrency,
        )

    def prepare(
        self,
        uri: str | UriParams,
        inputs: Inputs | Records | None = None,
        *,
        missing: Missing | None = None,
        **keywords: Unpack[Metadata],
    ) -> Call[ExecutionAnswer]:
        """The call that `execute` would send: for ``send_many``, for another process, for later.

        Args:
            uri: The locator.
            inputs: One record or many that give the same inputs, in any form that `execute` takes; one call, however
                many.
            missing: What to do with missing values; see `execute`.
            **keywords: What the execution is told besides; see `Metadata`.

        Raises:
            SparkInputError: The locator, the inputs or a keyword cannot be used, or some records leave out inputs that
                others give.

        Example:
            >>> import dovetail.hybrid as Hybrid
            >>> hybrid = Hybrid.Client(tenant="my-tenant", token="open")
            >>> hybrid.services.prepare("lending/loan-quote", inputs={"years": 5}).path
            '/my-tenant/api/v3/folders/lending/services/loan-quote/execute'
        """
        kept = service_calls.checked_keywords(keywords)
        return execute_call(self._named_tenant(), uri, inputs, kept, missing, service_calls.RUNNER)

    def validate(
        self,
        uri: str | UriParams | None = None,
        inputs: Inputs | None = None,
        *,
        service_id: str | None = None,
        version_id: str | None = None,
        validation_type: Literal["static", "dynamic"] | str | None = None,
        metadata: Mapping[str, Any] | None = None,
        missing: Missing | None = None,
    ) -> ServiceValidated:
        """Get the rules for a service's inputs.

        Args:
            uri: ``"version/{version_id}"``, ``"service/{service_id}"`` with an optional ``"[version]"``, or a
                `UriParams` of one of them. A runner finds the service by its id alone: folder and name are refused.
            inputs: One record that the rules may depend on.
            service_id: UUID of the service, instead of a locator.
            version_id: UUID of one version, instead of a locator.
            validation_type: ``dynamic`` for the rules that change given these inputs; otherwise those of all inputs as
                the workbook has them.
            metadata: More keys of the request's meta data, sent as they are.
            missing: What to do with missing values; see `execute`.

        Returns:
            The answer; ``response.rules`` maps each input's name to its rule.

        Raises:
            SparkInputError: The locator, the inputs or the metadata cannot be used; nothing was sent.
            NotFoundError: The runner holds no such service.

        Example:
            >>> found = hybrid.services.validate(version_id="91299a5d-9328-4435-911b-4e5f7783f5d4")
            >>> found.rules["radius"].default_value
            7

        Source: Coherent Hybrid Runner, POST /{tenant}/api/v3/validation
        """
        locator = service_calls.located_by_id(uri, service_id, version_id)
        call = service_calls.validate_call(self._named_tenant(), locator, inputs, validation_type, metadata, missing)
        answer: Response[Any] = self._client.send_detailed(call)
        return ServiceValidated(answer)

    def get_metadata(
        self,
        uri: str | UriParams | None = None,
        *,
        inputs: Inputs | None = None,
        service_id: str | None = None,
        version_id: str | None = None,
        metadata: Mapping[str, Any] | None = None,
    ) -> HttpResponse[m.MetadataResponse]:
        """Get the metadata of a service: the outputs whose names begin with ``Metadata.``.

        Args:
            uri: ``"version/{version_id}"``, ``"service/{service_id}"``, or a `UriParams` of one of them. A runner finds
                the service by its id alone: folder and name are refused.
            inputs: One record, where the metadata depend on it.
            service_id: UUID of the service, instead of a locator.
            version_id: UUID of one version, instead of a locator.
            metadata: More keys of the request's meta data, sent as they are.

        Returns:
            The answer; the metadata are in ``response.value.response_data.outputs``.

        Raises:
            SparkInputError: The locator, the inputs or the metadata cannot be used; nothing was sent.
            NotFoundError: The runner holds no such service.

        Example:
            >>> answer = hybrid.services.get_metadata(version_id="91299a5d-9328-4435-911b-4e5f7783f5d4")
            >>> answer.data["status"]
            'Success'

        Source: Coherent Hybrid Runner, POST /{tenant}/api/v3/metadata
        """
        locator = service_calls.located_by_id(uri, service_id, version_id)
        return self._send(service_calls.metadata_call(self._named_tenant(), locator, inputs, metadata))

    def _named_tenant(self) -> str:
        if not self._tenant:
            raise SparkInputError(
                "tenant: the client has none, and services belong to one.",
                at="tenant",
                remedy="Give the client tenant=.",
            )
        return self._tenant
