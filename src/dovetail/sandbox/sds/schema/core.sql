CREATE TABLE IF NOT EXISTS settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS users (
    id INTEGER PRIMARY KEY,
    email TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL
);

CREATE TABLE IF NOT EXISTS api_keys (
    digest TEXT PRIMARY KEY,     -- the SHA-256 of the key, which is not kept
    owner INTEGER NOT NULL REFERENCES users,
    source TEXT NOT NULL,        -- where it was made: web, svi or federation
    expires_at INTEGER,          -- in microseconds, as all moments here; never when NULL
    revoked INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
