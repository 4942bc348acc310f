"""Jobs and runs with more parts than one answer holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from dovetail.sandbox.databricks.pages import Pages
from dovetail.sandbox.message import JsonObject

AT_ONCE: Final = 100
OF_JOB: Final = ("tasks", "job_clusters", "environments", "parameters")
OF_RUN: Final = ("tasks", "iterations", "job_clusters", "job_parameters", "repair_history")


def page_of(
    pages: Pages, whole: Mapping[str, Any], lists: Sequence[str], scope: str, token: str | None
) -> tuple[JsonObject, str]:
    """A page of one object: all of it, but of its long lists only the part that the token asks for.

    Args:
        pages: Cuts lists.
        whole: The object, with all its parts.
        lists: The lists that are cut.
        scope: What the token must have been given for.
        token: As the caller sent it; None for the first page.

    Returns:
        The page, and the token of the next one, empty on the last.

    Raises:
        Refusal: The token was not given for this.
    """
    longest = max((len(whole[name]) for name in lists if name in whole), default=0)
    window = pages.window(scope, token, AT_ONCE)
    end = window.offset + window.size
    page: JsonObject = {**whole}
    for name in lists:
        if name in whole:
            page[name] = whole[name][window.offset : end]
            if not page[name]:
                del page[name]
    shown = range(window.offset, min(end, longest))
    return page, pages.page(window, shown, more=end < longest).next_token


def first_part(whole: Mapping[str, Any], lists: Sequence[str]) -> tuple[JsonObject, bool]:
    """An object in a list, with the first parts only, and whether there are more."""
    longest = max((len(whole[name]) for name in lists if name in whole), default=0)
    page = {name: value[:AT_ONCE] if name in lists else value for name, value in whole.items()}
    return page, longest > AT_ONCE
