"""The engine in its processes: calls, several at once, deaths, timeouts, and what remains afterwards: nothing."""

from __future__ import annotations

import hashlib
import io
import os
import signal
import tempfile
import threading
import zipfile
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from tests.support.engine import PACKAGE, VERSION_ID, the_engine, until

from dovetail.sandbox.hybrid.engine import (
    EngineBusy,
    EngineCrashed,
    EngineFailure,
    EnginePool,
    EngineTimeout,
    EngineUnavailable,
    Installation,
    Limits,
    Model,
    find_engine,
)
from dovetail.sandbox.hybrid.engine.installing import FOLDER_VARIABLE, engine_folder, find_node
from dovetail.sandbox.spark.archives import unzipped, zipped

posix = pytest.mark.skipif(os.name != "posix", reason="needs POSIX signals")
CYLINDER = {"request_data": {"inputs": {"radius": 1, "height": 2}}, "request_meta": {}}


def volume(answer: Mapping[str, Any]) -> Any:
    return answer["response_data"]["outputs"]["volume"]


def model_of(folder: Path, archive: bytes, model_id: str = VERSION_ID) -> Model:
    digest = hashlib.sha256(archive).hexdigest()
    path = folder / f"{digest}.zip"
    path.write_bytes(archive)
    return Model(model_id, digest, path)


def genuine_archive() -> bytes:
    [name] = [name for name in unzipped(PACKAGE.read_bytes()) if name.endswith(f"{VERSION_ID}.zip")]
    return unzipped(PACKAGE.read_bytes())[name]


def changed_module(code: str) -> bytes:
    """The genuine archive, with code in front of its module's own."""
    files = unzipped(genuine_archive())
    return zipped(
        {name: code.encode() + b"\n" + content if name.endswith(".js") else content for name, content in files.items()}
    )


@pytest.fixture(scope="session", autouse=True)
def engine() -> Installation:
    return the_engine()


@pytest.fixture(scope="session")
def cylinder(tmp_path_factory: pytest.TempPathFactory) -> Model:
    return model_of(tmp_path_factory.mktemp("models"), genuine_archive())


@pytest.fixture
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the engines of the test put their files."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


class Pools:
    def __init__(self) -> None:
        self.made: list[EnginePool] = []

    def __call__(self, limits: Mapping[str, Any] | None = None) -> EnginePool:
        self.made.append(EnginePool(lambda: Limits(**(limits or {}))))
        return self.made[-1]


@pytest.fixture
def new_pool(scratch: Path) -> Iterator[Pools]:
    """Makes pools, of whose processes and files nothing is left after the test."""
    pools = Pools()
    yield pools
    pids = [pid for pool in pools.made for pid in pool.pids]
    for pool in pools.made:
        pool.close()
    assert [pid for pid in pids if exists(pid)] == []
    assert list(scratch.glob("dovetail-engine-*")) == []


def exists(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def in_background(pool: EnginePool, model: Model, threads: ThreadPoolExecutor) -> Any:
    """A calculation that has begun and not ended."""
    running = pool.figures(model.id).counted.running
    future = threads.submit(pool.execute, model, CYLINDER)
    until(lambda: pool.figures(model.id).counted.running > running)
    return future


def test_a_model_is_loaded_once_and_calculates(new_pool: Pools, cylinder: Model) -> None:
    pool = new_pool()
    answers = [pool.execute(cylinder, CYLINDER) for _ in range(3)]
    figures = pool.figures(cylinder.id)

    assert [volume(answer) for answer in answers] == [6.283] * 3
    assert (figures.counted.completed, figures.counted.running, figures.counted.crashes) == (3, 0, 0)
    assert list(figures.instances) == [1]
    assert figures.instances[1].init_ms > 0
    assert figures.instances[1].current_bytes > 2**20
    assert len(pool.pids) == 1


def test_durations_are_those_of_the_calls(new_pool: Pools, cylinder: Model) -> None:
    pool = new_pool()
    for _ in range(20):
        pool.execute(cylinder, CYLINDER)
    counted = pool.figures(cylinder.id).counted

    assert counted.completed == 20
    assert 0 < (counted.least or 0) <= (counted.mean or 0) <= (counted.greatest or 0)
    assert (counted.least or 0) <= (counted.p95 or 0) <= (counted.p99 or 0) <= (counted.greatest or 0)


@posix
def test_two_instances_calculate_at_once(new_pool: Pools, cylinder: Model) -> None:
    pool = new_pool({"size": 2})
    pool.load(cylinder)
    [first] = pool.pids
    os.kill(first, signal.SIGSTOP)
    with ThreadPoolExecutor() as threads:
        held_up = in_background(pool, cylinder, threads)
        assert volume(pool.execute(cylinder, CYLINDER)) == 6.283
        assert not held_up.done()
        os.kill(first, signal.SIGCONT)
        assert volume(held_up.result()) == 6.283
    assert len(pool.pids) == 2
    assert list(pool.figures(cylinder.id).instances) == [1, 2]


@posix
def test_one_instance_makes_the_second_call_wait(new_pool: Pools, cylinder: Model) -> None:
    pool = new_pool()
    pool.load(cylinder)
    [pid] = pool.pids
    os.kill(pid, signal.SIGSTOP)
    with ThreadPoolExecutor() as threads:
        first = in_background(pool, cylinder, threads)
        second = threads.submit(pool.execute, cylinder, CYLINDER)
        os.kill(pid, signal.SIGCONT)
        assert volume(first.result()) == volume(second.result()) == 6.283
    assert pool.pids == [pid]


@posix
def test_a_call_that_waits_too_long_for_a_free_instance_is_told_so(new_pool: Pools, cylinder: Model) -> None:
    limits = {"call": 60.0}
    pool = new_pool(limits)
    pool.load(cylinder)
    [pid] = pool.pids
    os.kill(pid, signal.SIGSTOP)
    with ThreadPoolExecutor() as threads:
        first = in_background(pool, cylinder, threads)
        limits["call"] = 0.05
        with pytest.raises(EngineBusy, match=r"all 1 engine instances were busy for 0\.05 s"):
            pool.execute(cylinder, CYLINDER)
        os.kill(pid, signal.SIGCONT)
        assert volume(first.result()) == 6.283


@posix
def test_an_instance_that_died_between_calls_is_replaced_and_counted(new_pool: Pools, cylinder: Model) -> None:
    pool = new_pool()
    pool.load(cylinder)
    [pid] = pool.pids
    os.kill(pid, signal.SIGKILL)
    until(lambda: pool.figures(cylinder.id).counted.crashes == 1)

    assert pool.figures(cylinder.id).instances == {}
    assert volume(pool.execute(cylinder, CYLINDER)) == 6.283
    assert pool.pids != [pid]
    assert pool.figures(cylinder.id).counted.crashes == 1


@posix
def test_a_call_whose_instance_dies_is_repeated_once(new_pool: Pools, cylinder: Model) -> None:
    pool = new_pool()
    pool.load(cylinder)
    [pid] = pool.pids
    os.kill(pid, signal.SIGSTOP)
    with ThreadPoolExecutor() as threads:
        call = in_background(pool, cylinder, threads)
        os.kill(pid, signal.SIGKILL)
        assert volume(call.result()) == 6.283
    assert pool.figures(cylinder.id).counted.crashes == 1
    assert pool.figures(cylinder.id).counted.running == 0


@posix
def test_a_call_whose_instances_die_twice_fails_with_their_last_words(
    scratch: Path, engine: Installation, cylinder: Model
) -> None:
    node = scratch / "node"
    node.write_text("#!/bin/sh\nread line\necho 'out of luck' >&2\nexit 3\n")
    node.chmod(0o755)
    pool = EnginePool(Limits, lambda: Installation(str(node), engine.folder))
    with pytest.raises(EngineCrashed, match=r"ended \(status 3\): out of luck"):
        pool.execute(cylinder, CYLINDER)
    assert pool.figures(cylinder.id).counted.crashes == 2
    pool.close()


@pytest.mark.parametrize(
    "written",
    [
        "noise\\n",
        "noise and no end of line",
        "\\x1eno JSON\\n",
        "\\x1e{}\\n",
        "\\x1e[1]\\n",
        '\\x1e{\\"call\\":\\"0\\",\\"result\\":{\\"response_data\\":{\\"outputs\\":{\\"volume\\":666}}}}\\n',
    ],
)
def test_what_a_module_writes_to_the_output_is_not_taken_for_an_answer(
    new_pool: Pools, tmp_path: Path, written: str
) -> None:
    pool = new_pool()
    hostile = model_of(tmp_path, changed_module(f'require("fs").writeSync(1, "{written}");'))
    for radius, expected in ((1, 6.283), (2, 25.133)):
        request = {"request_data": {"inputs": {"radius": radius, "height": 2}}, "request_meta": {}}
        assert volume(pool.execute(hostile, request)) == expected
    assert len(pool.pids) == 1


@posix
def test_a_process_that_reads_no_more_holds_nobody_up(new_pool: Pools, cylinder: Model) -> None:
    limits = {"call": 60.0}
    pool = new_pool(limits)
    pool.load(cylinder)
    os.kill(pool.pids[0], signal.SIGSTOP)
    limits["call"] = 0.5
    # More than the pipe takes.
    with pytest.raises(EngineTimeout):
        pool.execute(cylinder, {"request_data": {"inputs": {"radius": "1" * 2**20}}, "request_meta": {}})
    limits["call"] = 60.0
    assert volume(pool.execute(cylinder, CYLINDER)) == 6.283


@posix
def test_a_call_that_takes_too_long_ends_its_instance(new_pool: Pools, cylinder: Model) -> None:
    limits = {"call": 60.0}
    pool = new_pool(limits)
    pool.load(cylinder)
    [pid] = pool.pids
    os.kill(pid, signal.SIGSTOP)
    limits["call"] = 0.1
    with pytest.raises(EngineTimeout, match=r"within 0\.1 s"):
        pool.execute(cylinder, CYLINDER)
    limits["call"] = 60.0
    counted = pool.figures(cylinder.id).counted

    assert (counted.timeouts, counted.crashes, counted.running, counted.completed) == (1, 0, 0, 0)
    assert not exists(pid)
    assert volume(pool.execute(cylinder, CYLINDER)) == 6.283


def test_a_calculation_without_end_is_ended_too(new_pool: Pools, cylinder: Model) -> None:
    limits = {"call": 60.0}
    pool = new_pool(limits)
    pool.load(cylinder)
    limits["call"] = 0.1
    with pytest.raises(EngineTimeout):
        pool.execute(cylinder, {"inputs": [["radius"], *([[1]] * 500_000)]})


def test_a_module_that_cannot_be_loaded_is_named_with_the_reason(
    new_pool: Pools, cylinder: Model, tmp_path: Path
) -> None:
    broken = model_of(tmp_path, zipped({"model.txt": b"nothing to run"}))
    pool = new_pool()
    with pytest.raises(EngineFailure, match="Missing runtime file"):
        pool.load(broken)
    assert volume(pool.execute(cylinder, CYLINDER)) == 6.283


def test_another_archive_of_the_same_version_takes_the_place_of_the_first(
    new_pool: Pools, cylinder: Model, tmp_path: Path
) -> None:
    out = io.BytesIO(genuine_archive())
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr("note.txt", "another build")
    pool = new_pool()
    pool.execute(cylinder, CYLINDER)
    again = model_of(tmp_path, out.getvalue())
    assert volume(pool.execute(again, CYLINDER)) == 6.283
    assert pool.figures(VERSION_ID).instances[1].model == again


@posix
def test_a_pool_that_is_closed_ends_calls_and_takes_no_more(new_pool: Pools, cylinder: Model) -> None:
    pool = new_pool()
    pool.load(cylinder)
    os.kill(pool.pids[0], signal.SIGSTOP)
    with ThreadPoolExecutor() as threads:
        call = in_background(pool, cylinder, threads)
        pool.close()
        with pytest.raises((EngineCrashed, EngineUnavailable)):
            call.result()
    with pytest.raises(EngineUnavailable):
        pool.execute(cylinder, CYLINDER)


@posix
def test_the_processes_see_no_variables_of_ours(
    scratch: Path, engine: Installation, cylinder: Model, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CSPARK_API_KEY", "a-secret-key")
    node = scratch / "node"
    node.write_text("#!/bin/sh\nenv >&2\nread line\nexit 3\n")
    node.chmod(0o755)
    pool = EnginePool(Limits, lambda: Installation(str(node), engine.folder))
    with pytest.raises(EngineCrashed) as caught:
        pool.execute(cylinder, CYLINDER)
    assert "PATH=" in str(caught.value)
    assert "a-secret-key" not in str(caught.value)
    pool.close()


def test_without_node_the_remedy_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(EngineUnavailable, match=r"needs Node 18 or newer, and there is no `node`.*make sandbox-engine"):
        find_engine()


@posix
def test_a_node_too_old_is_named_with_the_remedy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    node = tmp_path / "node"
    node.write_text("#!/bin/sh\necho v16.20.0\n")
    node.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(EngineUnavailable, match=r"node is v16\.20\.0; .*make sandbox-engine"):
        find_node()


def test_an_engine_that_is_not_installed_is_named_with_the_remedy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "none"))
    assert engine_folder() == tmp_path / "none"
    with pytest.raises(EngineUnavailable, match=r"not installed in .*none.*make sandbox-engine"):
        find_engine()


def test_threads_of_ended_processes_are_gone(new_pool: Pools, cylinder: Model) -> None:
    before = set(threading.enumerate())
    pool = new_pool()
    pool.execute(cylinder, CYLINDER)
    pool.close()
    left = set(threading.enumerate()) - before
    assert [thread.name for thread in left if thread.name == "dovetail-engine"] == []
