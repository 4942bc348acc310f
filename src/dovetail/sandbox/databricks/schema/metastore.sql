CREATE TABLE IF NOT EXISTS securables (
    kind TEXT NOT NULL,          -- catalog, schema, table or volume
    full_name TEXT NOT NULL,
    parent TEXT NOT NULL,        -- the full name above it; empty for a catalog
    held INTEGER NOT NULL,       -- whether DuckDB holds it
    fields TEXT NOT NULL,        -- as answers tell it, JSON
    PRIMARY KEY (kind, full_name)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS privileges (
    kind TEXT NOT NULL,
    full_name TEXT NOT NULL,
    principal TEXT NOT NULL,
    privilege TEXT NOT NULL,
    PRIMARY KEY (kind, full_name, principal, privilege)
) WITHOUT ROWID;
