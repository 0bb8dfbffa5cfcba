CREATE TABLE event (id bigint NOT NULL, day date NOT NULL, CONSTRAINT positive CHECK (id > 0), PRIMARY KEY (id, day)) PARTITION BY RANGE (day);
CREATE INDEX event_day_idx ON event (day);
CREATE TABLE old (id bigint, day date NOT NULL, CONSTRAINT positive CHECK (id > 0), PRIMARY KEY (id, day));
CREATE INDEX old_by_day ON old (day);
ALTER TABLE event ATTACH PARTITION old FOR VALUES FROM ('1900-01-01') TO ('2100-01-01');
CREATE VIEW recent AS SELECT id, day FROM old;
