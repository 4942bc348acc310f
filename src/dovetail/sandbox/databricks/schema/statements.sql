CREATE TABLE IF NOT EXISTS statements (
    id TEXT PRIMARY KEY,
    user TEXT NOT NULL,          -- who ran it; nobody else may ask for it
    request TEXT NOT NULL,       -- as it came, JSON
    state TEXT NOT NULL,
    failure TEXT,                -- why it failed: code, message and SQLSTATE, JSON
    result TEXT,                 -- columns and chunks, JSON
    ended_at INTEGER             -- in milliseconds since 1970
) WITHOUT ROWID;
