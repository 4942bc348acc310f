"""Where settings come from: arguments, then a profile that one of them names, the environment, any other profile.

Credentials are taken whole: where arguments say how to authenticate, the environment and the profile add nothing to
another way, and a secret of theirs goes with nobody but the one they name. The environment is put before the profile in
the same manner.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Final, cast

from dovetail.databricks.setting_table import FALSE, SETTINGS, Setting
from dovetail.runtime.credentials import EnvironmentSecret, IniSecret

IDENTITY_VARIABLE: Final = "DATABRICKS_OIDC_TOKEN"
"""The variable that holds an identity token, where ``oidc_token_env`` names no other."""


def add_environment(values: dict[str, object]) -> list[str]:
    """Fill in what variables say; gives the variables that said something."""
    environment = os.environ
    texts: dict[str, str] = {}
    variables: dict[str, str] = {}
    for setting in SETTINGS.values():
        for variable in setting.variables:
            text = environment.get(variable, "").strip()
            if text and setting.name not in texts:
                texts[setting.name], variables[setting.name] = text, variable
    if environment.get(IDENTITY_VARIABLE, "").strip() and "oidc_token_env" not in texts:
        texts["oidc_token_env"], variables["oidc_token_env"] = IDENTITY_VARIABLE, IDENTITY_VARIABLE
    taken = _wanted(texts, values)
    for name in taken:
        values[name] = EnvironmentSecret(variables[name]) if SETTINGS[name].secret else texts[name]
    return [variables[name] for name in taken]


def add_profile(values: dict[str, object]) -> None:
    """Fill in what a profile says, when one is to be read."""
    named = values.get("profile")
    given = any(SETTINGS[name].group or name == "host" for name in values)
    if named is None and given:
        return
    from dovetail.databricks.profiles import read_profile

    file = values.get("config_file") or os.environ.get("DATABRICKS_CONFIG_FILE", "").strip() or None
    found = read_profile(cast("str | None", file), cast("str | None", named))
    texts = {name: text for name, text in found.values.items() if name in SETTINGS}
    for name in _wanted(texts, values):
        values[name] = IniSecret(found.file, found.name, name) if SETTINGS[name].secret else texts[name]
    if found.values:
        values["profile"] = found.name


def _wanted(texts: Mapping[str, str], values: Mapping[str, object]) -> list[str]:
    """The settings among those of a layer that go with what the layers before it gave."""
    ways: set[str] = set()
    if "auth_type" not in values:  # which says itself which of all that there is counts
        ways = {SETTINGS[name].way for name, value in values.items() if _says(SETTINGS[name], value)} - {""}
    return [name for name in texts if name not in values and _goes_with(SETTINGS[name], texts, values, ways)]


def _goes_with(setting: Setting, texts: Mapping[str, str], values: Mapping[str, object], ways: set[str]) -> bool:
    if ways and (setting.name == "auth_type" or (setting.way and setting.way not in ways)):
        return False
    # Somebody else's secret, when the layer names another one than is meant.
    return setting.of not in values or texts.get(setting.of, values[setting.of]) == values[setting.of]


def _says(setting: Setting, value: object) -> bool:
    """Whether a value means its way: a flag that is off does not, nor does what says where the workspace is."""
    if setting.name == "azure_workspace_resource_id":
        return False
    return setting.kind != "flag" or str(value).strip().lower() not in FALSE
