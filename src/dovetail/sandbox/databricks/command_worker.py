"""Runs commands in Python, one after the other, in a process of its own; started with nothing but this file.

A command comes in as a line of JSON, `{"code": …}`, and is answered by a line of JSON: `{"text": …}`, or when it failed
`{"summary": …, "cause": …}`. Variables stay from one command to the next.
"""

from __future__ import annotations

import ast
import contextlib
import io
import json
import os
import traceback
from typing import Any


def main() -> None:
    """Answer commands until there are no more."""
    # What commands write past `sys.stdout` must not get between the answers, nor may they read the next command.
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    commands = os.fdopen(os.dup(0), encoding="utf-8")
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    variables: dict[str, Any] = {"__name__": "__main__"}
    for line in commands:
        answer = {name: _sendable(text) for name, text in _answer(json.loads(line)["code"], variables).items()}
        answers.write(json.dumps(answer) + "\n")
        answers.flush()


def _answer(code: str, variables: dict[str, Any]) -> dict[str, str]:
    written = io.StringIO()
    try:
        with contextlib.redirect_stdout(written):
            value = _run(code, variables)
            if value is not None:
                print(repr(value))  # noqa: T201 - that is its answer
    except BaseException as error:
        return {"summary": f"{type(error).__name__}: {error}", "cause": traceback.format_exc()}
    return {"text": written.getvalue()}


def _sendable(text: str) -> str:
    """Text without half characters, which have no bytes."""
    return text.encode("utf-8", "backslashreplace").decode()


def _run(code: str, variables: dict[str, Any]) -> Any:
    """Run a command; the value of its last line, where that is an expression."""
    tree = ast.parse(code, "<command>")
    last = tree.body[-1] if tree.body else None
    if not isinstance(last, ast.Expr):
        exec(compile(tree, "<command>", "exec"), variables)  # noqa: S102 - that is what it is for
        return None
    tree.body.pop()
    exec(compile(tree, "<command>", "exec"), variables)  # noqa: S102
    return eval(compile(ast.Expression(last.value), "<command>", "eval"), variables)  # noqa: S307


if __name__ == "__main__":
    main()
