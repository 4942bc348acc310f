"""`dovetail databricks secrets …`: scopes, secrets, and who may use them."""

from __future__ import annotations

import argparse
import getpass
import sys
from pathlib import Path

from dovetail.cli.asking import add_yes, sure
from dovetail.cli.exits import OK, USAGE, CommandFailed
from dovetail.cli.output import note, show, write_bytes
from dovetail.cli.tree import add_actions, shows_help
from dovetail.databricks.commands.connection import add_options, connect

_RIGHTS = ("READ", "WRITE", "MANAGE")


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare arguments and options."""
    add = add_actions(parser)

    one = add("list", _list, "list the secrets of a scope: names, never values", "ls")
    one.add_argument("scope")
    add_options(one)

    one = add("put", _put, "store a secret; its value is read, not written on the command line")
    one.add_argument("scope")
    one.add_argument("key")
    values = one.add_mutually_exclusive_group()
    values.add_argument("--file", type=Path, metavar="FILE", help="read the value from a file, byte for byte")
    values.add_argument(
        "--string-value", metavar="TEXT", help="the value itself; other users of this machine may see it here"
    )
    add_options(one)

    one = add("get", _get, "write the value of a secret to standard output, byte for byte")
    one.add_argument("scope")
    one.add_argument("key")
    add_options(one, output=False)

    one = add("delete", _delete, "delete secrets of a scope", "del", "rm")
    one.add_argument("scope")
    one.add_argument("keys", nargs="+", metavar="key")
    add_yes(one)
    add_options(one)

    _declare_scopes(add("scopes", shows_help(parser), "list, make and delete scopes"))
    _declare_acls(add("acls", shows_help(parser), "list, give and take away rights to scopes"))


def _declare_scopes(parser: argparse.ArgumentParser) -> None:
    add = add_actions(parser)
    add_options(add("list", _list_scopes, "list the scopes that you may see", "ls"))

    one = add("create", _create_scope, "make a scope")
    one.add_argument("scope")
    one.add_argument("--for-all-users", action="store_true", help="let all users manage it, not you alone")
    add_options(one)

    one = add("delete", _delete_scopes, "delete scopes with all their secrets", "del", "rm")
    one.add_argument("scopes", nargs="+", metavar="scope")
    add_yes(one)
    add_options(one)


def _declare_acls(parser: argparse.ArgumentParser) -> None:
    add = add_actions(parser)
    one = add("list", _list_acls, "list the rights to a scope", "ls")
    one.add_argument("scope")
    add_options(one)

    who = "a user name, the name of a group, or an application id"
    one = add("put", _put_acl, "give somebody a right to a scope")
    one.add_argument("scope")
    one.add_argument("principal", help=who)
    one.add_argument("permission", choices=_RIGHTS, type=str.upper)
    add_options(one)

    one = add("delete", _delete_acl, "take somebody's right to a scope away", "del", "rm")
    one.add_argument("scope")
    one.add_argument("principal", help=who)
    add_options(one)


def _list(arguments: argparse.Namespace) -> int:
    with connect(arguments) as databricks:
        show(arguments, databricks.secrets.list(arguments.scope))
    return OK


def _put(arguments: argparse.Namespace) -> int:
    value: bytes | str = _value(arguments)
    with connect(arguments) as databricks:
        if isinstance(value, str):
            databricks.secrets.put(arguments.scope, arguments.key, value)
        else:
            databricks.secrets.put(arguments.scope, arguments.key, bytes_value=value)
    note(f"stored {arguments.scope}/{arguments.key}")
    return OK


def _value(arguments: argparse.Namespace) -> bytes | str:
    """The value: from the option, a file, a prompt on a terminal, or else the whole of standard input."""
    if arguments.string_value is not None:
        return str(arguments.string_value)
    if arguments.file is not None:
        file: Path = arguments.file
        try:
            return file.read_bytes()
        except OSError as error:
            raise CommandFailed(f"{file} cannot be read: {error.strerror}.", status=USAGE) from None
    if sys.stdin.isatty():
        return getpass.getpass(f"{arguments.scope}/{arguments.key}: ")
    return sys.stdin.buffer.read()


def _get(arguments: argparse.Namespace) -> int:
    with connect(arguments) as databricks:
        write_bytes([databricks.secrets.get_bytes(arguments.scope, arguments.key)])
    return OK


def _delete(arguments: argparse.Namespace) -> int:
    sure(arguments, f"Delete {', '.join(arguments.keys)} of {arguments.scope}?")
    with connect(arguments) as databricks:
        for key in arguments.keys:
            databricks.secrets.delete(arguments.scope, key)
            note(f"deleted {arguments.scope}/{key}")
    return OK


def _list_scopes(arguments: argparse.Namespace) -> int:
    with connect(arguments) as databricks:
        show(arguments, databricks.secrets.scopes.list(), ("name", "backend_type"))
    return OK


def _create_scope(arguments: argparse.Namespace) -> int:
    with connect(arguments) as databricks:
        databricks.secrets.scopes.create(arguments.scope, "users" if arguments.for_all_users else None)
    note(f"made {arguments.scope}")
    return OK


def _delete_scopes(arguments: argparse.Namespace) -> int:
    sure(arguments, f"Delete {', '.join(arguments.scopes)} with all secrets?")
    with connect(arguments) as databricks:
        for scope in arguments.scopes:
            databricks.secrets.scopes.delete(scope)
            note(f"deleted {scope}")
    return OK


def _list_acls(arguments: argparse.Namespace) -> int:
    with connect(arguments) as databricks:
        show(arguments, databricks.secrets.acls.list(arguments.scope))
    return OK


def _put_acl(arguments: argparse.Namespace) -> int:
    with connect(arguments) as databricks:
        databricks.secrets.acls.put(arguments.scope, arguments.principal, arguments.permission)
    note(f"{arguments.principal} has {arguments.permission} on {arguments.scope}")
    return OK


def _delete_acl(arguments: argparse.Namespace) -> int:
    with connect(arguments) as databricks:
        databricks.secrets.acls.delete(arguments.scope, arguments.principal)
    note(f"{arguments.principal} has no right to {arguments.scope} any more")
    return OK
