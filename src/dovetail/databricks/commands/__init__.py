"""`dovetail databricks …`: one module a group of commands, loaded only when the command line names it."""

from __future__ import annotations

from typing import Final

from dovetail.cli.tree import Entry

COMMANDS: Final[dict[str, Entry]] = {
    "jobs": Entry("dovetail.databricks.commands.jobs", "make and run jobs, and follow their runs", extra="cli"),
    "secrets": Entry("dovetail.databricks.commands.secrets", "keep secrets in scopes", extra="cli"),
    "tokens": Entry("dovetail.databricks.commands.tokens", "make and end personal access tokens", extra="cli"),
    "profile": Entry("dovetail.databricks.commands.profile", "tell whom commands call, and as whom", extra="cli"),
}
