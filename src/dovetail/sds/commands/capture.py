"""`dovetail sds capture …`: captures made, found, changed and deleted."""

from __future__ import annotations

import argparse

from dovetail.cli.asking import add_yes, sure
from dovetail.cli.exits import FAILED, OK
from dovetail.cli.output import note
from dovetail.cli.tree import add_actions
from dovetail.sds.commands import search
from dovetail.sds.commands.capture_rows import show_capture, show_captures
from dovetail.sds.commands.connection import add_options, connect

_TYPES = ("drf", "rh")


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare arguments and options."""
    add = add_actions(parser)

    one = add("ls", _list, "list captures, newest first", "list")
    one.add_argument("-t", "--type", choices=_TYPES, help="only captures of this type")
    add_options(one)

    search.configure(add("search", search.run, "find captures by what they hold"))

    one = add("create", _create, "make a capture of files that are there")
    one.add_argument("top_level_dir", help="the folder of the files, there")
    _add_kind(one)
    add_options(one)

    one = add("upload", _upload, "upload a folder, and make a capture of each channel")
    one.add_argument("local", help="the folder here")
    one.add_argument("top_level_dir", help="the folder there")
    _add_kind(one)
    one.add_argument("-q", "--quiet", action="store_true", help="show no progress")
    add_options(one)

    one = add("show", _show, "tell what a capture is and what it holds", "get")
    one.add_argument("uuid")
    add_options(one)

    one = add("update", _update, "read the files of a capture anew")
    one.add_argument("uuid")
    add_options(one)

    one = add("rename", _rename, "give a capture another name")
    one.add_argument("uuid")
    one.add_argument("name")
    add_options(one)

    one = add("rm", _remove, "delete captures; their files stay", "delete")
    one.add_argument("uuids", nargs="+", metavar="uuid")
    add_yes(one)
    add_options(one, output=False)

    one = add("unshare", _unshare, "share a capture with nobody any more")
    one.add_argument("uuid")
    add_yes(one)
    add_options(one, output=False)

    one = add("detach", _detach, "take a capture out of the datasets that can still change")
    one.add_argument("uuid")
    add_yes(one)
    add_options(one, output=False)


def _add_kind(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("-t", "--type", choices=_TYPES, default="drf", help="what kind of recording it is; drf by default")
    parser.add_argument(
        "-c", "--channel", action="append", default=[], help="the channel of a drf capture; again for more channels"
    )
    parser.add_argument("--scan-group", metavar="UUID", help="the scan group of an rh capture")
    parser.add_argument("--name", help="its name; the last part of the folder's by default")


def _list(arguments: argparse.Namespace) -> int:
    with connect(arguments) as client:
        show_captures(arguments, client.captures.listing(capture_type=arguments.type))
    return OK
