"""Every name that the gateway may hold has a place below the target, or a reason why not."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dovetail.sds.local_names import LocalNames, UnusableName, why_not

ODD = st.sampled_from(
    [
        "..",
        ".",
        "",
        "/",
        "a/b",
        "/etc/passwd",
        "C:\\x",
        "C:",
        "a\\..\\b",
        "nul",
        "COM1.txt",
        "a.",
        "a ",
        "a\0b",
        "é",
        "\ud800",
    ]
)
NAMES = st.one_of(st.text(max_size=12), ODD, st.text("aAéÉ.", min_size=1, max_size=3))
PATHS = st.lists(NAMES, min_size=1, max_size=4)


@given(st.lists(PATHS, max_size=12), st.booleans(), st.booleans())
def test_a_place_is_below_the_target_and_nobody_elses(paths: list[list[str]], windows: bool, folds: bool) -> None:
    names = LocalNames(windows=windows, folds=folds)
    given_out: list[str] = []
    for parts in paths:
        with contextlib.suppress(UnusableName):
            given_out.append(names.place(parts))
    target = (PureWindowsPath if windows else PurePosixPath)("C:/target" if windows else "/target")
    placed = [target / path for path in given_out]
    for path, place in zip(given_out, placed, strict=True):
        assert target in place.parents
        assert ".." not in place.parts
        assert len(place.relative_to(target).parts) == path.count("/") + 1, "as many folders as at the gateway"
    assert len(set(placed)) == len(placed)
    if windows or folds:
        assert len({path.casefold() for path in given_out}) == len(given_out)
    for place in placed:
        assert not any(place in other.parents for other in placed), "no file is another's folder"


@given(st.text(min_size=1, max_size=8))
def test_a_name_that_is_good_can_be_written(tmp_path_factory: pytest.TempPathFactory, name: str) -> None:
    if why_not(name, windows=os.name == "nt") is None:
        path = tmp_path_factory.mktemp("x") / name
        path.write_bytes(b"x")
        assert path.parent.joinpath(name).read_bytes() == b"x"


@pytest.mark.parametrize("name", ["a b", "ümlaut", "rf@1.000.h5", ".hidden", "a\\b", "nul", "x:y", "a.", "a" * 255])
def test_what_other_systems_can_hold(name: str) -> None:
    assert why_not(name, windows=False) is None


@pytest.mark.parametrize(
    "name", ["nul", "NUL.tar.gz", "com1", "lpt9.x", "aux .x", "a.", "a ", "x:y", "a\\b", "a?", "a\n", "a" * 256]
)
def test_what_windows_cannot_hold(name: str) -> None:
    assert why_not(name, windows=True) is not None


@pytest.mark.parametrize(
    "name", ["", ".", "..", "/", "a/b", "a\0", "é" * 128, "\udc80", ".dovetail-0123456789ab-x.part"]
)
def test_what_nothing_can_hold(name: str) -> None:
    assert why_not(name, windows=False) is not None


def test_each_refusal_says_which_two_meet() -> None:
    names = LocalNames(windows=False)
    names.place(["runs", "a"])
    with pytest.raises(UnusableName, match="another file is 'runs/a' already here"):
        names.place(["runs", "a"])
    with pytest.raises(UnusableName, match="'runs/a' is a file here"):
        names.place(["runs", "a", "b"])
    with pytest.raises(UnusableName, match="'runs' is a folder here, for 'runs/a'"):
        names.place(["runs"])
    assert names.place(["runs", "A"]) == "runs/A"
    folding = LocalNames(folds=True)
    folding.place(["e\u0301"])
    with pytest.raises(UnusableName, match="the same file here"):
        folding.place(["\u00c9"])


def test_a_refused_file_takes_no_place() -> None:
    names = LocalNames(windows=False)
    with pytest.raises(UnusableName):
        names.place(["a", ".."])
    assert names.place(["a"]) == "a"


def test_places_are_real(tmp_path: Path) -> None:
    place = LocalNames().place(["runs", "a", "x.h5"])
    assert (tmp_path / place).relative_to(tmp_path).parts == ("runs", "a", "x.h5")
