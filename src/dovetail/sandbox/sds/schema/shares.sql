CREATE TABLE IF NOT EXISTS shares (
    item_type TEXT NOT NULL,         -- capture or dataset
    item TEXT NOT NULL,
    user INTEGER NOT NULL,           -- whom it is shared with
    level TEXT NOT NULL,             -- viewer, contributor or co-owner
    direct INTEGER NOT NULL,         -- whether also by itself, and not only through groups
    enabled INTEGER NOT NULL,
    PRIMARY KEY (item_type, item, user)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS shares_by_user ON shares (user);

CREATE TABLE IF NOT EXISTS share_groups (
    uuid TEXT PRIMARY KEY,
    owner INTEGER NOT NULL,
    name TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS share_group_members (
    share_group TEXT NOT NULL,
    user INTEGER NOT NULL,
    PRIMARY KEY (share_group, user)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS shares_through_groups (
    item_type TEXT NOT NULL,
    item TEXT NOT NULL,
    share_group TEXT NOT NULL,
    level TEXT NOT NULL,
    PRIMARY KEY (item_type, item, share_group)
) WITHOUT ROWID;

-- Who may see what may stand here more than once: whoever asks for one row is answered by the indexes then.
-- Who may see a dataset, its owner included.
CREATE VIEW IF NOT EXISTS dataset_readers AS
    SELECT datasets.uuid AS dataset, datasets.owner AS reader FROM datasets WHERE datasets.deleted_at IS NULL
    UNION ALL
    SELECT datasets.uuid, shares.user FROM shares
    JOIN datasets ON datasets.uuid = shares.item AND datasets.deleted_at IS NULL
    WHERE shares.item_type = 'dataset' AND shares.enabled;

-- Who may see a capture that is not his own.
CREATE VIEW IF NOT EXISTS capture_readers AS
    SELECT captures.uuid AS capture, shares.user AS reader FROM shares
    JOIN captures ON captures.uuid = shares.item AND captures.deleted_at IS NULL
    WHERE shares.item_type = 'capture' AND shares.enabled
    UNION ALL
    SELECT captures.uuid, dataset_readers.reader FROM dataset_readers
    JOIN dataset_captures ON dataset_captures.dataset = dataset_readers.dataset
    JOIN captures ON captures.uuid = dataset_captures.capture AND captures.deleted_at IS NULL;

-- Who may see a file that is not his own.
CREATE VIEW IF NOT EXISTS file_readers AS
    SELECT capture_files.file AS file, capture_readers.reader AS reader FROM capture_readers
    JOIN capture_files ON capture_files.capture = capture_readers.capture
    UNION ALL
    SELECT dataset_files.file, dataset_readers.reader FROM dataset_readers
    JOIN dataset_files ON dataset_files.dataset = dataset_readers.dataset;
