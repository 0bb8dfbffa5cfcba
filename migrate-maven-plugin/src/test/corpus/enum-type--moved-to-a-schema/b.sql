CREATE SCHEMA app;
CREATE TYPE app.mood AS ENUM ('sad', 'ok', 'happy');
CREATE TABLE public.person (id int, mood app.mood DEFAULT 'ok');
