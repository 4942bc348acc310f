"""SQL and Unity Catalog: warehouses, statements in all forms, catalogs down to volumes, a connection that breaks."""

import json
import sys
from urllib.request import Request, urlopen

import side

details = json.loads(sys.argv[1])
warehouse = details["warehouse_id"]
client = side.client()
told = {}


def word(value):
    return getattr(value, "value", value)


def fault(spec):
    body = json.dumps({"faults": [spec]}).encode()
    urlopen(Request(f"{details['url']}/_sandbox/faults", body, {"content-type": "application/json"})).close()


def fetched(link):
    """What is behind a link, asked for with the headers that belong to it and no others."""
    with urlopen(Request(link["external_link"], headers=link["http_headers"])) as answer:
        return answer.read()


if side.OURS:

    def run(statement, **fields):
        answer = client.statement_execution.execute(statement=statement, warehouse_id=warehouse, **fields).answer
        return side.plain(answer)

    def get(statement_id):
        return side.plain(client.statement_execution.get(statement_id))

    def chunk(statement_id, index):
        return side.plain(client.statement_execution.get_chunk(statement_id, index))

    cancel = client.statement_execution.cancel
else:
    from databricks.sdk.service import sql

    KINDS = {
        "disposition": sql.Disposition,
        "format": sql.Format,
        "on_wait_timeout": sql.ExecuteStatementRequestOnWaitTimeout,
    }

    def run(statement, parameters=None, **fields):
        typed = {name: KINDS[name](value) if name in KINDS else value for name, value in fields.items()}
        if parameters:
            typed["parameters"] = [sql.StatementParameterListItem.from_dict(each) for each in parameters]
        return side.plain(client.statement_execution.execute_statement(statement, warehouse, **typed))

    def get(statement_id):
        return side.plain(client.statement_execution.get_statement(statement_id))

    def chunk(statement_id, index):
        return side.plain(client.statement_execution.get_statement_result_chunk_n(statement_id, index))

    cancel = client.statement_execution.cancel_execution

# Warehouses.
made = client.warehouses.create(name="judged", cluster_size="Small", min_num_clusters=1, auto_stop_mins=30)
running = made.result()
told["warehouse"] = [word(running.state), running.cluster_size, running.auto_stop_mins, word(running.health.status)]
told["stopped"] = word(client.warehouses.stop(running.id).result().state)
told["warehouses"] = sorted(each.name for each in client.warehouses.list())
client.warehouses.delete(running.id)
told["deleted"] = side.problem(lambda: client.warehouses.get(running.id))

# Statements.
parameters = [{"name": "n", "value": "41", "type": "INT"}, {"name": "none", "type": "DATE"}]
told["inline"] = run("SELECT :n + 1 AS n, :none AS day, 'x' AS t", parameters=parameters)
told["failed"] = run("SELECT * FROM nowhere")["status"]
told["failed"].pop("statement_id", None)
told["types"] = [
    column.get("type_name")
    for column in run("SELECT 1 AS a, CAST('2026-01-01 00:00:00' AS TIMESTAMP_NTZ) AS b")["manifest"]["schema"][
        "columns"
    ]
]
told["refused"] = side.problem(lambda: run("SELECT 1", wait_timeout="4s"))
linked = run("SELECT range AS n FROM range(5)", disposition="EXTERNAL_LINKS", format="CSV")
rows = b""
for index in range(linked["manifest"]["total_chunk_count"]):
    [link] = chunk(linked["statement_id"], index)["external_links"]
    rows += fetched(link)
told["by links"] = rows.decode()
long = run("SELECT sum(a.range * b.range) FROM range(10000000000) a, range(1000) b", wait_timeout="0s")
cancel(long["statement_id"])
while (state := get(long["statement_id"])["status"]["state"]) in ("PENDING", "RUNNING"):
    pass
told["cancelled"] = state

# A connection that breaks after the statement was carried out.
run("CREATE TABLE main.default.counted (n INT)")
fault("drop-after once@POST /api/2.0/sql/statements")
try:
    if side.OURS:
        client.sql.execute("INSERT INTO main.default.counted VALUES (1)", warehouse_id=warehouse)
    else:
        run("INSERT INTO main.default.counted VALUES (1)")
    told["broken"] = "no error"
except Exception as error:
    told["broken"] = type(error).__name__
# What was sent once or twice runs one after the other; each has ended when its row is there.
told["inserted"] = None
for _ in range(200):
    counted = run("SELECT count(*) AS n FROM main.default.counted")["result"]["data_array"]
    if counted == told["inserted"] and counted != [["0"]]:
        break
    told["inserted"] = counted

# Unity Catalog.
client.catalogs.create(name="judged", comment="c")
client.schemas.create(name="billing", catalog_name="judged")
run("CREATE TABLE judged.billing.invoices (id BIGINT NOT NULL, amount DECIMAL(10,2))")
table = side.plain(client.tables.get("judged.billing.invoices"))
told["table"] = [table["table_type"], [[each["name"], each["type_text"]] for each in table["columns"]]]
told["exists"] = client.tables.exists("judged.billing.invoices").table_exists
told["tables"] = [each.name for each in client.tables.list("judged", "billing")]
told["catalogs"] = [each.name for each in client.catalogs.list()]
told["schemas"] = sorted(each.name for each in client.schemas.list("judged"))
told["missing"] = side.problem(lambda: client.schemas.get("judged.nope"))
if side.OURS:
    client.volumes.create(catalog_name="judged", schema_name="billing", name="docs", volume_type="MANAGED")
    change = {"principal": "ben@example.test", "add": ["SELECT"]}
    granted = client.grants.update("table", "judged.billing.invoices", changes=[change])
else:
    from databricks.sdk.service import catalog

    client.volumes.create("judged", "billing", "docs", catalog.VolumeType.MANAGED)
    change = catalog.PermissionsChange(principal="ben@example.test", add=[catalog.Privilege.SELECT])
    granted = client.grants.update("table", "judged.billing.invoices", changes=[change])
told["volume"] = [word(each.volume_type) for each in client.volumes.list("judged", "billing")]
told["granted"] = side.plain(granted)
told["not empty"] = side.problem(lambda: client.catalogs.delete("judged"))
client.catalogs.delete("judged", force=True)

print(json.dumps(told))
