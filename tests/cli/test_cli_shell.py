"""The shell: finding commands by name, loading no more than needed, wrong usage, completion."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import Dovetail

COMPLETION = """
import os, sys
from dovetail.cli.main import main
main()
"""


def test_help_lists_the_commands_and_loads_none() -> None:
    program = "import sys; from dovetail.cli.main import main\ntry: main(['--help'])\nexcept SystemExit: pass\n"
    program += "print(sorted(name for name in sys.modules if name.startswith(('dovetail.spark', 'rich', 'httpx'))))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert "spark " in done.stdout
    assert "sandbox " in done.stdout
    assert done.stdout.endswith("[]\n")


def test_the_help_of_a_group_loads_no_client_and_no_model() -> None:
    program = "import sys; from dovetail.cli.main import main\n"
    program += "try: main(['spark', 'services', '--help'])\nexcept SystemExit: pass\n"
    program += "print(sorted(name for name in sys.modules if '_sync.client' in name or 'api.spark.models' in name))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert "execute (exec, run)" in done.stdout
    assert done.stdout.endswith("[]\n")


@pytest.mark.parametrize("words", [(), ("spark",), ("spark", "services"), ("call",), ("call", "spark")])
def test_a_command_that_names_nothing_to_do_shows_its_help_as_wrong_usage(
    dovetail: Dovetail, words: tuple[str, ...]
) -> None:
    done = dovetail(*words)
    assert done.status == 2
    assert done.out.startswith("usage: dovetail")


def test_version(dovetail: Dovetail) -> None:
    done = dovetail("--version")
    assert (done.status, done.err) == (0, "")
    assert done.out.startswith("dovetail ")


def test_options_are_not_abbreviated_and_a_misspelt_one_does_not_repeat_its_value(dovetail: Dovetail) -> None:
    done = dovetail("spark", "services", "list", "lending", "--toke", "a-secret-token", "--tokn=a-secret-token")
    assert done.status == 2
    assert "there is no option --toke --tokn" in done.err
    assert "a-secret-token" not in done.err + done.out


def test_a_missing_library_names_the_extra_to_install(dovetail: Dovetail, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "dovetail.sandbox.cli", raising=False)
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    monkeypatch.delitem(sys.modules, "dovetail.sandbox.server", raising=False)
    monkeypatch.delitem(sys.modules, "dovetail.sandbox.http_server", raising=False)
    done = dovetail("sandbox", "spark")
    assert done.status == 1
    assert "dovetail sandbox needs uvicorn; install it with: pip install 'dovetail[sandbox]'" in done.err


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_prints_a_script(dovetail: Dovetail, shell: str) -> None:
    done = dovetail("completion", shell)
    assert done.status == 0
    assert "dovetail" in done.out


def completed(line: str) -> list[str]:
    """What argcomplete's protocol answers for a line that ends at the cursor."""
    answer = Path("answer")
    variables = {
        "_ARGCOMPLETE": "1",
        "_ARGCOMPLETE_STDOUT_FILENAME": str(answer.absolute()),
        "_ARGCOMPLETE_COMP_WORDBREAKS": " \t\n",
        "IFS": "\v",
        "COMP_LINE": line,
        "COMP_POINT": str(len(line)),
        "COMP_TYPE": "9",
    }
    subprocess.run([sys.executable, "-c", COMPLETION], env={**os.environ, **variables}, check=False)
    return [word.strip() for word in answer.read_text().split("\v")]


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("dovetail sp", {"spark"}),
        ("dovetail spark serv", {"services"}),
        ("dovetail spark services ver", {"version", "versions"}),
        ("dovetail spark folders list --json", {"--json", "--jsonl"}),
        ("dovetail call spark folders_g", {"folders_get"}),
        ("dovetail call spark folders_get fol", {"folder="}),
        ("dovetail spark config switch ", {"home", "work"}),
        ("dovetail spark services list --profile w", {"work"}),
    ],
)
def test_commands_options_operations_parameters_and_profiles_are_completed(
    dovetail: Dovetail, line: str, offered: set[str]
) -> None:
    for name in ("home", "work"):
        dovetail("spark", "config", "set", "--profile", name, "env=us", "tenant=acme", "api_key=env:KEY")
    assert set(completed(line)) == offered


def test_completion_answers_bash_itself(tmp_path: Path) -> None:
    bash = shutil.which("bash")
    assert bash is not None
    command = tmp_path / "dovetail"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m dovetail.cli "$@"\n')
    command.chmod(0o755)
    script = """
        eval "$(dovetail completion bash)"
        COMP_WORDS=(dovetail spark serv) COMP_CWORD=2 COMP_LINE="dovetail spark serv" COMP_POINT=19 COMP_TYPE=9
        _python_argcomplete dovetail serv spark
        echo "<${COMPREPLY[*]}>"
    """
    path = f"{tmp_path}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run([bash, "-c", script], env={**os.environ, "PATH": path}, capture_output=True, text=True)
    assert done.stdout.strip().rstrip(">").strip() == "<services", done.stderr
