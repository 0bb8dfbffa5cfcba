CREATE TABLE event (id bigint NOT NULL, day date NOT NULL, CONSTRAINT positive CHECK (id > 0), PRIMARY KEY (id, day)) PARTITION BY RANGE (day);
CREATE INDEX event_day_idx ON event (day);
CREATE TABLE old (id bigint, day date NOT NULL, gone int, PRIMARY KEY (id, day));
CREATE INDEX old_by_day ON old (day);
CREATE VIEW recent AS SELECT id, day FROM old;
