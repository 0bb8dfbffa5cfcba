CREATE TABLE device (id int, owner text);
CREATE POLICY roles ON device USING (true);
CREATE POLICY rows ON device USING (id > 1);
CREATE POLICY "check" ON device FOR INSERT TO app_writer WITH CHECK (id > 1);
CREATE POLICY more ON device USING (id > 0) WITH CHECK (id > 2);
CREATE POLICY same ON public.device AS PERMISSIVE USING (id > 0);
