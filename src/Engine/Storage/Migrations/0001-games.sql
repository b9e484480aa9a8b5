-- Instants are UTC milliseconds. Tables are ordinary rowid tables with an integer game key: WITHOUT ROWID doubles the write.
CREATE TABLE games (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    shard INTEGER NOT NULL,
    status INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    next_wake INTEGER NULL,
    plan TEXT NOT NULL,
    hash BLOB NOT NULL
);
CREATE INDEX games_wake ON games (shard, next_wake) WHERE next_wake IS NOT NULL;

CREATE TABLE journal (
    game INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    at INTEGER NOT NULL,
    type TEXT NOT NULL,
    body TEXT NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (game, seq)
);

-- Working memory: every row can be made again from the journal.
CREATE TABLE outbox (
    game INTEGER NOT NULL,
    delivery TEXT NOT NULL,
    channel TEXT NOT NULL,
    queue TEXT NOT NULL,
    lane INTEGER NOT NULL,
    pos INTEGER NOT NULL,
    state INTEGER NOT NULL,
    attempt INTEGER NOT NULL,
    text TEXT NOT NULL,
    due INTEGER NOT NULL,
    expires INTEGER NULL,
    wake_at INTEGER NULL,
    blocks_until INTEGER NOT NULL,
    lease_owner TEXT NULL,
    lease_until INTEGER NULL,
    claimed INTEGER NULL,
    sent INTEGER NULL,
    settled INTEGER NULL,
    PRIMARY KEY (game, delivery)
);
CREATE INDEX outbox_wake ON outbox (channel, wake_at) WHERE wake_at IS NOT NULL;

CREATE TABLE feed (
    game INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    part INTEGER NOT NULL,
    kind TEXT NOT NULL,
    round INTEGER NULL,
    at INTEGER NOT NULL,
    nl TEXT NOT NULL,
    en TEXT NULL,
    about TEXT NULL,
    withdrawn INTEGER NOT NULL,
    PRIMARY KEY (game, seq, part)
);

-- Pinned scenarios and games, byte for byte.
CREATE TABLE documents (
    plan TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    path TEXT NOT NULL,
    hash TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (plan, ordinal)
);

CREATE TABLE media (
    hash TEXT PRIMARY KEY,
    type TEXT NOT NULL,
    content BLOB NULL,
    withdrawn INTEGER NOT NULL DEFAULT 0
);

-- Purgeable: names and free words of people, and the salts that tie them to the journal's digests.
CREATE TABLE people (
    game INTEGER NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    phone TEXT NULL,
    PRIMARY KEY (game, id)
);
CREATE TABLE texts (
    game INTEGER NOT NULL,
    id TEXT NOT NULL,
    salt TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (game, id)
);

CREATE TABLE channels (
    name TEXT PRIMARY KEY,
    lease_owner TEXT NULL,
    lease_until INTEGER NULL,
    blocked TEXT NULL,
    not_before INTEGER NULL
);
