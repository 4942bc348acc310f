# Made from spark.yaml by dovetail-generate; do not edit.
"""Models of services: services from workbook to answer, upload, compile, publish, run, inspect, download and delete."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias

from msgspec import UNSET, Meta, UnsetType, field

from dovetail.runtime.model import Model, RequestModel
from dovetail_api.spark.models.common import ExecutionError, ExecutionWarning, Records, ResponseStatus, SearchField

CompilerType: TypeAlias = Literal["Neuron", "Type3", "Type2", "Type1", "Xconnector"]
"""The kind of compiler that runs a service. `Neuron` is the current one."""


VersionDifference: TypeAlias = Literal["major", "minor", "patch", "custom"]
"""Which part of the version number is to count up."""


class BookProperty(Model, kw_only=True):
    """A document property of the workbook."""

    name: str | UnsetType | None = UNSET
    """The property's name."""
    value: Any | UnsetType = UNSET
    """The property's value."""


class BookSummary(Model, kw_only=True):
    """The workbook and the version made from it."""

    book_service_name: str | UnsetType | None = field(name="bookServiceName", default=UNSET)
    """The service's name."""
    book_file_name: str | UnsetType | None = field(name="bookFileName", default=UNSET)
    """The file name of the workbook."""
    book_file_hash: str | UnsetType | None = field(name="bookFileHash", default=UNSET)
    """The MD5 of the workbook, as 32 upper-case hexadecimal digits."""
    book_file_guid: str | UnsetType | None = field(name="bookFileGUID", default=UNSET)
    """The id of the workbook in the document store."""
    book_revision: str | UnsetType | None = field(name="bookRevision", default=UNSET)
    """The version number, such as `1.4.2`."""
    book_release_date: str | UnsetType | None = field(name="bookReleaseDate", default=UNSET)
    """When the version was released, as `YYYY-MM-DD HH:MM:SS`."""
    book_description: str | UnsetType | None = field(name="bookDescription", default=UNSET)
    """What the workbook is for."""
    book_author: str | UnsetType | None = field(name="bookAuthor", default=UNSET)
    """Who wrote the workbook."""
    book_upload_date: str | UnsetType | None = field(name="bookUploadDate", default=UNSET)
    """When the workbook was uploaded."""
    book_uploader_email: str | UnsetType | None = field(name="bookUploaderEmail", default=UNSET)
    """Who uploaded it."""
    book_version_release_notes: str | UnsetType | None = field(name="bookVersionReleaseNotes", default=UNSET)
    """What was new in this version."""
    docstore_size: float | str | UnsetType | None = field(name="docstoreSize", default=UNSET)
    """How much room it takes in the document store, in bytes."""
    time_extract_model: float | str | UnsetType | None = field(name="timeExtractModel", default=UNSET)
    """How long reading the names and cells took, in milliseconds."""
    total_time: float | str | UnsetType | None = field(name="totalTime", default=UNSET)
    """How long the upload took in all, in milliseconds."""
    upload_time: float | str | UnsetType | None = field(name="uploadTime", default=UNSET)
    """How long storing the workbook took, in milliseconds."""
    version_id: str | UnsetType | None = field(name="versionId", default=UNSET)
    """The version's UUID."""
    product: str | UnsetType | None = UNSET
    """The folder's name."""
    is_starred: bool | UnsetType | None = field(name="isStarred", default=UNSET)
    """Whether the caller marked the service as a favourite."""
    universal_file_hash: str | UnsetType | None = field(name="universalFileHash", default=UNSET)
    """The SHA-256 of the workbook, as 64 upper-case hexadecimal digits."""
    version_label: str | UnsetType | None = field(name="versionLabel", default=UNSET)
    """The label beside the version number."""
    parameterset_compatibility_group: str | UnsetType | None = field(
        name="parametersetCompatibilityGroup", default=UNSET
    )
    """The group of parameter sets that fit this version."""
    tags: str | UnsetType | None = UNSET
    """Tags, separated by commas."""
    original_service_hash: str | UnsetType | None = field(name="originalServiceHash", default=UNSET)
    """The hash of the service it was copied from."""
    compiled_output_hash: str | UnsetType | None = field(name="compiledOutputHash", default=UNSET)
    """The hash of what the compiler made."""
    compiler_version: str | UnsetType | None = field(name="compilerVersion", default=UNSET)
    """The compiler's version, such as `Neuron_v1.23.1`."""
    compiler_version_service_update: str | UnsetType | None = field(name="compilerVersionServiceUpdate", default=UNSET)
    """The compiler's version to use for updates."""


class CompilationProgress(Model, kw_only=True):
    """How far a compilation is."""

    status: Literal["Success", "InProgress", "Failed"] | str | UnsetType | None = UNSET
    """How the compilation stands, in one word."""
    last_error_message: str | UnsetType | None = UNSET
    """The last complaint of the compiler; the text `null` when there was none."""
    progress: float | UnsetType | None = UNSET
    """How much is done, in per cent from 0 to 100."""


class CompilationResponse(Model, kw_only=True):
    """The v3 envelope of a compilation's progress."""

    status: ResponseStatus
    """Whether the question could be answered. The compilation's own status is inside `response_data`."""
    response_data: CompilationProgress
    """How far the compilation is."""
    response_meta: ResponseMeta | UnsetType | None = UNSET
    """The service and the version to be, if the server tells them."""
    error: V3ErrorDetail | UnsetType | None = UNSET
    """Null."""


class CompilerResult(Model, kw_only=True):
    """What the compiler reported."""

    infos: Any | UnsetType = field(name="Infos", default=UNSET)
    """Remarks, or how many there are."""
    warnings: Any | UnsetType = field(name="Warnings", default=UNSET)
    """Warnings, or how many there are."""
    errors: Any | UnsetType = field(name="Errors", default=UNSET)
    """Errors, or how many there are."""
    token_cnt: float | UnsetType | None = field(name="TokenCnt", default=UNSET)
    """How many tokens the formulas hold."""
    source_xlsx_md5: str | UnsetType | None = field(name="SourceXlsxMd5", default=UNSET)
    """The MD5 of the workbook."""
    source_lines: float | UnsetType | None = field(name="SourceLines", default=UNSET)
    """How many lines were made."""
    source_bytes: float | UnsetType | None = field(name="SourceBytes", default=UNSET)
    """How many bytes were made."""
    source_files: float | UnsetType | None = field(name="SourceFiles", default=UNSET)
    """How many files were made."""
    compiler_version: str | UnsetType | None = field(name="CompilerVersion", default=UNSET)
    """The compiler's version."""
    sheets: float | UnsetType | None = field(name="Sheets", default=UNSET)
    """How many sheets there are."""
    cells: float | UnsetType | None = field(name="Cells", default=UNSET)
    """How many cells there are."""
    cells_with_data: float | UnsetType | None = field(name="CellsWithData", default=UNSET)
    """How many cells hold anything."""
    formulas: float | UnsetType | None = field(name="Formulas", default=UNSET)
    """How many cells hold a formula."""
    self_test_cell_matches: float | UnsetType | None = field(name="SelfTestCellMatches", default=UNSET)
    """How many cells came out as in the workbook."""
    self_test_cells_inspected: float | UnsetType | None = field(name="SelfTestCellsInspected", default=UNSET)
    """How many cells were compared with the workbook."""
    self_test_max_soe: float | UnsetType | None = field(name="SelfTestMaxSoe", default=UNSET)
    """The greatest error of the comparison, by scale."""
    self_test_max_moe: float | UnsetType | None = field(name="SelfTestMaxMoe", default=UNSET)
    """The greatest error of the comparison, by magnitude."""
    self_test_digits: float | UnsetType | None = field(name="SelfTestDigits", default=UNSET)
    """To how many digits the comparison agrees."""
    self_test_process_time_millis: float | UnsetType | None = field(name="SelfTestProcessTimeMillis", default=UNSET)
    """How long the comparison took, in milliseconds."""
    compiler_stage1_millis: float | UnsetType | None = field(name="CompilerStage1Millis", default=UNSET)
    """How long the first stage took, in milliseconds."""
    compiler_stage2_millis: float | UnsetType | None = field(name="CompilerStage2Millis", default=UNSET)
    """How long the second stage took, in milliseconds."""
    compiler_stage3_millis: float | UnsetType | None = field(name="CompilerStage3Millis", default=UNSET)
    """How long the third stage took, in milliseconds."""
    compiler_stage4_millis: float | UnsetType | None = field(name="CompilerStage4Millis", default=UNSET)
    """How long the fourth stage took, in milliseconds."""
    compiler_stage5_millis: float | UnsetType | None = field(name="CompilerStage5Millis", default=UNSET)
    """How long the fifth stage took, in milliseconds."""
    trace: Any | UnsetType = UNSET
    """Where the compiler stumbled, if it did."""


class EngineDetail(Model, kw_only=True):
    """All that is known about one version of a service."""

    book_summary: BookSummary | UnsetType | None = field(name="bookSummary", default=UNSET)
    """The workbook and the version made from it."""
    book_properties: list[BookProperty] | UnsetType | None = field(name="bookProperties", default=UNSET)
    """The workbook's own document properties."""
    engine_hash: str | UnsetType | None = field(name="engineHash", default=UNSET)
    """The hash of the compiled workbook."""
    engine_id: str | UnsetType | None = field(name="engineID", default=UNSET)
    """The id of the compiled workbook."""
    fetch_time_utc: str | UnsetType | None = field(name="fetchTimeUTC", default=UNSET)
    """When this was read, in UTC."""
    validation_errors: list[Any] | UnsetType | None = field(name="validationErrors", default=UNSET)
    """What is wrong with the workbook's names and cells."""
    xl_inputs: list[EngineField] | UnsetType | None = field(name="xlInputs", default=UNSET)
    """The inputs."""
    x_output: list[EngineField] | UnsetType | None = field(name="xOutput", default=UNSET)
    """The outputs."""
    size_of_upload_file: float | str | UnsetType | None = field(name="sizeOfUploadFile", default=UNSET)
    """The size of the workbook, in bytes."""
    size_of_compressed_file: float | str | UnsetType | None = field(name="sizeOfCompressedFile", default=UNSET)
    """The size of the workbook once compressed, in bytes."""
    success: bool | UnsetType | None = UNSET
    """Whether the workbook could be read."""
    total_hidden_sheets: int | UnsetType | None = field(name="totalHiddenSheets", default=UNSET)
    """How many hidden sheets there are."""
    total_input_tables: int | UnsetType | None = field(name="totalInputTables", default=UNSET)
    """How many inputs that are tables there are."""
    total_output_solves: int | UnsetType | None = field(name="totalOutputSolves", default=UNSET)
    """How many outputs found by goal seeking there are."""
    total_output_tables: int | UnsetType | None = field(name="totalOutputTables", default=UNSET)
    """How many outputs that are tables there are."""
    total_reports: int | UnsetType | None = field(name="totalReports", default=UNSET)
    """How many reports there are."""
    total_sheets: int | UnsetType | None = field(name="totalSheets", default=UNSET)
    """How many sheets there are."""
    total_xj_inputs: int | UnsetType | None = field(name="totalXJInputs", default=UNSET)
    """How many inputs there are."""
    total_xj_outputs: int | UnsetType | None = field(name="totalXJOutputs", default=UNSET)
    """How many outputs there are."""
    effective_start_date: str | UnsetType | None = field(name="effectiveStartDate", default=UNSET)
    """From when the version is in effect. Format: date-time."""
    effective_end_date: str | UnsetType | None = field(name="effectiveEndDate", default=UNSET)
    """Until when the version is in effect. Format: date-time."""
    chaining_engines: list[Any] | UnsetType | None = field(name="chainingEngines", default=UNSET)
    """The services that call this one."""
    chained_engines: list[Any] | UnsetType | None = field(name="chainedEngines", default=UNSET)
    """The services that this one calls."""
    solve_inputs: list[Any] | UnsetType | None = field(name="solveInputs", default=UNSET)
    """Inputs for goal seeking."""
    report_inputs: list[Any] | UnsetType | None = field(name="reportInputs", default=UNSET)
    """Inputs for reports."""
    image_inputs: list[Any] | UnsetType | None = field(name="imageInputs", default=UNSET)
    """Inputs that are pictures."""
    service_categories: list[Any] | UnsetType | None = field(name="serviceCategories", default=UNSET)
    """The subservices."""
    engine_warnings: list[Any] | UnsetType | None = field(name="engineWarnings", default=UNSET)
    """What the compiler would rather have had otherwise."""
    engine_type: str | UnsetType | None = field(name="engineType", default=UNSET)
    """The kind of compiler that runs it, such as `Neuron`."""
    last_calc_time: float | str | UnsetType | None = field(name="lastCalcTime", default=UNSET)
    """How long the last calculation took, in milliseconds."""
    total_time: float | str | UnsetType | None = field(name="totalTime", default=UNSET)
    """How long reading the workbook took, in milliseconds."""
    is_active_service: bool | UnsetType | None = field(name="isActiveService", default=UNSET)
    """Whether the version can be called."""
    active_service_details: Any | UnsetType = field(name="activeServiceDetails", default=UNSET)
    """The version in effect, when it is not this one."""
    input_metadata: FieldNames | UnsetType | None = field(name="inputMetadata", default=UNSET)
    """The names of the inputs by kind."""
    output_metadata: FieldNames | UnsetType | None = field(name="outputMetadata", default=UNSET)
    """The names of the outputs by kind."""
    x_parameter: Any | UnsetType = field(name="xParameter", default=UNSET)
    """The parameters kept outside the service."""
    node_gen_compiler_result: CompilerResult | UnsetType | None = field(name="nodeGenCompilerResult", default=UNSET)
    """What the compiler reported."""
    metadata: EngineMetadata | UnsetType | None = UNSET
    """The version's record, with tables of its inputs and outputs."""


class EngineDetailResponse(Model, kw_only=True):
    """The answer that holds a schema."""

    status: ResponseStatus
    """`Success`, or another word when the operation failed in spite of an HTTP 200."""
    message: str | UnsetType | None = UNSET
    """A remark for people; null when all went well."""
    error_code: str | UnsetType | None = field(name="errorCode", default=UNSET)
    """The failure as one word; null when all went well."""
    data: EngineDetail
    """The schema."""


class EngineField(Model, kw_only=True):
    """An input or an output, with the cells it stands in."""

    sheet_index: int | UnsetType | None = field(name="sheetIndex", default=UNSET)
    """The sheet, counted from 0."""
    value: Any | UnsetType = UNSET
    """What the cell shows."""
    raw_value: Any | UnsetType = field(name="rawValue", default=UNSET)
    """What the cell holds; for an input this is the default."""
    data_type: Literal["NUMBER", "TEXT"] | str | UnsetType | None = field(name="dataType", default=UNSET)
    """The type of the cell's value."""
    number_format_type: str | UnsetType | None = field(name="numberFormatType", default=UNSET)
    """The kind of number format."""
    number_format: str | UnsetType | None = field(name="numberFormat", default=UNSET)
    """The cell's number format, in Excel's notation."""
    row_index: int | UnsetType | None = field(name="rowIndex", default=UNSET)
    """The first row, counted from 0."""
    column_index: int | UnsetType | None = field(name="columnIndex", default=UNSET)
    """The first column, counted from 0."""
    rows: int | UnsetType | None = UNSET
    """How many rows there are; more than one makes a table."""
    columns: int | UnsetType | None = UNSET
    """How many columns there are."""
    text_color: str | UnsetType | None = field(name="textColor", default=UNSET)
    """The colour of the text."""
    back_ground_color: str | UnsetType | None = field(name="backGroundColor", default=UNSET)
    """The colour of the cell."""
    xj_name: str | UnsetType | None = field(name="xjName", default=UNSET)
    """The name the API uses, without the prefix."""
    validation: Any | UnsetType = UNSET
    """The rule for what the cell may hold."""
    validation_col: Any | UnsetType = field(name="validationCol", default=UNSET)
    """The column that the rule is about."""
    validation_row: Any | UnsetType = field(name="validationRow", default=UNSET)
    """The row that the rule is about."""
    header_specs: list[Any] | UnsetType | None = field(name="headerSpecs", default=UNSET)
    """The columns of a table, with names and types."""
    type: Literal["XInput", "XOutput"] | str | UnsetType | None = UNSET
    """Whether it is an input or an output."""
    sub_service_name: str | UnsetType | None = field(name="subServiceName", default=UNSET)
    """The subservice it belongs to; `#Default#` for the one without a name."""
    name: str | UnsetType | None = UNSET
    """The defined name in the workbook, with its prefix."""
    sheet_name: str | UnsetType | None = field(name="sheetName", default=UNSET)
    """The sheet's name."""
    address: str | UnsetType | None = UNSET
    """The cells, without the sheet, such as `F6` or `B14:B115`."""
    description: str | UnsetType | None = UNSET
    """What it means: the comment of the defined name."""
    cell_count: int | UnsetType | None = field(name="cellCount", default=UNSET)
    """How many cells it has."""
    validation_errors: list[Any] | UnsetType | None = field(name="validationErrors", default=UNSET)
    """What is wrong with it."""


class EngineMetadata(Model, kw_only=True):
    """The version's record, with tables of its inputs and outputs."""

    engine_information: dict[str, Any] | UnsetType | None = field(name="engineInformation", default=UNSET)
    """The version's record: author, revision, hashes, release note and more."""
    x_input_table: list[dict[str, Any]] | UnsetType | None = field(name="xInputTable", default=UNSET)
    """One row for each input, with name, description and address."""
    x_output_table: list[dict[str, Any]] | UnsetType | None = field(name="xOutputTable", default=UNSET)
    """One row for each output, with name, description and address."""


class ExecuteV3Request(RequestModel, kw_only=True):
    """One record and how to calculate it. An empty object calculates with the workbook's defaults."""

    request_data: RequestData | UnsetType = UNSET
    """What to calculate with."""
    request_meta: RequestMeta | UnsetType = UNSET
    """Which version to run, and how."""


class ExecuteV3Response(Model, kw_only=True):
    """The v3 envelope of an execution."""

    status: ResponseStatus
    """`Success`."""
    response_data: ExecutionResult | None
    """The outputs; null when the operation failed."""
    response_meta: ResponseMeta | UnsetType | None = UNSET
    """The version that answered, and the call; null when the operation failed."""
    error: V3ErrorDetail | UnsetType | None = UNSET
    """Null unless the operation failed."""


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


class ExecuteV4Response(Model, kw_only=True):
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


class ExecutionResult(Model, kw_only=True):
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


class FieldNames(Model, kw_only=True):
    """The names of inputs or outputs by kind."""

    solves: list[str] | UnsetType | None = UNSET
    """Those found by goal seeking."""
    reports: list[str] | UnsetType | None = UNSET
    """Those that are reports."""
    single: list[str] | UnsetType | None = UNSET
    """Those of one cell."""
    images: list[str] | UnsetType | None = UNSET
    """Those that are pictures."""
    tables: list[str] | UnsetType | None = UNSET
    """Those that are tables."""
    csv: list[str] | UnsetType | None = UNSET
    """Those that are CSV text."""


class MetadataResponse(Model, kw_only=True):
    """The v3 envelope of a service's metadata."""

    status: ResponseStatus
    """`Success`."""
    response_data: MetadataResult | None
    """The metadata; null when the operation failed."""
    response_meta: ResponseMeta | UnsetType | None = UNSET
    """The version that answered, and the call; null when the operation failed."""
    error: V3ErrorDetail | UnsetType | None = UNSET
    """Null unless the operation failed."""


class MetadataResult(Model, kw_only=True):
    """A service's metadata, with warnings and errors."""

    outputs: dict[str, Any] | UnsetType | None = UNSET
    """The metadata by name, such as `Metadata.PrimaryColor`; a picture is a data URI."""
    warnings: list[ExecutionWarning] | UnsetType | None = UNSET
    """What to know about the answer; null when there is nothing."""
    errors: list[ExecutionError] | UnsetType | None = UNSET
    """Complaints of the service itself; null when there are none."""
    service_chain: list[ServiceChainItem] | UnsetType | None = UNSET
    """The services called in turn; null when there were none."""


class PublishRequest(RequestModel, kw_only=True):
    """The compiled upload to publish."""

    request_data: PublishRequestData
    """What to publish, and as what."""


class PublishRequestData(Model, kw_only=True):
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


class PublishResponse(Model, kw_only=True):
    """The v3 envelope of a publication."""

    status: ResponseStatus
    """`Success`."""
    response_data: PublishResult
    """What was published."""
    response_meta: ResponseMeta | UnsetType | None = UNSET
    """The service and version, if the server tells them."""
    error: V3ErrorDetail | UnsetType | None = UNSET
    """Null."""


class PublishResult(Model, kw_only=True):
    """What was published."""

    version_id: str
    """The UUID of the published version."""


class RequestData(Model, kw_only=True):
    """What to calculate with."""

    inputs: dict[str, Any] | UnsetType | None = UNSET
    """The inputs by name. Those left out take the workbook's default; null means a blank cell; a table is a list of
    objects keyed by heading.
    """


class RequestMeta(Model, kw_only=True):
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


class ResponseMeta(Model, kw_only=True):
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


class ServiceChainItem(Model, kw_only=True):
    """A service that was called by the one that answered."""

    service_name: str | UnsetType | None = UNSET
    """The name of the service."""
    run_if: bool | str | UnsetType | None = UNSET
    """Whether it was to run, as a truth value or as text."""
    requested_report: list[str] | UnsetType | None = UNSET
    """The reports asked of it."""
    requested_report_filename: list[str] | UnsetType | None = UNSET
    """The file names of those reports."""


class ServiceDeletedResponse(Model, kw_only=True):
    """The answer to a deletion."""

    status: ResponseStatus
    """`Success`, or another word when the operation failed in spite of an HTTP 200."""
    message: str | UnsetType | None = UNSET
    """A remark for people; null when all went well."""
    error_code: str | UnsetType | None = field(name="errorCode", default=UNSET)
    """The failure as one word; null when all went well."""
    data: Any | UnsetType = UNSET
    """Null."""


class ServiceExistence(Model, kw_only=True):
    """Whether a service exists."""

    is_exists: bool
    """True if the folder has a service of that name."""


class ServiceExistsResponse(Model, kw_only=True):
    """The v3 envelope of the question whether a service exists."""

    status: ResponseStatus
    """`Success`."""
    response_data: ServiceExistence
    """Whether the service exists."""
    response_meta: ResponseMeta | UnsetType | None = UNSET
    """Details of the answer, if the server gives any."""
    error: V3ErrorDetail | UnsetType | None = UNSET
    """Null."""


class ServiceListRequest(RequestModel, kw_only=True):
    """Which services to list, in which order, and which page of them."""

    page: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    """The page, counted from 1."""
    page_size: Annotated[int, Meta(ge=1)] | UnsetType = field(name="pageSize", default=UNSET)
    """How many services make a page; clients usually ask for 100."""
    search: list[SearchField] | UnsetType = UNSET
    """Conditions a service must meet, all of them."""
    sort: str | UnsetType = UNSET
    """The field to sort by, with a leading `-` for descending order; `name1` sorts by name."""


class ServicePage(Model, kw_only=True):
    """A page of services."""

    status: ResponseStatus
    """`Success`, or another word when the operation failed in spite of an HTTP 200."""
    message: str | UnsetType | None = UNSET
    """A remark for people; null when all went well."""
    error_code: str | UnsetType | None = field(name="errorCode", default=UNSET)
    """The failure as one word; null when all went well."""
    count: int | UnsetType | None = UNSET
    """How many rows there are over all pages."""
    next: int | str | UnsetType | None = UNSET
    """The next page: a number, null, or the text `False` when there is none."""
    previous: int | str | UnsetType | None = UNSET
    """The page before: a number, null, or the text `False` when there is none."""
    data: list[ServiceSummary]
    """The services of this page."""


class ServiceSummary(Model, kw_only=True):
    """A service, as a row of a list.

    What a row holds is not documented anywhere: the fields named here are likely, any others are passed on as they
    come.
    """

    id: str | UnsetType | None = UNSET
    """The service's id."""
    service_name: str | UnsetType | None = field(name="serviceName", default=UNSET)
    """The service's name."""
    revision: str | UnsetType | None = UNSET
    """The latest version number."""


class UploadRequestData(Model, kw_only=True):
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


class UploadRequestEntity(RequestModel, kw_only=True):
    """What to do with an uploaded workbook."""

    request_data: UploadRequestData
    """What to do with the workbook."""


class UploadResponse(Model, kw_only=True):
    """The v3 envelope of an upload."""

    status: ResponseStatus
    """`Success`."""
    response_data: UploadResult
    """What was found, and how to go on."""
    response_meta: ResponseMeta | UnsetType | None = UNSET
    """The service and the version to be."""
    error: V3ErrorDetail | UnsetType | None = UNSET
    """Null."""


class UploadResult(Model, kw_only=True):
    """What the server found in a workbook, and how to go on."""

    lines_of_code: int | UnsetType | None = UNSET
    """How many lines of code the workbook stands for."""
    hours_saved: float | UnsetType | None = UNSET
    """How many hours of programming that is reckoned to be."""
    nodegen_compilation_jobid: str | UnsetType = UNSET
    """The id of the compilation job, for `services_compilation_progress`."""
    original_file_documentid: str | UnsetType = UNSET
    """The id of the workbook as it was uploaded, for `services_publish`."""
    engine_file_documentid: str | UnsetType = UNSET
    """The id of the workbook as it is compiled, for `services_publish`."""
    warnings: list[Any] | UnsetType | None = UNSET
    """What the server would rather have had otherwise."""
    current_statistics: Any | UnsetType = UNSET
    """Figures about the version in effect; null for a new service."""
    no_of_sheets: int | UnsetType | None = UNSET
    """How many sheets the workbook has."""
    no_of_inputs: int | UnsetType | None = UNSET
    """How many inputs were found."""
    no_of_outputs: int | UnsetType | None = UNSET
    """How many outputs were found."""
    no_of_formulas: int | UnsetType | None = UNSET
    """How many cells hold a formula."""
    no_of_cellswithdata: int | UnsetType | None = UNSET
    """How many cells hold anything."""


class V3Error(Model, kw_only=True):
    """The v3 envelope of a failed operation."""

    status: ResponseStatus
    """`Error`."""
    response_data: Any | UnsetType = UNSET
    """Null, for there is no result."""
    response_meta: Any | UnsetType = UNSET
    """Null, or what was known about the service when the operation failed."""
    error: V3ErrorDetail
    """What went wrong."""


class V3ErrorDetail(Model, kw_only=True):
    """What went wrong in a v3 operation."""

    error_category: str | UnsetType | None = UNSET
    """The kind of failure: `access_error`, `application_error` and others."""
    error_type: str | UnsetType | None = UNSET
    """A finer kind, such as `error.UNAUTHORIZED`."""
    message: str | UnsetType | None = UNSET
    """A word or sentence for people, such as `INVALID_TOKEN`."""
    additional_details: dict[str, Any] | str | UnsetType | None = UNSET
    """More about the failure, as text or as an object of text lists; null if there is nothing to add."""


class ValidationResponse(Model, kw_only=True):
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


class ValidationResult(Model, kw_only=True):
    """The rules for inputs, with warnings and errors."""

    outputs: dict[str, Any] | UnsetType | None = UNSET
    """The rules by the name of the input."""
    warnings: list[ExecutionWarning] | UnsetType | None = UNSET
    """What to know about the answer; null when there is nothing."""
    errors: list[ExecutionError] | UnsetType | None = UNSET
    """Complaints of the service itself; null when there are none."""
    service_chain: list[ServiceChainItem] | UnsetType | None = UNSET
    """The services called in turn; null when there were none."""


class ValidationRule(Model, kw_only=True):
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


class VersionInfo(Model, kw_only=True):
    """One version of a service."""

    id: str
    """The version's UUID."""
    created_at: str | UnsetType | None = field(name="createdAt", default=UNSET)
    """When the version was uploaded. Format: date-time."""
    engine: str | UnsetType | None = UNSET
    """The service's name."""
    revision: str | UnsetType | None = UNSET
    """The version number, such as `1.4.2`."""
    effective_start_date: str | UnsetType | None = field(name="effectiveStartDate", default=UNSET)
    """From when the version is in effect. Format: date-time."""
    effective_end_date: str | UnsetType | None = field(name="effectiveEndDate", default=UNSET)
    """Until when the version is in effect. Format: date-time."""
    is_active: bool | UnsetType | None = field(name="isActive", default=UNSET)
    """Whether the version can be called."""
    release_note: str | UnsetType | None = field(name="releaseNote", default=UNSET)
    """What was new in this version."""
    child_engines: Any | UnsetType = field(name="childEngines", default=UNSET)
    """The services this one calls; null when there are none."""
    version_label: str | UnsetType | None = field(name="versionLabel", default=UNSET)
    """The label beside the version number."""
    default_engine_type: str | UnsetType | None = field(name="defaultEngineType", default=UNSET)
    """The kind of compiler that runs it, such as `Neuron`."""
    tags: str | UnsetType | None = UNSET
    """Tags, separated by commas."""
    product: str | UnsetType | None = UNSET
    """The folder's name."""
    author: str | UnsetType | None = UNSET
    """Who uploaded the version."""
    original_file_name: str | UnsetType | None = field(name="originalFileName", default=UNSET)
    """The file name of the workbook."""


class VersionsResponse(Model, kw_only=True):
    """The versions of a service."""

    status: ResponseStatus
    """`Success`, or another word when the operation failed in spite of an HTTP 200."""
    message: str | UnsetType | None = UNSET
    """A remark for people; null when all went well."""
    error_code: str | UnsetType | None = field(name="errorCode", default=UNSET)
    """The failure as one word; null when all went well."""
    data: list[VersionInfo]
    """The versions, newest first."""


class XReportOptions(Model, kw_only=True):
    """How reports are to be made."""

    produce_pdfs: bool | UnsetType = UNSET
    """Whether reports are turned into PDF files."""
    multiple_docs: bool | UnsetType = UNSET
    """Whether every report becomes a file of its own."""
    page_numbers: bool | UnsetType = UNSET
    """Whether pages are numbered."""
