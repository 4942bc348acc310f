"""Captures: made, told of, listed, searched, read again, renamed and deleted."""

from __future__ import annotations

from dovetail.sandbox.app import Asked, Handler
from dovetail.sandbox.message import Answer
from dovetail.sandbox.sds.answers import detail
from dovetail.sandbox.sds.capture_listing import entry, envelope, listed
from dovetail.sandbox.sds.capture_view import composite, single
from dovetail.sandbox.sds.capture_wish import wish_of
from dovetail.sandbox.sds.captures import Captures, channels_of
from dovetail.sandbox.sds.core import Core
from dovetail.sandbox.sds.metadata_filters import filters_of
from dovetail.sandbox.sds.pages import DEFAULT_SIZE, LARGEST, natural
from dovetail.sandbox.sds.shares import Shares
from dovetail.sandbox.sds.spellings import query_as_sent


def handlers(core: Core) -> dict[str, Handler]:
    """What answers the operations of this area."""
    captures, shares, database = core.state(Captures), core.state(Shares), core.database

    def create(asked: Asked) -> Answer:
        user = core.user(asked)
        row = captures.create(user, wish_of(user.email, asked.body))
        with database.read() as connection:
            return Answer.of_json(single(connection, row, user, with_level=False), 201)

    def listing(asked: Asked) -> Answer:
        user, query, sent = core.user(asked), asked.query, dict(query_as_sent(asked.incoming))
        if core.knobs.settings.capture_page_bug and "page" in sent:
            raise detail(400, "unsupported operand type(s) for -: 'str' and 'int'")
        filters = filters_of(query.get("metadata_filters", ()))
        page = natural(sent.get("page", "")) or 1
        size = min(natural(sent.get("page_size", "")) or DEFAULT_SIZE, LARGEST)
        with database.read() as connection:
            groups = listed(connection, user, query.get("capture_type"), filters)
            wanted = groups[(page - 1) * size : page * size]
            results = [entry(connection, group, user) for group in wanted]
        return Answer.of_json(envelope(asked.incoming, len(groups), page, size, results))

    def get(asked: Asked) -> Answer:
        user = core.user(asked)
        row = captures.reachable(user, asked.path["capture_id"])
        with database.read() as connection:
            channels = channels_of(connection, row)
            found = composite(connection, channels) if len(channels) > 1 else single(connection, row, user)
            return Answer.of_json(found)

    def reindex(asked: Asked) -> Answer:
        user = core.user(asked)
        row = captures.read_again(user, asked.path["capture_id"])
        with database.read() as connection:
            return Answer.of_json(single(connection, row, user, with_level=False))

    def rename(asked: Asked) -> Answer:
        user = core.user(asked)
        row = captures.rename(user, asked.path["capture_id"], asked.body["name"])
        with database.read() as connection:
            return Answer.of_json(single(connection, row, user, with_level=False))

    def delete(asked: Asked) -> Answer:
        captures.delete(core.user(asked), asked.path["capture_id"])
        return Answer(204)

    def revoke(asked: Asked) -> Answer:
        row = captures.own(core.user(asked), asked.path["capture_id"])
        shares.revoke("capture", row["uuid"])
        return Answer.of_json({"message": "All share permissions of the capture were revoked."})

    def detach(asked: Asked) -> Answer:
        captures.detach(core.user(asked), asked.path["capture_id"])
        return Answer.of_json({"message": "The capture was detached from its datasets."})

    return {
        "captures_create": create,
        "captures_list": listing,
        "captures_get": get,
        "captures_reindex": reindex,
        "captures_rename": rename,
        "captures_delete": delete,
        "captures_revoke_shares": revoke,
        "captures_detach": detach,
    }
