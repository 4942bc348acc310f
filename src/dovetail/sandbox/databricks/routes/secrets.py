"""Secrets, their scopes, and the rights to these."""

from __future__ import annotations

import base64

from dovetail.sandbox.app import Asked, Handler
from dovetail.sandbox.databricks.answers import invalid, missing, nothing, of_fields
from dovetail.sandbox.databricks.core import Core
from dovetail.sandbox.databricks.scim_kinds import GROUP, SERVICE_PRINCIPAL, USER
from dovetail.sandbox.databricks.secret_scopes import Right, Scope, SecretScopes
from dovetail.sandbox.databricks.users import USERS, Principal
from dovetail.sandbox.message import Answer, JsonObject, Refusal


def handlers(core: Core) -> dict[str, Handler]:
    """What answers the operations of this area."""
    scopes = core.state(SecretScopes)

    def scope_of(asked: Asked, right: Right) -> Scope:
        given = asked.query if asked.body is None else asked.body
        return scopes.allowed(asked.caller.user, given["scope"], right)

    def create_scope(asked: Asked) -> Answer:
        scopes.create(asked.body["scope"], _manager(core, asked), _vault(core, asked))
        return nothing()

    def delete_scope(asked: Asked) -> Answer:
        scopes.delete(scope_of(asked, "MANAGE"))
        return nothing()

    def list_scopes(asked: Asked) -> Answer:
        return of_fields({"scopes": [scope.described() for scope in scopes.seen_by(asked.caller.user)]})

    def put_secret(asked: Asked) -> Answer:
        scopes.put(scope_of(asked, "WRITE"), asked.body["key"], _value(asked.body))
        return nothing()

    def get_secret(asked: Asked) -> Answer:
        key, value = scopes.value(scope_of(asked, "READ"), asked.query["key"])
        return of_fields({"key": key, "value": base64.b64encode(value).decode()})

    def list_secrets(asked: Asked) -> Answer:
        return of_fields({"secrets": scopes.listed(scope_of(asked, "READ"))})

    def delete_secret(asked: Asked) -> Answer:
        scopes.remove(scope_of(asked, "WRITE"), asked.body["key"])
        return nothing()

    def put_acl(asked: Asked) -> Answer:
        scope = scope_of(asked, "MANAGE")
        scopes.give(scope, _principal(core, asked.body["principal"]), asked.body["permission"])
        return nothing()

    def get_acl(asked: Asked) -> Answer:
        scope, name = scope_of(asked, "MANAGE"), asked.query["principal"]
        for right in scopes.rights(scope):
            if right["principal"].casefold() == name.casefold():
                return of_fields(right)
        raise _no_right(scope, name)

    def list_acls(asked: Asked) -> Answer:
        return of_fields({"items": scopes.rights(scope_of(asked, "MANAGE"))})

    def delete_acl(asked: Asked) -> Answer:
        scope, name = scope_of(asked, "MANAGE"), asked.body["principal"]
        if not scopes.take(scope, _principal(core, name)):
            raise _no_right(scope, name)
        return nothing()

    return {
        "secrets_create_scope": create_scope,
        "secrets_delete_scope": delete_scope,
        "secrets_list_scopes": list_scopes,
        "secrets_put_secret": put_secret,
        "secrets_get_secret": get_secret,
        "secrets_list_secrets": list_secrets,
        "secrets_delete_secret": delete_secret,
        "secrets_put_acl": put_acl,
        "secrets_get_acl": get_acl,
        "secrets_list_acls": list_acls,
        "secrets_delete_acl": delete_acl,
    }


def _manager(core: Core, asked: Asked) -> Principal:
    """Who may manage a new scope."""
    wanted = asked.body.get("initial_manage_principal")
    if not wanted:
        return core.principal(asked)
    if wanted != USERS:
        raise invalid(f"initial_manage_principal can only be {USERS}, not {wanted}")
    return _principal(core, USERS)


def _vault(core: Core, asked: Asked) -> JsonObject | None:
    """The key vault that a new scope stands for."""
    given: JsonObject | None = asked.body.get("backend_azure_keyvault")
    if asked.body.get("scope_backend_type", "DATABRICKS") == "DATABRICKS":
        if given is not None:
            raise invalid("backend_azure_keyvault needs the scope_backend_type AZURE_KEYVAULT")
        return None
    if given is None:
        raise invalid("the scope_backend_type AZURE_KEYVAULT needs backend_azure_keyvault")
    if asked.caller.kind != "oauth" or core.principal(asked).kind != "user":
        raise invalid("Scope with Azure KeyVault must have userAADToken defined!")
    return {name: given[name] for name in ("resource_id", "dns_name")}


def _value(body: JsonObject) -> bytes:
    """The value to store; empty text is one."""
    text, encoded = body.get("string_value"), body.get("bytes_value")
    if (text is None) is (encoded is None):
        raise Refusal(400, "MALFORMED_REQUEST", "exactly one of string_value and bytes_value must be given")
    if text is not None:
        return str(text).encode()
    try:
        return base64.b64decode(str(encoded), validate=True)
    except ValueError as error:
        raise Refusal(400, "MALFORMED_REQUEST", "bytes_value is not base64") from error


def _principal(core: Core, name: str) -> Principal:
    principal = core.users.find(name, USER, SERVICE_PRINCIPAL, GROUP)
    if principal is None:
        raise missing(f"User or Group {name} does not exist.")
    return principal


def _no_right(scope: Scope, name: str) -> Refusal:
    return missing(f"{name} has no right to the scope {scope.name}")
