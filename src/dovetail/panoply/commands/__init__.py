"""`dovetail panoply …`: the commands for records and for data sources, each loaded when the command line names it."""

from __future__ import annotations

from typing import Final

from dovetail.cli.tree import Entry

COMMANDS: Final[dict[str, Entry]] = {
    "write": Entry(
        "dovetail.panoply.commands.write", "write records of a file or of a program to a table", extra="cli"
    ),
    "spool": Entry("dovetail.panoply.commands.spool", "look at records that wait on disk, and send them", extra="cli"),
    "dead-letters": Entry(
        "dovetail.panoply.commands.dead_letters", "look at records that were given up, and send them again", extra="cli"
    ),
    "run": Entry("dovetail.panoply.commands.run", "run a data source, and hand its rows over", extra="cli"),
    "check": Entry("dovetail.panoply.commands.check", "tell whether a data source can be run", extra="cli"),
    "discover": Entry("dovetail.panoply.commands.discover", "show what a data source can read", extra="cli"),
    "config": Entry("dovetail.panoply.commands.config", "ask for what a data source needs to know", extra="cli"),
}
