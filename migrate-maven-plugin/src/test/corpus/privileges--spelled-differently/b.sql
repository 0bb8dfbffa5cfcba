CREATE TABLE device (id int, a int);
GRANT INSERT, SELECT ON public.device TO app_reader;
GRANT SELECT ON device TO PUBLIC;
GRANT ALL ON device TO app_writer;
CREATE TABLE plain (id int);
