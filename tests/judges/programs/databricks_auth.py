"""Runs on the official client and on ours: ways to prove who one is, told as JSON on stdout."""

import json
import os
import sys

import side

details = json.loads(sys.argv[1])
credentials = details["credentials"]
told = {}

by_environment = side.client()
told["environment"] = side.plain(by_environment.current_user.me())["userName"]
told["clusters"] = side.plain(list(by_environment.clusters.list()))

for name in list(os.environ):
    if name.startswith("DATABRICKS_"):
        del os.environ[name]


def who(**settings):
    """Who a client with these settings is, or what went wrong."""
    found = []
    failed = side.problem(
        lambda: found.append(side.plain(side.client(host=details["url"], **settings).current_user.me())["userName"])
    )
    return failed or found[0]


client_pair = {"client_id": credentials["client_id"], "client_secret": credentials["client_secret"]}
told["token"] = who(token=credentials["token"])
told["service_principal_token"] = who(token=credentials["service_principal_token"])
told["machine_to_machine"] = who(**client_pair)
told["named"] = who(**client_pair, auth_type="oauth-m2m")
told["password"] = who(username=credentials["admin_user"], password=credentials["password"])
told["wrong_token"] = "Invalid access token." in who(token="dapi" + "0" * 32)[1]
told["expired_token"] = "Invalid access token." in who(token=credentials["expired_token"])[1]
told["wrong_secret"] = who(**{**client_pair, "client_secret": "wrong"}) is not None
told["nothing"] = who() is not None

connections = []
sys.addaudithook(lambda event, details: connections.append(details) if event == "socket.connect" else None)
side.client(host=details["url"], token=credentials["token"])
told["constructor_connects"] = bool(connections)

os.environ.update(DATABRICKS_USERNAME="ann", DATABRICKS_PASSWORD="other")
told["token_beside_the_environment"] = who(token=credentials["token"])

print(json.dumps(told))
