"""Shows files that differ: their names, and the beginning of what differs in the first of them."""

from __future__ import annotations

import difflib
from typing import Final

from dovetail_generator.commands.output import shown
from dovetail_generator.writing import Change

_SHOWN_FILES: Final = 5
_SHOWN_LINES: Final = 12


def differences(wanted: list[Change], verb: str = "") -> list[str]:
    """Lines that show some changes.

    Args:
        wanted: The changes.
        verb: What happened to the files; that of each change by default.
    """
    lines: list[str] = []
    for number, change in enumerate(wanted):
        lines.append(f"{verb or change.kind}: {shown(change.path)}")
        if change.kind != "added" and change.new and number < _SHOWN_FILES:
            diff = list(
                difflib.unified_diff(change.old.splitlines(), change.new.splitlines(), "now", "built", n=1, lineterm="")
            )
            lines += [f"    {line}" for line in diff[:_SHOWN_LINES]]
            lines += ["    …"] if len(diff) > _SHOWN_LINES else []
    return lines
