"""Sync twins: what becomes of async source, and which files are touched."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest

from dovetail_generator import twins


def _translated(code: str) -> str:
    return twins.translate(textwrap.dedent(code))


@pytest.mark.parametrize(
    ("original", "twin"),
    [
        ("async def send(self) -> T: ...\n", "def send(self) -> T: ...\n"),
        ("value = await self.send(call)\n", "value = self.send(call)\n"),
        ("print(await stuff)\n", "print(stuff)\n"),
        ("async with self._lock: ...\n", "with self._lock: ...\n"),
        ("async for item in self.items(): ...\n", "for item in self.items(): ...\n"),
        ("[x async for x in y]\n", "[x for x in y]\n"),
        ("class AsyncClient(_AsyncBase): ...\n", "class Client(_Base): ...\n"),
        ("async def __aenter__(self) -> Self: ...\n", "def __enter__(self) -> Self: ...\n"),
        (
            "async def __anext__(self):\n    raise StopAsyncIteration\n",
            "def __next__(self):\n    raise StopIteration\n",
        ),
        ("await self._engine.aclose()\n", "self._engine.close()\n"),
        (
            "from dovetail.runtime._async.client import AsyncClient\n",
            "from dovetail.runtime._sync.client import Client\n",
        ),
        (
            "from collections.abc import AsyncIterator, AsyncIterable\n",
            "from collections.abc import Iterator, Iterable\n",
        ),
        ("from contextlib import asynccontextmanager\n", "from contextlib import contextmanager\n"),
        ("__all__ = ['AsyncClient']\n", "__all__ = ['Client']\n"),
    ],
)
def test_code_is_translated(original: str, twin: str) -> None:
    assert _translated(original) == twin


@pytest.mark.parametrize(
    ("original", "twin"),
    [
        ('"""An async client; see `AsyncClient.aclose`."""\n', '"""A sync client; see `Client.close`."""\n'),
        (
            '"""\n>>> async with AsyncClient() as c:\n...     await c.send(call)\n"""\n',
            '"""\n>>> with Client() as c:\n...     c.send(call)\n"""\n',
        ),
        ("# an AsyncClient\n", "# a Client\n"),
        ("# The AsyncClient awaits nothing here.\n", "# The Client awaits nothing here.\n"),
        ('raise ValueError("use `await client.aclose()`")\n', 'raise ValueError("use `client.close()`")\n'),
        ("# asyncio and asynchronous stay as they are\n", "# asyncio and asynchronous stay as they are\n"),
    ],
)
def test_words_are_translated(original: str, twin: str) -> None:
    assert _translated(original) == twin


def test_a_twin_says_where_it_comes_from_and_is_formatted(tmp_path: Path) -> None:
    original = tmp_path / "runtime" / "_async" / "client.py"
    original.parent.mkdir(parents=True)
    original.write_text("async   def f( ) :\n  return  await   g()\n")

    rendered = twins.render(tmp_path)

    assert rendered == {
        tmp_path / "runtime" / "_sync" / "client.py": (
            "# Derived from _async/client.py by `make generate`; do not edit.\ndef f():\n    return g()\n"
        )
    }


def test_a_derived_twin_goes_with_its_original_and_nothing_else_does(tmp_path: Path) -> None:
    for name in ("_async", "_sync"):
        (tmp_path / name).mkdir()
    (tmp_path / "_sync" / "own.py").write_text("def sleep(): ...\n")
    orphan = tmp_path / "_sync" / "gone.py"
    orphan.write_text("# Derived from _async/gone.py by `make generate`; do not edit.\n")

    assert twins.render(tmp_path) == {orphan: None}
