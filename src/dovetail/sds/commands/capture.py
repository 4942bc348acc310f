"""`dovetail sds capture …`: captures made, found, changed and deleted."""

from __future__ import annotations

import argparse

from dovetail.cli.asking import add_yes, sure
from dovetail.cli.exits import OK, USAGE, CommandFailed
from dovetail.cli.output import note
from dovetail.cli.tree import add_actions
from dovetail.sds.capture_rows import FoundCaptures
from dovetail.sds.commands import search
from dovetail.sds.commands.capture_rows import show_capture, show_captures
from dovetail.sds.commands.connection import add_options, connect
from dovetail.sds.commands.targets import local_path, remote_path
from dovetail.sds.errors import SDSError

_TYPES = ("drf", "rh")


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare arguments and options."""
    add = add_actions(parser)

    one = add("ls", _list, "list captures, newest first", "list")
    one.add_argument("-t", "--type", choices=_TYPES, help="only captures of this type")
    add_options(one)

    search.configure(add("search", search.run, "find captures by what they hold"))

    one = add("create", _create, "make a capture of files that are there")
    one.add_argument("top_level_dir", type=remote_path, help="the folder of the files, there")
    _add_kind(one, "the channel of a drf capture")
    add_options(one)

    one = add("upload", _upload, "upload a recording, and make a capture of each channel")
    one.add_argument("local", type=local_path, help="the folder here")
    one.add_argument("top_level_dir", type=remote_path, help="the folder there")
    _add_kind(one, "the channel of a drf capture; again for more channels")
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


def _add_kind(parser: argparse.ArgumentParser, channel: str) -> None:
    parser.add_argument(
        "-t", "--type", choices=_TYPES, default="drf", help="what kind of recording it is; drf by default"
    )
    parser.add_argument("-c", "--channel", action="append", default=[], help=channel)
    parser.add_argument("--scan-group", metavar="UUID", help="the scan group of an rh capture")
    parser.add_argument("--name", help="its name; the last part of the folder's by default")


def _list(arguments: argparse.Namespace) -> int:
    with connect(arguments) as client:
        show_captures(arguments, client.captures.listing(capture_type=arguments.type))
    return OK


def _create(arguments: argparse.Namespace) -> int:
    channel = _one_channel(arguments)
    with connect(arguments) as client:
        made = client.captures.create(
            top_level_dir=arguments.top_level_dir,
            capture_type=arguments.type,
            channel=channel,
            scan_group=arguments.scan_group,
            name=arguments.name,
        )
    show_capture(arguments, made)
    return OK


def _upload(arguments: argparse.Namespace) -> int:
    several = arguments.type == "drf" and len(arguments.channel) > 1
    if several and arguments.name:
        raise CommandFailed("--name: several channels have several names.", "Rename them afterwards.", USAGE)
    with connect(arguments) as client:
        try:
            if several:
                made = client.upload_multichannel_drf_capture(
                    local_path=arguments.local,
                    sds_path=arguments.top_level_dir,
                    channels=arguments.channel,
                    verbose=not arguments.quiet,
                )
            else:
                one = client.upload_capture(
                    local_path=arguments.local,
                    sds_path=arguments.top_level_dir,
                    verbose=not arguments.quiet,
                    capture_type=arguments.type,
                    channel=_one_channel(arguments),
                    scan_group=arguments.scan_group,
                    name=arguments.name,
                )
                made = None if one is None else [one]
        except SDSError as error:
            for text in getattr(error, "__notes__", ()):
                note(text)
            raise
    show_captures(arguments, FoundCaptures(made or ()))
    return OK


def _show(arguments: argparse.Namespace) -> int:
    with connect(arguments) as client:
        show_capture(arguments, client.captures.read(arguments.uuid))
    return OK


def _update(arguments: argparse.Namespace) -> int:
    with connect(arguments) as client:
        show_capture(arguments, client.captures.update(arguments.uuid))
    return OK


def _rename(arguments: argparse.Namespace) -> int:
    with connect(arguments) as client:
        show_capture(arguments, client.captures.rename(arguments.uuid, arguments.name))
    return OK


def _remove(arguments: argparse.Namespace) -> int:
    with connect(arguments) as client:
        sure(arguments, f"Delete {', '.join(arguments.uuids)}? The files stay.")
        for uuid in arguments.uuids:
            client.captures.delete(uuid)
            note(f"deleted capture {uuid}")
    return OK


def _unshare(arguments: argparse.Namespace) -> int:
    with connect(arguments) as client:
        sure(arguments, f"End all shares of capture {arguments.uuid}?")
        client.captures.revoke_share_permissions(arguments.uuid)
        note(f"capture {arguments.uuid} is shared with nobody")
    return OK


def _detach(arguments: argparse.Namespace) -> int:
    with connect(arguments) as client:
        sure(arguments, f"Take capture {arguments.uuid} out of its datasets?")
        client.captures.detach_from_datasets(arguments.uuid)
        note(f"capture {arguments.uuid} is in no dataset that can change")
    return OK


def _one_channel(arguments: argparse.Namespace) -> str | None:
    if arguments.type == "drf" and not arguments.channel:
        raise CommandFailed(
            "--channel: a drf capture is of one channel.", "Give -c NAME, the name of the channel's folder.", USAGE
        )
    if len(arguments.channel) > 1:
        raise CommandFailed(
            "--channel: a capture is of one channel.", "Make one after the other, or use capture upload.", USAGE
        )
    return arguments.channel[0] if arguments.channel else None
