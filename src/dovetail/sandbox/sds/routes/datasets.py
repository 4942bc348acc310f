"""Datasets: told of, with their files, attached to, shared with nobody any more, and deleted."""

from __future__ import annotations

from uuid import UUID

from dovetail.sandbox.app import Asked, Handler
from dovetail.sandbox.message import Answer, Refusal
from dovetail.sandbox.sds import file_rows
from dovetail.sandbox.sds.answers import detail
from dovetail.sandbox.sds.captures import Captures
from dovetail.sandbox.sds.core import Core
from dovetail.sandbox.sds.dataset_view import Selection, files_of, told
from dovetail.sandbox.sds.datasets import Datasets, reached
from dovetail.sandbox.sds.pages import page_of
from dovetail.sandbox.sds.shares import Shares


def handlers(core: Core) -> dict[str, Handler]:
    """What answers the operations of this area."""
    datasets, captures, shares, database = core.state(Datasets), core.state(Captures), core.state(Shares), core.database

    def get(asked: Asked) -> Answer:
        with database.read() as connection:
            return Answer.of_json(told(connection, core.user(asked), asked.path["dataset_id"]))

    def files(asked: Asked) -> Answer:
        query, identifier = asked.query, asked.path["dataset_id"]
        selection = Selection.read(
            query.get("capture", ()), query.get("top_level_dir", ()), query.get("artifacts_only", "")
        )
        with database.read() as connection:
            reached(connection, core.user(asked), identifier)
            rows = files_of(connection, identifier, selection)
            if not rows:
                raise detail(404, "No files found in dataset.")
            page = page_of(len(rows), asked.incoming)
            shown = file_rows.found(connection, rows[page.skip : page.skip + page.size])
        return Answer.of_json(page.envelope(asked.incoming, shown))

    def delete(asked: Asked) -> Answer:
        datasets.delete(core.user(asked), asked.path["dataset_id"])
        return Answer(204)

    def revoke(asked: Asked) -> Answer:
        row = datasets.own(core.user(asked), asked.path["dataset_id"])
        shares.revoke("dataset", row["uuid"])
        return Answer.of_json({"message": "All share permissions of the dataset were revoked."})

    def attach(asked: Asked) -> Answer:
        if not core.knobs.settings.attach_capture:
            raise Refusal(404, "NOT_FOUND", f"there is no {asked.incoming.method} {asked.incoming.path}")
        user, identifier = core.user(asked), asked.path["dataset_id"]
        with database.read() as connection:
            row, level = reached(connection, user, identifier)
        if level == "viewer" or row["status"] == "final":
            raise detail(403, "You do not have permission to add captures to this dataset.")
        capture = captures.own(user, str(UUID(asked.body["capture_uuid"])))
        datasets.add(identifier, captures=[capture["uuid"]])
        return Answer.of_json({"message": "The capture was attached to the dataset."})

    return {
        "datasets_get": get,
        "datasets_files": files,
        "datasets_delete": delete,
        "datasets_revoke_shares": revoke,
        "datasets_attach_capture": attach,
    }
