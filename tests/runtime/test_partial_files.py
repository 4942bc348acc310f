"""Files that are whole or not there: what is left of a program that was killed, and of a disk that is full."""

from __future__ import annotations

import errno
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from blake3 import blake3

from dovetail.runtime import partial_files
from dovetail.runtime.downloads import Checksum
from dovetail.runtime.partial_files import PartialFile, WrongContents, remove_stale_parts

WRITER = """
import sys
from pathlib import Path
from dovetail.runtime.partial_files import PartialFile
with PartialFile(Path(sys.argv[1])) as file:
    file.begin(None)
    file.write(b"half")
    print("written", flush=True)
    {then}
"""


@pytest.fixture(autouse=True)
def forgetful(monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a new process: no directory has been looked at."""
    monkeypatch.setattr(partial_files, "_tidy", set())


def writer(target: Path, then: str) -> subprocess.Popen[str]:
    code = WRITER.replace("{then}", then)
    return subprocess.Popen([sys.executable, "-c", code, str(target)], stdout=subprocess.PIPE, text=True)


def wait_until_written(process: subprocess.Popen[str]) -> None:
    assert process.stdout is not None
    assert process.stdout.readline() == "written\n"


def test_what_a_killed_program_left_is_removed_by_the_next_download(tmp_path: Path) -> None:
    with writer(tmp_path / "a", "import time; time.sleep(3600)") as process:
        wait_until_written(process)
        process.send_signal(signal.SIGKILL)
    (left,) = tmp_path.iterdir()
    assert left.read_bytes() == b"half"
    with PartialFile(tmp_path / "b") as file:
        file.begin(None)
        file.write(b"whole")
        file.finish()
    assert {path.name for path in tmp_path.iterdir()} == {"b"}


def test_what_another_program_is_writing_is_left_alone(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", WRITER.replace("{then}", "sys.stdin.read(); file.finish()"), str(tmp_path / "a")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        wait_until_written(process)
        remove_stale_parts(tmp_path)
        process.communicate("")
    assert (tmp_path / "a").read_bytes() == b"half"
    assert process.returncode == 0


def test_what_this_program_is_writing_is_left_alone(tmp_path: Path) -> None:
    with PartialFile(tmp_path / "a") as file:
        file.begin(None)
        file.write(b"whole")
        remove_stale_parts(tmp_path)
        file.finish()
    assert (tmp_path / "a").read_bytes() == b"whole"


@pytest.mark.parametrize(
    "name", [".dovetail-0123456789ab-a.party", "a.part", ".a.0123456789ab.part", ".dovetail-x-a.part"]
)
def test_files_of_others_are_left_alone(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"mine")
    (tmp_path / ".dovetail-0123456789ab-dir.part").mkdir()
    remove_stale_parts(tmp_path)
    assert len(list(tmp_path.iterdir())) == 2


@pytest.mark.parametrize("then", ["raise KeyboardInterrupt", "sys.exit(1)"])
def test_a_program_that_is_interrupted_leaves_nothing(tmp_path: Path, then: str) -> None:
    with writer(tmp_path / "a", then) as process:
        wait_until_written(process)
    assert list(tmp_path.iterdir()) == []


def test_a_thread_that_is_left_behind_leaves_nothing(tmp_path: Path) -> None:
    code = (
        "import threading, sys\nfrom pathlib import Path\n"
        "from dovetail.runtime.partial_files import PartialFile\n"
        "begun = threading.Event()\n"
        "def work():\n"
        "    with PartialFile(Path(sys.argv[1])) as file:\n"
        "        file.begin(None); begun.set(); threading.Event().wait()\n"
        "threading.Thread(target=work, daemon=True).start()\n"
        "begun.wait()\n"
    )
    subprocess.run([sys.executable, "-c", code, str(tmp_path / "a")], check=True)
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_leaves_the_target_as_it_was(tmp_path: Path) -> None:
    target = tmp_path / "a"
    target.write_bytes(b"old")
    code = (
        "import resource, signal, sys\nfrom pathlib import Path\n"
        "from dovetail.runtime.partial_files import PartialFile\n"
        "sys.dont_write_bytecode = True  # a module cut short is one that cannot be loaded\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "try:\n"
        "    with PartialFile(Path(sys.argv[1])) as file:\n"
        "        file.begin(None); file.write(b'x' * 2000); file.finish()\n"
        "except OSError as error:\n"
        "    print(error.errno)\n"
    )
    done = subprocess.run([sys.executable, "-c", code, str(target)], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == str(errno.EFBIG)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_it_begins_again_with_nothing_kept(tmp_path: Path) -> None:
    whole = b"the whole"
    with PartialFile(tmp_path / "a", Checksum("blake3", blake3(whole).hexdigest(), blake3), durable=False) as file:
        file.begin(len(whole))
        file.write(b"something else that is longer")
        with pytest.raises(WrongContents, match="29 bytes came, 9 were declared"):
            file.finish()
        file.begin(len(whole))
        file.write(memoryview(whole))
        assert file.finish() == len(whole)
    assert (tmp_path / "a").read_bytes() == whole


@pytest.mark.parametrize("name", ["é" * 120, "n" * 255, ".hidden", "new\nline"])
def test_any_name_that_a_file_can_have_can_be_written(tmp_path: Path, name: str) -> None:
    with PartialFile(tmp_path / name) as file:
        file.begin(None)
        (part,) = tmp_path.iterdir()
        assert partial_files.is_part_name(part.name)
        file.finish()
    assert list(tmp_path.iterdir()) == [tmp_path / name]
