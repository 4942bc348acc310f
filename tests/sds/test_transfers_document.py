"""The examples of the document on transfers run, in order."""

from __future__ import annotations

import doctest
from pathlib import Path

import pytest

from dovetail.sandbox import serve

from .gateway_steps import put_file

DOCUMENT = (Path(__file__).parents[2] / "docs" / "sds" / "transfers.md").read_text(encoding="utf-8")


def test_the_examples_run(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("recording").mkdir()
    with serve("sds") as sandbox:
        for number in range(3):
            content = f"{number} 0.25 0.5x"[:11]
            Path("recording", f"part_{number}.csv").write_text(content)
            put_file(sandbox, f"runs/monday/part_{number}.csv", content.encode())
        for name, value in sandbox.environment.items():
            monkeypatch.setenv(name, str(value))
        examples = doctest.DocTestParser().get_doctest(DOCUMENT, {}, "transfers.md", "transfers.md", 0)
        runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE)
        said: list[str] = []
        assert runner.run(examples, out=said.append).failed == 0, "".join(said)
        examples.globs.clear()
        assert sandbox.violations == ()
