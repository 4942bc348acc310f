"""The stores in memory against a model: what waits, what is in flight, what is settled, and in which order."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dovetail.panoply.writer.memory_store import MemoryStore
from dovetail.panoply.writer.ordered_store import OrderedStore
from dovetail.panoply.writer.store import Pack, RecordStore

STORES = [MemoryStore, OrderedStore]

step = st.one_of(
    st.tuples(st.just("append"), st.sampled_from("abc"), st.integers(0, 30)),
    st.tuples(st.just("take"), st.integers(1, 120)),
    st.tuples(st.just("settle"), st.integers(0, 5)),
    st.tuples(st.just("split"), st.integers(0, 5), st.integers(1, 5)),
    st.tuples(st.just("drop"), st.integers(1, 4), st.integers(0, 60)),
)


class Model:
    """What a store should hold, said plainly."""

    def __init__(self, store: RecordStore) -> None:
        self.store = store
        self.ordered = isinstance(store, OrderedStore)
        self.accepted: list[tuple[str, bytes]] = []
        self.waiting: list[int] = []
        self.flying: list[tuple[Pack, list[int]]] = []

    def append(self, table: str, length: int) -> None:
        line = f"{len(self.accepted)}:{table}:{'x' * length}".encode()
        self.accepted.append((table, line))
        assert self.store.append(table, line) == len(self.accepted)
        self.waiting.append(len(self.accepted) - 1)

    def positions(self, pack: Pack) -> list[int]:
        return [int(line.partition(b":")[0]) for line in pack.lines]

    def busy(self) -> set[str]:
        return {self.accepted[p][0] for pack, positions in self.flying for p in positions} if self.ordered else set()

    def take(self, limit: int) -> None:
        free = [p for p in self.waiting if self.accepted[p][0] not in self.busy()]
        pack = self.store.take(limit)
        if pack is None:
            assert not free
            return
        positions = self.positions(pack)
        assert set(positions) <= set(free)
        assert pack.size <= limit or len(positions) == 1
        if self.ordered:
            for table in "abc":
                mine = [p for p in positions if self.accepted[p][0] == table]
                assert mine == [p for p in free if self.accepted[p][0] == table][: len(mine)]
        else:
            assert positions == free[: len(positions)]
        self.fly(pack)

    def fly(self, pack: Pack) -> None:
        positions = self.positions(pack)
        assert pack.lines == tuple(self.accepted[p][1] for p in positions)
        assert pack.size == len(pack.body) == sum(len(line) + 1 for line in pack.lines)
        self.waiting = [p for p in self.waiting if p not in positions]
        self.flying.append((pack, positions))

    def settle(self, which: int) -> None:
        if self.flying:
            pack, _ = self.flying.pop(which % len(self.flying))
            self.store.settle(pack)

    def split(self, which: int, count: int) -> None:
        if self.flying:
            pack, positions = self.flying[which % len(self.flying)]
            if count < len(positions):
                self.flying.pop(which % len(self.flying))
                halves = self.store.split(pack, count)
                assert [self.positions(half) for half in halves] == [positions[:count], positions[count:]]
                assert len({pack.id, *(half.id for half in halves)}) == 3
                for half in halves:
                    self.fly(half)

    def drop(self, records: int, size: int) -> None:
        pack = self.store.drop_oldest(records, size)
        wanted: list[int] = []
        for position in self.waiting:
            if len(wanted) >= records and sum(len(self.accepted[p][1]) + 1 for p in wanted) >= size:
                break
            wanted.append(position)
        assert (self.positions(pack) if pack else []) == wanted
        if pack:
            self.waiting = [p for p in self.waiting if p not in wanted]
            # What is dropped is being reported; its table does not rest for that.
            self.store.settle(pack)

    def check(self) -> None:
        store = self.store
        flying = [p for _, positions in self.flying for p in positions]
        unsettled = sorted(self.waiting + flying)
        assert (store.records, store.waiting) == (len(unsettled), len(self.waiting))
        assert store.size == sum(len(self.accepted[p][1]) + 1 for p in unsettled)
        assert store.waiting_size == sum(len(self.accepted[p][1]) + 1 for p in self.waiting)
        assert store.settled_position() == min(unsettled, default=len(self.accepted))
        free = [p for p in self.waiting if self.accepted[p][0] not in self.busy()]
        assert (store.oldest is None) == (not free)
        ids = [pack.id for pack, _ in self.flying]
        assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("make", STORES)
@given(steps=st.lists(step, max_size=60))
def test_a_store_does_what_the_model_says(make: Any, steps: list[tuple[Any, ...]]) -> None:
    model = Model(make())
    for name, *arguments in steps:
        getattr(model, name)(*arguments)
        model.check()


@pytest.mark.parametrize("make", STORES)
def test_a_pack_says_when_its_youngest_record_was_accepted_at_the_latest(
    make: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = make()
    now = [100.0]
    monkeypatch.setattr(f"{make.__module__}.monotonic", lambda: now[0])
    for number in range(200):
        store.append("t", b"%03d" % number)
        now[0] += 0.01
    assert store.oldest == 100.0
    first = store.take(400)
    assert len(first.lines) == 100
    assert 100.99 <= first.accepted <= 101.05
    assert (store.oldest is None) == (make is OrderedStore)  # its only table rests
    store.settle(first)
    assert 100.9 <= store.oldest <= 101.01
    second = store.take(10_000)
    assert 101.98 <= second.accepted <= 102.06
    assert store.oldest is None
    store.settle(second)
    store.append("t", b"later")
    assert store.oldest == now[0]


@pytest.mark.parametrize("make", STORES)
def test_a_forked_child_has_a_store_of_its_own(make: Any) -> None:
    store = make()
    store.append("t", b"line")
    child = store.forked()
    assert (child.records, store.records) == (0, 1)
