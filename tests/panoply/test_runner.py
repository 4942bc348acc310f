"""A source read to its end, with what may go wrong on the way."""

from __future__ import annotations

import threading
import traceback
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from runner_sources import Failing, Pages, ids, returning, run, saved, source_of

from dovetail.panoply import (
    DataSource,
    MemoryDestination,
    PlacedRow,
    RunFailed,
)

SECRET = "correct-horse-battery"


def test_a_source_is_read_to_its_end_and_the_report_tells_it(tmp_path: Path) -> None:
    destination = MemoryDestination()
    report = run(Pages, {"rows": 25}, destination, state=tmp_path / "state.json")
    assert ids(destination) == list(range(25))
    assert report.finished
    assert (report.rows, report.delivered, report.reads) == (25, 25, 4)
    assert report.tables == {"pages": 25}
    assert (report.states_reported, report.states_saved, report.states_waiting) == (3, 3, 0)
    assert saved(tmp_path / "state.json")["state"] == {"next": 25}
    assert saved(tmp_path / "state.json")["finished"] is True


def test_an_empty_list_is_not_the_end() -> None:
    destination = MemoryDestination()
    report = run(returning([], [{"id": 1}], [], [], [{"id": 2}]), {}, destination)
    assert ids(destination) == [1, 2]
    assert report.empty_reads == 3


@pytest.mark.parametrize(
    "signature", ["()", "(n)", "(n=None)", "(batch_size)", "(*, batch_size=1)", "(*args)", "(size, /)"]
)
def test_read_is_called_by_its_signature(signature: str) -> None:
    seen: list[Any] = []
    scope: dict[str, Any] = {"seen": seen}
    parameters = signature[1:-1]
    names = [name.split("=")[0].strip() for name in parameters.split(",") if name.strip() not in {"*", "/", ""}]
    exec(f"def read(self, {parameters}):\n    seen.append(({', '.join(names).replace('*args', 'args')}))", scope)
    stream = type("Stream", (DataSource,), {"read": scope["read"]})
    run(stream, {}, batch_size=7)
    assert seen == [() if signature in {"()", "(*args)"} else 7]


@pytest.mark.parametrize(
    "signature", ["(source, options)", "(source)", "(*args)", "(*args, **kwargs)", "(*, source, options)"]
)
def test_a_source_is_built_by_its_signature(signature: str) -> None:
    seen: list[Any] = []
    scope: dict[str, Any] = {"DataSource": DataSource, "seen": seen}
    names = {"(source)": "source", "(source, options)": "source, options", "(*, source, options)": "source, options"}
    exec(
        f"class Stream(DataSource):\n"
        f"    def __init__(self, {signature[1:-1]}):\n"
        f"        super().__init__({names.get(signature, signature[1:-1])})\n"
        f"    def read(self):\n"
        f"        seen.append(self.source['rows'])",
        scope,
    )
    run(scope["Stream"], {"rows": 3})
    assert seen == [3]


def test_a_read_that_fails_is_made_again_three_times_on_the_same_object(tmp_path: Path) -> None:
    destination = MemoryDestination()
    report = run(Failing, {"rows": 25, "fail": {10: 3, 20: 3}}, destination, state=tmp_path / "state.json")
    assert ids(destination) == list(range(25))
    assert report.retries == 6


def test_a_fourth_failure_ends_the_run_with_what_was_delivered_saved(tmp_path: Path) -> None:
    state = tmp_path / "state.json"
    with pytest.raises(RunFailed, match=r"pages: read\(\) failed 4 times in a row: PanoplyException") as caught:
        run(Failing, {"rows": 25, "fail": {10: 4}}, state=state)
    report = caught.value.report
    assert report is not None
    assert (report.delivered, report.retries, report.finished) == (10, 3, False)
    assert caught.value.error_type == "dovetail.panoply.errors.exceptions.PanoplyException"
    assert saved(state)["state"] == {"next": 10}

    destination = MemoryDestination()
    resumed = run(Failing, {"rows": 25, "fail": {}}, destination, state=state)
    assert ids(destination) == list(range(10, 25))
    assert resumed.resumed


def test_how_often_is_for_the_caller_to_say() -> None:
    with pytest.raises(RunFailed, match="failed 1 times"):
        run(Failing, {"rows": 25, "fail": {10: 1}}, retries=0)


def test_an_error_that_says_it_is_not_retryable_ends_the_run_at_once() -> None:
    with pytest.raises(RunFailed, match="failed for good") as caught:
        run(Failing, {"rows": 25, "fail": {0: 1}, "retryable": False})
    assert caught.value.report is not None
    assert caught.value.report.retries == 0

    def foreign(source: DataSource) -> None:
        error = OSError("gone")
        error.retryable = False  # type: ignore[attr-defined]
        raise error

    with pytest.raises(RunFailed, match="failed for good: OSError: gone"):
        run(source_of(foreign), {})


def test_a_source_without_close_is_none_the_worse_and_one_with_is_closed_in_any_case() -> None:
    built: list[Pages] = []

    class Kept(Failing):
        def __init__(self, source: dict[str, Any], options: dict[str, Any] | None = None) -> None:
            super().__init__(source, options)
            built.append(self)

    run(Kept, {"rows": 5, "fail": {}})
    with pytest.raises(RunFailed):
        run(Kept, {"rows": 5, "fail": {0: 9}})
    assert [source.closed for source in built] == [1, 1]

    class Bare:
        def __init__(self, source: object, options: object) -> None:
            self.batches: list[Any] = [[{"id": 1}], None]

        def on(self, name: str, fn: object) -> None:
            pass

        def read(self) -> Any:
            return self.batches.pop(0)

    assert run(Bare, {}).rows == 1


def test_a_close_that_fails_is_a_warning() -> None:
    class Stuck(Pages):
        def close(self) -> None:
            raise OSError("stuck")

    report = run(Stuck, {"rows": 5})
    assert report.finished
    assert report.warnings == ["close() failed: OSError: stuck"]


def test_a_source_that_cannot_be_built_says_so() -> None:
    def stream(source: object, options: object) -> None:
        raise KeyError("host")

    with pytest.raises(RunFailed, match="pages could not be built: KeyError: 'host'") as caught:
        run(stream, {})
    assert caught.value.phase == "build"


def test_what_a_source_changes_in_place_counts_for_the_run_and_stays_out_of_the_callers_dictionary() -> None:
    class Placing(Pages):
        def __init__(self, source: dict[str, Any], options: dict[str, Any] | None = None) -> None:
            source.setdefault("destination", "numbers")
            super().__init__(source, options)

    source = {"rows": 5, "nested": {"a": 1}}
    assert run(Placing, source).tables == {"numbers": 5}
    assert source == {"rows": 5, "nested": {"a": 1}}


def test_a_source_finds_its_type_as_on_the_platform() -> None:
    class Typed(Pages):
        def __init__(self, source: dict[str, Any], options: dict[str, Any] | None = None) -> None:
            source["destination"] = source["type"]
            super().__init__(source, options)

    assert run(Typed, {"rows": 5}).tables == {"pages": 5}
    assert run(Typed, {"rows": 5, "type": "numbers"}).tables == {"numbers": 5}


def test_what_a_source_reports_as_changed_is_saved_with_the_rest(tmp_path: Path) -> None:
    kept: list[dict[str, Any]] = []

    def read(source: DataSource) -> Any:
        source.fire("source-change", {"access_token": "second-token", "state": {"no": "thing"}})

    def keep(source: dict[str, Any]) -> None:
        kept.append(dict(source))

    report = run(source_of(read), {"host": "db", "access_token": "first-token"}, save_source=keep)
    assert kept == [{"host": "db", "access_token": "second-token"}]
    assert report.changed == ["access_token"]


def test_changes_told_by_several_threads_are_saved_one_after_another() -> None:
    both = threading.Barrier(2)
    kept: list[dict[str, Any]] = []
    met: list[bool] = []

    def keep(source: dict[str, Any]) -> None:
        kept.append(dict(source))
        with suppress(threading.BrokenBarrierError):
            both.wait(0.2)
            met.append(True)

    def read(source: DataSource) -> Any:
        changes = [{"refresh_token": "second-token"}, {"access_token": "third-token"}]
        threads = [threading.Thread(target=source.fire, args=("source-change", change)) for change in changes]
        for each in threads:
            each.start()
        for each in threads:
            each.join()

    run(source_of(read), {}, save_source=keep)
    assert not met
    assert kept[-1] == {"refresh_token": "second-token", "access_token": "third-token"}


def test_a_change_that_cannot_be_saved_ends_the_run() -> None:
    def fails(source: object) -> None:
        raise OSError(28, "No space left on device")

    def read(source: DataSource) -> Any:
        source.fire("source-change", {"access_token": "second-token"})
        return []

    with pytest.raises(RunFailed, match="No space left on device"):
        run(source_of(read), {}, save_source=fails)


def test_rows_of_a_read_during_which_something_could_not_be_kept_are_read_again_by_the_next_run(tmp_path: Path) -> None:
    failing = [True]

    def fails_once(text: str) -> None:
        if failing:
            failing.clear()
            raise OSError("the log is full")

    class Talking(Pages):
        def read(self, batch_size: int | None = None) -> list[dict[str, Any]] | None:
            self.log("reading")
            return super().read(batch_size)

    destination = MemoryDestination()
    with pytest.raises(RunFailed, match="the log is full"):
        run(Talking, {"rows": 30}, destination, state=tmp_path / "state.json", on_log=fails_once)
    run(Talking, {"rows": 30}, destination, state=tmp_path / "state.json", on_log=fails_once)
    assert ids(destination) == list(range(30))


def test_no_secret_of_the_source_is_in_what_a_run_says() -> None:
    said: list[str] = []
    config = {"params": [{"name": "pin", "type": "password"}, {"name": "account", "hidden": True}]}
    source = {
        "rows": 5,
        "password": SECRET,
        "pin": "pin-of-the-account",
        "account": "hidden-account",
        "tunnel": {"privateKey": "-----BEGIN KEY-----\nMIIEowIBAAKCAQEA7\n-----END KEY-----"},
    }

    def read(this: DataSource) -> Any:
        values = [this.source["password"], this.source["pin"], this.source["account"], this.source["tunnel"]]
        this.log("connecting with", values)
        this.progress(1, 2, f"as {this.source['account']}")
        this.fire("source-change", {"access_token": "brand-new-token"})
        raise ValueError(f"refused: {values} brand-new-token {this.options['refresh']}")

    with pytest.raises(RunFailed) as caught:
        run(
            source_of(read),
            source,
            config=config,
            options={"refresh": {"client_id": "me", "client_secret": "client-secret-1"}},
            retries=1,
            on_log=said.append,
            on_progress=lambda progress: said.append(progress.message),
        )
    said += [str(caught.value), repr(caught.value), caught.value.details]
    said += traceback.format_exception(caught.value)
    text = "\n".join(said)
    hidden = ("pin-of-the-account", "hidden-account", "MIIEowIBAAKCAQEA7", "brand-new-token", "client-secret-1")
    for secret in (SECRET, *hidden):
        assert secret not in text
    assert "refused: " in caught.value.details


def test_rows_go_to_the_table_that_the_source_says_and_get_the_key_it_says() -> None:
    destination = MemoryDestination()
    rows = [{"id": 1, "__table": "answers"}, {"id": 2, "__table": "forms"}]
    run(returning(rows), {"destination": "typeform_{__table}", "idpattern": "{__table}-{id}"}, destination)
    assert [row.table for row in destination.rows] == ["typeform_answers", "typeform_forms"]
    assert destination.rows[0].data["id_2"] == 1
    assert len({row.data["id"] for row in destination.rows}) == 2
    assert rows[0] == {"id": 1, "__table": "answers"}

    destination = MemoryDestination()
    group = {"data": [{"id": 3}], "metadata": {"resource_id": "users", "timestamp": "2026-01-02T03:04:05Z"}}
    run(returning([{"id": 1, "__table": "a"}, {"id": 2}], group), {}, destination)
    assert [row.table for row in destination.rows] == ["a", "pages", "users"]
    assert destination.rows[2] == PlacedRow("users", {"id": 3})


def test_an_id_that_gives_way_to_a_pattern_takes_the_place_of_no_other_column() -> None:
    destination = MemoryDestination()
    run(returning([{"id": 1, "ID_2": "two", "id_3": "three", "__table": 7}]), {"idpattern": "{id}"}, destination)
    (row,) = destination.rows
    assert row.table == "7"
    assert {name: row.data[name] for name in ("ID_2", "id_3", "id_4")} == {"ID_2": "two", "id_3": "three", "id_4": 1}
