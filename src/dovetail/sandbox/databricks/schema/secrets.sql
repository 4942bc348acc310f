CREATE TABLE IF NOT EXISTS secret_scopes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    folded TEXT NOT NULL UNIQUE,
    vault_resource TEXT,
    vault_address TEXT
);

-- `sealed` is the value, encrypted.
CREATE TABLE IF NOT EXISTS secrets (
    scope_id INTEGER NOT NULL REFERENCES secret_scopes (id) ON DELETE CASCADE,
    key TEXT NOT NULL,
    folded TEXT NOT NULL,
    sealed BLOB NOT NULL,
    updated_ms INTEGER NOT NULL,
    PRIMARY KEY (scope_id, folded)
);

CREATE TABLE IF NOT EXISTS secret_acls (
    scope_id INTEGER NOT NULL REFERENCES secret_scopes (id) ON DELETE CASCADE,
    principal_id INTEGER NOT NULL REFERENCES principals (id) ON DELETE CASCADE,
    permission TEXT NOT NULL,
    PRIMARY KEY (scope_id, principal_id)
);
