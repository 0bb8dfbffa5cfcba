CREATE TABLE device (id int, owner text);
CREATE TABLE grp (id int);
CREATE POLICY own ON device USING (owner = 'x');
CREATE POLICY grp ON device FOR SELECT USING (id IN (SELECT g.id FROM grp g));
