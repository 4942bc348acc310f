"""States: saved when their rows have arrived, and gone on from."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from runner_sources import Failing, Pages, run, saved, source_of

from dovetail.panoply import (
    DataSource,
    DeliveryFailed,
    MemoryDestination,
    Progress,
    RunFailed,
    StateFile,
    StateFileError,
    run_source,
)


class Slow(MemoryDestination):
    """A destination at which rows arrive only when they are let."""

    def __init__(self) -> None:
        super().__init__()
        self.arrived = 0

    def delivered(self) -> int:
        return self.arrived

    def flush(self, timeout: float | None = None) -> bool:
        return self.arrived == len(self.rows)


def test_a_state_is_saved_only_after_its_rows_arrived(tmp_path: Path) -> None:
    destination = Slow()
    seen: list[Any] = []
    path = tmp_path / "state.json"

    def look(progress: Progress) -> None:
        seen.append((progress.rows, destination.arrived, saved(path)["state"] if path.exists() else None))
        destination.arrived = max(0, progress.rows - 10)

    with pytest.raises(RunFailed, match="10 rows have not arrived at memory"):
        run(Pages, {"rows": 30}, destination, state=path, on_progress=look, drain_timeout=0.0)
    assert saved(path)["state"] == {"next": 20}
    assert saved(path)["finished"] is False
    assert all(state is None or state["next"] <= arrived for _, arrived, state in seen)


def test_rows_of_an_earlier_run_with_the_same_destination_do_not_count_for_a_later_one(tmp_path: Path) -> None:
    destination = Slow()
    with pytest.raises(RunFailed, match="have not arrived"):
        run(Pages, {"rows": 10}, destination, state=tmp_path / "first.json", drain_timeout=0.0)
    with pytest.raises(RunFailed, match="rows of an earlier run have not arrived at memory yet; nothing was read"):
        run(Pages, {"rows": 30}, destination, state=tmp_path / "second.json", drain_timeout=0.0)
    destination.arrived = 10
    with pytest.raises(RunFailed, match="30 rows have not arrived") as caught:
        run(Pages, {"rows": 30}, destination, state=tmp_path / "second.json", drain_timeout=0.0)
    assert caught.value.report is not None
    assert caught.value.report.delivered == 0
    assert not (tmp_path / "second.json").exists()


def test_rows_that_will_never_arrive_end_the_run_and_no_state_counts_them(tmp_path: Path) -> None:
    class Dropping(MemoryDestination):
        def delivered(self) -> int:
            if len(self.rows) > 10:
                raise DeliveryFailed("3 records were given up")
            return len(self.rows)

    with pytest.raises(RunFailed, match="3 records were given up") as caught:
        run(Pages, {"rows": 30}, Dropping(), state=tmp_path / "state.json")
    assert caught.value.phase == "deliver"
    assert saved(tmp_path / "state.json")["state"] == {"next": 10}


def test_states_are_merged_by_their_names_at_the_top(tmp_path: Path) -> None:
    def read(source: DataSource) -> Any:
        if not source.source["left"]:
            return None
        name, loaded = source.source["left"].pop(0)
        source.state(f"{name}{loaded}", {name: {"loaded": loaded}})
        return [{"id": 1, "__state": f"{name}{loaded}", "__table": name}]

    left = [("users", 1), ("orders", 1), ("users", 2)]
    run(source_of(read), {"left": left}, state=tmp_path / "state.json")
    assert saved(tmp_path / "state.json")["state"] == {"users": {"loaded": 2}, "orders": {"loaded": 1}}


def test_a_state_is_kept_as_it_was_when_it_was_reported(tmp_path: Path) -> None:
    progress = {"loaded": 0}

    def read(source: DataSource) -> Any:
        destination.arrived = 1
        if progress["loaded"] == 2:
            raise KeyboardInterrupt
        progress["loaded"] += 1
        source.state(progress["loaded"], {"users": progress})
        return [{"id": 1, "__state": progress["loaded"]}]

    destination = Slow()
    with pytest.raises(KeyboardInterrupt):
        run(source_of(read), {}, destination, state=tmp_path / "state.json", drain_timeout=0.0)
    assert saved(tmp_path / "state.json")["state"] == {"users": {"loaded": 1}}


@pytest.mark.parametrize(
    ("state_id", "state", "told"),
    [(None, {}, "with an id"), ("a", [1], "a state is a dict"), ("a", {"x": object()}, "cannot be kept as JSON")],
)
def test_a_state_that_is_none_ends_the_run(state_id: Any, state: Any, told: str) -> None:
    def read(source: DataSource) -> Any:
        source.state(state_id, state)
        return []

    with pytest.raises(RunFailed, match=told):
        run(source_of(read), {})


def test_a_run_that_was_interrupted_saves_its_state_closes_the_source_and_says_what_arrived(tmp_path: Path) -> None:
    closed: list[bool] = []

    class Interrupted(Pages):
        def read(self, batch_size: int | None = None) -> list[dict[str, Any]] | None:
            if self.at == 20:
                raise KeyboardInterrupt
            return super().read(batch_size)

        def close(self) -> None:
            closed.append(True)

    with pytest.raises(KeyboardInterrupt) as caught:
        run(Interrupted, {"rows": 30}, state=tmp_path / "state.json")
    assert caught.value.__notes__ == ["20 of 20 rows arrived, 2 states saved"]
    assert closed == [True]
    assert saved(tmp_path / "state.json")["state"] == {"next": 20}


@pytest.mark.parametrize("name", ["rows.jsonl", "rows.duckdb"])
def test_a_run_that_goes_on_into_a_file_that_was_taken_away_meanwhile_says_so(tmp_path: Path, name: str) -> None:
    where: dict[str, Any] = {"destination": tmp_path / name, "state": tmp_path / "state.json", "name": "pages"}
    with pytest.raises(RunFailed):
        run_source(Failing, {"rows": 25, "fail": {10: 1}}, retries=0, **where)
    with pytest.raises(RunFailed):
        run_source(Failing, {"rows": 25, "fail": {20: 1}}, retries=0, **where)
    (tmp_path / name).unlink()
    report = run_source(Pages, {"rows": 25}, **where)
    assert report.rows == 5
    assert len(report.warnings) == 1
    assert f"{name} was empty" in report.warnings[0]


def test_a_finished_run_is_followed_by_a_new_one_unless_asked_otherwise(tmp_path: Path) -> None:
    path = tmp_path / "state.json"
    run(Pages, {"rows": 5}, state=path)
    assert run(Pages, {"rows": 7}, state=path).rows == 7
    always = run(Pages, {"rows": 9}, state=path, resume="always")
    assert (always.rows, always.resumed) == (2, True)
    assert run(Pages, {"rows": 9}, state=path, resume="never").rows == 9


def test_the_time_of_the_last_success_is_put_into_the_source(tmp_path: Path) -> None:
    seen: list[Any] = []
    stream = source_of(lambda source: seen.append(source.source.get("lastTimeSucceed")))
    run(stream, {}, state=tmp_path / "state.json")
    run(stream, {}, state=tmp_path / "state.json")
    assert seen == [None, saved(tmp_path / "state.json")["last_success"]]
    assert seen[1].endswith("Z")


def test_two_runs_with_one_state_file_are_refused(tmp_path: Path) -> None:
    with StateFile(tmp_path / "state.json"), pytest.raises(StateFileError, match="in use by another run"):
        run(Pages, {"rows": 5}, state=tmp_path / "state.json")
    run(Pages, {"rows": 5}, state=tmp_path / "state.json")


def test_a_state_of_another_source_or_whose_rows_went_elsewhere_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "state.json"
    with pytest.raises(RunFailed):
        run(Failing, {"rows": 25, "fail": {10: 4}}, state=path)
    with pytest.raises(StateFileError, match="of the source 'pages', not of 'others'"):
        run_source(Pages, {"rows": 5}, destination=MemoryDestination(), state=path, name="others")
    elsewhere = MemoryDestination()
    elsewhere.name = "elsewhere"
    with pytest.raises(StateFileError, match="went to memory, not to elsewhere"):
        run(Pages, {"rows": 25}, elsewhere, state=path)
    assert run(Pages, {"rows": 25}, elsewhere, state=path, resume="never").rows == 25


def test_a_damaged_state_file_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "state.json"
    for content in ("{", "[]", '{"stream": 3}', '{"stream": "pages", "destination": "memory", "version": 99}'):
        path.write_text(content)
        with pytest.raises(ValueError, match=r"state\.json"):
            run(Pages, {"rows": 5}, state=path)
        assert path.read_text() == content


def test_rows_that_come_after_their_state_was_saved_are_a_warning(tmp_path: Path) -> None:
    def read(source: DataSource) -> Any:
        left: list[Any] = source.source["left"]
        if not left:
            return None
        if left.pop():
            source.state("a", {"n": 1})
        return [{"id": 1, "__state": "a"}]

    report = run(source_of(read), {"left": [False, True]}, state=tmp_path / "state.json")
    assert report.late_batches == 1
    assert "an id of its own" in report.warnings[0]
