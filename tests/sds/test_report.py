"""The report of a transfer: results in order, and what became of which."""

from __future__ import annotations

import pickle
from pathlib import PurePosixPath

from dovetail.sds import File, Result
from dovetail.sds.errors import FileError
from dovetail.sds.report import Moved, Outcome, Skipped, TransferReport


def moved(outcome: Outcome, name: str) -> Moved:
    return Moved(outcome, f"local/{name}", Result(value=File(name=name, directory="runs")))


def report() -> TransferReport:
    failed = Moved("failed", "local/<b>", Result(exception=FileError("it is gone")))
    everything = [moved("present", "c"), failed, moved("uploaded", "a"), moved("uploaded", "d"), moved("planned", "p")]
    return TransferReport(everything, [Skipped("x&y", "empty")], bytes_moved=1_500_000, seconds=2.0)


def test_it_is_the_list_of_results() -> None:
    assert [result.value_or(None) and result().name for result in report()] == ["c", None, "a", "d", "p"]
    assert len([result for result in report() if not result]) == 1


def test_it_tells_what_became_of_which() -> None:
    made = report()
    assert [file.path for file in made.uploaded] == [PurePosixPath("runs/a"), PurePosixPath("runs/d")]
    assert [file.name for file in made.present] == ["c"]
    assert [file.name for file in made.planned] == ["p"]
    assert made.deduplicated == made.downloaded == []
    [(path, error)] = made.failed
    assert (path, str(error)) == ("local/<b>", "it is gone")
    assert made.skipped == [("x&y", "empty")]


def test_it_is_told_in_a_line_and_in_a_notebook() -> None:
    assert str(report()) == "TransferReport: 2 uploaded, 1 present, 1 planned, 1 failed, 1 skipped; 1.5 MB in 2.0 s"
    shown = report()._repr_html_()  # pyright: ignore[reportPrivateUsage] - what notebooks call
    assert "local/&lt;b&gt;" in shown
    assert "x&amp;y" in shown
    assert repr(TransferReport()) == "<TransferReport: nothing to move; 0 B in 0.0 s>"


def test_it_survives_pickling() -> None:
    again = pickle.loads(pickle.dumps(report()))
    assert isinstance(again, TransferReport)
    assert str(again) == str(report())
    assert [file.name for file in again.uploaded] == ["a", "d"]


def test_names_that_are_no_text_can_be_shown_in_a_page() -> None:
    shown = TransferReport(skipped=[Skipped("a\udcff\n<b>", "no text: \udcff")])._repr_html_()  # pyright: ignore[reportPrivateUsage]
    assert r"<td>a\udcff\n&lt;b&gt;</td><td>no text: \udcff</td>" in shown
    assert shown.encode()
