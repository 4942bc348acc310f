CREATE TABLE IF NOT EXISTS oauth_codes (
    digest TEXT PRIMARY KEY,       -- the SHA-256 of the code
    client_id TEXT NOT NULL,
    redirect_uri TEXT NOT NULL,
    challenge TEXT NOT NULL,       -- of PKCE, S256
    scope TEXT NOT NULL,
    subject TEXT NOT NULL,
    expires_at REAL NOT NULL
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS refresh_tokens (
    digest TEXT PRIMARY KEY,
    client_id TEXT NOT NULL,
    scope TEXT NOT NULL,
    subject TEXT NOT NULL,
    expires_at REAL NOT NULL
) WITHOUT ROWID;
