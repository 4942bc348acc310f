"""Unity Catalog's metastore: what there is, and DuckDB beside it, which holds the schemas and tables of SQL."""

from __future__ import annotations

import json
import sqlite3
import threading
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

import attrs

from dovetail.sandbox.databricks.answers import invalid
from dovetail.sandbox.databricks.core import Core
from dovetail.sandbox.databricks.volume_files import SAMPLE
from dovetail.sandbox.message import JsonObject, Refusal

if TYPE_CHECKING:
    from dovetail.sandbox.databricks.sql.engine import Engine

METASTORE_ID: Final = "8d1f3c5e-2b4a-4f6d-9e7c-0a1b2c3d4e5f"
INFORMATION: Final = "information_schema"
LEVELS: Final = ("catalog", "schema", "table", "volume")
_TITLES: Final = {"catalog": "Catalog", "schema": "Schema", "table": "Table", "volume": "Volume"}
_STORE: Final = "abfss://unity@storage.example.test/metastore"


@attrs.frozen
class Securable:
    """A catalog, a schema, a table or a volume.

    Attributes:
        fields: As answers tell it.
        held: Whether DuckDB holds it.
    """

    kind: str
    full_name: str
    fields: JsonObject
    held: bool = False

    @property
    def parent(self) -> str:
        """The full name above it; empty for a catalog."""
        return self.full_name.rpartition(".")[0]

    @property
    def owner(self) -> str:
        """Who owns it."""
        return str(self.fields["owner"])


class Metastore:
    """All securables. Safe to use from any thread."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._lock = threading.RLock()
        self._engine: Engine | None = None
        core.at_close(self._close)
        if not self.all("catalog"):
            owner = core.gate.samples.admin_user
            self.add_catalog({"name": SAMPLE[0], "comment": "The catalog to begin with."}, owner)
            place = {"catalog_name": SAMPLE[0], "schema_name": SAMPLE[1], "name": SAMPLE[2]}
            self.add_below("volume", {**place, "volume_type": "MANAGED"}, owner)

    @property
    def engine(self) -> Engine:
        """DuckDB, opened when it is first needed."""
        with self._lock:
            if self._engine is None:
                from dovetail.sandbox.databricks.sql.engine import Engine

                folder = self._core.folder / "catalogs"
                folder.mkdir(exist_ok=True)
                self._engine = Engine(folder)
                for catalog in self.all("catalog"):
                    self._hold(catalog)
                    for schema in self.all("schema", catalog.full_name):
                        self._hold(schema)
            return self._engine

    def _close(self) -> None:
        if self._engine is not None:
            self._engine.close()

    def _hold(self, made: Securable) -> None:
        """Have DuckDB hold a catalog or a schema; one that is not opened yet will know of it then."""
        if made.held and self._engine is not None:
            if made.kind == "catalog":
                self._engine.open_catalog(made.full_name)
            else:
                self._engine.create_schema(*made.full_name.split("."))

    def find(self, kind: str, full_name: str) -> Securable | None:
        """A securable; None when there is none like that."""
        found = self._select("kind = ? AND full_name = ?", kind, full_name.lower())
        return found[0] if found else None

    def get(self, kind: str, full_name: str) -> Securable:
        """A securable.

        Raises:
            Refusal: There is none like that.
        """
        found = self.find(kind, full_name)
        if found is None:
            code = f"{kind.upper()}_DOES_NOT_EXIST" if kind != "volume" else "RESOURCE_DOES_NOT_EXIST"
            raise Refusal(404, code, f"{_TITLES[kind]} '{full_name}' does not exist.")
        return found

    def all(self, kind: str, parent: str = "") -> list[Securable]:
        """The securables of a kind right below another, by name."""
        return self._select("kind = ? AND parent = ? ORDER BY full_name", kind, parent.lower())

    def below(self, full_name: str) -> list[Securable]:
        """Everything below a securable, however deep."""
        return self._select("parent = ? OR parent LIKE ? ESCAPE '!'", full_name, f"{_escaped(full_name)}.%")

    def add_catalog(self, fields: Mapping[str, Any], user: str) -> Securable:
        """Make a catalog with the schemas that every one has.

        Raises:
            Refusal: The name is taken or makes no sense.
        """
        name = _part(fields["name"])
        kind = _catalog_type(fields)
        made = self._made(
            "catalog",
            name,
            user,
            {
                **fields,
                "catalog_type": kind,
                "securable_type": "CATALOG",
                "isolation_mode": fields.get("isolation_mode") or "OPEN",
                "provisioning_info": {"state": "ACTIVE"},
                "storage_location": fields.get("storage_root") and f"{fields['storage_root']}/__unitystorage",
            },
            held=kind == "MANAGED_CATALOG",
        )
        self.add(made)
        self._hold(made)
        if made.held:
            for schema in ("default", INFORMATION):
                self.add_schema({"name": schema, "catalog_name": name}, user)
        return made

    def add_schema(self, fields: Mapping[str, Any], user: str) -> Securable:
        """Make a schema.

        Raises:
            Refusal: There is no such catalog, or the name is taken or makes no sense.
        """
        catalog = self.get("catalog", fields["catalog_name"])
        name = f"{catalog.full_name}.{_part(fields['name'])}"
        more = {"schema_id": self._core.ids.uuid("schema"), "catalog_type": catalog.fields["catalog_type"]}
        own = not name.endswith(f".{INFORMATION}")
        made = self._made("schema", name, user, {**fields, **more}, held=catalog.held and own)
        self.add(made)
        self._hold(made)
        return made

    def add_below(self, kind: str, fields: Mapping[str, Any], user: str) -> Securable:
        """Make a table that lies elsewhere, or a volume.

        Raises:
            Refusal: There is no such schema, or the name is taken or makes no sense.
        """
        catalog = self.get("catalog", fields["catalog_name"])
        schema = self.get("schema", f"{catalog.full_name}.{fields['schema_name']}")
        name = f"{schema.full_name}.{_part(fields['name'])}"
        made = self._made(kind, name, user, {**fields, f"{kind}_id": self._core.ids.uuid(kind)}, held=False)
        if kind == "volume" and fields["volume_type"] == "MANAGED":
            made.fields["storage_location"] = f"{_STORE}/volumes/{made.fields['volume_id']}"
        self.add(made)
        return made

    def add(self, made: Securable) -> None:
        """Take in a securable.

        Raises:
            Refusal: The name is taken.
        """
        try:
            self._write("INSERT INTO", made)
        except sqlite3.IntegrityError:
            code = f"{made.kind.upper()}_ALREADY_EXISTS" if made.kind != "volume" else "RESOURCE_ALREADY_EXISTS"
            raise Refusal(400, code, f"{_TITLES[made.kind]} '{made.full_name}' already exists") from None

    def change(self, found: Securable, changes: Mapping[str, Any], user: str) -> Securable:
        """Keep a securable with some of its fields changed."""
        stamps = {"updated_at": self._core.clock.now(), "updated_by": user}
        changed = attrs.evolve(found, fields={**found.fields, **changes, **stamps})
        self._write("REPLACE INTO", changed)
        return changed

    def rename(self, found: Securable, name: str, user: str) -> Securable:
        """Give a securable another name, with all that is below it.

        Raises:
            Refusal: The name is taken, or it is a schema that holds tables.
        """
        part = _part(name)
        full_name = f"{found.parent}.{part}" if found.parent else part
        if full_name == found.full_name:
            return found
        if self.find(found.kind, full_name):
            self.add(attrs.evolve(found, full_name=full_name))
        below = self.below(found.full_name) if found.kind in ("catalog", "schema") else []
        if found.kind == "schema" and any(each.held for each in below):
            raise invalid(f"Schema '{found.full_name}' holds tables; the sandbox renames only schemas without any.")
        if found.kind == "catalog" and found.held:
            self.engine.rename_catalog(found.full_name, full_name)
        if found.kind == "schema" and found.held:
            self.engine.drop_schema(found.parent, found.full_name.rpartition(".")[2])
            self.engine.create_schema(found.parent, part)
        with self._core.database.write() as connection:
            for each in (found, *below):
                moved = full_name + each.full_name.removeprefix(found.full_name)
                fields = {**each.fields, **_named(each.kind, moved)}
                connection.execute(
                    "UPDATE securables SET full_name = ?, parent = ?, fields = ? WHERE kind = ? AND full_name = ?",
                    (moved, moved.rpartition(".")[0], json.dumps(fields), each.kind, each.full_name),
                )
                connection.execute(
                    "UPDATE privileges SET full_name = ? WHERE kind = ? AND full_name = ?",
                    (moved, each.kind, each.full_name),
                )
        return self.change(self.get(found.kind, full_name), {}, user)

    def remove(self, found: Securable) -> list[Securable]:
        """Forget a securable with all that is below it; what went, itself last."""
        below = self.below(found.full_name) if found.kind in ("catalog", "schema") else []
        if found.held:
            last = found.full_name.split(".")[-1]
            if found.kind == "catalog":
                self.engine.drop_catalog(found.full_name)
            elif found.kind == "schema":
                self.engine.drop_schema(found.parent, last)
            else:
                catalog, schema, _ = found.full_name.split(".")
                self.engine.drop_table(catalog, schema, last, view=found.fields["table_type"] == "VIEW")
        gone = [*below, found]
        self._forget(gone)
        return gone

    def follow(self, user: str) -> None:
        """Learn which schemas and tables statements have made, changed and dropped.

        Args:
            user: Who owns what is new.
        """
        with self._lock:
            for catalog in [each for each in self.all("catalog") if each.held]:
                self._follow(catalog.full_name, user)

    def _follow(self, catalog: str, user: str) -> None:
        from dovetail.sandbox.databricks.sql.table_fields import table_fields

        present = {f"{catalog}.{name}".lower(): name for name in self.engine.schemas(catalog)}
        known = {each.full_name: each for each in self.all("schema", catalog) if each.held}
        for name in present.keys() - known.keys():
            fields = {"name": name.rpartition(".")[2], "schema_id": self._core.ids.uuid("schema")}
            more = {"catalog_name": catalog, "catalog_type": "MANAGED_CATALOG"}
            self._write("REPLACE INTO", self._made("schema", name, user, {**fields, **more}, held=True))
        for name in known.keys() - present.keys():
            self._forget([*self.below(name), known[name]])
        tables = {f"{catalog}.{each.schema}.{each.name}".lower(): each for each in self.engine.tables(catalog)}
        held = {each.full_name: each for each in self.below(catalog) if each.kind == "table" and each.held}
        self._forget([held[name] for name in held.keys() - tables.keys()])
        for name, table in tables.items():
            fields = table_fields(table)
            if name not in held:
                more = {"table_id": self._core.ids.uuid("table")}
                self._write("REPLACE INTO", self._made("table", name, user, {**fields, **more}, held=True))
            elif any(held[name].fields.get(field) != value for field, value in fields.items()):
                self.change(held[name], fields, user)

    def _made(self, kind: str, full_name: str, user: str, fields: Mapping[str, Any], *, held: bool) -> Securable:
        for part in full_name.split("."):
            _part(part)
        now = self._core.clock.now()
        stamps = {"created_at": now, "created_by": user, "updated_at": now, "updated_by": user}
        whole = {**fields, **_named(kind, full_name), "owner": user, "metastore_id": METASTORE_ID, **stamps}
        return Securable(kind, full_name, whole, held)

    def _forget(self, gone: list[Securable]) -> None:
        with self._core.database.write() as connection:
            for each in gone:
                for table in ("securables", "privileges"):
                    connection.execute(
                        f"DELETE FROM {table} WHERE kind = ? AND full_name = ?",  # noqa: S608 - two fixed names
                        (each.kind, each.full_name),
                    )

    def _write(self, verb: str, each: Securable) -> None:
        with self._core.database.write() as connection:
            connection.execute(
                f"{verb} securables VALUES (?, ?, ?, ?, ?)",
                (each.kind, each.full_name, each.parent, each.held, json.dumps(each.fields)),
            )

    def _select(self, condition: str, *values: str) -> list[Securable]:
        with self._core.database.read() as connection:
            rows = connection.execute(f"SELECT * FROM securables WHERE {condition}", values).fetchall()  # noqa: S608
        return [Securable(row["kind"], row["full_name"], json.loads(row["fields"]), bool(row["held"])) for row in rows]


def _part(name: object) -> str:
    text = str(name).lower()
    if not text or any(character in "./ " or not character.isprintable() for character in text):
        raise invalid(f"{name!r} is not a valid name: it has a period, a slash, a space or a control character.")
    return text


def _named(kind: str, full_name: str) -> JsonObject:
    parts = full_name.split(".")
    fields: JsonObject = {"name": parts[-1], "full_name": full_name}
    above = dict(zip(("catalog_name", "schema_name"), parts[:-1], strict=False))
    return fields | above


def _catalog_type(fields: Mapping[str, Any]) -> str:
    if fields.get("connection_name"):
        return "FOREIGN_CATALOG"
    return "DELTASHARING_CATALOG" if fields.get("share_name") else "MANAGED_CATALOG"


def _escaped(text: str) -> str:
    return "".join(f"!{character}" if character in "!%_" else character for character in text)
