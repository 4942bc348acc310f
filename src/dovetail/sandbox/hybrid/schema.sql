CREATE TABLE IF NOT EXISTS versions (
    id TEXT NOT NULL,
    tenant TEXT NOT NULL,
    folder TEXT NOT NULL,
    service TEXT NOT NULL,
    service_id TEXT NOT NULL,
    major INTEGER NOT NULL,
    minor INTEGER NOT NULL,
    patch INTEGER NOT NULL,
    record TEXT NOT NULL,        -- ModelMetaData.json
    validations TEXT NOT NULL,   -- DefaultValidations.json
    archive TEXT NOT NULL,       -- the SHA-256 of the archive with the module, which names its file
    workbook TEXT,               -- the same of the workbook; null when the package carries none
    compiled INTEGER NOT NULL,   -- whether the archive holds a real module
    received_at TEXT NOT NULL,
    PRIMARY KEY (tenant, id),
    UNIQUE (tenant, folder, service, major, minor, patch)
) WITHOUT ROWID;
