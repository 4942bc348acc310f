"""`dovetail databricks …`: the commands of a workspace, one module a group, loaded when the command line names it."""

from __future__ import annotations

from typing import Final

from dovetail.cli.tree import Entry

COMMANDS: Final[dict[str, Entry]] = {
    "clusters": Entry(
        "dovetail.databricks.commands.clusters",
        "make, start and end clusters, and see what happened to them",
        extra="cli",
    ),
    "jobs": Entry("dovetail.databricks.commands.jobs", "make and run jobs, and look at their runs", extra="cli"),
    "secrets": Entry("dovetail.databricks.commands.secrets", "store and read secrets, and say who may", extra="cli"),
    "tokens": Entry("dovetail.databricks.commands.tokens", "make, list and revoke access tokens", extra="cli"),
    "profile": Entry("dovetail.databricks.commands.profile", "tell whom commands call, and as whom", extra="cli"),
    "fs": Entry("dovetail.databricks.commands.fs", "list, copy, show and delete files", extra="cli"),
    "workspace": Entry("dovetail.databricks.commands.workspace", "import and export notebooks and files", extra="cli"),
    "sql": Entry("dovetail.databricks.commands.sql", "run a SQL statement and show its rows", extra="cli"),
    "warehouses": Entry("dovetail.databricks.commands.warehouses", "list, start and stop SQL warehouses", extra="cli"),
}
