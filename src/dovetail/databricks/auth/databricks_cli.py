"""The login of the Databricks CLI."""

from __future__ import annotations

import datetime
import re
import shutil
import time
from typing import TYPE_CHECKING, Final

from dovetail.databricks.auth.fetched import FetchedAuth
from dovetail.databricks.auth.first_of import NotHere
from dovetail.databricks.auth.programs import Run, json_of
from dovetail.databricks.auth.token_calls import lasting
from dovetail.runtime.auth import fetched
from dovetail.runtime.steps import Work

if TYPE_CHECKING:
    from dovetail.databricks.config import Config
    from dovetail.runtime.auth import Auth
    from dovetail.runtime.steps import Steps

_VERSION: Final = re.compile(rb"(\d+)\.(\d+)\.(\d+)")
_WITHOUT_TOKENS: Final = (0, 100, 0)
_WITH_PROFILE: Final = (0, 207, 1)
_WITH_REFRESH: Final = (0, 296, 0)


def auth(config: Config) -> Auth | None:
    """Tokens that ``databricks auth token`` prints."""
    if config.databricks_cli_path is None and config.auth_type is None and shutil.which("databricks") is None:
        return None
    return DatabricksCli(config)


class DatabricksCli(FetchedAuth):
    """Tokens of the Databricks CLI."""

    def __init__(self, config: Config) -> None:
        super().__init__(config)
        self._program = config.databricks_cli_path or "databricks"
        self._fetched = False

    def fetch(self) -> Steps:
        """The version of the program, and its token.

        Raises:
            NotHere: There is no such program, it is the old one from before there were tokens, or nobody is logged in.
        """
        version = _version((yield Work(Run((self._program, "version")))))
        if version < _WITHOUT_TOKENS:
            raise NotHere(f"{self._program} is of version {'.'.join(map(str, version))}; 0.100.0 or later is needed.")
        command = [self._program, "auth", "token"]
        if self.config.profile is not None and version >= _WITH_PROFILE:
            command += ["--profile", self.config.profile]
        else:
            command += ["--host", str(self.config.host)]
        if self._fetched and version >= _WITH_REFRESH:
            command.append("--force-refresh")
        answer = json_of((yield Work(Run(tuple(command)))), command)
        token = fetched(answer.get("access_token"))
        self._fetched = True
        return lasting(token, _lifetime(str(answer.get("expiry"))), renewed=self.renewed)


def _version(printed: bytes) -> tuple[int, ...]:
    found = _VERSION.search(printed)
    return _WITHOUT_TOKENS if found is None else tuple(int(part) for part in found.groups())


def _lifetime(expiry: str) -> float | None:
    try:
        end = datetime.datetime.fromisoformat(expiry)
    except ValueError:
        return None
    return (end if end.tzinfo else end.replace(tzinfo=datetime.UTC)).timestamp() - time.time()
