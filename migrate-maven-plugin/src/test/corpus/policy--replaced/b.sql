CREATE TABLE device (id int, owner text);
CREATE POLICY command ON device FOR DELETE USING (true);
CREATE POLICY kind ON device AS RESTRICTIVE USING (true);
COMMENT ON POLICY kind ON device IS 'stays';
