CREATE TABLE device (id int, owner varchar(10));
CREATE TABLE grp (id int, name text);
CREATE POLICY own ON device USING (owner = 'x');
CREATE POLICY grp ON device FOR SELECT USING (id IN (SELECT g.id FROM grp g));
COMMENT ON POLICY own ON device IS 'own';
