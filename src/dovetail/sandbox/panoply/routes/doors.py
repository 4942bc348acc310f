"""What can be seen of the platform, and done there, beside the queue."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from dovetail.sandbox.message import JsonObject, Refusal
from dovetail.sandbox.panoply.accounts import read_pair
from dovetail.sandbox.panoply.core import Core
from dovetail.sandbox.panoply.digests import md5_of_body
from dovetail.sandbox.panoply.messages import Message
from dovetail.sandbox.panoply.signatures import AccessKey
from dovetail.sandbox.steering import Door

_PAGE: Final = 1000


def doors(core: Core) -> Mapping[str, Door]:
    """The doors of this area."""

    def counts(wish: JsonObject) -> object:
        settled = core.consumer.settle()
        return {**core.ledger.told(), "settled": settled}

    def bad_lines(wish: JsonObject) -> object:
        core.consumer.settle()
        return {"bad_lines": core.ledger.bad_lines(), "strangers": core.ledger.strangers()}

    def messages(wish: JsonObject) -> object:
        found = core.messages.page(_text(wish, "queue", ""), _number(wish, "after", 0), _number(wish, "limit", _PAGE))
        return {"messages": [_told(message) for message in found]}

    def register(wish: JsonObject) -> object:
        pair = read_pair(_text(wish, "key"), _text(wish, "secret"))
        core.register(pair)
        return {"account": pair.aws_account, "queue": pair.queue}

    def register_access_key(wish: JsonObject) -> object:
        key = AccessKey(
            _text(wish, "access_key_id"),
            _text(wish, "secret_access_key"),
            _text(wish, "account", core.accounts.pairs()[0].aws_account),
            _text(wish, "session_token", ""),
        )
        core.accounts.register_access_key(key)
        return {"account": key.account}

    def register_refresh_token(wish: JsonObject) -> object:
        core.oauth.register(_text(wish, "token"))
        return {}

    def expire_tokens(wish: JsonObject) -> object:
        core.oauth.expire()
        return {}

    def tables(wish: JsonObject) -> object:
        core.consumer.settle()
        return {"tables": core.tables.told()}

    def rows(wish: JsonObject) -> object:
        core.consumer.settle()
        return {
            "rows": core.tables.rows(_text(wish, "table"), _number(wish, "limit", _PAGE), _number(wish, "offset", 0))
        }

    def query(wish: JsonObject) -> object:
        core.consumer.settle()
        return {"rows": core.tables.query(_text(wish, "sql"))}

    def forget(wish: JsonObject) -> object:
        core.consumer.settle()
        core.tables.clear()
        core.ledger.clear()
        return {}

    return {
        "counts": counts,
        "bad_lines": bad_lines,
        "messages": messages,
        "tables": tables,
        "rows": rows,
        "query": query,
        "register": register,
        "register_access_key": register_access_key,
        "register_refresh_token": register_refresh_token,
        "forget": forget,
        "expire_tokens": expire_tokens,
    }


def _told(message: Message) -> dict[str, Any]:
    attributes = {
        name: "***" if name == "secret" else value.get("StringValue", value)
        for name, value in message.attributes.items()
    }
    return {
        "number": message.number,
        "queue": message.queue,
        "message_id": message.message_id,
        "sender": message.sender,
        "attributes": attributes,
        "body": message.body.decode(),
        "size": len(message.body),
        "md5": md5_of_body(message.body),
        "sent_at": message.sent_at,
        "is_gone": message.is_gone,
    }


def _text(wish: JsonObject, name: str, otherwise: str | None = None) -> str:
    value = wish.get(name, otherwise)
    if not isinstance(value, str):
        raise Refusal(400, "BAD_REQUEST", f"{name} is a text")
    return value


def _number(wish: JsonObject, name: str, otherwise: int) -> int:
    value = wish.get(name, otherwise)
    if not isinstance(value, int) or value < 0:
        raise Refusal(400, "BAD_REQUEST", f"{name} is a number from 0 on")
    return value
