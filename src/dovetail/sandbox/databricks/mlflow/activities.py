"""What goes on around a version: comments, requests to move it to another stage, and what became of them."""

from __future__ import annotations

import sqlite3
from typing import Final

import attrs

from dovetail.sandbox.databricks.answers import exists, missing
from dovetail.sandbox.databricks.core import Core
from dovetail.sandbox.databricks.mlflow.versions import Version
from dovetail.sandbox.message import JsonObject

COMMENT: Final = "NEW_COMMENT"
REQUEST: Final = "REQUESTED_TRANSITION"


@attrs.frozen
class Activity:
    """Something that somebody did about a version.

    Attributes:
        open: Whether it is a request that waits for an answer.
    """

    id: str
    model_id: str
    version: int
    type: str
    open: bool
    user: str
    comment: str | None
    from_stage: str | None
    to_stage: str | None
    created_ms: int
    updated_ms: int

    def fields(self) -> JsonObject:
        """It as answers have it."""
        return {
            "id": self.id,
            "activity_type": self.type,
            "user_id": self.user,
            "comment": self.comment,
            "from_stage": self.from_stage,
            "to_stage": self.to_stage,
            "creation_timestamp": self.created_ms,
            "last_updated_timestamp": self.updated_ms,
        }

    def request_fields(self) -> JsonObject:
        """A request as answers have it."""
        return {
            "to_stage": self.to_stage,
            "user_id": self.user,
            "comment": self.comment,
            "creation_timestamp": self.created_ms,
            "available_actions": [
                "APPROVE_TRANSITION_REQUEST",
                "REJECT_TRANSITION_REQUEST",
                "CANCEL_TRANSITION_REQUEST",
            ],
        }

    def comment_fields(self) -> JsonObject:
        """A comment as answers have it."""
        return {
            "id": self.id,
            "comment": self.comment,
            "user_id": self.user,
            "creation_timestamp": self.created_ms,
            "last_updated_timestamp": self.updated_ms,
            "available_actions": ["EDIT_COMMENT", "DELETE_COMMENT"],
        }


class Activities:
    """The activities about all versions. Safe to use from any thread.

    Args:
        core: The sandbox.
    """

    def __init__(self, core: Core) -> None:
        self._core = core
        self._database = core.database

    def add(self, version: Version, kind: str, user: str, comment: str | None, to_stage: str | None = None) -> Activity:
        """Note what somebody does about a version."""
        number, now = self._core.ids.hexadecimal("mlflow activity", 32), self._core.clock.now()
        activity = Activity(
            number,
            version.model_id,
            version.number,
            kind,
            kind == REQUEST,
            user,
            comment,
            version.stage if to_stage else None,
            to_stage,
            now,
            now,
        )
        with self._database.write() as connection:
            connection.execute(
                "INSERT INTO mlflow_activities VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                attrs.astuple(activity),
            )
        return activity

    def request(self, version: Version, user: str, comment: str | None, to_stage: str) -> Activity:
        """Ask for a version to be moved.

        Raises:
            Refusal: The same person asks for the same already.
        """
        if any(each.user == user and each.to_stage == to_stage for each in self.open_requests(version)):
            raise exists(
                f"There is an open request of {user} to move version {version.number} of {version.name} to {to_stage}."
            )
        return self.add(version, REQUEST, user, comment, to_stage)

    def open_requests(self, version: Version) -> list[Activity]:
        """The requests that wait for an answer, the oldest first."""
        return self._select("model_id = ? AND version = ? AND open ORDER BY number", version.model_id, version.number)

    def answer(self, version: Version, to_stage: str, user: str | None = None) -> None:
        """Let no request for a stage wait any longer, or only those of one person.

        Raises:
            Refusal: None waits.
        """
        waiting = [
            each for each in self.open_requests(version) if each.to_stage == to_stage and user in (None, each.user)
        ]
        if not waiting:
            raise missing(
                f"There is no open request{f' of {user}' if user else ''} to move version {version.number} of"
                f" {version.name} to {to_stage}."
            )
        with self._database.write() as connection:
            connection.executemany(
                "UPDATE mlflow_activities SET open = 0, updated_ms = ? WHERE id = ?",
                [(self._core.clock.now(), each.id) for each in waiting],
            )

    def comment(self, number: str) -> Activity:
        """A comment by its id.

        Raises:
            Refusal: There is none.
        """
        found = self._select("id = ? AND type = ?", number, COMMENT)
        if not found:
            raise missing(f"Comment with id={number} not found")
        return found[0]

    def reword(self, comment: Activity, text: str) -> Activity:
        """Change what a comment says."""
        with self._database.write() as connection:
            connection.execute(
                "UPDATE mlflow_activities SET comment = ?, updated_ms = ? WHERE id = ?",
                (text, self._core.clock.now(), comment.id),
            )
        return self.comment(comment.id)

    def delete(self, comment: Activity) -> None:
        """Delete a comment."""
        with self._database.write() as connection:
            connection.execute("DELETE FROM mlflow_activities WHERE id = ?", (comment.id,))

    def _select(self, condition: str, *values: str | int) -> list[Activity]:
        with self._database.read() as connection:
            rows = connection.execute(
                f"SELECT * FROM mlflow_activities WHERE {condition}",  # noqa: S608 - fixed text
                values,
            ).fetchall()
        return [_activity(row) for row in rows]


def _activity(row: sqlite3.Row) -> Activity:
    return Activity(
        id=row["id"],
        model_id=row["model_id"],
        version=row["version"],
        type=row["type"],
        open=bool(row["open"]),
        user=row["user"],
        comment=row["comment"],
        from_stage=row["from_stage"],
        to_stage=row["to_stage"],
        created_ms=row["created_ms"],
        updated_ms=row["updated_ms"],
    )
