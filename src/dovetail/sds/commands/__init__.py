"""`dovetail sds …`: the commands of the SpectrumX Data System, each loaded when the command line names it."""

from __future__ import annotations

from typing import Final

from dovetail.cli.tree import Entry

COMMANDS: Final[dict[str, Entry]] = {
    "ls": Entry("dovetail.sds.commands.ls", "list files and folders", extra="cli", aliases=("list",)),
    "upload": Entry("dovetail.sds.commands.upload", "upload a file or a folder", extra="sds", aliases=("up",)),
    "download": Entry("dovetail.sds.commands.download", "download a file or a folder", extra="sds", aliases=("down",)),
    "sync": Entry("dovetail.sds.commands.sync", "make a folder there like one here, or vice versa", extra="sds"),
    "mv": Entry("dovetail.sds.commands.mv", "rename a file, or move it to another folder", extra="cli"),
    "rm": Entry("dovetail.sds.commands.rm", "delete files", extra="cli", aliases=("delete",)),
    "capture": Entry("dovetail.sds.commands.capture", "make, find and change captures", extra="cli"),
    "search": Entry("dovetail.sds.commands.search", "find captures by what they hold", extra="cli"),
    "dataset": Entry("dovetail.sds.commands.dataset", "look at a dataset, and get its files", extra="cli"),
    "whoami": Entry("dovetail.sds.commands.whoami", "tell which gateway is called, and as whom", extra="cli"),
    "profile": Entry("dovetail.sds.commands.profile", "keep gateways and keys under names", extra="cli"),
}
