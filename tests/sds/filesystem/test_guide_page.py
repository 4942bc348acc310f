"""The examples of the page on the file system run, one after the other."""

from __future__ import annotations

import doctest
import gc
import sys
from pathlib import Path
from typing import Any

import fsspec
import pytest

from dovetail.sandbox import serve
from dovetail.sds.filesystem import SdsFileSystem

PAGE = Path(__file__).parents[3] / "docs" / "sds" / "filesystem.md"


def test_the_examples_of_the_page_run(monkeypatch: pytest.MonkeyPatch) -> None:
    registry: Any = sys.modules["fsspec.registry"]
    kept = dict(registry._registry)
    fsspec.register_implementation("sds", SdsFileSystem, clobber=True)
    with serve("sds") as sandbox:
        monkeypatch.setenv("SDS_HOST", sandbox.url)
        monkeypatch.setenv("SDS_SECRET_TOKEN", sandbox.credentials["api_key"])
        test = doctest.DocTestParser().get_doctest(PAGE.read_text("utf-8"), {}, PAGE.name, PAGE.name, 0)
        said: list[str] = []
        result = doctest.DocTestRunner(verbose=False).run(test, out=said.append, clear_globs=False)
        test.globs["client"].close()
        fsspec.filesystem("sds").close()
        test.globs.clear()
        gc.collect()
        assert sandbox.violations == ()
    registry._registry.clear()
    registry._registry.update(kept)
    assert result.attempted > 20
    assert result.failed == 0, "".join(said)
