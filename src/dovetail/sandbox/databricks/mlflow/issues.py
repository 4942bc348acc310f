"""Issues: what is wrong in what an experiment traces."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from typing import Any, Final

from dovetail.sandbox.databricks import clock
from dovetail.sandbox.databricks.answers import exists, invalid, missing
from dovetail.sandbox.databricks.core import Core
from dovetail.sandbox.message import JsonObject

_SEVERITIES: Final = ("LOW", "MEDIUM", "HIGH")
_CHANGEABLE: Final = frozenset(
    {
        "title",
        "severity",
        "description",
        "categories",
        "status",
        "source_type",
        "source_id",
        "metadata",
        "tags",
        "last_seen_time",
    }
)
_SORTED_BY: Final = {
    "CREATE_TIME": "create_time",
    "LAST_SEEN_TIME": "last_seen_time",
    "UPDATE_TIME": "update_time",
}
_ONLY_IN_FULL: Final = ("metadata", "description")


class Issues:
    """The issues of all experiments. Safe to use from any thread.

    Args:
        core: The sandbox.
    """

    def __init__(self, core: Core) -> None:
        self._core = core
        self._database = core.database

    def create(self, experiment: str, number: str | None, user: str, asked: JsonObject) -> JsonObject:
        """Note an issue.

        Raises:
            Refusal: The experiment has one of that id.
        """
        number = number or f"iss-{self._core.ids.hexadecimal('mlflow issue', 12)}"
        now = clock.text_of(self._core.clock.now())
        issue = {
            "status": "PENDING",
            "last_seen_time": now,
            **{name: value for name, value in asked.items() if name in _CHANGEABLE},
            "issue_id": number,
            "name": f"experiments/{experiment}/issues/{number}",
            "create_time": now,
            "created_by": user,
            "update_time": now,
            "last_updated_by": user,
        }
        try:
            with self._database.write() as connection:
                connection.execute(
                    "INSERT INTO mlflow_issues VALUES (?, ?, ?)", (experiment, number, json.dumps(issue))
                )
        except sqlite3.IntegrityError:
            raise exists(f"Issue '{issue['name']}' already exists.") from None
        return issue

    def get(self, experiment: str, number: str) -> JsonObject:
        """An issue.

        Raises:
            Refusal: There is none.
        """
        with self._database.read() as connection:
            row = connection.execute(
                "SELECT fields FROM mlflow_issues WHERE experiment_id = ? AND id = ?", (experiment, number)
            ).fetchone()
        if row is None:
            raise missing(f"Issue 'experiments/{experiment}/issues/{number}' does not exist.")
        found: JsonObject = json.loads(row["fields"])
        return found

    def update(self, issue: JsonObject, mask: str, user: str, asked: JsonObject) -> JsonObject:
        """Change the fields that a mask names; those that are not given become unset.

        Raises:
            Refusal: The mask names what cannot be changed.
        """
        names = _CHANGEABLE if mask.strip() == "*" else {name.strip() for name in mask.split(",")}
        if not names <= _CHANGEABLE:
            raise invalid(f"update_mask names what cannot be changed: {', '.join(sorted(names - _CHANGEABLE))}")
        changed = {name: value for name, value in issue.items() if name not in names}
        changed |= {name: asked[name] for name in names if name in asked}
        changed |= {"update_time": clock.text_of(self._core.clock.now()), "last_updated_by": user}
        experiment, number = issue["name"].split("/")[1], issue["issue_id"]
        with self._database.write() as connection:
            connection.execute(
                "UPDATE mlflow_issues SET fields = ? WHERE experiment_id = ? AND id = ?",
                (json.dumps(changed), experiment, number),
            )
        return changed

    def search(self, experiment: str, asked: Mapping[str, Any]) -> list[JsonObject]:
        """The issues of an experiment that fit what is asked for."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT fields FROM mlflow_issues WHERE experiment_id = ? ORDER BY id", (experiment,)
            ).fetchall()
        found: list[JsonObject] = [json.loads(row["fields"]) for row in rows]
        found = [issue for issue in found if _fits(issue, asked)]
        found.sort(
            key=lambda issue: _rank(issue, asked.get("sort_key", "CREATE_TIME")),
            reverse=asked.get("sort_order", "DESCENDING") == "DESCENDING",
        )
        if asked.get("view") == "BASIC":
            return [{name: value for name, value in issue.items() if name not in _ONLY_IN_FULL} for issue in found]
        return found


def _fits(issue: JsonObject, asked: Mapping[str, Any]) -> bool:
    text = f"{issue['title']} {issue.get('description', '')}".casefold()
    tags = issue.get("tags", {})
    return (
        str(asked.get("query", "")).casefold() in text
        and (not asked.get("categories") or bool(set(asked["categories"]) & set(issue.get("categories", ()))))
        and issue["severity"] in (asked.get("severities") or (issue["severity"],))
        and issue["status"] in (asked.get("statuses") or (issue["status"],))
        and all(
            each["key"] in tags and tags[each["key"]] in (each.get("values") or (tags[each["key"]],))
            for each in asked.get("tag_filters") or ()
        )
    )


def _rank(issue: JsonObject, key: str) -> str | int:
    if key == "SEVERITY":
        severity = issue["severity"]
        return _SEVERITIES.index(severity) if severity in _SEVERITIES else -1
    return str(issue.get(_SORTED_BY[key], ""))
