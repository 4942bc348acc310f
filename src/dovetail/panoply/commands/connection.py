"""Which queue commands write to, or call, and as whom: options before the environment."""

from __future__ import annotations

import argparse
import os
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from dovetail.cli.exits import NOT_ALLOWED, USAGE, CommandFailed
from dovetail.cli.output import add_output_options
from dovetail.cli.profiles import source_of
from dovetail.panoply.constants import SDK_ATTRIBUTE
from dovetail.panoply.credentials import Credentials, at_endpoint
from dovetail.runtime._sync.client import Client
from dovetail.runtime.auth import NoAuth
from dovetail.runtime.credentials import LiteralSecret
from dovetail.runtime.settings import Settings, Timeouts

if TYPE_CHECKING:
    from pathlib import Path

    from dovetail.panoply.sdk import SDK
    from dovetail.runtime.credentials import SecretSource

_KEY: Final = "PANOPLY_API_KEY"
_SECRET: Final = "PANOPLY_API_SECRET"  # noqa: S105 - the name of a variable
_ENDPOINT: Final = "PANOPLY_ENDPOINT"


class QueueClient(Client):
    """A client that knows which queue it is for.

    Attributes:
        credentials: The key and the secret.
        queue_url: The queue's address.
    """

    def __init__(self, settings: Settings, credentials: Credentials, queue_url: str) -> None:
        super().__init__(settings)
        self.credentials: Credentials = credentials
        self.queue_url: str = queue_url


def add_options(parser: argparse.ArgumentParser, *, output: bool = True) -> None:
    """Declare which queue to call and as whom, and how the result is shown."""
    if output:
        add_output_options(parser)
    group = add_account(parser)
    group.add_argument(
        "--sign", action="store_true", help="sign with AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, for private queues"
    )
    group.add_argument("--timeout", type=float, metavar="SECONDS", help="time for a call, with all its attempts")
    group.add_argument("--curl", action="store_true", help="print the request as a curl command; send nothing")


def add_account(parser: argparse.ArgumentParser) -> Any:
    """Declare which queue, and as whom; the group of options, for more of them."""
    group = parser.add_argument_group(
        "connection", f"What is left out comes from the environment: {_KEY}, {_SECRET}, {_ENDPOINT}."
    )
    group.add_argument("--key", metavar="KEY", help="the API key, which names the account")
    group.add_argument(
        "--secret", metavar="SOURCE", help="where the API secret is: env:NAME, file:PATH or command:PROGRAM …"
    )
    group.add_argument("--endpoint", metavar="URL", help="scheme, host and port instead of those of the queue")
    return group


def sdk_of(
    arguments: argparse.Namespace, *, ordered: bool = False, spool: Path | None = None, dead_letters: Path | None = None
) -> SDK:
    """A writer to the queue.

    Raises:
        CommandFailed: There is no key or no secret.
        PanoplyCredentialError: The key, the secret or the endpoint is malformed.
        InvalidInput: An option makes no sense.
        OSError: The spool cannot be used.
    """
    from dovetail.panoply.sdk import SDK

    credentials = credentials_of(arguments)
    return SDK(
        credentials.apikey,
        credentials.apisecret,
        qurl=_queue_url(arguments, credentials),
        ordered=ordered,
        spool=spool,
        dead_letters=dead_letters,
    )


def connect(arguments: argparse.Namespace) -> QueueClient:
    """A client of the queue; with ``--curl`` one that shows its first call instead.

    Raises:
        CommandFailed: There is no key or no secret.
        PanoplyCredentialError: The key, the secret or the endpoint is malformed.
        InvalidInput: Another option cannot be used.
    """
    credentials = credentials_of(arguments)
    queue_url = _queue_url(arguments, credentials)
    parts = urlsplit(queue_url)
    total = {} if arguments.timeout is None else {"total": arguments.timeout}
    settings = Settings(
        hosts={"": f"{parts.scheme}://{parts.netloc}"},
        auth=_signature(credentials.region) if arguments.sign else NoAuth(),
        timeouts=Timeouts(**total),
        user_agent=SDK_ATTRIBUTE,
        request_id_header="",
    )
    if arguments.curl:
        from dovetail.panoply.commands.showing import ShowingClient

        return ShowingClient(settings, credentials, queue_url)
    return QueueClient(settings, credentials, queue_url)


def credentials_of(arguments: argparse.Namespace) -> Credentials:
    """The key and the secret, from options before the environment.

    Raises:
        CommandFailed: One of them is missing, or the option is the secret itself.
        PanoplyCredentialError: One of them is malformed.
    """
    key = arguments.key or os.environ.get(_KEY)
    secret = _source(arguments.secret).read() if arguments.secret else os.environ.get(_SECRET)
    for value, option, variable in ((key, "--key", _KEY), (secret, "--secret", _SECRET)):
        if not value:
            raise CommandFailed(f"{variable} is not set.", f"Set it, or give {option}.", NOT_ALLOWED)
    return Credentials(key or "", secret or "")


def known_arguments(client: QueueClient) -> dict[str, object]:
    """Arguments of operations that follow from the connection: the queue, and what every message carries."""
    *_, account, name = urlsplit(client.queue_url).path.split("/")
    texts = {"key": client.credentials.apikey, "secret": client.credentials.apisecret, "sdk": SDK_ATTRIBUTE}
    attributes: dict[str, Any] = {name: {"DataType": "String", "StringValue": text} for name, text in texts.items()}
    return {
        "account": account,
        "queue": name,
        "queue_name": name,
        "queue_url": client.queue_url,
        "message_attributes": attributes,
    }


def _queue_url(arguments: argparse.Namespace, credentials: Credentials) -> str:
    endpoint = arguments.endpoint or os.environ.get(_ENDPOINT, "").strip()
    return at_endpoint(credentials.queue_url, endpoint) if endpoint else credentials.queue_url


def _source(text: str) -> SecretSource:
    source = source_of(text)
    if isinstance(source, LiteralSecret):
        # Not repeated: it is probably the secret itself.
        raise CommandFailed(
            "--secret: it tells no place. Others on this machine can see command lines.",
            "Give env:NAME, file:PATH or command:PROGRAM ….",
            USAGE,
        )
    return source


def _signature(region: str) -> Any:
    from dovetail.panoply.signing import SigV4

    return SigV4.from_environment(region=region)
