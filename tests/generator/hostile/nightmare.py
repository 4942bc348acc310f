"""A document in which every text is hostile."""

from __future__ import annotations

import itertools
from typing import Any

CANARY = "hostile_text_came_to_life"
"""What code of the document would set in ``builtins``."""

_CODE = f'setattr(__import__("builtins"), "{CANARY}", 1)'

EVIL = [
    *('"', "'", '"""', "'''", "\\", '\\"""', "\\\n", "\\N{BULLET}", "\\u0022", "`", "\n", "\r\n", "\t", "\x0c"),
    *("\x00", "\x1b[31m", "\x7f", "\x85", "\u202e", "\u2028", "\u2029", "\ufeff", "\U0001f600", "%s", "%(x)s", "${x}"),
    *("{", "}", "{{ 7*7 }}", "{% for x in y %}", "{# c #}", "{0.__class__}", "#", "# noqa", "# type: ignore", "-->"),
    *("]]>", "<script>", "[x](javascript:1)", "|", "']", ">>> 1", "import os", "__init__", "None", "../../x"),
    *(_CODE, f"{{{_CODE}}}", f'"+{_CODE}+"', f'");{_CODE};("', f'"""\n{_CODE}\n"""', f"'''\n{_CODE}\n'''"),
    f"\n{_CODE}\n",
]  # fmt: skip
"""Texts that mean something to Python, templates, formatters, Markdown, terminals or file systems."""


def names(ending: str) -> list[str]:
    """A hostile name of each kind, unlike all others."""
    return [f"{evil}{ending}{number}" for number, evil in enumerate(EVIL)]


def document() -> dict[str, Any]:
    """The document."""
    numbers = itertools.count()
    whole = " ".join(EVIL)

    def text() -> str:
        number = next(numbers)
        return f"{whole[number % 7 :]} {EVIL[number % len(EVIL)]}"

    def said(**more: Any) -> dict[str, Any]:
        return {"title": text(), "description": text(), **more}

    fields = {
        name: said(type="string", default=text(), examples=[text()], **({"pattern": text()} if odd else {}))
        for name, odd in zip(names("f"), itertools.cycle([True, False, False]), strict=False)
    }
    answer = {
        "description": text(),
        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}},
    }
    operations = {
        f"/p{number}/{evil}": {
            "get": {
                "operationId": f"{evil}o{number}",
                "tags": [f"{evil}tag"],
                "summary": text(),
                "description": text(),
                "externalDocs": {"url": text(), "description": text()},
                "security": [{f"{evil}s{number}": [text()]}],
                "parameters": [
                    {"name": f"{evil}q{number}", "in": "query", "schema": said(type="string", default=text())},
                    {"name": f"{evil}c{number}", "in": "cookie", "schema": said(type="string", enum=[evil, "b"])},
                ],
                "responses": {"200": answer, "404": {"description": text()}, "default": {"description": text()}},
            }
        }
        for number, evil in list(enumerate(EVIL))[::2]
    }  # fmt: skip
    return {
        "openapi": "3.1.0",
        "info": said(version=text(), summary=text(), license={"name": text()}, contact={"name": text(), "url": text()}),
        "servers": [
            {
                "url": 'https://{r"\n}.example/"""',
                "description": text(),
                "variables": {'r"\n': {"default": 'a"', "enum": ['a"', "b\\\n"], "description": text()}},
            }
        ],
        "tags": [{"name": f"{evil}tag", "description": text()} for evil in EVIL],
        "paths": operations,
        "components": {
            "securitySchemes": {
                name: {"type": "apiKey", "in": "query", "name": name, "description": text()} for name in names("s")
            },
            "schemas": {
                "Thing": said(type="object", properties=fields, required=names("f")[:3]),
                "Words": said(type="string", enum=names("w")),
                "Holder": said(type="object", properties={"words": {"$ref": "#/components/schemas/Words"}}),
                **{name: said(type="object", properties={name: said(type="integer")}) for name in names("S")[::4]},
            },
        },
    }
