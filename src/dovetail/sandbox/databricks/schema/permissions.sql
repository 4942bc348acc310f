-- Levels that were given on an object itself; inherited ones follow from the kinds.
CREATE TABLE IF NOT EXISTS permissions (
    kind TEXT NOT NULL,
    object_id TEXT NOT NULL,
    principal_id INTEGER NOT NULL REFERENCES identities (id) ON DELETE CASCADE,
    level TEXT NOT NULL,
    PRIMARY KEY (kind, object_id, principal_id)
);
