CREATE TABLE unrelated (id integer);
CREATE TABLE same (id integer) WITH (autovacuum_enabled=false, fillfactor=70);
CREATE TABLE made (id integer, note text) WITH (fillfactor='70', autovacuum_enabled='off', toast.log_autovacuum_min_duration=5, toast.autovacuum_enabled=false);
CREATE INDEX made_id ON made (id) WITH (fillfactor=70, deduplicate_items=off);
