CREATE TABLE event_1 (note text DEFAULT 'x', id int, CONSTRAINT event_id_check CHECK (id >= 0), CONSTRAINT event_1_pkey PRIMARY KEY (id));
CREATE INDEX ON event_1 (note);
CREATE TABLE event (id int, note text DEFAULT 'x', CONSTRAINT event_id_check CHECK (id >= 0)) PARTITION BY RANGE (id);
ALTER TABLE event ATTACH PARTITION event_1 FOR VALUES FROM (0) TO (10);
CREATE INDEX ON event (note);
ALTER TABLE ONLY event ADD PRIMARY KEY (id);
ALTER INDEX event_pkey ATTACH PARTITION event_1_pkey;
