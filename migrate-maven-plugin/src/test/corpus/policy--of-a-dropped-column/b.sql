CREATE TABLE device (id int);
CREATE POLICY own ON device USING (id > 0);
