"""Run the benchmarks and report them.

python -m benchmarks run                   # all groups: tables here, JSON and a picture in benchmarks/results/
python -m benchmarks run import decode     # some groups
python -m benchmarks report                # show the last run again
python -m benchmarks report --write-docs   # and put it into docs/
"""

from __future__ import annotations

import argparse
import sys
from contextlib import ExitStack
from pathlib import Path

from benchmarks import chart, report, runners, server
from benchmarks.environments import python_of
from benchmarks.groups import GROUPS
from benchmarks.harness import CaseError, Group, run_groups
from dovetail.sandbox.hybrid.engine import EngineUnavailable, install

ROOT = Path(__file__).resolve().parent.parent
RESULTS = ROOT / "benchmarks" / "results" / "latest.json"
DOCS = ROOT / "docs" / "benchmarks.md"
MARK = "<!-- measured: what stands below is written by `python -m benchmarks report --write-docs` -->\n"


def main() -> None:
    """Command line entry."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    run_parser = commands.add_parser("run", help="measure")
    run_parser.add_argument("groups", nargs="*", metavar="GROUP", help=", ".join(group.name for group in GROUPS))
    report_parser = commands.add_parser("report", help="show the last run")
    report_parser.add_argument("--write-docs", action="store_true", help="put it into docs/benchmarks.md and .svg")
    options = parser.parse_args()
    if options.command == "run":
        run(options.groups)
    else:
        show(write_docs=options.write_docs)


def run(names: list[str]) -> None:
    """Measure some groups, or all, and keep the results."""
    unknown = sorted(set(names) - {group.name for group in GROUPS})
    if unknown:
        sys.exit(f"no such group: {', '.join(unknown)}; there are: {', '.join(group.name for group in GROUPS)}")
    chosen = without_what_cannot_run([group for group in GROUPS if not names or group.name in names])
    pythons = {name: python_of(name) for name in sorted({case.environment for group in chosen for case in group.cases})}
    tables: list[report.Table] = []
    with ExitStack() as servers:
        addresses = {"url": servers.enter_context(server.running())}
        for engines in sorted({engines for group in chosen for engines in group.runners}):
            addresses[f"runner-{engines}"] = servers.enter_context(runners.running(engines))
        try:
            for group, rows, seconds in run_groups(chosen, pythons, addresses):
                tables.append(report.table_of(group, rows))
                print(f"{report.terminal_table(tables[-1])}\n  ({group.rounds} rounds, {seconds:.0f} s)", flush=True)
        except CaseError as failure:
            sys.exit(f"a case failed:\n{failure}")
    results = report.results_of(tables)
    results.save(RESULTS)
    RESULTS.with_suffix(".svg").write_text(chart.svg(results))
    print(report.terminal_verdicts(results))
    print(f"\nwritten: {RESULTS.relative_to(ROOT)} and .svg")


def without_what_cannot_run(groups: list[Group]) -> list[Group]:
    """The groups that this machine can run: without Node there is no engine for a runner."""
    if any(group.runners for group in groups):
        try:
            install()
        except EngineUnavailable as problem:
            print(f"left out: {', '.join(group.name for group in groups if group.runners)}: {problem}")
            return [group for group in groups if not group.runners]
    return groups


def show(*, write_docs: bool) -> None:
    """Show the last run, and put it into the documentation when asked to."""
    if not RESULTS.exists():
        sys.exit("there is no run to report yet: make bench")
    results = report.Results.load(RESULTS)
    print(*map(report.terminal_table, results.tables), report.terminal_verdicts(results), sep="\n")
    if write_docs:
        before = DOCS.read_text().partition(MARK)[0]
        DOCS.write_text(f"{before}{MARK}\n![The tables below as bars](benchmarks.svg)\n\n{report.markdown(results)}")
        DOCS.with_suffix(".svg").write_text(chart.svg(results))


if __name__ == "__main__":
    main()
