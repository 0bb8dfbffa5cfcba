CREATE TABLE device (id int, owner text);
CREATE POLICY roles ON device TO app_reader USING (true);
CREATE POLICY rows ON device USING (id > 0);
CREATE POLICY "check" ON device FOR INSERT WITH CHECK (id > 0);
CREATE POLICY more ON device USING (id > 0);
CREATE POLICY same ON device FOR ALL TO PUBLIC USING ((id) > 0);
