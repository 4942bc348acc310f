"""The benchmarks: targets speak of cases that exist, rounds go in turn, reports hold what was measured."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import attrs
import pytest
from benchmarks import chart, report, runners
from benchmarks.__main__ import without_what_cannot_run
from benchmarks.groups import GROUPS
from benchmarks.harness import Case, CaseError, Group, Measured, measure, run_groups, run_once, script
from benchmarks.targets import TARGETS, Target
from support.engine import the_engine


@pytest.mark.parametrize("target", TARGETS, ids=lambda target: f"{target.group}: {target.case}")
def test_a_target_speaks_of_cases_that_are_measured(target: Target) -> None:
    cases = {group.name: {case.name for case in group.cases} for group in GROUPS}

    assert target.case in cases[target.group]
    assert not target.minus or target.minus in cases[target.minus_group or target.group]
    assert not target.base or target.base in cases[target.base_group or target.group]


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.name)
def test_a_group_measures_what_it_compares_with_by_scripts_that_exist(group: Group) -> None:
    assert group.base in {case.name for case in group.cases}
    assert all(case.command[0] == "-c" or Path(case.command[0]).is_file() for case in group.cases)


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.name)
def test_a_group_speaks_to_the_servers_that_are_started_for_it(group: Group) -> None:
    named = {name for case in group.cases for part in case.command for name in re.findall(r"\{([\w-]+)\}", part)}

    assert named - {"url"} == {f"runner-{engines}" for engines in group.runners}


def test_a_runner_gives_eight_threads_so_many_calls_a_second() -> None:
    the_engine()

    with runners.running(1) as url:
        assert printed("runner_calls", "2", "0.2", url) > 0


@pytest.mark.parametrize("client", ["dovetail", "pyreqwest"])
@pytest.mark.parametrize("records", ["1", "100"])
def test_what_a_call_to_a_runner_costs_its_client_is_measured(client: str, records: str) -> None:
    assert 1e-6 < printed("runner_client", client, records) < 1


def test_without_an_engine_the_groups_that_need_one_are_left_out_with_the_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    kept = without_what_cannot_run(list(GROUPS))

    assert {group.name for group in GROUPS} - {group.name for group in kept} == {"runner-calls"}
    assert capsys.readouterr().out.startswith("left out: runner-calls: the engine needs Node")


def printed(name: str, *arguments: str) -> float:
    """The number that a case prints."""
    command = [sys.executable, *script(name, *arguments)]
    return float(subprocess.run(command, capture_output=True, text=True, check=True, timeout=120).stdout)


def writing(log: Path, name: str) -> Case:
    """A case that writes its name down and takes 2 of something."""
    return Case(name, "here", ("-c", f"open({str(log)!r}, 'a').write({name!r}); print(2)"))


def test_the_cases_of_a_group_run_in_turn(tmp_path: Path) -> None:
    log = tmp_path / "log"
    group = Group("g", "G", "ms", 1e3, "a", 3, (writing(log, "a"), writing(log, "b")))

    measured = measure(group, {"here": sys.executable}, {})

    assert log.read_text() == "ababab"
    assert measured == [Measured("a", 2000, 2000, 2000), Measured("b", 2000, 2000, 2000)]


def test_groups_take_figures_of_the_same_runs_and_what_takes_long_runs_less_often(tmp_path: Path) -> None:
    def group_of(figure: str) -> Group:
        code = f"open({str(log)!r}, 'a').write({{0!r}}); print('{{{{\"seconds\": 2, \"cpu\": 1}}}}')"
        often = Case("a", "here", ("-c", code.format("a")), figure=figure)
        once = Case("b", "here", ("-c", code.format("b")), figure=figure, rounds=1)
        return Group(figure, "G", "s", 1, "a", 3, (often, once))

    log = tmp_path / "log"
    groups = [group_of("seconds"), group_of("cpu")]

    measured = {group.name: rows for group, rows, _ in run_groups(groups, {"here": sys.executable}, {})}

    assert log.read_text() == "abaa"
    assert measured == {
        "seconds": [Measured("a", 2, 2, 2), Measured("b", 2, 2, 2)],
        "cpu": [Measured("a", 1, 1, 1), Measured("b", 1, 1, 1)],
    }


def test_the_cpu_of_a_process_is_what_it_used_itself(tmp_path: Path) -> None:
    busy = "import time\nwhile time.process_time() < 0.2: pass"
    asleep = "import time\ntime.sleep(0.2)"

    used = {
        code: run_once(Case("c", "here", ("-c", code), "process CPU"), sys.executable, {}) for code in (busy, asleep)
    }

    assert used[busy] >= 0.2
    assert used[asleep] < 0.15


def test_a_case_that_fails_says_what_it_said() -> None:
    with pytest.raises(CaseError, match="no such thing"):
        run_once(Case("c", "here", ("-c", "raise SystemExit('no such thing')")), sys.executable, {})


@pytest.fixture
def results() -> report.Results:
    rows = (
        Measured("bare pyreqwest", 100, 90, 120),
        Measured("dovetail", 150, 140, 160),
        Measured("cspark", 1200, 1, 2),
    )
    table = report.Table("get-main", "One GET <sync>", "µs", "bare pyreqwest", rows)
    return report.Results("2026-01-02", "3.11.9", "Linux x86_64", {"httpx": "1.0"}, (table,))


def test_a_verdict_holds_the_reached_ratio_against_the_target(results: report.Results) -> None:
    reached = {(target.base, target.at_most): value for target, value in results.verdicts()}

    assert reached == {("bare pyreqwest", 1.9): 1.5, ("cspark", 1 / 6): 0.125}


def test_results_survive_being_saved(results: report.Results, tmp_path: Path) -> None:
    results.save(tmp_path / "results.json")

    assert report.Results.load(tmp_path / "results.json") == results


def test_reports_show_median_ratio_and_verdict(results: report.Results) -> None:
    slow = attrs.evolve(results.tables[0].rows[1], median=250)
    rows = (results.tables[0].rows[0], slow, results.tables[0].rows[2])
    missed = attrs.evolve(results, tables=(attrs.evolve(results.tables[0], rows=rows),))

    assert "| dovetail | 150 | 1.50 × | 140 - 160 |" in report.markdown(results)
    assert "**missed**" not in report.markdown(results)
    assert "**missed**" in report.markdown(missed)
    assert "MISSED" in report.terminal_verdicts(missed)


def test_the_picture_is_xml_with_a_bar_for_each_case(results: report.Results) -> None:
    picture = ElementTree.fromstring(chart.svg(results))

    bars = picture.findall("{http://www.w3.org/2000/svg}rect")
    assert [float(bar.attrib["width"]) for bar in bars] == [33.3, 50.0, 400.0]
