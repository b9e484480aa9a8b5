-- Links for people: the token itself is nowhere, only its digest. What a link lets its holder do stands in role and scope.
CREATE TABLE links (
    hash TEXT PRIMARY KEY,
    game INTEGER NOT NULL,
    person TEXT NOT NULL,
    role TEXT NOT NULL,
    scope TEXT NOT NULL,
    made INTEGER NOT NULL,
    revoked INTEGER NULL
);
CREATE INDEX links_game ON links (game, person);
