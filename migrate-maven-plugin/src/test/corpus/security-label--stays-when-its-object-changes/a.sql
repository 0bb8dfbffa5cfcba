CREATE TABLE t (a int);
INSERT INTO pg_seclabel VALUES ('t'::regclass, 'pg_class'::regclass, 0, 'selinux', 'system_u'), ('t'::regclass, 'pg_class'::regclass, 1, 'selinux', 'secret');
