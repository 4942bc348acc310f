"""What came of a run: as data, as a table in the terminal, and as the page in ``docs/``."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from behaviour.rows import GROUPS, ROWS
from behaviour.verdicts import Row, Verdict

SIGNS = {"right": "✓", "wrong": "✗", "n/a": "·", "broken": "!"}


@dataclass
class Column:
    """How one package did.

    Attributes:
        name: The package, and the way where there are several.
        version: The release that was driven.
        ours: Whether every row must be right.
        verdicts: By the name of the row.
    """

    name: str
    version: str
    ours: bool
    verdicts: dict[str, Verdict] = field(default_factory=dict[str, Verdict])

    def count(self, mark: str) -> int:
        """How many rows have this mark."""
        return sum(verdict.mark == mark for verdict in self.verdicts.values())


def failures(columns: list[Column]) -> list[tuple[Column, Row, Verdict]]:
    """What must be right and is not."""
    return [
        (column, row, column.verdicts[row.name])
        for column in columns
        if column.ours
        for row in ROWS
        if row.name in column.verdicts and column.verdicts[row.name].mark != "right"
    ]


def as_json(columns: list[Column]) -> str:
    """Everything, for programs."""
    told: list[dict[str, Any]] = [
        {
            "name": column.name,
            "version": column.version,
            "ours": column.ours,
            "rows": {name: {"mark": verdict.mark, "did": verdict.words} for name, verdict in column.verdicts.items()},
        }
        for column in columns
    ]
    return json.dumps(told, indent=2, ensure_ascii=False)


def terminal(columns: list[Column]) -> str:
    """A line a row, a sign a package, and what each of them stands for."""
    width = max(len(row.name) for row in ROWS)
    lines = [f"{number:>3}  {column.name} {column.version}" for number, column in enumerate(columns, 1)]
    lines += ["", f"{'':{width}}  {' '.join(f'{number:>2}' for number, _ in enumerate(columns, 1))}"]
    for row in ROWS:
        signs = [SIGNS[column.verdicts[row.name].mark] if row.name in column.verdicts else " " for column in columns]
        if any(sign.strip() for sign in signs):
            lines.append(f"{row.name:{width}}  {' '.join(f'{sign:>2}' for sign in signs)}")
    counts = " ".join(f"{column.count('right'):>2}" for column in columns)
    lines.append(f"{'right':{width}}  {counts}")
    return "\n".join(lines)


def markdown(columns: list[Column], preface: str) -> str:
    """The page: an overview, then every row with its reason and what each package did.

    Args:
        columns: Ours first.
        preface: What stands above the first table.
    """
    lines = [preface.strip(), "", "## Overview", ""]
    own, others = _own(columns), [column for column in columns if not column.ours]
    shown = [own, *others] if own else others
    lines += [f"| | {' | '.join(f'{column.name}<br>{column.version}' for column in shown)} |"]
    lines += [f"| --- |{' :---: |' * len(shown)}"]
    for title, rows in GROUPS.items():
        lines.append(f"| **{title}** |{' |' * len(shown)}")
        for row in rows:
            signs = [SIGNS[column.verdicts[row.name].mark] for column in shown]
            lines.append(f"| [`{row.name}`](#{row.name}) | {' | '.join(signs)} |")
    for words, mark in (("right", "right"), ("wrong", "wrong"), ("does not apply", "n/a")):
        lines.append(f"| {words} | {' | '.join(str(column.count(mark)) for column in shown)} |")
    lines += ["", f"{SIGNS['right']} right, {SIGNS['wrong']} wrong, {SIGNS['n/a']} does not apply."]
    for title, rows in GROUPS.items():
        lines += ["", f"## {title}"]
        for row in rows:
            lines += ["", f"### {row.name}", "", f"{row.title[:1].upper()}{row.title[1:]}. *{row.right}*", ""]
            lines += ["| | | what it did |", "| --- | :---: | --- |"]
            for column in shown:
                verdict = column.verdicts[row.name]
                lines.append(f"| {column.name} | {SIGNS[verdict.mark]} | {_cell(verdict.words)} |")
    return "\n".join(lines) + "\n"


def _own(columns: list[Column]) -> Column | None:
    """Our four ways as one column: the words of a row once where they agree, the worst mark of all."""
    own = [column for column in columns if column.ours]
    if not own:
        return None
    verdicts: dict[str, Verdict] = {}
    for row in ROWS:
        ways = {column.name: column.verdicts[row.name] for column in own}
        worst = max(ways.values(), key=lambda verdict: list(SIGNS).index(verdict.mark))
        words = list(dict.fromkeys(verdict.words for verdict in ways.values()))
        verdicts[row.name] = Verdict(worst.mark, "; ".join(words))
    return Column("dovetail", own[0].version, True, verdicts)


def _cell(text: str) -> str:
    return " ".join(text.replace("|", "\\|").replace("<", "&lt;").split())
