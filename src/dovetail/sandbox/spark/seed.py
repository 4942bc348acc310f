"""The services a new sandbox begins with, made from real workbooks."""

from __future__ import annotations

import io
from collections.abc import Callable

from openpyxl import Workbook
from openpyxl.workbook.defined_name import DefinedName

from dovetail.sandbox.message import Caller, UploadedFile
from dovetail.sandbox.spark.core import Core
from dovetail.sandbox.spark.documents import EXCEL
from dovetail.sandbox.spark.examples import EXAMPLES, loan_quote
from dovetail.sandbox.spark.services import Service
from dovetail.sandbox.spark.settings import PUBLIC

ENDPOINT = "quotes/loan"
"""The suffix of the custom endpoint that runs `PUBLIC`."""

SLOW = "samples/always-slow"
SLOW_MS = 1000
ERROR = "samples/always-error"
_WINDOW = {"effective_start_date": "2020-01-01T00:00:00Z", "effective_end_date": "2120-01-01T00:00:00Z"}


def always_error() -> bytes:
    """A workbook whose output is `#DIV/0!` and whose validation always complains."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Error"
    cells: dict[str, int | str] = {"A1": 1, "A2": "=A1/0", "A3": '="This service always complains."'}
    for address, value in cells.items():
        sheet[address] = value
    for name, address in (("Xinput_value", "$A$1"), ("Xoutput_result", "$A$2"), ("Xvalidate_value", "$A$3")):
        book.defined_names[name] = DefinedName(name, attr_text=f"Error!{address}")
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def seed(core: Core) -> None:
    """Fill the tenant's state if it has no folders yet."""
    caller = Caller(core.tenant, f"dev@{core.tenant}.example", "sandbox")
    if core.folders.all(core.tenant):
        return
    workbooks: dict[str, Callable[[], bytes]] = {**EXAMPLES, SLOW: loan_quote, ERROR: always_error}
    for uri, build in workbooks.items():
        service = _publish(core, caller, uri, build())
        if uri == PUBLIC:
            core.services.add_endpoint(service, ENDPOINT)
        elif uri == SLOW:
            core.services.set_delay(service, SLOW_MS)


def _publish(core: Core, caller: Caller, uri: str, content: bytes) -> Service:
    folder, _, name = uri.partition("/")
    if core.folders.named(caller.tenant, folder) is None:
        core.folders.create(caller, folder, {"description": "Comes with the sandbox."})
    file = UploadedFile(f"{name}.xlsx", EXCEL, content)
    uploaded = core.uploads.upload(caller, folder, name, file, _WINDOW)
    core.uploads.progress(caller, folder, name, uploaded.job_id, [100])
    core.uploads.publish(
        caller,
        folder,
        name,
        {
            **_WINDOW,
            "original_file_documentid": uploaded.document.id,
            "engine_file_documentid": uploaded.engine_document_id,
        },
    )
    return core.services.existing(caller.tenant, folder, name)
