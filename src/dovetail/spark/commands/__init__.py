"""`dovetail spark …`: the commands of Spark, one module a group, loaded only when the command line names it."""

from __future__ import annotations

from typing import Final

from dovetail.cli.tree import Entry

COMMANDS: Final[dict[str, Entry]] = {
    "services": Entry("dovetail.spark.commands.services", "make, run, inspect and delete services", extra="cli"),
    "folders": Entry("dovetail.spark.commands.folders", "list, make, change and delete folders", extra="cli"),
    "batches": Entry("dovetail.spark.commands.batches", "run large files of records", extra="cli"),
    "logs": Entry("dovetail.spark.commands.logs", "find, download and replay what was executed", extra="cli"),
    "export": Entry("dovetail.spark.commands.exports", "services as packages", extra="cli", default="run"),
    "import": Entry("dovetail.spark.commands.imports", "services from packages", extra="cli", default="run"),
    "promote": Entry("dovetail.spark.commands.promote", "move services from one tenant to another", extra="cli"),
    "transforms": Entry("dovetail.spark.commands.transforms", "documents between own data and a service", extra="cli"),
    "wasm": Entry("dovetail.spark.commands.wasm", "services as WebAssembly", extra="cli"),
    "files": Entry("dovetail.spark.commands.files", "files behind the links that answers hold", extra="cli"),
    "categories": Entry("dovetail.spark.commands.categories", "the categories of folders", extra="cli"),
    "codegen": Entry("dovetail.spark.commands.codegen", "write a typed Python module of one service", extra="cli"),
    "health": Entry("dovetail.spark.commands.health", "tell whether an environment is up", extra="cli"),
    "config": Entry("dovetail.spark.commands.config", "keep profiles: addresses and credentials by name", extra="cli"),
    "init": Entry("dovetail.spark.commands.init", "take over the profiles of cspark", extra="cli"),
    "auth": Entry("dovetail.spark.commands.auth", "log in, log out, and tell as whom calls are made", extra="cli"),
}
