"""Making services from workbooks: upload, compile, publish."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from dovetail.spark import recompilation, service_calls
from dovetail.spark._async.compilation import AsyncCompilation
from dovetail.spark._async.resource import AsyncResource
from dovetail.spark.created import ServiceCompiled, ServiceCreated
from dovetail.spark.errors import SparkDecodeError
from dovetail.spark.progress import Progress, ProgressOption, Report, reporting

if TYPE_CHECKING:
    from dovetail.runtime.body import FileContent
    from dovetail.spark.dates import Date
    from dovetail.spark.metadata import Strs
    from dovetail.spark.response import HttpResponse
    from dovetail.spark.uri import UriParams
    from dovetail_api.spark import models as m


class AsyncCreation(AsyncResource):
    """The part of `AsyncServices` that makes services."""

    @cached_property
    def compilation(self) -> AsyncCompilation:
        """The first two steps of `create`, one at a time."""
        return AsyncCompilation(self._client)

    async def create(
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
            >>> created = await spark.services.create(
            ...     "car-loan", folder="lending", file=pathlib.Path("loan-quote.xlsx"), progress=True
            ... )
            >>> created.version
            '0.1.0'

        Source: Coherent Spark, POST /{tenant}/api/v3/folders/{folder}/services/{service}/upload and …/publish
        """
        with reporting(progress, f"{folder}/{name}") as report:
            compiled = await self.compile(
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
            publication = await self.publish(
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

    async def compile(
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

        Example:
            >>> compiled = await spark.services.compile(
            ...     folder="lending", service="lease", file=pathlib.Path("loan-quote.xlsx")
            ... )
            >>> compiled.compilation.response_data.progress
            100.0

        Source: Coherent Spark, POST /{tenant}/api/v3/folders/{folder}/services/{service}/upload
        """
        with reporting(progress, f"{folder}/{service}") as report:
            report(Progress("upload", None))
            upload = await self.compilation.initiate(
                folder, service, file, file_name, versioning, start_date, end_date, extras
            )
            compilation = await self._compiled(folder, service, upload, max_retries, retry_interval, limit, report)
        return ServiceCompiled(upload, compilation)

    async def _compiled(
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
        return await self.compilation.get_status(
            folder, service, job_id, max_retries, retry_interval, limit=limit, report=report
        )

    async def publish(
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

        Example:
            >>> compiled = await spark.services.compile(
            ...     folder="lending", service="boat-loan", file=pathlib.Path("loan-quote.xlsx")
            ... )
            >>> documents = compiled.upload.response_data
            >>> published = await spark.services.publish(
            ...     "lending", "boat-loan", documents.original_file_documentid, documents.engine_file_documentid
            ... )
            >>> published.data["status"]
            'Success'

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
        return await self._send(call)

    async def recompile(
        self,
        uri: str | UriParams | None = None,
        *,
        folder: str | None = None,
        service: str | None = None,
        version_id: str | None = None,
        compiler: str | None = None,
        release_notes: str | None = None,
        label: str | None = None,
        start_date: Date | None = None,
        end_date: Date | None = None,
        upgrade: str | None = None,
        tags: Strs | None = None,
        wait: bool = False,
        max_retries: int | None = None,
        retry_interval: float | None = None,
        limit: float = 600.0,
        progress: ProgressOption = None,
    ) -> HttpResponse[m.RecompileResponse]:
        """Make a new version of a service by compiling a version that is there again.

        Args:
            uri: ``folder/service``.
            folder: The folder, instead of a locator.
            service: The service's name, with ``folder``.
            version_id: UUID of the version to compile again; the latest by default.
            compiler: ``Neuron_vM.m.p``, ``StableLatest`` (the default), ``TenantDefault`` or ``ReleaseCandidate``.
            release_notes: What is new in this version.
            label: A label for people, beside the version number.
            start_date: From when the version is in effect; now by default.
            end_date: Until when; ten years later by default.
            upgrade: Which part of the version number counts up: ``major``, ``minor`` or ``patch`` (the default).
            tags: Tags of the version.
            wait: Whether to wait until it is compiled; if not, `compilation` can follow the job in the answer.
            max_retries: While waiting, how many more times the state is read at most; no such limit by default.
            retry_interval: Base of the growing wait between reads, in seconds; that of the client by default.
            limit: Seconds to wait at most.
            progress: While waiting, a function that is told each `Progress`, True for a progress bar, or ``"lines"``.

        Returns:
            The version to be and the id of its job: ``response.value.response_data``.

        Raises:
            SparkJobError: The compilation failed.
            RetryTimeoutError: It was not done in time; it goes on at the server.
            SparkInputError: The locator is of another kind, or a date or the upgrade cannot be used.

        Example:
            >>> again = await spark.services.recompile("lending/repayment-plan", label="spring", wait=True)
            >>> again.value.response_data.revision
            '0.1.1'

        Source: Coherent Spark, POST /{tenant}/api/v3/folders/{folder}/services/{service}/recompileNodgen
        """
        folder_name, service_name, version = recompilation.recompiled_version(uri, folder, service, version_id)
        call = recompilation.recompile_call(
            self._tenant,
            folder_name,
            service_name,
            version_id=version,
            compiler=compiler,
            release_notes=release_notes,
            label=label,
            start_date=start_date,
            end_date=end_date,
            upgrade=upgrade,
            tags=tags,
        )
        accepted = await self._send(call)
        if wait:
            job_id = accepted.value.response_data.job_id
            with reporting(progress, f"{folder_name}/{service_name}") as report:
                await self.compilation.get_status(
                    folder_name, service_name, job_id, max_retries, retry_interval, limit=limit, report=report
                )
                report(Progress("done", 100.0))
        return accepted
