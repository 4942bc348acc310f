"""`dovetail panoply config`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any, Final

from dovetail.cli.exits import OK, USAGE, CommandFailed, one_line
from dovetail.cli.inputs import pair_of, typed
from dovetail.cli.output import json_text, note, write_text
from dovetail.panoply.commands.source import add_module, loaded
from dovetail.panoply.config import Parameter, read_config
from dovetail.panoply.parameter_schema import config_schema
from dovetail.panoply.parameter_values import check_source, is_empty, missing_dependencies, resolve_values
from dovetail.panoply.resources import Choice
from dovetail.panoply.runner.documents import read_document, write_document
from dovetail.panoply.runner.loading import SourceModule
from dovetail.panoply.runner.masking import Masker

_MANY: Final = frozenset({"list", "dynamic-list"})


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare arguments and options."""
    add_module(parser)
    parser.add_argument("--config", metavar="FILE", type=Path, help="the file to write; what it has is offered again")
    parser.add_argument(
        "--set", metavar="NAME=VALUE", action="append", default=[], help="an answer that need not be asked for"
    )
    parser.add_argument("--advanced", action="store_true", help="ask for what few need, too")
    parser.add_argument("--schema", action="store_true", help="print a JSON Schema of the parameters, and ask nothing")


def run(arguments: argparse.Namespace) -> int:
    """Ask for the parameters, and write them into a file for its owner's eyes."""
    target: Path | None = arguments.config
    if arguments.schema:
        with loaded(arguments) as source:
            schema = config_schema(source.config)
        write_text(json_text(schema) + "\n")
        return OK
    if target is None:
        raise CommandFailed("--config: no file is named.", "Give the file to write, or --schema.", USAGE)
    with loaded(arguments) as source:
        parameters = _asked(arguments, source)
        if problems := check_source(source.config, parameters):
            raise CommandFailed(" ".join(problems), "Nothing was written.", USAGE)
    write_document(target, parameters, "config")
    note(f"{target} is written. Run it with: dovetail panoply run {arguments.module} --config {target}")
    return OK


def _asked(arguments: argparse.Namespace, source: SourceModule) -> dict[str, Any]:
    """What the file has, what the options give, and what people answer."""
    parameters: dict[str, Any] = {}
    if arguments.config.exists():
        parameters = read_document(arguments.config, "config")
    given = dict(pair_of(text, "--set") for text in arguments.set)
    parameters.update({name: typed(value) for name, value in given.items()})
    asking = sys.stdin.isatty()
    for param in read_config(source.config).params:
        if param.name in given or param.hidden:
            continue
        if asking and param.type == "oauth":
            for token in _tokens(param, source):
                _ask(token, parameters, Masker(source.config, parameters))
        elif asking and (param.required or arguments.advanced or not param.advanced):
            _ask(param, parameters, Masker(source.config, parameters))
        elif param.default is not None and is_empty(parameters.get(param.name)):
            parameters[param.name] = param.default
    return parameters


def _tokens(param: Parameter, source: SourceModule) -> list[Parameter]:
    """What signing in gives, which here is pasted: the tokens, unless there are parameters for them."""
    known = {each.name for each in read_config(source.config).params if not each.hidden}
    where = param.written.get("oauthAuthorizeURL")
    hint = f"{param.title}: sign in at {where} and paste the tokens." if where else f"{param.title}: paste the tokens."
    names = [name for name in ("refresh_token", "access_token") if name not in known]
    return [
        Parameter(
            name, name, "password", help=hint if name == names[0] else "", written={"name": name, "type": "password"}
        )
        for name in names
    ]


def _ask(param: Parameter, parameters: dict[str, Any], masker: Masker) -> None:
    """Ask for one parameter until the answer will do; nothing keeps what there is."""
    before = parameters.get(param.name)
    if is_empty(before):
        before = param.default
    offered = _offered(param, parameters, masker)
    for line in (param.help, *(f"  {number}. {each['name']}" for number, each in enumerate(offered, 1))):
        if line:
            _tell(one_line(str(line)) + "\n")
    while True:
        answer = _answer(param, before)
        if not answer:
            value: Any = before
        elif param.type in _MANY:
            value = [_chosen(part.strip(), offered) for part in answer.split(",") if part.strip()]
        else:
            value = _chosen(answer, offered)
        if is_empty(value):
            if not param.required:
                parameters.pop(param.name, None)
                return
            _tell(f"{param.title} is needed.\n")
            continue
        alone: dict[str, Any] = {"title": "one", "params": [{**param.written, "dependencies": []}]}
        problems = check_source(alone, {param.name: value}, {param.name: offered} if offered else None)
        if not problems:
            parameters[param.name] = value
            return
        _tell("".join(f"{one_line(problem)}\n" for problem in problems))


def _offered(param: Parameter, parameters: dict[str, Any], masker: Masker) -> list[Choice]:
    if not param.is_list or missing_dependencies(param, parameters):
        return []
    try:
        return resolve_values(param, dict(parameters))
    except Exception as error:
        # The list is a help; its values can be typed in all the same.
        _tell(f"What can be chosen is not known: {one_line(masker.message(error))}\n")
        return []


def _answer(param: Parameter, before: object) -> str:
    shown = "kept as it is" if param.is_secret else before
    hint = f" [{shown}]" if not is_empty(before) else f" ({param.placeholder})" if param.placeholder else ""
    prompt = f"{one_line(param.title + hint)}: "
    if param.is_secret:
        import getpass

        return getpass.getpass(prompt, sys.stderr).strip()
    _tell(prompt)
    line = sys.stdin.readline()
    if not line:
        raise CommandFailed(f"{param.name}: there was no answer.", "Nothing was written.", USAGE)
    return line.strip()


def _chosen(text: str, offered: list[Choice]) -> Any:
    """A value by its number in the list, or as it was typed."""
    if offered and text.isdecimal() and text not in {str(each["value"]) for each in offered}:
        number = int(text)
        if 1 <= number <= len(offered):
            return offered[number - 1]["value"]
    return text


def _tell(text: str) -> None:
    sys.stderr.write(text)
    sys.stderr.flush()
