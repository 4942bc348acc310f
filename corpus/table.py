"""Writes what was found as a page for people and as JSON."""

from __future__ import annotations

import dataclasses
import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from corpus.row import Row

READY_CPU = 100
READY_RSS = 30
RATIO = 2.0
LARGE = 1_000_000
LONGEST = 100
_PEERS = ("openapi-python-client", "datamodel-code-generator")
_WORST = 25
_SHOWN = 300
_NONE = "-"
_STALE = "†"
_CHECKOUT = re.compile(r"(?:/[\w.@+-]+)+/(?=(?:site-packages|generator/dovetail_generator|src/dovetail|corpus)/)")

_ABOUT = """\
# Corpus

Public OpenAPI documents, each made into a package by `dovetail-generate build` and held to the same targets. `make
corpus` writes this page; the documents come out of archives of npm and PyPI that `corpus/documents.toml` lists with
their hashes.

* **operations** are counted in the document and in the package separately, with nothing of the generator.
* **examples** are those of the document and values made from its schemas; 1 is 1.0, and order is free. An independent
  validator says which satisfy their own schema, read as strictly as can be; those must come back from the models with
  nothing added or lost. *Open* ones hold members that no schema declares, which models leave to `Response.json()`. A
  schema that lists properties and names no type means an object.
* **CPU** and **RSS** are those of the work alone: every process is forked from one that has the libraries loaded.
  *engines* is what openapi-python-client and datamodel-code-generator take together for the same document.
* **ready** is a whole process, interpreter and all, that imports the package, makes a client and builds one call;
  *bare* is a process beside it that does nothing, which tells how busy the machine was.
* **source** is the size of the package's Python source to that of the document, minified.
* **wrong lines** call the package with one mistake each (an argument that there is not, one that is missing, one of
  another type, a field that there is not); mypy and pyright must refuse all of them, and take the right ones.

A dash: not taken in this run. A document of the list that is not here has not been run yet.
"""


@dataclasses.dataclass(frozen=True)
class Target:
    """Something that every document is held to.

    Attributes:
        name: What it asks for.
        applies: Whether there is a figure for it.
        met: Whether it is met.
    """

    name: str
    applies: Callable[[Row], bool]
    met: Callable[[Row], bool]


def _made(row: Row) -> bool:
    return not row.problem


def _is_large(row: Row) -> bool:
    return not row.problem and row.size >= LARGE


def _is_measured(row: Row) -> bool:
    """Whether there is something to compare with: an engine that gives up at once takes no time."""
    return not row.problem and bool(row.peers) and not any(peer["errors"] for peer in row.peers.values())


def _is_ready(row: Row) -> bool:
    return row.ready is not None


def _is_cheap(row: Row) -> bool:
    return row.cpu <= engines(row)


TARGETS = (
    Target("a package is built", lambda row: True, _made),
    Target("every operation is in it", _made, lambda row: row.emitted == row.operations),
    Target("every module imports", _made, lambda row: not row.unimported and row.modules > 0),
    Target("every check could be carried out", _made, lambda row: not row.faults),
    Target("ruff finds nothing (E9, F)", _made, lambda row: not row.ruff),
    Target("strict mypy finds nothing", lambda row: row.mypy is not None, lambda row: not row.mypy),
    Target("pyright knows every public type", lambda row: row.complete is not None, lambda row: row.complete == 100),
    Target("checkers judge every line of the caller rightly", lambda row: row.wrong > 0, lambda row: not row.missed),
    Target("every valid example comes back equal", lambda row: bool(row.examples), lambda row: not unequal(row)),
    Target("the example of every docstring runs", lambda row: row.docstrings > 0, lambda row: not row.broken),
    Target("the CPU time of the two engines or less", _is_measured, _is_cheap),
    Target(f"ready in {READY_CPU} ms of CPU", _is_ready, lambda row: bool(row.ready and row.ready[0] <= READY_CPU)),
    Target(f"ready in {READY_RSS} MB", _is_ready, lambda row: bool(row.ready and row.ready[1] <= READY_RSS)),
    Target("source 2 × a document of 1 MB or more, minified", _is_large, lambda row: row.ratio <= RATIO),
    Target("no path over 100 characters", _made, lambda row: row.longest <= LONGEST),
)  # fmt: skip


def unequal(row: Row) -> int:
    """How many valid examples did not come back the same.

    Args:
        row: The document.
    """
    return row.examples.get("valid other", 0)


def engines(row: Row) -> float:
    """Seconds of CPU of the two engines together.

    Args:
        row: The document.
    """
    return sum(float(peer["cpu"]) for peer in row.peers.values())


def summary(rows: Sequence[Row]) -> list[tuple[str, int, int]]:
    """How many documents meet each target.

    Args:
        rows: The documents.

    Returns:
        Name, how many meet it, of how many.
    """
    told: list[tuple[str, int, int]] = []
    for target in TARGETS:
        held = [row for row in rows if target.applies(row)]
        told.append((target.name, sum(target.met(row) for row in held), len(held)))
    return told


def page(rows: Sequence[Row], other: dict[str, Any] | None, generator: str) -> str:
    """The page.

    Args:
        rows: The standing documents.
        other: What the last run over everything found, as `totals` gives it.
        generator: The state of the generator as it is, as `corpus.state` has it.

    Returns:
        Markdown.
    """
    parts = [
        _ABOUT,
        _states(rows, generator),
        "## Targets\n",
        _table(("target", "met", "of"), [(n, str(m), str(o)) for n, m, o in summary(rows)]),
    ]
    parts += [_totals_text(totals(rows)), "## Documents\n", _table(_HEADS, [_marked(row, generator) for row in rows])]
    parts += ["## Beside the engines\n", _table(_PEER_HEADS, [_peer_cells(row) for row in rows if row.peers])]
    codes = Counter[str]()
    for row in rows:
        codes.update(row.reports)
    parts += ["## Reports\n", "What could only be expressed in its closest form, by code.\n"]
    parts.append(_table(("code", "times", "documents"), [
        (code, str(times), str(sum(code in row.reports for row in rows))) for code, times in codes.most_common()
    ]))  # fmt: skip
    parts += ["## What does not meet a target\n", _faults(rows)]
    if other:
        parts += ["## Everything\n", _totals_text(other)]
        parts.append(_table(("target", "met", "of"), [(n, str(m), str(o)) for n, m, o in other["targets"]]))
        parts.append("\n".join(f"* {line}" for line in other["worst"]) + "\n")
    return "\n".join(parts)


def _states(rows: Sequence[Row], generator: str) -> str:
    """Which state of the generator the rows are of."""
    stale = sum(row.generator != generator for row in rows)
    if not stale:
        return f"All {len(rows)} rows are of one state of the generator, `{generator}`.\n"
    return (
        f"{len(rows) - stale} of {len(rows)} rows are of the generator as it is, `{generator}`; those marked with "
        f"{_STALE} are of an earlier state, and count as they were then.\n"
    )


def _marked(row: Row, generator: str) -> tuple[str, ...]:
    name, *rest = _cells(row)
    return (name if row.generator == generator else f"{name} {_STALE}", *rest)


def totals(rows: Sequence[Row]) -> dict[str, Any]:
    """What many documents come to.

    Args:
        rows: The documents.
    """
    outcomes = Counter[str]()
    for row in rows:
        outcomes.update(row.examples)
    return {
        "documents": len(rows),
        "built": sum(not row.problem for row in rows),
        "operations": sum(row.operations for row in rows),
        "emitted": sum(row.emitted for row in rows),
        "modules": sum(row.modules for row in rows),
        "unimported": sum(len(row.unimported) for row in rows),
        "examples": dict(outcomes),
        "targets": summary(rows),
        "worst": _lines(rows)[:_WORST],
    }


def _totals_text(total: dict[str, Any]) -> str:
    found = Counter[str](total["examples"])
    return (
        f"{total['built']:,} of {total['documents']:,} documents are built, with {total['emitted']:,} of "
        f"{total['operations']:,} operations in {total['modules']:,} modules, of which {total['unimported']:,} do not "
        f"import. Of the examples that satisfy their schema, {found['valid same']:,} come back equal and "
        f"{found['valid other']:,} do not; of those with undeclared members, {found['open same']:,} and "
        f"{found['open other']:,}; of those that do not satisfy it, {found['invalid same']:,} and "
        f"{found['invalid other']:,}.\n"
    )


def write(rows: Sequence[Row], other: dict[str, Any] | None, generator: str, markdown: Path) -> None:
    """Write the page and its JSON.

    Args:
        rows: The standing documents.
        other: What the last run over everything found.
        generator: The state of the generator as it is.
        markdown: The page; the JSON goes beside it.
    """
    markdown.write_text(_anywhere(page(rows, other, generator)), encoding="utf-8")
    data = {"generator": generator, "documents": [dataclasses.asdict(row) for row in rows], "everything": other}
    text = json.dumps(data, indent=1, ensure_ascii=False) + "\n"
    markdown.with_suffix(".json").write_text(_anywhere(text), encoding="utf-8")


def _anywhere(text: str) -> str:
    """A text without the folders of the machine that a traceback or a message names."""
    for folder in (Path(__file__).parent.parent, Path(sys.prefix), Path(sys.base_prefix)):
        text = text.replace(f"{folder}/", "")
    return _CHECKOUT.sub("", text)  # rows may be of another checkout


_HEADS = (
    "document", "KB", "operations", "reports", "modules", "examples equal", "ruff", "mypy", "typed %", "wrong lines",
    "CPU s", "engines s", "RSS MB", "ready ms", "bare ms", "ready MB", "source", "path",
)  # fmt: skip
_PEER_HEADS = (
    "document",
    *(f"{name}: {what}" for name in _PEERS for what in ("made", "modules", "errors", "CPU s", "RSS MB")),
)


def _cells(row: Row) -> tuple[str, ...]:
    if row.problem:
        return (row.name, f"{row.size / 1e3:,.0f}", f"0/{row.operations}", *[_NONE] * 15)
    valid = row.examples.get("valid same", 0) + unequal(row)
    return (
        row.name,
        f"{row.size / 1e3:,.0f}",
        f"{row.emitted}/{row.operations}",
        str(sum(row.reports.values())),
        f"{row.modules - len(row.unimported)}/{row.modules}",
        f"{row.examples.get('valid same', 0)}/{valid}",
        str(len(row.ruff)),
        _NONE if row.mypy is None else str(len(row.mypy)),
        _NONE if row.complete is None else f"{row.complete:.0f}",
        f"{row.wrong - len(row.missed)}/{row.wrong}" if row.wrong else _NONE,
        f"{row.cpu:.1f}",
        f"{engines(row):.1f}" if row.peers else _NONE,
        f"{row.rss:.0f}",
        f"{row.ready[0]:.0f}" if row.ready else _NONE,
        f"{row.ready[2]:.0f}" if row.ready else _NONE,
        f"{row.ready[1]:.0f}" if row.ready else _NONE,
        f"{row.ratio:.1f}",
        str(row.longest),
    )


def _peer_cells(row: Row) -> tuple[str, ...]:
    cells = [row.name]
    for name in _PEERS:
        peer = row.peers[name]
        made = peer.get("operations", peer.get("models", _NONE))
        modules = f"{peer['modules'] - peer['unimported']}/{peer['modules']}" if "modules" in peer else _NONE
        cells += [str(made), modules, str(len(peer["errors"])), f"{peer['cpu']:.1f}", f"{peer['rss']:.0f}"]
    return tuple(cells)


def _faults(rows: Sequence[Row]) -> str:
    lines = _lines(rows)
    return "\n".join(f"* {line}" for line in lines) + "\n" if lines else "Nothing.\n"


def _lines(rows: Sequence[Row]) -> list[str]:
    """What is wrong with each document, in a line."""
    lines: list[str] = []
    for row in rows:
        missed = [target.name for target in TARGETS if target.applies(row) and not target.met(row)]
        if missed:
            said = [
                row.problem,
                *row.faults,
                *row.unimported,
                *row.ruff,
                *(row.mypy or ()),
                *row.missed,
                *row.broken,
                *row.unequal,
            ]
            first = next((" ".join(text.split()) for text in said if text), "")
            lines.append(f"**{row.name}**: not met: {'; '.join(missed)}." + (f" `{_cut(first)}`" if first else ""))
    return lines


def _cut(text: str) -> str:
    text = text.replace("`", "'").replace("|", "\\|")
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 3]}..."


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [f"| {' | '.join(heads)} |", f"| {' | '.join('---' if not i else '---:' for i in range(len(heads)))} |"]
    return "\n".join([*lines, *(f"| {' | '.join(row)} |" for row in rows)]) + "\n"
