"""SQL statements and their results."""

from __future__ import annotations

import json
import re
import secrets
from collections.abc import Callable, Mapping

from dovetail.sandbox.app import Asked, Handler
from dovetail.sandbox.databricks.answers import nothing
from dovetail.sandbox.databricks.core import Core
from dovetail.sandbox.databricks.result_links import PREFIX, ResultLinks
from dovetail.sandbox.databricks.statement_results import Chunk
from dovetail.sandbox.databricks.statements import ENDED, Statement, Statements, chunk_of
from dovetail.sandbox.message import Answer, Incoming, JsonObject, Refusal

_WAIT = "10s"
_CANCELLING = 30.0
"""For how long an answer waits until a statement that it cancelled has ended."""
_SIGNED_WITH = secrets.token_bytes(32)


def handlers(core: Core) -> dict[str, Handler]:
    """What answers the operations of this area."""
    statements = core.state(Statements)
    links = ResultLinks(_SIGNED_WITH)

    def execute(asked: Asked) -> Answer:
        statement_id = statements.submit(asked.body, asked.caller.user)
        wished = int(re.sub("[^0-9]", "", asked.body.get("wait_timeout") or _WAIT))
        if wished:
            seconds = min(wished, core.knobs.settings.statement_wait_seconds)
            statements.wait(statement_id, seconds)
            if statements.get(statement_id, asked.caller.user).state not in ENDED and (
                asked.body.get("on_wait_timeout") == "CANCEL"
            ):
                statements.cancel(statement_id, asked.caller.user)
                statements.wait(statement_id, _CANCELLING)
        return answered(asked, statements.get(statement_id, asked.caller.user))

    def get(asked: Asked) -> Answer:
        return answered(asked, statements.get(asked.path["statement_id"], asked.caller.user))

    def cancel(asked: Asked) -> Answer:
        statements.cancel(asked.path["statement_id"], asked.caller.user)
        return nothing()

    def get_chunk(asked: Asked) -> Answer:
        statement = statements.get(asked.path["statement_id"], asked.caller.user)
        chunk = chunk_of(statement, int(asked.path["chunk_index"]))
        return Answer.of_json(shown(asked, statement, chunk))

    def answered(asked: Asked, statement: Statement) -> Answer:
        status: JsonObject = {"state": statement.state}
        if statement.failure is not None:
            error = {name: statement.failure[name] for name in ("error_code", "message")}
            status |= {"error": error, "sql_state": statement.failure["sql_state"]}
        answer: JsonObject = {"statement_id": statement.id, "status": status}
        if statement.result is not None:
            answer["manifest"] = _manifest(statement)
            # Rows may hold what is empty, so nothing of them is left out.
            chunks = statement.result.chunks
            answer["result"] = shown(asked, statement, chunks[0]) if chunks else {}
        return Answer.of_json(answer)

    def shown(asked: Asked, statement: Statement, chunk: Chunk) -> JsonObject:
        assert statement.result is not None
        measures: JsonObject = _measures(chunk, inline=statement.inline)
        if chunk.index + 1 < len(statement.result.chunks):
            following = statement.result.chunks[chunk.index + 1]
            path = f"/api/2.0/sql/statements/{statement.id}/result/chunks/{following.index}"
            measures["next_chunk_index"] = following.index
            measures["next_chunk_internal_link"] = f"{path}?row_offset={following.row_offset}"
        if statement.inline:
            content = statements.files.read(statement.id, chunk.index)
            if content is None:
                raise Refusal(404, "NOT_FOUND", f"The result of the statement {statement.id} is no longer kept.")
            return measures | {"data_array": json.loads(content)}
        link = links.link(asked.incoming.origin, statement.id, chunk.index, core.knobs.settings.result_link_seconds)
        return {"external_links": [measures | link]}

    return {
        "statement_execution_execute": execute,
        "statement_execution_get": get,
        "statement_execution_cancel": cancel,
        "statement_execution_get_chunk": get_chunk,
    }


def asides(core: Core) -> Mapping[str, Callable[[Incoming], Answer]]:
    """What answers at addresses that are no operation's: the chunks themselves, to whoever has a link."""
    statements = core.state(Statements)
    links = ResultLinks(_SIGNED_WITH)

    def download(incoming: Incoming) -> Answer:
        try:
            statement_id, index = links.read(incoming)
        except Refusal as refusal:
            body = f'<?xml version="1.0" encoding="utf-8"?><Error><Code>{refusal.code}</Code>'
            body += f"<Message>{refusal.message}</Message></Error>"
            return Answer(refusal.status, body.encode(), "application/xml")
        content = statements.files.read(statement_id, index)
        if content is None:
            return Answer(404, b"<Error><Code>BlobNotFound</Code></Error>", "application/xml")
        return Answer(200, content, "application/octet-stream")

    return {PREFIX: download}


def _manifest(statement: Statement) -> JsonObject:
    result = statement.result
    assert result is not None
    manifest: JsonObject = {
        "format": statement.request.get("format", "JSON_ARRAY"),
        "schema": {"column_count": len(result.columns), "columns": result.columns},
        "total_chunk_count": len(result.chunks),
        "total_row_count": result.row_count,
        "truncated": result.truncated,
        "chunks": [_measures(chunk, inline=statement.inline) for chunk in result.chunks],
    }
    if not statement.inline:
        manifest["total_byte_count"] = result.byte_count
    # What is empty is left out here as elsewhere, but the column count is told.
    if not result.columns:
        del manifest["schema"]["columns"]
    if not result.chunks:
        del manifest["chunks"]
    return manifest


def _measures(chunk: Chunk, *, inline: bool) -> JsonObject:
    measures = {"chunk_index": chunk.index, "row_offset": chunk.row_offset, "row_count": chunk.row_count}
    return measures if inline else measures | {"byte_count": chunk.byte_count}
