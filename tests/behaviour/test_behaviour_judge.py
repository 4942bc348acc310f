"""The judge: a client that does everything wrong is told so in every row, and what a run came to is told to people."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from behaviour import table
from behaviour.__main__ import main, verdict_of
from behaviour.rows import ROWS, deadlines
from behaviour.stage import DriverError, LocalSide, Stage
from behaviour.table import Column
from behaviour.verdicts import Row, Verdict, right, wrong
from tests.behaviour.careless import driver
from tests.support.fault_server import FaultServer

# A connection for each request is never stale, and the library below reads heads of this size.
HARMLESS = {"idle-closed", "large-head"}
TOO_RARELY = {"get-503", "get-dropped", "retry-after-seconds", "retry-after-date"}
CARELESS = [row for row in ROWS if not row.alone and row.name not in HARMLESS | {"get-503", "get-dropped"}]


@contextmanager
def careless(attempts: int) -> Iterator[Stage]:
    with FaultServer() as server, FaultServer() as stranger:
        side = LocalSide(driver(attempts), server.url)
        yield Stage(side, server, stranger)
        side.close()


@pytest.mark.parametrize("row", CARELESS, ids=[row.name for row in CARELESS])
def test_what_a_careless_client_does_is_wrong(row: Row, monkeypatch: pytest.MonkeyPatch) -> None:
    # A body need not come so slowly where the machine need not be given so much time.
    monkeypatch.setattr(deadlines, "DRIP", 2.0)
    monkeypatch.setattr(deadlines, "SLACK", 0.2)
    with careless(attempts=3) as stage:
        assert row.play(stage).mark == "wrong"


@pytest.mark.parametrize("row", [row for row in ROWS if row.name in TOO_RARELY], ids=sorted(TOO_RARELY))
def test_never_trying_again_is_wrong_too(row: Row) -> None:
    with careless(attempts=1) as stage:
        assert row.play(stage).mark == "wrong"


def test_a_driver_that_breaks_down_breaks_its_row_alone() -> None:
    def play(_stage: Stage) -> Verdict:
        raise DriverError("the driver ended with -11")

    with careless(attempts=1) as stage:
        verdict = verdict_of(Row("x", "something", "Something.", play), stage)
    assert verdict == Verdict("broken", "the driver did not come through: the driver ended with -11")


def test_a_driver_that_errs_by_itself_is_found_out_beforehand() -> None:
    class Broken(LocalSide):
        def ask(self, command: dict[str, object], patience: float = 1.0) -> dict[str, object]:
            return {"error": {"type": "KeyError", "text": "x"}} if command["do"] == "get" else super().ask(command)

    with FaultServer() as server, pytest.raises(DriverError, match="get fails with a good answer"):
        Stage(Broken(driver(1), server.url), server, server).rehearse()


def columns() -> list[Column]:
    fine = {row.name: right("as it must be") for row in ROWS}
    ours = [Column("dovetail a", "1", True, dict(fine)), Column("dovetail b", "1", True, dict(fine))]
    ours[1].verdicts["fork"] = wrong("the child | hangs")
    return [*ours, Column("other", "2", False, {**fine, "path-dots": wrong("asks for <all>")})]


def test_only_ours_has_to_be_right() -> None:
    assert [(column.name, row.name) for column, row, _ in table.failures(columns())] == [("dovetail b", "fork")]


def test_the_page_shows_the_worst_of_our_ways_and_what_each_did() -> None:
    page = table.markdown(columns(), "# Behaviour")
    assert "| [`fork`](#fork) | ✗ | ✓ |" in page
    assert "| dovetail | ✗ | as it must be; the child \\| hangs |" in page
    assert "| other | ✗ | asks for &lt;all> |" in page


def test_the_terminal_and_programs_get_every_row() -> None:
    shown, told = table.terminal(columns()), json.loads(table.as_json(columns()))
    assert all(row.name in shown for row in ROWS)
    assert told[2]["rows"]["path-dots"] == {"mark": "wrong", "did": "asks for <all>"}


@pytest.mark.parametrize("arguments", [["--only", "nothing"], ["--peer", "nobody"]])
def test_a_row_or_package_that_is_not_there_is_an_error(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    assert f"there is no '{arguments[1]}'; there are: " in capsys.readouterr().err
