CREATE TABLE IF NOT EXISTS small_contents (
    object TEXT PRIMARY KEY,
    content BLOB NOT NULL        -- larger ones are files
);
