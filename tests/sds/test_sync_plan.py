"""A plan says what a sync is going to do: found out from two lists, before anything is done."""

from __future__ import annotations

import pickle

from hypothesis import given
from hypothesis import strategies as st

from dovetail.sds.sync_plan import Entry, SyncPlan, looks_alike, plan_of

SIDES = st.dictionaries(
    st.lists(st.sampled_from("abc"), min_size=1, max_size=3).map("/".join),
    st.builds(Entry, st.integers(0, 2), st.sampled_from(["11", "22", None])),
    max_size=8,
)


@given(SIDES, SIDES, st.booleans())
def test_after_a_plan_was_carried_out_there_is_nothing_left_to_do(
    source: dict[str, Entry], target: dict[str, Entry], delete: bool
) -> None:
    steps = plan_of(source, target, delete=delete)
    after = dict(target)
    for step in steps:
        if step.kind in {"new", "changed"}:
            after[step.path] = source[step.path]
        if step.deleted:
            del after[step.path]
    again = plan_of(source, after, delete=delete)
    conflicts = {step.path for step in steps if step.kind == "conflict"}
    unproven = {path for path, entry in source.items() if entry.checksum is None}
    assert {step.path for step in again if step.kind == "new"} <= conflicts
    assert {step.path for step in again if step.kind == "changed"} <= unproven | conflicts
    assert not any(step.deleted for step in again)


@given(SIDES, SIDES, st.booleans())
def test_a_plan_tells_of_every_file_once_and_deletes_only_what_is_asked(
    source: dict[str, Entry], target: dict[str, Entry], delete: bool
) -> None:
    steps = plan_of(source, target, delete=delete)
    assert [step.path for step in steps] == sorted({*source, *target})
    assert {step.path for step in steps if step.deleted} == ({*target} - {*source} if delete else set())
    for step in steps:
        if step.kind == "same":
            assert source[step.path] == target[step.path]


@given(SIDES, SIDES)
def test_what_need_not_be_read_is_not_the_same(local: dict[str, Entry], remote: dict[str, Entry]) -> None:
    sizes = {path: entry.size for path, entry in local.items()}
    read = looks_alike(sizes, remote)
    known = {path: entry if path in read else Entry(entry.size) for path, entry in local.items()}
    assert plan_of(known, remote) == plan_of(local, remote)


def test_a_file_does_not_take_the_place_of_a_folder_nor_a_folder_of_a_file() -> None:
    steps = plan_of(
        {"a": Entry(1, "11"), "b/c": Entry(1, "11")}, {"a/x": Entry(1, "11"), "b": Entry(1, "11")}, delete=True
    )
    assert [(step.kind, step.path, step.reason) for step in steps if step.kind == "conflict"] == [
        ("conflict", "a", "'a' is a folder there"),
        ("conflict", "b/c", "'b' is a file there, so that nothing can lie below it"),
    ]


def test_what_the_other_side_cannot_hold_is_left_out_with_the_reason() -> None:
    (step,) = plan_of({"nul": Entry(1, "11")}, {}, refused={"nul": "'nul' is the name of a device"})
    assert (step.kind, step.reason) == ("conflict", "'nul' is the name of a device")


def plan(delete: bool = False) -> SyncPlan:
    here = {"new.h5": Entry(2_000_000, "11"), "changed.h5": Entry(20, "22"), "same.h5": Entry(5, "55")}
    there = {"changed.h5": Entry(20, "33"), "same.h5": Entry(5, "55"), "old\n<b>.h5": Entry(7, "77")}
    return SyncPlan("runs", "/survey", "down", plan_of(here, there, delete=delete))


def test_a_plan_says_what_it_is() -> None:
    told = plan()
    assert (told.new, told.changed, told.same) == (["new.h5"], ["changed.h5"], ["same.h5"])
    assert (told.only_there, told.to_delete, told.conflicts) == (["old\n<b>.h5"], [], [])
    assert (told.to_move, told.bytes_to_move, len(told)) == (["changed.h5", "new.h5"], 2_000_020, 4)
    assert plan(delete=True).to_delete == ["old\n<b>.h5"]
    assert told == plan() != plan(delete=True)
    assert pickle.loads(pickle.dumps(told)) == told


def test_a_plan_without_work_is_false() -> None:
    same = {"a": Entry(1, "11")}
    assert plan()
    assert not SyncPlan("a", "/a", "up", plan_of(same, same))
    assert not SyncPlan("a", "/a", "up", plan_of({}, same))
    assert SyncPlan("a", "/a", "up", plan_of({}, same, delete=True))
    assert str(SyncPlan("a", "/a", "up", [])) == "a -> /a\nno files on either side"


def test_a_plan_is_a_table() -> None:
    lines = str(plan(delete=True)).splitlines()
    assert lines[0] == "/survey -> runs"
    assert [line.split()[0] for line in lines[1:-1]] == ["changed", "new", "only"]
    assert lines[-1] == "1 new (2.0 MB), 1 changed (20 B), 1 same, 1 only there (7 B), to be deleted"
    assert "old\\n<b>.h5" in lines[3]
    assert lines[3].endswith("delete")
    shown = plan()._repr_html_()
    assert "&lt;b&gt;" in shown
    assert "<b>.h5" not in shown


def test_a_long_plan_is_cut_short() -> None:
    many = SyncPlan("a", "/a", "up", plan_of({f"{n:04}": Entry(1, "11") for n in range(200)}, {}))
    assert "… and 150 more" in str(many)
    assert "and 150 more" in many._repr_html_()
