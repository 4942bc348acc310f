-- Personal access tokens. The id is the SHA-256 of the value, which is kept nowhere.
CREATE TABLE IF NOT EXISTS access_tokens (
    id TEXT PRIMARY KEY,
    owner_id INTEGER NOT NULL REFERENCES identities (id) ON DELETE CASCADE,
    creator_id INTEGER NOT NULL,
    creator_name TEXT NOT NULL,
    comment TEXT,
    scopes TEXT,
    autoscope INTEGER,
    created_ms INTEGER NOT NULL,
    expires_ms INTEGER NOT NULL,
    last_used_day INTEGER
);

CREATE INDEX IF NOT EXISTS access_tokens_by_owner ON access_tokens (owner_id);
