CREATE TABLE other (id int PRIMARY KEY);
CREATE TABLE event (id bigint NOT NULL, kind text NOT NULL, day date NOT NULL DEFAULT now(), other int REFERENCES other,
    CONSTRAINT positive CHECK (id > 0), UNIQUE (id, kind, day)) PARTITION BY LIST (kind);
CREATE INDEX ON event (day);
CREATE TABLE event_a PARTITION OF event FOR VALUES IN ('a', 'b') PARTITION BY RANGE (day);
CREATE TABLE event_a_2024 PARTITION OF event_a FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE event_rest PARTITION OF event (CONSTRAINT small CHECK (id < 1000), day DEFAULT '2000-01-01', other NOT NULL) DEFAULT;
CREATE TABLE event_hash (id int) PARTITION BY HASH (id);
CREATE TABLE event_hash_0 PARTITION OF event_hash FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE event_hash_1 PARTITION OF event_hash FOR VALUES WITH (MODULUS 2, REMAINDER 1);
CREATE TABLE expression (a int, b text) PARTITION BY RANGE (a, lower(b));
