"""The examples of `docs/sds/captures.md` run, from the first to the last."""

from __future__ import annotations

import doctest
from pathlib import Path

import pytest
from support.recordings import write_recording

from dovetail.sandbox import serve
from dovetail.sds import Client

from .gateway_steps import door, put_file

PAGE = Path(__file__).parents[2] / "docs" / "sds" / "captures.md"


def test_the_examples_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_recording(tmp_path / "recording", ("ch0", "ch1"), seconds=1)
    monkeypatch.chdir(tmp_path)
    before, _, after = PAGE.read_text(encoding="utf-8").partition("## Datasets\n")
    said: list[str] = []
    with serve("sds") as sandbox:
        options = {"SDS_SECRET_TOKEN": sandbox.credentials["api_key"]}
        with Client(sandbox.url, env_config=options, dry_run=False, proxy=None) as sds:
            names: dict[str, object] = {"sds": sds}
            runner = doctest.DocTestRunner(verbose=False)
            first = doctest.DocTestParser().get_doctest(before, names, "captures", str(PAGE), 0)
            runner.run(first, out=said.append, clear_globs=False)
            capture = sds.captures.listing()[0].uuid
            notes = put_file(sandbox, "docs/notes.txt", b"notes")
            names = {
                **first.globs,
                "dataset_uuid": door(sandbox, "datasets", name="Survey", captures=[capture], files=[notes])["uuid"],
            }
            runner.run(doctest.DocTestParser().get_doctest(after, names, "datasets", str(PAGE), 0), out=said.append)
        assert sandbox.violations == ()
    assert said == [], "".join(said)
    assert runner.tries > 20
