"""`dovetail databricks tokens …`: one's own access tokens."""

from __future__ import annotations

import argparse

from dovetail.cli.asking import add_yes, sure
from dovetail.cli.exits import OK
from dovetail.cli.output import note, show
from dovetail.cli.tree import add_actions
from dovetail.databricks.commands.connection import add_options, connect


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare arguments and options."""
    add = add_actions(parser)
    add_options(add("list", _list, "list your tokens, without their values", "ls"))

    one = add("create", _create, "make a token; its value is told only now")
    one.add_argument("--comment", metavar="TEXT", help="what it is for")
    one.add_argument(
        "--lifetime-seconds", type=int, default=7_776_000, metavar="N", help="when it ends; after 90 days by default"
    )
    one.add_argument(
        "--scope", dest="scopes", action="append", metavar="API", help="an API that it opens; all by default"
    )
    add_options(one)

    one = add("delete", _delete, "revoke tokens by their ids", "del", "rm")
    one.add_argument("token_ids", nargs="+", metavar="token_id")
    add_yes(one)
    add_options(one)


def _list(arguments: argparse.Namespace) -> int:
    with connect(arguments) as databricks:
        show(arguments, databricks.tokens.list(), ("token_id", "comment", "creation_time", "expiry_time"))
    return OK


def _create(arguments: argparse.Namespace) -> int:
    with connect(arguments) as databricks:
        token = databricks.tokens.create(arguments.comment, arguments.lifetime_seconds, scopes=arguments.scopes)
    show(arguments, token)
    return OK


def _delete(arguments: argparse.Namespace) -> int:
    sure(arguments, f"Revoke {', '.join(arguments.token_ids)}?")
    with connect(arguments) as databricks:
        for token_id in arguments.token_ids:
            databricks.tokens.delete(token_id)
            note(f"revoked {token_id}")
    return OK
