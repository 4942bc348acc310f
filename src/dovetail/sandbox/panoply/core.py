"""The parts of a sandbox of Panoply, put together."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import attrs

from dovetail.sandbox.database import Database
from dovetail.sandbox.knobs import Knobs
from dovetail.sandbox.panoply.accounts import Accounts, Pair
from dovetail.sandbox.panoply.changes import Changes
from dovetail.sandbox.panoply.consumer import Consumer
from dovetail.sandbox.panoply.gate import Gate
from dovetail.sandbox.panoply.ledger import Ledger
from dovetail.sandbox.panoply.messages import Messages
from dovetail.sandbox.panoply.oauth import OAuth
from dovetail.sandbox.panoply.queues import Queues
from dovetail.sandbox.panoply.settings import PanoplySettings
from dovetail.sandbox.panoply.surprises import Surprises
from dovetail.sandbox.panoply.tables import Tables


@attrs.frozen
class Core:
    """What the routes work with."""

    knobs: Knobs[PanoplySettings]
    database: Database
    accounts: Accounts
    gate: Gate
    queues: Queues
    messages: Messages
    changes: Changes
    ledger: Ledger
    tables: Tables
    surprises: Surprises
    consumer: Consumer
    oauth: OAuth

    def register(self, pair: Pair) -> None:
        """Make a pair of Panoply's known, with its queue."""
        self.accounts.register(pair)
        self.queues.open_for(pair)

    def close(self) -> None:
        """Let go of everything."""
        self.changes.close()
        self.consumer.close()
        self.tables.close()
        self.database.close()


def open_core(folder: Path, knobs: Knobs[PanoplySettings]) -> Core:
    """Open the state kept in a folder, or begin it.

    Args:
        folder: Where the state is kept; it must exist.
        knobs: The settings.
    """
    schema = files("dovetail.sandbox.panoply").joinpath("schema", "core.sql").read_text("utf-8")
    database = Database(folder / "panoply.sqlite3", schema)
    changes = Changes()
    accounts, queues, messages, ledger = (
        Accounts(database),
        Queues(database),
        Messages(database, changes),
        Ledger(database),
    )
    tables = Tables(folder / "warehouse.duckdb")
    for pair in accounts.pairs():
        queues.open_for(pair)
    return Core(
        knobs=knobs,
        database=database,
        accounts=accounts,
        gate=Gate(accounts, knobs),
        queues=queues,
        messages=messages,
        changes=changes,
        ledger=ledger,
        tables=tables,
        surprises=Surprises(knobs),
        consumer=Consumer(messages, changes, queues, accounts, ledger, tables, knobs),
        oauth=OAuth(database, knobs),
    )
