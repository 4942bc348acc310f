# Made from hybrid.yaml by dovetail-generate; do not edit.
"""Request bodies of services, as plain dictionaries."""

from __future__ import annotations

from typing import Any, Literal, NotRequired, TypeAlias, TypedDict

CompilerType: TypeAlias = Literal["Neuron", "Type3", "Type2", "Type1", "Xconnector"]
"""The kind of compiler that runs a service. `Neuron` is the current one."""


Records: TypeAlias = list[dict[str, Any]] | list[list[Any]]
"""Records, either as objects or as rows under a row of names."""


class ExecuteV3Request(TypedDict):
    """One record and how to calculate it. An empty object calculates with the workbook's defaults."""

    request_data: NotRequired[RequestData]
    """What to calculate with."""
    request_meta: NotRequired[RequestMeta]
    """Which version to run, and how."""


class ExecuteV4Request(TypedDict):
    """Records to calculate and the service to do it. Other keys are passed on."""

    inputs: Records
    """The records, as objects or as rows under a row of names. Tables inside a row are rows too."""
    service: NotRequired[str]
    """The service as `folder/service`, with `[version]` behind it if need be (`lending/loan-quote[1.4]` is the newest
    1.4.x), or its UUID.
    """
    version_id: NotRequired[str]
    """The UUID of one version; it wins over `service`."""
    version_by_timestamp: NotRequired[str]
    """Picks the newest version that is in effect at this moment, as ISO 8601 text; now when left out. A version in
    `service` or `version_id` wins over it.
    """
    subservice: NotRequired[str]
    """The subservices to calculate, separated by commas; `#Default#` is the one without a name."""
    output: NotRequired[list[str] | str]
    """The outputs to answer with, names or regular expressions, as a list; all when left out. Servers may take no
    notice of text separated by commas.
    """
    call_purpose: NotRequired[str]
    """What the call is for, kept in the record; clients usually say `Sync Batch Execution`."""
    source_system: NotRequired[str]
    """The system the call comes from, kept in the record."""
    correlation_id: NotRequired[str | None]
    """The caller's own id of the call, kept in the record and repeated in the answer."""
    unique_record_key: NotRequired[str]
    """The input whose value names a record; the outputs then begin with it."""
    compiler_type: NotRequired[CompilerType]
    """The kind of compiler to run; the version's own when left out."""
    manual_now: NotRequired[str]
    """The moment that `NOW()` and `TODAY()` are to give, as ISO 8601 text."""


class LocatedMeta(TypedDict):
    """Which service a request is for, by `version_id` or `service_id`. Other keys are passed on."""

    service_id: NotRequired[str | None]
    """The UUID of the service, which stands for its latest version."""
    version_id: NotRequired[str | None]
    """The UUID of one version; it wins over `service_id`."""
    version: NotRequired[str | None]
    """A version number of the service that `service_id` names; its latest version when left out."""
    validation_type: NotRequired[Literal["dynamic", "default_values"] | None]
    """For validation only: `default_values` for the rules of all inputs as the workbook has them, `dynamic` for those
    that change given these inputs.
    """


class LocatedRequest(TypedDict):
    """Inputs, and the service they are for."""

    request_data: NotRequired[RequestData]
    """The inputs, where the answer depends on them."""
    request_meta: LocatedMeta
    """Which service, and how."""


class RequestData(TypedDict):
    """What to calculate with."""

    inputs: NotRequired[dict[str, Any] | None]
    """The inputs by name. Those left out take the workbook's default; null means a blank cell; a table is a list of
    objects keyed by heading.
    """


class RequestMeta(TypedDict):
    """Which version to run, and how. Other keys are passed on."""

    service_uri: NotRequired[str]
    """The service as `folders/{folder}/services/{service}`, where the path does not name it."""
    service_id: NotRequired[str]
    """The UUID of the service, where the path does not name it."""
    version_id: NotRequired[str]
    """The UUID of one version; it wins over every other choice of version."""
    version: NotRequired[str]
    """A version number or the beginning of one: `1` is the newest 1.x.y, `1.4` the newest 1.4.x, `1.4.2` exactly that
    one.
    """
    transaction_date: NotRequired[str]
    """Picks the newest version that is in effect at this moment, as ISO 8601 text; now when left out. `version` and
    `version_id` win over it.
    """
    call_purpose: NotRequired[str]
    """What the call is for, kept in the record; clients usually say `Single Execution`."""
    source_system: NotRequired[str]
    """The system the call comes from, kept in the record."""
    correlation_id: NotRequired[str | None]
    """The caller's own id of the call, kept in the record and repeated in the answer."""
    compiler_type: NotRequired[CompilerType]
    """The kind of compiler to run; `Neuron` when left out."""
    service_category: NotRequired[str]
    """The subservices to calculate, separated by commas; `#Default#` is the one without a name, `*` means all."""
    debug_solve: NotRequired[bool]
    """Whether the outputs are to hold a log of goal seeking, as `additional_outputs.solve_log`."""
    debug_xcall: NotRequired[bool]
    """Whether the calls to other services are to be logged."""
    excel_file: NotRequired[bool]
    """Whether the answer is to hold a link to a workbook with these inputs; false when left out."""
    response_data_inputs: NotRequired[bool]
    """Whether the answer is to repeat the inputs; false when left out."""
    array_outputs: NotRequired[str]
    """The table outputs to give as rows under a row of names, separated by commas."""
    requested_output: NotRequired[list[str] | str]
    """The outputs to answer with, as a list of names; all when left out. Servers may take no notice of text separated
    by commas, and complain of it in `errors`. It excludes `requested_output_regex`.
    """
    requested_output_regex: NotRequired[str]
    """A regular expression that picks the outputs to answer with. It excludes `requested_output`."""
    manual_now: NotRequired[str]
    """The moment that `NOW()` and `TODAY()` are to give, as ISO 8601 text."""
    random_seed: NotRequired[int | str]
    """What random numbers start from, so that a calculation can be repeated."""
    xreport_options: NotRequired[XReportOptions]
    """How reports are to be made."""
    parameterset_version_id: NotRequired[str]
    """The version of the parameter set to use."""
    validation_type: NotRequired[Literal["dynamic", "default_values"]]
    """For validation only: `default_values` for the rules of all inputs as the workbook has them, `dynamic` for those
    that change given these inputs.
    """
    call_id: NotRequired[str]
    """The UUID under which to record the execution; a fresh one when left out."""
    profile: NotRequired[bool]
    """Whether to measure where the calculation spends its time."""
    top_n_profile: NotRequired[int]
    """How many of the slowest cells to tell; only with `profile`."""
    show_max_calc_chain: NotRequired[bool]
    """Whether to tell the longest chain of dependent cells; only with `profile`."""


class XReportOptions(TypedDict):
    """How reports are to be made."""

    produce_pdfs: NotRequired[bool]
    """Whether reports are turned into PDF files."""
    multiple_docs: NotRequired[bool]
    """Whether every report becomes a file of its own."""
    page_numbers: NotRequired[bool]
    """Whether pages are numbered."""
