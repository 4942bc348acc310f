"""What a writer imports, and when: little before there is a record, and all of it before a thread of its own runs."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from dovetail.sandbox import Sandbox

BEGINNING = """
import logging, os, sys, threading
import dovetail.panoply as panoply

def loaded():
    return any(name == "dovetail_api" or name.startswith("pyreqwest") for name in sys.modules)

def made(**options):
    return panoply.SDK("acme/4f9k2p7q1x8m3z6c", SECRET, linger=0.01, **options)
"""
SECRET = "cjRuZDBtcjRuZDBtcjRuZC8xMTExMTExMS0yMjIyLTQzMzMtODQ0NC01NTU1NTU1NTU1NTUvMTIzNDU2Nzg5MDEyL3VzLWVhc3QtMQ=="


def run(body: str, panoply: Sandbox) -> None:
    """A program at the sandbox, which must end well."""
    program = f"SECRET = {SECRET!r}\n{BEGINNING}\n{textwrap.dedent(body)}"
    environment = {**os.environ, **panoply.environment}
    done = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, timeout=100)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_writer_without_records_has_imported_neither_the_engine_nor_the_models(panoply: Sandbox) -> None:
    run("made().close()\nassert not loaded()", panoply)


def test_all_is_imported_when_the_first_write_returns(panoply: Sandbox) -> None:
    body = """
    with made() as sdk:
        sdk.write("users", {"id": 1})
        before = set(sys.modules)
        assert loaded() and sdk.flush(60).complete
        own = {name for name in set(sys.modules) - before if name.startswith(("dovetail", "pyreqwest"))}
        assert not own, own
    """
    run(body, panoply)


def test_a_writer_with_a_spool_is_ready_at_once_for_what_others_have_left(panoply: Sandbox, tmp_path: Path) -> None:
    run(f"sdk = made(spool={str(tmp_path)!r})\nassert loaded()\nsdk.close()", panoply)


def test_what_an_import_logs_is_written_too(panoply: Sandbox) -> None:
    body = """
    class Finder:
        @staticmethod
        def find_spec(name, path=None, target=None):
            if name == "dovetail_api":
                logging.getLogger("finder").warning(name)

    with made() as sdk:
        logging.getLogger("finder").addHandler(panoply.PanoplyHandler(sdk, "logs"))
        sys.meta_path.insert(0, Finder)
        sdk.write("users", {"id": 1})
        assert sdk.flush(60).complete
        assert sdk.stats.delivered == 2, sdk.stats
    """
    run(body, panoply)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="forks")
def test_a_fork_waits_for_an_import_that_is_under_way(panoply: Sandbox) -> None:
    body = """
    importing, forked = threading.Event(), threading.Event()

    class Finder:
        @staticmethod
        def find_spec(name, path=None, target=None):
            if name == "dovetail_api.panoply" and not importing.is_set():
                importing.set()
                forked.wait(0.5)

    sys.meta_path.insert(0, Finder)
    sdk = made()
    writing = threading.Thread(target=sdk.write, args=("users", {"id": 1}))
    writing.start()
    importing.wait()
    child = os.fork()
    if not child:
        sdk.write("users", {"id": 2})
        os._exit(0 if sdk.flush(60).complete else 1)
    forked.set()
    writing.join()
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert sdk.close(60).complete
    """
    run(body, panoply)
