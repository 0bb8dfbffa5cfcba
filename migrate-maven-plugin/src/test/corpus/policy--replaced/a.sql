CREATE TABLE device (id int, owner text);
CREATE POLICY command ON device FOR SELECT USING (true);
CREATE POLICY kind ON device USING (true);
COMMENT ON POLICY kind ON device IS 'stays';
