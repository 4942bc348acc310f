# Derived from _async/services.py by `make generate`; do not edit.
"""Services: create, execute, validate, inspect, download and delete them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, TypeVar, cast, overload

from dovetail.spark import service_calls
from dovetail.spark._sync.compilation import Compilation
from dovetail.spark._sync.resource import Resource
from dovetail.spark.building import built
from dovetail.spark.created import ServiceCompiled, ServiceCreated
from dovetail.spark.errors import SparkDecodeError, SparkInputError
from dovetail.spark.progress import Progress, ProgressOption, Report, reporting
from dovetail.spark.response import HttpResponse
from dovetail.spark.results import ResponseFormat, ServiceExecuted, ServiceValidated
from dovetail_api.spark.operations import services

if TYPE_CHECKING:
    import os

    from typing_extensions import Unpack

    from dovetail.runtime.body import FileContent
    from dovetail.runtime.call import Call
    from dovetail.runtime.exchange import Compression
    from dovetail.spark.dates import Date
    from dovetail.spark.inputs import Inputs
    from dovetail.spark.metadata import Metadata, Strs
    from dovetail.spark.service_calls import ExecutionAnswer
    from dovetail.spark.uri import UriParams
    from dovetail_api.spark import dicts as d
    from dovetail_api.spark import models as m

T = TypeVar("T")


class Services(Resource):
    """Services of the tenant.

    A service is named by a locator: ``"folder/service"`` with an optional ``"[version]"``, ``"service/{service_id}"``,
    ``"version/{version_id}"``, ``"proxy/{path}"``, or a `UriParams`. Operations that know a service by folder and name
    alone refuse other locators.
    """

    @cached_property
    def compilation(self) -> Compilation:
        """The first two steps of `create`, one at a time."""
        return Compilation(self._client)

    def create(
        self,
        name: str,
        *,
        folder: str,
        file: FileContent,
        file_name: str | None = None,
        draft_name: str | None = None,
        versioning: str | None = None,
        start_date: Date | None = None,
        end_date: Date | None = None,
        track_user: bool | None = False,
        label: str | None = None,
        release_notes: str | None = None,
        tags: Strs | None = None,
        extras: Mapping[str, Any] | None = None,
        max_retries: int | None = None,
        retry_interval: float | None = None,
        limit: float = 600.0,
        progress: ProgressOption = None,
    ) -> ServiceCreated:
        """Make a service, or a new version of one, from a workbook: upload it, wait until it is compiled, publish it.

        Args:
            name: The service's name.
            folder: The folder, which must exist.
            file: The workbook: a path, bytes, or a file opened with ``'rb'`` (sent once, never again).
            file_name: Its name on the server; ``{name}.xlsx`` by default.
            draft_name: The draft's name; that of the service by default.
            versioning: Which part of the version number counts up: ``major``, ``minor`` (the default) or ``patch``.
            start_date: From when the version is in effect; now by default.
            end_date: Until when; ten years later by default.
            track_user: Whether the publication is noted in the tenant's activity record.
            label: A label for people, beside the version number.
            release_notes: What is new in this version.
            tags: Tags of the version.
            extras: More wire keys for upload and publication.
            max_retries: How many more times the compilation's state is read at most; no such limit by default.
            retry_interval: Base of the growing wait between reads, in seconds; that of the client by default.
            limit: Seconds the compilation may take.
            progress: A function that is told each `Progress`; True for a progress bar; ``"lines"`` for plain lines
                where there can be no bar.

        Returns:
            The answers of the three steps, typed, and as plain data under ``upload``, ``compilation`` and
            ``publication``.

        Raises:
            SparkJobError: The compilation failed.
            RetryTimeoutError: The compilation was not done in time; it goes on at the server.
            SparkInputError: A name, a date or the file cannot be used.

        Example:
            >>> created = spark.services.create(  # doctest: +SKIP
            ...     "loan-quote", folder="lending", file=pathlib.Path("loan-quote.xlsx"), progress=True
            ... )
            >>> created.version  # doctest: +SKIP
            '0.1.0'

        Source: Coherent Spark, POST /{tenant}/api/v3/folders/{folder}/services/{service}/upload and …/publish
        """
        with reporting(progress, f"{folder}/{name}") as report:
            compiled = self.compile(
                folder=folder,
                service=name,
                file=file,
                file_name=file_name,
                versioning=versioning,
                start_date=start_date,
                end_date=end_date,
                max_retries=max_retries,
                retry_interval=retry_interval,
                extras=extras,
                limit=limit,
                progress=report,
            )
            report(Progress("publish", None))
            documents = compiled.upload.response_data
            publication = self.publish(
                folder,
                name,
                documents.original_file_documentid or "",
                documents.engine_file_documentid or "",
                draft_name,
                versioning,
                start_date,
                end_date,
                track_user,
                label,
                release_notes,
                tags,
                extras,
            )
            report(Progress("done", 100.0))
        return ServiceCreated(compiled, publication)

    def compile(
        self,
        *,
        folder: str,
        service: str,
        file: FileContent,
        file_name: str | None = None,
        versioning: str | None = None,
        start_date: Date | None = None,
        end_date: Date | None = None,
        max_retries: int | None = None,
        retry_interval: float | None = None,
        extras: Mapping[str, Any] | None = None,
        limit: float = 600.0,
        progress: ProgressOption = None,
    ) -> ServiceCompiled:
        """Upload a workbook and wait until it is compiled; see `create` for the arguments.

        Returns:
            The answers of the two steps, typed, and as plain data under ``upload`` and ``compilation``.

        Raises:
            SparkJobError: The compilation failed.
            RetryTimeoutError: It was not done in time; it goes on at the server.
            SparkInputError: A name, a date or the file cannot be used.

        Source: Coherent Spark, POST /{tenant}/api/v3/folders/{folder}/services/{service}/upload
        """
        with reporting(progress, f"{folder}/{service}") as report:
            report(Progress("upload", None))
            upload = self.compilation.initiate(
                folder, service, file, file_name, versioning, start_date, end_date, extras
            )
            compilation = self._compiled(folder, service, upload, max_retries, retry_interval, limit, report)
        return ServiceCompiled(upload, compilation)

    def _compiled(
        self,
        folder: str,
        service: str,
        upload: HttpResponse[m.UploadResponse],
        max_retries: int | None,
        retry_interval: float | None,
        limit: float,
        report: Report,
    ) -> HttpResponse[m.CompilationResponse]:
        job_id = upload.value.response_data.nodegen_compilation_jobid
        if not job_id:
            raise SparkDecodeError(
                f"The upload of {folder}/{service} was accepted, but its answer names no compilation job.",
                status=upload.status,
                headers=upload.headers,
                raw=upload.buffer,
                path="$.response_data.nodegen_compilation_jobid",
            )
        return self.compilation.get_status(
            folder, service, job_id, max_retries, retry_interval, limit=limit, report=report
        )

    def publish(
        self,
        folder: str,
        service: str,
        file_id: str,
        engine_id: str,
        draft_name: str | None = None,
        versioning: str | None = None,
        start_date: Date | None = None,
        end_date: Date | None = None,
        track_user: bool | None = False,
        label: str | None = None,
        release_notes: str | None = None,
        tags: Strs | None = None,
        extras: Mapping[str, Any] | None = None,
    ) -> HttpResponse[m.PublishResponse]:
        """Publish a compiled upload as a version of its service.

        Args:
            folder: The folder.
            service: The service's name.
            file_id: ``original_file_documentid`` of the answer to the upload.
            engine_id: ``engine_file_documentid`` of it.
            draft_name: The draft's name; that of the service by default.
            versioning: Which part of the version number counts up; ``minor`` by default.
            start_date: From when the version is in effect; now by default.
            end_date: Until when; ten years later by default.
            track_user: Whether the publication is noted in the tenant's activity record.
            label: A label for people, beside the version number.
            release_notes: What is new in this version.
            tags: Tags of the version.
            extras: More wire keys.

        Raises:
            SparkInputError: A name, a date or an id cannot be used.

        Source: Coherent Spark, POST /{tenant}/api/v3/folders/{folder}/services/{service}/publish
        """
        call = service_calls.publish_call(
            self._tenant,
            folder,
            service,
            file_id=file_id,
            engine_id=engine_id,
            draft_name=draft_name,
            versioning=versioning,
            start_date=start_date,
            end_date=end_date,
            track_user=track_user,
            label=label,
            release_notes=release_notes,
            tags=tags,
            extras=extras,
        )
        return self._send(call)

    def execute(
        self,
        uri: str | UriParams,
        *,
        inputs: Inputs | None = None,
        response_format: ResponseFormat | None = None,
        encoding: Compression | None = None,
        **keywords: Unpack[Metadata],
    ) -> ServiceExecuted:
        """Execute a service with one record or with many.

        Args:
            uri: The locator; `UriParams` with ``public=True`` calls without credentials.
            inputs: One record (a dictionary, or nothing for the workbook's defaults), or many (dictionaries, or rows
                below a row of names), or either as JSON text.
            response_format: The shape of ``response.data``: ``alike`` (the default) for lists with one entry for each
                record whether one was sent or many, ``original`` for the server's own.
            encoding: Compress the request: ``gzip`` or ``deflate``.
            **keywords: What the execution is told besides; see `Metadata`.

        Returns:
            The answer: plain in ``data``, typed in ``outputs``, ``warnings``, ``errors`` and ``meta``.

        Raises:
            SparkInputError: The locator, the inputs or a keyword cannot be used; nothing was sent.
            NotFoundError: There is no such service.

        Example:
            >>> response = spark.services.execute("lending/loan-quote", inputs={"years": 5})  # doctest: +SKIP
            >>> response.outputs[0]["monthly_payment"]  # doctest: +SKIP
            483.32

        Source: Coherent Spark, POST /{tenant}/api/v3/folders/{folder}/services/{service}/execute and
        /{tenant}/api/v4/execute
        """
        if response_format not in (None, "alike", "original"):
            raise SparkInputError(
                f"response_format: {response_format!r} is no format.",
                value=response_format,
                at="response_format",
                remedy="Use 'alike' or 'original'.",
            )
        if encoding not in (None, "gzip", "deflate"):
            raise SparkInputError(
                f"encoding: {encoding!r} cannot be sent.",
                value=encoding,
                at="encoding",
                remedy="Use 'gzip' or 'deflate'.",
            )
        call, is_batch = service_calls.execute_call(self._tenant, uri, inputs, keywords)
        answer = self._client.send_detailed(call, compress=encoding)
        return ServiceExecuted(answer, is_batch, response_format or "alike")

    def prepare(
        self, uri: str | UriParams, *, inputs: Inputs | None = None, **keywords: Unpack[Metadata]
    ) -> Call[ExecutionAnswer]:
        """The call that `execute` would send: for ``send_many``, for another process, for later.

        Args:
            uri: The locator.
            inputs: One record or many.
            **keywords: What the execution is told besides; see `Metadata`.

        Raises:
            SparkInputError: The locator, the inputs or a keyword cannot be used.

        Example:
            >>> import dovetail.spark as Spark
            >>> spark = Spark.Client(env="my-env", tenant="my-tenant", api_key="my-api-key")
            >>> spark.services.prepare("lending/loan-quote", inputs={"years": 5}).path
            '/my-tenant/api/v3/folders/lending/services/loan-quote/execute'
        """
        return service_calls.execute_call(self._tenant, uri, inputs, keywords)[0]

    def validate(
        self,
        uri: str | UriParams,
        *,
        inputs: Inputs | None = None,
        validation_type: Literal["static", "dynamic"] | str | None = None,
        **keywords: Unpack[Metadata],
    ) -> ServiceValidated:
        """Get the rules for a service's inputs.

        Args:
            uri: The locator; not a ``proxy`` one.
            inputs: One record that the rules may depend on.
            validation_type: ``dynamic`` for the rules that change given these inputs; otherwise those of all inputs as
                the workbook has them.
            **keywords: What the validation is told besides; see `Metadata`.

        Returns:
            The answer; ``response.rules`` maps each input's name to its rule.

        Raises:
            SparkInputError: The locator, the inputs or a keyword cannot be used.

        Source: Coherent Spark, POST /{tenant}/api/v3/folders/{folder}/services/{service}/validation
        """
        call = service_calls.validate_call(self._tenant, uri, inputs, validation_type, keywords)
        return ServiceValidated(self._client.send_detailed(call))

    def get_versions(
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

        Source: Coherent Spark, GET /api/v1/product/{folder}/engines/getversions/{service}
        """
        folder_name, service_name = service_calls.named_service(uri, folder, service)
        answer = self._send(built(services.get_versions, folder=folder_name, service=service_name))
        return answer.copy_with(data=answer.data["data"])

    def get_schema(
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

        Source: Coherent Spark, GET /api/v1/product/{folder}/engines/get/{service}
        """
        return self._send(service_calls.schema_call(self._tenant, uri, folder, service, version_id))

    def get_metadata(
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
        return self._send(service_calls.metadata_call(self._tenant, locator))

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
            SparkInputError: The locator is of another kind.

        Source: Coherent Spark, GET /api/v1/product/{folder}/engines/{service}/download
        """
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

        Source: Coherent Spark, GET /{tenant}/api/v3/folders/{folder}/services/{service}/exists
        """
        folder_name, service_name = service_calls.named_service(uri, folder, service)
        call = built(services.exists, tenant=self._tenant, folder=folder_name, service=service_name)
        answer = self._client.send(call)
        return answer.response_data.is_exists

    def check_existence(
        self, uri: str | UriParams | None = None, *, folder: str | None = None, service: str | None = None
    ) -> bool:
        """The same as `exists`."""
        return self.exists(uri, folder=folder, service=service)

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

        Source: Coherent Spark, POST /api/v1/product/{folder}/engines
        """
        body = {"page": page, "pageSize": size, "sort": sort, "search": [dict(condition) for condition in search]}
        return self._send(built(services.list, folder=folder, body=cast("d.ServiceListRequest", body)))
