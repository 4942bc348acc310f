"""What an upload finds in a folder, and why it leaves the rest alone."""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dovetail.sds.discovery import Found, Unusable, checked_root, discovered, refusal_of, single_file
from dovetail.sds.errors import InputError
from dovetail.sds.ignore_rules import IgnoreRules
from dovetail.sds.report import Skipped


def write(root: Path, *paths: str, content: str = "x") -> None:
    for path in paths:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(content)


def found(root: Path) -> list[str]:
    everything = discovered(root, PurePosixPath("runs"), IgnoreRules.built_in())
    return [each.path for each in everything if isinstance(each, Found)]


def skipped(root: Path) -> dict[str, str]:
    everything = discovered(root, PurePosixPath("runs"), IgnoreRules.built_in())
    return {each.path: each.reason for each in everything if isinstance(each, Skipped)}


def test_files_are_found_folder_by_folder_in_the_order_of_their_names(tmp_path: Path) -> None:
    write(tmp_path, "b/2", "b/1", "a/x/1", "z", "c")
    assert found(tmp_path) == ["c", "z", "a/x/1", "b/1", "b/2"]


def test_what_is_inside_an_ignored_folder_is_ignored_too(tmp_path: Path) -> None:
    write(tmp_path, ".git/config", ".venv/lib/a.txt", "a/__pycache__/q.bin", "node_modules/a/b.js", "keep")
    assert found(tmp_path) == ["keep"]
    assert skipped(tmp_path)[".venv/"] == "ignored: .venv/ (built in)"


def test_names_that_builds_and_logs_use_are_data(tmp_path: Path) -> None:
    data = ["MANIFEST", "a.tmp.h5", "dist/y", "lib/z", "target", "tmp.rf@1.000.h5", "var", "x.LOG", "x.log", "x.spec"]
    write(tmp_path, *data)
    assert sorted(found(tmp_path)) == sorted(data)


def test_litter_and_secrets_stay(tmp_path: Path) -> None:
    write(tmp_path, ".DS_Store", "Thumbs.db", "x~", ".x.swp", ".env", ".env.local", "prod.env", "a.pem", "id_rsa")
    write(tmp_path, "setup.exe", "Setup.MSI", ".x.h5.0123.part", "api.secret")
    assert found(tmp_path) == []
    assert len(skipped(tmp_path)) == 13


def test_a_rule_file_adds_rules_and_takes_built_in_ones_back(tmp_path: Path) -> None:
    write(tmp_path, "a.raw", "keep.raw", "sub/b.raw", "sub/deep/c.raw", "prod.env", "sub/prod.env")
    write(tmp_path, ".sdsignore", content="*.raw\n!keep.raw\n!prod.env\n")
    write(tmp_path, "sub/.sdsignore", content="!b.raw\nprod.env\r\n")
    assert found(tmp_path) == ["keep.raw", "prod.env", "sub/b.raw"]
    assert skipped(tmp_path)["sub/deep/c.raw"] == "ignored: *.raw (.sdsignore)"
    assert skipped(tmp_path)["sub/prod.env"] == "ignored: prod.env (sub/.sdsignore)"


def test_two_stars_and_slashes_mean_what_git_means(tmp_path: Path) -> None:
    write(tmp_path, "a/b/c/x", "x", "top/y", "a/top/y", "d/e/f/keep", "d/e/f/g")
    write(tmp_path, ".sdsignore", content="a/**/x\n/top/\nd/**/g\n*.h5\n!e/\n")
    assert found(tmp_path) == ["x", "a/top/y", "d/e/f/keep"]


def test_a_rule_that_reads_like_a_part_of_an_expression_is_taken_by_the_letter(tmp_path: Path) -> None:
    write(tmp_path, ".sdsignore", content="[(?P<ps_d>]x\n(?P<ps_d>y\na|b\n")
    write(tmp_path, "Px", "dx", "x", "(?P<ps_d>y", "dy", "a|b", "a", "b")
    assert found(tmp_path) == ["a", "b", "dy", "x"]


def test_classes_of_characters_hold_no_slash_and_may_have_names(tmp_path: Path) -> None:
    write(tmp_path, "run/x", "run-1/x", "run/run-1", "a7", "ab", "a7b/c")
    write(tmp_path, ".sdsignore", content="run[!0-9]*\na[[:digit:]]*\n")
    assert found(tmp_path) == ["ab", "run/x"]


def test_folders_are_taken_back_for_what_is_in_them(tmp_path: Path) -> None:
    write(tmp_path, "y.h5", "a/x.h5", "a/b/z.h5", "a/b/z.txt")
    write(tmp_path, ".sdsignore", content="*\n!*/\n!*.h5\n")
    assert found(tmp_path) == ["y.h5", "a/x.h5", "a/b/z.h5"]
    write(tmp_path, ".sdsignore", content="a/**\n!a/**/\n!z.*\n")
    assert found(tmp_path) == ["y.h5", "a/b/z.h5", "a/b/z.txt"]


@pytest.mark.parametrize("line", ["!", "[z-a]"])
def test_a_rule_that_is_none_is_refused_with_its_place(tmp_path: Path, line: str) -> None:
    write(tmp_path, ".sdsignore", content=f"*.raw\n{line}\n")
    with pytest.raises(InputError, match=r"\.sdsignore, line 2"):
        found(tmp_path)


def test_links_to_files_are_files_and_linked_folders_are_not_entered(tmp_path: Path) -> None:
    write(tmp_path, "data/real", "elsewhere/x")
    (tmp_path / "data/file").symlink_to("real")
    (tmp_path / "data/folder").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "data/loop").symlink_to(tmp_path / "data")
    (tmp_path / "data/broken").symlink_to("nowhere")
    (tmp_path / "data/itself").symlink_to("itself")
    assert found(tmp_path / "data") == ["file", "real"]
    assert skipped(tmp_path / "data") == {
        "folder": "a link to a folder, which is not entered",
        "loop": "a link to a folder, which is not entered",
        "broken": "a link that leads nowhere",
        "itself": "a link that leads nowhere",
    }


def test_a_link_to_what_may_not_be_seen_leads_somewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Entry:
        name = "link"
        path = str(tmp_path / "link")

        def is_dir(self, *, follow_symlinks: bool) -> bool:
            return False

        def is_symlink(self) -> bool:
            return True

        def stat(self) -> os.stat_result:
            raise PermissionError(13, "Permission denied")

    def scandir(folder: Path) -> contextlib.AbstractContextManager[list[Entry]]:
        return contextlib.nullcontext([Entry()])

    monkeypatch.setattr("dovetail.sds.discovery.os.scandir", scandir)
    [unusable] = discovered(tmp_path, PurePosixPath(), IgnoreRules.built_in())
    assert isinstance(unusable, Unusable)
    assert "Permission denied" in str(unusable.error)


def test_only_regular_files_with_contents_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "full")
    (tmp_path / "empty").touch()
    os.mkfifo(tmp_path / "pipe")
    monkeypatch.chdir(tmp_path)  # the path of a socket must be short
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("socket")
        assert found(tmp_path) == ["full"]
        assert skipped(tmp_path) == {
            "empty": "empty: the gateway takes no empty files",
            "pipe": "no regular file",
            "socket": "no regular file",
        }


def test_a_folder_that_cannot_be_read_is_told_and_the_rest_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, "a/1", "locked/2")
    listed = os.scandir

    def scandir(path: Path) -> object:  # whoever runs the tests may read everything
        if path.name == "locked":
            raise PermissionError(13, "Permission denied")
        return listed(path)

    monkeypatch.setattr("dovetail.sds.discovery.os.scandir", scandir)
    everything = list(discovered(tmp_path, PurePosixPath(), IgnoreRules.built_in()))
    assert [each.path for each in everything] == ["a/1", "locked"]
    assert isinstance(everything[1], Unusable)
    assert "Permission denied" in str(everything[1].error)


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("x" * 101, "101 characters"),
        ('a"b', "quotation mark"),
        ("a\\b", "backslash"),
        ("a\nb", "line break"),
        ("a\udcffb", "not text"),
    ],
)
def test_names_that_would_not_arrive_are_told_before(tmp_path: Path, name: str, why: str) -> None:
    assert why in refusal_of(name, PurePosixPath("runs"))
    write(tmp_path, name)
    [unusable] = discovered(tmp_path, PurePosixPath("runs"), IgnoreRules.built_in())
    assert isinstance(unusable, Unusable)
    assert why in str(unusable.error)


def test_messages_about_strange_names_are_lines_of_text(tmp_path: Path) -> None:
    write(tmp_path, "a\nb", "c\udcffd")
    told = [
        str(each.error) for each in discovered(tmp_path, PurePosixPath(), IgnoreRules(())) if isinstance(each, Unusable)
    ]
    assert len(told) == 2
    assert all(text.isprintable() and text.encode() for text in told)
    assert "its folder, 'x\\ny', holds a line break" in refusal_of("a", PurePosixPath("x\ny"))


def test_a_folder_name_that_is_too_long_is_told_before() -> None:
    assert "2049 characters" in refusal_of("x", PurePosixPath("d" * 2049))
    assert not refusal_of("x" * 100, PurePosixPath("d" * 2048))
    assert not refusal_of("größe 100 %.h5", PurePosixPath("Läufe/µ"))


def test_a_file_that_is_named_is_taken_whatever_the_rules_say(tmp_path: Path) -> None:
    write(tmp_path, "prod.env")
    assert isinstance(single_file(tmp_path / "prod.env", PurePosixPath()), Found)
    with pytest.raises(InputError, match="nothing at"):
        checked_root(tmp_path / "missing")
    for nothing in ("", "a\0b"):
        with pytest.raises(InputError, match="is no path"):
            checked_root(nothing)
    with pytest.raises(InputError, match="cannot be used"):
        checked_root("~who-is-nobody-here/runs")


_part = st.sampled_from(["a", "b", "ab", "*", "**", "a*", "?", "[ab]", "[!a]", "a[^b]*", "a.b", "*.b", "\\*", "x y"])


def _joined(negated: str, rooted: str, parts: list[str], folder: str) -> str:
    return f"{negated}{rooted}{'/'.join(parts)}{folder}"


_pattern = st.builds(
    _joined,
    st.sampled_from(["", "", "!"]),
    st.sampled_from(["", "/"]),
    st.lists(_part, min_size=1, max_size=3),
    st.sampled_from(["", "", "/"]),
)
_name = st.sampled_from(["a", "b", "ab", "a.b", "*", "x y", "bab"])
_files = st.lists(st.lists(_name, min_size=1, max_size=4).map("/".join), min_size=1, max_size=12)


@settings(max_examples=40)
@given(st.lists(_pattern, max_size=5), st.lists(_pattern, max_size=3), _files)
def test_the_rules_decide_as_git_does(
    tmp_path_factory: pytest.TempPathFactory, top: list[str], inner: list[str], paths: list[str]
) -> None:
    root = tmp_path_factory.mktemp("rules")
    for path in paths:
        if not any((root / parent).is_file() for parent in PurePosixPath(path).parents) and not (root / path).exists():
            write(root, path)
    rules = {"": top, "a": inner}
    for folder, lines in rules.items():
        if (root / folder).is_dir():
            (root / folder / ".sdsignore").write_text("".join(f"{line}\n" for line in lines))
            (root / folder / ".gitignore").write_text("".join(f"{line}\n" for line in lines))
    # A hook of git, from which tests may be run, names its own repository in the environment.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    git = ["git", "-c", "core.excludesFile=", "-C", str(root)]
    subprocess.run([*git, "init", "-q"], check=True, env=environment)
    everything = subprocess.run(
        [*git, "ls-files", "-z", "--others", "--exclude-per-directory=.gitignore"],
        check=True,
        capture_output=True,
        text=True,
        env=environment,
    ).stdout
    wanted = {path for path in everything.split("\0") if path and not path.endswith("ignore")}
    ours = (each.path for each in discovered(root, PurePosixPath(), IgnoreRules(())) if isinstance(each, Found))
    assert {path for path in ours if not path.startswith(".git/") and not path.endswith("ignore")} == wanted
