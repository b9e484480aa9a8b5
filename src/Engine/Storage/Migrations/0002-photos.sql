-- What an item of the feed shows beside its words: JSON, with the hashes under which the photos lie in media.
ALTER TABLE feed ADD COLUMN photos TEXT NULL;
