"""One document through everything: the row of the table it becomes."""

from __future__ import annotations

import ast
import dataclasses
import json
import shutil
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

from corpus import checks, operations, peers, processes, state
from corpus.build import Built, build, package_name
from corpus.catalogue import Document
from corpus.examples import Collector

_LISTED = 8


@dataclass
class Row:
    """What is known of one document; figures that were not taken are None.

    Attributes:
        name: Of the document.
        size: Its bytes.
        operations: How many it declares.
        webhooks: How many it declares.
        emitted: Operations of the package.
        problem: Why there is no package; empty when there is one.
        reports: How often each code was reported.
        cpu: Seconds of CPU of the build.
        rss: Peak of its memory in MB.
        ratio: Bytes of the package's source to bytes of the minified document.
        longest: Characters of its longest path.
        modules: How many it has.
        unimported: Those that cannot be imported, and why.
        examples: Verdict and outcome of the examples → how many, ``valid same``.
        unequal: Valid ones that did not come back the same, a few.
        docstrings: How many examples of docstrings there are.
        broken: Those that fail, a few.
        ruff: Errors.
        mypy: Errors; None where it was not run.
        complete: Share of public names that are typed, in percent.
        wrong: Lines of the caller file that must fail.
        missed: Lines that a type checker judges wrongly.
        ready: Milliseconds of CPU and megabytes of a process that gets ready for a first call, and milliseconds of
            one that does nothing.
        peers: What the engines make of it, by name.
        faults: Checks that could not be carried out, and why.
        generator: The state of the generator that it is of, as `corpus.state` has it; empty when it changed meanwhile.
    """

    name: str
    size: int
    operations: int = 0
    webhooks: int = 0
    emitted: int = 0
    problem: str = ""
    reports: dict[str, int] = field(default_factory=dict[str, int])
    cpu: float = 0.0
    rss: float = 0.0
    ratio: float = 0.0
    longest: int = 0
    modules: int = 0
    unimported: list[str] = field(default_factory=list[str])
    examples: dict[str, int] = field(default_factory=dict[str, int])
    unequal: list[str] = field(default_factory=list[str])
    docstrings: int = 0
    broken: list[str] = field(default_factory=list[str])
    ruff: list[str] = field(default_factory=list[str])
    mypy: list[str] | None = None
    complete: float | None = None
    wrong: int = 0
    missed: list[str] = field(default_factory=list[str])
    ready: tuple[float, float, float] | None = None
    peers: dict[str, dict[str, Any]] = field(default_factory=dict[str, dict[str, Any]])
    faults: list[str] = field(default_factory=list[str])
    generator: str = ""


@dataclass(frozen=True)
class Wanted:
    """What is done with each document.

    Attributes:
        room: Where packages go.
        limit: Seconds for one step.
        types: Whether mypy and pyright are asked.
        peers: Whether the engines are run.
        examples: How many examples are made at most, beside those of the document.
    """

    room: Path
    limit: float
    types: bool
    peers: bool
    examples: int


def examined(document: Document, wanted: Wanted) -> Row:
    """Build a package of a document and hold it to everything.

    Args:
        document: The document; it must be fetched.
        wanted: What to do.

    Returns:
        Its row.
    """
    row = Row(document.name, document.path.stat().st_size)
    before = state.of_sources()
    package = package_name(document.name)
    folder = wanted.room / package
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    values = folder / "examples.json"
    gathered = processes.run(_gathered, document.path, values, wanted.examples, limit=wanted.limit)
    declared, minified = (), 0
    if gathered.value is None:
        row.faults.append(f"its examples: {gathered.error}")
    else:
        declared, row.webhooks, minified = gathered.value
        row.operations = len(declared)
    made = folder / "package"
    outcome = processes.run(build, document.path, document.name, made, folder / "cache", limit=wanted.limit)
    row.cpu, row.rss = outcome.cpu, outcome.rss
    built: Built | None = outcome.value
    row.problem = outcome.error if built is None else built.problem
    if built is not None and not row.problem:
        row.reports = built.codes
        _of_files(row, made / package, declared, minified)
        for step in (_of_imports, _of_ruff, _of_ready, *([_of_types] if wanted.types else [])):
            _guarded(row, step, made / package, values, wanted.limit)
    if wanted.peers:
        for name, engine in _ENGINES.items():
            row.peers[name] = _of_peer(document, engine, folder / name.replace("-", "_"), wanted.limit)
    shutil.rmtree(folder / "cache", ignore_errors=True)
    row.generator = before if state.of_sources() == before else ""
    return row


_ENGINES: dict[str, Callable[[Path, Path], dict[str, Any]]] = {
    "openapi-python-client": peers.openapi_python_client,
    "datamodel-code-generator": peers.datamodel_code_generator,
}


def _gathered(document: Path, values: Path, most: int) -> tuple[tuple[str, ...], int, int]:
    """Operations of a document, number of its webhooks and its minified size; its examples go to a file."""
    data = operations.read(document)
    counted = operations.counted(data, document)
    examples = [dataclasses.asdict(example) for example in Collector(data, document).examples(most)]
    values.write_text(json.dumps(examples, default=str), encoding="utf-8")
    minified = len(json.dumps(data, separators=(",", ":"), ensure_ascii=False, default=str).encode(errors="replace"))
    return counted.operations, len(counted.webhooks), minified


def _guarded(
    row: Row, step: Callable[[Row, Path, Path, float], None], package: Path, values: Path, limit: float
) -> None:
    try:
        step(row, package, values, limit)
    except checks.CheckFailed as error:
        row.faults.append(str(error))


def _of_files(row: Row, package: Path, declared: tuple[str, ...], minified: int) -> None:
    row.emitted = operations.kept(declared, operations.emitted(package))
    files = [path for path in package.rglob("*") if path.is_file()]
    source = sum(path.stat().st_size for path in files if path.suffix == ".py")
    row.ratio = source / minified if minified else 0.0
    row.longest = max(len(path.relative_to(package.parent).as_posix()) for path in files)


def _of_imports(row: Row, package: Path, values: Path, limit: float) -> None:
    arguments = [package.name, *([str(values)] if values.is_file() else [])]
    found = json.loads(checks.fresh("corpus.inside", *arguments, folder=package.parent, limit=limit))
    row.modules, row.unimported = found["modules"], found["unimported"]
    if "stopped" in found:
        row.faults.append(f"its examples: {found['stopped']}")
        return
    row.docstrings, row.broken = found["docstrings"][0], found["docstrings"][1][:_LISTED]
    examples: list[dict[str, Any]] = []
    if values.is_file():
        examples = json.loads(values.read_text(encoding="utf-8"))
    outcomes: Counter[str] = Counter()
    for place, problem in found["examples"]:
        example = examples[cast("int", place)]
        outcomes[f"{example['verdict']} {'no way' if problem is None else 'other' if problem else 'same'}"] += 1
        if problem and example["verdict"] == "valid" and len(row.unequal) < _LISTED:
            row.unequal.append(
                f"{example['operation']} {example['kind']} {example['key']} ({example['source']}): {problem}"
            )
    row.examples = dict(outcomes)


def _of_ruff(row: Row, package: Path, _values: Path, limit: float) -> None:
    row.ruff = checks.ruff(package, limit)[:_LISTED]


def _of_ready(row: Row, package: Path, _values: Path, limit: float) -> None:
    code = first_call(package)
    cpu, rss = checks.ready(package.parent, code, limit)
    row.ready = (cpu, rss, checks.ready(package.parent, "pass", limit)[0])


def first_call(package: Path) -> str:
    """A program that makes a client and a first call, as the package's own documentation shows it.

    Args:
        package: The folder of the import package.

    Returns:
        Its text.
    """
    lines = [f"from {package.name} import Client", "Client(base_url='http://127.0.0.1:1')"]
    for module in sorted((package / "operations").glob("*.py")):
        for statement in ast.parse(module.read_text(encoding="utf-8")).body:
            told = ast.get_docstring(statement) if isinstance(statement, ast.FunctionDef) else None
            shown = [line.strip() for line in (told or "").splitlines() if line.strip().startswith((">>> ", "... "))]
            text = "\n".join(line[4:] for line in shown if not line.startswith(">>> call."))
            if "call = " in text:
                return "\n".join([*lines, text])
    return "\n".join(lines)


def _of_types(row: Row, package: Path, values: Path, limit: float) -> None:
    caller: Path | None = package.parent / "caller.py"
    if values.is_file() and row.operations:
        checks.fresh("corpus.callers", package.name, str(values), str(caller), folder=package.parent, limit=limit)
    else:
        caller = None
    typed = checks.typed(package, caller, limit)
    row.mypy, row.complete, row.wrong, row.missed = (
        typed.mypy[:_LISTED],
        typed.complete,
        typed.lines,
        typed.missed[:_LISTED],
    )


def _of_peer(document: Document, engine: Callable[..., dict[str, Any]], folder: Path, limit: float) -> dict[str, Any]:
    outcome = processes.run(engine, document.path, folder, limit=limit)
    told: dict[str, Any] = {"cpu": outcome.cpu, "rss": outcome.rss, **(outcome.value or {"errors": [outcome.error]})}
    told.pop("package", None)
    if outcome.value is not None and folder.is_dir():
        try:
            found = json.loads(checks.fresh("corpus.inside", folder.name, folder=folder.parent, limit=limit))
            told |= {"modules": found["modules"], "unimported": len(found["unimported"])}
        except checks.CheckFailed as error:
            told["errors"].append(str(error))
    shutil.rmtree(folder, ignore_errors=True)
    return told
