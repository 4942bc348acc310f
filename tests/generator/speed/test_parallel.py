"""Work shared by processes: the same results in the same order, errors as they are, nothing left running."""

from __future__ import annotations

import multiprocessing
import operator
import os
import shutil
import signal
import threading
from functools import partial
from pathlib import Path

import pytest

from dovetail_generator import formatting, operations
from dovetail_generator.formatting import format_files
from dovetail_generator.load import load
from dovetail_generator.models import render
from dovetail_generator.normalize import normalize
from dovetail_generator.package import Target, assemble
from dovetail_generator.parallel import LostProcessError, each
from dovetail_generator.texts import Cache

BOOKSHOP = Path(__file__).parents[1] / "golden" / "bookshop.yaml"


def where(number: int) -> tuple[int, int]:
    return number, os.getpid()


def refuse(which: int, number: int) -> int:
    if number == which:
        raise LookupError(f"no {number}")
    return number


def end(number: int) -> int:
    if multiprocessing.parent_process() is not None:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def test_results_are_in_order_and_come_from_several_processes() -> None:
    found = each(where, range(7), 3)
    assert [number for number, _ in found] == list(range(7))
    assert len({process for _, process in found}) == 3
    assert {process for _, process in each(where, range(7), 1)} == {os.getpid()}


def test_beside_a_thread_processes_are_started_anew() -> None:
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    try:
        assert each(operator.neg, range(3), 2) == [0, -1, -2]
    finally:
        done.set()
        thread.join()


@pytest.mark.parametrize("which", [0, 1])
def test_an_error_is_the_one_that_was_raised_and_no_process_is_left(which: int) -> None:
    with pytest.raises(LookupError, match=f"no {which}"):
        each(partial(refuse, which), range(4), 2)
    assert multiprocessing.active_children() == []


def test_a_process_that_is_killed_is_no_hang() -> None:
    with pytest.raises(LostProcessError, match=r"exit code -9.*--jobs 1"):
        each(end, range(4), 2)
    assert multiprocessing.active_children() == []


def test_any_number_of_jobs_writes_the_same() -> None:
    contract = normalize(load(BOOKSHOP), resources=True)
    one, two = (
        [*render(contract, package="shop", jobs=jobs).items(), *operations.render(contract, "shop", jobs=jobs).items()]
        for jobs in (1, 2)
    )
    assert one == two


def test_a_changed_description_formats_the_files_that_say_it_and_no_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    contract = tmp_path / "bookshop.yaml"
    shutil.copy(BOOKSHOP, contract)
    target = Target(contract, "shop", tmp_path / "shop")
    before = assemble(target).files
    text = contract.read_text(encoding="utf-8")
    contract.write_text(text.replace("How many books a page holds.", "Books on a page.", 1), encoding="utf-8")
    ruffed: list[set[str]] = []

    def counted(*arguments: str) -> None:
        folder = Path(arguments[-1])
        ruffed.append({path.relative_to(folder).as_posix() for path in folder.rglob("*.py")})
        actual(*arguments)

    actual = formatting._ruff  # pyright: ignore[reportPrivateUsage]
    monkeypatch.setattr(formatting, "_ruff", counted)
    after = assemble(target).files
    changed = {path.relative_to(target.folder).as_posix() for path in after if after[path] != before[path]}
    assert changed
    assert ruffed == [changed, changed]


def test_a_module_is_formatted_anew_where_its_name_or_its_surroundings_differ(tmp_path: Path) -> None:
    kept = Cache(tmp_path)
    text = "import os\nimport mine\nimport zlib\nprint( os, mine, zlib )\n"
    for files, own in (({"a.py": text}, ()), ({"a.py": text}, ("mine",)), ({"__init__.py": text}, ())):
        assert format_files(files, own, cache=kept) == format_files(files, own)
        assert format_files(files, own, cache=kept) == format_files(files, own)
