# Derived from _async/execution.py by `make generate`; do not edit.
"""Running services: one record or many, and the rules for their inputs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from dovetail.spark import service_calls
from dovetail.spark._sync.executing import execute
from dovetail.spark._sync.resource import Resource
from dovetail.spark.chunked import CHUNK_SIZE, CONCURRENCY
from dovetail.spark.results import ResponseFormat, ServiceExecuted, ServiceValidated
from dovetail.spark.service_calls import SPARK

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from typing_extensions import Unpack

    from dovetail.runtime.call import Call
    from dovetail.runtime.wire_body import Compression
    from dovetail.spark.differences import ToleranceOption
    from dovetail.spark.inputs import Inputs
    from dovetail.spark.log_records import LogRecord
    from dovetail.spark.metadata import Metadata
    from dovetail.spark.places import FallbackOption, Place
    from dovetail.spark.progress import ProgressOption
    from dovetail.spark.replay import ReplayReport
    from dovetail.spark.response import HttpResponse
    from dovetail.spark.service_calls import ExecutionAnswer
    from dovetail.spark.service_schema import ServiceSchema
    from dovetail.spark.tables import Records
    from dovetail.spark.transform_calls import Using
    from dovetail.spark.uri import UriParams
    from dovetail.spark.values import Missing


class Execution(Resource):
    """The part of `Services` that runs services."""

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
        prefer: Place | None = None,
        fallback: FallbackOption | None = None,
        **keywords: Unpack[Metadata],
    ) -> ServiceExecuted:
        """Execute a service with one record or with many.

        Args:
            uri: The locator; `UriParams` with ``public=True`` calls without credentials.
            inputs: One record (a dictionary or a typed object, or nothing for the workbook's defaults), or many (a list
                of these, rows below a row of names, `Columns`, or a table of pandas, polars or pyarrow), or either as
                JSON text.
            response_format: The shape of ``response.data``: ``alike`` (the default) for lists with one entry for each
                record whether one was sent or many, ``original`` for the server's own.
            encoding: Compress the request: ``gzip`` or ``deflate``.
            schema: Check the inputs with it before anything is sent; see `schema` and `ServiceSchema.check`. That of
                another service than the locator names is refused.
            missing: What to do with missing values (NaN, ``NaT``, null): refuse them (``error``), leave the input out
                of that record so that the workbook's default counts (``default``), or send null (``blank``), which
                counts as 0. By default they are refused, but for ``None`` in plain data, which is sent as null.
            chunk_size: Most records a call; more are divided, and the answers joined in order. Records that give other
                inputs than others go in calls of their own, so that defaults count. One version answers them
                all: later calls ask for the version of the first answer, and one that was under way and was answered
                by another is sent again. None sends one call. (A call may take 55 seconds at the server.)
            concurrency: Most calls under way at once.
            prefer: Which place is asked first, ``runner`` or ``saas``; by default as the client was made.
            fallback: When the other one is asked: True when the first cannot be reached or does not answer, False
                never; or some of ``transport``, ``unavailable`` and ``unknown_model``.
            **keywords: What the execution is told besides; see `Metadata`.

        Returns:
            The answer: plain in ``data``, typed in ``outputs``, ``warnings``, ``errors`` and ``meta``, and as a table
            by ``table()``; ``place`` says which place it came from.

        Raises:
            SparkInputError: The locator, the inputs or a keyword cannot be used, or the inputs break a rule of the
                schema, or it is none of this service; nothing was sent.
            SparkPartialError: Of several calls some failed, or were answered by another version than the others though
                the locator names one; it holds the results.
            NotFoundError: There is no such service.

        Example:
            >>> response = spark.services.execute("lending/loan-quote", inputs={"years": 5})
            >>> response.outputs
            [{'monthly_payment': 483.32, 'total_interest': 3999.2}]
            >>> many = spark.services.execute("lending/loan-quote", inputs=[["years"], [5], [10]])
            >>> [record["monthly_payment"] for record in many.outputs]
            [483.32, 277.55]

        Source: Coherent Spark, POST /{tenant}/api/v3/folders/{folder}/services/{service}/execute and
        /{tenant}/api/v4/execute
        """
        places = self._client.places
        return execute(
            places.along(places.route(uri, prefer, fallback)),
            self._tenant,
            uri,
            inputs,
            keywords,
            SPARK,
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
                many. The client sends it to the SaaS, ``spark.runner`` to the runner.
            missing: What to do with missing values; see `execute`.
            **keywords: What the execution is told besides; see `Metadata`.

        Raises:
            SparkInputError: The locator, the inputs or a keyword cannot be used, or some records leave out inputs that
                others give.

        Example:
            >>> import dovetail.spark as Spark
            >>> spark = Spark.Client(env="my-env", tenant="my-tenant", api_key="my-api-key")
            >>> spark.services.prepare("lending/loan-quote", inputs={"years": 5}).path
            '/my-tenant/api/v3/folders/lending/services/loan-quote/execute'
        """
        return service_calls.execute_call(self._tenant, uri, inputs, keywords, missing)

    def transform(
        self,
        uri: str | UriParams,
        inputs: object,
        *,
        using: Using | None = None,
        api_version: Literal["v3", "v4"] | str = "v3",
        encoding: Compression | None = None,
        **keywords: Unpack[Metadata],
    ) -> HttpResponse[object]:
        """Execute a service through a transform, which takes and gives data in a shape of its own.

        Args:
            uri: ``folder/service``, with a ``[version]`` if need be; other locators have no form here.
            inputs: Any JSON value that the transform makes a request of.
            using: The transform: ``{"folder": …, "name": …}``, ``"folder/name"``, or the name alone of one that is kept
                with the tenant's options. By default the one in the service's folder that is called like the service.
            api_version: The API that the transform calls, which decides how the keywords are sent.
            encoding: Compress the request: ``gzip`` or ``deflate``.
            **keywords: What the execution is told besides; see `Metadata`.

        Returns:
            The answer: ``response.data`` is what the transform made.

        Raises:
            SparkInputError: The locator, the transform, the inputs or a keyword cannot be used; nothing was sent.
            BadRequestError: The transform failed.
            NotFoundError: There is no such transform or service.

        Example:
            >>> quote = Spark.Transform(outputs="response_data.outputs.monthly_payment")
            >>> _ = spark.transforms.save(folder="lending", name="payment", transform=quote)
            >>> using = {"folder": "lending", "name": "payment"}
            >>> (spark.services.transform("lending/loan-quote", inputs={"years": 5}, using=using)).data
            483.32

        Source: Coherent Spark, POST /{tenant}/api/v4/transforms/{transform_folder}/{transform}/for/{folder}/{service}
        """
        from dovetail.spark import transform_calls

        call = transform_calls.execute_call(self._tenant, uri, inputs, using, api_version, keywords)
        return self._send(call, encoding)

    def validate(
        self,
        uri: str | UriParams,
        inputs: Inputs | None = None,
        *,
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

        Example:
            >>> (spark.services.validate("lending/loan-quote")).rules["years"].validation_allow
            'Whole'

        Source: Coherent Spark, POST /{tenant}/api/v3/folders/{folder}/services/{service}/validation
        """
        call = service_calls.validate_call(self._tenant, uri, inputs, validation_type, keywords)
        return ServiceValidated(self._client.send_detailed(call))

    def replay(
        self,
        uri: str | UriParams,
        *,
        records: Iterable[LogRecord] | Iterable[LogRecord],
        tolerance: ToleranceOption = 1e-9,
        ignore: Sequence[str] = (),
        concurrency: int = 16,
        keep: int = 1000,
        progress: ProgressOption = None,
    ) -> ReplayReport:
        """Run recorded executions again, on any version, and compare their outputs with the recorded ones.

        Each record is executed on its own, with the subservices and outputs it was recorded with. However many they
        are, memory holds a few hundred. The new executions are recorded too, with the purpose ``Log Replay`` and the
        recorded call's id as correlation id.

        Args:
            uri: What to run: ``folder/service`` for the latest version, ``folder/service[1.4.2]`` or
                ``version/<version_id>`` for another.
            records: The recorded executions, such as ``spark.logs.records(...)``.
            tolerance: How far numbers may be apart and count as the same, relative to the larger; or a `Tolerance`.
                Everything else must be equal, Excel errors included.
            ignore: JSON pointers of outputs that do not matter; ``*`` is any one step: ``/schedule/*/date``.
            concurrency: How many executions are under way at once.
            keep: How many of the executions that differ or failed are kept whole in the report.
            progress: A function that is told each `Progress`; True for a progress bar; ``"lines"`` for plain lines
                where there can be no bar.

        Returns:
            The report: true when there were records and all gave the same outputs. In a test, call its
            ``raise_for_difference()``.

        Raises:
            SparkInputError: The locator or an option cannot be used. What is wrong with one record is in the report.

        Example:
            >>> _ = spark.services.execute("lending/loan-quote", inputs={"years": 5}, correlation_id="order-10")
            >>> recorded = spark.logs.records("lending/loan-quote", correlation_id="order-10")
            >>> report = spark.services.replay("lending/loan-quote", records=recorded)
            >>> print(report)
            lending/loan-quote: of 1 recorded executions 1 gave the same outputs, 0 others, 0 failed.
            >>> report.raise_for_difference()

        Source: Coherent Spark, POST /{tenant}/api/v3/folders/{folder}/services/{service}/execute
        """
        from dovetail.spark._sync.replay import replay

        return replay(
            self._client,
            uri,
            records,
            tolerance=tolerance,
            ignore=ignore,
            concurrency=concurrency,
            keep=keep,
            progress=progress,
        )
