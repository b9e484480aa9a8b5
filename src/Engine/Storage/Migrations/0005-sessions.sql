-- What a link may do at most, and the browsers that it let in: each known by the digest of a token of its own.
ALTER TABLE links ADD COLUMN expires INTEGER NULL;
ALTER TABLE links ADD COLUMN most_uses INTEGER NULL;
ALTER TABLE links ADD COLUMN uses INTEGER NOT NULL DEFAULT 0;
CREATE TABLE sessions (
    hash TEXT PRIMARY KEY,
    link TEXT NOT NULL,
    made INTEGER NOT NULL,
    expires INTEGER NOT NULL
);
CREATE INDEX sessions_link ON sessions (link);
