"""The caller's own access tokens, and those of everybody for administrators."""

from __future__ import annotations

from typing import Final

import attrs

from dovetail.sandbox.app import Asked, Handler
from dovetail.sandbox.databricks.answers import denied, invalid, missing, nothing, of_fields
from dovetail.sandbox.databricks.core import WORKSPACE, Core
from dovetail.sandbox.databricks.permission_kinds import AUTHORIZATION
from dovetail.sandbox.databricks.permissions import Permissions
from dovetail.sandbox.databricks.personal_tokens import MOST_OF_ONE, PersonalToken
from dovetail.sandbox.databricks.routes.access import for_admins
from dovetail.sandbox.databricks.scim_kinds import SERVICE_PRINCIPAL
from dovetail.sandbox.databricks.users import Principal
from dovetail.sandbox.message import Answer, JsonObject, Refusal

LONGEST_SECONDS: Final = 730 * 24 * 60 * 60


def handlers(core: Core) -> dict[str, Handler]:
    """What answers the operations of this area."""
    core.state(Permissions)

    def own(asked: Asked, token_id: str, code: str) -> PersonalToken:
        token = core.tokens.by_id(token_id)
        if token is None or token.principal_id != core.principal(asked).id:
            raise Refusal(404, code, f"Token with id {token_id} does not exist.")
        return token

    def create(asked: Asked) -> Answer:
        refusal = denied(f"User {asked.caller.user} does not have permission to use tokens.")
        core.rights.require(asked.caller.user, AUTHORIZATION, "tokens", ("CAN_USE", "CAN_MANAGE"), refusal)
        caller = core.principal(asked)
        token, text = _issued(core, caller, caller, asked.body)
        return of_fields({"token_value": text, "token_info": _public(token)})

    def delete(asked: Asked) -> Answer:
        core.tokens.revoke(own(asked, asked.body["token_id"], "RESOURCE_DOES_NOT_EXIST").id)
        return nothing()

    def list_own(asked: Asked) -> Answer:
        return of_fields({"token_infos": [_public(token) for token in core.tokens.of(core.principal(asked).id)]})

    def update(asked: Asked) -> Answer:
        core.tokens.change(_changed(own(asked, asked.path["token_id"], "NOT_FOUND"), asked.body))
        return nothing()

    return {
        "tokens_create": create,
        "tokens_delete": delete,
        "tokens_list": list_own,
        "tokens_update": update,
        **_managing(core),
    }


def _managing(core: Core) -> dict[str, Handler]:
    """What answers administrators."""

    def anybodys(asked: Asked) -> PersonalToken:
        token = core.tokens.by_id(asked.path["token_id"])
        if token is None:
            raise missing(f"Token with id {asked.path['token_id']} does not exist.")
        return token

    def create_for(asked: Asked) -> Answer:
        name: str = asked.body["application_id"]
        owner = core.users.find(name, SERVICE_PRINCIPAL)
        if owner is None:
            raise missing(f"Service principal with application id {name} does not exist.")
        token, text = _issued(core, owner, core.principal(asked), asked.body)
        return of_fields({"token_value": text, "token_info": _managed(core, token)})

    def list_all(asked: Asked) -> Answer:
        creator, name = asked.query.get("created_by_id"), asked.query.get("created_by_username")
        if creator is not None and name is not None:
            raise invalid("only one of created_by_id and created_by_username can be given")
        if name is not None:
            found = core.users.by_name(name)
            creator = -1 if found is None else found.id
        tokens = [token for token in core.tokens.all() if creator in (None, token.created_by)]
        return of_fields({"token_infos": [_managed(core, token) for token in tokens]})

    def get(asked: Asked) -> Answer:
        return of_fields({"token_info": _managed(core, anybodys(asked))})

    def update(asked: Asked) -> Answer:
        token = _changed(anybodys(asked), asked.body)
        core.tokens.change(token)
        return of_fields(_managed(core, token))

    def delete(asked: Asked) -> Answer:
        core.tokens.revoke(anybodys(asked).id)
        return nothing()

    verbs: dict[str, Handler] = {
        "create_obo_token": create_for,
        "list": list_all,
        "get": get,
        "update": update,
        "delete": delete,
    }
    return {f"token_management_{verb}": for_admins(core, handler) for verb, handler in verbs.items()}


def _issued(core: Core, owner: Principal, creator: Principal, wish: JsonObject) -> tuple[PersonalToken, str]:
    lifetime: int = wish.get("lifetime_seconds", LONGEST_SECONDS)
    if lifetime > LONGEST_SECONDS:
        raise invalid(f"lifetime_seconds is {lifetime}; {LONGEST_SECONDS} seconds (730 days) are allowed")
    if len(core.tokens.of(owner.id)) >= MOST_OF_ONE:
        message = f"{owner.name} has {MOST_OF_ONE} tokens, which is the most; delete some first"
        raise Refusal(400, "QUOTA_EXCEEDED", message)
    return core.tokens.issue(
        owner.id,
        comment=wish.get("comment", ""),
        lifetime_seconds=lifetime,
        created_by=creator.id,
        scopes=wish.get("scopes", ()),
        autoscope=wish.get("autoscope_enabled"),
    )


def _changed(token: PersonalToken, wish: JsonObject) -> PersonalToken:
    """A token with the changes of an update mask."""
    given: JsonObject = wish["token"]
    for name in wish["update_mask"].split(","):
        if name == "comment":
            token = attrs.evolve(token, comment=given.get("comment", ""))
        elif name != "scopes":
            raise invalid(f"update_mask names {name!r}; only comment and scopes can be changed")
        elif token.autoscope:
            raise invalid("the scopes of a token that scopes itself cannot be changed")
        else:
            token = attrs.evolve(token, scopes=tuple(given.get("scopes", ())))
    return token


def _public(token: PersonalToken) -> JsonObject:
    """A token as its owner sees it."""
    state = "RUNNING" if token.autoscope else "USER_SELECTED" if token.scopes else "DISABLED"
    silent = token.autoscope is None and not token.scopes
    return {
        "token_id": token.id,
        "creation_time": token.created_ms,
        "expiry_time": token.expires_ms,
        "comment": token.comment or None,
        "scopes": list(token.scopes),
        "autoscope_state": None if silent else f"AUTOSCOPE_STATE_{state}",
    }


def _managed(core: Core, token: PersonalToken) -> JsonObject:
    """A token as administrators see it."""
    creator = core.users.by_id(token.created_by)
    return _public(token) | {
        "created_by_id": token.created_by,
        "created_by_username": creator and creator.name,
        "last_used_day": token.last_used_day,
        "owner_id": token.principal_id,
        "workspace_id": int(WORKSPACE),
    }
