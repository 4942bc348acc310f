# Made from spark.yaml by dovetail-generate; do not edit.
"""Answers of services.

Services from workbook to answer, upload, compile, publish, run, inspect, download and delete.
"""

from __future__ import annotations

from typing import Any, Literal

from msgspec import UNSET, UnsetType, field

from dovetail.runtime.model import Model
from dovetail_api.spark.models.common import (
    ExecutionError,
    ExecutionWarning,
    ResponseMeta,
    ResponseStatus,
    ServiceChainItem,
    V3ErrorDetail,
)


class BookProperty(Model, kw_only=True, gc=False):
    """A document property of the workbook."""

    name: str | UnsetType | None = UNSET
    """The property's name."""
    value: Any | UnsetType = UNSET
    """The property's value."""


class BookSummary(Model, kw_only=True, gc=False):
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


class CompilationProgress(Model, kw_only=True, gc=False):
    """How far a compilation is."""

    status: Literal["Success", "InProgress", "Failed"] | str | UnsetType | None = UNSET
    """How the compilation stands, in one word."""
    last_error_message: str | UnsetType | None = UNSET
    """The last complaint of the compiler; the text `null` when there was none."""
    progress: float | UnsetType | None = UNSET
    """How much is done, in per cent from 0 to 100."""


class CompilationResponse(Model, kw_only=True, gc=False):
    """The v3 envelope of a compilation's progress."""

    status: ResponseStatus
    """Whether the question could be answered. The compilation's own status is inside `response_data`."""
    response_data: CompilationProgress
    """How far the compilation is."""
    response_meta: ResponseMeta | UnsetType | None = UNSET
    """The service and the version to be, if the server tells them."""
    error: V3ErrorDetail | UnsetType | None = UNSET
    """Null."""


class CompilerResult(Model, kw_only=True, gc=False):
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


class EngineDetail(Model, kw_only=True, gc=False):
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


class EngineDetailResponse(Model, kw_only=True, gc=False):
    """The answer that holds a schema."""

    status: ResponseStatus
    """`Success`, or another word when the operation failed in spite of an HTTP 200."""
    message: str | UnsetType | None = UNSET
    """A remark for people; null when all went well."""
    error_code: str | UnsetType | None = field(name="errorCode", default=UNSET)
    """The failure as one word; null when all went well."""
    data: EngineDetail
    """The schema."""


class EngineField(Model, kw_only=True, gc=False):
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
    """The columns of a table, with names, types and rules."""
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


class EngineMetadata(Model, kw_only=True, gc=False):
    """The version's record, with tables of its inputs and outputs."""

    engine_information: dict[str, Any] | UnsetType | None = field(name="engineInformation", default=UNSET)
    """The version's record: author, revision, hashes, release note and more."""
    x_input_table: list[dict[str, Any]] | UnsetType | None = field(name="xInputTable", default=UNSET)
    """One row for each input, with name, description and address."""
    x_output_table: list[dict[str, Any]] | UnsetType | None = field(name="xOutputTable", default=UNSET)
    """One row for each output, with name, description and address."""


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


class FieldNames(Model, kw_only=True, gc=False):
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


class PublishResponse(Model, kw_only=True, gc=False):
    """The v3 envelope of a publication."""

    status: ResponseStatus
    """`Success`."""
    response_data: PublishResult
    """What was published."""
    response_meta: ResponseMeta | UnsetType | None = UNSET
    """The service and version, if the server tells them."""
    error: V3ErrorDetail | UnsetType | None = UNSET
    """Null."""


class PublishResult(Model, kw_only=True, gc=False):
    """What was published."""

    version_id: str
    """The UUID of the published version."""


class RecompileResponse(Model, kw_only=True, gc=False):
    """The v3 envelope of an accepted recompilation."""

    status: ResponseStatus
    """`Success`."""
    response_data: RecompileResult
    """The version to be, and the job that makes it."""
    response_meta: ResponseMeta | UnsetType | None = UNSET
    """Details of the answer, if the server gives any."""
    error: V3ErrorDetail | UnsetType | None = UNSET
    """Null."""


class RecompileResult(Model, kw_only=True, gc=False):
    """The version to be, and the job that makes it."""

    version_id: str | UnsetType | None = field(name="versionId", default=UNSET)
    """The UUID of the version to be."""
    revision: str | UnsetType | None = UNSET
    """Its version number."""
    job_id: str = field(name="jobId")
    """The compilation job, for `services_compilation_progress`."""


class SearchMeta(Model, kw_only=True, gc=False):
    """Where the page stands among all that was found."""

    count: int | UnsetType | None = UNSET
    """How many services there are over all pages."""
    next: int | str | UnsetType | None = UNSET
    """The next page: a number, null, or the text `False` when there is none."""
    previous: int | str | UnsetType | None = UNSET
    """The page before: a number, null, or the text `False` when there is none."""
    page: int | UnsetType | None = UNSET
    """The number of this page."""
    page_size: int | UnsetType | None = UNSET
    """How many services make a page, as it was asked for."""
    page_total: int | UnsetType | None = UNSET
    """How many pages there are."""
    request_timestamp: str | UnsetType | None = UNSET
    """When the request arrived, in UTC. Format: date-time."""
    system: str | UnsetType | None = UNSET
    """The system that answered, such as `SPARK`."""


class SearchResponse(Model, kw_only=True, gc=False):
    """The v3 envelope of a search."""

    status: ResponseStatus
    """`Success`."""
    response_data: list[SearchRow]
    """The services of this page."""
    response_meta: SearchMeta | UnsetType | None = UNSET
    """Where the page stands among all that was found."""
    error: V3ErrorDetail | UnsetType | None = UNSET
    """Null."""


class SearchRow(Model, kw_only=True, gc=False):
    """A service that was found, with the fields that were asked for."""

    id: str | UnsetType | None = UNSET
    """The service's id."""
    folder_name: str | UnsetType | None = field(name="folderName", default=UNSET)
    """The folder's name."""
    file_name: str | UnsetType | None = field(name="fileName", default=UNSET)
    """The service's name."""
    version: str | UnsetType | None = UNSET
    """The latest version number."""
    modified_date: str | UnsetType | None = field(name="modifiedDate", default=UNSET)
    """When the service last changed."""


class ServiceDeletedResponse(Model, kw_only=True, gc=False):
    """The answer to a deletion."""

    status: ResponseStatus
    """`Success`, or another word when the operation failed in spite of an HTTP 200."""
    message: str | UnsetType | None = UNSET
    """A remark for people; null when all went well."""
    error_code: str | UnsetType | None = field(name="errorCode", default=UNSET)
    """The failure as one word; null when all went well."""
    data: Any | UnsetType = UNSET
    """Null."""


class ServiceExistence(Model, kw_only=True, gc=False):
    """Whether a service exists."""

    is_exists: bool
    """True if the folder has a service of that name."""


class ServiceExistsResponse(Model, kw_only=True, gc=False):
    """The v3 envelope of the question whether a service exists."""

    status: ResponseStatus
    """`Success`."""
    response_data: ServiceExistence
    """Whether the service exists."""
    response_meta: ResponseMeta | UnsetType | None = UNSET
    """Details of the answer, if the server gives any."""
    error: V3ErrorDetail | UnsetType | None = UNSET
    """Null."""


class ServicePage(Model, kw_only=True, gc=False):
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


class ServiceSummary(Model, kw_only=True, gc=False):
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


class SwaggerDocument(Model, kw_only=True, gc=False):
    """A Swagger 2.0 document. Keys that are not named here are passed on as they come."""

    swagger: str | UnsetType | None = UNSET
    """`2.0`."""
    info: dict[str, Any] | UnsetType | None = UNSET
    """Title and version of the service."""
    host: str | UnsetType | None = UNSET
    """The host the service runs on."""
    base_path: str | UnsetType | None = field(name="basePath", default=UNSET)
    """What stands before all paths."""
    paths: dict[str, Any] | UnsetType | None = UNSET
    """The operations of the service, by path and method."""
    definitions: dict[str, Any] | UnsetType | None = UNSET
    """The types of what goes in and comes out, by name."""


class UploadResponse(Model, kw_only=True, gc=False):
    """The v3 envelope of an upload."""

    status: ResponseStatus
    """`Success`."""
    response_data: UploadResult
    """What was found, and how to go on."""
    response_meta: ResponseMeta | UnsetType | None = UNSET
    """The service and the version to be."""
    error: V3ErrorDetail | UnsetType | None = UNSET
    """Null."""


class UploadResult(Model, kw_only=True, gc=False):
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


class VersionInfo(Model, kw_only=True, gc=False):
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


class VersionsResponse(Model, kw_only=True, gc=False):
    """The versions of a service."""

    status: ResponseStatus
    """`Success`, or another word when the operation failed in spite of an HTTP 200."""
    message: str | UnsetType | None = UNSET
    """A remark for people; null when all went well."""
    error_code: str | UnsetType | None = field(name="errorCode", default=UNSET)
    """The failure as one word; null when all went well."""
    data: list[VersionInfo]
    """The versions, newest first."""
