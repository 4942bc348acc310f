# Made from spark.yaml by dovetail-generate; do not edit.
"""Requests of services."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias

from msgspec import UNSET, Meta, UnsetType, field

from dovetail.runtime.model import Model, RequestModel
from dovetail_api.spark.models.common_requests import Records, SearchField

CompilerType: TypeAlias = Literal["Neuron", "Type3", "Type2", "Type1", "Xconnector"]
"""The kind of compiler that runs a service. `Neuron` is the current one."""


VersionDifference: TypeAlias = Literal["major", "minor", "patch", "custom"]
"""Which part of the version number is to count up."""


class ExecuteV3Request(RequestModel, kw_only=True, gc=False):
    """One record and how to calculate it. An empty object calculates with the workbook's defaults."""

    request_data: RequestData | UnsetType = UNSET
    """What to calculate with."""
    request_meta: RequestMeta | UnsetType = UNSET
    """Which version to run, and how."""


class ExecuteV4Request(Model, kw_only=True):
    """Records to calculate and the service to do it. Other keys are passed on."""

    inputs: Records
    """The records, as objects or as rows under a row of names. Tables inside a row are rows too."""
    service: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET
    """The service as `folder/service`, with `[version]` behind it if need be (`lending/loan-quote[1.4]` is the newest
    1.4.x), or its UUID.
    """
    version_id: str | UnsetType = UNSET
    """The UUID of one version; it wins over `service`."""
    version_by_timestamp: str | UnsetType = UNSET
    """Picks the newest version that is in effect at this moment, as ISO 8601 text; now when left out. A version in
    `service` or `version_id` wins over it.
    """
    subservice: str | UnsetType = UNSET
    """The subservices to calculate, separated by commas; `#Default#` is the one without a name."""
    output: list[str] | str | UnsetType = UNSET
    """The outputs to answer with, names or regular expressions, as a list; all when left out. Servers may take no
    notice of text separated by commas.
    """
    call_purpose: str | UnsetType = UNSET
    """What the call is for, kept in the record; clients usually say `Sync Batch Execution`."""
    source_system: str | UnsetType = UNSET
    """The system the call comes from, kept in the record."""
    correlation_id: str | UnsetType | None = UNSET
    """The caller's own id of the call, kept in the record and repeated in the answer."""
    unique_record_key: str | UnsetType = UNSET
    """The input whose value names a record; the outputs then begin with it."""
    compiler_type: CompilerType | UnsetType = UNSET
    """The kind of compiler to run; the version's own when left out."""
    manual_now: str | UnsetType = UNSET
    """The moment that `NOW()` and `TODAY()` are to give, as ISO 8601 text."""


class PublishRequest(RequestModel, kw_only=True, gc=False):
    """The compiled upload to publish."""

    request_data: PublishRequestData
    """What to publish, and as what."""


class PublishRequestData(Model, kw_only=True, gc=False):
    """What to publish, and as what. Other keys are passed on."""

    draft_service_name: Annotated[str, Meta(min_length=1)]
    """The name of the draft, usually the service's name."""
    effective_start_date: Annotated[str, Meta(min_length=1)]
    """From when the version is in effect, as ISO 8601 text in local time; usually now."""
    effective_end_date: Annotated[str, Meta(min_length=1)]
    """Until when it is in effect, as ISO 8601 text in local time; usually ten years after the start."""
    original_file_documentid: Annotated[str, Meta(min_length=1)]
    """The id of the same name in the answer to the upload."""
    engine_file_documentid: Annotated[str, Meta(min_length=1)]
    """The id of the same name in the answer to the upload."""
    version_difference: VersionDifference | UnsetType = UNSET
    """Which part of the version number counts up; `minor` when left out."""
    should_trck_user_action: bool | Literal["true", "false"] | UnsetType = UNSET
    """Whether the publication is noted in the tenant's activity record, as a truth value or as text. The key is spelt
    like this on the wire.
    """
    version_label: str | UnsetType | None = UNSET
    """A label for people, beside the version number."""
    release_note: str | UnsetType | None = UNSET
    """What is new in this version."""
    tags: str | UnsetType | None = UNSET
    """Tags, separated by commas."""


class RecompileRequest(RequestModel, kw_only=True):
    """What to compile again, and as what."""

    request_data: RecompileRequestData
    """What to compile again, and as what."""


class RecompileRequestData(Model, kw_only=True):
    """What to compile again, and as what. Other keys are passed on."""

    version_id: str | UnsetType | None = field(name="versionId", default=UNSET)
    """The UUID of the version to compile again; the latest one when null or left out."""
    upgrade_type: Literal["major", "minor", "patch"] | UnsetType = field(name="upgradeType", default=UNSET)
    """Which part of the version number counts up; `patch` when left out."""
    neuron_compiler_version: Annotated[str, Meta(min_length=1)] | UnsetType = field(
        name="neuronCompilerVersion", default=UNSET
    )
    """The compiler to use: `Neuron_vM.m.p`, `StableLatest`, `TenantDefault` or `ReleaseCandidate`; usually
    `StableLatest`.
    """
    release_notes: str | UnsetType | None = field(name="releaseNotes", default=UNSET)
    """What is new in this version."""
    version_label: str | UnsetType | None = field(name="versionLabel", default=UNSET)
    """A label for people, beside the version number."""
    effective_start_date: Annotated[str, Meta(min_length=1)] | UnsetType = field(
        name="effectiveStartDate", default=UNSET
    )
    """From when the version is in effect, as ISO 8601 text in local time; usually now."""
    effective_end_date: Annotated[str, Meta(min_length=1)] | UnsetType = field(name="effectiveEndDate", default=UNSET)
    """Until when it is in effect, as ISO 8601 text in local time; usually ten years after the start."""
    tags: str | UnsetType | None = UNSET
    """Tags, separated by commas."""
    default_engine_type: str | UnsetType | None = field(name="defaultEngineType", default=UNSET)
    """The kind of compiler that is to run the version, such as `Neuron`."""
    reference_range_metadatas: Any | UnsetType = field(name="referenceRangeMetadatas", default=UNSET)
    """Details of ranges the workbook refers to; nothing more is documented."""


class RequestData(Model, kw_only=True, gc=False):
    """What to calculate with."""

    inputs: dict[str, Any] | UnsetType | None = UNSET
    """The inputs by name. Those left out take the workbook's default; null means a blank cell; a table is a list of
    objects keyed by heading.
    """


class RequestMeta(Model, kw_only=True, gc=False):
    """Which version to run, and how. Other keys are passed on."""

    service_uri: str | UnsetType = UNSET
    """The service as `folders/{folder}/services/{service}`, where the path does not name it."""
    service_id: str | UnsetType = UNSET
    """The UUID of the service, where the path does not name it."""
    version_id: str | UnsetType = UNSET
    """The UUID of one version; it wins over every other choice of version."""
    version: str | UnsetType = UNSET
    """A version number or the beginning of one: `1` is the newest 1.x.y, `1.4` the newest 1.4.x, `1.4.2` exactly that
    one.
    """
    transaction_date: str | UnsetType = UNSET
    """Picks the newest version that is in effect at this moment, as ISO 8601 text; now when left out. `version` and
    `version_id` win over it.
    """
    call_purpose: str | UnsetType = UNSET
    """What the call is for, kept in the record; clients usually say `Single Execution`."""
    source_system: str | UnsetType = UNSET
    """The system the call comes from, kept in the record."""
    correlation_id: str | UnsetType | None = UNSET
    """The caller's own id of the call, kept in the record and repeated in the answer."""
    compiler_type: CompilerType | UnsetType = UNSET
    """The kind of compiler to run; `Neuron` when left out."""
    service_category: str | UnsetType = UNSET
    """The subservices to calculate, separated by commas; `#Default#` is the one without a name, `*` means all."""
    debug_solve: bool | UnsetType = UNSET
    """Whether the outputs are to hold a log of goal seeking, as `additional_outputs.solve_log`."""
    debug_xcall: bool | UnsetType = UNSET
    """Whether the calls to other services are to be logged."""
    excel_file: bool | UnsetType = UNSET
    """Whether the answer is to hold a link to a workbook with these inputs; false when left out."""
    response_data_inputs: bool | UnsetType = UNSET
    """Whether the answer is to repeat the inputs; false when left out."""
    array_outputs: str | UnsetType = UNSET
    """The table outputs to give as rows under a row of names, separated by commas."""
    requested_output: list[str] | str | UnsetType = UNSET
    """The outputs to answer with, as a list of names; all when left out. Servers may take no notice of text separated
    by commas, and complain of it in `errors`. It excludes `requested_output_regex`.
    """
    requested_output_regex: str | UnsetType = UNSET
    """A regular expression that picks the outputs to answer with. It excludes `requested_output`."""
    manual_now: str | UnsetType = UNSET
    """The moment that `NOW()` and `TODAY()` are to give, as ISO 8601 text."""
    random_seed: int | str | UnsetType = UNSET
    """What random numbers start from, so that a calculation can be repeated."""
    xreport_options: XReportOptions | UnsetType = UNSET
    """How reports are to be made."""
    parameterset_version_id: str | UnsetType = UNSET
    """The version of the parameter set to use."""
    validation_type: Literal["dynamic", "default_values"] | UnsetType = UNSET
    """For validation only: `default_values` for the rules of all inputs as the workbook has them, `dynamic` for those
    that change given these inputs.
    """
    call_id: str | UnsetType = UNSET
    """The UUID under which to record the execution; a fresh one when left out."""
    profile: bool | UnsetType = UNSET
    """Whether to measure where the calculation spends its time."""
    top_n_profile: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    """How many of the slowest cells to tell; only with `profile`."""
    show_max_calc_chain: bool | UnsetType = UNSET
    """Whether to tell the longest chain of dependent cells; only with `profile`."""


class SearchCondition(Model, kw_only=True):
    """One condition that services must meet. Other keys are passed on."""

    field_: Annotated[str, Meta(min_length=1)] = field(name="field")
    """The name of the field to look at, such as `foldername`."""
    value: Any
    """What the field must hold; text is matched as part of the field's text."""


class SearchRequest(RequestModel, kw_only=True):
    """Which services to find, in which order, and which page of them."""

    request_data: SearchRequestData
    """What to look for."""


class SearchRequestData(Model, kw_only=True):
    """What to look for. Other keys are passed on."""

    page: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    """The page, counted from 1."""
    page_size: Annotated[int, Meta(ge=-1)] | UnsetType = UNSET
    """How many services make a page; -1 puts all of them on one."""
    sort: str | UnsetType = UNSET
    """The field to sort by, with a leading `-` for descending order; `name1_co` sorts by name."""
    search: list[SearchCondition] | UnsetType = UNSET
    """Conditions a service must meet, all of them."""
    fields: list[str] | UnsetType = UNSET
    """The fields a row is to hold, in any mixture of upper and lower case; usually `id`, `foldername`, `filename`,
    `version` and `modifiedDate`.
    """


class ServiceListRequest(RequestModel, kw_only=True, gc=False):
    """Which services to list, in which order, and which page of them."""

    page: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    """The page, counted from 1."""
    page_size: Annotated[int, Meta(ge=1)] | UnsetType = field(name="pageSize", default=UNSET)
    """How many services make a page; clients usually ask for 100."""
    search: list[SearchField] | UnsetType = UNSET
    """Conditions a service must meet, all of them."""
    sort: str | UnsetType = UNSET
    """The field to sort by, with a leading `-` for descending order; `name1` sorts by name."""


class UploadRequestData(Model, kw_only=True, gc=False):
    """From when to when the version is to be in effect, and how it is compiled. Other keys are passed on."""

    effective_start_date: Annotated[str, Meta(min_length=1)]
    """From when the version is in effect, as ISO 8601 text in local time; usually now."""
    effective_end_date: Annotated[str, Meta(min_length=1)]
    """Until when it is in effect, as ISO 8601 text in local time; usually ten years after the start."""
    version_difference: VersionDifference | UnsetType = UNSET
    """Which part of the version number counts up; `minor` when left out."""
    compiler_version: str | UnsetType = UNSET
    """The compiler to use, such as `Neuron_v1.23.1` or `StableLatest`; the tenant's default when left out."""
    compiler_type: str | UnsetType = UNSET
    """The kind of compiler, such as `Neuron`; the tenant's default when left out."""


class UploadRequestEntity(RequestModel, kw_only=True, gc=False):
    """What to do with an uploaded workbook."""

    request_data: UploadRequestData
    """What to do with the workbook."""


class XReportOptions(Model, kw_only=True, gc=False):
    """How reports are to be made."""

    produce_pdfs: bool | UnsetType = UNSET
    """Whether reports are turned into PDF files."""
    multiple_docs: bool | UnsetType = UNSET
    """Whether every report becomes a file of its own."""
    page_numbers: bool | UnsetType = UNSET
    """Whether pages are numbered."""
