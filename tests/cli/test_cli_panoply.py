"""`dovetail panoply run`, `check`, `discover` and `config`."""

from __future__ import annotations

import gzip
import json
import os
import pty
import signal
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from dovetail.warehouse import Warehouse

from .conftest import Dovetail
from .test_cli_process import COMMAND, on_terminal

LIBRARY = Path(__file__).parents[2] / "examples" / "library_source.py"
INSTALLED = Path(__file__).parents[1] / "panoply" / "installed"
NORTH = ("--set", "branch=north", "--set", "loans=60", "--backoff", "0.001")
SECRET = "correct-horse-battery"

STUBBORN = """
import panoply

CONFIG = {"title": "Stubborn", "params": [{"name": "password", "type": "password"}]}

class Stream(panoply.DataSource):
    def __init__(self, source, options):
        super().__init__(source, options)
        self.at = source.pop("state", {}).get("at", 0)

    def read(self):
        print("a source may print")
        if self.at == 2:
            self.stop()
        self.at += 1
        self.state(str(self.at), {"at": self.at})
        return [{"id": self.at, "__state": str(self.at)}]

    def stop(self):
        raise panoply.PanoplyException(f"refused {self.source.get('password')}", retryable=False)
"""


@pytest.fixture
def stubborn() -> Path:
    path = Path("stubborn.py")
    path.write_text(STUBBORN)
    return path


@pytest.fixture
def waiting() -> Path:
    """A source that says when it waits, and waits for ever."""
    path = Path("waiting.py")
    path.write_text(
        "import sys, time\n"
        + STUBBORN
        + "        sys.exit('this is never reached')\n".replace("sys.exit", "pass  # ")
        + "\n    def stop(self):\n        print('waiting', file=sys.stderr, flush=True)\n        time.sleep(600)\n"
    )
    return path


@pytest.fixture(autouse=True)
def import_path(monkeypatch: pytest.MonkeyPatch) -> None:
    # What commands put in front of the path, so that a source finds its neighbours, is for their process.
    monkeypatch.setattr(sys, "path", list(sys.path))
    for name in ("library_source", "stubborn", "waiting"):
        monkeypatch.delitem(sys.modules, name, raising=False)


def lines_of(path: str | Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in Path(path).read_text().splitlines()]


def test_a_source_runs_into_lines_of_json_and_a_summary_tells_what_it_did(dovetail: Dovetail) -> None:
    done = dovetail(
        "panoply", "run", LIBRARY, *NORTH, "--set", "failures=2", "--to", "rows.jsonl", "--state", "state.json"
    )
    assert done.status == 0
    assert len({row["id"] for row in lines_of("rows.jsonl")}) == 180
    summary = done.data
    assert summary["tables"] == {"library_poetry": 60, "library_travel": 60, "library_maps": 60}
    assert (summary["rows"], summary["delivered"], summary["retries"], summary["states_saved"]) == (180, 180, 12, 6)
    assert summary["bytes"] == Path("rows.jsonl").stat().st_size
    assert summary["seconds"] > 0
    assert json.loads(Path("state.json").read_text())["state"]["maps"] == {"loaded": 60}
    assert "library_source: 180 rows" in done.err


def test_a_source_runs_into_compressed_lines_and_into_tables(dovetail: Dovetail) -> None:
    assert dovetail("panoply", "run", LIBRARY, *NORTH, "--to", "rows.jsonl.gz").status == 0
    assert len(gzip.decompress(Path("rows.jsonl.gz").read_bytes()).splitlines()) == 180
    for _ in range(2):  # the second run replaces what the first one wrote
        assert dovetail("panoply", "run", LIBRARY, *NORTH, "--to", "rows.duckdb").status == 0
    with Warehouse("rows.duckdb") as warehouse:
        assert warehouse.query("SELECT count(*) AS n FROM library_maps") == [{"n": 60}]
        assert warehouse.query("SELECT count(*) AS n FROM library_maps_reminders")[0]["n"] == 60


def test_rows_go_to_standard_output_and_everything_else_elsewhere(stubborn: Path) -> None:
    stubborn.write_text(STUBBORN.replace("self.stop()", "return None"))
    done = subprocess.run(
        [*COMMAND, "panoply", "run", stubborn, "--to", "-"], capture_output=True, text=True, check=True
    )
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == [1, 2]
    assert "a source may print" in done.stderr
    assert '"rows": 2' in done.stderr


def test_on_a_terminal_there_is_a_bar_and_a_table(dovetail: Dovetail) -> None:
    status, shown = on_terminal("panoply", "run", str(LIBRARY), *NORTH, "--to", "rows.jsonl")
    assert status == 0
    assert "\x1b[" in shown
    assert "180 rows" in shown
    assert "library_poetry" in shown


def test_a_run_that_fails_tells_what_arrived_and_goes_on_from_there(dovetail: Dovetail, stubborn: Path) -> None:
    words = ("panoply", "run", stubborn, "--to", "rows.jsonl", "--state", "state.json")
    done = dovetail(*words, "--set", f"password={SECRET}", "--verbose")
    assert done.status == 1
    assert "dovetail panoply: stubborn: read() failed for good: PanoplyException: refused ***" in done.err
    assert "line 20, in stop" in done.err or "in stop" in done.err
    assert SECRET not in done.err + done.out
    assert done.data["delivered"] == 2
    assert json.loads(Path("state.json").read_text())["state"] == {"at": 2}

    failed = dovetail(*words, "--json")
    assert json.loads(failed.err.splitlines()[-1])["error"] == "RunFailed"

    # Of another size: written in the same second, Python would take it for what it has compiled already.
    mended = STUBBORN.replace("self.at == 2", "self.at == 4").replace("self.stop()", "return None  # mended")
    stubborn.write_text(mended)
    sys.modules.pop("stubborn")
    assert dovetail(*words).data["resumed"] is True
    assert [row["id"] for row in lines_of("rows.jsonl")] == [1, 2, 3, 4]


@pytest.mark.parametrize(("number", "status"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
def test_a_run_that_is_stopped_saves_its_state(waiting: Path, number: signal.Signals, status: int) -> None:
    words = [*COMMAND, "panoply", "run", str(waiting), "--to", "rows.jsonl", "--state", "state.json"]
    with subprocess.Popen(words, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True) as running:
        assert running.stderr is not None
        said: list[str] = []
        for line in running.stderr:
            said.append(line)
            if line == "waiting\n":
                running.send_signal(number)
        running.wait()
    assert running.returncode == status, said
    assert "2 of 2 rows arrived, 2 states saved" in "".join(said)
    assert [row["id"] for row in lines_of("rows.jsonl")] == [1, 2]
    saved = json.loads(Path("state.json").read_text())
    assert (saved["state"], saved["finished"]) == ({"at": 2}, False)


def test_what_a_source_changes_is_kept_in_the_file_and_what_the_command_line_gives_is_not(dovetail: Dovetail) -> None:
    Path("config.yaml").write_text("branch: north\nloans: 60\n")
    words = ("panoply", "run", LIBRARY, "--config", "config.yaml", "--set", 'shelves=["maps"]', "--to", "rows.jsonl")
    assert dovetail(*words).data["changed"] == ["access_token"]
    kept = Path("config.yaml").read_text()
    assert "access_token: " in kept
    assert "shelves" not in kept
    assert "destination" not in kept
    assert stat.S_IMODE(Path("config.yaml").stat().st_mode) == 0o600
    assert dovetail(*words).data["changed"] == []
    done = dovetail("panoply", "run", LIBRARY, *NORTH, "--to", "rows.jsonl")
    assert "changed access_token, which is lost: give --config FILE" in done.err


@pytest.mark.parametrize(
    ("words", "status", "told"),
    [
        (("run", LIBRARY, "--to", "rows.jsonl"), 2, "branch: it is required and missing. See: dovetail panoply config"),
        (("run", LIBRARY, "--set", "branch=nord", "--to", "x.jsonl"), 2, "branch: 'nord' cannot be chosen"),
        (("run", LIBRARY, *NORTH, "--to", "rows.csv"), 2, "'rows.csv' says nothing of what to write"),
        (("run", LIBRARY, *NORTH, "--to", "no/rows.jsonl"), 2, "No such file or directory"),
        (("run", "nothing.py", "--to", "-"), 4, "nothing.py: there is no such file."),
        (("check", "nowhere.to.be_found"), 4, "nowhere.to.be_found: there is no such module."),
        (("run", LIBRARY, "--config", "none.json", "--to", "-"), 2, "config: none.json: No such file or directory."),
        (("config", LIBRARY), 2, "--config: no file is named."),
    ],
)
def test_what_is_wrong_is_told_in_a_line_with_a_status_that_means_something(
    dovetail: Dovetail, words: tuple[str, ...], status: int, told: str
) -> None:
    done = dovetail("panoply", *words)
    assert (done.status, done.out) == (status, "")
    assert told in done.err
    assert len(done.err.splitlines()) == 1


def test_two_runs_with_one_state_file_are_refused(waiting: Path, dovetail: Dovetail) -> None:
    words = ["panoply", "run", str(waiting), "--to", "rows.jsonl", "--state", "state.json"]
    with subprocess.Popen([*COMMAND, *words], stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True) as running:
        assert running.stderr is not None
        while running.stderr.readline() != "waiting\n":
            pass
        second = dovetail("panoply", "run", LIBRARY, *NORTH, "--to", "other.jsonl", "--state", "state.json")
        running.terminate()
        running.stderr.read()
    assert second.status == 2
    assert "in use by another run" in second.err


def test_check_tells_whether_a_source_can_be_run(dovetail: Dovetail, stubborn: Path) -> None:
    done = dovetail("panoply", "check", LIBRARY, "--set", "branch=north")
    assert done.status == 0
    assert [(each["check"], each["ok"]) for each in done.data] == [
        ("import", True),
        ("Stream", True),
        ("CONFIG", True),
        ("parameters", True),
        ("construct", True),
    ]
    unknown = dovetail("panoply", "check", LIBRARY)
    assert unknown.status == 0
    assert "branch: it is required and missing." in unknown.data[3]["message"]
    assert dovetail("panoply", "check", stubborn).status == 0

    Path("broken.py").write_text(
        "CONFIG = {'title': 3}\nclass Stream:\n    def __init__(self, a, b): raise KeyError(a['x'])\n"
    )
    broken = dovetail("panoply", "check", "broken.py")
    assert broken.status == 1
    assert [each["ok"] for each in broken.data] == [True, False, False, True, None]
    Path("worse.py").write_text("import no_such_library\n")
    worse = dovetail("panoply", "check", "worse.py")
    assert worse.status == 2
    assert "worse.py: it cannot be imported: ModuleNotFoundError: No module named 'no_such_library'" in worse.err


def test_a_source_that_is_installed_inside_the_package_panoply_is_found_by_its_name(
    dovetail: Dovetail, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(INSTALLED))
    assert [each["ok"] for each in dovetail("panoply", "check", "panoply.desk").data[:3]] == [True, True, True]
    done = dovetail("panoply", "run", "panoply.ledger", "--set", "book=main", "--to", "rows.jsonl", "--state", "s.json")
    assert done.status == 0, done.err
    assert done.data["tables"] == {"ledger": 5}
    assert json.loads(Path("s.json").read_text())["state"] == {"last_index": 5}


def test_discover_shows_resources_and_lists(dovetail: Dovetail) -> None:
    done = dovetail("panoply", "discover", LIBRARY, "--set", "branch=south")
    assert done.status == 0
    assert [each["id"] for each in done.data["resources"]] == ["cookery", "travel"]
    lists = {each["param"]: [value["value"] for value in each["values"]] for each in done.data["lists"]}
    assert lists == {"branch": ["north", "south"], "shelves": ["cookery", "travel"]}
    Path("shy.py").write_text(
        "CONFIG = {'title': 'Shy', 'params': [{'name': 'a'}, {'name': 'b', 'type': 'list', 'dependencies': ['a'],"
        " 'values': lambda source: 1 / 0}]}\nclass Stream: pass\n"
    )
    waits = dovetail("panoply", "discover", "shy.py")
    assert (waits.status, waits.data["lists"][0]["waits_for"]) == (0, ["a"])
    fails = dovetail("panoply", "discover", "shy.py", "--set", "a=1", "--table")
    assert fails.status == 1
    assert "not known: ZeroDivisionError: division by zero" in fails.out


def test_config_prints_a_schema_and_takes_answers_from_options(dovetail: Dovetail) -> None:
    schema = dovetail("panoply", "config", LIBRARY, "--schema").data
    assert schema["required"] == ["branch"]
    done = dovetail("panoply", "config", LIBRARY, "--config", "config.json", "--set", "branch=north")
    assert done.status == 0
    assert json.loads(Path("config.json").read_text()) == {"branch": "north", "loans": "120", "failures": "0"}
    assert stat.S_IMODE(Path("config.json").stat().st_mode) == 0o600
    refused = dovetail(
        "panoply", "config", LIBRARY, "--config", "other.json", "--set", "loans=many", "--set", "branch=north"
    )
    assert refused.status == 2
    assert "loans: 'many' is no number. Nothing was written." in refused.err
    assert not Path("other.json").exists()


def answered(words: list[str], answers: list[tuple[str, str]]) -> tuple[int, str]:
    """Run the command on a terminal of its own, and answer each of its questions when it is asked."""
    child, terminal = pty.fork()
    if child == 0:
        os.execv(COMMAND[0], [*COMMAND, *words])
    shown = ""
    try:
        while True:
            shown += os.read(terminal, 65_536).decode()
            if answers and answers[0][0] in shown.rpartition("\n")[2]:
                os.write(terminal, f"{answers.pop(0)[1]}\n".encode())
    except OSError:  # Linux tells so that nobody holds the other end any more
        pass
    finally:
        _, ended = os.waitpid(child, 0)
        os.close(terminal)
    return os.waitstatus_to_exitcode(ended), shown


def test_config_asks_on_a_terminal_and_hides_what_is_secret(dovetail: Dovetail) -> None:
    answers = [
        ("Branch: ", "east"),
        ("Branch: ", "south"),
        ("Shelves: ", "2"),
        ("Loans a shelf [120]: ", ""),
        ("Failures [0]: ", "1"),
        ("Password (any will do): ", SECRET),
    ]
    status, shown = answered(["panoply", "config", str(LIBRARY), "--config", "config.json"], answers)
    assert status == 0, shown
    assert json.loads(Path("config.json").read_text()) == {
        "branch": "south",
        "shelves": ["travel"],
        "loans": "120",
        "failures": "1",
        "password": SECRET,
    }
    assert "'east' cannot be chosen" in shown
    assert "2. Travel" in shown
    assert SECRET not in shown


def test_a_reader_that_has_enough_rows_ends_a_run_quietly() -> None:
    words = [*COMMAND, "panoply", "run", str(LIBRARY), *NORTH, "--set", "loans=20000", "--to", "-", "--quiet"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline().startswith(b'{"id":"poetry-0"')
        process.stdout.close()
        assert process.stderr is not None
        assert process.stderr.read() == b""
    assert process.returncode == 141
