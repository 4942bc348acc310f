CREATE TABLE IF NOT EXISTS file_uploads (
    token TEXT PRIMARY KEY,
    path TEXT NOT NULL,
    overwrite INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS file_upload_parts (
    token TEXT NOT NULL REFERENCES file_uploads (token) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    spool TEXT NOT NULL,
    etag TEXT NOT NULL,
    PRIMARY KEY (token, number)
);
