"""Programs of the vendor's users, early releases' spelling and later ones', on a real server.

They run when their import and their base URL are changed. `#>` says what they print. The credentials they name are
placeholders; a program that names none finds them in the environment.
"""

from __future__ import annotations

import functools
import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.workbook.defined_name import DefinedName

import dovetail.spark as Spark  # noqa: N812
from dovetail.sandbox import Sandbox, serve

HERE = Path(__file__).with_name("programs")
PROGRAMS = {
    f"{spelling}: {program.splitlines()[0].removeprefix('# ')}": program
    for spelling in ("early", "later")
    for program in (HERE / f"{spelling}.txt").read_text(encoding="utf-8").split("\n---\n")
}


@pytest.fixture(scope="module")
def tenant() -> Iterator[Sandbox]:
    """A sandbox with the folder, the service and the transform that the programs name."""
    with serve("spark", knobs={"public_services": ["my-folder/my-service"]}) as sandbox:
        oauth = {name: sandbox.credentials[name] for name in ("client_id", "client_secret")}
        with Spark.Client(base_url=sandbox.base_url, oauth=oauth, retry_interval=0.01, proxy=None) as spark:
            spark.folders.create("my-folder")
            spark.services.create("my-service", folder="my-folder", file=workbook())
            spark.transforms.save(
                folder="apps",
                name="my-transform",
                transform=Spark.Transform(
                    inputs='{"request_data": {"inputs": {"value": $.amount}}}',
                    outputs='{"twice": $.response_data.outputs.result}',
                ),
            )
        yield sandbox
        assert sandbox.violations == ()


@pytest.fixture
def place(tenant: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Sandbox]:
    """Where a program runs: a folder with the workbook, an environment with credentials."""
    monkeypatch.chdir(tmp_path)
    Path("my-service.xlsx").write_bytes(workbook())
    for name in ("client_id", "client_secret"):
        monkeypatch.setenv(f"CSPARK_{name.upper()}", tenant.credentials[name])
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    yield tenant
    tenant.faults.clear()


@pytest.mark.parametrize("program", PROGRAMS.values(), ids=PROGRAMS)
def test_a_program_prints_what_it_should_after_changing_its_import_and_base_url(place: Sandbox, program: str) -> None:
    expected = [line.removeprefix("#> ") for line in program.splitlines() if line.startswith("#> ")]

    assert printed(program, place) == expected


ERROR_TABLE = {
    400: "BadRequestError",
    401: "UnauthorizedError",
    403: "ForbiddenError",
    404: "NotFoundError",
    409: "ConflictError",
    415: "UnsupportedMediaTypeError",
    422: "UnprocessableEntityError",
    429: "RateLimitError",
    500: "InternalServerError",
    503: "ServiceUnavailableError",
    504: "GatewayTimeoutError",
    418: "UnknownApiError",
}
FAILING = """
import cspark.sdk as Spark

spark = Spark.Client(base_url='https://excel.my-env.coherent.global/my-tenant', api_key='my-api-key', max_retries=0)
with spark.services as services:
    try:
        services.execute('my-folder/my-service', inputs={'value': 42})
    except Spark.SparkApiError as error:
        print(error.name, error.status, error.request_id is not None, isinstance(error, Spark.SparkError))
"""


@pytest.mark.parametrize(("status", "name"), ERROR_TABLE.items())
def test_each_status_raises_the_error_of_the_table(place: Sandbox, status: int, name: str) -> None:
    place.faults.add(str(status))

    assert printed(FAILING, place) == [f"{name} {status} True True"]


def printed(program: str, sandbox: Sandbox) -> list[str]:
    """The lines that a program prints once its import and its base URL are changed."""
    credentials = sandbox.credentials
    changes = {
        "import cspark.sdk as Spark": "import dovetail.spark as Spark",
        "https://excel.my-env.coherent.global/my-tenant": sandbox.base_url,
        "my-api-key": credentials["api_key"],
        "my-client-id": credentials["client_id"],
        "my-client-secret": credentials["client_secret"],
    }
    for old, new in changes.items():
        program = program.replace(old, new)
    lines: list[str] = []

    def show(*values: object) -> None:
        lines.append(" ".join(map(str, values)))

    names: dict[str, Any] = {
        "print": show,
        "json": json,
        "cell": cell,
        "unzipped": unzipped,
        "names_in_zip": names_in_zip,
    }
    exec(program, names)
    return lines


def cell(workbook: str, address: str) -> Any:
    """What a cell of a workbook holds."""
    return load_workbook(workbook).worksheets[0][address].value


def names_in_zip(content: bytes) -> list[str]:
    return zipfile.ZipFile(io.BytesIO(content)).namelist()


def unzipped(content: bytes) -> bytes:
    """The one file of a zip archive."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        [name] = archive.namelist()
        return archive.read(name)


@functools.cache
def workbook() -> bytes:
    """A service with an input and an output: twice the value."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Model"
    sheet["A1"], sheet["A2"] = 21, "=A1*2"
    for name, address in (("Xinput_value", "$A$1"), ("Xoutput_result", "$A$2")):
        book.defined_names[name] = DefinedName(name, attr_text=f"Model!{address}")
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
