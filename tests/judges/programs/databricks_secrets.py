"""Secrets and tokens, on either client: what each is told of scopes, values, rights and its own tokens."""

import base64
import json
import sys

import side

details = json.loads(sys.argv[1])
client = side.client()
secrets = client.secrets
told = {}


def values(key):
    """What a scope holds under a key, as bytes in hexadecimal."""
    return base64.b64decode(secrets.get_secret("judge", key).value or "").hex()


secrets.create_scope(scope="judge")
told["again"] = side.problem(lambda: secrets.create_scope(scope="judge"))
scopes = secrets.list_scopes().scopes if side.OURS else list(secrets.list_scopes())
told["scopes"] = side.plain(scopes)

secrets.put_secret(scope="judge", key="text", string_value="grüße")
told["text"] = values("text")
secrets.put_secret(scope="judge", key="bytes", bytes_value=base64.b64encode(b"\x00\xff").decode())
told["bytes"] = values("bytes")
secrets.put_secret(scope="judge", key="text", string_value="")
told["empty text"] = values("text")
listed = secrets.list_secrets("judge").secrets if side.OURS else list(secrets.list_secrets("judge"))
told["keys"] = [each.key for each in listed]
told["no value"] = side.problem(lambda: secrets.put_secret(scope="judge", key="none"))
told["raw bytes"] = side.problem(
    lambda: (
        secrets.put("judge", "raw", bytes_value=b"\x00\xff")
        if side.OURS
        else secrets.put_secret(scope="judge", key="raw", bytes_value=b"\x00\xff")
    )
)

READ = "READ"
if not side.OURS:
    from databricks.sdk.service.workspace import AclPermission

    READ = AclPermission.READ
secrets.put_acl(scope="judge", principal="users", permission=READ)
told["right"] = side.plain(secrets.get_acl("judge", "users"))
rights = secrets.list_acls("judge").items if side.OURS else list(secrets.list_acls("judge"))
told["rights"] = side.plain(rights)
secrets.delete_acl(scope="judge", principal="users")
told["no right"] = side.problem(lambda: secrets.get_acl("judge", "users"))
secrets.delete_secret(scope="judge", key="text")
told["no secret"] = side.problem(lambda: secrets.get_secret("judge", "text"))
secrets.delete_scope(scope="judge")
told["no scope"] = side.problem(lambda: secrets.delete_scope(scope="judge"))

token = client.tokens.create(comment="judge", lifetime_seconds=3600)
info = token.token_info
told["lifetime"] = info.expiry_time - info.creation_time
told["shown"] = token.token_value in repr(token)
told["opens for"] = side.client(host=details["url"], token=token.token_value).current_user.me().user_name
told["listed"] = [each.comment for each in client.tokens.list() if each.token_id == info.token_id]
managed = client.token_management.list()
managed = managed.token_infos if side.OURS else list(managed)
told["managed"] = [each.created_by_username for each in managed if each.token_id == info.token_id]
client.tokens.delete(token_id=info.token_id)
told["deleted"] = side.problem(lambda: client.tokens.delete(token_id=info.token_id))
told["managed away"] = side.problem(lambda: client.token_management.get(info.token_id))

print(json.dumps(told))
