# Derived from _async/schemas.py by `make generate`; do not edit.
"""What services take and give, as values that check inputs before they are sent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from dovetail.spark import service_calls
from dovetail.spark._sync.resource import Resource
from dovetail.spark.errors import SparkInputError
from dovetail.spark.metadata import comma_joined
from dovetail.spark.results import ServiceValidated
from dovetail.spark.uri import Uri, UriParams

if TYPE_CHECKING:
    from dovetail.spark.service_schema import ServiceSchema


class Schemas(Resource):
    """The part of `Services` that reads schemas."""

    def schema(
        self,
        uri: str | UriParams,
        *,
        subservice: str | Sequence[str] | None = None,
        inputs: Mapping[str, Any] | None = None,
    ) -> ServiceSchema:
        """Get what a service takes and gives: names, kinds, defaults and rules, to check inputs with.

        Two calls are made, the rules' and the schema's, both of the same version; with ``inputs`` a third.

        Args:
            uri: The locator; not a ``proxy`` one and not a public one.
            subservice: The subservices whose inputs and outputs to keep, as a list or separated by commas; all by
                default.
            inputs: A record for which to ask the bounds that depend on other cells. They are then checked for records
                with the same values in the inputs they depend on; without it they are left to the server.

        Returns:
            The schema; it pickles and can be kept as long as the version is the one in effect.

        Raises:
            SparkInputError: The locator cannot be used, or there is no such subservice.
            NotFoundError: There is no such service.

        Example:
            >>> schema = spark.services.schema("lending/loan-quote")
            >>> schema
            ServiceSchema(lending/loan-quote[0.1.0]: 3 inputs, 2 outputs)
            >>> [(field.name, field.kind, field.default) for field in schema.inputs]
            [('principal', 'number', 25000), ('annual_rate', 'number', 0.06), ('years', 'number', 5)]
            >>> print(*schema.check({"years": 50}))
            inputs.years: 50 is more than 40. The term must be 1 to 40 whole years.

        Source: Coherent Spark, POST /{tenant}/api/v3/folders/{folder}/services/{service}/validation and
        /{tenant}/api/v3/GetEngineDetailByVersionId/versionid/{version_id}
        """
        from dovetail.spark.schema_reading import service_schema
        from dovetail.spark.tables import records_of

        locator = Uri.validate(uri)
        if locator.public:
            raise SparkInputError(
                "uri: a schema is not public.", value=locator, at="uri", remedy="Give the locator without public=True."
            )
        validated = self._rules(locator, None)
        meta = validated.value.response_meta
        version_id = (meta.version_id if meta else None) or None
        exact = locator if version_id is None else UriParams(version_id=version_id)
        detail = self._client.send(service_calls.schema_call(self._tenant, exact, None, None, None))
        # The record as it is sent: so it compares with those that are checked later, and can be kept as JSON.
        record = None if inputs is None else records_of(inputs).rows()[0]
        dynamic = None if record is None else (self._rules(exact, record)).rules
        return service_schema(
            detail.data,
            validated.rules,
            service_id=(meta.service_id if meta else None) or "",
            subservices=_names(subservice),
            dynamic=dynamic,
            asked_for=record,
        )

    def _rules(self, locator: UriParams, inputs: Mapping[str, Any] | None) -> ServiceValidated:
        """The rules of all inputs; with a record, those that depend on it."""
        kind = None if inputs is None else "dynamic"
        call = service_calls.validate_call(self._tenant, locator, inputs, kind, {})
        return ServiceValidated(self._client.send_detailed(call))


def _names(subservice: str | Sequence[str] | None) -> tuple[str, ...]:
    joined = comma_joined(subservice, "subservice") or ""
    names = tuple(name.strip() for name in joined.split(",") if name.strip())
    return () if "*" in names else names
