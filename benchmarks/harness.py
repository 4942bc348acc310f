"""Runs cases, each in a process of its own, several rounds of all of them in turn.

What counts is the CPU time of the client process, all its threads included: a busy machine changes it little, and a
server in another process does not count. In turn, because a slow minute then falls on all cases alike.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import tempfile
import time
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Literal

import attrs

CASES = Path(__file__).resolve().parent / "cases"

Reading = Literal["process CPU", "printed"]
Shared = dict[tuple[str, tuple[str, ...], int], dict[str, float]]
"""What was printed, by environment, command and round."""


@attrs.frozen
class Case:
    """One thing to measure.

    Attributes:
        name: What the tables call it.
        environment: Which environment it runs in.
        command: Arguments of the interpreter; ``{url}`` stands for the address of the benchmark server, ``{runner-2}``
            for that of a runner with two engines.
        reading: ``process CPU`` takes the CPU seconds of the whole process, start-up included; ``printed`` takes the
            one number that the process prints.
        figure: Where the process prints an object, the name of the number in it. Cases with the same command share
            their runs, in whatever groups they are.
        rounds: How often it runs at most; None for as often as its group.
    """

    name: str
    environment: str
    command: tuple[str, ...]
    reading: Reading = "printed"
    figure: str = ""
    rounds: int | None = None


@attrs.frozen
class Group:
    """Cases that are compared with each other.

    Attributes:
        name: Short name, for the command line and the results.
        title: Heading of its table.
        unit: Of the numbers after scaling.
        scale: Turns what a case gives (seconds, bytes) into the unit.
        base: Name of the case that the others are compared with.
        rounds: How often each case runs.
        cases: In the order of the table.
        runners: The runners that its cases speak to, each by the number of its engines.
    """

    name: str
    title: str
    unit: str
    scale: float
    base: str
    rounds: int
    cases: tuple[Case, ...]
    runners: tuple[int, ...] = ()


@attrs.frozen
class Measured:
    """What the rounds of one case gave, in the unit of its group."""

    name: str
    median: float
    least: float
    most: float


class CaseError(Exception):
    """A case ended with an error; the message holds what it said."""


def script(name: str, *arguments: str) -> tuple[str, ...]:
    """The command of a case that is a file in ``cases/``."""
    return (str(CASES / f"{name}.py"), *arguments)


def measure(
    group: Group, pythons: dict[str, str], addresses: Mapping[str, str], shared: Shared | None = None
) -> list[Measured]:
    """Run a group: all cases in turn in each round.

    Cases read as a whole process run once before that, uncounted, so that files are in the caches and modules compiled;
    the others warm up by themselves.

    Args:
        group: What to run.
        pythons: The interpreter of each environment.
        addresses: What stands in for the names in braces.
        shared: What was printed before in this run of the benchmarks, for cases that take figures of it.

    Raises:
        CaseError: A case ended with an error.
    """
    taken: dict[str, list[float]] = {case.name: [] for case in group.cases}
    for case in group.cases:
        if case.reading == "process CPU":
            run_once(case, pythons[case.environment], addresses)
    shared = {} if shared is None else shared
    for turn in range(group.rounds):
        for case in group.cases:
            if case.rounds is None or turn < case.rounds:
                taken[case.name].append(_value(case, turn, pythons, addresses, shared) * group.scale)
    return [Measured(name, statistics.median(values), min(values), max(values)) for name, values in taken.items()]


def _value(case: Case, turn: int, pythons: dict[str, str], addresses: Mapping[str, str], shared: Shared) -> float:
    if not case.figure:
        return run_once(case, pythons[case.environment], addresses)
    run = (case.environment, case.command, turn)
    if run not in shared:
        output, _ = _run(case, pythons[case.environment], addresses)
        shared[run] = json.loads(output)
    return shared[run][case.figure]


def run_once(case: Case, python: str, addresses: Mapping[str, str]) -> float:
    """Run one case once.

    Returns:
        Seconds of CPU time, or the number it printed.

    Raises:
        CaseError: It ended with an error.
    """
    output, cpu = _run(case, python, addresses)
    return cpu if case.reading == "process CPU" else float(json.loads(output))


def _run(case: Case, python: str, addresses: Mapping[str, str]) -> tuple[bytes, float]:
    """What a case printed, and the seconds of CPU time that it took; what it keeps from run to run is forgotten."""
    arguments = list(case.command)
    for name, address in addresses.items():
        arguments = [part.replace(f"{{{name}}}", address) for part in arguments]
    kept = {"PATH", "HOME", "LANG", "TMPDIR"}
    environment = {name: value for name, value in os.environ.items() if name in kept}
    with tempfile.TemporaryDirectory() as state:
        environment |= {"XDG_STATE_HOME": state, "XDG_CACHE_HOME": state}
        process = subprocess.Popen(
            [python, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment
        )
        assert process.stdout is not None
        assert process.stderr is not None
        output, complaint = process.stdout.read(), process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stdout.close()
    process.stderr.close()
    if process.returncode:
        raise CaseError(f"{case.name}: {' '.join(arguments)}\n{complaint.decode(errors='replace')}")
    return output, usage.ru_utime + usage.ru_stime


def run_groups(
    groups: Sequence[Group], pythons: dict[str, str], addresses: Mapping[str, str]
) -> Iterable[tuple[Group, list[Measured], float]]:
    """Run groups one after the other.

    Yields:
        Each group with what it gave and how many seconds it took.
    """
    shared: Shared = {}
    for group in groups:
        started = time.perf_counter()
        measured = measure(group, pythons, addresses, shared)
        yield group, measured, time.perf_counter() - started
