"""The templates of emitted files."""

from __future__ import annotations

from functools import cache

import jinja2


@cache
def template(name: str) -> jinja2.Template:
    """A template by its name without ``.py.jinja``, or by its whole one."""
    environment = jinja2.Environment(  # noqa: S701 - it writes Python, and every piece is already source
        loader=jinja2.PackageLoader("dovetail_generator"),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return environment.get_template(name if name.endswith(".jinja") else f"{name}.py.jinja")
