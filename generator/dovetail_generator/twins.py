"""Sync twins of the async shells: ``_async/client.py`` becomes ``_sync/client.py``.

Names are translated by ``unasync``, words in docstrings, comments and messages by the same table. What differs in kind
(sleep, locks, task groups) is a hand-written pair outside these folders, ``async_primitives`` and ``sync_primitives``.
"""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

from dovetail_generator.formatting import format_files

REPLACEMENTS = {
    # ``Async`` in front of a class name is dropped everywhere: AsyncClient → Client, _AsyncPool → _Pool.
    "_async": "_sync",
    "async_primitives": "sync_primitives",
    "make_async_engine": "make_engine",
    "aclose": "close",
    "aenter": "enter",
    "aexit": "exit",
    "aiter": "iter",
    "anext": "next",
    "aiter_bytes": "iter_bytes",
    "aread": "read",
    "asend": "send",
    "asynccontextmanager": "contextmanager",
    "AbstractAsyncContextManager": "AbstractContextManager",
    "enter_async_context": "enter_context",
    "push_async_callback": "callback",
    "push_async_exit": "push",
    "StopAsyncIteration": "StopIteration",
    "__aenter__": "__enter__",
    "__aexit__": "__exit__",
    "__aiter__": "__iter__",
    "__anext__": "__next__",
}
"""Async name → sync name, beside the dropped ``async``, ``await`` and ``Async…``."""

_HEADER = "# Derived from _async/{name} by `make generate`; do not edit.\n"
_HEADER_START = "# Derived from _async/"
_ASYNC_CLASS = re.compile(r"\b(_*)Async(?=[A-Z])(\w+)")
_KEYWORDS = re.compile(r"\b(?:await (?=\S)|async (?=(?:with|for|def)\b))")
_ADJECTIVE = re.compile(r"\basync\b")
_ARTICLE = re.compile(r"\b([Aa])n (?=_*Async[A-Z]|async )")


def render(source: Path) -> dict[Path, str | None]:
    """The sync twins below a source folder.

    Args:
        source: The folder to search, ``src/dovetail``.

    Returns:
        File → formatted content; None for a twin whose original is gone.
    """
    twins: dict[Path, str] = {}
    stale: dict[Path, str | None] = {}
    for originals in sorted(source.rglob("_async")):
        folder = originals.with_name("_sync")
        for original in sorted(originals.rglob("*.py")):
            twin = folder / original.relative_to(originals)
            header = _HEADER.format(name=original.relative_to(originals).as_posix())
            twins[twin] = header + translate(original.read_text(encoding="utf-8"))
        for twin in sorted(folder.rglob("*.py")):
            if twin not in twins and _is_derived(twin):
                stale[twin] = None
    names = {str(number): twin for number, twin in enumerate(twins)}
    formatted = format_files({f"{number}.py": twins[twin] for number, twin in names.items()})
    return stale | {twin: formatted[f"{number}.py"] for number, twin in names.items()}


def _is_derived(twin: Path) -> bool:
    with twin.open(encoding="utf-8") as file:
        return file.readline().startswith(_HEADER_START)


def translate(code: str) -> str:
    """Async source as sync source, unformatted."""
    import tokenize_rt  # pyright: ignore[reportMissingTypeStubs]

    code = _unasynced(code)
    tokens = tokenize_rt.src_to_tokens(code)
    spoken = {"STRING", "COMMENT", "FSTRING_MIDDLE"}
    twin: str = tokenize_rt.tokens_to_src(
        [token._replace(src=_words(token.src)) if token.name in spoken else token for token in tokens]
    )
    return twin


def _unasynced(code: str) -> str:
    import unasync  # pyright: ignore[reportMissingTypeStubs]

    classes = {match[0]: match[1] + match[2] for match in _ASYNC_CLASS.finditer(code)}
    rule = unasync.Rule("/_async/", "/_sync/", additional_replacements=REPLACEMENTS | classes)
    with tempfile.TemporaryDirectory() as folder:
        original = Path(folder, "_async", "module.py")
        original.parent.mkdir()
        original.write_text(code, encoding="utf-8")
        unasync.unasync_files([str(original)], [rule])  # pyright: ignore[reportUnknownMemberType]
        return Path(folder, "_sync", "module.py").read_text(encoding="utf-8")


def _words(text: str) -> str:
    """What a docstring, a comment or a message says of async code, said of sync code."""
    text = _ARTICLE.sub(r"\1 ", text)
    text = _ASYNC_CLASS.sub(r"\1\2", text)
    text = _ADJECTIVE.sub("sync", _KEYWORDS.sub("", text))
    return re.sub(r"\w+", lambda match: REPLACEMENTS.get(match[0], match[0]), text)
