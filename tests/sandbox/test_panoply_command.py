"""`dovetail sandbox panoply`: what it prints, and what a command finds in its environment."""

from __future__ import annotations

import json
import subprocess
import sys

import httpx

COMMAND = [sys.executable, "-m", "dovetail.cli", "sandbox", "panoply"]
SEND = """
import base64, os, httpx
key, secret, endpoint = (os.environ[f"PANOPLY_{name}"] for name in ("API_KEY", "API_SECRET", "ENDPOINT"))
random, _, account, _ = base64.b64decode(secret).decode().split("/")
url = f"{endpoint}/{account}/sdk-{key.split('/')[0]}-{random}"
print(httpx.post(url, data={"Action": "SendMessage", "MessageBody": "{}"}, trust_env=False).status_code)
"""


def test_a_command_is_led_here() -> None:
    ran = subprocess.run([*COMMAND, "--", sys.executable, "-c", SEND], capture_output=True, text=True, check=True)
    assert ran.stdout == "200\n"


def test_what_is_printed_is_enough_to_begin() -> None:
    with subprocess.Popen([*COMMAND, "--knob", "unsigned_json=true"], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        try:
            details = json.loads(process.stdout.readline())
            body = {"QueueUrl": details["queue_url"], "MessageBody": "{}"}
            headers = {"x-amz-target": "AmazonSQS.SendMessage", "content-type": "application/x-amz-json-1.0"}
            with httpx.Client(base_url=details["url"], trust_env=False, verify=False) as http:
                assert http.post("/", content=json.dumps(body), headers=headers).status_code == 200
            assert details["credentials"]["api_key"].startswith(f"{details['tenant']}/")
        finally:
            process.terminate()
