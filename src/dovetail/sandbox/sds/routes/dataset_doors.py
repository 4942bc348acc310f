"""What people do on the gateway's web pages: make datasets, publish and version them, share them and captures."""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

from dovetail.sandbox.message import JsonObject, Refusal
from dovetail.sandbox.sds.core import Core
from dovetail.sandbox.sds.datasets import TOLD, Datasets
from dovetail.sandbox.sds.shares import LEVELS, Shares
from dovetail.sandbox.sds.users import User
from dovetail.sandbox.steering import Door

_DATASET: Final = frozenset({"name", "files", "captures", "keywords", "status", "is_public"}) | TOLD.keys()


def doors(core: Core) -> dict[str, Door]:
    """The doors of this area."""
    datasets, shares = core.state(Datasets), core.state(Shares)

    def new_dataset(body: JsonObject) -> object:
        """A new dataset: `name`, and what `dataset-changes` takes; `owner` is the first user when left out."""
        _check(body, {"owner"} | _DATASET)
        owner = _user(core, body.get("owner", next(iter(core.users.sample_keys))))
        identifier = datasets.create(owner, str(body.get("name", "Dataset")), {})
        apply(identifier, body)
        return {"uuid": identifier}

    def change_dataset(body: JsonObject) -> object:
        """More `files` and `captures` in a dataset, other `keywords` and texts; `status` final, `is_public` true."""
        _check(body, {"uuid"} | _DATASET - {"name"})
        identifier = _identifier(body, "uuid")
        apply(identifier, body)
        return {"uuid": identifier}

    def apply(identifier: str, body: JsonObject) -> None:
        if body.get("status", "final") == "draft" or body.get("is_public") is False:
            raise _wrong("what is final or public stays so, and a new dataset is neither; leave it out")
        datasets.change(identifier, {name: body[name] for name in TOLD if name in body})
        datasets.add(identifier, _identifiers(body, "files"), _identifiers(body, "captures"))
        if "keywords" in body:
            datasets.set_keywords(identifier, [str(each) for each in _list(body, "keywords")])
        if "status" in body:
            datasets.finish(identifier)
        if "is_public" in body:
            datasets.publish(identifier)

    def next_version(body: JsonObject) -> object:
        """A new draft with what the dataset `uuid` holds."""
        _check(body, {"uuid"})
        return {"uuid": datasets.next_version(_identifier(body, "uuid"))}

    def share(body: JsonObject) -> object:
        """A share of `capture` or `dataset` with `user` (an address) or `group`, at `level`; null ends it."""
        _check(body, {"capture", "dataset", "user", "group", "level"})
        item_type = "capture" if "capture" in body else "dataset"
        item, level = _identifier(body, item_type), body.get("level", LEVELS[0])
        if level is not None and level not in LEVELS:
            raise _wrong(f"level is one of {', '.join(LEVELS)}, or null, not {level!r}")
        _exists(core, item_type, item)
        if "group" in body:
            group = _identifier(body, "group")
            if not shares.group_exists(group):
                raise Refusal(404, "NOT_FOUND", f"there is no group {group}")
            if level is None:
                raise _wrong("the share of a group ends with all shares of the item; revoke them")
            shares.grant_to_group(item_type, item, group, level)
        elif level is None:
            shares.end(item_type, item, _user(core, body.get("user")))
        else:
            shares.grant(item_type, item, _user(core, body.get("user")), level)
        return {}

    def new_group(body: JsonObject) -> object:
        """A new group: `name`, `members` (addresses); `owner` is the first user when left out."""
        _check(body, {"owner", "name", "members"})
        owner = _user(core, body.get("owner", next(iter(core.users.sample_keys))))
        members = [_user(core, email) for email in _list(body, "members")]
        return {"uuid": shares.new_group(owner, str(body.get("name", "Group")), members)}

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


def _wrong(message: str) -> Refusal:
    return Refusal(400, "BAD_REQUEST", message)


def _check(body: JsonObject, known: set[str] | frozenset[str]) -> None:
    unknown = body.keys() - known
    if unknown:
        raise _wrong(f"{', '.join(sorted(unknown))}: there is no such field; known are {', '.join(sorted(known))}")


def _list(body: JsonObject, name: str) -> list[Any]:
    given: object = body.get(name, [])
    if not isinstance(given, list):
        raise _wrong(f"{name} is a list, not {given!r}")
    return given  # pyright: ignore[reportUnknownVariableType]


def _identifier(body: JsonObject, name: str) -> str:
    return _uuid(name, body.get(name))


def _identifiers(body: JsonObject, name: str) -> list[str]:
    return [_uuid(name, each) for each in _list(body, name)]


def _uuid(name: str, given: object) -> str:
    try:
        return str(UUID(str(given)))
    except ValueError as error:
        raise _wrong(f"{name} takes UUIDs, not {given!r}") from error


def _user(core: Core, email: object) -> User:
    user = core.users.by_email(str(email))
    if user is None:
        raise Refusal(404, "NOT_FOUND", f"there is no user {email}; known are {', '.join(core.users.sample_keys)}")
    return user
