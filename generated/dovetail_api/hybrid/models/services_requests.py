# Made from hybrid.yaml by dovetail-generate; do not edit.
"""Requests of services."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeAlias

from msgspec import UNSET, Meta, UnsetType

from dovetail.runtime.model import Model, RequestModel
from dovetail.runtime.union import untagged

CompilerType: TypeAlias = Literal["Neuron", "Type3", "Type2", "Type1", "Xconnector"]
"""The kind of compiler that runs a service. `Neuron` is the current one."""


if TYPE_CHECKING:
    Records: TypeAlias = (
        Annotated[list[dict[str, Any]], Meta(min_length=1)] | Annotated[list[list[Any]], Meta(min_length=1)]
    )
else:
    Records = untagged(
        __name__,
        "Records",
        lambda: Annotated[list[dict[str, Any]], Meta(min_length=1)] | Annotated[list[list[Any]], Meta(min_length=1)],
    )
"""Records, either as objects or as rows under a row of names."""


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


class LocatedMeta(Model, kw_only=True, gc=False):
    """Which service a request is for, by `version_id` or `service_id`. Other keys are passed on."""

    service_id: str | UnsetType | None = UNSET
    """The UUID of the service, which stands for its latest version."""
    version_id: str | UnsetType | None = UNSET
    """The UUID of one version; it wins over `service_id`."""
    version: str | UnsetType | None = UNSET
    """A version number of the service that `service_id` names; its latest version when left out."""
    validation_type: Literal["dynamic", "default_values"] | UnsetType | None = UNSET
    """For validation only: `default_values` for the rules of all inputs as the workbook has them, `dynamic` for those
    that change given these inputs.
    """


class LocatedRequest(RequestModel, kw_only=True, gc=False):
    """Inputs, and the service they are for."""

    request_data: RequestData | UnsetType = UNSET
    """The inputs, where the answer depends on them."""
    request_meta: LocatedMeta
    """Which service, and how."""


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


class XReportOptions(Model, kw_only=True, gc=False):
    """How reports are to be made."""

    produce_pdfs: bool | UnsetType = UNSET
    """Whether reports are turned into PDF files."""
    multiple_docs: bool | UnsetType = UNSET
    """Whether every report becomes a file of its own."""
    page_numbers: bool | UnsetType = UNSET
    """Whether pages are numbered."""
