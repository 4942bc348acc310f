"""`dovetail spark init`: profiles from the file of the vendor's command, or from one of its single profiles."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

import msgspec

from dovetail.cli.exits import OK, USAGE, CommandFailed
from dovetail.cli.output import note
from dovetail.cli.profiles import DEFAULT, Profile, Profiles
from dovetail.cli.tree import missing_library
from dovetail.runtime.plain import is_dict, is_list
from dovetail.spark.commands.profile import API, SECRETS, SparkProfile, structured

_EPILOG = """\
FILE is YAML or JSON: the file that holds all profiles of cspark (taken when neither option is given), or one profile.
Nothing is changed in it. Secrets come along as they are; dovetail spark config set api_key=env:NAME … moves one out.
"""
_AS_THEY_ARE = SparkProfile.__struct_fields__


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare arguments and options."""
    parser.epilog = _EPILOG
    source = parser.add_mutually_exclusive_group()
    source.add_argument("-f", "--file", type=Path, metavar="FILE", help="~/.cspark/profiles.yml when left out")
    source.add_argument("--config", metavar="JSON", help="one profile as JSON")
    parser.add_argument("--profile", metavar="NAME", help="only the profile of that name, or the name for a single one")
    parser.add_argument("--replace", action="store_true", help="replace profiles that are there already")


def run(arguments: argparse.Namespace) -> int:
    """Take the profiles over: all that are asked for, or none.

    Raises:
        CommandFailed: There is no such file, it holds no profiles, or one of them is there already.
    """
    place = "--config" if arguments.config is not None else str(_file(arguments))
    found, active = _profiles(_document(arguments), place, arguments.profile)
    profiles = Profiles(API)
    for name, profile in found.items():
        structured(profile, f"{place}: {name}", SparkProfile)
        if name in profiles.all and not arguments.replace:
            raise CommandFailed(
                f"profile {name!r} is there already.", "Give --replace, or --profile NAME for another one.", USAGE
            )
    if len(found) == 1:
        active = next(iter(found))
    if active in found and (not profiles.all or len(found) == 1):
        profiles.active = active
    profiles.all.update(found)
    profiles.save()
    for name, profile in found.items():
        kept = f", with its {' and '.join(sorted(SECRETS & profile.keys()))}" if SECRETS & profile.keys() else ""
        note(f"profile {name!r} is in {profiles.path}{kept}{' (active)' if name == profiles.active else ''}")
    return OK


def _file(arguments: argparse.Namespace) -> Path:
    path: Path = arguments.file or Path.home() / ".cspark" / "profiles.yml"
    return path


def _document(arguments: argparse.Namespace) -> object:
    if arguments.config is not None:
        return _json(arguments.config.encode(), "--config")
    path = _file(arguments)
    try:
        content = path.read_bytes()
    except OSError as error:
        remedy = "Give --file FILE, or make a profile: dovetail spark config set KEY=VALUE …"
        raise CommandFailed(f"{path}: {error.strerror}.", remedy, USAGE) from None
    return _json(content, str(path)) if path.suffix.lower() == ".json" else _yaml(content, str(path))


def _json(content: bytes, place: str) -> object:
    try:
        return msgspec.json.decode(content)
    except msgspec.DecodeError as error:
        raise CommandFailed(f"{place}: it is no JSON: {error}.", status=USAGE) from None


def _yaml(content: bytes, place: str) -> object:
    try:
        import yaml
    except ModuleNotFoundError:
        raise missing_library("reading YAML", "PyYAML", "cli") from None
    try:
        return yaml.safe_load(content)
    except yaml.YAMLError as error:
        # Its own text quotes the file, which holds secrets.
        mark = getattr(error, "problem_mark", None)
        where = f" (line {mark.line + 1})" if mark is not None else ""
        raise CommandFailed(f"{place}: it is no YAML{where}.", status=USAGE) from None


def _profiles(document: object, place: str, wanted: str | None) -> tuple[dict[str, Profile], str]:
    """The profiles in a document by name, and which of them is the active one."""
    if not is_dict(document):
        raise CommandFailed(f"{place}: it holds no profile.", status=USAGE)
    if "accounts" not in document:
        name = wanted or _text(document.get("name")) or DEFAULT
        return {name: _profile(document, f"{place}: {name}")}, name
    accounts = document["accounts"]
    if not is_list(accounts) or not all(is_dict(account) for account in accounts):
        raise CommandFailed(f"{place}: accounts: it must be a list of profiles.", status=USAGE)
    found: dict[str, Profile] = {}
    for account in accounts:
        name = _text(account.get("name")) or DEFAULT
        found[name] = _profile(account, f"{place}: {name}")
    if wanted is not None:
        if wanted not in found:
            raise CommandFailed(f"{place}: there is no profile {wanted!r}.", f"There is: {', '.join(found)}.", USAGE)
        found = {wanted: found[wanted]}
    if not found:
        raise CommandFailed(f"{place}: it holds no profile.", status=USAGE)
    return found, _text(document.get("profile"))


def _profile(account: dict[str, Any], place: str) -> Profile:
    """One profile of the vendor's command as ours; what it logs and when it was made is left behind."""
    given = dict(account)
    auth: Any = given.pop("auth", None) or {}
    oauth: Any = auth.get("oauth") if is_dict(auth) else None
    if not is_dict(auth) or not (oauth is None or is_dict(oauth)):
        raise CommandFailed(f"{place}.auth: it must hold api_key, token or oauth.", status=USAGE)
    given |= {name: auth[name] for name in ("api_key", "token") if name in auth}
    given |= {"oauth_path" if name == "path" else name: value for name, value in (oauth or {}).items()}
    return {name: given[name] for name in _AS_THEY_ARE if given.get(name) not in (None, "")}


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
