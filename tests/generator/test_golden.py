"""What comes out for small contracts, byte for byte: `golden/<name>.yaml` → `golden/<name>/`, reviewed as code.

`UPDATE_GOLDEN=1 pytest tests/generator/test_golden.py` rewrites the packages.
"""

from __future__ import annotations

import doctest
import importlib
import json
import os
import pickle
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from dovetail_generator.package import Assembled, Target, assemble
from dovetail_generator.writing import changes, write

GOLDEN = Path(__file__).parent / "golden"
NAMES = ("bookshop", "parcels")
ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def assembled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Assembled]]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield {name: assemble(Target(GOLDEN / f"{name}.yaml", name, GOLDEN / name)) for name in NAMES}


@pytest.fixture(autouse=True)
def _golden_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(GOLDEN))


@pytest.mark.parametrize("name", NAMES)
def test_a_golden_contract_gives_its_golden_package(name: str, assembled: dict[str, Assembled]) -> None:
    differing = changes(assembled[name].files)
    if os.environ.get("UPDATE_GOLDEN"):
        write(differing, GOLDEN)
    else:
        assert [(change.kind, str(change.path.relative_to(GOLDEN))) for change in differing] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_example_in_a_docstring_runs(name: str) -> None:
    results = [doctest.testmod(module) for module in _operations(name)]

    assert sum(result.failed for result in results) == 0
    assert sum(result.attempted for result in results) > 0


@pytest.mark.parametrize("name", NAMES)
def test_the_index_leads_to_every_operation(name: str) -> None:
    index = importlib.import_module(f"{name}.index")
    for entry in index.OPERATIONS.values():
        module, function = entry.function.split(":")
        operations = importlib.import_module(f"{name}.operations.{module}")
        assert callable(getattr(operations, function))


def test_lazy_packages_know_their_names() -> None:
    bookshop = importlib.import_module("bookshop")

    assert bookshop.operations.books.GET.path == "/books/{isbn}"
    assert "operations" in dir(bookshop)
    with pytest.raises(AttributeError, match="'opperations'"):
        _ = bookshop.opperations


def test_operations_load_no_models() -> None:
    code = "import sys, bookshop.operations.orders; print([m for m in sys.modules if m.startswith('bookshop.models.')])"
    done = _run(sys.executable, "-c", code)

    assert done.stdout.strip() == "[]", done.stderr


def test_calls_of_golden_operations_are_what_the_contract_says() -> None:
    from bookshop.operations import books, files, orders  # pyright: ignore[reportMissingImports]

    page = books.list(genre=["novel", "crime"], price={"min": 5}, page_size=2)
    assert (page.method, page.path, page.query) == ("GET", "/books", "genre=novel,crime&price%5Bmin%5D=5&pageSize=2")

    order = {"lines": [{"isbn": "9780141439549"}], "payment": {"kind": "card", "number": "4111"}}
    call = orders.create(body=order)
    assert json.loads(call.body) == order
    assert "4111" not in repr(call)
    assert pickle.loads(pickle.dumps(call)) == call
    poll = call.operation.long_running.poll_call(call, {"id": 7})
    assert (poll.operation, poll.path) == (orders.GET, "/orders/7")

    cover = files.upload_cover(isbn="9780141439549", details={"side": "front"}, image=b"png", rights_token="t")
    assert [(part.name, part.content_type) for part in cover.body.parts] == [
        ("details", "application/json"),
        ("image", "image/png"),
        ("rights-token", None),
    ]
    assert files.put_stock(path="2026/may.csv", body=b"a;b").path == "/stock/2026/may.csv"
    assert orders.WATCH.terminal_event == "delivered"


@pytest.mark.parametrize(
    ("build", "place"),
    [
        (lambda books, orders: books.get(isbn="123"), "path.isbn"),
        (lambda books, orders: books.list(page_size=101), "query.pageSize"),
        (lambda books, orders: books.list(genre=["cooking"]), "query.genre"),
        (lambda books, orders: books.update(isbn="9780141439549", body={"titel": "x"}), "body.titel"),
        (lambda books, orders: orders.create(body={"lines": [], "payment": {}}), "body"),
    ],
)
def test_what_does_not_fit_is_refused_when_the_call_is_built(build: object, place: str) -> None:
    from bookshop.operations import books, orders  # pyright: ignore[reportMissingImports]
    from dovetail.runtime.errors import InvalidInput

    with pytest.raises(InvalidInput) as caught:
        build(books, orders)  # type: ignore[operator]
    assert str(caught.value.at).startswith(place)


def test_styles_of_the_older_dialect() -> None:
    from parcels.operations import claims, parcels  # pyright: ignore[reportMissingImports]

    call = parcels.list_parcels(
        ids=["a", "b"], tags=["x", "z"], where={"heavier_than": 2}, lang="de", x_trace_ids=[1, 2]
    )
    assert call.query == "ids=a%7Cb&tags=x%20z&where=%7B%22heavier_than%22%3A2%7D"
    assert dict(call.headers) == {"X-Trace-Ids": "1,2", "Cookie": "lang=de"}
    form = claims.file(from_="me", class_=2, reasons=["late", "wet"])
    assert form.body == b"from=me&class=2&reasons=late,wet"
    assert form.content_type == "application/x-www-form-urlencoded"


def test_golden_packages_pass_both_type_checkers_and_misuse_does_not(tmp_path: Path) -> None:
    """Lines of `typing_cases.py` that end in ``# wrong`` must each be refused by both; all others by neither."""
    packages = tmp_path / "golden"
    shutil.copytree(GOLDEN, packages)
    cases = packages / "typing_cases.py"
    wrong = {number for number, line in enumerate(cases.read_text().splitlines(), 1) if line.endswith("# wrong")}
    expected = {(cases.name, number) for number in wrong}

    config = tmp_path / "pyrightconfig.json"
    settings = {"include": ["golden"], "extraPaths": [str(ROOT / "src"), "golden"], "typeCheckingMode": "strict"}
    config.write_text(json.dumps(settings))
    pyright = _run(sys.executable, "-m", "pyright", "--pythonpath", sys.executable, "--outputjson", "-p", str(config))
    found = json.loads(pyright.stdout)["generalDiagnostics"]
    assert {(Path(each["file"]).name, each["range"]["start"]["line"] + 1) for each in found} == expected, found

    options = ("--strict", "--python-version", "3.11", "--cache-dir", str(tmp_path / "mypy"))
    mypy = _run(sys.executable, "-m", "mypy", *options, *(str(packages / name) for name in NAMES), str(cases))
    lines = [line.split(":") for line in mypy.stdout.splitlines() if ": error:" in line]
    assert {(Path(line[0]).name, int(line[1])) for line in lines} == expected, mypy.stdout


def _operations(name: str) -> list[ModuleType]:
    index = importlib.import_module(f"{name}.index")
    modules = dict.fromkeys(entry.function.split(":")[0] for entry in index.OPERATIONS.values())
    return [importlib.import_module(f"{name}.operations.{module}") for module in modules]


def _run(*command: str) -> subprocess.CompletedProcess[str]:
    paths = os.pathsep.join([str(ROOT / "src"), str(GOLDEN)])
    environment = os.environ | {"PYTHONPATH": paths, "MYPYPATH": paths}
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
