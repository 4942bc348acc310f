"""Typed modules of services from the command line."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from dovetail.sandbox import Sandbox

from .conftest import Dovetail

pytestmark = pytest.mark.usefixtures("sandbox")
QUOTE = "lending/loan-quote"


def test_a_module_is_written_and_runs(dovetail: Dovetail, sandbox: Sandbox) -> None:
    made = dovetail("spark", "codegen", f"{QUOTE}[0]", "--out", "quote.py", "--name", "Quote")

    assert (made.status, made.out, made.err) == (0, "", "")
    assert [path.name for path in Path().glob("*") if path.is_file()] == ["quote.py"]
    program = (
        "import dovetail.spark as Spark, quote\n"
        "with Spark.Client() as spark:\n"
        "    print(quote.URI, quote.execute(spark, quote.QuoteInputs(years=10)).monthly_payment)"
    )
    finished = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert finished.stdout == f"{QUOTE}[0] 277.55\n"
    assert dovetail("spark", "codegen", f"{QUOTE}[0]", "--name", "Quote").out == Path("quote.py").read_text("utf-8")


def test_a_module_of_one_subservice(dovetail: Dovetail) -> None:
    text = dovetail("spark", "codegen", "insurance/household-cover", "--subservice", "home").out

    assert 'SUBSERVICES: Final = ["home"]' in text
    assert "home_zone" in text
    assert "currency" not in text


def test_whether_a_module_is_what_would_be_written(dovetail: Dovetail) -> None:
    path = Path("quote.py")
    check = ("spark", "codegen", QUOTE, "--out", path, "--check")

    assert dovetail(*check).status == 1
    assert not path.exists()
    dovetail("spark", "codegen", QUOTE, "--out", path)
    assert dovetail(*check).status == 0
    path.write_text("changed")
    assert "quote.py is not what the service has now" in dovetail(*check).err
    assert path.read_text() == "changed"
    assert dovetail("spark", "codegen", QUOTE, "--check").status == 2


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (("lending/nothing",), 4, "SERVICE_NOT_FOUND"),
        ((QUOTE, "--name", "a b"), 2, "'a b' is no beginning of a class name"),
        ((QUOTE, "--subservice", "attic"), 2, "there is no 'attic'"),
        (("proxy/x",), 2, "proxy"),
    ],
)
def test_what_cannot_be_made_leaves_no_file(dovetail: Dovetail, words: tuple[str, ...], status: int, said: str) -> None:
    finished = dovetail("spark", "codegen", *words, "--out", "module.py")

    assert (finished.status, said in finished.err) == (status, True), finished.err
    assert not Path("module.py").exists()
