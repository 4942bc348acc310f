"""`dovetail sandbox sds`: what it prints, and what a command finds in its environment."""

from __future__ import annotations

import json
import subprocess
import sys

import httpx

COMMAND = [sys.executable, "-m", "dovetail.cli", "sandbox", "sds"]
ASK = """
import os, httpx
host, key = os.environ["SDS_HOST"], os.environ["SDS_SECRET_TOKEN"]
answer = httpx.get(f"http://{host}/api/v1/auth/", headers={"authorization": f"Api-Key: {key}"}, trust_env=False)
print(answer.json()["message"])
"""


def test_a_command_is_led_here_with_the_first_users_key() -> None:
    ran = subprocess.run([*COMMAND, "--", sys.executable, "-c", ASK], capture_output=True, text=True, check=True)
    assert ran.stdout == "API key is valid for ada@example.com\n"


def test_what_is_printed_is_enough_to_begin() -> None:
    with subprocess.Popen([*COMMAND, "--knob", "put_persists=true"], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        try:
            details = json.loads(process.stdout.readline())
            assert details["base_url"] == f"http://{details['host']}/api/v1"
            for email in ("ada@example.com", "bo@example.com"):
                key = {"authorization": details["credentials"][email]}
                with httpx.Client(trust_env=False, verify=False) as http:
                    assert http.get(f"{details['base_url']}/users/me/", headers=key).json()["email"] == email
            assert details["credentials"]["api_key"] == details["credentials"]["ada@example.com"]
        finally:
            process.terminate()
