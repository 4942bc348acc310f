"""The contract of data sources: a good source keeps it, and each rule is broken by one that does just that."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from runner_sources import Failing, Pages

from dovetail.panoply import DataSource, to_record
from dovetail.testing import SourceContractBroken, assert_source_contract
from dovetail.testing.source_rules import RULES

SECRET = "correct-horse-battery"
CONFIG = {"params": [{"name": "account", "hidden": True}]}


class Twice(Pages):
    """Good, but for what its tests change."""

    rows = 30

    def __init__(self, source: dict[str, Any], options: dict[str, Any] | None = None) -> None:
        super().__init__({"rows": self.rows, **source}, options)
        source.pop("state", None)


def rules_broken_by(stream: Any, **options: Any) -> set[str]:
    with pytest.raises(SourceContractBroken) as caught:
        assert_source_contract(stream, {"password": SECRET}, **options)
    assert {each.rule for each in caught.value.broken} <= set(RULES)
    return {each.rule for each in caught.value.broken}


def test_a_good_source_keeps_all_rules() -> None:
    assert_source_contract(Pages, {"rows": 95, "password": SECRET})
    assert_source_contract(Pages, {"rows": 0})
    assert_source_contract(Failing, {"rows": 95, "fail": {0: 3, 50: 1}})


def test_a_source_of_record_groups_and_one_without_states_keep_them() -> None:
    class Groups(Pages):
        def read(self, batch_size: int | None = None) -> Any:
            rows = super().read(batch_size)
            return None if rows is None else [to_record("numbers", rows)]

    class Stateless(Pages):
        def state(self, state_id: Any, state: dict[str, Any]) -> None:
            pass

        def read(self, batch_size: int | None = None) -> Any:
            rows = super().read(batch_size)
            return None if rows is None else [{"id": row["id"]} for row in rows]

    assert_source_contract(Groups, {"rows": 30})
    assert_source_contract(Stateless, {"rows": 30})


def test_the_parameters_given_stay_as_they_are() -> None:
    config = {"rows": 20, "fail": {0: 1}}
    before = copy.deepcopy(config)
    assert_source_contract(Failing, config)
    assert config == before


class Unbuilt(Twice):
    def __init__(self, source: dict[str, Any], options: dict[str, Any] | None = None) -> None:
        raise KeyError("host")


class KeepsState(Twice):
    def __init__(self, source: dict[str, Any], options: dict[str, Any] | None = None) -> None:
        super().__init__(dict(source), options)


class KeepsStateInItsSource(Pages):
    def __init__(self, source: dict[str, Any], options: dict[str, Any] | None = None) -> None:
        saved = source.get("state")
        super().__init__({**source, "rows": 30}, options)
        self.source = source
        self.source["rows"] = 30
        if saved:
            self.source["state"] = saved


class ReturnsText(Twice):
    def read(self, batch_size: int | None = None) -> Any:
        return [1, 2]


class NeverEnds(DataSource):
    def read(self, batch_size: int | None = None) -> Any:
        return []


class FailsForGood(Twice):
    def read(self, batch_size: int | None = None) -> Any:
        raise OSError("gone")


class Silent(Twice):
    def progress(self, loaded: int | None, total: int | None, msg: str = "") -> None:
        pass


class StateIsText(Twice):
    def state(self, state_id: Any, state: Any) -> None:
        super().state(state_id, "page 2")  # type: ignore[arg-type]


class StateHoldsAnObject(Twice):
    def state(self, state_id: Any, state: Any) -> None:
        super().state(state_id, {"at": {1, 2}})


class SameId(Twice):
    def state(self, state_id: Any, state: Any) -> None:
        super().state("the-state", state)

    def read(self, batch_size: int | None = None) -> Any:
        rows = super().read(batch_size)
        return rows and [{**row, "__state": "the-state"} for row in rows]


class NoIds(Twice):
    def read(self, batch_size: int | None = None) -> Any:
        rows = super().read(batch_size)
        return rows and [{"id": row["id"]} for row in rows]


class WrongIds(Twice):
    def read(self, batch_size: int | None = None) -> Any:
        rows = super().read(batch_size)
        return rows and [{**row, "__state": "another"} for row in rows]


class StateOfNothing(Twice):
    def read(self, batch_size: int | None = None) -> Any:
        rows = super().read(batch_size)
        return None if rows is None else []


class NotJson(Twice):
    def read(self, batch_size: int | None = None) -> Any:
        rows = super().read(batch_size)
        return rows and [{**row, "value": object()} for row in rows]


class ChangesWithText(Twice):
    def read(self, batch_size: int | None = None) -> Any:
        self.fire("source-change", "access_token")
        return super().read(batch_size)


class RunsAhead(Twice):
    """Its state counts the next page as read."""

    def state(self, state_id: Any, state: Any) -> None:
        super().state(state_id, {"next": state["next"] + 1})


class ClosesOnce(Twice):
    def close(self) -> None:
        if self.closed:
            raise ValueError("closed already")
        super().close()


class LogsItsPassword(Twice):
    def read(self, batch_size: int | None = None) -> Any:
        self.log("connecting with", self.source)
        self.source["password"] = SECRET
        return super().read(batch_size)


class PrintsItsPassword(Twice):
    def read(self, batch_size: int | None = None) -> Any:
        print("connecting with", SECRET)
        return super().read(batch_size)


class TellsItsPassword(Twice):
    def progress(self, loaded: int | None, total: int | None, msg: str = "") -> None:
        super().progress(loaded, total, f"as {SECRET}")


@pytest.mark.parametrize(
    ("stream", "rule"),
    [
        (Unbuilt, "build"),
        (KeepsState, "state-taken"),
        (ReturnsText, "read-returns"),
        (NeverEnds, "end-reached"),
        (FailsForGood, "no-failure"),
        (Silent, "progress"),
        (StateIsText, "state-is-kept"),
        (StateHoldsAnObject, "state-is-kept"),
        (SameId, "state-id-unique"),
        (NoIds, "rows-carry-state"),
        (WrongIds, "rows-carry-state"),
        (StateOfNothing, "state-has-rows"),
        (NotJson, "records-are-json"),
        (ChangesWithText, "change-is-dict"),
        (RunsAhead, "resume"),
        (ClosesOnce, "close"),
        (LogsItsPassword, "no-secrets"),
        (PrintsItsPassword, "no-secrets"),
        (TellsItsPassword, "no-secrets"),
    ],
)
def test_each_rule_is_broken_by_a_source_that_breaks_only_it(stream: Any, rule: str) -> None:
    assert rules_broken_by(stream, most_reads=50) == {rule}


class Server:
    """What a source reads from; it may fail."""

    up = True

    @classmethod
    def page(cls, start: int) -> list[int]:
        if not cls.up:
            raise ConnectionError("no answer")
        return list(range(start, start + 10))

    @classmethod
    @contextmanager
    def down(cls) -> Iterator[None]:
        cls.up = False
        try:
            yield
        finally:
            cls.up = True


class Reads(Twice):
    """Good: moves its cursor when it has the page."""

    def read(self, batch_size: int | None = None) -> Any:
        if self.at < self.rows:
            Server.page(self.at)
        return super().read(batch_size)


class Skips(Twice):
    """Moves its cursor before it has the page."""

    def read(self, batch_size: int | None = None) -> Any:
        if self.at < self.rows and not Server.up:
            self.at += 10
            Server.page(self.at)
        return super().read(batch_size)


class GivesUp(Twice):
    """Tells a passing failure as one for good."""

    def read(self, batch_size: int | None = None) -> Any:
        try:
            Server.page(self.at)
        except ConnectionError as error:
            error.retryable = False  # type: ignore[attr-defined]
            raise
        return super().read(batch_size)


def test_a_read_that_failed_must_leave_no_row_out_when_it_is_made_again() -> None:
    assert_source_contract(Reads, {}, failure=Server.down)
    assert rules_broken_by(Skips, failure=Server.down) == {"retry"}
    assert rules_broken_by(GivesUp, failure=Server.down) == {"retry"}


def test_what_is_broken_is_told_with_its_rule_and_place() -> None:
    with pytest.raises(SourceContractBroken) as caught:
        assert_source_contract(RunsAhead, {})
    text = str(caught.value)
    assert text.startswith(
        "RunsAhead breaks its contract in 2 place(s):\n  resume: the state after read() #1: 1 of 30 rows are left out"
    )
    assert 'such as {"__table": "-", "id": 10}' in text
    assert str(pickle.loads(pickle.dumps(caught.value))) == text


def test_the_description_is_found_in_the_module_of_the_source() -> None:
    class Tells(Twice):
        def read(self, batch_size: int | None = None) -> Any:
            self.log(self.source["account"])
            return super().read(batch_size)

    with pytest.raises(SourceContractBroken, match="no-secrets: the log of read"):
        assert_source_contract(Tells, {"account": "hidden-account"})
