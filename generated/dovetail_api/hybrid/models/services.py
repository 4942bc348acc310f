# Made from hybrid.yaml by dovetail-generate; do not edit.
"""Answers of services: services handed to the runner, executed, validated and described."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

from msgspec import UNSET, UnsetType, field

from dovetail.runtime.model import Model

ResponseStatus: TypeAlias = Literal["Success", "Error"] | str
"""Whether the operation succeeded, in one word."""


class EngineInformation(Model, kw_only=True, gc=False):
    """The workbook of a version, and how it was compiled."""

    service_name: str | UnsetType | None = field(name="ServiceName", default=UNSET)
    """The service's name."""
    product_name: str | UnsetType | None = field(name="ProductName", default=UNSET)
    """The name of the folder that holds the service."""
    revision: str | UnsetType | None = field(name="Revision", default=UNSET)
    """The version number, such as `0.2.0`."""
    tenant: str | UnsetType | None = field(name="Tenant", default=UNSET)
    """The tenant the package was exported from."""
    base_url: str | UnsetType | None = field(name="BaseUrl", default=UNSET)
    """The address of the Spark that the package was exported from."""
    description: str | UnsetType | None = field(name="Description", default=UNSET)
    """What the version is, in the words of its author."""
    author: str | UnsetType | None = field(name="Author", default=UNSET)
    """Who made the workbook."""
    uploader_email: str | UnsetType | None = field(name="UploaderEmail", default=UNSET)
    """Who uploaded the workbook."""
    release_date: str | UnsetType | None = field(name="ReleaseDate", default=UNSET)
    """When the version was made, in UTC."""
    release_note: str | UnsetType | None = field(name="ReleaseNote", default=UNSET)
    """What is new in the version."""
    version_label: str | UnsetType | None = field(name="VersionLabel", default=UNSET)
    """The label of the version."""
    tags: Any | UnsetType = field(name="Tags", default=UNSET)
    """Labels given to the version; null when there are none."""
    file_guid: str | UnsetType | None = field(name="FileGuid", default=UNSET)
    """The UUID of the workbook's file."""
    service_guid: str | UnsetType | None = field(name="ServiceGuid", default=UNSET)
    """The UUID of the service; null in some packages."""
    service_version_guid: str | UnsetType | None = field(name="ServiceVersionGuid", default=UNSET)
    """The UUID of the version."""
    file_size: int | UnsetType | None = field(name="FileSize", default=UNSET)
    """The size of the workbook, in bytes."""
    size_of_uploaded_file: int | UnsetType | None = field(name="SizeOfUploadedFile", default=UNSET)
    """The size of the file that was uploaded, in bytes."""
    original_file_name: str | UnsetType | None = field(name="OriginalFileName", default=UNSET)
    """The name of the file that was uploaded."""
    file_md5_hash: str | UnsetType | None = field(name="FileMD5Hash", default=UNSET)
    """The MD5 hash of the workbook, in upper-case hex."""
    universal_file_hash: str | UnsetType | None = field(name="UniversalFileHash", default=UNSET)
    """A hash of the workbook that stays the same wherever it is compiled."""
    original_service_hash: str | UnsetType | None = field(name="OriginalServiceHash", default=UNSET)
    """The SHA-256 hash of the workbook, in upper-case hex."""
    compiled_output_hash: str | UnsetType | None = field(name="CompiledOutputHash", default=UNSET)
    """The SHA-256 hash of the compiled module, in upper-case hex."""
    default_engine_type: str | UnsetType | None = field(name="DefaultEngineType", default=UNSET)
    """The kind of compiler, such as `Neuron`."""
    compiler_version: str | UnsetType | None = field(name="CompilerVersion", default=UNSET)
    """The compiler's version, such as `Neuron_v1.23.1`."""
    compiler_version_service_update: str | UnsetType | None = field(name="CompilerVersionServiceUpdate", default=UNSET)
    """Which compiler an update of the service takes, such as `StableLatest`."""
    engine_upgrade_type: str | UnsetType | None = field(name="EngineUpgradeType", default=UNSET)
    """By which part the version number went up, such as `minor`."""
    calc_mode: str | UnsetType | None = field(name="CalcMode", default=UNSET)
    """When the workbook calculates, such as `AUTO`."""
    force_inputs_write_before_calc_mode_changes: bool | UnsetType | None = field(
        name="ForceInputsWriteBeforeCalcModeChanges", default=UNSET
    )
    """Whether inputs are written before the calculation mode is changed."""
    no_of_instance: int | UnsetType | None = field(name="NoOfInstance", default=UNSET)
    """How many instances are to run."""
    public_api: bool | UnsetType | None = field(name="PublicAPI", default=UNSET)
    """Whether the service may be called without credentials in Spark."""
    allow_to_store_history: bool | UnsetType | None = field(name="AllowToStoreHistory", default=UNSET)
    """Whether Spark may record executions."""
    is_type_script_file: bool | UnsetType | None = field(name="IsTypeScriptFile", default=UNSET)
    """Whether the service is made from TypeScript rather than from a workbook."""
    provenance: Any | UnsetType = field(name="Provenance", default=UNSET)
    """Where the version comes from."""
    explainer_type: str | UnsetType | None = field(name="ExplainerType", default=UNSET)
    """How results are explained; empty for not at all."""
    is_x_parameter: bool | UnsetType | None = field(name="IsXParameter", default=UNSET)
    """Whether the version is a set of parameters for others."""
    parameterset_compatibility_group: str | UnsetType | None = field(
        name="ParametersetCompatibilityGroup", default=UNSET
    )
    """The group of sets of parameters that fit together."""
    x_parameter_set_version_id: str | UnsetType | None = field(name="XParameterSetVersionId", default=UNSET)
    """The set of parameters that the version uses."""
    version_upgrade_assert: str | UnsetType | None = field(name="VersionUpgradeAssert", default=UNSET)
    """Whether an upgrade is checked against earlier results, such as `OFF`."""
    x_report_ranges: Any | UnsetType = field(name="XReportRanges", default=UNSET)
    """The ranges that make reports."""
    direct_addressing_outputs_enabled: bool | UnsetType | None = field(
        name="DirectAddressingOutputsEnabled", default=UNSET
    )
    """Whether outputs may be asked for by their cells."""


class ExecuteV3Response(Model, kw_only=True, gc=False):
    """The v3 envelope of an execution."""

    status: ResponseStatus
    """`Success`."""
    response_data: ExecutionResult | None
    """The outputs; null when the operation failed."""
    response_meta: ResponseMeta | UnsetType | None = UNSET
    """The version that answered, and the call; null when the operation failed."""
    error: V3ErrorDetail | UnsetType | None = UNSET
    """Null unless the operation failed."""


class ExecuteV4Response(Model, kw_only=True, gc=False):
    """The outputs of a list of records, one entry for each in every list."""

    outputs: list[dict[str, Any] | list[Any] | None] | UnsetType | None = UNSET
    """The outputs, as objects, or as rows under a row of names when the inputs were rows. Null when the request made no
    sense; `errors` then says why.
    """
    process_time: list[float | None] | UnsetType | None = UNSET
    """How long each record took, in milliseconds."""
    warnings: list[list[ExecutionWarning] | ExecutionWarning | str | None] | UnsetType | None = UNSET
    """What to know about each record; null where there is nothing."""
    errors: list[list[ExecutionError] | ExecutionError | str | None] | UnsetType | None = UNSET
    """Complaints about each record, null where there are none; or sentences about the request as a whole."""
    service_chain: list[list[ServiceChainItem] | ServiceChainItem | None] | UnsetType | None = UNSET
    """The services called in turn for each record; null where there were none."""
    summary_output: Any | UnsetType = UNSET
    """Outputs over all records; null when none were asked for."""
    summary_errors: Any | UnsetType = UNSET
    """Complaints about the outputs over all records; null when there are none."""
    service_id: str | UnsetType | None = UNSET
    """The UUID of the service."""
    version_id: str | UnsetType | None = UNSET
    """The UUID of the version that answered."""
    version: str | UnsetType | None = UNSET
    """The version number, such as `1.4.2`."""
    call_id: str | UnsetType | None = UNSET
    """The UUID of the recorded execution; null when nothing was recorded."""
    compiler_version: str | UnsetType | None = UNSET
    """The compiler's version."""
    correlation_id: str | UnsetType | None = UNSET
    """The caller's own id of the call, as it was sent."""
    request_timestamp: str | UnsetType | None = UNSET
    """When the request arrived, in UTC. Format: date-time."""


class ExecutionError(Model, kw_only=True, gc=False):
    """A complaint of the service itself inside an answer with HTTP 200, such as an input that breaks a rule."""

    source_path: str | UnsetType | None = UNSET
    """What the error is about, such as `request_data.inputs`."""
    error_category: str | UnsetType | None = UNSET
    """The kind of error, such as `validation_error` or `bad_request`."""
    error_type: str | UnsetType | None = UNSET
    """A finer kind, such as `error.VALIDATION`."""
    message: str | UnsetType | None = UNSET
    """The error, for people."""
    severity: str | UnsetType | None = UNSET
    """How bad it is, such as `low`."""
    additional_details: dict[str, Any] | str | UnsetType | None = UNSET
    """More about the error, usually text."""


class ExecutionResult(Model, kw_only=True, gc=False):
    """The outputs of one record, with warnings and errors."""

    outputs: dict[str, Any] | UnsetType | None = UNSET
    """The outputs by name. An Excel error such as `#VALUE!` stands as text; a table is a list of objects, or of rows
    when `array_outputs` named it. Null when `requested_output` matched nothing.
    """
    inputs: dict[str, Any] | UnsetType | None = UNSET
    """The inputs as they were used; only with `response_data_inputs`."""
    warnings: list[ExecutionWarning] | UnsetType | None = UNSET
    """What to know about the answer; null when there is nothing."""
    errors: list[ExecutionError] | UnsetType | None = UNSET
    """Complaints of the service itself; null when there are none."""
    service_chain: list[ServiceChainItem] | UnsetType | None = UNSET
    """The services called in turn; null when there were none."""


class ExecutionWarning(Model, kw_only=True, gc=False):
    """Something to know about an answer that is good all the same, such as a default that stood in for an input."""

    source_path: str | UnsetType | None = UNSET
    """What the warning is about, such as `inputs.years` or `Default Values`."""
    message: str | UnsetType | None = UNSET
    """The warning, for people."""


class InputRow(Model, kw_only=True, gc=False):
    """One input of a service."""

    input_name: str | UnsetType | None = field(name="Input Name", default=UNSET)
    """The input's name."""
    description: str | UnsetType | None = field(name="Description", default=UNSET)
    """What it means, as the workbook says."""
    address: str | UnsetType | None = field(name="Address", default=UNSET)
    """Its cell or range, such as `F6`."""


class MetadataResponse(Model, kw_only=True, gc=False):
    """The v3 envelope of a service's metadata."""

    status: ResponseStatus
    """`Success`."""
    response_data: MetadataResult | None
    """The metadata; null when the operation failed."""
    response_meta: ResponseMeta | UnsetType | None = UNSET
    """The version that answered, and the call; null when the operation failed."""
    error: V3ErrorDetail | UnsetType | None = UNSET
    """Null unless the operation failed."""


class MetadataResult(Model, kw_only=True, gc=False):
    """A service's metadata, with warnings and errors."""

    outputs: dict[str, Any] | UnsetType | None = UNSET
    """The metadata by name, such as `Metadata.PrimaryColor`; a picture is a data URI."""
    warnings: list[ExecutionWarning] | UnsetType | None = UNSET
    """What to know about the answer; null when there is nothing."""
    errors: list[ExecutionError] | UnsetType | None = UNSET
    """Complaints of the service itself; null when there are none."""
    service_chain: list[ServiceChainItem] | UnsetType | None = UNSET
    """The services called in turn; null when there were none."""


class OutputRow(Model, kw_only=True, gc=False):
    """One output of a service."""

    output_name: str | UnsetType | None = field(name="Output Name", default=UNSET)
    """The output's name."""
    description: str | UnsetType | None = field(name="Description", default=UNSET)
    """What it means, as the workbook says."""
    address: str | UnsetType | None = field(name="Address", default=UNSET)
    """Its cell or range, such as `B14:B115`."""


class ResponseMeta(Model, kw_only=True, gc=False):
    """What a v3 answer tells about the version that answered and about the call."""

    service_id: str | UnsetType | None = UNSET
    """The UUID of the service."""
    version_id: str | UnsetType | None = UNSET
    """The UUID of the version."""
    version: str | UnsetType | None = UNSET
    """The version number, such as `1.4.2`."""
    process_time: float | UnsetType | None = UNSET
    """How long the calculation took, in milliseconds."""
    call_id: str | UnsetType | None = UNSET
    """The UUID of the recorded execution; null when nothing was recorded."""
    compiler_type: str | UnsetType | None = UNSET
    """The kind of compiler, such as `Neuron`."""
    compiler_version: str | UnsetType | None = UNSET
    """The compiler's version."""
    source_hash: str | UnsetType | None = UNSET
    """The hash of the workbook."""
    engine_id: str | UnsetType | None = UNSET
    """The hash that names the compiled workbook."""
    correlation_id: str | UnsetType | None = UNSET
    """The caller's own id of the call, as it was sent; empty or null when none was sent."""
    parameterset_version_id: str | UnsetType | None = UNSET
    """The version of the parameter set that was used."""
    system: str | UnsetType | None = UNSET
    """The system that answered, such as `SPARK`."""
    request_timestamp: str | UnsetType | None = UNSET
    """When the request arrived, in UTC. Format: date-time."""
    service_chain: list[ServiceChainItem] | UnsetType | None = UNSET
    """The services called in turn. Most servers put it into `response_data` instead."""


class ServiceChainItem(Model, kw_only=True, gc=False):
    """A service that was called by the one that answered."""

    service_name: str | UnsetType | None = UNSET
    """The name of the service."""
    run_if: bool | str | UnsetType | None = UNSET
    """Whether it was to run, as a truth value or as text."""
    requested_report: list[str] | UnsetType | None = UNSET
    """The reports asked of it."""
    requested_report_filename: list[str] | UnsetType | None = UNSET
    """The file names of those reports."""


class ServiceRecord(Model, kw_only=True, gc=False):
    """One version of a service as its package describes it."""

    effective_start_date: str | UnsetType | None = field(name="EffectiveStartDate", default=UNSET)
    """From when the version is in effect, in UTC."""
    effective_end_date: str | UnsetType | None = field(name="EffectiveEndDate", default=UNSET)
    """Until when the version is in effect, in UTC."""
    engine_information: EngineInformation | UnsetType | None = field(name="EngineInformation", default=UNSET)
    """The workbook and the version made from it."""
    x_input_table: list[InputRow] | UnsetType | None = field(name="XInputTable", default=UNSET)
    """The inputs."""
    x_output_table: list[OutputRow] | UnsetType | None = field(name="XOutputTable", default=UNSET)
    """The outputs."""
    version_id: str | UnsetType | None = field(name="VersionId", default=UNSET)
    """The UUID of the version, which locates it in later calls."""
    has_signature_chain: bool | UnsetType | None = field(name="HasSignatureChain", default=UNSET)
    """Whether the package is signed; null when that is not known."""


class UploadedPackage(Model, kw_only=True, gc=False):
    """What was in a package."""

    response_data: list[UploadedTenant] | UnsetType | None = UNSET
    """The services of each tenant in the package."""
    status: str | UnsetType | None = UNSET
    """`Success`, where the runner says so."""
    error: Any | UnsetType = UNSET
    """Null or left out unless something went wrong."""


class UploadedTenant(Model, kw_only=True, gc=False):
    """The services of one tenant in a package."""

    tenant: str | UnsetType | None = UNSET
    """The tenant's name."""
    services: list[ServiceRecord] | UnsetType | None = UNSET
    """The services, one entry for each version."""


class V3Error(Model, kw_only=True, gc=False):
    """The v3 envelope of a failed operation."""

    status: ResponseStatus
    """`Error`."""
    response_data: Any | UnsetType = UNSET
    """Null, for there is no result."""
    response_meta: Any | UnsetType = UNSET
    """Null, or what was known about the service when the operation failed."""
    error: V3ErrorDetail
    """What went wrong."""


class V3ErrorDetail(Model, kw_only=True, gc=False):
    """What went wrong in a v3 operation."""

    error_category: str | UnsetType | None = UNSET
    """The kind of failure: `access_error`, `application_error` and others."""
    error_type: str | UnsetType | None = UNSET
    """A finer kind, such as `error.UNAUTHORIZED`."""
    message: str | UnsetType | None = UNSET
    """A word or sentence for people, such as `INVALID_TOKEN`."""
    additional_details: dict[str, Any] | str | UnsetType | None = UNSET
    """More about the failure, as text or as an object of text lists; null if there is nothing to add."""


class V4AuthError(Model, kw_only=True, gc=False):
    """The v4 answer to missing, wrong or expired credentials."""

    status: ResponseStatus | UnsetType = UNSET
    """`Error`."""
    error_code: Literal["INVALID_TOKEN"] | str | UnsetType | None = field(name="errorCode", default=UNSET)
    """The failure as one word."""


class V4Error(Model, kw_only=True, gc=False):
    """What went wrong in a v4 operation."""

    type: str | UnsetType | None = UNSET
    """The kind of failure, such as `invalid_input`."""
    code: (
        Literal["SERVICE_NOT_FOUND", "INVALID_JOB_ID", "INVALID_IMPORT_ZIP", "EXCEEDED_FILE_SIZE"]
        | str
        | UnsetType
        | None
    ) = UNSET
    """The failure as one word."""
    message: str | UnsetType | None = UNSET
    """What went wrong, for people."""


class ValidationResponse(Model, kw_only=True, gc=False):
    """The v3 envelope of the rules for inputs."""

    status: ResponseStatus
    """`Success`."""
    response_data: ValidationResult | None
    """The rules; null when the operation failed."""
    response_meta: ResponseMeta | UnsetType | None = UNSET
    """The version that answered, and the call; null when the operation failed."""
    error: V3ErrorDetail | UnsetType | None = UNSET
    """Null unless the operation failed."""
    trace_events: list[Any] | UnsetType | None = field(name="traceEvents", default=UNSET)
    """What the server noted while it worked; usually null."""


class ValidationResult(Model, kw_only=True, gc=False):
    """The rules for inputs, with warnings and errors."""

    outputs: dict[str, Any] | UnsetType | None = UNSET
    """The rules by the name of the input."""
    warnings: list[ExecutionWarning] | UnsetType | None = UNSET
    """What to know about the answer; null when there is nothing."""
    errors: list[ExecutionError] | UnsetType | None = UNSET
    """Complaints of the service itself; null when there are none."""
    service_chain: list[ServiceChainItem] | UnsetType | None = UNSET
    """The services called in turn; null when there were none."""


class ValidationRule(Model, kw_only=True, gc=False):
    """What an input may hold, from Excel's data validation of its cell."""

    validation_allow: (
        Literal["List", "Whole", "Decimal", "Date", "Time", "TextLength", "Custom", "Any"] | str | UnsetType | None
    ) = UNSET
    """The kind of value allowed, in Excel's words; null when there is no rule."""
    validation_type: Literal["static", "dynamic", "none"] | str | UnsetType | None = UNSET
    """Whether the bounds are fixed (`static`), depend on other inputs (`dynamic`), or there are none (`none`)."""
    dependent_inputs: list[str] | UnsetType | None = UNSET
    """The inputs that the bounds depend on."""
    min: Any | UnsetType = UNSET
    """The least value or length allowed; null for no such bound."""
    max: Any | UnsetType = UNSET
    """The greatest value or length allowed; null for no such bound."""
    options: list[Any] | UnsetType | None = UNSET
    """The values allowed, for a rule of the kind `List`."""
    ignore_blank: bool | UnsetType | None = UNSET
    """Whether a blank cell is allowed whatever the rule says."""
    input_message_title: str | UnsetType | None = UNSET
    """The title of the hint to show beside the input."""
    input_message: str | UnsetType | None = UNSET
    """The hint to show beside the input."""
    error_style: str | UnsetType | None = UNSET
    """How a value that breaks the rule is met, such as `stop`."""
    error_title: str | UnsetType | None = UNSET
    """The title of the message for a value that breaks the rule."""
    error_message: str | UnsetType | None = UNSET
    """The message for a value that breaks the rule."""
    default_value: Any | UnsetType = UNSET
    """The workbook's default for the input, of any type."""
