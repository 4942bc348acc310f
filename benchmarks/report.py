"""Results as data, as tables for the terminal and as Markdown."""

from __future__ import annotations

import json
import platform
from collections.abc import Iterator
from datetime import date
from importlib.metadata import version
from pathlib import Path

import attrs
from cattrs.preconf.json import make_converter

from benchmarks.harness import Group, Measured
from benchmarks.targets import TARGETS, Target

LIBRARIES = ("attrs", "cattrs", "httpx", "msgspec", "pyreqwest")


@attrs.frozen
class Table:
    """What one group gave."""

    name: str
    title: str
    unit: str
    base: str
    rows: tuple[Measured, ...]

    def ratio(self, row: Measured) -> float:
        """A row's median as a multiple of the base's."""
        return row.median / next(other.median for other in self.rows if other.name == self.base)


@attrs.frozen
class Results:
    """What one run gave."""

    on: str
    python: str
    machine: str
    libraries: dict[str, str]
    tables: tuple[Table, ...]

    def verdicts(self) -> Iterator[tuple[Target, float]]:
        """Every target whose cases were measured, with what was reached."""
        medians = {table.name: {row.name: row.median for row in table.rows} for table in self.tables}
        for target in TARGETS:
            needed = {target.group, target.base_group or target.group, target.minus_group or target.group}
            if needed <= medians.keys():
                yield target, target.value(medians)

    def save(self, path: Path) -> None:
        """Write the results as JSON."""
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(make_converter().unstructure(self), indent=2, ensure_ascii=False) + "\n")

    @staticmethod
    def load(path: Path) -> Results:
        """Read what ``save`` wrote."""
        return make_converter().loads(path.read_text(), Results)


def table_of(group: Group, rows: list[Measured]) -> Table:
    """The table of a group."""
    return Table(group.name, group.title, group.unit, group.base, tuple(rows))


def results_of(tables: list[Table]) -> Results:
    """The results of a run on this machine, today."""
    machine = f"{platform.system()} {platform.machine()}"
    libraries = {name: version(name) for name in LIBRARIES}
    return Results(date.today().isoformat(), platform.python_version(), machine, libraries, tuple(tables))


def terminal_table(table: Table) -> str:
    """A table in plain text."""
    lines = [f"\n{table.title} ({table.unit})"]
    for row in table.rows:
        ratio = "base" if row.name == table.base else f"{number(table.ratio(row))} ×"
        spread = f"{number(row.least)} - {number(row.most)}"
        lines.append(f"  {row.name:<38}{number(row.median):>10}{ratio:>11}    {spread}")
    return "\n".join(lines)


def terminal_verdicts(results: Results) -> str:
    """What was promised and what was reached, in plain text."""
    lines = ["\nTargets"]
    for target, value in results.verdicts():
        met = "met   " if value <= target.at_most else "MISSED"
        lines.append(f"  {met} {_promise(results, target):<88}{_reached(results, target, value):>12}")
    return "\n".join(lines)


def markdown(results: Results) -> str:
    """Verdicts and tables as Markdown."""
    libraries = ", ".join(f"{name} {number}" for name, number in results.libraries.items())
    lines = [
        f"Python {results.python}, {results.machine}, {results.on}; {libraries}.",
        "",
        "| target | reached | |",
        "| --- | ---: | --- |",
    ]
    for target, value in results.verdicts():
        met = "met" if value <= target.at_most else "**missed**"
        lines.append(f"| {_promise(results, target)} | {_reached(results, target, value)} | {met} |")
    for table in results.tables:
        lines += ["", f"### {table.title}", ""]
        lines += [f"| | {table.unit} | against the base | least - most |", "| --- | ---: | ---: | ---: |"]
        for row in table.rows:
            ratio = "base" if row.name == table.base else f"{number(table.ratio(row))} ×"
            spread = f"{number(row.least)} - {number(row.most)}"
            lines.append(f"| {row.name} | {number(row.median)} | {ratio} | {spread} |")
    return "\n".join(lines) + "\n"


def _promise(results: Results, target: Target) -> str:
    table = next(table for table in results.tables if table.name == target.group)
    if target.base:
        limit = f"{target.at_most:.1f}" if target.at_most >= 1 else f"1/{1 / target.at_most:g}"
        return f"{table.title.split(':')[0]}: {target.case} ≤ {limit} × {target.base}"
    above = f" above {target.minus_of}" if target.minus else ""
    return f"{table.title.split(':')[0]}: {target.case} ≤ {target.at_most:,.0f} {table.unit}{above}"


def _reached(results: Results, target: Target, value: float) -> str:
    if target.base:
        return f"{value:.2f} ×" if target.at_most >= 1 else f"1/{1 / value:.1f} ×"
    unit = next(table.unit for table in results.tables if table.name == target.group)
    return f"{number(value)} {unit}"


def number(value: float) -> str:
    """Three significant figures, without exponents."""
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}"
