-- Since when a channel waits for a person, so that control tells it the same after a restart.
ALTER TABLE channels ADD COLUMN blocked_since INTEGER NULL;
