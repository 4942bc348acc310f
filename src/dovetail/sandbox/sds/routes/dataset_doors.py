"""What people do on the gateway's web pages: make datasets, publish and version them, share them and captures."""

from __future__ import annotations

from typing import Final

from dovetail.sandbox.message import JsonObject, Refusal
from dovetail.sandbox.sds.core import Core
from dovetail.sandbox.sds.datasets import TOLD, Datasets
from dovetail.sandbox.sds.routes.door_fields import (
    check_known,
    identifier_in,
    identifiers_in,
    list_in,
    owner_in,
    text_in,
    user_called,
    wrong,
)
from dovetail.sandbox.sds.shares import LEVELS, Shares
from dovetail.sandbox.steering import Door

_DATASET: Final = frozenset({"name", "files", "captures", "keywords", "status", "is_public"}) | TOLD.keys()


def doors(core: Core) -> dict[str, Door]:
    """The doors of this area."""
    datasets, shares = core.state(Datasets), core.state(Shares)

    def new_dataset(body: JsonObject) -> object:
        """A new dataset: `name`, and what `dataset-changes` takes; `owner` is the first user when left out."""
        check_known(body, {"owner"} | _DATASET)
        owner = owner_in(core, body)
        identifier = datasets.create(owner, text_in(body, "name", "Dataset"), {})
        try:
            apply(identifier, body)
        except Refusal:
            datasets.delete(owner, identifier)
            raise
        return {"uuid": identifier}

    def change_dataset(body: JsonObject) -> object:
        """More `files` and `captures` in a dataset, other `keywords` and texts; `status` final, `is_public` true."""
        check_known(body, {"uuid"} | _DATASET - {"name"})
        identifier = identifier_in(body, "uuid")
        apply(identifier, body)
        return {"uuid": identifier}

    def apply(identifier: str, body: JsonObject) -> None:
        list_in(body, "authors")
        if body.get("status", "final") == "draft" or body.get("is_public") is False:
            raise wrong("what is final or public stays so, and a new dataset is neither; leave it out")
        datasets.change(identifier, {name: body[name] for name in TOLD if name in body})
        datasets.add(identifier, identifiers_in(body, "files"), identifiers_in(body, "captures"))
        if "keywords" in body:
            datasets.set_keywords(identifier, [str(each) for each in list_in(body, "keywords")])
        if "status" in body:
            datasets.finish(identifier)
        if "is_public" in body:
            datasets.publish(identifier)

    def next_version(body: JsonObject) -> object:
        """A new draft with what the dataset `uuid` holds."""
        check_known(body, {"uuid"})
        return {"uuid": datasets.next_version(identifier_in(body, "uuid"))}

    def share(body: JsonObject) -> object:
        """A share of `capture` or `dataset` with `user` (an address) or `group`, at `level`; null ends it."""
        check_known(body, {"capture", "dataset", "user", "group", "level"})
        item_type = "capture" if "capture" in body else "dataset"
        item, level = identifier_in(body, item_type), body.get("level", LEVELS[0])
        if level is not None and level not in LEVELS:
            raise wrong(f"level is one of {', '.join(LEVELS)}, or null, not {level!r}")
        _exists(core, item_type, item)
        if "group" in body:
            group = identifier_in(body, "group")
            if not shares.group_exists(group):
                raise Refusal(404, "NOT_FOUND", f"there is no group {group}")
            if level is None:
                raise wrong("the share of a group ends with all shares of the item; revoke them")
            shares.grant_to_group(item_type, item, group, level)
        elif level is None:
            shares.end(item_type, item, user_called(core, body.get("user")))
        else:
            shares.grant(item_type, item, user_called(core, body.get("user")), level)
        return {}

    def new_group(body: JsonObject) -> object:
        """A new group: `name`, `members` (addresses); `owner` is the first user when left out."""
        check_known(body, {"owner", "name", "members"})
        owner = owner_in(core, body)
        members = [user_called(core, email) for email in list_in(body, "members")]
        return {"uuid": shares.new_group(owner, text_in(body, "name", "Group"), members)}

    return {
        "datasets": new_dataset,
        "dataset-changes": change_dataset,
        "dataset-versions": next_version,
        "shares": share,
        "groups": new_group,
    }


def _exists(core: Core, item_type: str, item: str) -> None:
    table = "captures" if item_type == "capture" else "datasets"
    with core.database.read() as connection:
        query = f"SELECT 1 FROM {table} WHERE uuid = ? AND deleted_at IS NULL"  # noqa: S608 - two fixed names
        if connection.execute(query, (item,)).fetchone() is None:
            raise Refusal(404, "NOT_FOUND", f"there is no {item_type} {item}")
